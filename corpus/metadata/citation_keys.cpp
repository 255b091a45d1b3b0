#include <optional>
#include <string>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/metadata/citation_context.h"
#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/citations.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/vietnamese/normalise.h"

// A citation is filed under all it is known by; a reader's words are looked up under just as much as they
// say. A key with "?" is for what a text leaves open, and what a reader says may therefore still mean.
//   24-nq/tu             the symbol
//   26-nq/tw:x           a central symbol and the congress term that the text or the document's date gives it
//   26-nq/tw:?           the same where neither does
//   nq:24                type and number, whoever issued it
//   nq:24/2011, nq:24/-  the same with the year, or without any
//   nq:24/?              type and number of a short form: the text leaves the issuer open
//   nq:24/?2011, nq:24/?- the same with the year, or without any
//   nq:tw6               a paper of the Central Committee by its meeting
//   nq:tw6:x, nq:tw6:?   the same with its congress term, or without
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

std::string type_key(const Citation& citation) {
    return word_key(citation.type) + ':';
}

std::string meeting_key(const Citation& citation) {
    return type_key(citation) + "tw" + plain_number(citation.number);
}

std::string short_key(const Citation& citation) {
    return type_key(citation) + plain_number(citation.number);
}

std::string year_or_none(const Citation& citation) {
    return citation.date ? std::to_string(citation.date->year) : "-";
}

/// The central committee and its bodies, whose papers are numbered by congress terms.
bool is_central(const Citation& citation) {
    return citation.issuer.find("TW") != std::string::npos;
}

/// The term that the text names, else that of the document's date; "" for all but central papers.
std::string known_term(const Citation& citation) {
    if (!citation.term.empty()) return citation.term;
    return is_central(citation) && citation.date ? numbering_term(*citation.date) : "";
}

std::string term_or_open(const Citation& citation) {
    const std::string term = known_term(citation);
    return term.empty() ? "?" : word_key(term);
}

/// What a reader types in small letters, in capitals: codes are easier to tell in them (10 - ct/tw).
std::string in_capitals(std::string_view text) {
    std::string capitals;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
        .toUpper(icu::Locale::getRoot())
        .toUTF8String(capitals);
    return capitals;
}

/// A symbol anywhere in what was typed. The printed form first: capitals would spoil TTg.
std::optional<Citation> typed_symbol(std::string_view typed, const Vocabulary& vocabulary) {
    for (const std::string& text : {std::string(typed), in_capitals(typed)}) {
        const Lexemes lexemes = lex(text, true);
        for (std::size_t i = 0; i < lexemes.items.size(); ++i) {
            auto found = symbol_at(lexemes, i, 0, vocabulary);
            if (!found) continue;
            take_what_follows(lexemes, *found);
            return found->citation;
        }
    }
    return std::nullopt;
}

/// A meeting's paper, else type and number.
std::optional<Citation> typed_name(std::string_view typed, const Vocabulary& vocabulary) {
    const Lexemes lexemes = lex(typed, true);
    std::optional<CitationAt> found;
    for (std::size_t i = 0; i < lexemes.items.size() && !found; ++i) found = meeting_paper_at(lexemes, i);
    for (std::size_t i = 0; i < lexemes.items.size() && !found; ++i)
        found = short_form_at(lexemes, i, 0, vocabulary);
    if (!found) return std::nullopt;
    take_what_follows(lexemes, *found);
    return found->citation;
}

/// A symbol with a congress term means that term's paper only; with a date, also the texts that give none.
std::vector<std::string> symbol_query_keys(const Citation& citation) {
    const std::string symbol = word_key(citation.symbol);
    if (!citation.term.empty()) return {symbol + ':' + word_key(citation.term)};
    std::vector<std::string> keys{symbol};
    if (!known_term(citation).empty()) keys = {symbol + ':' + term_or_open(citation), symbol + ":?"};
    if (!citation.date) {
        keys.push_back(short_key(citation) + "/?");
    } else {
        keys.push_back(short_key(citation) + "/?" + year_or_none(citation));
        keys.push_back(short_key(citation) + "/?-");
    }
    return keys;
}

std::vector<std::string> query_keys(const Citation& citation) {
    if (!citation.symbol.empty()) return symbol_query_keys(citation);
    if (is_of_meeting(citation)) {
        if (citation.term.empty()) return {meeting_key(citation)};
        return {meeting_key(citation) + ':' + word_key(citation.term), meeting_key(citation) + ":?"};
    }
    if (!citation.date) return {short_key(citation)};
    return {short_key(citation) + '/' + year_or_none(citation), short_key(citation) + "/-"};
}

/// Terms or years that are both known and differ.
bool are_of_different_times(const Citation& a, const Citation& b) {
    const std::string term_a = known_term(a);
    const std::string term_b = known_term(b);
    if (!term_a.empty() && !term_b.empty()) return term_a != term_b;
    const bool may_be_short = a.symbol.empty() || b.symbol.empty();
    return may_be_short && a.date && b.date && a.date->year != b.date->year;
}

/// Quy định 57 and Quyết định 57 share their code.
bool have_different_names(const Citation& a, const Citation& b) {
    return !a.type_name.empty() && !b.type_name.empty() && a.type_name != b.type_name;
}

}  // namespace

std::vector<std::string> citation_keys(const Citation& citation) {
    if (is_of_meeting(citation))
        return {meeting_key(citation) + ':' + term_or_open(citation), meeting_key(citation)};
    std::vector<std::string> keys;
    if (citation.symbol.empty()) {
        keys.push_back(short_key(citation) + "/?" + year_or_none(citation));
        keys.push_back(short_key(citation) + "/?");
    } else {
        if (is_central(citation)) keys.push_back(word_key(citation.symbol) + ':' + term_or_open(citation));
        keys.push_back(word_key(citation.symbol));
    }
    keys.push_back(short_key(citation) + '/' + year_or_none(citation));
    keys.push_back(short_key(citation));
    return keys;
}

std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary) {
    std::optional<Citation> citation = typed_symbol(typed, vocabulary);
    if (!citation) citation = typed_name(typed, vocabulary);
    return citation ? query_keys(*citation) : std::vector<std::string>();
}

bool same_document(const Citation& a, const Citation& b) {
    if (is_of_meeting(a) != is_of_meeting(b) || word_key(a.type) != word_key(b.type) ||
        plain_number(a.number) != plain_number(b.number))
        return false;
    if (are_of_different_times(a, b)) return false;
    if (!a.symbol.empty() && !b.symbol.empty()) return word_key(a.symbol) == word_key(b.symbol);
    return is_of_meeting(a) || !have_different_names(a, b);
}

}  // namespace xdd
