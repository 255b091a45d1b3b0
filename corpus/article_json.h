#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json_fwd.hpp>

#include "corpus/article.h"

/// Articles as JSON. The keys and meanings are those of docs/records.md; they are an interface to other
/// programs.
namespace xdd {

/// What was given, and nothing else: the form that `dump` writes and the JSON Lines reader reads back
/// unchanged. Keys that were not given are absent.
nlohmann::ordered_json record_json(const Record& record);

/// The article as `check --json` shows it: the record's keys and everything understood; all keys always
/// present.
nlohmann::ordered_json article_json(const Article& article);

/// Parts of it that other outputs show too.
nlohmann::ordered_json author_json(const Author& author);
nlohmann::ordered_json citation_json(const Citation& citation);

/// The whole article as one line of JSON and back, losing nothing: how the index stores it.
std::string pack_article(const Article& article);
/// Throws std::runtime_error when the text is not what pack_article wrote.
Article unpack_article(std::string_view packed);

}  // namespace xdd
