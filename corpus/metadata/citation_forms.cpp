#include "corpus/metadata/citation_forms.h"

#include <algorithm>
#include <array>

#include "corpus/metadata/number_words.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/symbol_shape.h"

namespace xdd {
namespace {

struct TypeName {
    const DocumentType* type = nullptr;
    std::string_view name;
    std::size_t words = 0;
};

std::size_t word_count(std::string_view phrase) {
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

/// The longest name of a type of documents that `fits` (its words, how many) accepts.
template <typename Fits>
TypeName longest_name(const Vocabulary& vocabulary, const Fits& fits) {
    TypeName best;
    for (const DocumentType& type : vocabulary.document_types) {
        for (const std::string& name : type.names) {
            const std::size_t words = word_count(name);
            if (words > best.words && fits(name, words)) best = {&type, name, words};
        }
    }
    return best;
}

TypeName name_at(const Lexemes& lexemes, std::size_t i, const Vocabulary& vocabulary) {
    return longest_name(vocabulary,
                        [&](std::string_view name, std::size_t) { return is_phrase(lexemes, i, name); });
}

TypeName name_before(const Lexemes& lexemes, std::size_t end, std::size_t from,
                     const Vocabulary& vocabulary) {
    return longest_name(vocabulary, [&](std::string_view name, std::size_t words) {
        return end >= from + words && is_phrase(lexemes, end - words, name);
    });
}

bool same_code(std::string_view a, std::string_view b) {
    return a == b || word_key(a) == word_key(b);
}

const DocumentType* type_of_code(std::string_view code, const Vocabulary& vocabulary) {
    // Codes that differ in case alone (TTr, TTR as a slip for it) go to the exact one first.
    for (const DocumentType& type : vocabulary.document_types)
        if (type.code == code) return &type;
    for (const DocumentType& type : vocabulary.document_types)
        if (same_code(type.code, code)) return &type;
    return nullptr;
}

/// Issuers may be followed by a term (QH15) or by an office of theirs (TWĐTN-VP).
bool is_known_issuer(std::string_view issuer, const Vocabulary& vocabulary) {
    const std::string key = word_key(issuer);
    return std::any_of(vocabulary.issuers.begin(), vocabulary.issuers.end(),
                       [&](const Issuer& known) { return key.starts_with(word_key(known.code)); });
}

std::size_t lexeme_at_byte(const Lexemes& lexemes, std::size_t i, std::size_t byte) {
    while (i < lexemes.items.size() && lexemes.items[i].range.begin < byte) ++i;
    return i;
}

bool has_capital(const Lexemes& lexemes, std::size_t i) {
    const std::string_view printed = original(lexemes, i);
    return to_nfc(printed) != word_key(printed);
}

std::string without_blanks(std::string_view text) {
    std::string result;
    for (const char c : text)
        if (c != ' ') result += c;
    return result;
}

/// The slice of `symbol` behind its last / (party) or - (state): the issuer in normal form.
std::string issuer_of_symbol(const std::string& symbol, const SymbolShape& shape) {
    if (!shape.state_form || shape.type.begin == shape.type.end) return symbol.substr(symbol.rfind('/') + 1);
    const std::size_t type_end = symbol.find('-', symbol.rfind('/'));
    return type_end == std::string::npos ? std::string() : symbol.substr(type_end + 1);
}

std::string type_of_symbol(std::string_view text, const SymbolShape& shape, const TypeName& name) {
    if (shape.type.begin != shape.type.end) return std::string(slice(text, shape.type));
    return name.type != nullptr ? name.type->code : "Luật";
}

/// Of a code's names, the one that the text says; the first when it says none of them.
std::string type_name_of(const DocumentType* type, const TypeName& printed) {
    if (type == nullptr) return std::string(printed.name);
    const auto& names = type->names;
    if (std::find(names.begin(), names.end(), printed.name) != names.end()) return std::string(printed.name);
    return names.empty() ? std::string() : names.front();
}

/// A blank between number and type, or no blank and hyphen at all, needs a type that is in the list: 84
/// QĐ/TWĐTN.
bool is_hyphenated(std::string_view text, const SymbolShape& shape) {
    if (shape.state_form) return true;
    return !without_blanks(slice(text, {shape.number.end, shape.type.begin})).empty();
}

/// Things that are counted: "quy định 3 nội dung" names no document.
bool is_counted(const Lexemes& lexemes, std::size_t i) {
    if (is_word(lexemes, i, "ngày") && is_number(lexemes, i + 1)) return false;  // its date follows
    static constexpr std::array<std::string_view, 61> things{
        "năm",        "tháng",     "ngày",       "giờ",        "tuần",       "lần",      "nội dung",
        "vấn đề",     "nhiệm vụ",  "giải pháp",  "mục tiêu",   "tiêu chí",   "chỉ tiêu", "nhóm",
        "trường hợp", "người",     "đồng chí",   "cán bộ",     "đảng viên",  "chi bộ",   "đảng bộ",
        "tổ chức",    "triệu",     "tỷ",         "tỉ",         "nghìn",      "ngàn",     "loại",
        "hình thức",  "bước",      "mức",        "phần",       "chương",     "điều",     "khoản",
        "điểm",       "chuyên đề", "lĩnh vực",   "đơn vị",     "xã",         "huyện",    "tỉnh",
        "cấp",        "khâu",      "mặt",        "nguyên tắc", "quan điểm",  "đề án",    "văn bản",
        "nghị quyết", "chỉ thị",   "quyết định", "kế hoạch",   "dự án",      "hộ",       "đại biểu",
        "công trình", "mô hình",   "bộ",         "ý kiến",     "phương châm"};
    return is_sign(lexemes, i, '%') || std::any_of(things.begin(), things.end(), [&](std::string_view t) {
               return is_phrase(lexemes, i, t);
           });
}

/// Where the number of a short form ends: "35", "12a", "18/2017".
struct ShortNumber {
    std::string number;
    int year = 0;
    std::size_t end = 0;
};

std::optional<ShortNumber> short_number_at(const Lexemes& lexemes, std::size_t i) {
    constexpr std::size_t most_digits = 4;  // five stand only in symbols
    if (!is_number(lexemes, i) || digit_count(lexemes, i) > most_digits || number_value(lexemes, i) == 0)
        return std::nullopt;
    ShortNumber found{std::string(original(lexemes, i)), 0, i + 1};
    if (is_joined(lexemes, found.end) && is_any_word(lexemes, found.end, {"a", "b"})) {
        found.number += key(lexemes, found.end);
        ++found.end;
    }
    if (is_sign(lexemes, found.end, '/') && digit_count(lexemes, found.end + 1) == 4) {
        const int year = number_value(lexemes, found.end + 1);
        if (year < 1930 || year > 2099) return std::nullopt;
        found.year = year;
        found.end += 2;
    }
    // 3.803, 42,9, 24/24, 3-2-2013, 35-NQ: the number goes on, so it is another thing.
    const bool goes_on = is_kind(lexemes, found.end, LexemeKind::sign) && is_joined(lexemes, found.end) &&
                         is_joined(lexemes, found.end + 1) &&
                         (is_number(lexemes, found.end + 1) || is_sign(lexemes, found.end, '/') ||
                          is_sign(lexemes, found.end, '-'));
    const bool glued = is_joined(lexemes, found.end) && !is_kind(lexemes, found.end, LexemeKind::sign);
    if (goes_on || glued || is_sign(lexemes, found.end, '%')) return std::nullopt;
    return found;
}

bool says_number(const Lexemes& lexemes, std::size_t i) {
    return is_any_word(lexemes, i, {"số"});
}

/// "số" and "số:" between type and number.
std::size_t after_number_word(const Lexemes& lexemes, std::size_t i) {
    if (!says_number(lexemes, i)) return i;
    return is_sign(lexemes, i + 1, ':') ? i + 2 : i + 1;
}

/// Codes that stand for a document before a bare number: "NQ 18". Others (TT, KH, BC) mean too much else.
bool is_code_of_short_forms(std::string_view code) {
    static constexpr std::array<std::string_view, 6> codes{"NQ", "CT", "QĐ", "KL", "HD", "NĐ"};
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Whether a type's name before a number is a document of its own in running text, not "3 nghị quyết 5 năm".
bool is_document_in_text(const Lexemes& lexemes, std::size_t begin, const ShortNumber& number, bool says_so) {
    if (says_so) return true;
    if (begin > 0 && is_number(lexemes, begin - 1)) return false;
    if (number.year != 0) return true;
    if (is_counted(lexemes, number.end)) return false;
    if (has_capital(lexemes, begin)) return true;
    // In lower case only a number of two digits or more, and nothing after it that it could count.
    const bool ends =
        !is_kind(lexemes, number.end, LexemeKind::word) ||
        is_any_word(lexemes, number.end, {"của", "về", "và", "ban", "do", "được", "khóa", "là"});
    return number.number.size() >= 2 && ends;
}

bool is_central(const Lexemes& lexemes, std::size_t i, std::size_t& end) {
    for (const std::string_view name : {"ban chấp hành trung ương", "trung ương"}) {
        if (!is_phrase(lexemes, i, name)) continue;
        end = i + word_count(name);
        if (is_word(lexemes, end, "đảng")) ++end;
        return true;
    }
    if (is_any_word(lexemes, i, {"tw", "tư"}) && has_capital(lexemes, i)) {
        end = i + 1;
        return true;
    }
    if (is_word(lexemes, i, "t") && is_sign(lexemes, i + 1, '.') && is_any_word(lexemes, i + 2, {"ư", "w"})) {
        end = i + 3;
        return true;
    }
    return false;
}

struct MeetingAt {
    int meeting = 0;
    std::size_t end = 0;
};

/// "6", "lần thứ tư", "VI": no more than 15 meetings were held in one term.
std::optional<MeetingAt> meeting_number_at(const Lexemes& lexemes, std::size_t i) {
    constexpr int most_meetings = 20;
    const bool ordinal = is_phrase(lexemes, i, "lần thứ");
    if (ordinal) i += 2;
    if (is_number(lexemes, i) && digit_count(lexemes, i) <= 2) {
        const int meeting = number_value(lexemes, i);
        const bool goes_on = is_kind(lexemes, i + 1, LexemeKind::sign) && is_joined(lexemes, i + 1) &&
                             is_number(lexemes, i + 2) && is_joined(lexemes, i + 2);
        if (meeting < 1 || meeting > most_meetings || goes_on) return std::nullopt;
        return MeetingAt{meeting, i + 1};
    }
    if (!ordinal) return std::nullopt;
    if (const auto words = number_in_words(lexemes, i)) return MeetingAt{words->value, words->end};
    if (const auto value = roman_value(original(lexemes, i))) return MeetingAt{*value, i + 1};
    return std::nullopt;
}

/// The lexeme after "Nghị quyết", "NQ" and what glues to it ("NQTW"); `central` when the Central Committee
/// has been named with it.
std::optional<std::size_t> after_resolution(const Lexemes& lexemes, std::size_t i, bool& central) {
    central = is_any_word(lexemes, i, {"nqtw", "nqtư"});
    if (central || is_word(lexemes, i, "nq")) return i + 1;
    if (is_phrase(lexemes, i, "nghị quyết")) return i + 2;
    return std::nullopt;
}

}  // namespace

std::optional<TermAt> congress_term_at(const Lexemes& lexemes, std::size_t i) {
    const bool bracket = is_sign(lexemes, i, '(');
    if (bracket) ++i;
    if (is_sign(lexemes, i, ',')) ++i;
    if (!is_word(lexemes, i, "khóa")) return std::nullopt;
    ++i;
    std::optional<int> value = roman_value(original(lexemes, i));
    if (!value && is_number(lexemes, i) && digit_count(lexemes, i) <= 2) value = number_value(lexemes, i);
    if (!value || *value < 1 || *value > 20) return std::nullopt;
    return TermAt{roman(*value), bracket && is_sign(lexemes, i + 1, ')') ? i + 2 : i + 1};
}

std::optional<CitationAt> symbol_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                    const Vocabulary& vocabulary) {
    if (!is_number(lexemes, i)) return std::nullopt;
    const std::optional<SymbolShape> shape = match_symbol_shape(lexemes.text, lexemes.items[i].range.begin);
    if (!shape) return std::nullopt;

    std::size_t begin = i;
    std::size_t name_end = i;
    if (i > from && is_sign(lexemes, i - 1, ':') && i > from + 1 && says_number(lexemes, i - 2))
        name_end = i - 2;
    else if (i > from && says_number(lexemes, i - 1))
        name_end = i - 1;
    const bool says_so = name_end != i;
    begin = name_end;
    const TypeName printed = name_before(lexemes, name_end, from, vocabulary);
    begin -= printed.words;

    Citation citation;
    citation.symbol = normal_symbol(lexemes.text, *shape);
    citation.number = std::string(slice(lexemes.text, shape->number));
    citation.type = type_of_symbol(lexemes.text, *shape, printed);
    citation.issuer = issuer_of_symbol(citation.symbol, *shape);
    const DocumentType* type = type_of_code(citation.type, vocabulary);
    const bool named = says_so || printed.type != nullptr;
    const bool is_law = shape->type.begin == shape->type.end;
    const bool known = is_law || type != nullptr || (named && is_known_issuer(citation.issuer, vocabulary));
    if (!known && !named) return std::nullopt;
    if (!is_hyphenated(lexemes.text, *shape) && type == nullptr) return std::nullopt;
    if (type != nullptr) citation.type = type->code;
    citation.type_name = type_name_of(type, printed);
    if (is_law && printed.type == nullptr) citation.type_name = "luật";
    return CitationAt{std::move(citation), begin, lexeme_at_byte(lexemes, i, shape->whole.end)};
}

std::optional<CitationAt> short_form_at(const Lexemes& lexemes, std::size_t i, Wording wording,
                                        const Vocabulary& vocabulary) {
    TypeName name = name_at(lexemes, i, vocabulary);
    std::size_t after = i + name.words;
    if (name.type == nullptr) {
        if (!is_kind(lexemes, i, LexemeKind::word)) return std::nullopt;
        const bool query = wording == Wording::query;
        const std::string code = to_nfc(original(lexemes, i));
        const DocumentType* type = type_of_code(code, vocabulary);
        if (type == nullptr || (!query && (type->code != code || !is_code_of_short_forms(code))))
            return std::nullopt;
        name = {type, {}, 1};
        after = i + 1;
    }
    const std::size_t at = after_number_word(lexemes, after);
    const std::optional<ShortNumber> number = short_number_at(lexemes, at);
    if (!number || match_symbol_shape(lexemes.text, lexemes.items[at].range.begin)) return std::nullopt;
    if (wording == Wording::running_text && !is_document_in_text(lexemes, i, *number, at != after))
        return std::nullopt;

    Citation citation;
    citation.type = name.type->code;
    citation.type_name = name.name.empty() ? name.type->names.front() : std::string(name.name);
    citation.number = number->number;
    if (number->year != 0) citation.date = Date{number->year, 0, 0};
    return CitationAt{std::move(citation), i, number->end};
}

std::optional<CitationAt> meeting_resolution_at(const Lexemes& lexemes, std::size_t i) {
    bool central = false;
    const std::optional<std::size_t> after = after_resolution(lexemes, i, central);
    if (!after) return std::nullopt;
    std::size_t at = after_number_word(lexemes, *after);
    if (is_phrase(lexemes, at, "của")) ++at;
    const bool meeting_named = is_phrase(lexemes, at, "hội nghị");
    if (meeting_named) at += 2;
    central = is_central(lexemes, at, at) || central;
    if (!central && !meeting_named) return std::nullopt;
    const std::optional<MeetingAt> meeting = meeting_number_at(lexemes, at);
    if (!meeting) return std::nullopt;
    std::size_t end = meeting->end;
    if (!central && !(central = is_central(lexemes, end, end))) return std::nullopt;

    Citation citation;
    citation.type = "NQ";
    citation.type_name = "nghị quyết";
    citation.number = std::to_string(meeting->meeting);
    citation.issuer = "TW";
    if (const auto term = congress_term_at(lexemes, end)) {
        citation.term = term->term;
        end = term->end;
    }
    return CitationAt{std::move(citation), i, end};
}

}  // namespace xdd
