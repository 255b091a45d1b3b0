#include "corpus/metadata/byline_names.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "corpus/metadata/byline_line.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

constexpr std::size_t most_syllables = 5;

struct Letter {
    UChar32 code = 0;
    std::size_t end = 0;
};

Letter letter_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return {0, at};
    const auto code = static_cast<UChar32>(next_code_point(text, at));
    return {code, at};
}

bool is_apostrophe(UChar32 code) {
    return code == '\'' || code == 0x2019;
}

std::size_t skip_any(std::string_view text, std::size_t at, std::string_view marks) {
    while (at < text.size() && marks.find(text[at]) != std::string_view::npos) ++at;
    return at;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(" ,;.");
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(" ,;") - begin + 1);
}

std::size_t letters_end(std::string_view text, std::size_t at) {
    for (Letter letter = letter_at(text, at); u_isalpha(letter.code); letter = letter_at(text, at))
        at = letter.end;
    return at;
}

/// A degree of letters alone ("ThS") or with a point inside ("Th.S"); its end, or `begin` when there is none.
std::size_t degree_end(std::string_view text, std::size_t begin, const CompiledBylineWords& lists,
                       std::string& spelling) {
    if (!u_isupper(letter_at(text, begin).code)) return begin;
    const std::size_t first = letters_end(text, begin);
    const auto try_degree = [&](const std::string& letters) {
        const auto found = lists.degrees.find(word_key(letters));
        if (found == lists.degrees.end()) return false;
        spelling = found->second;
        return true;
    };
    if (first < text.size() && text[first] == '.') {
        const std::size_t second = letters_end(text, first + 1);
        if (second > first + 1 && try_degree(std::string(text.substr(begin, first - begin)) +
                                             std::string(text.substr(first + 1, second - first - 1)))) {
            return second;
        }
    }
    return try_degree(std::string(text.substr(begin, first - begin))) ? first : begin;
}

/// End of one word of a name that begins at `at`; `at` itself when none does.
std::size_t name_word_end(std::string_view text, std::size_t at, std::size_t words_before) {
    Letter letter = letter_at(text, at);
    if (!u_isupper(letter.code)) return at;
    const std::size_t begin = at;
    at = letter.end;
    while (at < text.size()) {
        letter = letter_at(text, at);
        const Letter next = letter_at(text, letter.end);
        if (u_isalpha(letter.code)) {
            at = letter.end;
        } else if (is_apostrophe(letter.code) && u_isalpha(next.code)) {
            at = next.end;
        } else if (letter.code == '.' && u_isupper(next.code)) {
            at = next.end;  // initials: "T.H"
        } else if (letter.code == '.' && at - begin <= 2 && next.code == ' ') {
            at = letter.end;  // "N. Thắng"
            break;
        } else if (letter.code == '-' && u_isalpha(next.code) &&
                   (u_islower(next.code) || words_before == 0)) {
            at = next.end;  // "Rơ-lan"; "Cường-Trưởng" after a name parts it from a role
        } else {
            break;
        }
    }
    return at;
}

/// Words on the two sides of a punctuation mark are no phrase: "Lê Văn Thành, Ủy viên" holds no "Thành ủy".
std::string_view up_to_punctuation(std::string_view text) {
    std::size_t end = text.find_first_of(",;:(/|-");
    for (const std::string_view dash : {"–", "—"}) end = std::min(end, text.find(dash));
    return text.substr(0, end);
}

bool is_initials(std::string_view name) {
    return name.find(' ') == std::string_view::npos && name.find('.') != std::string_view::npos;
}

/// K'Brêu is a whole name.
bool has_apostrophe(std::string_view name) {
    return name.find('\'') != std::string_view::npos || name.find("’") != std::string_view::npos;
}

struct Separator {
    enum class Kind { none, end, comma, dash, and_, semicolon, slash, dot, bracket, of, other };
    Kind kind = Kind::none;
    std::size_t next = 0;  ///< where what follows begins
};

