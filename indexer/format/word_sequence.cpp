#include "indexer/format/word_sequence.h"

#include <optional>
#include <utility>

#include "indexer/format/index_error.h"
#include "indexer/format/word_code.h"

namespace xdd {
namespace {

constexpr unsigned char wide_mark = first_free_byte;
constexpr unsigned char compound_mark = 254;
constexpr unsigned char text_mark = 255;
constexpr std::size_t bytes_of_wide = 4;

void append(std::string& to, std::size_t byte) {
    to += static_cast<char>(static_cast<unsigned char>(byte));
}

void append_wide(std::string& to, unsigned char mark, WordNumber number) {
    append(to, mark);
    for (int shift = 24; shift >= 0; shift -= 8) append(to, (number >> shift) & 0xFF);
}

[[noreturn]] void throw_damaged() {
    throw IndexDamaged("the row of words of an article is damaged");
}

WordNumber read_wide(std::string_view packed, std::size_t at) {
    if (at + bytes_of_wide > packed.size()) throw_damaged();
    WordNumber number = 0;
    for (std::size_t i = at; i < at + bytes_of_wide; ++i)
        number = number << 8 | static_cast<unsigned char>(packed[i]);
    return number;
}

}  // namespace

void WordSequenceWriter::add_word(WordNumber number) {
    has_words_ = true;
    if (number >= first_hashed_word) {
        append_wide(packed_, wide_mark, number);
    } else {
        append_word_code(packed_, number);
    }
}

void WordSequenceWriter::add_compound(WordNumber number) {
    append_wide(packed_, compound_mark, number);
}

void WordSequenceWriter::begin_text() {
    append(packed_, text_mark);
}

std::string WordSequenceWriter::take() {
    if (!has_words_) packed_.clear();
    has_words_ = false;
    return std::exchange(packed_, {});
}

void read_word_sequence(std::string_view packed, WordSequence& sequence) {
    sequence.words.resize(packed.size());  // no word takes less than a byte
    sequence.compounds.clear();
    std::size_t words = 0;
    std::optional<std::size_t> border;
    const auto& short_words = words_of_one_byte();
    for (std::size_t i = 0; i < packed.size();) {
        const auto first = static_cast<unsigned char>(packed[i++]);
        if (first < one_byte_words) {
            sequence.words[words++] = short_words[first];
        } else if (first < wide_mark) {
            if (i == packed.size()) throw_damaged();
            const auto second = static_cast<unsigned char>(packed[i++]);
            sequence.words[words++] = word_of_two_bytes(first, second);
        } else if (first == text_mark) {
            if (border) throw_damaged();
            border = words;
        } else {
            const WordNumber number = read_wide(packed, i);
            i += bytes_of_wide;
            if (first == wide_mark) {
                sequence.words[words++] = number;
            } else {
                sequence.compounds.push_back({number, words});
            }
        }
    }
    if (!border && !packed.empty()) throw_damaged();
    sequence.words.resize(words);
    sequence.title_words = border.value_or(0);
}

}  // namespace xdd
