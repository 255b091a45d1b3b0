#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// The lists that the programs go by: topics, abbreviations, titles and role words, document types, issuers,
/// provinces, what pages print around an article.
/// Plain text files beside this header, built into the programs; a folder of files of the same names replaces
/// them one by one at run time.
namespace xdd {

struct Topic {
    std::string code;   ///< "A1"
    std::string group;  ///< "A"; equal to the code for a group itself
    std::string label;
    std::vector<std::string> other_labels;
    std::vector<std::string> triggers;       ///< strong phrases
    std::vector<std::string> weak_triggers;  ///< decide nothing alone
};

struct Abbreviation {
    std::string form;  ///< "TCCSĐ"
    std::vector<std::string>
        expansions;          ///< likeliest first; if it is not ambiguous, one in several spellings
    bool ambiguous = false;  ///< matches only as typed in capitals
    /// Places in `expansions` of what it stands for before a number (CT 10), and behind one (15 tr.).
    std::vector<std::size_t> before_number{};
    std::vector<std::size_t> behind_number{};
    bool only_beside_numbers = false;  ///< it stands for nothing elsewhere
};

struct DocumentType {
    std::string code;                ///< "NQ"
    std::vector<std::string> names;  ///< "nghị quyết"; QĐ has two
};

struct Issuer {
    std::string code;                        ///< "UBKTTW"
    std::string name;                        ///< "Ủy ban Kiểm tra Trung ương"
    std::vector<std::string> short_names{};  ///< "Thủ tướng": what names it behind a short form
};

/// A province, or a city that ranks with one: whose committee's papers end in TU.
struct Province {
    std::string name;  ///< "Lạng Sơn"
    bool is_city = false;
    std::vector<std::string> other_names;  ///< "TPHCM", "Đắc Lắc"
    std::vector<std::string> became;       ///< the unit it was joined to, or those it was split into
    bool needs_word = false;               ///< alone the name is mostly something else: Sông Bé
};

/// What byline reading goes by, each in the spelling usual in print.
struct BylineWords {
    std::vector<std::string> degrees;         ///< "PGS", "TS", "ThS"
    std::vector<std::string> ranks;           ///< "Đại tá", "Nhà báo": titles that stand before a name
    std::vector<std::string> honorifics;      ///< "đồng chí": stands before a name and is no title
    std::vector<std::string> role_words;      ///< "Bí thư", "Vụ trưởng": begin a role
    std::vector<std::string> roles_or_names;  ///< "Phó", "Nguyên": begin a role or are a family name
    std::vector<std::string> institutions;    ///< "Học viện", "Báo": begin an institution
    std::vector<std::string> institutions_or_names;  ///< "Trường", "Ban": begin either, too
    std::vector<std::string> family_names;           ///< "Nguyễn": settle capitals, which may be a heading
    std::vector<std::string> bodies_before_names;    ///< "Tỉnh ủy": never named after a person
    std::vector<std::string> not_names;              ///< "Kết luận", "Việt Nam": headings and places
    std::vector<std::string> place_words;            ///< "tỉnh", "TP": what follows is a place's name
    std::vector<std::string> sentence_words;         ///< "đã", "cần": no signature or role holds them
    std::vector<std::string> notes;                  ///< "tổng hợp", "thực hiện"
    std::vector<std::string> sources;                ///< "theo", "nguồn": what follows is a source
    std::vector<std::string> labels;                 ///< "Tác giả", "Bài và ảnh": stand before authors
    std::vector<std::string> group_labels;           ///< "Nhóm tác giả": what follows belongs to all
    std::vector<std::string> credits;                ///< "Ảnh", "Email": what follows is no author
    std::vector<std::string> editors;                ///< "XÂY DỰNG ĐẢNG": the editors' signature
    std::vector<std::string> agencies;               ///< "TTXVN"
    std::vector<std::string> reporters;              ///< "PV": an unnamed reporter
};

/// What web pages print around an article. A heading, line or masthead is a whole line; a beginning has any
/// words behind it, a label a colon or the end of the line.
struct PageWords {
    std::vector<std::string> neighbours_headings;  ///< "Các bài trước": of the issue's other articles
    std::vector<std::string> title_headings;       ///< "Tin liên quan": of titles of other articles
    std::vector<std::string> comment_headings;     ///< "Ý kiến bạn đọc"
    std::vector<std::string> buttons;              ///< "In bài này", "Lượt xem": several fill a line
    std::vector<std::string> rating_beginnings;    ///< "Click để đánh giá"
    std::vector<std::string> menu_items;           ///< "Tin tức": several fill a line above a title
    std::vector<std::string> menu_lines;           ///< "Xây dựng Đảng": above a title
    std::vector<std::string> menu_beginnings;  ///< "Cơ quan của Ban Tổ chức Trung ương": above a title
    std::vector<std::string> mastheads;        ///< "Tạp chí Xây dựng Đảng"
    std::vector<std::string> footers;          ///< "VIDEO CLIPS": nothing below belongs to the article
    std::vector<std::string> footer_beginnings;
    std::vector<std::string> publisher_labels;  ///< "Cơ quan chủ quản": an imprint that a footer begins with
    std::vector<std::string> imprint_beginnings;  ///< "Thống kê truy cập"
    std::vector<std::string> imprint_labels;      ///< "Tổng Biên tập"
    std::vector<std::string> phone_labels;        ///< "Hotline": before a number above a title
};

struct Vocabulary {
    std::vector<Topic> topics;  ///< groups and topics in the file's order
    std::vector<Abbreviation> abbreviations;
    std::vector<DocumentType> document_types;
    std::vector<Issuer> issuers;
    std::vector<Province> provinces;
    BylineWords bylines;
    PageWords pages;
    std::string hash;  ///< 16 hexadecimal digits over the files' bytes: goes into the index info
};

/// A mistake in a vocabulary file; what() names file, line and reason.
class VocabularyError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The built-in lists, those that `folder` holds replaced. Throws VocabularyError, for a folder too that does
/// not exist or holds none of the files.
Vocabulary load_vocabulary(const std::optional<std::filesystem::path>& folder = std::nullopt);

}  // namespace xdd
