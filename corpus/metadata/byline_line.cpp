#include "corpus/metadata/byline_line.h"

#include <algorithm>
#include <array>

#include <unicode/uchar.h>

#include "corpus/metadata/byline_notes.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

void append(std::string& text, UChar32 letter) {
    append_code_point(text, static_cast<char32_t>(letter));
}

/// Calls `visit` for every letter (code point) of a text.
template <typename Visit>
void each_letter(std::string_view text, Visit visit) {
    for (std::size_t at = 0; at < text.size();) visit(static_cast<UChar32>(next_code_point(text, at)));
}

/// As it is seen, NFC, every run of white space one blank, one behind a colon before a word too, none at the
/// ends, invisible characters gone.
std::string with_single_blanks(std::string_view line) {
    std::string clean;
    bool blank = false;
    const std::string seen =
        differs_from_visible(line) ? std::string(VisibleText(line).text()) : std::string(line);
    each_letter(to_nfc(seen), [&](UChar32 letter) {
        if (u_isalpha(letter) && clean.ends_with(':')) blank = true;
        if (u_isUWhiteSpace(letter)) {
            blank = !clean.empty();
        } else if (u_charType(letter) != U_FORMAT_CHAR) {
            if (blank) clean += ' ';
            blank = false;
            append(clean, letter);
        }
    });
    return clean;
}

/// Whether one of the punctuation marks that part things in a byline begins at `at`; its length in bytes.
std::size_t mark_length(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 12> marks = {" ", ",", ";", ":", "|", "·",
                                                        "-", "–", "—", "_", "•", "."};
    for (const std::string_view mark : marks) {
        if (text.substr(at).starts_with(mark)) return mark.size();
    }
    return 0;
}

void strip_front_marks(std::string& text) {
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t length = mark_length(text, begin);
        if (length == 0) break;
        begin += length;
    }
    text.erase(0, begin);
}

void strip_back_marks(std::string& text) {
    for (bool again = true; again && !text.empty();) {
        again = false;
        for (std::size_t length = 1; length <= 3 && length <= text.size(); ++length) {
            if (mark_length(text, text.size() - length) == length) {
                text.resize(text.size() - length);
                again = true;
                break;
            }
        }
    }
}

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t count = 0;
    while (at + count < text.size() && is_digit(text[at + count])) ++count;
    return count;
}

/// Length of a clock time (08:21, 15h05) or a full date (14/08/2026) that begins at `at`.
std::size_t time_length(std::string_view text, std::size_t at) {
    const std::size_t first = digits_at(text, at);
    if (first < 1 || first > 2 || at + first >= text.size()) return 0;
    const char mark = text[at + first];
    const std::size_t second_at = at + first + 1;
    const std::size_t second = digits_at(text, second_at);
    if (mark == ':' || mark == 'h') return second == 2 ? first + 1 + second : 0;
    if (mark != '/' && mark != '-' && mark != '.') return 0;
    if (second < 1 || second > 2 || second_at + second >= text.size() || text[second_at + second] != mark)
        return 0;
    const std::size_t third = digits_at(text, second_at + second + 1);
    return third == 4 ? first + second + third + 2 : 0;
}

bool is_time_word(const std::string& key) {
    constexpr std::array<std::string_view, 16> words = {"ngày", "lúc", "thứ", "hai", "ba",   "tư",
                                                        "năm",  "sáu", "bảy", "chủ", "nhật", "gmt",
                                                        "am",   "pm",  "sa",  "ch"};
    return std::find(words.begin(), words.end(), key) != words.end();
}

bool holds_digits_only(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char letter) { return (letter >= 'a' && letter <= 'z') || (letter & 0x80) != 0; });
}

bool only_time_words(std::string_view text) {
    const auto words = split_byline_words(text);
    return std::all_of(words.begin(), words.end(), [](const BylineWord& word) {
        return is_time_word(word.key) || holds_digits_only(word.key) || word.key.starts_with("gmt");
    });
}

/// Takes a time or date at the line's end away, with "ngày", the weekday and the marks before it.
bool cut_time(std::string& text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && (is_digit(text[at - 1]) || text[at - 1] == '('))) continue;
        const std::size_t length = time_length(text, at);
        if (length == 0 || !only_time_words(std::string_view(text).substr(at + length))) continue;
        text.resize(at);
        strip_back_marks(text);
        if (only_time_words(text)) {
            text.clear();
        } else {
            const auto words = split_byline_words(text);
            if (words.back().key == "ngày" || words.back().key == "lúc") {
                text.resize(words.back().range.begin);
                strip_back_marks(text);
            }
        }
        return true;
    }
    return false;
}

/// The first letter of a picture that stands for the author's: "K Kim Phong" beside a time. Without the time
/// it may be part of the name.
void cut_avatar(std::string& text) {
    const auto words = split_byline_words(text);
    if (words.size() < 3 || !words[0].capitalised || words[0].key.size() > 2) return;
    if (fold_marks(words[0].key).size() == 1 && words[1].key.starts_with(words[0].key)) {
        text.erase(0, words[1].range.begin);
    }
}

