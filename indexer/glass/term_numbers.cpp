#include "indexer/glass/term_numbers.h"

#include <xxhash.h>

namespace xdd::glass {

std::uint32_t TermNumbers::number(std::string_view term) {
    const auto hash = static_cast<std::uint32_t>(XXH3_64bits(term.data(), term.size()));
    const auto next = static_cast<std::uint32_t>(extents_.size());
    const std::uint32_t number =
        places_.find_or_enter(hash, next, [&](std::uint32_t known) { return this->term(known) == term; });
    if (number == next) {
        extents_.push_back(
            {static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint32_t>(term.size())});
        letters_ += term;
    }
    return number;
}

}  // namespace xdd::glass
