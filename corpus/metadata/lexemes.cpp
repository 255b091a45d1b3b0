#include "corpus/metadata/lexemes.h"

#include <string>
#include <unordered_map>

#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

enum class Letter : unsigned char { letter, digit, blank, invisible, hyphen, sign };

struct Decoded {
    Letter kind;
    std::size_t length;
};

unsigned byte_at(std::string_view text, std::size_t i) {
    return i < text.size() ? static_cast<unsigned char>(text[i]) : 0;
}

Letter classify_ascii(unsigned byte) {
    if (byte >= '0' && byte <= '9') return Letter::digit;
    if ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') return Letter::letter;
    if (byte == ' ' || (byte >= '\t' && byte <= '\r')) return Letter::blank;
    return byte == '-' ? Letter::hyphen : Letter::sign;
}

Letter classify_two_bytes(unsigned code) {
    if (code == 0x00A0) return Letter::blank;
    if (code == 0x00AD) return Letter::invisible;
    if (code < 0x00C0 || code == 0x00D7 || code == 0x00F7) return Letter::sign;
    return Letter::letter;
}

Letter classify_three_bytes(unsigned code) {
    if ((code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F ||
        code == 0x205F || code == 0x3000)
        return Letter::blank;
    if ((code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
        (code >= 0x2060 && code <= 0x206F) || code == 0xFEFF)
        return Letter::invisible;
    if ((code >= 0x2010 && code <= 0x2015) || code == 0x2212 || code == 0xFF0D) return Letter::hyphen;
    if (code >= 0x2000 && code <= 0x2BFF) return Letter::sign;
    if (code >= 0x3001 && code <= 0x303F) return Letter::sign;
    return Letter::letter;
}

Decoded decode(std::string_view text, std::size_t i) {
    const unsigned first = byte_at(text, i);
    if (first < 0x80) return {classify_ascii(first), 1};
    if (first < 0xE0) return {classify_two_bytes((first & 0x1F) << 6 | (byte_at(text, i + 1) & 0x3F)), 2};
    if (first >= 0xF0) return {Letter::sign, 4};
    const unsigned code =
        (first & 0x0F) << 12 | (byte_at(text, i + 1) & 0x3F) << 6 | (byte_at(text, i + 2) & 0x3F);
    return {classify_three_bytes(code), 3};
}

LexemeKind kind_of(Letter letter) {
    if (letter == Letter::letter) return LexemeKind::word;
    return letter == Letter::digit ? LexemeKind::number : LexemeKind::sign;
}

char sign_of(std::string_view text, std::size_t i, const Decoded& decoded) {
    if (decoded.kind == Letter::hyphen) return '-';
    return decoded.kind == Letter::sign && decoded.length == 1 ? text[i] : '\0';
}

struct ViewHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
};

/// Normalising a word costs far more than finding it again, and texts repeat their words.
using KeyCache = std::unordered_map<std::string, std::string, ViewHash, std::equal_to<>>;
constexpr std::size_t cached_keys = 20000;

KeyCache& key_cache() {
    thread_local KeyCache cache;
    return cache;
}

/// Two words that begin with different ASCII letters have different keys; no look-up is needed to tell.
bool may_be(std::string_view word, std::string_view key) {
    const unsigned a = byte_at(word, 0);
    const unsigned b = byte_at(key, 0);
    return a >= 0x80 || b >= 0x80 || (a | 0x20) == b;
}

}  // namespace

Lexemes lex(std::string_view text, bool ignore_marks) {
    if (key_cache().size() > cached_keys) key_cache().clear();
    Lexemes lexemes{text, {}, ignore_marks};
    lexemes.items.reserve(text.size() / 5 + 4);
    bool blank = true;
    bool open = false;  // the last lexeme may still grow
    for (std::size_t i = 0; i < text.size();) {
        const Decoded decoded = decode(text, i);
        const std::size_t end = std::min(i + decoded.length, text.size());
        if (decoded.kind == Letter::blank) {
            blank = true;
            open = false;
        } else if (decoded.kind != Letter::invisible) {
            const LexemeKind kind = kind_of(decoded.kind);
            if (open && kind != LexemeKind::sign && lexemes.items.back().kind == kind)
                lexemes.items.back().range.end = end;
            else
                lexemes.items.push_back({kind, blank, sign_of(text, i, decoded), {i, end}});
            blank = false;
            open = true;
        }
        i = end;
    }
    return lexemes;
}

std::string_view original(const Lexemes& lexemes, std::size_t i) {
    return i < lexemes.items.size() ? slice(lexemes.text, lexemes.items[i].range) : std::string_view();
}

std::string_view key(const Lexemes& lexemes, std::size_t i) {
    const std::string_view bytes = original(lexemes, i);
    if (!is_kind(lexemes, i, LexemeKind::word)) return bytes;
    KeyCache& cache = key_cache();
    auto found = cache.find(bytes);
    if (found == cache.end()) found = cache.emplace(std::string(bytes), word_key(bytes)).first;
    return found->second;
}

bool is_word(const Lexemes& lexemes, std::size_t i, std::string_view word) {
    if (!is_kind(lexemes, i, LexemeKind::word)) return false;
    if (!lexemes.ignore_marks) return may_be(original(lexemes, i), word) && key(lexemes, i) == word;
    return key(lexemes, i) == word || fold_marks(key(lexemes, i)) == fold_marks(word);
}

bool is_phrase(const Lexemes& lexemes, std::size_t i, std::string_view phrase) {
    for (;; ++i) {
        const std::size_t blank = phrase.find(' ');
        if (!is_word(lexemes, i, phrase.substr(0, blank))) return false;
        if (blank == std::string_view::npos) return true;
        phrase.remove_prefix(blank + 1);
    }
}

bool is_any_word(const Lexemes& lexemes, std::size_t i, std::initializer_list<std::string_view> words) {
    for (const std::string_view word : words)
        if (is_word(lexemes, i, word)) return true;
    return false;
}

bool is_sign(const Lexemes& lexemes, std::size_t i, char sign) {
    return is_kind(lexemes, i, LexemeKind::sign) && lexemes.items[i].sign == sign;
}

bool is_number(const Lexemes& lexemes, std::size_t i) {
    return is_kind(lexemes, i, LexemeKind::number);
}

bool is_kind(const Lexemes& lexemes, std::size_t i, LexemeKind kind) {
    return i < lexemes.items.size() && lexemes.items[i].kind == kind;
}

bool is_joined(const Lexemes& lexemes, std::size_t i) {
    return i < lexemes.items.size() && !lexemes.items[i].blank_before;
}

std::size_t digit_count(const Lexemes& lexemes, std::size_t i) {
    return is_number(lexemes, i) ? original(lexemes, i).size() : 0;
}

int number_value(const Lexemes& lexemes, std::size_t i) {
    const std::size_t digits = digit_count(lexemes, i);
    if (digits == 0 || digits > 9) return -1;
    int value = 0;
    for (const char c : original(lexemes, i))
        if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
    return value;
}

TextRange range_of(const Lexemes& lexemes, std::size_t first, std::size_t last) {
    return {lexemes.items[first].range.begin, lexemes.items[last - 1].range.end};
}

}  // namespace xdd
