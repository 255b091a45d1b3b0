#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "corpus/metadata/lexemes.h"

/// Small numbers that texts write in letters.
namespace xdd {

struct NumberAt {
    int value = 0;
    std::size_t end = 0;  ///< the lexeme after it
};

/// A number from 1 to 31 in words, at lexeme i: "tư", "mười hai", "hai mươi mốt", "ba mươi".
std::optional<NumberAt> number_in_words(const Lexemes& lexemes, std::size_t i);

/// A Roman number from 1 to 39 in its usual form, in either case: "XII" is 12, "IIII" is nothing.
std::optional<int> roman_value(std::string_view text);

/// 1 to 39 as a Roman number; "" for others.
std::string roman(int value);

}  // namespace xdd
