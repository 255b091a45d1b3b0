#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <variant>
#include <vector>

#include <xapian.h>

#include "corpus/metadata/understand.h"
#include "indexer/glass/inverted_batch.h"
#include "indexer/index_run.h"

/// The part of a bulk run that one thread works on at a time.
namespace xdd {

/// Articles of a batch; measured in docs/speed.md.
inline constexpr std::size_t batch_articles = 1000;

/// Bytes of text that end a batch, however few its articles are. A batch takes up to five times its text in
/// memory, and one of a single article of many megabytes up to forty times.
inline constexpr std::size_t batch_text = std::size_t{4} << 20U;

/// Batches that a thread may have under way: one in work, one waiting.
inline constexpr unsigned batches_ahead = 2;

struct ArticleBatch {
    std::vector<Incoming> incoming;
    std::uint64_t added = 0;         ///< how many of them are new to the index
    Xapian::docid first_number = 0;  ///< of the first new article; the others follow
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
    glass::InvertedBatch added;          ///< the new articles
    std::string replacing_path;          ///< "" when no article replaces another
    std::unordered_set<std::string> marked_keys;
};

/// The source's next records: so many articles to be built, or as much text as is said above. Ends behind a
/// rejection if told to. Path and number are left to the caller. Nothing at the end of the source.
std::optional<ArticleBatch> next_batch(const IncomingSource& source, std::size_t articles,
                                       bool end_at_rejection);

/// Understands, analyses and inverts. A database of replacing articles is complete and closed.
BuiltBatch build_batch(ArticleBatch&& batch, const CompiledVocabulary& vocabulary);

/// Bytes of title, abstract and body.
std::size_t text_size(const Record& record);

}  // namespace xdd
