#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "indexer/article_document.h"
#include "indexer/format/index_info.h"

namespace xdd {

/// What became of an article that was put into an index.
enum class Change { added, replaced, unchanged };

/// Whether a writer may make an index where there is none.
enum class OpenMode { create, existing };

/// The one writable handle on an index, and the lock that keeps other writers away. Everything between
/// opening and commit() is one transaction: without commit(), or when the process is killed, the index stays
/// as it was, and one that was not there before is not there. Memory stays bounded: Xapian moves changes to
/// disk as they pile up. Readers see the old state until the commit.
class IndexWriter {
  public:
    /// Throws IndexMissing (nothing there and mode is existing; something else is there),
    /// IndexOfOtherVersion, IndexLocked, IndexUnwritable, IndexDamaged.
    IndexWriter(std::string location, const std::string& vocabulary_hash, OpenMode mode);
    ~IndexWriter();
    IndexWriter(const IndexWriter&) = delete;
    IndexWriter& operator=(const IndexWriter&) = delete;

    /// What put() would do with the article of that id and content hash.
    Change foretell(std::string_view id, std::string_view content_hash) const;

    /// Adds the article, or replaces the one of the same id unless its content hash is the same.
    Change put(const ArticleDocument& article);

    /// What the index says of its word lists from the next commit on: when articles understood by others are
    /// added to those that are there.
    void remember_vocabulary(const std::string& hash) { info_.vocabulary = hash; }

    /// Whether there was an article of that id.
    bool remove(std::string_view id);

    /// Makes commit() write even if no article changes: for an index that is to be there though empty.
    void touch();

    /// Keys that the documents of put() have, for the table of spellings.
    void add_marked_keys(const std::unordered_set<std::string>& keys);

    /// Writes what changed, all at once; does nothing when nothing did. `run` is remembered as the last run.
    void commit(const std::string& run);

    /// Instead of commit(), as the last use: puts a complete and closed index in the place of this one, in
    /// one step; readers see the old or the new. Goes on to hold the lock. What was here is then at `made`.
    void replace_by(const std::string& made);

    /// Whether replace_by() can do that: for a stub file, or a folder that is a file system of its own, it
    /// cannot.
    bool can_be_replaced() const;

    /// The folder (or stub file), links followed.
    std::filesystem::path folder() const;

    /// The highest document number that was ever given.
    Xapian::docid last_number() const { return database_.get_lastdocid(); }

    std::uint64_t articles() const { return database_.get_doccount(); }
    /// As found on opening; a new index has this program's versions and the given vocabulary.
    const IndexInfo& info() const { return info_; }

  private:
    void open(OpenMode mode, const std::string& vocabulary_hash);
    void begin_change();

    std::string location_;
    bool made_here_ = false;  // the folder did not exist before
    bool changed_ = false;
    bool committed_ = false;
    Xapian::WritableDatabase database_;
    IndexInfo info_;
    std::unordered_set<std::string> marked_keys_;
    std::vector<Xapian::docid> changed_documents_;  // replaced or removed
};

/// What a commit leaves of itself beside articles: `info` brought up to date with the run, spellings, and the
/// bits of common terms.
void write_run(Xapian::WritableDatabase& database, IndexInfo info, const std::string& run,
               const std::vector<std::string>& marked_keys,
               const std::vector<Xapian::docid>& changed_documents);

/// Adds the article, or puts it in the place of the one with its id.
void replace_article(Xapian::WritableDatabase& database, const Xapian::Document& document);

/// The document of an id, or 0.
Xapian::docid find_article(const Xapian::Database& database, std::string_view id);

/// What IndexWriter::put would do with the article of that id and content hash.
Change change_for(const Xapian::Database& database, std::string_view id, std::string_view content_hash);

}  // namespace xdd
