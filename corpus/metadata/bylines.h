#pragma once

#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/byline_words.h"
#include "corpus/vocabulary/vocabulary.h"

/// Who wrote an article, from the line that says so.
namespace xdd {

/// Reads a byline as printed, of one or more lines ("\n" between them): names, titles, roles, institutions,
/// notes. Never empty: an unsigned article ("***", "", a photo credit alone) gives one author of kind none
/// without a name.
///
/// A name in capitals gets its ordinary case back; titles and the names of editors, agencies and reporters
/// have the vocabulary's spelling; the rest is as printed, blanks tidied.
/// - Role or institution: what its first words are. "Trưởng Ban Tổ chức" is a role, "Ban Tổ chức" is not.
/// - Sources ("theo Bloomberg", what follows a slash) are notes, a paper in brackets is an institution.
/// - An unnamed reporter ("P.V") is of kind editors: no person can be looked up under it.
/// - A footnote is its author's: "TS. A*, B**" with "* Học viện X" and "** Báo Y" on lines of their own.
/// - A body or paper alone is of kind agency; a role alone, its name lost, of kind none.
std::vector<Author> read_byline(std::string_view byline, const CompiledBylineWords& lists);

/// Whether a line of a page can be the name line of a signature: a name of 2 to 5 capitalised syllables with
/// or without titles, notes or a role after it, or one of the unsigned and editors' forms. A sentence, a
/// heading, an address to somebody ("Đồng chí ...") is none.
bool looks_like_signature(std::string_view line, const CompiledBylineWords& lists);

/// Whether a line reads as somebody's role or institution ("UVBTV, Trưởng Ban Tổ chức Tỉnh ủy", "Học viện Hậu
/// cần").
bool looks_like_role(std::string_view line, const CompiledBylineWords& lists);

/// The same with the lists compiled for one call: for few lines only.
std::vector<Author> read_byline(std::string_view byline, const Vocabulary& vocabulary);
bool looks_like_signature(std::string_view line, const Vocabulary& vocabulary);
bool looks_like_role(std::string_view line, const Vocabulary& vocabulary);

}  // namespace xdd
