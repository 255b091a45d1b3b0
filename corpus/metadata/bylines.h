#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// Reads a byline as printed, of one or more lines ("\n" between them): names, titles, roles, institutions,
/// notes. Never empty: an unsigned article ("***", "") gives one author of kind none without a name.
std::vector<Author> read_byline(std::string_view byline, const Vocabulary& vocabulary);

/// Whether a line of a page can be the name line of a signature: a name of 2 to 5 capitalised syllables with
/// or without titles, notes or a role after it, or one of the unsigned and editors' forms.
bool looks_like_signature(std::string_view line, const Vocabulary& vocabulary);

/// Whether a line reads as somebody's role or institution ("UVBTV, Trưởng Ban Tổ chức Tỉnh ủy", "Học viện Hậu
/// cần").
bool looks_like_role(std::string_view line, const Vocabulary& vocabulary);

}  // namespace xdd
