#pragma once

#include <string_view>
#include <vector>

#include "corpus/text_range.h"

/// A text cut into words, numbers and signs, for the readers of dates, issue labels and citations. Cheaper
/// and simpler than the analysis chain: what these readers look for stands around digits, so only the words
/// there need a key.
namespace xdd {

enum class LexemeKind : unsigned char { word, number, sign };

struct Lexeme {
    LexemeKind kind = LexemeKind::sign;
    bool blank_before = false;  ///< white space stands before it; true for the first
    char sign = 0;              ///< the sign; '-' for every hyphen and dash; 0 for those beyond ASCII
    TextRange range;
};

/// Words are runs of letters, numbers runs of digits (số31 is two lexemes). Invisible format characters
/// belong to nothing.
struct Lexemes {
    std::string_view text;
    std::vector<Lexeme> items;
    bool ignore_marks = false;  ///< words compare without their marks: a reader's typing
};

Lexemes lex(std::string_view text, bool ignore_marks = false);

/// word_key() of a word, the digits of a number, the bytes of a sign; "" past the end. Valid until the next
/// lex() on this thread.
std::string_view key(const Lexemes& lexemes, std::size_t i);

/// Whether the lexeme is this word; `word` is lower case NFC.
bool is_word(const Lexemes& lexemes, std::size_t i, std::string_view word);

/// Whether the words of `phrase` (one blank between them) begin at lexeme i.
bool is_phrase(const Lexemes& lexemes, std::size_t i, std::string_view phrase);

bool is_any_word(const Lexemes& lexemes, std::size_t i, std::initializer_list<std::string_view> words);

bool is_sign(const Lexemes& lexemes, std::size_t i, char sign);

bool is_number(const Lexemes& lexemes, std::size_t i);

bool is_kind(const Lexemes& lexemes, std::size_t i, LexemeKind kind);

/// Whether lexeme i exists and no blank stands between it and the one before.
bool is_joined(const Lexemes& lexemes, std::size_t i);

/// Number of digits; 0 when lexeme i is no number.
std::size_t digit_count(const Lexemes& lexemes, std::size_t i);

/// Value of a number of up to 9 digits; -1 for anything else.
int number_value(const Lexemes& lexemes, std::size_t i);

std::string_view original(const Lexemes& lexemes, std::size_t i);

/// Bytes from lexeme `first` to the end of lexeme `last - 1`.
TextRange range_of(const Lexemes& lexemes, std::size_t first, std::size_t last);

}  // namespace xdd
