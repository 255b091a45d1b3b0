#include <optional>
#include <string>

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "corpus/metadata/citation_context.h"
#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/citations.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/metadata/provinces.h"
#include "corpus/vietnamese/normalise.h"

// A citation is filed under all it is known by; a reader's words are looked up under just as much as they
// say. A key with "?" is for what a text leaves open, and what a reader says may therefore still mean.
//   24-nq/tu             the symbol
//   26-nq/tw:x           a central symbol and the congress term that the text or the document's date gives it
//   24-nq/tu:lang-son    a province's symbol and the province
//   439/qđ-ttg:2010      a symbol of the state that holds no year, and the year of the document's date
//   26-nq/tw:?           any of these where the text does not tell
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

/// Numbers like that of 439/QĐ-TTg begin anew each year; 30/2021/NĐ-CP says which.
bool is_yearly_without_year(const Citation& citation) {
    const std::size_t slash = citation.symbol.find('/');
    const bool state_form = slash < citation.symbol.find('-');
    return state_form && slash != std::string::npos && slash == citation.symbol.rfind('/');
}

/// What a reader types in small letters, in capitals: codes are easier to tell in them (10 - ct/tw).
std::string in_capitals(std::string_view text) {
    std::string capitals;
    icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<int32_t>(text.size())))
        .toUpper(icu::Locale::getRoot())
        .toUTF8String(capitals);
    return capitals;
}

bool says_not_known(const Lexemes& lexemes) {
    for (std::size_t i = 0; i < lexemes.items.size(); ++i)
        if (is_phrase(lexemes, i, "không rõ")) return true;
    return false;
}