/// Marks stand behind each author, not only at the line's end.
void cut_footnote_marks(std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = footnote_mark_length(text, at);
        text.erase(at, length);
        if (length == 0) ++at;
    }
    strip_front_marks(text);
    while (text.ends_with(' ')) text.pop_back();
}

/// Words with an @ in them.
void cut_mail_addresses(std::string& text) {
    for (std::size_t sign = text.find('@'); sign != std::string::npos; sign = text.find('@')) {
        const std::size_t blank_before = text.rfind(' ', sign);
        const std::size_t begin = blank_before == std::string::npos ? 0 : blank_before;
        text.erase(begin, std::min(text.find(' ', sign), text.size()) - begin);
    }
}

/// Whether a colon follows the word, with or without a blank before it.
bool has_colon_after(std::string_view text, const BylineWord& word) {
    const std::size_t at = text.find_first_not_of(' ', word.range.end);
    return at != std::string_view::npos && text[at] == ':';
}

std::size_t after_colon(std::string_view text, const BylineWord& word) {
    return text.find(':', word.range.end) + 1;
}

/// Cuts the line before a photo credit or the like: "Ảnh: ...", also in brackets.
void cut_credit(std::string& text, const CompiledBylineWords& lists) {
    const auto words = split_byline_words(text);
    for (std::size_t first = 0; first < words.size(); ++first) {
        const auto rest = std::span(words).subspan(first);
        const std::size_t length = longest_phrase(lists.credits, rest);
        if (length == 0) continue;
        const bool whole_line = first == 0 && length < words.size() && !rest[length - 1].all_capitals;
        const bool is_credit = has_colon_after(text, rest[length - 1]) ||
                               (whole_line && length >= 2 && longest_phrase(lists.labels, rest) < length);
        if (!is_credit) continue;
        std::size_t begin = rest[0].range.begin;
        while (begin > 0 && (text[begin - 1] == '(' || text[begin - 1] == '[')) --begin;
        text.resize(begin);
        strip_back_marks(text);
        return;
    }
}

/// Takes "Tác giả :", "Bài và ảnh:", "nhóm tác giả" off the line's front.
bool cut_label(std::string& text, const CompiledBylineWords& lists, bool& of_group) {
    const auto words = split_byline_words(text);
    const std::size_t length = longest_phrase(lists.labels, words);
    if (length == 0) return false;
    const bool colon = has_colon_after(text, words[length - 1]);
    const bool name_follows =
        length >= 2 && length < words.size() && words[length].capitalised && !words[length - 1].capitalised;
    if (!colon && !name_follows) return false;
    of_group = of_group || longest_phrase(lists.group_labels, words) == length;
    text.erase(0, colon ? after_colon(text, words[length - 1]) : words[length].range.begin);
    while (text.starts_with(' ')) text.erase(0, 1);
    return true;
}

BylineLine clean_line(std::string_view raw, const CompiledBylineWords& lists) {
    BylineLine line{with_single_blanks(raw), false};
    if (line.text.ends_with("./.")) line.text.resize(line.text.size() - 3);  // ends official papers
    cut_footnote_marks(line.text);
    if (!cut_label(line.text, lists, line.of_group)) cut_credit(line.text, lists);
    cut_mail_addresses(line.text);
    cut_label(line.text, lists, line.of_group);  // "Nhóm tác giả: Bài và ảnh: ..."
    cut_credit(line.text, lists);
    if (cut_time(line.text)) cut_avatar(line.text);
    cut_footnote_marks(line.text);
    if (split_byline_words(line.text).empty()) line.text.clear();
    return line;
}

}  // namespace

std::vector<BylineLine> clean_byline(std::string_view byline, const CompiledBylineWords& lists) {
    std::vector<BylineLine> lines;
    std::string text = with_notes_in_place(byline);
    for (std::size_t slash = text.find(" / "); slash != std::string::npos; slash = text.find(" / ", slash)) {
        text.replace(slash, 3, "\n");
    }
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        BylineLine line = clean_line(std::string_view(text).substr(begin, end - begin), lists);
        if (!line.text.empty()) lines.push_back(std::move(line));
        begin = end + 1;
    }
    return lines;
}

std::string name_in_ordinary_case(std::string_view name) {
    bool small = false;
    bool long_word = false;
    int run = 0;
    each_letter(name, [&](UChar32 letter) {
        small = small || u_islower(letter);
        run = u_isalpha(letter) ? run + 1 : 0;
        long_word = long_word || run > 1;
    });
    if (small || !long_word) return std::string(name);
    std::string restored;
    bool begins = true;
    each_letter(name, [&](UChar32 letter) {
        append(restored, begins ? letter : u_tolower(letter));
        begins = letter == ' ' || letter == '.' || letter == '\'' || letter == 0x2019;
    });
    return restored;
}

}  // namespace xdd
