#include "corpus/readers/page_furniture.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/readers/page_lines.h"

namespace xdd {

namespace {

// All in the form of line_key().
constexpr std::array<std::string_view, 5> neighbours_headings{
    "các bài trước", "các bài tiếp", "các bài tiếp theo", "các bài viết khác", "các bài khác"};

constexpr std::array<std::string_view, 15> buttons{
    "trang chủ",      "lượt xem",   "gửi bài này", "in bài này",           "mặc định cỡ chữ",
    "xem với cỡ chữ", "cỡ chữ a a", "tweet",       "skip to main content", "gửi cho bạn bè",
    "cỡ chữ",         "in trang",   "chia sẻ",     "về đầu trang",         "bình luận"};

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

bool takes_button(std::string_view& key) {
    return std::any_of(buttons.begin(), buttons.end(),
                       [&](std::string_view words) { return takes(key, words); });
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

/// "Trang chủ > Lý luận > Bài viết": where the page stands on the site.
bool is_trail(std::string_view line, std::string_view key) {
    const bool parted = line.find_first_of("|>/") != std::string_view::npos ||
                        line.find("»") != std::string_view::npos || line.find("›") != std::string_view::npos;
    return parted && key.starts_with("trang chủ ");
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

}  // namespace

bool is_neighbours_heading(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    return std::find(neighbours_headings.begin(), neighbours_headings.end(), line_key(line)) !=
           neighbours_headings.end();
}

bool is_neighbour(std::string_view line) {
    constexpr std::string_view label = "Tác giả";
    const std::string_view rest = after_label(line, line_key(label));
    return rest.data() != nullptr && line_key(rest).find("đăng ngày") != std::string::npos;
}

bool begins_footer(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    const std::string key = line_key(line);
    return key == "video clips" || key == "video clip" || key.starts_with("tra cứu tạp chí in trước năm") ||
           is_licence(key) || after_label(line, "cơ quan chủ quản").data() != nullptr;
}

bool is_masthead(std::string_view line) {
    return line.size() <= longest_furniture && line_key(line) == "tạp chí xây dựng đảng";
}

bool is_furniture(std::string_view line) {
    if (line.size() > longest_furniture) return false;
    if (consists_of_arrows(line)) return true;
    const std::string key = line_key(line);
    if (key.starts_with("theo dõi") && key.ends_with("trên google news")) return true;
    return is_trail(line, key) || consists_of_buttons(key);
}

}  // namespace xdd
