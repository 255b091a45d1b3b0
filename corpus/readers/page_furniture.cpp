#include "corpus/readers/page_furniture.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "corpus/blanks.h"
#include "corpus/readers/page_lines.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {

namespace {

constexpr std::size_t longest_furniture = 200;  // bytes; no need to look at whole paragraphs

bool takes(std::string_view& key, std::string_view words) {
    if (!key.starts_with(words)) return false;
    if (key.size() > words.size() && key[words.size()] != ' ') return false;
    key.remove_prefix(std::min(words.size() + 1, key.size()));
    return true;
}

bool takes_number(std::string_view& key) {
    const std::size_t end = std::min(key.find(' '), key.size());
    const std::string_view word = key.substr(0, end);
    return word.find_first_not_of("0123456789") == std::string_view::npos && takes(key, word);
}

/// "Trang chủ > Lý luận > Bài viết": where the page stands on the site. The first sign stands right behind
/// its first page.
bool is_trail(std::string_view line) {
    std::size_t sign = line.find_first_of("|>/");
    for (const std::string_view quote : {"»", "›"}) sign = std::min(sign, line.find(quote));
    return sign != std::string_view::npos && line_key(line.substr(0, sign)) == "trang chủ" &&
           !ends_like_a_sentence(line);
}

/// "Giấy phép hoạt động báo chí điện tử số 125/GP-BTTTT".
bool is_licence(std::string_view key) {
    const std::size_t number = key.find(" số ");
    return key.starts_with("giấy phép") && number != std::string_view::npos &&
           key.find_first_of("0123456789", number) == number + std::string_view(" số ").size();
}

bool consists_of_arrows(std::string_view line) {
    return line.find_first_not_of("<> ") == std::string_view::npos;
}

/// "★★★★☆": how readers rate the article.
bool consists_of_stars(std::string_view line) {
    for (std::size_t at = 0; at < line.size();) {
        const char32_t c = next_code_point(line, at);
        if (c != U'★' && c != U'☆' && c != U' ') return false;
    }
    return true;
}

/// A tag without its sign: one word, or a few where other tags stand beside it. A number counts something.
bool is_tag(std::string_view tag, std::size_t most_words) {
    tag = trim_blanks(tag);
    if (tag.empty() || is_digit(tag.front())) return false;
    const auto blanks = static_cast<std::size_t>(std::count(tag.begin(), tag.end(), ' '));
    return blanks < most_words && !ends_like_a_sentence(tag);
}

/// "#chi bộ #Sông Lam"
bool consists_of_hashtags(std::string_view line) {
    constexpr std::size_t most_words_beside_others = 4;
    if (!line.starts_with('#')) return false;
    const bool several = line.find('#', 1) != std::string_view::npos;
    for (std::size_t at = 0; at < line.size();) {
        const std::size_t end = std::min(line.find('#', at + 1), line.size());
        const std::string_view tag = line.substr(at + 1, end - at - 1);
        if (tag.starts_with(' ') || !is_tag(tag, several ? most_words_beside_others : 1)) return false;
        at = end;
    }
    return true;
}

/// "080.12345", "(024) 3804 1234 - 0912 345 678"
bool is_phone_number(std::string_view text) {
    return text.find_first_of("0123456789") != std::string_view::npos &&
           text.find_first_not_of("0123456789 .()+-/,;") == std::string_view::npos;
}

/// "© 2015 Báo Ban Mai"; a photograph's "© Ảnh: An" tells neither a year nor a publisher.
bool is_copyright(std::string_view line, std::string_view key) {
    if (key.starts_with("bản quyền thuộc ") || key.starts_with("bản quyền của ") ||
        key.starts_with("copyright "))
        return true;
    return line.starts_with("©") &&
           (key.find_first_of("0123456789") != std::string_view::npos ||
            key.find("bản quyền") != std::string_view::npos ||
            key.find("copyright") != std::string_view::npos || key.find("tạp chí") != std::string_view::npos);
}

using Words = std::vector<std::string>;

bool is_one_of(const Words& forms, std::string_view key) {
    return std::find(forms.begin(), forms.end(), key) != forms.end();
}

bool begins_with_any(std::string_view key, const Words& forms) {
    return std::any_of(forms.begin(), forms.end(), [&](std::string_view words) {
        return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
    });
}

bool has_any_label(std::string_view line, const Words& labels) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](std::string_view label) { return after_label(line, label).data() != nullptr; });
}

}  // namespace

