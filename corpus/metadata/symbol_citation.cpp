#include <algorithm>

#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/date_forms.h"
#include "corpus/metadata/document_names.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/symbol_issuer.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {
namespace {

bool is_empty(TextRange range) {
    return range.begin == range.end;
}

std::size_t lexeme_at_byte(const Lexemes& lexemes, std::size_t i, std::size_t byte) {
    while (i < lexemes.items.size() && lexemes.items[i].range.begin < byte) ++i;
    return i;
}

/// The pieces of a symbol in normal form.
struct SymbolParts {
    std::string number;  ///< with the year: "30/2021"
    std::string type;    ///< empty for a law
    std::string issuer;
    bool state_form = false;
};

SymbolParts taken_apart(const std::string& symbol, const SymbolShape& shape) {
    const std::size_t slash = symbol.rfind('/');
    if (!shape.state_form) {
        const std::size_t hyphen = symbol.find('-');
        return {symbol.substr(0, hyphen), symbol.substr(hyphen + 1, slash - hyphen - 1),
                symbol.substr(slash + 1), false};
    }
    SymbolParts parts{symbol.substr(0, slash), {}, symbol.substr(slash + 1), true};
    if (is_empty(shape.type)) return parts;
    const std::size_t hyphen = parts.issuer.find('-');
    parts.type = parts.issuer.substr(0, hyphen);
    parts.issuer = parts.issuer.substr(hyphen + 1);
    return parts;
}

std::string put_together(const SymbolParts& parts) {
    if (!parts.state_form) return parts.number + '-' + parts.type + '/' + parts.issuer;
    return parts.number + '/' + (parts.type.empty() ? "" : parts.type + '-') + parts.issuer;
}

/// "05-CT/TW2": the mark of a footnote that has lost its place above the line. Committees have no numbers.
void drop_footnote_mark(std::string& issuer) {
    const std::size_t end = issuer.find_last_not_of("0123456789") + 1;
    if (is_party_issuer(std::string_view(issuer).substr(0, end))) issuer.resize(end);
}

/// "08-QĐi/TW" is printed beside "08-QĐ/TW": the code tells a regulation from a decision.
constexpr std::string_view regulation_code = "qđi";

bool is_regulation_code(std::string_view code) {
    return fold_marks(word_key(code)) == fold_marks(regulation_code);
}

/// Codes in the spelling of the vocabulary.
void make_usual(SymbolParts& parts, const DocumentType* type, const Vocabulary& vocabulary,
                bool ignore_marks) {
    if (type != nullptr && !parts.type.empty()) parts.type = type->code;
    if (const Issuer* issuer = issuer_of_code(parts.issuer, vocabulary, ignore_marks))
        parts.issuer = issuer->code;
}

/// "84 QĐ/TWĐTN": a blank where the hyphen should be.
bool lacks_hyphen(std::string_view text, const SymbolShape& shape) {
    if (shape.state_form) return false;
    return lex(slice(text, {shape.number.end, shape.type.begin})).items.empty();
}

/// QH15, UBTVQH11: who makes laws.
bool makes_laws(std::string_view issuer) {
    const std::string key = word_key(issuer);
    return key.starts_with("qh") || key.starts_with("ubtvqh");
}

/// A letter has its sender where other papers have their type: 2467/UBND-NV.
constexpr std::string_view letter_code = "CV";

bool is_letter_form(const SymbolParts& parts, const DocumentType* type, const TypeName& printed,
                    bool says_number, bool is_query, const Vocabulary& vocabulary) {
    if (!parts.state_form || parts.type.empty() || type != nullptr) return false;
    return is_query || printed.type != nullptr || (says_number && is_known_issuer(parts.type, vocabulary));
}

CitationAt letter(const Lexemes& lexemes, std::size_t i, const SymbolShape& shape, const SymbolParts& parts,
                  const TypeName& printed, const Vocabulary& vocabulary) {
    const DocumentType* type =
        printed.type != nullptr ? printed.type : type_of_code(letter_code, vocabulary, false);
    Citation citation;
    citation.symbol = put_together(parts);
    citation.number = std::string(slice(lexemes.text, shape.number));
    citation.issuer = parts.type;
    if (type != nullptr) citation.type = type->code;
    citation.type_name = std::string(printed.name);
    return {std::move(citation), i, lexeme_at_byte(lexemes, i, shape.whole.end)};
}

/// What speaks for a document, besides its shape.
struct Evidence {
    bool named = false;  ///< a type's name or "số" stands before it
    bool known_type = false;
    bool known_issuer = false;
};

bool is_document(std::string_view text, const SymbolShape& shape, const SymbolParts& parts,
                 const Evidence& evidence) {
    if (is_empty(shape.type)) return evidence.named || makes_laws(parts.issuer);
    if (!shape.usual_signs) return evidence.known_type && (evidence.named || evidence.known_issuer);
    if (!evidence.known_type) return evidence.named && evidence.known_issuer && !lacks_hyphen(text, shape);
    const bool small = word_key(parts.issuer) == parts.issuer;
    return evidence.named || evidence.known_issuer || !(small || lacks_hyphen(text, shape));
}

bool has_name(const DocumentType& type, std::string_view name) {
    return std::find(type.names.begin(), type.names.end(), name) != type.names.end();
}

/// "các quy định số 45-QĐ/TW, 29-QĐ/TW": how far back a name counts for a code that has several.
constexpr std::size_t name_reach = 10;

/// "Luật Tổ chức chính quyền địa phương số 77/2015/QH13": the type with which a law's title begins. Its words
/// are not counted, for the title is no part of the citation.
TypeName name_of_title_before(const Lexemes& lexemes, std::size_t end, std::size_t from,
                              const Vocabulary& vocabulary) {
    for (std::size_t at = end; at > from && end - at < name_reach; --at) {
        if (is_sign(lexemes, at - 1, '.') || is_sign(lexemes, at - 1, ';')) break;
        const TypeName name = type_name_before(lexemes, at, from, vocabulary);
        if (name.type != nullptr && has_capital(lexemes, at - name.words)) return {name.type, name.name, 0};
    }
    return {};
}

/// Of a code's names, the one that the text gives; "" when it leaves it open. In the state's forms it cannot
/// be open: QĐ is its decisions' alone, its quy định have QyĐ.
std::string settled_name(const Lexemes& lexemes, std::size_t begin, bool state_form, const DocumentType& type,
                         const TypeName& printed, const Vocabulary& vocabulary) {
    if (has_name(type, printed.name)) return std::string(printed.name);
    if (state_form || type.names.size() == 1) return type.names.front();
    for (std::size_t end = begin; end > 0 && begin - end < name_reach; --end) {
        if (is_sign(lexemes, end - 1, '.') || is_sign(lexemes, end - 1, ';')) break;
        const TypeName before = type_name_before(lexemes, end, 0, vocabulary);
        if (before.type != nullptr && has_name(type, before.name)) return std::string(before.name);
    }
    return "";
}

/// "2011-2015 CT/TW", "năm 2015 NQ/TW", "ngày 5-10 KH/TU", "quý II/2015 KH/TU", "19/5-KH/TU": the end of a
/// date or span, and then codes. "18-19-NQ/TW" are two papers, for the second number is the greater.
bool is_end_of_date(const Lexemes& lexemes, std::size_t i, const SymbolShape& shape) {
    const bool year = digit_count(lexemes, i) == 4 && is_real({number_value(lexemes, i), 0, 0});
    const bool hyphen = i > 1 && is_number(lexemes, i - 2) && is_sign(lexemes, i - 1, '-');
    const bool other_sign = i > 1 && is_number(lexemes, i - 2) && is_joined(lexemes, i) &&
                            (is_sign(lexemes, i - 1, '/') || is_sign(lexemes, i - 1, '.'));
    if (other_sign || (hyphen && number_value(lexemes, i - 2) >= number_value(lexemes, i))) return true;
    if (year && (hyphen || (i > 0 && is_word(lexemes, i - 1, "năm")))) return true;
    if (!lacks_hyphen(lexemes.text, shape)) return false;
    return year || hyphen || (i > 0 && is_any_word(lexemes, i - 1, {"ngày", "tháng", "năm", "quý"}));
}

/// What words before a number say that it counts or numbers: "mẫu số 01/BC-SDHĐ" is a form to fill in, "khóa
/// 15-CĐ/TH" a class, "khoản 3-QĐ/TW" a place in a paper.
bool follows_other_word(const Lexemes& lexemes, std::size_t name_end) {
    return name_end > 0 && is_any_word(lexemes, name_end - 1,
                                       {"mẫu",  "biểu", "khóa", "lớp",   "bài",  "tiết",   "điểm", "khoản",
                                        "điều", "mục",  "tr",   "trang", "phần", "chương", "lục",  "câu",
                                        "lần",  "thứ",  "giờ",  "kỳ",    "nhóm", "tổ",     "hạng", "đợt"});
}

/// A number after another is what blanks have torn: "2 018/NĐ-CP".
bool is_something_else(const Lexemes& lexemes, std::size_t i, std::size_t name_end,
                       const SymbolShape& shape) {
    if ((i > 0 && is_number(lexemes, i - 1)) || follows_other_word(lexemes, name_end)) return true;
    return name_end == i && is_end_of_date(lexemes, i, shape);
}

}  // namespace

