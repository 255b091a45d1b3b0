#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

namespace xdd {

/// Words of scripts that write them without blanks, by ICU's dictionaries.
class SpacelessWords {
  public:
    SpacelessWords();
    ~SpacelessWords();
    SpacelessWords(SpacelessWords&&) noexcept;
    SpacelessWords& operator=(SpacelessWords&&) noexcept;

    /// Where the words of `run` end, the last at run.size(). The run must hold letters and marks of such
    /// scripts only and not be empty. The answer holds until the next call.
    const std::vector<std::size_t>& ends(std::string_view run);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace xdd
