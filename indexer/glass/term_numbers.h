#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/hash_places.h"

namespace xdd::glass {

/// Numbers terms in the order of their first coming, from 0.
class TermNumbers {
  public:
    std::uint32_t number(std::string_view term);

    std::string_view term(std::uint32_t number) const {
        const Extent& extent = extents_[number];
        return std::string_view(letters_).substr(extent.begin, extent.size);
    }

    std::size_t size() const { return extents_.size(); }

  private:
    struct Extent {
        std::uint32_t begin = 0;
        std::uint32_t size = 0;
    };

    std::string letters_;  // of all terms, one behind the other
    std::vector<Extent> extents_;
    HashPlaces places_;
};

}  // namespace xdd::glass
