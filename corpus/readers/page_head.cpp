#include "corpus/readers/page_head.h"

#include <algorithm>
#include <array>

#include "corpus/blanks.h"
#include "corpus/readers/json_object.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {

namespace {

constexpr int first_page_year = 2000;            // no page is older; an older day is a title's
constexpr std::size_t longest_title_line = 400;  // bytes; a title of 300 letters at the most

/// Takes a number of at most `digits` digits, blanks around it included; -1 when there is none.
int take_number(std::string_view& text, std::size_t digits) {
    text = trim_blanks(text);
    std::size_t count = 0;
    int number = 0;
    while (count < text.size() && is_digit(text[count])) {
        if (count == digits) return -1;
        number = number * 10 + (text[count++] - '0');
    }
    text = trim_blanks(text.substr(count));
    return count == 0 ? -1 : number;
}

bool take_sign(std::string_view& text, char sign) {
    if (!text.starts_with(sign)) return false;
    text.remove_prefix(1);
    return true;
}

/// The rest after the date: nothing, or a time of day.
bool is_time(std::string_view text) {
    return text.find_first_not_of("0123456789: -,") == std::string_view::npos &&
           (text.empty() || text.find(':') != std::string_view::npos);
}

/// Three numbers as a page writes its date; whether they are a real date is another question.
std::optional<Date> day_month_year(std::string_view text) {
    Date date;
    date.day = take_number(text, 2);
    const char sign = text.empty() ? ' ' : text.front();
    if (date.day < 0 || (sign != '/' && sign != '-' && sign != '.') || !take_sign(text, sign))
        return std::nullopt;
    date.month = take_number(text, 2);
    if (date.month < 0 || !take_sign(text, sign)) return std::nullopt;
    date.year = take_number(text, 4);
    if (date.year < 1000 || !is_time(text)) return std::nullopt;
    if (sign != '/' && date.year < 2000) return std::nullopt;
    return date;
}

std::size_t last_bracket(std::string_view line) {
    return line.rfind('(');
}

std::string joined(std::span<const PageLine> lines) {
    std::string text;
    for (const PageLine& line : lines) {
        if (!text.empty()) text += ' ';
        text += line.text;
    }
    return text;
}

bool is_short_enough(const PageLine& line) {
    return line.text.size() <= longest_title_line;
}

/// Lines of the title when the date ends it: 1 to 3, or 0. Only brackets alone may stand after an empty line.
std::size_t lines_up_to_date(std::span<const PageLine> lines) {
    for (std::size_t count = 1; count <= std::min<std::size_t>(lines.size(), 3); ++count) {
        const PageLine& line = lines[count - 1];
        if (!is_short_enough(line)) return 0;
        const TitleLine split = split_title_line(line.text);
        if (count > 1 && line.blanks_above > 0 && !(split.has_place_for_date && split.title.empty()))
            return 0;
        if (split.has_place_for_date) return count;
    }
    return 0;
}

/// Lines of a title without a date.
std::size_t lines_of_open_title(std::span<const PageLine> lines) {
    std::size_t count = 1;
    while (count < std::min<std::size_t>(lines.size(), 3) && is_short_enough(lines[count]) &&
           continues_line_above(lines[count - 1], lines[count])) {
        ++count;
    }
    return count;
}

bool is_word_beside_date(std::string_view word) {
    constexpr std::array<std::string_view, 23> words{"t2",   "t3",  "t4",  "t5",  "t6",  "t7",  "thứ",  "hai",
                                                     "ba",   "tư",  "năm", "sáu", "bảy", "chủ", "nhật", "cn",
                                                     "ngày", "lúc", "gmt", "am",  "pm",  "sa",  "ch"};
    return std::find(words.begin(), words.end(), word) != words.end() ||
           word.find_first_not_of("0123456789h") == std::string_view::npos;
}

bool holds_only_words_beside_date(std::string_view text) {
    const std::string key = line_key(text);
    for (std::size_t at = 0; at < key.size();) {
        const std::size_t end = std::min(key.find(' ', at), key.size());
        if (!is_word_beside_date(std::string_view(key).substr(at, end - at))) return false;
        at = end + 1;
    }
    return true;
}

/// A label and nothing else up to the day but the weekday and a time.
bool is_label_of_date(std::string_view text) {
    constexpr std::array<std::string_view, 12> labels{
        "đăng ngày",      "ngày đăng",     "ngày cập nhật", "cập nhật ngày",  "cập nhật lúc", "cập nhật",
        "ngày phát hành", "ngày xuất bản", "xuất bản",      "thời gian đăng", "đăng lúc",     "posted on"};
    const std::string key = line_key(text);
    return std::any_of(labels.begin(), labels.end(), [&](std::string_view label) {
        if (!key.starts_with(label)) return false;
        const std::string_view rest = std::string_view(key).substr(label.size());
        return rest.empty() || (rest.starts_with(' ') && holds_only_words_beside_date(rest));
    });
}

/// The one day that a line names beside nothing but the weekday and a time.
std::optional<Date> day_alone(std::string_view line) {
    constexpr std::size_t longest = 80;
    if (line.size() > longest) return std::nullopt;
    const std::vector<FoundDate> dates = find_dates(line);
    if (dates.size() != 1 || !is_day_of_pages(dates.front())) return std::nullopt;
    const TextRange range = dates.front().range;
    const bool alone = holds_only_words_beside_date(line.substr(0, range.begin)) &&
                       holds_only_words_beside_date(line.substr(range.end));
    return alone ? std::optional(dates.front().from) : std::nullopt;
}

/// A heading may be a date; the weekday or the time shows that a page's is meant.
bool names_weekday_or_time(std::string_view line) {
    const std::string key = line_key(line);
    const bool short_weekday =
        key.size() > 3 && key[0] == 't' && key[1] >= '2' && key[1] <= '7' && key[2] == ' ';
    return short_weekday || key.starts_with("thứ ") || key.starts_with("chủ nhật ") ||
           key.starts_with("cn ") || line.find(':') != std::string_view::npos;
}

/// "08/07/2015 | 604": the second is how often the page was read.
std::string_view without_counter(std::string_view line) {
    const std::size_t bar = line.find('|');
    if (bar == std::string_view::npos ||
        line.find_first_not_of("0123456789. ", bar + 1) != std::string_view::npos)
        return line;
    return trim_blanks(line.substr(0, bar));
}

/// Whether a page begins with a paragraph of text instead of a title.
bool is_paragraph(std::string_view line) {
    constexpr std::size_t longest_title_with_full_stop = 200;
    return line.size() > longest_title_line ||
           (line.size() > longest_title_with_full_stop && line.ends_with('.'));
}

void take_title(PageHead& head, const std::string& text, std::size_t line) {
    const TitleLine split = split_title_line(text);
    head.title = on_one_line(split.title);
    head.date = split.date;
    if (!split.no_date.empty()) {
        head.warnings.push_back(
            {"bad-date", in_quotes(split.no_date) + " is no real date; the page is undated", line});
    }
}

}  // namespace

