#include "query/language/field_names.h"

#include <array>
#include <string>

#include "corpus/vietnamese/normalise.h"
#include "query/language/letters.h"

namespace xdd::query {

namespace {

struct Name {
    std::string_view key;  ///< word keys of its syllables, joined
    Field field;
    bool common = false;  ///< in texts, before a colon
};

constexpr std::array names{
    Name{"author", Field::author},    Name{"tácgiả", Field::author},      Name{"title", Field::title},
    Name{"tiêuđề", Field::title},     Name{"date", Field::date},          Name{"year", Field::date},
    Name{"month", Field::date},       Name{"ngày", Field::date, true},    Name{"năm", Field::date, true},
    Name{"tháng", Field::date, true}, Name{"topic", Field::topic},        Name{"chủđề", Field::topic},
    Name{"section", Field::section},  Name{"chuyênmục", Field::section},  Name{"issue", Field::issue},
    Name{"số", Field::issue, true},   Name{"cites", Field::cites},        Name{"vănbản", Field::cites},
    Name{"term", Field::term},        Name{"nhiệmkỳ", Field::term, true}, Name{"nhiệmkì", Field::term, true},
    Name{"khóa", Field::term, true},  Name{"role", Field::role},          Name{"chứcvụ", Field::role},
};

constexpr std::size_t longest_name = 64;  // bytes; "chuyên mục" decomposed and with some blanks takes 20

/// The colon that ends a name, when nothing but letters, blanks and _ stands between it and `begin`, and no
/// blank right before it: that would make it punctuation.
std::optional<std::size_t> find_colon(std::string_view text, std::size_t begin) {
    std::int32_t before = no_character;
    for (std::size_t at = begin; at < text.size() && at - begin <= longest_name;) {
        const Letter letter = letter_at(text, at);
        if (letter.character == ':' && is_letter(before)) return at;
        const bool blank = letter.character == '_' || is_blank(letter.character);
        if (!is_letter(letter.character) && (!blank || before == no_character)) return std::nullopt;
        before = letter.character;
        at = letter.end;
    }
    return std::nullopt;
}

std::string name_key(std::string_view name) {
    std::string key;
    std::size_t syllable = 0;
    for (std::size_t at = 0; at <= name.size();) {
        const Letter letter = letter_at(name, at);
        if (!is_letter(letter.character)) {
            if (syllable < at) key += word_key(name.substr(syllable, at - syllable));
            syllable = letter.end;
        }
        if (at == name.size()) break;
        at = letter.end;
    }
    return key;
}

}  // namespace

std::optional<FieldName> match_field_name(std::string_view text, std::size_t begin) {
    const auto colon = find_colon(text, begin);
    if (!colon) return std::nullopt;
    const std::string key = name_key(text.substr(begin, *colon - begin));
    for (const Name& name : names) {
        if (key == name.key) return FieldName{name.field, *colon + 1, false, name.common};
        if (key == fold_marks(name.key)) return FieldName{name.field, *colon + 1, name.common, name.common};
    }
    return std::nullopt;
}

}  // namespace xdd::query
