#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "corpus/date.h"

/// What an article is. Plain data; every text is valid UTF-8, as printed unless said otherwise.
namespace xdd {

enum class AuthorKind { person, editors, agency, none };  ///< none: the article is unsigned
std::string_view author_kind_name(AuthorKind kind);       ///< "person", "editors", "agency", "unsigned"
std::optional<AuthorKind> find_author_kind(
    std::string_view name);  ///< the kind of that name, if there is one

struct Author {
    std::string name;                 ///< without titles, in ordinary case: "Nguyễn Minh Tuấn"
    std::vector<std::string> titles;  ///< degrees, ranks, in the order printed: {"PGS", "TS"}
    std::string role;                 ///< "UVBTV, Trưởng Ban Tổ chức Tỉnh ủy"
    std::string institution;
    std::string note;  ///< "tổng hợp", "thực hiện", ...
    AuthorKind kind = AuthorKind::person;

    bool operator==(const Author&) const = default;
};

/// The printed issue: number 7 of 2015, or 1+2 of 2019.
struct Issue {
    int year = 0;              ///< 0 when unknown
    std::vector<int> numbers;  ///< ascending, no number twice
    std::string label;         ///< "số 1+2 Xuân Kỷ Hợi 2019"

    bool operator==(const Issue&) const = default;
};

/// A document of the party or the state as a text names it.
struct Citation {
    std::string raw;        ///< as printed: "Nghị quyết số 24-NQ/TU ngày 16-8-2011"
    std::string symbol;     ///< normal form "24-NQ/TU"; empty for a named document
    std::string type;       ///< code: "NQ"
    std::string type_name;  ///< "nghị quyết"; settles QĐ, which is quyết định or quy định
    std::string number;     ///< as printed: "07"
    std::string issuer;     ///< code "TW", "TU", "UBKTTW"; empty when the text gives none
    std::string term;       ///< Roman number of the congress term, "X", when the text names it
    std::optional<Date> date;
    std::string province{};  ///< "Lạng Sơn": whose committee's paper it is, where the text tells; of symbols
                             ///< that end in TU, UBND, HĐND

    bool operator==(const Citation&) const = default;
};

struct TopicDecision {
    std::string code;   ///< "A1"; empty for a record's own topic that the vocabulary does not know
    std::string label;  ///< "Tổ chức cơ sở đảng"
    std::vector<std::string>
        because;  ///< the phrases that decided it; empty when the record names the topic itself

    bool operator==(const TopicDecision&) const = default;
};

/// A date or span of dates that the text mentions.
struct DateMention {
    std::string raw;
    Date from;
    Date to;

    bool operator==(const DateMention&) const = default;
};

/// Something a librarian should look at; the article is taken all the same.
struct Warning {
    std::string code;     ///< stable word for scripts: "no-title"
    std::string message;  ///< a sentence in English
    std::size_t line = 0;

    bool operator==(const Warning&) const = default;
};

/// What a source gave, before anything is concluded from it. `dump` writes this; it is what the content hash
/// covers.
struct Record {
    std::string id;
    std::string title;
    std::string abstract;
    std::vector<std::string> body;  ///< paragraphs, none empty, no line breaks inside
    std::string pages;
    std::vector<std::string> keywords;
    std::vector<std::variant<std::string, Author>>
        authors;  ///< bylines as printed, or authors already taken apart
    std::optional<Date> date;
    std::optional<Issue> issue;  ///< a label alone has year 0 and no numbers
    std::string section;
    std::vector<std::string> topics;  ///< codes or labels
    std::string url;
    std::string source;
    std::map<std::string, std::string> extra;  ///< unknown keys -> their value as JSON text

    bool operator==(const Record&) const = default;
};

/// A record and what was understood of it (corpus/metadata/understand.h). All that an index holds of an
/// article.
struct Article {
    Record record;
    std::string content_hash;  ///< 32 hexadecimal digits (corpus/content_hash.h)
    std::vector<Author> authors;
    std::optional<Issue> issue;         ///< the record's, with year and numbers read from its label
    std::vector<TopicDecision> topics;  ///< the record's own first
    std::vector<Citation> citations;    ///< in order of their first place in the text, no document twice
    std::vector<DateMention> mentions;
    std::vector<std::string> abbreviations;  ///< forms seen, in order of first place: "TCCSĐ"
    std::string encoding;                    ///< of the source: "utf-8"
    std::vector<Warning> warnings;
};

}  // namespace xdd