/// What stands after a name.
Separator separator_at(std::string_view text, std::size_t at) {
    using Kind = Separator::Kind;
    at = skip_any(text, at, " ");
    const std::string_view rest = text.substr(at);
    if (rest.find_first_not_of(" .") == std::string_view::npos) return {Kind::end, text.size()};
    const struct {
        std::string_view mark;
        Kind kind;
    } marks[] = {{",", Kind::comma},     {"-", Kind::dash},  {"–", Kind::dash},   {"—", Kind::dash},
                 {";", Kind::semicolon}, {"&", Kind::and_},  {"và ", Kind::and_}, {"VÀ ", Kind::and_},
                 {"+", Kind::and_},      {"/", Kind::slash}, {"·", Kind::dot},    {"|", Kind::dot},
                 {"(", Kind::bracket},   {"của ", Kind::of}, {":", Kind::dash}};
    for (const auto& [mark, kind] : marks) {
        if (rest.starts_with(mark)) return {kind, skip_any(text, at + mark.size(), " ")};
    }
    return {Kind::other, at};
}

/// The persons of one line while it is read.
struct PersonReader {
    std::string_view text;
    const CompiledBylineWords& lists;
    bool of_group = false;
    std::vector<Author> authors = {};

    std::vector<BylineWord> words_from(std::size_t at) const {
        std::vector<BylineWord> words = split_byline_words(text.substr(at));
        for (BylineWord& word : words) {
            word.range.begin += at;
            word.range.end += at;
        }
        return words;
    }

    bool read_person(std::size_t at, bool may_be_one_word);
    bool read_after_name(std::size_t at);
    bool read_bracket(std::size_t at);
    bool read_tail(std::size_t at, Separator::Kind separator);
    bool read_job(std::size_t at, std::string Author::*field);
    bool read_note(std::size_t at);
    std::size_t next_titled_person(std::size_t at) const;

    template <typename Apply>
    void to_whom(Apply apply) {
        for (std::size_t i = of_group ? 0 : authors.size() - 1; i < authors.size(); ++i) apply(authors[i]);
    }
};

bool PersonReader::read_person(std::size_t at, bool may_be_one_word) {
    const TitleChain chain = read_titles(text, at, lists);
    const FoundName name = find_name(text, chain.end, lists);
    const std::string_view as_printed = slice(text, name.range);
    const bool one_word_is_enough = may_be_one_word || is_initials(as_printed) || has_apostrophe(as_printed);
    if (name.syllables == 0 || (name.syllables == 1 && !one_word_is_enough)) return false;
    Author author;
    author.name = name_in_ordinary_case(as_printed);
    author.titles = chain.titles;
    authors.push_back(std::move(author));
    return read_after_name(name.range.end);
}

bool PersonReader::read_after_name(std::size_t at) {
    const Separator separator = separator_at(text, at);
    using Kind = Separator::Kind;
    switch (separator.kind) {
        case Kind::end:
            return true;
        case Kind::bracket:
            return read_bracket(separator.next);
        case Kind::and_:
        case Kind::semicolon:
            return read_person(separator.next, true) || read_note(at);
        case Kind::of: {
            const std::string_view owner = trimmed(text.substr(separator.next));
            if (!begins_institution(owner, split_byline_words(owner), lists)) return false;
            of_group = true;
            to_whom([&](Author& author) { add_to(author.institution, owner); });
            return true;
        }
        case Kind::slash:
        case Kind::dot: {
            const std::string_view source = trimmed(text.substr(separator.next));
            add_to(authors.back().note, source);
            return true;
        }
        case Kind::comma:
        case Kind::dash:
            return read_tail(separator.next, separator.kind);
        case Kind::other:
        case Kind::none:
            break;
    }
    const auto words = words_from(separator.next);
    if (begins_role(text, words, lists)) return read_job(separator.next, &Author::role);
    return read_note(separator.next);
}

