#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"
#include "corpus/vietnamese/character_class.h"
#include "corpus/vietnamese/code_points.h"

/// Texts as a reader sees them. Real articles hold invisible characters inside words
/// (CharacterClass::invisible) and letters of other type for the plain ones (plain_letters.h), where nobody
/// can see why a search fails.
namespace xdd {

/// Whether a text is seen otherwise than it is written.
bool differs_from_visible(std::string_view text);

/// A copy without invisible characters and with plain letters (units in one character between blanks) that
/// knows where each of its bytes came from.
class VisibleText {
  public:
    explicit VisibleText(std::string_view original);

    std::string_view text() const { return text_; }

    /// The same characters in the original, invisible ones at the edges left out.
    TextRange in_original(TextRange range) const;

  private:
    /// What became of some characters of the original: nothing, or others.
    struct Change {
        TextRange visible;
        TextRange original;
    };

    /// The last change that begins at the place or before it; nullptr when none does.
    const Change* change_before(std::size_t place) const;

    std::string text_;
    std::vector<Change> changes_;
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
