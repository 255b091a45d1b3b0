#include "corpus/readers/page_furniture.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "corpus/blanks.h"
#include "corpus/readers/page_lines.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {

namespace {

// All in the form of line_key().
constexpr std::array<std::string_view, 5> neighbours_headings{
    "các bài trước", "các bài tiếp", "các bài tiếp theo", "các bài viết khác", "các bài khác"};

constexpr std::array<std::string_view, 12> headings_of_titles{
    "tin liên quan",     "tin bài liên quan", "bài liên quan", "bài viết liên quan",
    "các tin liên quan", "các bài liên quan", "tin khác",      "các tin khác",
    "bài viết khác",     "tin bài khác",      "các bài mới",   "các bài đã đăng"};

constexpr std::array<std::string_view, 6> more_headings_of_titles{
    "tin đọc nhiều", "đọc nhiều", "đọc nhiều nhất", "tin mới", "tin mới nhất", "tin nổi bật"};

constexpr std::array<std::string_view, 8> headings_of_comments{
    "ý kiến bạn đọc", "bình luận",    "gửi bình luận",     "gửi ý kiến",
    "phản hồi",       "gửi phản hồi", "bình luận của bạn", "ý kiến của bạn"};

constexpr std::array<std::string_view, 36> buttons{
    "trang chủ",        "lượt xem",        "gửi bài này",      "in bài này",     "mặc định cỡ chữ",
    "xem với cỡ chữ",   "cỡ chữ a a",      "gửi cho bạn bè",   "cỡ chữ",         "in trang",
    "chia sẻ",          "về đầu trang",    "bình luận",        "gửi email",      "in bài viết",
    "gửi bài viết",     "gửi phản hồi",    "quay lại",         "về trang trước", "lên đầu trang",
    "số lượt xem",      "lượt đọc",        "số lượt đọc",      "số lần xem",     "sao chép liên kết",
    "bản in",           "lưu bài viết",    "nghe đọc bài",     "nghe bài viết",  "xem thêm",
    "trở lại",          "in bài viết này", "gửi bài viết này", "xem tiếp",       "chia sẻ bài viết",
    "đánh giá bài viết"};

constexpr std::array<std::string_view, 2> english_buttons{"skip to main content", "toggle navigation"};

constexpr std::array<std::string_view, 15> buttons_of_networks{
    "tweet",  "facebook", "twitter",   "zalo",  "messenger", "telegram", "linkedin", "pinterest",
    "google", "thích",    "copy link", "share", "like",      "print",    "views"};

constexpr std::array<std::string_view, 20> menu_items{
    "giới thiệu", "tin tức", "liên hệ",    "tìm kiếm",   "đăng nhập", "đăng ký",  "đăng xuất",
    "menu",       "rss",     "sơ đồ site", "sơ đồ cổng", "sitemap",   "english",  "tiếng việt",
    "thư viện",   "văn bản", "video",      "hình ảnh",   "thời sự",   "trang chủ"};

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

/// The longest that stands there: "in bài viết này" before "in bài viết".
bool takes_button(std::string_view& key) {
    std::string_view shortest_rest = key;
    const auto try_all = [&](std::span<const std::string_view> forms) {
        for (const std::string_view words : forms) {
            std::string_view rest = key;
            if (takes(rest, words) && rest.size() < shortest_rest.size()) shortest_rest = rest;
        }
    };
    try_all(buttons);
    try_all(english_buttons);
    try_all(buttons_of_networks);
    const bool taken = shortest_rest.size() < key.size();
    key = shortest_rest;
    return taken;
}

/// Nothing but buttons and the numbers beside them, at least one button.
bool consists_of_buttons(std::string_view key) {
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

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& forms, std::string_view key) {
    return std::find(forms.begin(), forms.end(), key) != forms.end();
}

bool begins_with_any(std::string_view key, std::initializer_list<std::string_view> forms) {
    return std::any_of(forms.begin(), forms.end(), [&](std::string_view words) {
        return key.starts_with(words) && (key.size() == words.size() || key[words.size()] == ' ');
    });
}

bool has_any_label(std::string_view line, std::initializer_list<std::string_view> labels) {
    return std::any_of(labels.begin(), labels.end(),
                       [&](std::string_view label) { return after_label(line, label).data() != nullptr; });
}

/// Nothing but items of a menu, parted by signs or not.
bool consists_of_menu_items(std::string_view key) {
    while (!key.empty()) {
        if (std::none_of(menu_items.begin(), menu_items.end(),
                         [&](std::string_view words) { return takes(key, words); }))
            return false;
    }
    return true;
}

}  // namespace

bool is_neighbours_heading(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    return is_one_of(neighbours_headings, line_key(line));
}

bool heads_titles(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    constexpr std::size_t longest_of_section = 40;  // "Bài viết cùng chuyên mục"
    return is_one_of(headings_of_titles, key) || is_one_of(more_headings_of_titles, key) ||
           key == "có thể bạn quan tâm" ||
           (key.size() <= longest_of_section && key.ends_with("cùng chuyên mục"));
}

bool heads_comments(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    const std::string_view words(key);
    return is_one_of(headings_of_comments, words.substr(0, words.find_last_not_of("0123456789 ") + 1));
}

bool is_neighbour(std::string_view line) {
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

bool begins_footer(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return key == "video clips" || key == "video clip" || key.starts_with("tra cứu tạp chí in trước năm");
}

bool names_publisher(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    return is_licence(line_key(line)) || after_label(line, "cơ quan chủ quản").data() != nullptr;
}

bool begins_imprint(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return names_publisher(line) || is_copyright(line, key) ||
           begins_with_any(key,
                           {"thống kê truy cập", "số người truy cập", "liên kết website", "liên kết web"}) ||
           has_any_label(line, {"tổng biên tập", "phó tổng biên tập", "tòa soạn", "trụ sở tòa soạn",
                                "chịu trách nhiệm xuất bản", "đang online", "đang truy cập", "tổng truy cập",
                                "hotline", "đường dây nóng"});
}

bool is_menu(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return consists_of_menu_items(key) || is_masthead(line) || key == "xây dựng đảng" ||
           begins_with_any(key, {"cơ quan của ban tổ chức trung ương"}) ||
           is_phone_number(after_label(line, "hotline")) ||
           is_phone_number(after_label(line, "đường dây nóng"));
}

bool is_masthead(std::string_view line) {
    return line.size() <= longest_furniture && line_key(line) == "tạp chí xây dựng đảng";
}

bool is_furniture(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    if (consists_of_arrows(line) || consists_of_stars(line) || consists_of_hashtags(line)) return true;
    const std::string key = line_key(line);
    if (begins_with_any(key, {"tổng số điểm của bài viết", "click để đánh giá"}))
        return !ends_like_a_sentence(line);
    if (key.starts_with("theo dõi") && key.ends_with("trên google news")) return true;
    return is_trail(line) || consists_of_buttons(key);
}

}  // namespace xdd
