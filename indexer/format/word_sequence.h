#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/format/word_code.h"
#include "indexer/format/word_number.h"

/// The words of an article in order, as one value (Slot::words): what phrases and nearness are checked by.
/// Positions of every word in every posting list would take four times the room, and the pair terms leave few
/// articles to check.
///
/// The value is a row of codes (word_code.h). 253 and four bytes, the most significant first, are the number
/// of any word that has no code; 254 and four bytes that of a compound, whose parts follow; 255 stands
/// between title and text.
namespace xdd {

struct WordSequence {
    struct Compound {
        WordNumber number = 0;
        std::size_t at = 0;  ///< the place of its first part among the words
    };

    std::vector<WordNumber> words;  ///< flat tokens of the title, then of the text
    std::size_t title_words = 0;    ///< how many of them are the title's
    std::vector<Compound> compounds;
};

class WordSequenceWriter {
  public:
    /// The next word, or the next compound (before its parts).
    void add_word(WordNumber number);
    void add_compound(WordNumber number);
    /// Ends the title; once.
    void begin_text();

    /// Empty when there were no words.
    std::string take();

  private:
    std::string packed_;
    bool has_words_ = false;
};

/// Reads a packed sequence item by item, for those who need not see all of it.
class WordReader {
  public:
    enum class Item : std::uint8_t {
        word,
        compound,  ///< its parts are the words that come next
        text,      ///< the end of the title
        end,
    };

    explicit WordReader(std::string_view packed) : packed_(packed), one_byte_(words_of_one_byte()) {}

    /// Throws IndexDamaged for what no writer made, as far as it has come to it.
    Item next() {
        if (at_ == packed_.size()) return end();
        const unsigned char first = byte();
        if (first < one_byte_words) {
            number_ = one_byte_[first];
            return Item::word;
        }
        if (first < first_free_byte) {
            if (at_ == packed_.size()) throw_damaged();
            number_ = word_of_two_bytes(first, byte());
            return Item::word;
        }
        return next_of_other_bytes(first);
    }

    /// Of the word or compound that was read last.
    WordNumber number() const { return number_; }

  private:
    unsigned char byte() { return static_cast<unsigned char>(packed_[at_++]); }
    Item end() const;
    Item next_of_other_bytes(unsigned char first);
    [[noreturn]] static void throw_damaged();

    std::string_view packed_;
    const std::array<WordNumber, one_byte_words>& one_byte_;
    std::size_t at_ = 0;
    WordNumber number_ = 0;
    bool has_text_ = false;
};

/// For those who look for a word in a packed sequence by its first byte, and only then at what stands there.
/// Such a byte may also be a later one of some other code: what is read there counts only if is_item_at says
/// that it is none.
unsigned char first_byte_of(WordNumber number);
/// The word that begins at `at`, or behind the compounds there; moves `at` behind it. Nothing where there is
/// none, at the end and where a part ends.
std::optional<WordNumber> read_word_at(std::string_view packed, std::size_t& at);
/// Whether something begins at `at`: a word, a compound or the end of a part. `at` must lie within `packed`.
bool is_item_at(std::string_view packed, std::size_t at);

/// Replaces the content of `sequence`. Throws IndexDamaged for what no writer made.
void read_word_sequence(std::string_view packed, WordSequence& sequence);

}  // namespace xdd
