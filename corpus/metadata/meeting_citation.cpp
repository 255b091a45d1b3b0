#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/document_names.h"
#include "corpus/metadata/number_words.h"

namespace xdd {
namespace {

/// No Central Committee has met more often in one term.
constexpr int most_meetings = 20;

/// In running text the abbreviations stand in capitals; "tư" in small letters is the number four.
bool is_capital_word(const Lexemes& lexemes, std::size_t i, std::initializer_list<std::string_view> words) {
    return is_any_word(lexemes, i, words) && (lexemes.ignore_marks || has_capital(lexemes, i));
}

/// "Trung ương", "TW", "TƯ", "T.Ư": the lexeme after it, or i when it does not stand there.
std::size_t after_centre(const Lexemes& lexemes, std::size_t i) {
    if (is_phrase(lexemes, i, "trung ương")) return i + 2;
    if (is_capital_word(lexemes, i, {"tw", "tư"})) return i + 1;
    if (is_word(lexemes, i, "t") && is_sign(lexemes, i + 1, '.') && is_any_word(lexemes, i + 2, {"ư", "w"})) {
        const bool point = is_sign(lexemes, i + 3, '.') && is_number(lexemes, i + 4);  // T.Ư.4
        return point && is_joined(lexemes, i + 4) ? i + 4 : i + 3;
    }
    return i;
}

/// The same with "Ban Chấp hành" before it and "Đảng" after it.
std::size_t after_central_committee(const Lexemes& lexemes, std::size_t i) {
    std::size_t end = i;
    if (is_any_word(lexemes, i, {"bchtw", "bchtư"})) {
        end = i + 1;
    } else {
        std::size_t at = i;
        if (is_phrase(lexemes, i, "ban chấp hành")) at += 3;
        if (is_word(lexemes, i, "bch")) at += 1;
        end = after_centre(lexemes, at);
        if (end == at) return i;
    }
    return is_word(lexemes, end, "đảng") ? end + 1 : end;
}

/// "6", "lần thứ tư", "lần thứ VI"; "sáu" and "VI" alone where the congress term follows.
std::optional<NumberAt> meeting_number_at(const Lexemes& lexemes, std::size_t i) {
    const bool ordinal = is_phrase(lexemes, i, "lần thứ");
    const std::size_t at = ordinal ? i + 2 : i;
    if (is_number(lexemes, at) && digit_count(lexemes, at) <= 2) {
        const bool part = is_kind(lexemes, at + 1, LexemeKind::sign) && is_joined(lexemes, at + 1) &&
                          is_number(lexemes, at + 2) && is_joined(lexemes, at + 2) &&
                          after_footnote_mark(lexemes, at + 1) == at + 1;
        const int meeting = number_value(lexemes, at);
        const bool counted = is_counted(lexemes, at + 1) && after_part_of_meeting(lexemes, at + 1) == at + 1;
        if (part || meeting < 1 || meeting > most_meetings || counted) return std::nullopt;
        return NumberAt{meeting, at + 1};
    }
    std::optional<NumberAt> number = number_in_words(lexemes, at);
    if (!number)
        if (const auto value = roman_value(original(lexemes, at))) number = NumberAt{*value, at + 1};
    if (!number || (!ordinal && !congress_term_at(lexemes, number->end))) return std::nullopt;
    return number;
}

/// What a paper of a meeting begins with.
struct Paper {
    std::string type;
    std::string type_name;
    std::size_t end = 0;
    bool central = false;  ///< NQTW: the committee is named with it
};

std::optional<Paper> paper_at(const Lexemes& lexemes, std::size_t i) {
    if (is_phrase(lexemes, i, "nghị quyết")) return Paper{"NQ", "nghị quyết", i + 2, false};
    if (is_word(lexemes, i, "nq")) return Paper{"NQ", "nghị quyết", i + 1, false};
    if (is_any_word(lexemes, i, {"nqtw", "nqtư"})) return Paper{"NQ", "nghị quyết", i + 1, true};
    if (is_phrase(lexemes, i, "kết luận")) return Paper{"KL", "kết luận", i + 2, false};
    // Who asks for a meeting's document and names none means its resolution.
    if (lexemes.ignore_marks && i == 0) return Paper{"NQ", "nghị quyết", i, false};
    return std::nullopt;
}

void take_term(const Lexemes& lexemes, std::size_t& at, std::string& term) {
    if (!term.empty()) return;
    auto found = congress_term_at(lexemes, at);
    if (!found) found = term_of_office(lexemes, at);
    if (!found) found = brief_term_at(lexemes, at);
    if (!found) return;
    term = found->term;
    at = found->end;
}

/// The meeting behind what its paper begins with.
std::optional<CitationAt> meeting_of(const Lexemes& lexemes, std::size_t i, const Paper& paper) {
    Citation citation;
    std::size_t at = paper.end;
    if (is_word(lexemes, at, "của")) ++at;
    take_term(lexemes, at, citation.term);
    const bool meeting = is_phrase(lexemes, at, "hội nghị");
    if (meeting) at += 2;
    std::size_t after = after_central_committee(lexemes, at);
    bool central = paper.central || after != at;
    take_term(lexemes, after, citation.term);
    const std::optional<NumberAt> number = meeting_number_at(lexemes, after);
    if (!number) return std::nullopt;
    const std::size_t part_end = after_part_of_meeting(lexemes, number->end);
    // "Nghị quyết 19 của Trung ương" has its own number, not that of a meeting.
    const bool of_meeting = meeting || is_phrase(lexemes, after, "lần thứ");
    const bool parted = is_sign(lexemes, part_end, ',') || (of_meeting && is_word(lexemes, part_end, "của"));
    const std::size_t committee = !central && parted ? part_end + 1 : part_end;
    std::size_t end = after_central_committee(lexemes, committee);
    if (end == committee) end = part_end;
    central = central || end != part_end;
    take_term(lexemes, end, citation.term);
    // Without the committee's name, a meeting of the party's is known by its term: "Hội nghị lần thứ tư khóa
    // XI".
    if (!central && !(meeting && !citation.term.empty())) return std::nullopt;

    citation.type = paper.type;
    citation.type_name = paper.type_name;
    citation.number = std::to_string(number->value);
    citation.issuer = "TW";
    return CitationAt{std::move(citation), i, end};
}

}  // namespace

std::size_t after_part_of_meeting(const Lexemes& lexemes, std::size_t i) {
    const bool bracket = is_sign(lexemes, i, '(');
    std::size_t at = bracket ? i + 1 : i;
    if (!is_word(lexemes, at, "lần")) return i;
    ++at;
    if (is_word(lexemes, at, "thứ")) ++at;
    if (!is_number(lexemes, at) && !number_in_words(lexemes, at)) return i;
    ++at;
    if (!bracket) return at;
    return is_sign(lexemes, at, ')') ? at + 1 : i;
}

std::optional<CitationAt> meeting_paper_at(const Lexemes& lexemes, std::size_t i) {
    const std::optional<Paper> paper = paper_at(lexemes, i);
    return paper ? meeting_of(lexemes, i, *paper) : std::nullopt;
}

std::optional<CitationAt> further_meeting_at(const Lexemes& lexemes, const CitationAt& before) {
    const Citation& named = before.citation;
    if (!named.symbol.empty() || named.issuer.empty()) return std::nullopt;
    if (!is_sign(lexemes, before.end, ',') && !is_word(lexemes, before.end, "và")) return std::nullopt;
    const std::size_t at = before.end + 1;
    if (after_centre(lexemes, at) == at) return std::nullopt;
    return meeting_of(lexemes, at, {named.type, named.type_name, at, false});
}

}  // namespace xdd
