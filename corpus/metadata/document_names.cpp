#include "corpus/metadata/document_names.h"

#include <algorithm>
#include <array>

#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

std::size_t word_count(std::string_view phrase) {
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

bool is_name_word(const Lexemes& lexemes, std::size_t i, std::string_view word) {
    // "qui định" is an accepted spelling of "quy định".
    return is_word(lexemes, i, word) || (word == "quy" && is_word(lexemes, i, "qui"));
}

/// Whether the name's words end at lexeme end - 1. From the last word backwards: it tells most names apart.
bool is_name_before(const Lexemes& lexemes, std::size_t end, std::string_view name) {
    while (!name.empty()) {
        const std::size_t blank = name.rfind(' ');
        const std::string_view word = blank == std::string_view::npos ? name : name.substr(blank + 1);
        if (!is_name_word(lexemes, --end, word)) return false;
        name = blank == std::string_view::npos ? std::string_view() : name.substr(0, blank);
    }
    return true;
}

/// The lexeme after the words and hyphens of a name; i when others stand there.
std::size_t after_words(const Lexemes& lexemes, std::size_t i, std::string_view name) {
    std::size_t at = i;
    for (std::size_t begin = 0; begin < name.size();) {
        const std::size_t end = std::min(name.find(' ', begin), name.size());
        const std::string word = word_key(name.substr(begin, end - begin));
        const bool is_there = word == "-" ? is_sign(lexemes, at, '-') : is_word(lexemes, at, word);
        if (!is_there) return i;
        ++at;
        begin = end + 1;
    }
    return at;
}

template <typename Entry>
const Entry* entry_of_code(std::string_view code, const std::vector<Entry>& entries, bool ignore_marks) {
    for (const Entry& entry : entries)
        if (entry.code == code) return &entry;
    const std::string key = word_key(code);
    for (const Entry& entry : entries)
        if (word_key(entry.code) == key) return &entry;
    // Texts lose Đ on their way: QD-TTg, BGDDT.
    if (!ignore_marks && has_marks(code)) return nullptr;
    const std::string folded = fold_marks(key);
    for (const Entry& entry : entries)
        if (fold_marks(word_key(entry.code)) == folded) return &entry;
    return nullptr;
}

}  // namespace

TypeName type_name_before(const Lexemes& lexemes, std::size_t end, std::size_t from,
                          const Vocabulary& vocabulary) {
    TypeName best;
    if (end == 0 || !is_kind(lexemes, end - 1, LexemeKind::word)) return best;
    for (const DocumentType& type : vocabulary.document_types) {
        for (const std::string& name : type.names) {
            const std::size_t words = word_count(name);
            if (words > best.words && end >= from + words && is_name_before(lexemes, end, name))
                best = {&type, name, words};
        }
    }
    return best;
}

std::size_t before_kind_of_document(const Lexemes& lexemes, std::size_t end, std::size_t from) {
    for (const std::string_view kind : {"chuyên đề", "phối hợp", "hành động", "liên ngành", "công tác"}) {
        if (end >= from + 2 && is_phrase(lexemes, end - 2, kind)) return end - 2;
    }
    return end;
}

const DocumentType* type_of_code(std::string_view code, const Vocabulary& vocabulary, bool ignore_marks) {
    return entry_of_code(code, vocabulary.document_types, ignore_marks);
}

const DocumentType* type_of_name(std::string_view name, const Vocabulary& vocabulary) {
    for (const DocumentType& type : vocabulary.document_types)
        if (std::find(type.names.begin(), type.names.end(), name) != type.names.end()) return &type;
    return nullptr;
}

const Issuer* issuer_of_code(std::string_view code, const Vocabulary& vocabulary, bool ignore_marks) {
    return entry_of_code(code, vocabulary.issuers, ignore_marks);
}

const Issuer* issuer_named_at(const Lexemes& lexemes, std::size_t i, const Vocabulary& vocabulary) {
    const Issuer* best = nullptr;
    std::size_t longest = 0;
    for (const Issuer& issuer : vocabulary.issuers) {
        for (const std::string& name : issuer.short_names) {
            const std::size_t end = after_words(lexemes, i, name);
            if (end <= longest || end == i) continue;
            best = &issuer;
            longest = end;
        }
    }
    return best;
}

bool is_known_issuer(std::string_view code, const Vocabulary& vocabulary) {
    const std::string key = word_key(code);
    return std::any_of(vocabulary.issuers.begin(), vocabulary.issuers.end(),
                       [&](const Issuer& known) { return key.starts_with(word_key(known.code)); });
}

std::size_t before_number_word(const Lexemes& lexemes, std::size_t i, std::size_t from) {
    if (i > from + 1 && is_sign(lexemes, i - 1, ':') && is_word(lexemes, i - 2, "số")) return i - 2;
    return i > from && is_word(lexemes, i - 1, "số") ? i - 1 : i;
}

std::size_t after_footnote_mark(const Lexemes& lexemes, std::size_t i) {
    if (!is_joined(lexemes, i) || digit_count(lexemes, i + 1) > 2) return i;
    const bool marked =
        is_number(lexemes, i + 1) && ((is_sign(lexemes, i, '(') && is_sign(lexemes, i + 2, ')')) ||
                                      (is_sign(lexemes, i, '[') && is_sign(lexemes, i + 2, ']')));
    return marked ? i + 3 : i;
}

bool has_capital(const Lexemes& lexemes, std::size_t i) {
    const std::string_view printed = original(lexemes, i);
    return to_nfc(printed) != word_key(printed);
}

bool is_counted(const Lexemes& lexemes, std::size_t i) {
    if (is_sign(lexemes, i, '%')) return true;
    if (!is_kind(lexemes, i, LexemeKind::word)) return false;
    if (is_any_word(lexemes, i, {"ngày", "năm", "tháng"}) && is_number(lexemes, i + 1))
        return false;  // its date follows
    if (is_phrase(lexemes, i, "bộ chính trị")) return false;
    static constexpr std::array<std::string_view, 81> things{
        "năm",       "tháng",      "ngày",       "giờ",       "phút",      "tuần",     "lần",
        "nội dung",  "vấn đề",     "việc",       "nhiệm vụ",  "giải pháp", "mục tiêu", "tiêu",
        "chỉ tiêu",  "nhóm",       "trường",     "người",     "đồng",      "cán bộ",   "đảng",
        "chi bộ",    "chi nhánh",  "hội",        "tổ chức",   "triệu",     "tỷ",       "tỉ",
        "nghìn",     "ngàn",       "trăm",       "loại",      "hình thức", "bước",     "mức",
        "phần",      "chương",     "điều",       "khoản",     "điểm",      "chuyên",   "lĩnh vực",
        "đơn vị",    "xã",         "huyện",      "tỉnh",      "quận",      "phường",   "cấp",
        "khâu",      "mặt",        "nguyên tắc", "quan điểm", "đề án",     "văn bản",  "nghị quyết",
        "chỉ thị",   "quyết định", "kế hoạch",   "dự án",     "hộ",        "đại biểu", "công trình",
        "mô hình",   "bộ",         "ý kiến",     "phương",    "cơ quan",   "công ty",  "doanh nghiệp",
        "đối tượng", "xe",         "vụ",         "km",        "ha",        "tấn",      "thành viên",
        "cá nhân",   "trí thức",   "phó",        "bản"};
    return std::any_of(things.begin(), things.end(),
                       [&](std::string_view thing) { return is_phrase(lexemes, i, thing); });
}

}  // namespace xdd
