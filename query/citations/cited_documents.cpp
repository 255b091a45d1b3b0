#include "query/citations/cited_documents.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include <xapian.h>

#include "corpus/metadata/document_label.h"
#include "corpus/metadata/document_names.h"
#include "corpus/metadata/provinces.h"
#include "query/citations/citing_articles.h"
#include "query/citations/known_documents.h"
#include "query/citations/wanted_document.h"

namespace xdd::query {
namespace {

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
};

using Counts = std::map<std::string, Count>;

Counts count(const std::vector<Citing>& wanted, KnownDocuments& known) {
    Counts counts;
    for (const Citing& citing : wanted) {
        std::set<std::string> of_article;
        for (const CitedBy::Document& document : citing.cited.documents) {
            const std::string label = known.settled(document.label, citing.cited.date);
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
        : choice_(choice),
          vocabulary_(vocabulary),
          document_(WantedDocument::read(choice.document, vocabulary)) {}

    /// What is looked for is thought of even where no text names it.
    void add_wanted(KnownDocuments& known) const {
        if (document_) known.add(document_->citation());
    }

    bool takes(const Citation& citation) const {
        if (!choice_.type.empty() && citation.type != choice_.type) return false;
        if (!choice_.issuer.empty() && citation.issuer != choice_.issuer) return false;
        if (!choice_.province.empty() && !is_part_of(citation.province, choice_.province, vocabulary_))
            return false;
        if (choice_.document.empty()) return true;
        return document_ && document_->takes(citation);
    }

  private:
    const DocumentChoice& choice_;
    const Vocabulary& vocabulary_;
    std::optional<WantedDocument> document_;
};

CitedDocuments documents_of(const Counts& counts, const Chooser& chooser, KnownDocuments& known) {
    CitedDocuments result;
    for (const auto& [label, count] : counts) {
        Citation citation = known.read(label);
        std::string name = usual_name(count.type_names);
        if (const DocumentType* type = type_of_name(name, known.vocabulary());
            type != nullptr && citation.type.empty())
            citation.type = type->code;
        if (!chooser.takes(citation)) continue;
        if (!name.empty()) citation.type_name = std::move(name);
        result.documents.push_back({listed_label(citation, known.vocabulary()), std::move(citation),
                                    count.articles, count.first_year, count.last_year});
    }
    std::sort(result.documents.begin(), result.documents.end(),
              [](const CitedDocument& a, const CitedDocument& b) {
                  return std::tie(b.articles, a.label) < std::tie(a.articles, b.label);
              });
    return result;
}

}  // namespace

CitedDocuments documents_cited_by(const Xapian::Query& set, const Xapian::Database& database,
                                  const Vocabulary& vocabulary, const DocumentChoice& choice) {
    // What may be meant is told by the whole index, whatever is counted.
    const std::vector<Citing> all = citing_articles(database, Xapian::Query::MatchAll);
    const bool counts_all = set.get_type() == Xapian::Query::LEAF_MATCH_ALL;
    const std::vector<Citing> wanted = counts_all ? all : citing_articles(database, set);

    const Chooser chooser(choice, vocabulary);
    KnownDocuments known(vocabulary);
    for (const Citing& citing : all) known.add(citing.cited, citing.articles);
    chooser.add_wanted(known);
    CitedDocuments result = documents_of(count(wanted, known), chooser, known);
    for (const Citing& citing : wanted) result.articles += citing.articles;
    return result;
}

}  // namespace xdd::query
