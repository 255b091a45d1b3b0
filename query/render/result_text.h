#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "query/render/text_style.h"
#include "query/search/result_page.h"

/// Results for people.
namespace xdd::query {

/// A page of hits: what was found and how the query was read, the hits, the counts of all hits where they
/// were asked for (the ten largest of each kind), and how to see what is not shown. Warnings are not part of
/// it: they go to standard error.
std::string page_text(const ResultPage& page, const TextStyle& style);

/// "did you mean: nghị quyết (12 articles)?", on a line of its own; empty without suggestions.
std::string suggestions_text(const std::vector<Alternative>& suggestions, const TextStyle& style);

/// One article whole: its facts, its text, and what was understood of it.
std::string article_text(const Article& article, const TextStyle& style);

/// "value<TAB>count" lines; a topic's value is its code and label.
std::string counts_text(const std::vector<FacetValue>& counts);

/// A hit as a line of a TREC run; rank counts from 1.
std::string trec_line(std::string_view query_id, std::string_view article_id, std::size_t rank, double score);

}  // namespace xdd::query
