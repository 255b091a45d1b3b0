#include <algorithm>
#include <array>

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/document_names.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {
namespace {

/// What it takes for a type's name and a number to be a document in running text.
enum class Use {
    document,  ///< "nghị quyết 35": the name is hardly ever anything else
    action,    ///< "kết luận 10 vụ": the name is a verb too
    plan,  ///< "Chương trình 135", but "kế hoạch 12 điểm", and "Kế hoạch 2017" is that of a year
    scheme,    ///< "Đề án 06", "Đề án 1956": none is made for a year
    numbered,  ///< "thông báo số 5": only with "số"
    never,     ///< "hợp đồng số 5", "phương án 2"
};

struct CodeUse {
    std::string_view code;
    Use use;
};

Use use_of(std::string_view code) {
    static constexpr std::array<CodeUse, 22> uses{
        {{"NQ", Use::document},   {"CT", Use::document},   {"NĐ", Use::document}, {"TT", Use::document},
         {"TTLT", Use::document}, {"NQLT", Use::document}, {"PL", Use::document}, {"QC", Use::document},
         {"QĐ", Use::action},     {"QyĐ", Use::action},    {"KL", Use::action},   {"HD", Use::action},
         {"ĐA", Use::scheme},     {"CTr", Use::plan},      {"KH", Use::plan},     {"TB", Use::numbered},
         {"CV", Use::numbered},   {"TTr", Use::numbered},  {"CĐ", Use::numbered}, {"TC", Use::numbered},
         {"BC", Use::numbered},   {"SL", Use::document}}};
    const auto* found =
        std::find_if(uses.begin(), uses.end(), [&](const CodeUse& use) { return use.code == code; });
    return found != uses.end() ? found->use : Use::never;
}

/// Codes that stand for a document before a bare number: "NQ 18". Others are names of much else (CT 4 is a
/// block of flats, HD 720 a screen) unless "số" follows them, or whose they are behind the number.
bool is_code_of_short_forms(std::string_view code) {
    return code == "NQ" || code == "QĐ" || code == "NĐ" || code == "KL";
}

/// The number of a short form: "35", "30a", "18/2017", "71/CP".
struct ShortNumber {
    std::string number;
    int year = 0;
    bool has_code = false;
    std::size_t end = 0;
};

/// "71/CP", "132-HĐBT", "327-CT": symbols of former times that leave out the type or the issuer. Where such a
/// code begins behind the number, the lexeme after it; else `i`.
std::size_t after_lone_code(const Lexemes& lexemes, std::size_t i, const Vocabulary& vocabulary) {
    const bool parted = is_sign(lexemes, i, '/') || is_sign(lexemes, i, '-');
    if (!parted || !is_joined(lexemes, i) || !is_joined(lexemes, i + 1)) return i;
    const std::string code = to_visible_letters(original(lexemes, i + 1));
    const auto is_code = [&](const auto& entry) { return entry.code == code; };  // in these very letters
    const bool known =
        std::any_of(vocabulary.issuers.begin(), vocabulary.issuers.end(), is_code) ||
        std::any_of(vocabulary.document_types.begin(), vocabulary.document_types.end(), is_code);
    return known ? i + 2 : i;
}

/// 3.803, 42,9, 24/24, 3-2-2013, 35-NQ, 5%, "1 20/2018": the number goes on or is a measure.
bool goes_on(const Lexemes& lexemes, std::size_t end) {
    if (after_footnote_mark(lexemes, end) != end) return false;
    if (is_sign(lexemes, end, '%')) return true;
    if (!is_joined(lexemes, end) && is_number(lexemes, end)) return !dated_at(lexemes, end);
    if (!is_joined(lexemes, end)) return is_sign(lexemes, end, '-') && is_number(lexemes, end + 1);
    if (!is_kind(lexemes, end, LexemeKind::sign)) return true;
    return is_joined(lexemes, end + 1) &&
           (is_number(lexemes, end + 1) || is_sign(lexemes, end, '/') || is_sign(lexemes, end, '-'));
}

std::optional<ShortNumber> short_number_at(const Lexemes& lexemes, std::size_t i,
                                           const Vocabulary& vocabulary) {
    constexpr std::size_t most_digits = 4;  // five stand only in symbols
    if (!is_number(lexemes, i) || digit_count(lexemes, i) > most_digits || number_value(lexemes, i) == 0)
        return std::nullopt;
    ShortNumber found{std::string(original(lexemes, i)), 0, false, i + 1};
    if (is_joined(lexemes, found.end) && is_any_word(lexemes, found.end, {"a", "b"})) {
        found.number += key(lexemes, found.end);
        ++found.end;
    }
    if (is_sign(lexemes, found.end, '/') && digit_count(lexemes, found.end + 1) == 4) {
        found.year = year_at(lexemes, found.end + 1);
        if (found.year == 0) return std::nullopt;
        found.end += 2;
    }
    if (const std::size_t end = after_lone_code(lexemes, found.end, vocabulary); end != found.end) {
        found.has_code = true;
        found.end = end;
    }
    return goes_on(lexemes, found.end) ? std::nullopt : std::optional(found);
}

/// What follows a document's number and could not follow a count.
bool ends_a_name(const Lexemes& lexemes, std::size_t i, bool sign_is_enough) {
    if (!is_kind(lexemes, i, LexemeKind::word)) return sign_is_enough && !is_number(lexemes, i);
    if (is_any_word(lexemes, i, {"ngày", "năm"})) return is_number(lexemes, i + 1);
    return is_any_word(
               lexemes, i,
               {"của", "về", "ban", "do", "được", "khóa", "là", "đã", "nêu", "ra", "cũng", "này", "trên"}) &&
           !is_number(lexemes, i + 1);
}

/// What follows a number of a row: the row goes on or ends, and the number counts nothing.
bool may_end_a_row(const Lexemes& lexemes, std::size_t i) {
    return is_word(lexemes, i, "và") || congress_term_at(lexemes, i) || ends_a_name(lexemes, i, true);
}

/// Whether a type and a number are a document in running text, and not "quy định 3 nội dung" or "3 nghị quyết
/// 5 năm qua".
bool is_document_in_text(const Lexemes& lexemes, std::size_t begin, const ShortNumber& number, Use use) {
    if (is_word(lexemes, number.end, "ngày") && dated_at(lexemes, number.end)) return true;
    if (use == Use::numbered || is_counted(lexemes, number.end)) return false;
    const bool capital = has_capital(lexemes, begin);
    if (begin > 0 && is_number(lexemes, begin - 1) && !capital) return false;
    if (number.year != 0) return true;
    const bool long_number = number.number.size() >= 2;
    const bool is_year = digit_count(lexemes, number.end - 1) == 4 && year_at(lexemes, number.end - 1) != 0;
    const bool padded = number.number.front() == '0';  // counts are not written 07
    if (use == Use::scheme) return (capital || padded) && long_number;
    // kế hoạch 2017; "kết luận 2017 là năm nóng nhất"
    if (is_year && (is_word(lexemes, number.end, "là") || !ends_a_name(lexemes, number.end, false)))
        return false;
    if (use == Use::plan) return (capital || padded) && long_number && !is_year;
    if (long_number && (capital || use == Use::document)) return true;
    // A small number, or a name in small letters that may be a verb: what follows has to confirm it.
    const bool sign_is_enough = capital || use == Use::document || number.number.size() >= 3;
    return ends_a_name(lexemes, number.end, sign_is_enough);
}

/// Whether lexeme i goes on with a list of documents: "NQ 18, CT 10". Lexeme `from` follows the one before.
bool continues_list(const Lexemes& lexemes, std::size_t i, std::size_t from) {
    return from > 0 && i == from + 1 && (is_sign(lexemes, from, ',') || is_word(lexemes, from, "và"));
}

/// "của Ban Bí thư", "ngày 30-3-2007": what says of a code and a number that they are a document.
bool names_issuer_or_day(const Lexemes& lexemes, std::size_t i) {
    if (is_word(lexemes, i, "ngày")) return dated_at(lexemes, i).has_value();
    if (!is_word(lexemes, i, "của")) return false;
    static constexpr std::array<std::string_view, 11> issuers{
        "ban bí thư", "bộ chính trị", "ban chấp hành", "trung ương", "đảng",    "thủ tướng",
        "chính phủ",  "quốc hội",     "ban thường vụ", "tỉnh ủy",    "thành ủy"};
    return std::any_of(issuers.begin(), issuers.end(),
                       [&](std::string_view issuer) { return is_phrase(lexemes, i + 1, issuer); });
}

/// A type's code before the number ("NQ 18"), where no name stands. `confirmed`: something else says that it
/// is a document.
TypeName code_before(const Lexemes& lexemes, std::size_t end, std::size_t from, bool confirmed,
                     const Vocabulary& vocabulary) {
    if (end <= from || !is_kind(lexemes, end - 1, LexemeKind::word)) return {};
    const bool query = lexemes.ignore_marks;
    if (!query && !has_capital(lexemes, end - 1)) return {};
    const std::string code = to_visible_letters(original(lexemes, end - 1));
    if (!query && !is_code_of_short_forms(code) && !confirmed && !continues_list(lexemes, end - 1, from))
        return {};
    const DocumentType* type = type_of_code(code, vocabulary, query);
    if (type == nullptr || (!query && type->code != code)) return {};
    return {type, {}, 1};
}

}  // namespace

std::optional<CitationAt> short_form_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                        const Vocabulary& vocabulary) {
    const std::optional<ShortNumber> number = short_number_at(lexemes, i, vocabulary);
    if (!number) return std::nullopt;
    const std::size_t name_end = before_number_word(lexemes, i, from);
    const bool says_number = name_end != i;
    TypeName name = type_name_before(lexemes, name_end, from, vocabulary);
    if (name.type == nullptr && says_number) {
        const std::size_t kind = before_kind_of_document(lexemes, name_end, from);
        name = type_name_before(lexemes, kind, from, vocabulary);
        name.words += name_end - kind;
    }
    if (name.type == nullptr) {
        const bool confirmed = says_number || names_issuer_or_day(lexemes, number->end);
        name = code_before(lexemes, name_end, from, confirmed, vocabulary);
    }
    if (name.type == nullptr || match_symbol_shape(lexemes.text, lexemes.items[i].range.begin))
        return std::nullopt;
    const std::size_t begin = name_end - name.words;
    if (!lexemes.ignore_marks) {
        const Use use = use_of(name.type->code);
        if (use == Use::never) return std::nullopt;
        if (!says_number && !number->has_code && !is_document_in_text(lexemes, begin, *number, use))
            return std::nullopt;
    }
    Citation citation;
    citation.type = name.type->code;
    citation.type_name = std::string(name.name);
    if (name.name.empty() && name.type->names.size() == 1) citation.type_name = name.type->names.front();
    citation.number = number->number;
    if (number->year != 0) citation.date = Date{number->year, 0, 0};
    return CitationAt{std::move(citation), begin, number->end};
}

std::optional<CitationAt> further_number_at(const Lexemes& lexemes, const CitationAt& before) {
    const Citation& named = before.citation;
    if (!named.symbol.empty() || !named.term.empty() || named.date) return std::nullopt;
    if (!is_sign(lexemes, before.end, ',') && !is_word(lexemes, before.end, "và")) return std::nullopt;
    const bool of_meeting = !named.issuer.empty();
    const bool says_number = !of_meeting && is_word(lexemes, before.end + 1, "số");
    const std::size_t at = before.end + (says_number ? 2 : 1);
    const std::size_t digits = digit_count(lexemes, at);
    const std::size_t fewest = of_meeting || says_number ? 1 : 2;
    const bool fits = fewest <= digits && digits <= (of_meeting ? 2 : 3);
    const std::size_t end = of_meeting ? after_part_of_meeting(lexemes, at + 1) : at + 1;
    if (!fits || goes_on(lexemes, end) || !may_end_a_row(lexemes, end)) return std::nullopt;
    CitationAt found = before;
    found.citation.number = std::string(original(lexemes, at));
    found.begin = at;
    found.end = end;
    return found;
}

}  // namespace xdd
