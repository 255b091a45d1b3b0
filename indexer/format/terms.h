#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "indexer/format/schema.h"

/// Spells every term, for documents and queries alike: no other file puts a prefix before a text.
namespace xdd {

/// prefix(family) and the body. A term longer than Xapian takes (245 bytes) keeps its beginning and ends in a
/// hash of the whole.
std::string term(Family family, std::string_view body);

/// Term of two adjacent keys; family is pair or head_pair. Its body is the codes of both (word_code.h), a
/// word without one as 253, its letters and 255: nine of ten terms of an index are pairs, and written out
/// they took a tenth of its room.
std::string pair_term(Family family, std::string_view first, std::string_view second);

/// For one who makes many pairs of few words: a key as it stands in the body of a pair, and the term of two
/// such bodies.
std::string pair_part(std::string_view key);
std::string pair_term_of_parts(Family family, std::string_view first, std::string_view second);

/// The term as a person can read it: pairs written out, with a blank between.
std::string readable_term(std::string_view term);

/// What a label (section, issue, own topic) or a whole name is filed under: the keys of its words, one blank
/// between; and the same without marks.
std::string label_key(std::string_view label);
std::string unmarked_label_key(std::string_view label);

/// All bodies of Family::issue for an issue.
std::vector<std::string> issue_bodies(const Issue& issue);

/// Bodies of Family::day/month/year for a date, least precise first.
std::string year_body(int year);
std::string month_body(int year, int month);
std::string day_body(int year, int month, int day);

}  // namespace xdd
