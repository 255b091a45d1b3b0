#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"
#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"

/// Texts without their invisible characters (CharacterClass::invisible). Real articles hold them inside
/// words, where a reader cannot see why a search fails.
namespace xdd {

bool has_invisible(std::string_view text);

/// A copy without invisible characters that knows where each of its bytes came from.
class VisibleText {
  public:
    explicit VisibleText(std::string_view original);

    std::string_view text() const { return text_; }

    /// The same characters in the original, invisible ones at the edges left out.
    TextRange in_original(TextRange range) const;

  private:
    struct Removed {
        std::size_t at = 0;     ///< place in text_
        std::size_t total = 0;  ///< bytes removed up to and with this place
    };

    std::string text_;
    std::vector<Removed> removed_;
};

/// Walks over the visible characters of a text. Copy it to look ahead.
class VisibleCursor {
  public:
    VisibleCursor(std::string_view text, std::size_t pos) : text_(text), end_(pos) { take(); }

    /// The current character; U+0000 at the end of the text.
    char32_t current() const { return current_; }
    bool at_end() const { return begin_ == text_.size(); }
    /// Where the current character begins.
    std::size_t begin() const { return begin_; }
    /// Where the character before it ended: invisible ones between the two are in neither.
    std::size_t previous_end() const { return previous_end_; }
    CharacterClass character_class() const {
        return at_end() ? CharacterClass::separator : CharacterClasses::get()(current_);
    }

    /// Moves on by one visible character.
    void take() {
        previous_end_ = end_;
        do {
            begin_ = end_;
            current_ = begin_ < text_.size() ? next_code_point(text_, end_) : U'\0';
        } while (begin_ < text_.size() && character_class() == CharacterClass::invisible);
    }

  private:
    std::string_view text_;
    std::size_t end_ = 0;
    std::size_t begin_ = 0;
    std::size_t previous_end_ = 0;
    char32_t current_ = 0;
};

}  // namespace xdd
