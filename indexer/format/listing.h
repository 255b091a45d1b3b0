#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"

namespace xdd {

/// What a list of articles shows of each, in one value (Slot::listing), so that listing them opens none.
/// Texts as printed; empty where the article does not say.
struct Listing {
    std::string id;
    std::string title;
    std::string date;  ///< "2015-07-08", "2015-07" or "2015", as far as it is known
    std::string issue;
    std::string section;
    std::vector<std::string> authors;

    bool operator==(const Listing&) const = default;
};

Listing listing_of(const Article& article);
std::string pack_listing(const Listing& listing);

/// Throws IndexDamaged for what pack_listing did not write.
Listing unpack_listing(std::string_view packed);

}  // namespace xdd
