#pragma once

#include <string>

#include <xapian.h>

/// What an index remembers of its own making, as Xapian metadata.
namespace xdd {

struct IndexInfo {
    int format = 0;
    int analysis = 0;
    std::string vocabulary;  ///< hash of the vocabulary that topics were decided by, or mixed_vocabularies
    std::string changed;     ///< UTC, "2026-11-24T04:03:49Z"; empty in an index never written to
    std::string program;     ///< version of the program that made the last change
    std::string last_run;    ///< what that change was: "added 40, replaced 1, unchanged 0, rejected 2"
};

/// Stands for the hash when articles were added by one vocabulary to those of another: rebuild makes it one.
inline constexpr auto mixed_vocabularies = "mixed";

/// Of an index that this program makes now and nothing was written to yet.
IndexInfo new_index_info(const std::string& vocabulary_hash);

void write_index_info(Xapian::WritableDatabase& database, const IndexInfo& info);

/// Throws IndexMissing when the database is not one of ours, IndexOfOtherVersion (its message names the
/// command to run) when format or analysis differ from this program's, IndexDamaged when a file of it is
/// missing.
IndexInfo read_index_info(const Xapian::Database& database, const std::string& location);

/// The same for those who need only the stored articles (dump, rebuild): any analysis version will do, and
/// any format from oldest_stored_format on.
IndexInfo read_index_info_of_any_analysis(const Xapian::Database& database, const std::string& location);

}  // namespace xdd
