#include "indexer/format/terms.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>

#include <xxhash.h>

#include "corpus/vietnamese/analysis.h"
#include "indexer/format/word_code.h"

namespace xdd {
namespace {

constexpr std::size_t longest_term = 245;  // Xapian's limit, where a zero byte counts as two
constexpr std::size_t hash_length = 17;    // "~" and 16 hexadecimal digits

bool is_continuation(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

std::size_t cost(char byte) {
    return byte == '\0' ? 2 : 1;
}

std::string hash_mark(std::string_view text) {
    char digits[hash_length + 1];
    std::snprintf(digits, sizeof digits, "~%016llx",
                  static_cast<unsigned long long>(XXH3_64bits(text.data(), text.size())));
    return digits;
}

/// The term itself if Xapian takes it, else its beginning up to a letter boundary and a hash of the whole.
std::string fitting(std::string term) {
    if (2 * term.size() <= longest_term) return term;
    std::size_t all = 0;
    std::size_t kept = 0;  // the last letter boundary that leaves room for the hash
    for (std::size_t i = 0; i < term.size(); ++i) {
        if (!is_continuation(term[i]) && all + hash_length <= longest_term) kept = i;
        all += cost(term[i]);
    }
    if (all <= longest_term) return term;
    return term.substr(0, kept) + hash_mark(term);
}

/// Upper case letters tell families apart, so no body may hold one where it could be read as a prefix. Keys
/// are lower case already; codes ("A1") are not.
void append_lower(std::string& to, std::string_view body) {
    for (const char c : body) to += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char spelled_mark = static_cast<char>(first_free_byte);
constexpr char end_of_spelled = static_cast<char>(255);  // in no UTF-8

/// Takes the word that the rest of a pair term begins with. A term that was too long ends in a hash.
std::string take_word(std::string_view& rest) {
    const std::string_view all = rest;
    if (all.empty()) return {};
    if (all.front() == spelled_mark) {
        const std::size_t end = std::min(all.find(end_of_spelled), all.size());
        rest = all.substr(std::min(end + 1, all.size()));
        return std::string(all.substr(1, end - 1));
    }
    const auto first = static_cast<unsigned char>(all.front());
    const std::size_t length = std::min<std::size_t>(first < one_byte_words ? 1 : 2, all.size());
    rest = all.substr(length);
    if (length == 1) return first < one_byte_words ? numbered_word(words_of_one_byte()[first]) : "?";
    return numbered_word(word_of_two_bytes(first, static_cast<unsigned char>(all[1])));
}

std::string joined(std::string_view label, std::string Token::*form) {
    std::string key;
    for (const Token& token : analyze(label)) {
        if (token.role == TokenRole::compound) continue;
        if (!key.empty()) key += ' ';
        key += token.*form;
    }
    return key;
}

std::string padded(int number, int digits) {
    char text[16];
    std::snprintf(text, sizeof text, "%0*d", digits, number);
    return text;
}

}  // namespace

std::string term(Family family, std::string_view body) {
    std::string result(prefix(family));
    result.reserve(result.size() + body.size());
    if (family == Family::id) {
        result += body;
    } else {
        append_lower(result, body);
    }
    return fitting(std::move(result));
}

std::string pair_term(Family family, std::string_view first, std::string_view second) {
    return pair_term_of_parts(family, pair_part(first), pair_part(second));
}

std::string pair_part(std::string_view key) {
    std::string part;
    if (const WordNumber number = word_number(key); number < first_hashed_word) {
        append_word_code(part, number);
        return part;
    }
    part += spelled_mark;
    append_lower(part, key);
    part += end_of_spelled;
    return part;
}

std::string pair_term_of_parts(Family family, std::string_view first, std::string_view second) {
    std::string result(prefix(family));
    result += first;
    result += second;
    return fitting(std::move(result));
}

std::string readable_term(std::string_view term) {
    for (const Family family : {Family::head_pair, Family::pair}) {
        if (!term.starts_with(prefix(family))) continue;
        std::string_view rest = term.substr(prefix(family).size());
        std::string text(prefix(family));
        text += take_word(rest);
        text += ' ';
        return text + take_word(rest);
    }
    return std::string(term);
}

std::string label_key(std::string_view label) {
    return joined(label, &Token::key);
}

std::string unmarked_label_key(std::string_view label) {
    return joined(label, &Token::folded);
}

std::vector<std::string> issue_bodies(const Issue& issue) {
    std::vector<std::string> bodies;
    if (issue.year != 0) bodies.push_back(year_body(issue.year));
    for (const int number : issue.numbers) {
        bodies.push_back(std::to_string(number));
        if (issue.year != 0) bodies.push_back(year_body(issue.year) + '/' + std::to_string(number));
    }
    if (const std::string label = unmarked_label_key(issue.label); !label.empty())
        bodies.push_back('=' + label);
    return bodies;
}

std::string year_body(int year) {
    return padded(year, 4);
}

std::string month_body(int year, int month) {
    return padded(year, 4) + padded(month, 2);
}

std::string day_body(int year, int month, int day) {
    return month_body(year, month) + padded(day, 2);
}

}  // namespace xdd
