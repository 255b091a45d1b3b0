#include <algorithm>
#include <string>

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/citations.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/metadata/number_words.h"
#include "corpus/vietnamese/normalise.h"

// A citation is filed under all it is known by; a reader's words are looked up under just as much as they
// say.
//   24-nq/tu          the symbol
//   nq:24             type and number, whoever issued it
//   nq:24/2011        the same with the year, when the text gives one
//   nq:24/?           type and number of a short form: the text leaves the issuer open
//   nq:tw6, nq:tw6:x  a resolution of the Central Committee by meeting, and with its congress term
namespace xdd {
namespace {

/// "07" and "7" are one number.
std::string plain_number(std::string_view number) {
    const std::size_t first = number.find_first_not_of('0');
    return first == std::string_view::npos ? "0" : word_key(number.substr(first));
}

bool is_of_meeting(const Citation& citation) {
    return citation.symbol.empty() && !citation.issuer.empty();
}

std::string meeting_key(const Citation& citation) {
    return "nq:tw" + plain_number(citation.number);
}

std::string short_key(const Citation& citation) {
    return word_key(citation.type) + ':' + plain_number(citation.number);
}

std::string issuer_open(const Citation& citation) {
    return short_key(citation) + "/?";
}

std::string with_year(const Citation& citation) {
    return short_key(citation) + '/' + std::to_string(citation.date->year);
}

/// Readings of what was typed, each at the beginning of it; words before a symbol ("chỉ thị số 10-CT/TW") are
/// passed over.
std::optional<CitationAt> read_typed(const Lexemes& lexemes, const Vocabulary& vocabulary) {
    for (std::size_t i = 0; i < lexemes.items.size(); ++i)
        if (auto found = symbol_at(lexemes, i, 0, vocabulary)) return found;
    if (auto found = meeting_resolution_at(lexemes, 0)) return found;
    return short_form_at(lexemes, 0, Wording::query, vocabulary);
}

std::vector<std::string> query_keys(const Citation& citation) {
    if (is_of_meeting(citation))
        return {citation.term.empty() ? meeting_key(citation)
                                      : meeting_key(citation) + ':' + word_key(citation.term)};
    if (!citation.symbol.empty()) return {word_key(citation.symbol), issuer_open(citation)};
    return {citation.date ? with_year(citation) : short_key(citation)};
}

}  // namespace

std::vector<std::string> citation_keys(const Citation& citation) {
    std::vector<std::string> keys;
    if (is_of_meeting(citation)) {
        if (!citation.term.empty()) keys.push_back(meeting_key(citation) + ':' + word_key(citation.term));
        keys.push_back(meeting_key(citation));
        return keys;
    }
    if (!citation.symbol.empty()) keys.push_back(word_key(citation.symbol));
    if (citation.symbol.empty()) keys.push_back(issuer_open(citation));
    if (citation.date) keys.push_back(with_year(citation));
    keys.push_back(short_key(citation));
    return keys;
}

std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary) {
    const Lexemes lexemes = lex(typed, true);
    std::optional<CitationAt> found = read_typed(lexemes, vocabulary);
    if (!found) return {};
    if (found->citation.term.empty()) {
        if (const auto term = congress_term_at(lexemes, found->end)) found->citation.term = term->term;
    }
    return query_keys(found->citation);
}

bool same_document(const Citation& a, const Citation& b) {
    if (is_of_meeting(a) != is_of_meeting(b) || word_key(a.type) != word_key(b.type) ||
        plain_number(a.number) != plain_number(b.number))
        return false;
    if (is_of_meeting(a)) return a.term == b.term || a.term.empty() || b.term.empty();
    if (!a.symbol.empty() && !b.symbol.empty()) return word_key(a.symbol) == word_key(b.symbol);
    return !a.date || !b.date || a.date->year == b.date->year;
}

}  // namespace xdd
