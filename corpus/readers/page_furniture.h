#pragma once

#include <string_view>

#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// What the magazine's pages and those of its kind print around an article, by the words of a vocabulary and
/// by forms. Each question is about a whole line: a sentence that merely holds the words or begins with them
/// is text. Where a label may have any words behind it (begins_imprint), the line is no more than a
/// candidate: what stands around it decides.
class PageFurniture {
  public:
    explicit PageFurniture(PageWords words);

    /// "Các bài trước", "Các bài tiếp": heads the list of the neighbouring articles.
    bool is_neighbours_heading(std::string_view line) const;

    /// "Tác giả : ... . Đăng ngày: ...": an entry of that list.
    bool is_neighbour(std::string_view line) const;

    /// "Tin liên quan", "Bài viết cùng chuyên mục", "Đọc nhiều nhất": heads a list of other articles' titles.
    bool heads_titles(std::string_view line) const;

    /// "Ý kiến bạn đọc", "Bình luận (3)", "Gửi phản hồi": readers' words or a form for them follow.
    bool heads_comments(std::string_view line) const;

    /// "VIDEO CLIPS", "Tra cứu tạp chí in trước năm 2010:": from here on nothing belongs to the article.
    bool begins_footer(std::string_view line) const;

    /// "Giấy phép hoạt động số ...", "Cơ quan chủ quản: ...": a line of an imprint that a footer may begin
    /// with.
    bool names_publisher(std::string_view line) const;

    /// "Tổng Biên tập: ...", "© 2015 ...", "Đang online: 12", or the publisher: an imprint may begin here,
    /// near a page's end.
    bool begins_imprint(std::string_view line) const;

    /// "Tạp chí Xây dựng Đảng": belongs to a footer right below it, and is a signature elsewhere.
    bool is_masthead(std::string_view line) const;

    /// "Tin tức", "Đăng nhập", "Đường dây nóng: 080...", "Cơ quan của Ban Tổ chức Trung ương": above a title
    /// only.
    bool is_menu(std::string_view line) const;

    /// Buttons, counters and links: "Lượt xem: 120", "Gửi bài này | In bài này", "Trang chủ", ">>".
    bool is_furniture(std::string_view line) const;

  private:
    bool takes_button(std::string_view& key) const;
    bool consists_of_buttons(std::string_view key) const;
    bool consists_of_menu_items(std::string_view key) const;

    PageWords words_;  ///< in the form of line_key()
};

}  // namespace xdd