/// A symbol anywhere in what was typed. The printed form first: capitals would spoil TTg.
std::optional<Citation> typed_symbol(std::string_view typed, const Vocabulary& vocabulary) {
    for (const std::string& text : {std::string(typed), in_capitals(typed)}) {
        const Lexemes lexemes = lex(text, true);
        for (std::size_t i = 0; i < lexemes.items.size(); ++i) {
            auto found = symbol_at(lexemes, i, 0, vocabulary);
            if (!found) continue;
            take_what_follows(lexemes, *found, vocabulary);
            if (is_of_province(found->citation.issuer) && !says_not_known(lexemes))
                found->citation.province = typed_province(lexemes, *found, vocabulary);
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
    take_what_follows(lexemes, *found, vocabulary);
    Citation& citation = found->citation;
    if (is_short_form(citation) && is_of_province(citation.issuer)) {
        const std::vector<PlaceName> places = find_places(lexemes, vocabulary);
        if (!places.empty()) citation.province = places.front().province;
    }
    return citation;
}

/// The symbol of one term, province or year means that paper only; a date leaves out short forms of others.
std::vector<std::string> symbol_query_keys(const Citation& citation) {
    const std::string symbol = symbol_key(citation);
    const std::string qualifier = document_qualifier(citation);
    std::vector<std::string> keys{qualifier.empty() ? symbol : symbol + ':' + qualifier};
    if (!citation.term.empty() || !citation.province.empty()) return keys;
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

bool are_of_different_provinces(const Citation& a, const Citation& b) {
    return !a.province.empty() && !b.province.empty() && province_key(a.province) != province_key(b.province);
}

/// "22/2008/QH12" alone does not say whether it is a law or a resolution.
bool may_be_of_one_type(const Citation& a, const Citation& b) {
    return a.type.empty() || b.type.empty() || word_key(a.type) == word_key(b.type);
}

/// Terms, provinces or years that are both known and differ.
bool are_told_apart(const Citation& a, const Citation& b) {
    if (are_of_different_provinces(a, b)) return true;
    if (is_of_meeting(a) || (!a.symbol.empty() && !b.symbol.empty())) {
        const std::string qualifier_a = document_qualifier(a);
        const std::string qualifier_b = document_qualifier(b);
        return !qualifier_a.empty() && !qualifier_b.empty() && qualifier_a != qualifier_b;
    }
    const std::string term_a = known_term(a);
    const std::string term_b = known_term(b);
    if (!term_a.empty() && !term_b.empty()) return term_a != term_b;
    return a.date && b.date && a.date->year != b.date->year;
}

/// Quy định 57 and Quyết định 57 share their code.
bool have_different_names(const Citation& a, const Citation& b) {
    return !a.type_name.empty() && !b.type_name.empty() && a.type_name != b.type_name;
}

/// Both known, and not QH beside QH13.
bool have_different_issuers(const Citation& a, const Citation& b) {
    return !a.issuer.starts_with(b.issuer) && !b.issuer.starts_with(a.issuer);
}

/// Whether a document of a congress term or year can be one of a date: its time and the date's overlap.
bool may_be_of(const Date& date, const Citation& document) {
    if (document.date) return document.date->year == date.year;
    const std::optional<DaySpan> term = congress_term_span(document_qualifier(document));
    const DaySpan days = day_span(date);
    return !term || (term->first <= days.last && days.first <= term->last);
}

}  // namespace

std::string number_key(const Citation& citation) {
    return is_of_meeting(citation) ? meeting_key(citation) : short_key(citation);
}

std::vector<std::string> possible_number_keys(const Citation& citation) {
    std::vector<std::string> keys{number_key(citation)};
    if (!citation.type.empty()) return keys;
    for (const char* type : {"Luật", "NQ"}) {
        Citation typed = citation;
        typed.type = type;
        keys.push_back(number_key(typed));
    }
    return keys;
}

bool is_short_form(const Citation& citation) {
    return citation.symbol.empty() && !is_of_meeting(citation);
}

bool is_of_meeting(const Citation& citation) {
    return citation.symbol.empty() && citation.issuer == "TW";
}

std::string document_qualifier(const Citation& citation) {
    if (is_central(citation)) return word_key(known_term(citation));
    if (is_of_province(citation.issuer)) return province_key(citation.province);
    return is_yearly_without_year(citation) && citation.date ? std::to_string(citation.date->year) : "";
}

bool may_be_qualified(const Citation& citation) {
    return !citation.symbol.empty() &&
           (is_central(citation) || is_of_province(citation.issuer) || is_yearly_without_year(citation));
}

std::string symbol_key(const Citation& citation) {
    return word_key(citation.symbol);
}

std::vector<std::string> citation_keys(const Citation& citation) {
    const std::string qualifier = document_qualifier(citation);
    const std::string qualifier_or_open = qualifier.empty() ? "?" : qualifier;
    if (is_of_meeting(citation))
        return {meeting_key(citation) + ':' + qualifier_or_open, meeting_key(citation)};
    std::vector<std::string> keys;
    if (citation.symbol.empty()) {
        keys.push_back(short_key(citation) + "/?" + year_or_none(citation));
        keys.push_back(short_key(citation) + "/?");
    } else {
        if (may_be_qualified(citation)) keys.push_back(symbol_key(citation) + ':' + qualifier_or_open);
        keys.push_back(symbol_key(citation));
    }
    keys.push_back(short_key(citation) + '/' + year_or_none(citation));
    keys.push_back(short_key(citation));
    return keys;
}

std::optional<Citation> read_document(std::string_view typed, const Vocabulary& vocabulary) {
    std::optional<Citation> citation = typed_symbol(typed, vocabulary);
    return citation ? citation : typed_name(typed, vocabulary);
}

bool asks_for_open(std::string_view typed) {
    return says_not_known(lex(typed, true));
}

bool asks_for_centre(std::string_view typed) {
    const Lexemes lexemes = lex(typed, true);
    for (std::size_t i = 1; i < lexemes.items.size(); ++i) {
        if (is_phrase(lexemes, i, "ban bí thư") || is_phrase(lexemes, i, "bộ chính trị")) return true;
        const bool may_be_alone = is_kind(lexemes, i - 1, LexemeKind::number) ||
                                  is_any_word(lexemes, i - 1, {"của", "do", "hành", "bch"});
        if (may_be_alone && (is_phrase(lexemes, i, "trung ương") || is_word(lexemes, i, "tw"))) return true;
    }
    return false;
}

std::vector<std::string> citation_query_keys(const Citation& meant) {
    return query_keys(meant);
}

std::vector<std::string> citation_query_keys(std::string_view typed, const Vocabulary& vocabulary) {
    const std::optional<Citation> citation = read_document(typed, vocabulary);
    return citation ? query_keys(*citation) : std::vector<std::string>();
}

std::vector<std::string> keys_of_possible(const Citation& document) {
    if (is_of_meeting(document)) return {meeting_key(document)};
    if (is_short_form(document)) return query_keys(document);
    std::vector<std::string> keys{symbol_key(document)};
    for (const std::string& number : possible_number_keys(document)) keys.push_back(number + "/?");
    return keys;
}

bool may_share_number(const Citation& a, const Citation& b) {
    return is_of_meeting(a) == is_of_meeting(b) && may_be_of_one_type(a, b) &&
           plain_number(a.number) == plain_number(b.number);
}

bool may_mean(const Citation& open, const Citation& document) {
    if (!may_share_number(open, document) || are_of_different_provinces(open, document)) return false;
    if (!open.symbol.empty() && symbol_key(open) != symbol_key(document)) return false;
    if (have_different_names(open, document) || have_different_issuers(open, document)) return false;
    if (open.date && !may_be_of(*open.date, document)) return false;
    if (open.term.empty()) return true;
    const std::string qualifier = document_qualifier(document);
    if (is_short_form(document)) return document.term.empty() || document.term == open.term;
    return is_central(document) && (qualifier.empty() || qualifier == word_key(open.term));
}

bool same_document(const Citation& a, const Citation& b) {
    if (!may_share_number(a, b)) return false;
    if (are_told_apart(a, b) || have_different_issuers(a, b)) return false;
    if (!a.symbol.empty() && !b.symbol.empty()) return symbol_key(a) == symbol_key(b);
    return is_of_meeting(a) || !have_different_names(a, b);
}

}  // namespace xdd