TitleLine split_title_line(std::string_view line) {
    line = trim_blanks(line);
    TitleLine split{line, std::nullopt, {}, false};
    const std::size_t open = last_bracket(line);
    if (open == std::string_view::npos) return split;
    std::string_view inside = line.substr(open + 1);
    if (!inside.ends_with(')') && inside.find(')') != std::string_view::npos) return split;
    if (inside.ends_with(')')) inside.remove_suffix(1);
    inside = trim_blanks(inside);
    const auto date = day_month_year(inside);
    if (!date && !inside.empty()) return split;
    split.has_place_for_date = true;
    split.title = trim_blanks(line.substr(0, open));
    if (date && is_real(*date)) split.date = date;
    if (date && !split.date) split.no_date = inside;
    return split;
}

bool is_day_of_pages(const FoundDate& date) {
    return date.from.day != 0 && date.from == date.to && date.from.year >= first_page_year;
}

std::optional<Date> labelled_date(std::string_view line, const PageFurniture& furniture) {
    constexpr std::size_t longest = 80;
    if (line.size() > longest) return std::nullopt;
    const std::vector<FoundDate> dates = find_dates(line);
    if (dates.size() != 1 || !is_day_of_pages(dates.front())) return std::nullopt;
    const TextRange range = dates.front().range;
    const std::size_t day = line.find_first_of("0123456789", range.begin);  // the range may begin with "ngày"
    if (!is_label_of_date(line.substr(0, day))) return std::nullopt;
    const std::string_view tail = trim_blanks(line.substr(range.end));
    if (!furniture.is_furniture(tail) && !holds_only_words_beside_date(tail))
        return std::nullopt;  // "Lượt xem: 12"
    return dates.front().from;
}

std::optional<Date> marked_date_line(std::string_view line, const PageFurniture& furniture) {
    if (const auto date = labelled_date(line, furniture)) return date;
    return names_weekday_or_time(line) ? day_alone(line) : std::nullopt;
}

std::optional<Date> date_line(std::string_view line, const PageFurniture& furniture) {
    if (const auto date = marked_date_line(line, furniture)) return date;
    const auto date = day_month_year(without_counter(line));
    return date && is_real(*date) && date->year >= first_page_year ? date : std::nullopt;
}

bool may_be_title(std::string_view line) {
    const TitleLine split = split_title_line(line);
    if (split.has_place_for_date) return !split.title.empty();
    const bool open_end =
        line.ends_with('?') || line.ends_with('!') || line.ends_with("…") || line.ends_with("...");
    return line.size() <= longest_title_line && !is_paragraph(line) &&
           (open_end || !ends_like_a_sentence(line));
}

bool is_day_of_visit(std::string_view line) {
    const std::string key = line_key(line.substr(0, std::min<std::size_t>(line.size(), 20)));
    if (key.starts_with("hôm nay")) {
        const std::size_t sign = line.find_first_of(":,");
        if (sign != std::string_view::npos) line = trim_blanks(line.substr(sign + 1));
    }
    std::optional<Date> day = day_alone(line);
    if (const std::size_t comma = line.find(','); !day && comma != std::string_view::npos)
        if (line.substr(0, comma).find_first_of("0123456789") == std::string_view::npos)
            day = day_alone(line.substr(comma + 1));
    return day && !split_title_line(line).has_place_for_date;
}

PageHead read_page_head(std::span<const PageLine> lines, const PageFurniture& furniture) {
    PageHead head;
    head.lines = lines_up_to_date(lines);
    if (head.lines == 0 && !is_paragraph(lines.front().text)) head.lines = lines_of_open_title(lines);
    take_title(head, joined(lines.first(head.lines)), lines.front().number);
    if (head.lines > 0 && !head.date && head.lines < lines.size()) {
        head.date = date_line(lines[head.lines].text, furniture);
        if (head.date) ++head.lines;
    }
    if (head.title.empty()) {
        head.warnings.push_back({"no-title", "the page does not begin with a title", lines.front().number});
    }
    if (!head.date) {
        head.warnings.push_back(
            {"no-date", "the title has no date dd/mm/yyyy after it", lines.front().number});
    }
    return head;
}

}  // namespace xdd
