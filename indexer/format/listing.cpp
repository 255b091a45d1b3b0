#include "indexer/format/listing.h"

#include <utility>

#include "corpus/date.h"
#include "indexer/format/index_error.h"
#include "indexer/format/slot_values.h"

namespace xdd {

Listing listing_of(const Article& article) {
    const Record& record = article.record;
    Listing listing{record.id, record.title, {}, {}, record.section, {}};
    if (record.date) listing.date = iso(*record.date);
    if (article.issue) listing.issue = shown_label(*article.issue);
    for (const Author& author : article.authors) listing.authors.push_back(author.name);
    return listing;
}

std::string pack_listing(const Listing& listing) {
    std::vector<std::string> values{listing.id, listing.title, listing.date, listing.issue, listing.section};
    values.insert(values.end(), listing.authors.begin(), listing.authors.end());
    return pack_values(values);
}

Listing unpack_listing(std::string_view packed) {
    constexpr std::size_t single_values = 5;
    std::vector<std::string> values = unpack_values(packed);
    if (values.size() < single_values) throw IndexDamaged("what lists show of an article is cut off");
    Listing listing{std::move(values[0]), std::move(values[1]), std::move(values[2]),
                    std::move(values[3]), std::move(values[4]), {}};
    values.erase(values.begin(), values.begin() + single_values);
    listing.authors = std::move(values);
    return listing;
}

}  // namespace xdd
