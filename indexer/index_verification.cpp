#include "indexer/index_verification.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "indexer/article_document.h"
#include "indexer/format/common_spellings.h"
#include "indexer/format/common_terms.h"
#include "indexer/format/document_dates.h"
#include "indexer/format/index_error.h"
#include "indexer/format/schema.h"
#include "indexer/format/stored_article.h"
#include "indexer/format/terms.h"
#include "indexer/stored_articles.h"

namespace xdd {
namespace {

struct Occurrences {
    Xapian::termcount frequency = 0;
    std::vector<Xapian::termpos> positions;

    bool operator==(const Occurrences&) const = default;
};

std::map<std::string, Occurrences> terms_of(const Xapian::Document& document) {
    std::map<std::string, Occurrences> terms;
    for (auto i = document.termlist_begin(); i != document.termlist_end(); ++i)
        terms[*i] = {i.get_wdf(), {i.positionlist_begin(), i.positionlist_end()}};
    return terms;
}

std::map<Xapian::valueno, std::string> values_of(const Xapian::Document& document) {
    std::map<Xapian::valueno, std::string> values;
    for (auto i = document.values_begin(); i != document.values_end(); ++i) values[i.get_valueno()] = *i;
    return values;
}

void compare(const Xapian::Document& have, const Xapian::Document& want, const std::string& name,
             const Finding& found) {
    const auto terms = terms_of(have);
    const auto wanted = terms_of(want);
    std::size_t differing = 0;
    std::string example;
    const auto note = [&](const std::string& term) {
        if (differing++ == 0) example = term;
    };
    for (const auto& [term, occurrences] : wanted) {
        const auto other = terms.find(term);
        if (other == terms.end() || other->second != occurrences) note(term);
    }
    for (const auto& [term, occurrences] : terms) {
        if (!wanted.contains(term)) note(term);
    }
    if (differing != 0)
        found(name + ": " + std::to_string(differing) + " terms differ from its text, '" +
              readable_term(example) + "' first");
    if (values_of(have) != values_of(want)) found(name + ": its sort and count values differ from its text");
}

/// The tables one by one, so that the damaged one can be named; a stub file stands for what it points to.
std::vector<std::string> checked_files(const std::string& location) {
    if (!std::filesystem::is_directory(location)) return {location};
    std::vector<std::string> files;
    for (const auto& entry : std::filesystem::directory_iterator(location)) {
        if (entry.path().extension() == ".glass") files.push_back(entry.path().string());
    }
    if (files.empty()) return {location + "/XAPIANDB"};  // a folder that holds a stub file
    std::sort(files.begin(), files.end());
    return files;
}

void verify_article(const Xapian::Database& database, Xapian::docid number, const Vocabulary* vocabulary,
                    const Finding& found) {
    const Xapian::Document document = database.get_document(number);
    const std::string id = document.get_value(static_cast<Xapian::valueno>(Slot::id));
    const std::string name = "article '" + id + "' (document " + std::to_string(number) + ")";
    const std::string unique = term(Family::id, id);
    if (database.get_termfreq(unique) != 1 || *database.postlist_begin(unique) != number)
        found(name + ": its id does not lead to it");
    const Article article = load_article(document);
    if (article.record.id != id)
        found(name + ": the stored article has another id, '" + article.record.id + "'");
    if (vocabulary != nullptr) compare(document, make_document(article, *vocabulary).document, name, found);
}

/// Documents and frequencies of a posting list, of those that the bits of common terms hold for.
struct Listed {
    explicit Listed(const CommonTerms& common) : documents(common.last) {}

