#include "indexer/format/common_spellings.h"

#include <algorithm>

#include <xxhash.h>

#include "indexer/format/spellings.h"
#include "indexer/format/terms.h"

namespace xdd {
namespace {

constexpr auto key_prefix = "u:";

/// Told by the terms themselves: when a spelling comes or goes, no bits are found, and the lists are read.
std::string key_of(const std::vector<std::string>& terms) {
    std::string joined;
    for (const std::string& term : terms) {
        joined += term;
        joined += '\0';
    }
    XXH64_canonical_t bytes;  // the same on every machine
    XXH64_canonicalFromHash(&bytes, XXH3_64bits(joined.data(), joined.size()));
    return key_prefix + std::string(reinterpret_cast<const char*>(bytes.digest), sizeof bytes.digest);
}

DocumentSet documents_with_any(const Xapian::Database& database, const std::vector<std::string>& terms) {
    DocumentSet documents(database.get_lastdocid());
    for (const std::string& term : terms) {
        for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at)
            documents.add(*at);
    }
    return documents;
}

}  // namespace

std::optional<DocumentSet> documents_of_spellings(const Xapian::Database& database, const CommonTerms& common,
                                                  std::vector<std::string> terms) {
    std::sort(terms.begin(), terms.end());
    const std::string packed = database.get_metadata(key_of(terms));
    if (packed.empty()) return std::nullopt;
    DocumentSet documents = DocumentSet::unpack(packed, common.last);
    for (const Xapian::docid document : common.changed) documents.remove(document);
    return documents;
}

void for_each_word_of_several_spellings(const Xapian::Database& database,
                                        const std::function<void(const std::vector<std::string>&)>& take) {
    for (const std::string& folded : unmarked_words(database)) {
        std::vector<std::string> terms{term(Family::text, folded)};
        for (const std::string& key : marked_spellings(database, folded))
            terms.push_back(term(Family::text, key));
        std::erase_if(terms, [&](const std::string& term) { return !database.term_exists(term); });
        std::sort(terms.begin(), terms.end());
        if (terms.size() > 1) take(terms);
    }
}

void write_common_spellings(Xapian::WritableDatabase& database) {
    std::vector<std::string> old(database.metadata_keys_begin(key_prefix),
                                 database.metadata_keys_end(key_prefix));
    for (const std::string& key : old) database.set_metadata(key, "");
    const Xapian::docid last = database.get_lastdocid();
    for_each_word_of_several_spellings(database, [&](const std::vector<std::string>& terms) {
        std::uint64_t most = 0;
        for (const std::string& term : terms) most += database.get_termfreq(term);
        if (!is_common(most, last)) return;
        const DocumentSet documents = documents_with_any(database, terms);
        if (is_common(documents.size(), last)) database.set_metadata(key_of(terms), documents.pack());
    });
}

}  // namespace xdd
