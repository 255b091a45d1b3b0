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
    std::string form;                     ///< "TCCSĐ"
    std::vector<std::string> expansions;  ///< likeliest first
    bool ambiguous = false;               ///< matches only as typed in capitals
};

struct DocumentType {
    std::string code;                ///< "NQ"
    std::vector<std::string> names;  ///< "nghị quyết"; QĐ has two
};

struct Issuer {
    std::string code;  ///< "UBKTTW"
    std::string name;  ///< "Ủy ban Kiểm tra Trung ương"
};

/// What byline reading goes by, each in the spelling usual in print.
struct BylineWords {
    std::vector<std::string> degrees;       ///< "PGS", "TS", "ThS"
    std::vector<std::string> ranks;         ///< "Đại tá", "đồng chí": stand before a name
    std::vector<std::string> role_words;    ///< "Bí thư", "Trưởng": begin a role
    std::vector<std::string> institutions;  ///< "Học viện", "Trường": begin an institution
    std::vector<std::string> notes;         ///< "tổng hợp", "thực hiện"
    std::vector<std::string> editors;       ///< "XÂY DỰNG ĐẢNG": the editors' signature
    std::vector<std::string> agencies;      ///< "TTXVN"
    std::vector<std::string> reporters;     ///< "P.V"
};

struct Vocabulary {
    std::vector<Topic> topics;  ///< groups and topics in the file's order
    std::vector<Abbreviation> abbreviations;
    std::vector<DocumentType> document_types;
    std::vector<Issuer> issuers;
    BylineWords bylines;
    std::string hash;  ///< 16 hexadecimal digits over the files: goes into the index info
};

/// A mistake in a vocabulary file; what() names file, line and reason.
class VocabularyError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

/// The built-in lists, those that `folder` holds replaced. Throws VocabularyError.
Vocabulary load_vocabulary(const std::optional<std::filesystem::path>& folder = std::nullopt);

}  // namespace xdd
