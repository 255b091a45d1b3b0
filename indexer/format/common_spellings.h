#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/format/common_terms.h"
#include "indexer/format/document_set.h"

/// The documents that hold an unmarked word in any of its spellings, as bits: `dang` is searched as đảng,
/// đang, đăng, dạng and a dozen others, each with a list of its own. Kept beside the bits of common_terms.h,
/// for the same documents, of words that are common in all their spellings together.
namespace xdd {

/// Those that `common` holds for, changed ones left out; nothing when the terms are not all the spellings of
/// one common word that the database has.
std::optional<DocumentSet> documents_of_spellings(const Xapian::Database& database, const CommonTerms& common,
                                                  std::vector<std::string> terms);

/// Calls take(terms) for every unmarked word of two spellings or more, with all the terms that the database
/// has of it, in byte order.
void for_each_word_of_several_spellings(const Xapian::Database& database,
                                        const std::function<void(const std::vector<std::string>&)>& take);

/// Writes all anew.
void write_common_spellings(Xapian::WritableDatabase& database);

}  // namespace xdd
