#include "indexer/index_writer.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <vector>

#include "indexer/build_folder.h"
#include "indexer/console/options.h"
#include "indexer/folder_switch.h"
#include "indexer/format/common_terms.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_files.h"
#include "indexer/format/schema.h"
#include "indexer/format/spellings.h"
#include "indexer/format/terms.h"
#include "indexer/index_location.h"

namespace xdd {
namespace fs = std::filesystem;
namespace {

std::string value(const Xapian::Document& document, Slot slot) {
    return document.get_value(static_cast<Xapian::valueno>(slot));
}

/// Changed articles that Xapian keeps in memory before it moves them to its files; it reads this from the
/// environment only. Measured on 5,000 news articles: 110 MB of memory in 28.9 s, and 400 MB in 29.5 s with
/// Xapian's own 10,000. What a user has set stays.
void bound_memory() {
    setenv("XAPIAN_FLUSH_THRESHOLD", "1000", 0);
}

std::string utc_now() {
    const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
    std::tm parts{};
    gmtime_r(&now, &parts);
    char text[32];
    std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts);
    return text;
}

/// Xapian would make its files in any folder; ours go only where nothing else lies.
bool is_folder_of_other_things(const std::string& location) {
    if (!fs::is_directory(location) || fs::is_empty(location) || holds_tables(location)) return false;
    return !fs::exists(fs::path(location) / "iamglass") && !fs::exists(fs::path(location) / "XAPIANDB");
}

}  // namespace

Xapian::docid find_article(const Xapian::Database& database, std::string_view id) {
    const std::string unique = term(Family::id, id);
    const Xapian::PostingIterator found = database.postlist_begin(unique);
    return found == database.postlist_end(unique) ? 0 : *found;
}

Change change_for(const Xapian::Database& database, std::string_view id, std::string_view content_hash) {
    const Xapian::docid document = find_article(database, id);
    if (document == 0) return Change::added;
    return value(database.get_document(document), Slot::content_hash) == content_hash ? Change::unchanged
                                                                                      : Change::replaced;
}

void write_run(Xapian::WritableDatabase& database, IndexInfo info, const std::string& run,
               const std::vector<std::string>& marked_keys,
               const std::vector<Xapian::docid>& changed_documents) {
    add_spellings(database, marked_keys);
    keep_common_terms(database, changed_documents);
    info.changed = utc_now();
    info.program = XDD_VERSION;
    info.last_run = run;
    write_index_info(database, info);
}

void replace_article(Xapian::WritableDatabase& database, const Xapian::Document& document) {
    database.replace_document(term(Family::id, value(document, Slot::id)), document);
}

IndexWriter::IndexWriter(std::string location, const std::string& vocabulary_hash, OpenMode mode)
    : location_(std::move(location)) {
    try {
        open(mode, vocabulary_hash);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

void IndexWriter::open(OpenMode mode, const std::string& vocabulary_hash) {
    if (is_server(location_)) throw UsageError("an index behind a server can only be read: " + location_);
    made_here_ = !exists(location_);
    if (made_here_ && mode == OpenMode::existing)
        throw_index_error(Xapian::DatabaseNotFoundError("nothing there"), location_);
    if (!made_here_ && is_folder_of_other_things(location_))
        throw IndexMissing(location_ + " is a folder of other things, not an index");
    bound_memory();
    // DB_CREATE_OR_OPEN would make a new, empty database over one that has lost a file.
    const bool nothing_there = made_here_ || (fs::is_directory(location_) && fs::is_empty(location_));
    database_ =
        Xapian::WritableDatabase(location_, nothing_there ? Xapian::DB_CREATE_OR_OPEN : Xapian::DB_OPEN);
    remove_left_over(folder());
    const bool is_new = database_.get_doccount() == 0 && database_.get_lastdocid() == 0 &&
                        database_.metadata_keys_begin() == database_.metadata_keys_end();
    if (is_new && mode == OpenMode::create) {
        info_ = new_index_info(vocabulary_hash);
    } else {
        info_ = read_index_info(database_, location_);
    }
}

IndexWriter::~IndexWriter() {
    if (!made_here_ || committed_) return;
    std::error_code ignored;  // an empty folder that stays does no harm: readers and writers know what it is
    fs::remove_all(location_, ignored);
}

void IndexWriter::begin_change() {
    if (changed_) return;
    database_.begin_transaction(true);
    changed_ = true;
}

Change IndexWriter::foretell(std::string_view id, std::string_view content_hash) const {
    try {
        return change_for(database_, id, content_hash);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

Change IndexWriter::put(const ArticleDocument& article) {
    try {
        const std::string id = value(article.document, Slot::id);
        const Change change = change_for(database_, id, value(article.document, Slot::content_hash));
        if (change == Change::unchanged) return change;
        begin_change();
        if (change == Change::replaced) changed_documents_.push_back(find_article(database_, id));
        replace_article(database_, article.document);
        marked_keys_.insert(article.marked_keys.begin(), article.marked_keys.end());
        return change;
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

bool IndexWriter::remove(std::string_view id) {
    try {
        const Xapian::docid document = find_article(database_, id);
        if (document == 0) return false;
        begin_change();
        changed_documents_.push_back(document);
        database_.delete_document(document);
        return true;
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

void IndexWriter::touch() {
    try {
        begin_change();
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

void IndexWriter::add_marked_keys(const std::unordered_set<std::string>& keys) {
    marked_keys_.insert(keys.begin(), keys.end());
}

fs::path IndexWriter::folder() const {
    return fs::canonical(location_);
}

bool IndexWriter::can_be_replaced() const {
    return is_replaceable(folder());
}

void IndexWriter::replace_by(const std::string& made) {
    try {
        database_ = switch_folders(made, folder());
        committed_ = true;
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

void IndexWriter::commit(const std::string& run) {
    if (!changed_) return;
    try {
        write_run(database_, info_, run, {marked_keys_.begin(), marked_keys_.end()}, changed_documents_);
        database_.commit_transaction();
        committed_ = true;
        changed_ = false;
        marked_keys_.clear();
        changed_documents_.clear();
    } catch (const Xapian::Error& error) {
        throw_index_error(error, location_);
    }
}

}  // namespace xdd
