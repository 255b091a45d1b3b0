#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/vocabulary/vocabulary.h"

/// Whose a paper is that ends in TU: that code is every province's committee's. The nearest name of a
/// province tells, else what the article as a whole is about.
namespace xdd {

/// A province named in a text.
struct PlaceName {
    std::string province;       ///< the vocabulary's name; of a committee it does not know, as printed
    std::size_t begin = 0;      ///< first lexeme of the name
    std::size_t end = 0;        ///< the lexeme after its last
    bool with_word = false;     ///< "tỉnh" or the like stands before it
    bool of_committee = false;  ///< "Tỉnh ủy" or "Thành ủy" does
};

/// All in order, none overlapping. In running text names count in capitals only (Hòa Bình, but not hòa bình).
std::vector<PlaceName> find_places(const Lexemes& lexemes, const Vocabulary& vocabulary);

/// Whether papers of an issuer belong to a province: TU, BTCTU, UBND, ...
bool is_of_province(std::string_view issuer);

/// The province in brackets right behind a paper, "24-NQ/TU (Lạng Sơn)": it tells the paper from another of
/// its number, and is no other paper's. Null when there is none. `places` are those of the paragraph.
const PlaceName* province_in_brackets(const Lexemes& lexemes, const CitationAt& citation,
                                      const std::vector<PlaceName>& places);

/// The province of a paper from its own paragraph: named in apposition behind it, else before it, the nearest
/// first; "" when none is.
std::string province_near(const Lexemes& lexemes, const CitationAt& citation,
                          const std::vector<PlaceName>& places);

/// Whether a sentence ends somewhere in lexemes [begin, end).
bool holds_sentence_end(const Lexemes& lexemes, std::size_t begin, std::size_t end);

/// The province of a paper that a reader typed, anywhere beside it and with or without "tỉnh"; "" for none.
std::string typed_province(const Lexemes& typed, const CitationAt& citation, const Vocabulary& vocabulary);

/// The province that an article is about: that of its authors' roles, else of its title, else the one that
/// its text names most; "" when none of them tells.
std::string province_of_article(const Record& record, const std::vector<Author>& authors,
                                const Vocabulary& vocabulary);

/// The words of a name without marks, joined by hyphens: "lang-son".
std::string province_key(std::string_view name);

}  // namespace xdd
