#pragma once

#include <string_view>

/// What the magazine's pages and those of its kind print around an article. Each question is about a whole
/// line: a sentence that merely holds the words or begins with them is text. Where a label may have any words
/// behind it (begins_imprint), the line is no more than a candidate: what stands around it decides.
namespace xdd {

/// "Các bài trước", "Các bài tiếp": heads the list of the neighbouring articles.
bool is_neighbours_heading(std::string_view line);

/// "Tác giả : ... . Đăng ngày: ...": an entry of that list.
bool is_neighbour(std::string_view line);

/// "Tin liên quan", "Bài viết cùng chuyên mục", "Đọc nhiều nhất": heads a list of other articles' titles.
bool heads_titles(std::string_view line);

/// "Ý kiến bạn đọc", "Bình luận (3)", "Gửi phản hồi": readers' words or a form for them follow.
bool heads_comments(std::string_view line);

/// "VIDEO CLIPS", "Tra cứu tạp chí in trước năm 2010:": from here on nothing belongs to the article.
bool begins_footer(std::string_view line);

/// "Giấy phép hoạt động số ...", "Cơ quan chủ quản: ...": a line of an imprint that a footer may begin with.
bool names_publisher(std::string_view line);

/// "Tổng Biên tập: ...", "© 2015 ...", "Đang online: 12", or the publisher: an imprint may begin here, near a
/// page's end.
bool begins_imprint(std::string_view line);

/// "Tạp chí Xây dựng Đảng": belongs to a footer right below it, and is a signature elsewhere.
bool is_masthead(std::string_view line);

/// "Tin tức", "Đăng nhập", "Đường dây nóng: 080...", "Cơ quan của Ban Tổ chức Trung ương": above a title
/// only.
bool is_menu(std::string_view line);

/// Buttons, counters and links: "Lượt xem: 120", "Gửi bài này | In bài này", "Trang chủ", ">>".
bool is_furniture(std::string_view line);

}  // namespace xdd