/// "(...)": an institution, a role, or a note; a photo credit is gone already.
bool PersonReader::read_bracket(std::size_t at) {
    const std::size_t end = std::min(text.find(')', at), text.size());
    const std::string_view inside = trimmed(text.substr(at, end - at));
    const auto words = split_byline_words(inside);
    if (begins_role(inside, words, lists)) {
        add_to(authors.back().role, inside);
    } else if (begins_institution(inside, words, lists)) {
        to_whom([&](Author& author) { add_to(author.institution, inside); });
    } else {
        add_to(authors.back().note, inside);
    }
    return end >= text.size() || read_after_name(end + 1);
}

/// What stands after a comma or hyphen: a role, an institution, another author, a source or a note.
bool PersonReader::read_tail(std::size_t at, Separator::Kind separator) {
    const auto words = words_from(at);
    if (words.empty()) return true;
    if (begins_role(text, words, lists)) return read_job(at, &Author::role);
    if (begins_institution(text, words, lists)) return read_job(at, &Author::institution);
    const std::string_view tail = trimmed(text.substr(at));
    if (is_place(words, lists) || longest_phrase(lists.agencies, words) > 0 || read_note(at)) {
        if (authors.back().note.empty()) add_to(authors.back().note, tail);
        return true;
    }
    const std::size_t known = authors.size();
    if (read_person(at, false)) return true;
    authors.resize(known);
    if (separator == Separator::Kind::dash && words.size() == 1) {
        add_to(authors.back().note, tail);  // "Minh Anh - Vietnamnet"
        return true;
    }
    return read_job(at, &Author::role);
}

/// Where the next author begins in a role or institution: a separator, then a degree or rank, then a name.
std::size_t PersonReader::next_titled_person(std::size_t at) const {
    for (std::size_t i = at; i < text.size(); ++i) {
        const bool parted = text[i] == ',' || text[i] == ';' || text.substr(i).starts_with(" và ");
        if (!parted) continue;
        const std::size_t begin = skip_any(text, text[i] == ' ' ? i + 4 : i + 1, " ");
        const TitleChain chain = read_titles(text, begin, lists);
        const bool person = !chain.titles.empty() || chain.honorific || text[i] == ';';
        if (person && find_name(text, chain.end, lists).syllables >= 2) return i;
    }
    return text.size();
}

/// A role or institution up to the end, a note in brackets or the next author with a degree.
bool PersonReader::read_job(std::size_t at, std::string Author::*field) {
    std::size_t end = next_titled_person(at);
    std::string_view job = text.substr(at, end - at);
    if (const std::size_t bracket = job.rfind('('); bracket != std::string_view::npos && job.ends_with(')')) {
        const std::string_view inside = job.substr(bracket + 1, job.size() - bracket - 2);
        const auto words = split_byline_words(inside);
        if (longest_phrase(lists.notes, words) > 0 || longest_phrase(lists.sources, words) > 0) {
            add_to(authors.back().note, inside);
            job = job.substr(0, bracket);
        }
    }
    add_to(authors.back().*field, trimmed(job));
    if (end >= text.size()) return true;
    return read_after_name(end);
}

/// "tổng hợp", "theo Bloomberg", "và cộng sự": words after a name that are no author.
bool PersonReader::read_note(std::size_t at) {
    const auto words = words_from(at);
    if (words.empty()) return false;
    const std::size_t known = longest_phrase(lists.notes, words);
    const bool source = longest_phrase(lists.sources, words) > 0;
    const bool fellows = words.front().key == "và" && words.size() > 1 && !words[1].capitalised;
    if (!source && !fellows && known == 0) return false;
    if (!source && !fellows && known < words.size() && words[known].key != "từ" && words[known].key != "theo")
        return false;
    add_to(authors.back().note, trimmed(text.substr(at)));
    return true;
}

}  // namespace