std::optional<CitationAt> symbol_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                    const Vocabulary& vocabulary) {
    if (!is_number(lexemes, i) || number_value(lexemes, i) == 0) return std::nullopt;
    const std::optional<SymbolShape> shape = match_symbol_shape(lexemes.text, lexemes.items[i].range.begin);
    if (!shape) return std::nullopt;

    const std::size_t name_end = before_number_word(lexemes, i, from);
    TypeName printed = type_name_before(lexemes, name_end, from, vocabulary);
    if (printed.type == nullptr && is_something_else(lexemes, i, name_end, *shape)) return std::nullopt;
    SymbolParts parts = taken_apart(normal_symbol(lexemes.text, *shape), *shape);
    drop_footnote_mark(parts.issuer);
    if (parts.type.empty() && printed.type == nullptr && makes_laws(parts.issuer))
        printed = name_of_title_before(lexemes, name_end, from, vocabulary);
    if (is_regulation_code(parts.type)) {
        parts.type = "QĐ";
        if (printed.type == nullptr) printed.name = "quy định";
    }
    const DocumentType* type =
        parts.type.empty() ? printed.type : type_of_code(parts.type, vocabulary, lexemes.ignore_marks);
    const std::size_t begin = name_end - printed.words;
    const bool says_number = name_end != i || lexemes.ignore_marks;
    if (is_letter_form(parts, type, printed, says_number, lexemes.ignore_marks, vocabulary)) {
        CitationAt found = letter(lexemes, i, *shape, parts, printed, vocabulary);
        found.begin = begin;
        return found;
    }
    const Evidence evidence{name_end != i || printed.type != nullptr, type != nullptr,
                            is_known_issuer(parts.issuer, vocabulary)};
    if (!is_document(lexemes.text, *shape, parts, evidence)) return std::nullopt;
    make_usual(parts, type, vocabulary, lexemes.ignore_marks);

    Citation citation;
    citation.symbol = put_together(parts);
    citation.number = std::string(slice(lexemes.text, shape->number));
    citation.issuer = parts.issuer;
    citation.type = type != nullptr ? type->code : parts.type;
    citation.type_name = type != nullptr
                             ? settled_name(lexemes, begin, parts.state_form, *type, printed, vocabulary)
                             : std::string(printed.name);
    if (!is_empty(shape->year)) {
        const std::size_t at = lexeme_at_byte(lexemes, i, shape->year.begin);
        const Date year{number_value(lexemes, at), 0, 0};
        if (is_real(year)) citation.date = year;
    }
    return CitationAt{std::move(citation), begin, lexeme_at_byte(lexemes, i, shape->whole.end)};
}

}  // namespace xdd
