#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/byline_words.h"

/// Names and what stands around them in one line of a byline.
namespace xdd {

/// Degrees, ranks, forms of address and "PV" before a name.
struct TitleChain {
    std::vector<std::string> titles;  ///< in the vocabulary's spelling; forms of address and PV are none
    std::size_t end = 0;              ///< where the name begins
    bool honorific = false;
};
TitleChain read_titles(std::string_view text, std::size_t begin, const CompiledBylineWords& lists);

/// A name: capitalised syllables, up to punctuation, a small letter or a role.
struct FoundName {
    TextRange range;
    std::size_t syllables = 0;
};
/// `syllables` is 0 when no name begins here (a role, an institution or a heading does not count as one).
FoundName find_name(std::string_view text, std::size_t begin, const CompiledBylineWords& lists);

/// Persons in a line: "TS. A - role", "A, B và C (Báo D)". Empty when the line does not read as persons from
/// its first word to its last.
std::vector<Author> read_persons(std::string_view text, const CompiledBylineWords& lists, bool of_group);

/// The same from the first degree on, for a byline glued to other text before it.
std::vector<Author> read_persons_after_degree(std::string_view text, const CompiledBylineWords& lists);

/// "Tổng Bí thư A", "Nguyên Bộ trưởng B", "Bí thư Tỉnh ủy C, Chủ tịch UBND tỉnh Hà Nam: TS. D": names right
/// behind posts, up to a comma or the end. Behind a body's name one has to begin with a family name and to
/// have three syllables or a degree; bodies and places that are named after persons ("Huyện ủy Trần Văn
/// Thời", "Trường Nguyễn Văn Cừ") are none of those that a name can follow. Empty when no name stands there.
std::vector<Author> read_persons_after_posts(std::string_view text, const CompiledBylineWords& lists);

/// Adds to a field that may have something already, parted by ", ".
void add_to(std::string& field, std::string_view more);

}  // namespace xdd
