#include "indexer/format/word_sequence.h"

#include <algorithm>
#include <utility>

#include "indexer/format/index_error.h"

namespace xdd {
namespace {

constexpr unsigned char wide_mark = first_free_byte;
constexpr unsigned char compound_mark = 254;
constexpr unsigned char text_mark = 255;
constexpr std::size_t bytes_of_wide = 4;

unsigned char byte_at(std::string_view packed, std::size_t at) {
    return static_cast<unsigned char>(packed[at]);
}

std::size_t length_of_item(unsigned char first) {
    if (first < one_byte_words || first == text_mark) return 1;
    return first < first_free_byte ? 2 : 1 + bytes_of_wide;
}

WordNumber wide_number(std::string_view packed, std::size_t at) {
    WordNumber number = 0;
    for (std::size_t i = 0; i < bytes_of_wide; ++i) number = number << 8 | byte_at(packed, at + i);
    return number;
}

/// Whether a number of four bytes may reach to `at`.
bool may_be_in_wide_number(std::string_view packed, std::size_t at) {
    const std::size_t from = at - std::min(at, bytes_of_wide);
    const std::string_view before = packed.substr(from, at - from);
    return std::any_of(before.begin(), before.end(), [](char byte) {
        const auto first = static_cast<unsigned char>(byte);
        return first == wide_mark || first == compound_mark;
    });
}

void append(std::string& to, std::size_t byte) {
    to += static_cast<char>(static_cast<unsigned char>(byte));
}

void append_wide(std::string& to, unsigned char mark, WordNumber number) {
    append(to, mark);
    for (int shift = 24; shift >= 0; shift -= 8) append(to, (number >> shift) & 0xFF);
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

void WordReader::throw_damaged() {
    throw IndexDamaged("the row of words of an article is damaged");
}

WordReader::Item WordReader::end() const {
    if (!has_text_ && !packed_.empty()) throw_damaged();
    return Item::end;
}

WordReader::Item WordReader::next_of_other_bytes(unsigned char first) {
    if (first == text_mark) {
        if (has_text_) throw_damaged();
        has_text_ = true;
        return Item::text;
    }
    if (at_ + bytes_of_wide > packed_.size()) throw_damaged();
    number_ = wide_number(packed_, at_);
    at_ += bytes_of_wide;
    return first == wide_mark ? Item::word : Item::compound;
}

unsigned char first_byte_of(WordNumber number) {
    if (number >= first_hashed_word) return wide_mark;
    std::string code;
    append_word_code(code, number);
    return byte_at(code, 0);
}

std::optional<WordNumber> read_word_at(std::string_view packed, std::size_t& at) {
    while (at < packed.size() && byte_at(packed, at) == compound_mark) at += 1 + bytes_of_wide;
    if (at >= packed.size()) return std::nullopt;
    const unsigned char first = byte_at(packed, at);
    const std::size_t length = length_of_item(first);
    if (first == text_mark || packed.size() - at < length) return std::nullopt;
    const std::size_t begin = std::exchange(at, at + length);
    if (length == 1) return words_of_one_byte()[first];
    return length == 2 ? word_of_two_bytes(first, byte_at(packed, begin + 1))
                       : wide_number(packed, begin + 1);
}

/// Behind a byte of the commonest an item begins, be it a word or the second byte of one; so it is enough to
/// go back to such a byte, which is seldom far.
bool is_item_at(std::string_view packed, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 &&
           (byte_at(packed, begin - 1) >= one_byte_words || may_be_in_wide_number(packed, begin - 1)))
        --begin;
    while (begin < at) begin += length_of_item(byte_at(packed, begin));
    return begin == at;
}

void read_word_sequence(std::string_view packed, WordSequence& sequence) {
    sequence.words.clear();
    sequence.compounds.clear();
    sequence.title_words = 0;
    sequence.words.reserve(packed.size());  // no word takes less than a byte
    WordReader reader(packed);
    for (WordReader::Item item = reader.next(); item != WordReader::Item::end; item = reader.next()) {
        if (item == WordReader::Item::word)
            sequence.words.push_back(reader.number());
        else if (item == WordReader::Item::compound)
            sequence.compounds.push_back({reader.number(), sequence.words.size()});
        else
            sequence.title_words = sequence.words.size();
    }
}

}  // namespace xdd