void add_to(std::string& field, std::string_view more) {
    more = trimmed(more);
    if (more.empty()) return;
    if (!field.empty()) field += ", ";
    field += more;
}

/// "PGS-TS. A": the hyphen joins degrees only.
std::size_t after_hyphen_between_degrees(std::string_view text, std::size_t at,
                                         const CompiledBylineWords& lists) {
    if (at >= text.size() || text[at] != '-') return at;
    const std::size_t next = skip_any(text, at + 1, " ");
    std::string degree;
    return degree_end(text, next, lists, degree) > next ? next : at;
}

TitleChain read_titles(std::string_view text, std::size_t begin, const CompiledBylineWords& lists) {
    TitleChain chain;
    chain.end = skip_any(text, begin, " ,.");
    while (chain.end < text.size()) {
        const std::string_view rest = text.substr(chain.end);
        const auto words = split_byline_words(rest.substr(0, rest.find_first_of(",(/")));
        std::size_t length = longest_phrase(lists.titles, words);
        std::string degree;
        if (length > 0) {
            const auto found = lists.spelling.find(joined_keys(std::span(words).first(length)));
            chain.titles.push_back(found->second);
            chain.end += words[length - 1].range.end;
        } else if (length = longest_phrase(lists.honorifics, split_byline_words(rest)); length > 0) {
            chain.honorific = true;
            chain.end += split_byline_words(rest)[length - 1].range.end;
        } else if (length = longest_phrase(lists.reporters, words); length > 0 && length < words.size()) {
            chain.end += words[length - 1].range.end;
        } else if (const std::size_t end = degree_end(text, chain.end, lists, degree); end > chain.end) {
            chain.titles.push_back(degree);
            chain.end = end;
        } else {
            break;
        }
        chain.end = skip_any(text, chain.end, " ,.");
        chain.end = after_hyphen_between_degrees(text, chain.end, lists);
    }
    return chain;
}

FoundName find_name(std::string_view text, std::size_t begin, const CompiledBylineWords& lists) {
    FoundName name{{begin, begin}, 0};
    const std::string_view rest = text.substr(begin);
    const auto words = split_byline_words(rest);
    if (begins_role(rest, words, lists) || begins_institution(rest, words, lists)) return name;
    for (std::size_t at = begin; at < text.size();) {
        const std::size_t end = name_word_end(text, at, name.syllables);
        if (end == at || text.substr(at).starts_with("VÀ ")) break;
        if (name.syllables >= 2) {
            const auto further = split_byline_words(up_to_punctuation(text.substr(at)));
            if (longest_phrase(lists.roles, further) >= 2 || longest_phrase(lists.institutions, further) >= 2)
                break;
        }
        name.range.end = end;
        ++name.syllables;
        if (end >= text.size() || text[end] != ' ') break;
        at = end + 1;
    }
    const Letter after = letter_at(text, name.range.end);
    const bool cut_word = u_isalnum(after.code) || after.code == '+' || after.code == '.';
    if (name.syllables > most_syllables || (cut_word && after.end < text.size())) name.syllables = 0;
    return name;
}

std::vector<Author> read_persons(std::string_view text, const CompiledBylineWords& lists, bool of_group) {
    PersonReader reader{text, lists, of_group};
    const bool alone = text.find(' ') == std::string_view::npos;
    if (!reader.read_person(0, alone || text.find(" và ") != std::string_view::npos)) return {};
    return reader.authors;
}

std::vector<Author> read_persons_after_degree(std::string_view text, const CompiledBylineWords& lists) {
    for (std::size_t blank = text.find(' '); blank != std::string_view::npos;
         blank = text.find(' ', blank + 1)) {
        std::string degree;
        if (degree_end(text, blank + 1, lists, degree) == blank + 1) continue;
        std::vector<Author> authors = read_persons(text.substr(blank + 1), lists, false);
        if (!authors.empty() && !authors.front().titles.empty()) return authors;
    }
    return {};
}

}  // namespace xdd
