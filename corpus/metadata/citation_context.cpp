#include "corpus/metadata/citation_context.h"

#include "corpus/metadata/citations.h"
#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/document_names.h"
#include "corpus/metadata/number_words.h"

namespace xdd {
namespace {

/// "(Hội nghị Trung ương 6 khóa X)", "của Ban Chấp hành Trung ương khóa XII ngày 25-10-2017": how many
/// lexemes behind a name still speak of its document.
constexpr std::size_t apposition_length = 16;

bool is_of_centre(const Citation& citation) {
    return citation.issuer.find("TW") != std::string::npos;
}

/// Central papers belong to a congress term; the "khóa XV" behind a province's is another body's.
bool may_have_congress_term(const Citation& citation) {
    return citation.issuer.empty() || is_of_centre(citation);
}

/// "cùng" in "cùng ngày 25-10-2017", "đều ký" before "ngày": the lexeme after it, or i.
std::size_t after_same_day_words(const Lexemes& lexemes, std::size_t i) {
    std::size_t at = i;
    if (is_word(lexemes, at, "ký")) ++at;
    if (!is_any_word(lexemes, at, {"cùng", "đều"})) return i;
    ++at;
    if (is_word(lexemes, at, "ký")) ++at;
    if (is_phrase(lexemes, at, "ban hành")) at += 2;
    return is_word(lexemes, at, "ngày") ? at : i;
}

/// "ký", "ban hành", "được ban hành", "ra" before "ngày 5-8-2008" or "năm 2008": the lexeme after it, or i.
std::size_t after_word_of_issue(const Lexemes& lexemes, std::size_t i) {
    std::size_t at = is_word(lexemes, i, "được") ? i + 1 : i;
    if (is_phrase(lexemes, at, "ban hành"))
        at += 2;
    else if (is_any_word(lexemes, at, {"ký", "ra"}))
        ++at;
    else
        return i;
    if (is_word(lexemes, at, "vào")) ++at;
    return is_any_word(lexemes, at, {"ngày", "tháng", "năm"}) ? at : i;
}

/// The date of a document right behind its name: "ngày 6-11-2006", ", ngày 28 tháng 5 năm 2004",
/// "- ngày 5-8-2008", "(05/8/2008)", "năm 2002", "(2002)", "ký ngày 5-8-2008".
void take_date(const Lexemes& lexemes, CitationAt& found) {
    std::size_t at = found.end;
    const bool bracket = is_sign(lexemes, at, '(');
    const bool dash = is_sign(lexemes, at, '-') && is_word(lexemes, at + 1, "ngày");
    if (bracket || dash || is_sign(lexemes, at, ',')) ++at;
    const std::size_t day = after_same_day_words(lexemes, at);
    const std::size_t date_begin = day != at ? day : after_word_of_issue(lexemes, at);
    std::optional<PartialDate> date = dated_at(lexemes, date_begin);
    if (!date && (bracket || lexemes.ignore_marks))  // "26-NQ/TW 2008" is typed
        if (const int year = year_at(lexemes, at + (is_word(lexemes, at, "năm") ? 1U : 0U)))
            date = PartialDate{{year, 0, 0}, at, at + 1, false};
    if (!date || (bracket && !is_sign(lexemes, date->end, ')'))) return;
    if (is_sign(lexemes, at - 1, ',') && date->date.day == 0) return;  // ", năm 2015 ..." begins a clause
    found.citation.date = date->date;
    found.same_day = day != at;
    found.end = bracket ? date->end + 1 : date->end;
}

void take_term(const Lexemes& lexemes, CitationAt& found) {
    if (!found.citation.term.empty() || !may_have_congress_term(found.citation)) return;
    auto term = congress_term_at(lexemes, found.end);
    if (!term && is_of_centre(found.citation)) term = term_of_office(lexemes, found.end);
    if (term) {
        found.citation.term = term->term;
        found.end = term->end;
    }
}

bool ends_apposition(const Lexemes& lexemes, std::size_t i) {
    if (i >= lexemes.items.size()) return true;
    if (is_kind(lexemes, i, LexemeKind::sign)) return true;
    return is_any_word(lexemes, i,
                       {"và", "đến", "từ", "tính", "trước", "sau", "tại", "về", "trong", "đối", "đã", "số"});
}

/// A term that is another body's: "Quốc hội khóa XV", "Tỉnh ủy khóa VI".
bool is_other_body(const Lexemes& lexemes, std::size_t i) {
    return i >= 2 && (is_phrase(lexemes, i - 2, "quốc hội") || is_word(lexemes, i - 1, "ủy") ||
                      is_phrase(lexemes, i - 2, "nhân dân") || is_word(lexemes, i - 1, "tỉnh"));
}

/// A term that is the party's: "Bộ Chính trị khóa XI", "Ban Chấp hành Trung ương Đảng khóa XI", "Hội nghị
/// Trung ương 6 khóa X".
bool is_central_body(const Lexemes& lexemes, std::size_t i) {
    if (i > 1 && (is_number(lexemes, i - 1) || is_word(lexemes, i - 1, "đảng"))) --i;
    if (i >= 3 && (is_phrase(lexemes, i - 3, "bộ chính trị") || is_phrase(lexemes, i - 3, "ban bí thư")))
        return true;
    return (i >= 2 && is_phrase(lexemes, i - 2, "trung ương")) ||
           (i >= 1 && is_any_word(lexemes, i - 1, {"tw", "tư", "ư", "bchtw", "bchtư"}));
}

/// "khóa XII", "(khóa XI)", ", khóa X" at lexeme i. A paper whose symbol is not given may be another body's,
/// and so may the term.
std::optional<TermAt> own_term_at(const Lexemes& lexemes, const Citation& citation, std::size_t i) {
    const bool central = is_central_body(lexemes, i);
    if (central)
        if (const auto term = term_of_office(lexemes, i)) return term;
    const bool own = citation.issuer.empty() ? central : !is_other_body(lexemes, i);
    return own ? congress_term_at(lexemes, i) : std::nullopt;
}

/// Term and date out of what stands in apposition: "của Ban Chấp hành Trung ương khóa XII ngày 25-10-2017",
/// "của Bộ Chính trị (khóa XI)", "(Hội nghị Trung ương 6, khóa X)". They are not next to the name, so its
/// range stays as it is.
void take_from_apposition(const Lexemes& lexemes, Citation& citation, std::size_t end) {
    const bool bracket = is_sign(lexemes, end, '(');
    const bool body = is_phrase(lexemes, end, "hội nghị") || is_phrase(lexemes, end, "bộ chính trị") ||
                      is_phrase(lexemes, end, "ban bí thư");
    if (!bracket && !body && !is_any_word(lexemes, end, {"của", "do"})) return;
    for (std::size_t at = end + 1; at < end + apposition_length; ++at) {
        if (citation.term.empty() && may_have_congress_term(citation)) {
            if (const auto term = own_term_at(lexemes, citation, at)) {
                citation.term = term->term;
                at = term->end;
            }
        }
        if (ends_apposition(lexemes, at)) return;
        if (is_word(lexemes, at, "ngày") && !citation.date) {
            if (const auto date = dated_at(lexemes, at)) citation.date = date->date;
            return;
        }
    }
}

/// The National Assembly's papers are numbered by its terms, which stand in their symbols: QH15, UBTVQH15.
std::string with_assembly_term(const Lexemes& lexemes, std::size_t i, const std::string& issuer) {
    constexpr std::size_t longest_name = 8;
    if (issuer != "QH" && issuer != "UBTVQH") return issuer;
    for (std::size_t at = i; at < i + longest_name && is_kind(lexemes, at, LexemeKind::word); ++at) {
        const bool named = at > i && is_phrase(lexemes, at - 1, "quốc hội");
        if (!named && !is_word(lexemes, at, "ubtvqh")) continue;
        const auto term = congress_term_at(lexemes, at + 1);
        return term ? issuer + std::to_string(roman_value(term->term).value_or(0)) : issuer;
    }
    return issuer;
}

/// "Chỉ thị 10 của Thủ tướng", "Nghị quyết 5 của Ban Thường vụ Tỉnh ủy": whose paper a short form is. A term
/// beside it is that body's. A query may leave out "của".
void take_issuer(const Lexemes& lexemes, CitationAt& found, const Vocabulary& vocabulary) {
    Citation& citation = found.citation;
    const bool is_owned = is_any_word(lexemes, found.end, {"của", "do"});
    if (!is_short_form(citation) || !(is_owned || lexemes.ignore_marks)) return;
    std::size_t at = is_owned ? found.end + 1 : found.end;
    if (is_phrase(lexemes, at, "ban thường vụ") || is_phrase(lexemes, at, "ban chấp hành")) at += 3;
    const Issuer* issuer = issuer_named_at(lexemes, at, vocabulary);
    if (issuer == nullptr) return;
    citation.issuer = with_assembly_term(lexemes, at, issuer->code);
    citation.term.clear();
}

}  // namespace

void take_what_follows(const Lexemes& lexemes, CitationAt& found, const Vocabulary& vocabulary) {
    const std::size_t name_end = found.end;
    const std::size_t mark_end = after_footnote_mark(lexemes, name_end);
    found.end = mark_end;
    take_term(lexemes, found);
    take_date(lexemes, found);
    take_term(lexemes, found);
    take_issuer(lexemes, found, vocabulary);
    take_from_apposition(lexemes, found.citation, found.end);
    if (found.end == mark_end) found.end = name_end;
}

}  // namespace xdd
