#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

#include <xapian.h>

#include "corpus/metadata/understand.h"
#include "indexer/index_run.h"

/// The part of a bulk run that one thread makes into one segment.
namespace xdd {

struct ArticleBatch {
    std::vector<Incoming> incoming;
    std::uint64_t added = 0;         ///< how many of them are new to the index
    Xapian::docid first_number = 0;  ///< of the first new article; the others follow
    std::string added_path;          ///< where the new articles go
    std::string replacing_path;      ///< where those go that replace another
};

/// What became of a record.
struct Built {
    Change change = Change::added;
    TakenWarnings warnings;
};
using BatchOutcome = std::variant<Built, Unchanged, Rejection>;

struct BuiltBatch {
    std::vector<BatchOutcome> outcomes;  ///< in the order of the records
    std::string added_path;              ///< "" when there was nothing to go there
    std::string replacing_path;          ///< the same
    std::uint64_t added = 0;
    std::unordered_set<std::string> marked_keys;
};

/// The source's next records, as many as make one segment: so many articles to be built, or as much text as
/// segments.h says. Ends behind a rejection if told to. Paths and number are left to the caller. Nothing
/// at the end of the source.
std::optional<ArticleBatch> next_batch(const IncomingSource& source, std::size_t articles,
                                       bool end_at_rejection);

/// Understands, analyses and inverts. The databases it makes are complete and closed.
BuiltBatch build_batch(ArticleBatch&& batch, const CompiledVocabulary& vocabulary);

/// Bytes of title, abstract and body.
std::size_t text_size(const Record& record);

}  // namespace xdd
