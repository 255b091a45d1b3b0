#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/format/common_terms.h"

/// The dates of all documents by their numbers, kept beside the bits of common_terms.h for the same
/// documents: a range of dates is an OR of up to a hundred terms of days, months and years, and to look at
/// the dates of the documents that may match takes less time than to open a posting list for each.
namespace xdd {

/// A number for a date as the terms of a document tell it, to the day, the month or the year; 0 for none.
using DateNumber = std::uint32_t;

/// By the numbers of the documents up to `common.last`; 0 for the changed ones too. Nothing where they
/// are missing: beside bits that is damage, but the posting lists tell the same. Throws IndexDamaged.
std::optional<std::vector<DateNumber>> document_dates(const Xapian::Database& database,
                                                      const CommonTerms& common);

/// The same from the posting lists.
std::vector<DateNumber> listed_document_dates(const Xapian::Database& database, Xapian::docid last);

/// Writes them anew.
void write_document_dates(Xapian::WritableDatabase& database);

/// Whether a term tells a day, month or year that DateSet takes.
bool is_date_term(std::string_view term);

/// The dates of the documents that have any of some terms.
class DateSet {
  public:
    DateSet();

    /// Whether it is a term of a date.
    bool add(std::string_view term);
    bool has(DateNumber date) const { return dates_[date]; }

  private:
    std::vector<bool> dates_;
};

}  // namespace xdd
