#include "query/search/cited_documents.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include <xapian.h>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/document_label.h"
#include "corpus/metadata/provinces.h"
#include "indexer/format/schema.h"
#include "indexer/format/slot_values.h"
#include "query/search/open_citations.h"
#include "query/search/prepared_query.h"

namespace xdd::query {
namespace {

struct Citing {
    CitedBy cited;
    std::uint64_t articles = 0;  ///< that cite just so: mostly one
};

/// Counted by Xapian, remotely too.
std::vector<Citing> citing_articles(const Xapian::Database& database, const Xapian::Query& set) {
    Xapian::ValueCountMatchSpy spy(static_cast<Xapian::valueno>(Slot::facet_citation));
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(Xapian::BoolWeight());
    enquire.set_query(set);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    std::vector<Citing> citing;
    for (auto packed = spy.values_begin(); packed != spy.values_end(); ++packed) {
        if ((*packed).empty()) continue;
        citing.push_back({unpack_cited_by(*packed), packed.get_termfreq()});
    }
    return citing;
}

/// What labels mean; each is read once.
class Labels {
  public:
    explicit Labels(const Vocabulary& vocabulary) : vocabulary_(vocabulary) {}

    const Citation& read(const std::string& label) {
        const auto known = read_.find(label);
        if (known != read_.end()) return known->second;
        return read_.emplace(label, read_document(label, vocabulary_).value_or(Citation{})).first->second;
    }

  private:
    const Vocabulary& vocabulary_;
    std::unordered_map<std::string, Citation> read_;
};

/// The documents of one symbol that texts tell apart: their qualifiers and labels.
using Siblings = std::map<std::string, std::map<std::string, std::string>>;

Siblings siblings_of(const std::vector<Citing>& all, Labels& labels) {
    Siblings siblings;
    for (const Citing& citing : all) {
        for (const CitedBy::Document& document : citing.cited.documents) {
            const Citation& citation = labels.read(document.label);
            const std::string qualifier = document_qualifier(citation);
            if (!qualifier.empty()) siblings[unqualified_label(citation)][qualifier] = document.label;
        }
    }
    return siblings;
}

/// The label of what is meant: for a symbol alone that of the only document it can mean, if there is but one.
std::string settled_label(const std::string& label, const std::optional<Date>& date, const Siblings& siblings,
                          Labels& labels) {
    const Citation& citation = labels.read(label);
    if (!may_be_qualified(citation) || !document_qualifier(citation).empty()) return label;
    const auto found = siblings.find(label);
    if (found == siblings.end()) return label;
    std::vector<std::string> qualifiers;
    for (const auto& [qualifier, sibling] : found->second) qualifiers.push_back(qualifier);
    const std::optional<std::string> only = only_qualifier(qualifiers, date);
    return only ? found->second.at(*only) : label;
}

struct Count {
    std::uint64_t articles = 0;
    int first_year = 0;
    int last_year = 0;
    std::map<std::string, std::uint64_t> type_names;

    void add(const Citing& citing, const std::string& type_name) {
        articles += citing.articles;
        if (!type_name.empty()) type_names[type_name] += citing.articles;
        if (!citing.cited.date) return;
        const int year = citing.cited.date->year;
        first_year = first_year == 0 ? year : std::min(first_year, year);
        last_year = std::max(last_year, year);
    }

    std::string usual_name() const {
        const auto most = std::max_element(type_names.begin(), type_names.end(),
                                           [](const auto& a, const auto& b) { return a.second < b.second; });
        return most == type_names.end() ? "" : most->first;
    }
};

using Counts = std::map<std::string, Count>;

Counts count(const std::vector<Citing>& wanted, const Siblings& siblings, Labels& labels) {
    Counts counts;
    for (const Citing& citing : wanted) {
        std::set<std::string> of_article;
        for (const CitedBy::Document& document : citing.cited.documents) {
            const std::string label = settled_label(document.label, citing.cited.date, siblings, labels);
            if (of_article.insert(label).second) counts[label].add(citing, document.type_name);
        }
    }
    return counts;
}

/// Whether a province is `whole` or has become part of it, perhaps by way of others.
bool is_part_of(const std::string& province, const std::string& whole, const Vocabulary& vocabulary) {
    if (province_key(province) == province_key(whole)) return true;
    const auto known = std::find_if(vocabulary.provinces.begin(), vocabulary.provinces.end(),
                                    [&](const Province& entry) { return entry.name == province; });
    return known != vocabulary.provinces.end() &&
           std::any_of(known->became.begin(), known->became.end(),
                       [&](const std::string& part) { return is_part_of(part, whole, vocabulary); });
}

class Chooser {
  public:
    Chooser(const DocumentChoice& choice, const Vocabulary& vocabulary)
        : choice_(choice), vocabulary_(vocabulary) {
        if (choice.document.empty()) return;
        for (std::string& key : citation_query_keys(choice.document, vocabulary))
            keys_.insert(std::move(key));
    }

    bool takes(const Citation& citation) const {
        if (!choice_.type.empty() && citation.type != choice_.type) return false;
        if (!choice_.issuer.empty() && citation.issuer != choice_.issuer) return false;
        if (!choice_.province.empty() && !is_part_of(citation.province, choice_.province, vocabulary_))
            return false;
        if (choice_.document.empty()) return true;
        const std::vector<std::string> filed = citation_keys(citation);
        return std::any_of(filed.begin(), filed.end(),
                           [&](const std::string& key) { return keys_.contains(key); });
    }

  private:
    const DocumentChoice& choice_;
    const Vocabulary& vocabulary_;
    std::set<std::string> keys_;
};

CitedDocuments documents_of(const Counts& counts, const Chooser& chooser, Labels& labels) {
    CitedDocuments result;
    for (const auto& [label, count] : counts) {
        Citation citation = labels.read(label);
        if (!chooser.takes(citation)) continue;
        if (std::string name = count.usual_name(); !name.empty()) citation.type_name = std::move(name);
        result.documents.push_back(
            {label, std::move(citation), count.articles, count.first_year, count.last_year});
    }
    std::stable_sort(result.documents.begin(), result.documents.end(),
                     [](const CitedDocument& a, const CitedDocument& b) { return a.articles > b.articles; });
    return result;
}

}  // namespace

std::variant<CitedDocuments, SearchError> cited_documents(Snapshot& snapshot, const Vocabulary& vocabulary,
                                                          const SearchRequest& request,
                                                          const DocumentChoice& choice) {
    using Result = std::variant<CitedDocuments, SearchError>;
    return with_snapshot(snapshot, [&]() -> Result {
        const PreparedQuery query(snapshot, vocabulary, request);
        if (query.error()) return *query.error();
        const Xapian::Query set = query.set(PreparedQuery::demand_of_total(request));
        const Xapian::Database& database = snapshot.database();
        // What may be meant is told by the whole index, whatever is counted.
        const std::vector<Citing> all = citing_articles(database, Xapian::Query::MatchAll);
        const bool counts_all = query.is_empty();
        const std::vector<Citing> wanted = counts_all ? all : citing_articles(database, set);

        Labels labels(vocabulary);
        const Siblings siblings = siblings_of(all, labels);
        CitedDocuments result =
            documents_of(count(wanted, siblings, labels), Chooser(choice, vocabulary), labels);
        for (const Citing& citing : wanted) result.articles += citing.articles;
        return result;
    });
}

}  // namespace xdd::query