    DocumentSet documents;
    std::vector<std::uint32_t> frequencies;
};

void add_list(const Xapian::Database& database, const CommonTerms& common, const std::string& term,
              Listed& listed) {
    DocumentSet changed(common.last);
    for (const Xapian::docid document : common.changed) changed.add(document);
    const auto end = database.postlist_end(term);
    for (auto at = database.postlist_begin(term); at != end && *at <= common.last; ++at) {
        if (changed.has(*at)) continue;
        listed.documents.add(*at);
        listed.frequencies.push_back(at.get_wdf());
    }
}

/// Whether what is kept of a common term says what its posting list says.
bool is_kept_as_listed(const Xapian::Database& database, const CommonTerms& common, const std::string& term) {
    Listed listed(common);
    add_list(database, common, term, listed);
    if (common_documents(database, common, term) != listed.documents) return false;
    const std::optional<CommonPostings> postings = common_postings(database, common, term);
    if (!postings) return true;
    auto listed_frequency = listed.frequencies.begin();
    bool same = true;
    postings->documents.visit_common(listed.documents, [&](Xapian::docid, std::size_t place) {
        const std::uint32_t kept = postings->frequencies[place];
        same = same && (kept == 0 || kept == *listed_frequency);
        ++listed_frequency;
    });
    return same;
}

/// The same of all spellings of an unmarked word, whose terms these are.
bool are_kept_as_listed(const Xapian::Database& database, const CommonTerms& common,
                        const std::vector<std::string>& terms) {
    const std::optional<DocumentSet> kept = documents_of_spellings(database, common, terms);
    if (!kept) return true;
    Listed listed(common);
    for (const std::string& term : terms) add_list(database, common, term, listed);
    return *kept == listed.documents;
}

/// They are always kept beside bits.
bool are_dates_kept_as_listed(const Xapian::Database& database, const CommonTerms& common) {
    const std::optional<std::vector<DateNumber>> kept = document_dates(database, common);
    if (!kept) return false;
    std::vector<DateNumber> listed = listed_document_dates(database, common.last);
    for (const Xapian::docid document : common.changed) listed[document] = 0;
    return *kept == listed;
}

}  // namespace

bool verify_files(const std::string& location, const Finding& found) {
    bool all_read = true;
    for (const std::string& file : checked_files(location)) {
        const auto stopped = [&](const std::string& why) {
            found(file + " is damaged: " + why);
            all_read = false;
        };
        std::ostringstream details;
        try {
            if (Xapian::Database::check(file, 0, &details) != 0)
                found(file + " is damaged: " + details.str());
        } catch (const Xapian::Error& error) {
            stopped(error.get_msg());
        } catch (const std::length_error&) {  // of a string, as Xapian read it
            stopped("a length in it cannot be true");
        }
    }
    return all_read;
}

void verify_articles(const Xapian::Database& database, const Vocabulary* vocabulary, const Finding& found) {
    std::size_t articles = 0;
    try {
        for (auto i = database.postlist_begin(""); i != database.postlist_end(""); ++i) {
            ++articles;
            try {
                verify_article(database, *i, vocabulary, found);
            } catch (const IndexDamaged& error) {
                found("document " + std::to_string(*i) + ": " + error.what());
            } catch (const Xapian::DatabaseModifiedError&) {
                throw;  // a writer overtook us: no damage
            } catch (const Xapian::Error& error) {
                found("document " + std::to_string(*i) + " cannot be read: " + error.get_msg());
            }
        }
        const std::size_t ids = all_ids(database).size();
        if (ids != articles)
            found("the index has " + std::to_string(articles) + " articles but " + std::to_string(ids) +
                  " ids");
    } catch (const Xapian::DatabaseModifiedError&) {
        throw;
    } catch (const Xapian::Error& error) {
        found("the list of articles cannot be read: " + error.get_msg());
    }
}

void verify_common_terms(const Xapian::Database& database, const Finding& found) {
    try {
        const std::optional<CommonTerms> common = common_terms(database);
        if (!common) return;
        for (const std::string& term : terms_with_bits(database)) {
            if (!is_kept_as_listed(database, *common, term))
                found("the articles of the common term '" + readable_term(term) +
                      "' are not those of its list");
        }
        for_each_word_of_several_spellings(database, [&](const std::vector<std::string>& terms) {
            if (!are_kept_as_listed(database, *common, terms))
                found("the articles of '" + terms.front() +
                      "' in all its spellings are not those of their lists");
        });
        if (document_lengths(database, common) != document_lengths(database, std::nullopt))
            found("the lengths of the articles are not those that they have");
        if (!are_dates_kept_as_listed(database, *common))
            found("the dates of the articles are not those of their lists");
    } catch (const IndexDamaged& error) {
        found(error.what());
    }
}

}  // namespace xdd
