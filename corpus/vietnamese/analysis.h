#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/text_range.h"

/// The one analysis chain: documents, queries and highlights all go through it, so that what is shown is what
/// matched.
namespace xdd {

/// Changes whenever the same text may give other tokens; an index remembers the version that made it.
inline constexpr int analysis_version = 5;

enum class TokenRole : std::uint8_t {
    word,      ///< a syllable, word or number of its own
    compound,  ///< a document symbol (24-NQ/TU) or a date (6-11-2006) as a whole; its parts follow it at once
    part,      ///< a part of the compound before it (24, nq, tu)
};

/// Words and compounds are the main tokens: their ranges grow and never overlap. A part lies inside its
/// compound. Words and parts are the flat tokens: they take consecutive positions; a compound has the
/// position of its first part.
struct Token {
    std::string key;     ///< word_key() of its slice; for a compound the normal form, see compound_key.h
    std::string folded;  ///< fold_marks(key)
    TextRange range;     ///< bytes of the original text
    std::uint32_t position = 0;
    TokenRole role = TokenRole::word;
};

/// Holds ICU's word iterator and a cache of words seen. Cheap to use again, dear to make; one a thread.
class Analyzer {
  public:
    Analyzer();
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    /// Replaces the content of `tokens` by the text's tokens in order. The text must be valid UTF-8;
    /// positions start at 0.
    void analyze(std::string_view text, std::vector<Token>& tokens);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

/// The same for a single text, with the calling thread's own analyzer.
std::vector<Token> analyze(std::string_view text);

}  // namespace xdd
