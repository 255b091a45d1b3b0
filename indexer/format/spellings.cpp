#include "indexer/format/spellings.h"

#include <map>
#include <set>

#include "corpus/vietnamese/normalise.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/terms.h"

namespace xdd {
namespace {

constexpr std::string_view key_prefix = "s:";

/// Metadata keys have a length limit too; a term always keeps below it.
std::string metadata_key(std::string_view folded) {
    return std::string(key_prefix) + term(Family::text, folded);
}

}  // namespace

std::vector<std::string> marked_spellings(const Xapian::Database& database, std::string_view folded) {
    return unpack_values(database.get_metadata(metadata_key(folded)));
}

std::vector<std::string> unmarked_words(const Xapian::Database& database) {
    const std::string prefix(key_prefix);
    std::vector<std::string> words;
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key)
        words.push_back((*key).substr(prefix.size()));
    return words;
}

void add_spellings(Xapian::WritableDatabase& database, const std::vector<std::string>& keys) {
    std::map<std::string, std::set<std::string>> by_folded;
    for (const std::string& key : keys) {
        std::string folded = fold_marks(key);
        if (folded != key) by_folded[std::move(folded)].insert(key);
    }
    for (auto& [folded, spellings] : by_folded) {
        const std::vector<std::string> known = marked_spellings(database, folded);
        spellings.insert(known.begin(), known.end());
        if (spellings.size() == known.size()) continue;
        database.set_metadata(metadata_key(folded), pack_values({spellings.begin(), spellings.end()}));
    }
}

}  // namespace xdd
