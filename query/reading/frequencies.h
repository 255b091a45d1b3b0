#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xdd::query {

struct Spelling {
    std::string key;
    std::uint64_t articles = 0;  ///< that hold it, never 0
};

/// How often words stand in the articles: all that reading a query needs to know of an index.
class Frequencies {
  public:
    virtual ~Frequencies() = default;

    virtual std::uint64_t articles() = 0;
    /// Articles that hold the word, or the two words side by side.
    virtual std::uint64_t word(std::string_view key) = 0;
    virtual std::uint64_t pair(std::string_view first, std::string_view second) = 0;
    /// How often the articles hold them, and how many words they hold in all (nearly: enough to weigh by).
    virtual std::uint64_t occurrences(std::string_view key) = 0;
    virtual std::uint64_t pair_occurrences(std::string_view first, std::string_view second) = 0;
    virtual std::uint64_t all_occurrences() = 0;
    /// Articles that hold every two neighbours of a row side by side, wherever in them. Dearer than the
    /// others.
    virtual std::uint64_t all_pairs(const std::vector<std::string>& keys) = 0;
    /// Articles that hold the row; where they are many, those that hold all pairs, which are not many more.
    virtual std::uint64_t row(const std::vector<std::string>& keys) = 0;
    /// Every spelling of an unmarked form that some article holds, the unmarked form itself included; most
    /// frequent first, ties in byte order.
    virtual const std::vector<Spelling>& spellings(const std::string& folded) = 0;
    /// Every word that begins so, in byte order; `folded`: that begins so without its marks. Stops after
    /// `limit` + 1 words, so that the caller can tell that there are more.
    virtual std::vector<std::string> beginning_with(std::string_view beginning, bool folded,
                                                    std::size_t limit) = 0;
};

}  // namespace xdd::query
