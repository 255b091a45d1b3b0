#include "indexer/joined_databases.h"

namespace xdd {

void merge_databases(const std::vector<std::string>& parts, const std::string& merged) {
    Xapian::Database all;
    for (const std::string& part : parts) all.add_database(Xapian::Database(part));
    all.compact(merged, Xapian::DBCOMPACT_NO_RENUMBER);
}

void for_each_document(const std::vector<std::string>& databases,
                       const std::function<void(const Xapian::Document&)>& take) {
    for (const std::string& path : databases) {
        const Xapian::Database database(path);
        for (auto number = database.postlist_begin(""); number != database.postlist_end(""); ++number)
            take(database.get_document(*number));
    }
}

}  // namespace xdd
