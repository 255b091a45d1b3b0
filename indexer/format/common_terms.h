#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "indexer/format/frequency_list.h"

/// The documents of common terms as bits, and how often each has the term. A posting list of a word that
/// stands in half of the articles takes as long to read as all the rest of a search; its bits are copied in
/// no time. They are kept as metadata beside the posting lists, and what they say is always the same.
///
/// They are of the documents up to one number, and hold for all of these but the ones that changed since:
/// an issue added to a large index, or an article mended, leaves them as they are, and what is newer is in
/// the posting lists alone.
namespace xdd {

struct CommonTerms {
    Xapian::docid last = 0;              ///< there are bits of the documents up to this
    std::vector<Xapian::docid> changed;  ///< all of these but those, in order
};

/// Nothing in an index that has none, or was joined or compacted without this program, which may give
/// documents other numbers. Throws IndexDamaged.
std::optional<CommonTerms> common_terms(const Xapian::Database& database);

/// Whether so many of the documents up to `last` make a term a common one.
bool is_common(std::uint64_t documents, Xapian::docid last);

/// Which of the documents that `common` holds for have the term, as bits; nothing when it is not common.
/// Throws IndexDamaged, as the two below do, when what is kept has another size than `common` says.
std::optional<DocumentSet> common_documents(const Xapian::Database& database, const CommonTerms& common,
                                            const std::string& term);

/// The posting list of a common term that counts in ranking: the documents as the bits have them, those that
/// changed included, and how often each has the term.
struct CommonPostings {
    DocumentSet documents;
    FrequencyList frequencies;
};
std::optional<CommonPostings> common_postings(const Xapian::Database& database, const CommonTerms& common,
                                              const std::string& term);

/// The lengths of all documents up to the last, by their numbers: 0 for those that are not there.
std::vector<std::uint32_t> document_lengths(const Xapian::Database& database,
                                            const std::optional<CommonTerms>& common);

/// The terms that the index has bits of.
std::vector<std::string> terms_with_bits(const Xapian::Database& database);

/// To be called before a commit, with the documents replaced or removed since the last one. Makes the bits
/// anew when many documents have none.
void keep_common_terms(Xapian::WritableDatabase& database, const std::vector<Xapian::docid>& changed);

}  // namespace xdd
