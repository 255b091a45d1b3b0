#include "corpus/metadata/citations.h"

#include <algorithm>

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/lexemes.h"

namespace xdd {
namespace {

/// "(Hội nghị Trung ương 6 khóa X)" behind a symbol: how many lexemes a bracket may hold before its term.
constexpr std::size_t longest_bracket = 12;

std::optional<TermAt> term_in_bracket(const Lexemes& lexemes, std::size_t i) {
    if (!is_sign(lexemes, i, '(')) return std::nullopt;
    for (std::size_t at = i + 1; at < i + longest_bracket && !is_sign(lexemes, at, ')'); ++at) {
        if (!is_word(lexemes, at, "khóa")) continue;
        auto term = congress_term_at(lexemes, at);
        if (term && is_sign(lexemes, term->end, ')')) ++term->end;
        return term;
    }
    return std::nullopt;
}

/// The date of a document behind its name: "ngày 6-11-2006", ", ngày 28 tháng 5 năm 2004", "(05/8/2008)".
void take_date(const Lexemes& lexemes, CitationAt& found) {
    std::size_t at = found.end;
    const bool bracket = is_sign(lexemes, at, '(');
    if (bracket || is_sign(lexemes, at, ',')) ++at;
    const bool labelled = is_any_word(lexemes, at, {"ngày"});
    const std::optional<PartialDate> date = dated_at(lexemes, at);
    if (!date || (!labelled && date->date.day == 0)) return;
    if (bracket && !is_sign(lexemes, date->end, ')')) return;
    found.citation.date = date->date;
    found.end = bracket ? date->end + 1 : date->end;
}

void take_term(const Lexemes& lexemes, CitationAt& found) {
    if (!found.citation.term.empty()) return;
    std::optional<TermAt> term = congress_term_at(lexemes, found.end);
    if (!term) term = term_in_bracket(lexemes, found.end);
    if (!term) return;
    found.citation.term = term->term;
    found.end = term->end;
}

std::optional<CitationAt> citation_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                      const Vocabulary& vocabulary) {
    if (is_number(lexemes, i)) return symbol_at(lexemes, i, from, vocabulary);
    if (!is_kind(lexemes, i, LexemeKind::word)) return std::nullopt;
    if (auto found = meeting_resolution_at(lexemes, i)) return found;
    return short_form_at(lexemes, i, Wording::running_text, vocabulary);
}

}  // namespace

std::vector<FoundCitation> find_citations(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<FoundCitation> all;
    const Lexemes lexemes = lex(text);
    std::size_t from = 0;  // what lies before belongs to the citation before
    for (std::size_t i = 0; i < lexemes.items.size();) {
        std::optional<CitationAt> found = citation_at(lexemes, i, from, vocabulary);
        if (!found) {
            ++i;
            continue;
        }
        take_term(lexemes, *found);
        take_date(lexemes, *found);
        take_term(lexemes, *found);
        const TextRange range = range_of(lexemes, found->begin, found->end);
        found->citation.raw = std::string(slice(text, range));
        all.push_back({range, std::move(found->citation)});
        from = i = found->end;
    }
    return all;
}

}  // namespace xdd
