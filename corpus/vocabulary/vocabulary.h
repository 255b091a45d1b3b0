#pragma once

#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// The lists that the programs go by: topics, abbreviations, titles and role words, document types, issuers.
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

struct Vocabulary {
    std::vector<Topic> topics;  ///< groups and topics in the file's order
    std::vector<Abbreviation> abbreviations;
    std::vector<DocumentType> document_types;
    std::vector<Issuer> issuers;
    std::vector<Province> provinces;
    BylineWords bylines;
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
