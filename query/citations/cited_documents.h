#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace xdd::query {

struct CitedDocument {
    std::string label;  ///< listed_label; `cites:` takes it and then finds just these articles
    Citation citation;  ///< what the label says; type_name as most of the citing articles have it
    std::uint64_t articles = 0;
    int first_year = 0;  ///< of the citing articles; 0 when none is dated
    int last_year = 0;
};

struct CitedDocuments {
    std::uint64_t articles = 0;            ///< of those asked for, how many cite any document at all
    std::vector<CitedDocument> documents;  ///< most cited first, ties by label
};

/// Which documents are wanted; what is empty lets all through.
struct DocumentChoice {
    std::string type;      ///< a code: "NQ"
    std::string issuer;    ///< a code: "TW"
    std::string province;  ///< a name in any spelling of its letters; those that became part of it count, too
    std::string document;  ///< as typed: those only that it may mean
};

/// The documents that the articles of a set cite, with how many and when. Documents that one symbol names, or
/// one type and number, are told apart as far as text and dates allow (known_documents.h); where they do not,
/// the label says so.
CitedDocuments documents_cited_by(const Xapian::Query& set, const Xapian::Database& database,
                                  const Vocabulary& vocabulary, const DocumentChoice& choice);

}  // namespace xdd::query
