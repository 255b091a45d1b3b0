#include "indexer/format/word_sequence.h"

#include <utility>

#include "indexer/format/index_error.h"

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
    number_ = 0;
    for (std::size_t i = 0; i < bytes_of_wide; ++i) number_ = number_ << 8 | byte();
    return first == wide_mark ? Item::word : Item::compound;
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