PageFurniture::PageFurniture(PageWords words) : words_(std::move(words)) {
    for (Words* list :
         {&words_.neighbours_headings, &words_.title_headings, &words_.comment_headings, &words_.buttons,
          &words_.rating_beginnings, &words_.menu_items, &words_.menu_lines, &words_.menu_beginnings,
          &words_.mastheads, &words_.footers, &words_.footer_beginnings, &words_.publisher_labels,
          &words_.imprint_beginnings, &words_.imprint_labels, &words_.phone_labels}) {
        for (std::string& word : *list) word = line_key(word);
    }
}

/// The longest that stands there: "in bài viết này" before "in bài viết".
bool PageFurniture::takes_button(std::string_view& key) const {
    std::string_view shortest_rest = key;
    for (const std::string& words : words_.buttons) {
        std::string_view rest = key;
        if (takes(rest, words) && rest.size() < shortest_rest.size()) shortest_rest = rest;
    }
    const bool taken = shortest_rest.size() < key.size();
    key = shortest_rest;
    return taken;
}

/// Nothing but buttons and the numbers beside them, at least one button.
bool PageFurniture::consists_of_buttons(std::string_view key) const {
    bool button = false;
    while (!key.empty()) {
        if (takes_button(key)) {
            button = true;
        } else if (!takes_number(key)) {
            return false;
        }
    }
    return button;
}

/// Nothing but items of a menu, parted by signs or not.
bool PageFurniture::consists_of_menu_items(std::string_view key) const {
    while (!key.empty()) {
        if (std::none_of(words_.menu_items.begin(), words_.menu_items.end(),
                         [&](std::string_view words) { return takes(key, words); }))
            return false;
    }
    return true;
}

bool PageFurniture::is_neighbours_heading(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    return is_one_of(words_.neighbours_headings, line_key(line));
}

bool PageFurniture::heads_titles(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    constexpr std::size_t longest_of_section = 40;  // "Bài viết cùng chuyên mục"
    return is_one_of(words_.title_headings, key) ||
           (key.size() <= longest_of_section && key.ends_with("cùng chuyên mục"));
}

bool PageFurniture::heads_comments(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    const std::string_view words(key);
    return is_one_of(words_.comment_headings, words.substr(0, words.find_last_not_of("0123456789 ") + 1));
}

bool PageFurniture::is_neighbour(std::string_view line) const {
    constexpr std::size_t longest_neighbour = 600;  // several names with their roles
    constexpr std::string_view label = "Tác giả";
    const std::string_view rest = after_label(line, line_key(label));
    if (rest.data() == nullptr || line.size() > longest_neighbour) return false;
    constexpr std::string_view date_label = "đăng ngày";
    const std::string key = line_key(rest);
    const std::size_t date = key.rfind(date_label);
    return date != std::string::npos &&
           key.find_first_not_of("0123456789 ", date + date_label.size()) == std::string::npos;
}

bool PageFurniture::begins_footer(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return is_one_of(words_.footers, key) || begins_with_any(key, words_.footer_beginnings);
}

bool PageFurniture::names_publisher(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    return is_licence(line_key(line)) || has_any_label(line, words_.publisher_labels);
}

bool PageFurniture::begins_imprint(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return names_publisher(line) || is_copyright(line, key) ||
           begins_with_any(key, words_.imprint_beginnings) || has_any_label(line, words_.imprint_labels);
}

bool PageFurniture::is_menu(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return consists_of_menu_items(key) || is_masthead(line) || is_one_of(words_.menu_lines, key) ||
           begins_with_any(key, words_.menu_beginnings) ||
           std::any_of(words_.phone_labels.begin(), words_.phone_labels.end(),
                       [&](std::string_view label) { return is_phone_number(after_label(line, label)); });
}

bool PageFurniture::is_masthead(std::string_view line) const {
    return line.size() <= longest_furniture && is_one_of(words_.mastheads, line_key(line));
}

bool PageFurniture::is_furniture(std::string_view line) const {
    if (line.size() > longest_furniture) return false;
    if (consists_of_arrows(line) || consists_of_stars(line) || consists_of_hashtags(line)) return true;
    const std::string key = line_key(line);
    if (begins_with_any(key, words_.rating_beginnings)) return !ends_like_a_sentence(line);
    if (key.starts_with("theo dõi") && key.ends_with("trên google news")) return true;
    return is_trail(line) || consists_of_buttons(key);
}

}  // namespace xdd
