#include "query/search/prepared_query.h"

#include <algorithm>
#include <map>

#include "corpus/vietnamese/i_and_y.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_words_for_all = 6;  // longer queries are sentences: few articles hold every word

void add_cites(const Meaning& meaning, std::vector<const Meaning*>& fields) {
    if (meaning.sign == Sign::must_not) return;
    if (meaning.kind == Kind::field && meaning.field == Field::cites) fields.push_back(&meaning);
    for (std::size_t i = 0; i < meaning.children.size(); ++i) {
        if (meaning.kind == Kind::except && i > 0) break;
        add_cites(meaning.children[i], fields);
    }
}

/// Leaves of the spellings of each word only the one it is read as, with i or y. `copy` is a copy of
/// `meaning`, and gets the same filters.
void keep_best(const Meaning& meaning, const Filters& filters, Meaning& copy, Filters& of_copy) {
    if (const auto filter = filters.find(&meaning); filter != filters.end())
        of_copy.emplace(&copy, filter->second);
    for (Word& word : copy.words) {
        const bool matches = std::find(word.keys.begin(), word.keys.end(), word.best) != word.keys.end();
        if (!matches || copy.kind == Kind::prefix) continue;
        std::erase_if(word.keys, [&](const std::string& key) { return with_y(key) != with_y(word.best); });
    }
    for (std::size_t i = 0; i < meaning.children.size(); ++i)
        keep_best(meaning.children[i], filters, copy.children[i], of_copy);
}

}  // namespace

PreparedQuery::PreparedQuery(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request)
    : snapshot_(snapshot) {
    prepare(vocabulary, request);
}

void PreparedQuery::prepare(const Vocabulary& vocabulary, const SearchRequest& request) {
    const auto abbreviations = abbreviation_table(vocabulary);
    auto meaning = meaning_of(request.query, request.typed, request.marks, *abbreviations, snapshot_);
    if (const auto* unreadable = std::get_if<QueryError>(&meaning)) {
        error_ = SearchError{request.typed, *unreadable};
        return;
    }
    meaning_ = std::move(std::get<QueryMeaning>(meaning));
    for (const FilterOption& option : request.filters)
        options_.push_back({option.option, meaning_without_words(option.node)});

    if (auto error = add_filters(meaning_.root, snapshot_, vocabulary, filters_)) {
        error_ = SearchError{request.typed, std::move(*error)};
        return;
    }
    for (const Option& option : options_) {
        if (auto error = add_filters(option.meaning, snapshot_, vocabulary, filters_)) {
            error->message = option.name + ": " + error->message;
            error_ = SearchError{option.meaning.text, std::move(*error)};
            return;
        }
    }
    for_each_wanted(meaning_.root, [&](const Meaning&) { ++wanted_; });
}

const Ranking& PreparedQuery::ranking() const {
    if (!ranking_) ranking_ = ranking_of(meaning_.root, snapshot_);
    return *ranking_;
}

bool PreparedQuery::has_conditions(const Meaning& meaning) {
    return meaning.sign == Sign::must_not || meaning.kind == Kind::except ||
           std::any_of(meaning.children.begin(), meaning.children.end(), has_conditions);
}

std::vector<const Meaning*> PreparedQuery::cites() const {
    std::vector<const Meaning*> fields;
    add_cites(meaning_.root, fields);
    for (const Option& option : options_) add_cites(option.meaning, fields);
    return fields;
}

bool PreparedQuery::may_touch() const {
    return std::any_of(filters_.begin(), filters_.end(),
                       [](const auto& filter) { return filter.second.touching.has_value(); });
}

Xapian::Query PreparedQuery::set_of(const Meaning& part) const {
    return set_query(part, Demand::all, DateFit::inside, filters_, snapshot_);
}

std::map<std::string, Xapian::Query> PreparedQuery::option_queries(DateFit fit) const {
    std::map<std::string, std::vector<Xapian::Query>> by_option;
    for (const Option& option : options_) {
        const Filter& filter = filters_.at(&option.meaning);
        by_option[option.name].push_back(fit == DateFit::touching && filter.touching ? *filter.touching
                                                                                     : filter.inside);
    }
    std::map<std::string, Xapian::Query> joined;
    for (const auto& [name, queries] : by_option)
        joined.emplace(name, Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end()));
    return joined;
}

std::optional<Xapian::Query> PreparedQuery::option_query(DateFit fit) const {
    std::vector<Xapian::Query> all;
    for (auto& [name, query] : option_queries(fit)) all.push_back(query);
    if (all.empty()) return std::nullopt;
    return Xapian::Query(Xapian::Query::OP_AND, all.begin(), all.end());
}

Xapian::Query PreparedQuery::set_of(const Meaning& root, const Filters& filters, Demand demand,
                                    DateFit fit) const {
    const bool only_options = root.kind == Kind::group && root.children.empty();
    const std::optional<Xapian::Query> options = option_query(fit);
    if (only_options) return options.value_or(Xapian::Query::MatchAll);
    const Xapian::Query words = set_query(root, demand, fit, filters, snapshot_);
    if (!options) return words;
    return Xapian::Query(Xapian::Query::OP_AND, words, *options);
}

Demand PreparedQuery::demand_of_hits(const SearchRequest& request) const {
    const bool any = request.match == MatchMode::any ||
                     (request.match == MatchMode::automatic && wanted_ > most_words_for_all);
    return any ? Demand::any : Demand::all;
}

Xapian::Query PreparedQuery::set(Demand demand, DateFit fit) const {
    return set_of(meaning_.root, filters_, demand, fit);
}

const ArticleSet& PreparedQuery::articles(Demand demand, DateFit fit) const {
    const auto known = articles_.find({demand, fit});
    if (known != articles_.end()) return known->second;
    return articles_.emplace(std::pair(demand, fit), ArticleSet(snapshot_, set(demand, fit))).first->second;
}

bool PreparedQuery::ranks_only_matches_of_any() const {
    const auto is_plain_word = [](const Meaning& child) {
        return child.kind == Kind::word && child.field == Field::text && child.words.size() == 1 &&
               child.sign == Sign::plain;
    };
    const Meaning& root = meaning_.root;
    return root.kind == Kind::group && options_.empty() &&
           std::all_of(root.children.begin(), root.children.end(), is_plain_word);
}

bool PreparedQuery::is_answered_in_full() const {
    Meaning root = meaning_.root;
    Filters filters;
    keep_best(meaning_.root, filters_, root, filters);
    return articles(Demand::all).has_some_with(set_of(root, filters, Demand::all, DateFit::inside));
}

}  // namespace xdd::query
