#include "indexer/format/stored_article.h"

#include <cstddef>
#include <stdexcept>

#include <xxhash.h>

#include "corpus/article_json.h"
#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"

namespace xdd {
namespace {

constexpr std::size_t checksum_length = sizeof(XXH64_canonical_t);

std::string checksum(std::string_view text) {
    XXH64_canonical_t bytes;  // the same on every machine
    XXH64_canonicalFromHash(&bytes, XXH3_64bits(text.data(), text.size()));
    return {reinterpret_cast<const char*>(bytes.digest), checksum_length};
}

}  // namespace

std::string store_article(const Article& article) {
    const std::string packed = pack_article(article);
    return checksum(packed) + packed;
}

Article load_article(std::string_view data) {
    if (data.size() < checksum_length) throw IndexDamaged("a stored article is cut off");
    const std::string_view packed = data.substr(checksum_length);
    if (data.substr(0, checksum_length) != checksum(packed))
        throw IndexDamaged("a stored article is damaged: its checksum does not fit");
    try {
        return unpack_article(packed);
    } catch (const std::runtime_error& error) {
        throw IndexDamaged(std::string("a stored article cannot be read: ") + error.what());
    }
}

Article load_article(const Xapian::Document& document) {
    try {
        return load_article(std::string_view(document.get_data()));
    } catch (const IndexDamaged& error) {
        const std::string id = document.get_value(static_cast<Xapian::valueno>(Slot::id));
        throw IndexDamaged("article '" + id + "': " + error.what());
    }
}

}  // namespace xdd
