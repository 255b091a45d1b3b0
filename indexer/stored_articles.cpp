#include "indexer/stored_articles.h"

#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_article.h"
#include "indexer/index_writer.h"

namespace xdd {

std::vector<std::string> all_ids(const Xapian::Database& database) {
    const std::string letters(prefix(Family::id));
    std::vector<std::string> ids;
    for (auto i = database.allterms_begin(letters); i != database.allterms_end(letters); ++i)
        ids.push_back((*i).substr(letters.size()));
    return ids;
}

Article stored_article(const Xapian::Database& database, const std::string& id) {
    const Xapian::docid document = find_article(database, id);
    if (document == 0) throw IndexDamaged("the article '" + id + "' has lost its document");
    return stored_article(database, document);
}

Article stored_article(const Xapian::Database& database, Xapian::docid number) {
    return load_article(database.get_document(number));
}

}  // namespace xdd
