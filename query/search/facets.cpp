#include "query/search/facets.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <stdexcept>
#include <unordered_map>

#include "corpus/metadata/topics.h"
#include "indexer/format/schema.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/terms.h"
#include "query/postings/unranked.h"

namespace xdd::query {
namespace {

struct Facet {
    std::string_view name;
    Slot slot;
    std::size_t length;  // of a value that counts: 4 letters of a date are its year; 0: all of it
};

constexpr std::array facets{
    Facet{"author", Slot::facet_author, 0}, Facet{"topic", Slot::facet_topic, 0},
    Facet{"issue", Slot::facet_issue, 0},   Facet{"section", Slot::facet_section, 0},
    Facet{"year", Slot::facet_date, 4},     Facet{"month", Slot::facet_date, 7},
    Facet{"term", Slot::facet_term, 0},
};

constexpr std::array names = [] {
    std::array<std::string_view, facets.size()> result;
    for (std::size_t i = 0; i < facets.size(); ++i) result[i] = facets[i].name;
    return result;
}();

const Facet& find_facet(std::string_view name) {
    for (const Facet& facet : facets) {
        if (facet.name == name) return facet;
    }
    throw std::invalid_argument("there is no facet " + std::string(name));
}

using ValueCounts = std::map<std::string, std::uint64_t>;

bool more_frequent(const FacetValue& a, const FacetValue& b) {
    return a.count > b.count;
}

std::vector<FacetValue> as_they_are(const ValueCounts& counts) {
    std::vector<FacetValue> values;
    values.reserve(counts.size());
    for (const auto& [value, count] : counts) values.push_back({value, count, value});
    return values;
}

/// Spellings of one key added up under the most frequent of them; in the order of their values.
std::vector<FacetValue> merged_spellings(const ValueCounts& counts) {
    std::vector<FacetValue> spellings = as_they_are(counts);
    std::stable_sort(spellings.begin(), spellings.end(), more_frequent);
    std::unordered_map<std::string, std::uint64_t> count_of_key;
    std::vector<std::pair<std::string, FacetValue>> first_of_key;
    for (FacetValue& spelling : spellings) {
        const std::string key = label_key(spelling.value);
        const auto [known, is_new] = count_of_key.emplace(key, 0);
        known->second += spelling.count;
        if (is_new) first_of_key.emplace_back(key, std::move(spelling));
    }
    std::vector<FacetValue> values;
    values.reserve(first_of_key.size());
    for (auto& [key, value] : first_of_key) {
        value.count = count_of_key[key];
        values.push_back(std::move(value));
    }
    std::sort(values.begin(), values.end(),
              [](const FacetValue& a, const FacetValue& b) { return a.value < b.value; });
    return values;
}

using PackedCounts = std::unordered_map<std::string, std::uint64_t>;

/// Xapian counts what articles a server holds.
PackedCounts count_by_matcher(const Xapian::Database& database, const Xapian::Query& query,
                              Xapian::valueno slot) {
    Xapian::ValueCountMatchSpy spy(slot);
    Xapian::Enquire enquire(database);
    enquire.set_weighting_scheme(unranked_weight());
    enquire.set_query(query);
    enquire.add_matchspy(&spy);
    enquire.get_mset(0, 0, database.get_doccount());
    PackedCounts counts;
    for (auto packed = spy.values_begin(); packed != spy.values_end(); ++packed)
        counts.emplace(*packed, packed.get_termfreq());
    return counts;
}

void add_values(const Xapian::Database& database, const DocumentSet& documents, Xapian::valueno slot,
                PackedCounts& counts) {
    auto value = database.valuestream_begin(slot);
    const auto end = database.valuestream_end(slot);
    for (Xapian::docid next = documents.first_from(1); next != 0 && value != end;) {
        value.skip_to(next);
        if (value == end) return;
        const Xapian::docid reached = value.get_docid();
        if (reached == next) ++counts[*value];
        next = documents.first_from(std::max(reached, next + 1));
    }
}

/// How many articles have each value of a slot.
PackedCounts count_packed(Snapshot& snapshot, const ArticleSet& articles, Slot slot) {
    const auto number = static_cast<Xapian::valueno>(slot);
    const SetsByDatabase* documents = articles.documents();
    if (documents == nullptr) return count_by_matcher(snapshot.database(), articles.query(), number);
    PackedCounts counts;
    for (const IndexPart& part : snapshot.parts())
        add_values(part.database(), documents->at(part.database().get_uuid()), number, counts);
    return counts;
}

void label_topics(std::vector<FacetValue>& values, const Vocabulary& vocabulary) {
    for (FacetValue& value : values) {
        if (const Topic* topic = find_topic(value.value, vocabulary)) value.label = topic->label;
    }
}

}  // namespace

std::span<const std::string_view> facet_names() {
    return names;
}

std::vector<FacetValue> count_facet(Snapshot& snapshot, const ArticleSet& articles,
                                    const Vocabulary& vocabulary, std::string_view name) {
    const Facet& facet = find_facet(name);
    ValueCounts counts;
    for (const auto& [packed, count] : count_packed(snapshot, articles, facet.slot)) {
        std::set<std::string> of_article;
        for (const std::string& value : unpack_values(packed)) {
            const bool coarser = facet.length != 0 && value.size() < facet.length;
            if (!coarser) of_article.insert(facet.length == 0 ? value : value.substr(0, facet.length));
        }
        for (const std::string& value : of_article) counts[value] += count;
    }
    std::vector<FacetValue> values = facet.length == 0 ? merged_spellings(counts) : as_they_are(counts);
    std::stable_sort(values.begin(), values.end(), more_frequent);
    if (facet.slot == Slot::facet_topic) label_topics(values, vocabulary);
    return values;
}

}  // namespace xdd::query
