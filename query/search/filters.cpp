#include "query/search/filters.h"

#include <algorithm>
#include <charconv>

#include "corpus/metadata/byline_names.h"
#include "corpus/metadata/byline_words.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/issue_label.h"
#include "corpus/metadata/topics.h"
#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/normalise.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/terms.h"
#include "query/citations/cites_query.h"
#include "query/citations/wanted_document.h"
#include "query/search/day_terms.h"
#include "query/snapshot/count_matches.h"

namespace xdd::query {
namespace {

using Queries = std::vector<Xapian::Query>;

Xapian::Query any_of(const Queries& queries) {
    return Xapian::Query(Xapian::Query::OP_OR, queries.begin(), queries.end());
}

Xapian::Query all_of(const Queries& queries) {
    return Xapian::Query(Xapian::Query::OP_AND, queries.begin(), queries.end());
}

/// Families of a person's words: as printed, and without marks at the same positions.
struct NameFamilies {
    Family marked;
    Family unmarked;
};

/// With i for y and y for i too: Mỹ and Mĩ are one name.
Xapian::Query word_of_name(Family family, const std::string& key) {
    const Xapian::Query word(term(family, key));
    const std::optional<std::string> variant = i_y_variant(key);
    return variant ? any_of({word, Xapian::Query(term(family, *variant))}) : word;
}

Xapian::Query words_in_one_person(const std::vector<Token>& tokens, bool plain_is_literal, bool in_order,
                                  NameFamilies families) {
    Queries words;
    for (const Token& token : tokens) {
        const bool literal = token.key != token.folded || plain_is_literal;
        words.push_back(literal ? word_of_name(families.marked, token.key)
                                : word_of_name(families.unmarked, token.folded));
    }
    if (words.size() == 1) return words.front();
    // Words of two persons lie at least author_gap apart.
    return Xapian::Query(in_order ? Xapian::Query::OP_PHRASE : Xapian::Query::OP_NEAR, words.begin(),
                         words.end(), author_gap);
}

/// Most names are typed as they are printed: of articles with a term for the whole of it no positions have to
/// be looked up. The set is the same without it.
Xapian::Query with_whole_name(const std::string& whole_name, const Xapian::Query& words) {
    if (words.get_type() == Xapian::Query::LEAF_TERM) return words;
    return any_of({Xapian::Query(whole_name), words});
}

bool is_marked(const Token& token) {
    return token.key != token.folded;
}

std::variant<Filter, QueryError> name_filter(const Meaning& field, Snapshot& snapshot,
                                             NameFamilies families) {
    std::vector<Token> tokens = analyze(field.text);
    std::erase_if(tokens, [](const Token& token) { return token.role == TokenRole::compound; });
    const bool of_author = families.marked == Family::author;
    if (tokens.empty()) {
        const bool stars = field.text.find('*') != std::string::npos;
        if (stars && of_author)  // unsigned articles are printed with ***
            return Filter{Xapian::Query(term(Family::author_kind, author_kind_name(AuthorKind::none))), {}};
        return QueryError{field.value_range, "there is no name here"};
    }
    const Xapian::Query words = words_in_one_person(tokens, false, field.quoted, families);
    if (std::none_of(tokens.begin(), tokens.end(), is_marked)) {
        if (!of_author) return Filter{words, {}};
        return Filter{
            with_whole_name(term(Family::author_name_unmarked, unmarked_label_key(field.text)), words), {}};
    }
    const Xapian::Query literal = words_in_one_person(tokens, true, field.quoted, families);
    const std::string whole_name = term(Family::author_name, label_key(field.text));
    if (of_author && snapshot.articles_with(whole_name) != 0)
        return Filter{with_whole_name(whole_name, literal), {}};
    return Filter{matches_some(snapshot, literal) ? literal : words, {}};
}

/// Where a name begins behind degrees and ranks. A byline has degrees as they are usually written; a query
/// may have them in small letters: ths.
std::size_t begin_of_name(std::string_view text, const CompiledBylineWords& lists) {
    const std::size_t begin = read_titles(text, 0, lists).end;
    std::string rest(text.substr(begin));
    std::replace(rest.begin(), rest.end(), '.', ' ');
    std::size_t length = 0;
    for (const BylineWord& word : split_byline_words(rest)) {
        if (!lists.degrees.contains(word.key)) break;
        length = word.range.end;
    }
    return begin + length;
}

/// Degrees and ranks as they are typed without marks: tien si.
Vocabulary unmarked_titles(const Vocabulary& vocabulary) {
    Vocabulary titles;
    for (const auto list : {&BylineWords::degrees, &BylineWords::ranks, &BylineWords::honorifics})
        for (const std::string& title : vocabulary.bylines.*list)
            (titles.bylines.*list).push_back(fold_marks(title));
    return titles;
}

/// Degrees and ranks are no part of a name, but readers copy them from under an article: where no name holds
/// the words, they are looked for without those before them.
std::variant<Filter, QueryError> author_filter(const Meaning& field, Snapshot& snapshot,
                                               const Vocabulary& vocabulary) {
    constexpr NameFamilies families{Family::author, Family::author_unmarked};
    std::variant<Filter, QueryError> as_typed = name_filter(field, snapshot, families);
    const auto* filter = std::get_if<Filter>(&as_typed);
    if (filter == nullptr || matches_some(snapshot, filter->inside)) return as_typed;
    Meaning name = field;
    const CompiledBylineWords titles =
        compile_byline_words(has_marks(name.text) ? vocabulary : unmarked_titles(vocabulary));
    name.text.erase(0, begin_of_name(name.text, titles));
    if (name.text.size() == field.text.size() || analyze(name.text).empty()) return as_typed;
    return name_filter(name, snapshot, families);
}

Filter day_filter(DaySpan days) {
    const DayTerms terms = day_terms(days);
    Queries inside;
    for (const std::string& term : terms.inside) inside.emplace_back(term);
    Queries touching = inside;
    for (const DayTerms::Overlap& overlap : terms.overlapping) {
        touching.push_back(Xapian::Query(Xapian::Query::OP_AND, Xapian::Query(overlap.term),
                                         Xapian::Query(overlap.of_precision)));
    }
    return {any_of(inside), any_of(touching)};
}

/// A congress term by its number ("XI", "11"), or as years ("2011-2016"): the whole of both.
std::variant<Filter, QueryError> term_filter(const Meaning& field) {
    if (const std::optional<DaySpan> days = congress_term_span(field.text)) return day_filter(*days);
    const std::size_t hyphen = field.text.find('-');
    if (hyphen != std::string::npos) {
        const std::string years = field.text.substr(0, hyphen) + ".." + field.text.substr(hyphen + 1);
        if (const std::optional<DaySpan> days = read_day_range(years)) return day_filter(*days);
    }
    return QueryError{field.value_range, "this is no congress term; write XI, 11 or 2011-2016"};
}

std::variant<Filter, QueryError> topic_filter(const Meaning& field, Snapshot& snapshot,
                                              const Vocabulary& vocabulary) {
    if (const Topic* topic = find_topic(field.text, vocabulary))
        return Filter{Xapian::Query(term(Family::topic, topic->code)), {}};
    const std::string own = term(Family::topic, "=" + unmarked_label_key(field.text));
    if (snapshot.database().term_exists(own)) return Filter{Xapian::Query(own), {}};

    std::string message = "there is no such topic";
    const std::vector<const Topic*> similar = similar_topics(field.text, vocabulary);
    for (std::size_t i = 0; i < similar.size() && i < 5; ++i)
        message += (i == 0 ? "; did you mean " : ", ") + similar[i]->code + " (" + similar[i]->label + ")";
    if (similar.empty()) message += "; xdd-query topics lists them";
    return QueryError{field.value_range, message};
}

Filter section_filter(const Meaning& field) {
    if (has_marks(field.text)) return {Xapian::Query(term(Family::section, label_key(field.text))), {}};
    return {Xapian::Query(term(Family::section_unmarked, unmarked_label_key(field.text))), {}};
}

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

/// "1+2": both numbers. Nothing when the text is something else.
std::optional<Queries> numbers_joined(std::string_view text) {
    Queries numbers;
    while (true) {
        const std::size_t plus = text.find('+');
        const std::optional<int> number = whole_number(text.substr(0, plus));
        if (!number) return std::nullopt;
        numbers.emplace_back(term(Family::issue, std::to_string(*number)));
        if (plus == std::string_view::npos) return numbers;
        text.remove_prefix(plus + 1);
    }
}

Xapian::Query issue_query(const Issue& issue) {
    Queries wanted;
    for (const int number : issue.numbers) {
        const std::string body =
            issue.year == 0 ? std::to_string(number) : year_body(issue.year) + '/' + std::to_string(number);
        wanted.emplace_back(term(Family::issue, body));
    }
    if (wanted.empty()) wanted.emplace_back(term(Family::issue, year_body(issue.year)));
    return all_of(wanted);
}

std::variant<Filter, QueryError> issue_filter(const Meaning& field) {
    constexpr int first_year = 1900;  // no printed issue has so high a number
    const std::string key = unmarked_label_key(field.text);
    if (key.empty())
        return QueryError{field.value_range, "there is no issue here; write 7-2015, 2015 or 1+2"};
    const Xapian::Query label(term(Family::issue, "=" + key));
    if (const std::optional<int> number = whole_number(field.text)) {
        const std::string body = *number >= first_year ? year_body(*number) : std::to_string(*number);
        return Filter{any_of({Xapian::Query(term(Family::issue, body)), label}), {}};
    }
    if (const std::optional<Queries> numbers = numbers_joined(field.text))
        return Filter{any_of({all_of(*numbers), label}), {}};
    if (const std::optional<Issue> issue = read_issue_label(field.text))
        return Filter{any_of({issue_query(*issue), label}), {}};
    return Filter{label, {}};
}

std::variant<Filter, QueryError> citation_filter(const Meaning& field, Snapshot& snapshot,
                                                 const Vocabulary& vocabulary) {
    const std::optional<WantedDocument> wanted = WantedDocument::read(field.text, vocabulary);
    if (!wanted)
        return QueryError{field.value_range, "this names no document; write 24-NQ/TU or \"chỉ thị 10\""};
    return Filter{cites_query(*wanted, field.text, snapshot, vocabulary), {}};
}

}  // namespace

std::variant<Filter, QueryError> filter_of(const Meaning& field, Snapshot& snapshot,
                                           const Vocabulary& vocabulary) {
    switch (field.field) {
        case Field::author:
            return author_filter(field, snapshot, vocabulary);
        case Field::role:
            return name_filter(field, snapshot, {Family::role, Family::role_unmarked});
        case Field::date:
            return day_filter(field.days);
        case Field::term:
            return term_filter(field);
        case Field::topic:
            return topic_filter(field, snapshot, vocabulary);
        case Field::section:
            return section_filter(field);
        case Field::issue:
            return issue_filter(field);
        case Field::cites:
            return citation_filter(field, snapshot, vocabulary);
        case Field::text:
        case Field::title:
            break;
    }
    return QueryError{field.value_range, "this field holds words; write them after it"};
}

std::optional<QueryError> add_filters(const Meaning& query, Snapshot& snapshot, const Vocabulary& vocabulary,
                                      Filters& filters) {
    if (query.kind == Kind::field) {
        std::variant<Filter, QueryError> filter = filter_of(query, snapshot, vocabulary);
        if (const auto* error = std::get_if<QueryError>(&filter)) return *error;
        filters.emplace(&query, std::move(std::get<Filter>(filter)));
    }
    for (const Meaning& child : query.children) {
        if (auto error = add_filters(child, snapshot, vocabulary, filters)) return error;
    }
    return std::nullopt;
}

}  // namespace xdd::query
