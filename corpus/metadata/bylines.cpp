#include "corpus/metadata/bylines.h"

#include <algorithm>

#include <unicode/uchar.h>

#include "corpus/metadata/byline_line.h"
#include "corpus/metadata/byline_names.h"
#include "corpus/vietnamese/code_points.h"

namespace xdd {
namespace {

/// A byline's authors while its lines are read.
struct BylineReader {
    const CompiledBylineWords& lists;
    std::vector<Author> authors = {};
    std::size_t group_begin = 0;  ///< the last line's authors begin here if they are a group
    bool of_group = false;
    std::string role = {};                ///< said before any name
    std::string institution = {};         ///< said before any name
    std::string source = {};              ///< "Nguồn: ..." before any name
    std::string source_name = {};         ///< the same without "Nguồn:"
    std::string unread = {};              ///< lines that read as nothing known
    std::string titles = {};              ///< a line of titles alone: broken off from its name
    std::string Author::*last = nullptr;  ///< the field that a wrapped line goes on with

    void read(const BylineLine& line);
    bool read_house(std::string_view text);
    bool read_source(std::string_view text);
    bool read_job(std::string_view text);
    bool read_note(std::string_view text);
    bool read_names(const BylineLine& line);
    void read_unknown(std::string_view text);
    void add_job(std::string_view text, std::string Author::*field);
    std::vector<Author> finish();
};

std::string_view without_brackets(std::string_view text) {
    if (text.starts_with('(') && text.find(')') == text.size() - 1) return text.substr(1, text.size() - 2);
    return text;
}

std::string usual_spelling(std::span<const BylineWord> words, std::string_view text,
                           const CompiledBylineWords& lists) {
    const auto found = lists.spelling.find(joined_keys(words));
    return found == lists.spelling.end() ? std::string(text) : found->second;
}

Author house(std::string name, AuthorKind kind) {
    Author author;
    author.name = std::move(name);
    author.kind = kind;
    return author;
}

/// One word in capitals ("BTNO"), or with an inner sign that no name has ("Vnews/Vietnam+", "vnanet.vn").
bool is_agency_shape(std::string_view text, std::span<const BylineWord> words) {
    if (words.size() != 1 || text.find(' ') != std::string_view::npos) return false;
    const bool sign = text.find_first_of("/+") != std::string_view::npos ||
                      (text.find('.') != std::string_view::npos && !words[0].capitalised);
    const bool initials = text.find('.') != std::string_view::npos;
    return sign || (words[0].all_capitals && !initials && words[0].key.size() >= 3);
}

/// "XÂY DỰNG ĐẢNG", "TTXVN", "P.V".
bool BylineReader::read_house(std::string_view text) {
    const auto words = split_byline_words(text);
    if (is_phrase(lists.editors, words)) {
        authors.push_back(house(usual_spelling(words, text, lists), AuthorKind::editors));
        return true;
    }
    if (is_phrase(lists.agencies, words)) {
        authors.push_back(house(usual_spelling(words, text, lists), AuthorKind::agency));
        return true;
    }
    const std::size_t reporter = longest_phrase(lists.reporters, words);
    if (reporter == 0) return false;
    const std::string_view behind = text.substr(words[reporter - 1].range.end);
    const bool bracket_follows =
        behind.substr(std::min(behind.find_first_not_of(' '), behind.size())).starts_with('(');
    if (reporter < words.size() && !bracket_follows && !read_persons(text, lists, false).empty())
        return false;  // "PV Minh Anh" has a name
    authors.push_back(
        house(usual_spelling(std::span(words).first(reporter), text, lists), AuthorKind::editors));
    if (reporter < words.size()) {
        std::string_view rest = behind;
        rest.remove_prefix(std::min(rest.find_first_not_of(" .,-"), rest.size()));
        while (rest.ends_with(' ')) rest.remove_suffix(1);
        rest = without_brackets(rest);
        add_to(authors.back().note, rest.substr(0, rest.find_last_not_of(' ') + 1));
    }
    return true;
}

bool BylineReader::read_source(std::string_view text) {
    const auto words = split_byline_words(text);
    const std::size_t length = longest_phrase(lists.sources, words);
    if (length == 0 || length == words.size()) return false;
    if (!authors.empty()) {
        add_to(authors.back().note, text);
        return true;
    }
    add_to(source, text);
    add_to(source_name, text.substr(words[length].range.begin));
    return true;
}

/// Where two lines were run together: a small letter, then the capital of a role or institution.
std::size_t glued_at(std::string_view text, const CompiledBylineWords& lists) {
    bool after_small = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t begin = at;
        const auto letter = static_cast<UChar32>(next_code_point(text, at));
        if (after_small && u_isupper(letter)) {
            const std::string_view rest = text.substr(begin);
            const auto words = split_byline_words(rest);
            if (begins_role(rest, words, lists) || begins_institution(rest, words, lists)) return begin;
        }
        after_small = u_islower(letter);
    }
    return text.size();
}

void BylineReader::add_job(std::string_view text, std::string Author::*field) {
    last = field;
    if (authors.empty()) {
        add_to(field == &Author::role ? role : institution, text);
        return;
    }
    const bool to_all = of_group && field == &Author::institution;
    for (std::size_t i = to_all ? group_begin : authors.size() - 1; i < authors.size(); ++i) {
        add_to(authors[i].*field, text);
    }
}

/// "GVCC, TS. A": a degree may be a post as well, but not before a name.
bool is_titled_person(std::string_view text, const CompiledBylineWords& lists) {
    const TitleChain chain = read_titles(text, 0, lists);
    return !chain.titles.empty() && find_name(text, chain.end, lists).syllables >= 2;
}

/// Where the job begins in "TS, Học viện Hậu cần": degrees that were not said beside the name; npos when the
/// line is not that.
std::size_t job_behind_degrees(std::string_view text, const CompiledBylineWords& lists) {
    const TitleChain chain = read_titles(text, 0, lists);
    if (chain.titles.empty() || chain.honorific) return std::string_view::npos;
    const std::size_t begin = text.find_first_not_of(" ,.-:", chain.end);
    if (begin == std::string_view::npos) return begin;
    const std::string_view job = text.substr(begin);
    const auto words = split_byline_words(job);
    const bool is_job = begins_role(job, words, lists) || begins_institution(job, words, lists);
    return is_job ? begin : std::string_view::npos;
}

/// Where the post begins in "đồng chí Bí thư Tỉnh ủy A"; 0 when the line is not that.
std::size_t post_behind_honorific(std::string_view text, const CompiledBylineWords& lists) {
    const TitleChain chain = read_titles(text, 0, lists);
    if (!chain.honorific || !chain.titles.empty() || chain.end >= text.size()) return 0;
    const std::string_view post = text.substr(chain.end);
    return begins_role(post, split_byline_words(post), lists) ? chain.end : 0;
}

void add_titles(Author& author, const std::vector<std::string>& titles) {
    for (const std::string& title : titles) {
        const auto known = std::find(author.titles.begin(), author.titles.end(), title);
        if (known == author.titles.end()) author.titles.push_back(title);
    }
}

bool BylineReader::read_job(std::string_view text) {
    if (is_titled_person(text, lists)) return false;
    if (const std::size_t post = post_behind_honorific(text, lists)) return read_job(text.substr(post));
    const auto words = split_byline_words(text);
    if (const std::size_t job = job_behind_degrees(text, lists);
        job != std::string_view::npos && !authors.empty()) {
        add_titles(authors.back(), read_titles(text, 0, lists).titles);
        return read_job(text.substr(job));
    }
    const bool is_role = begins_role(text, words, lists);
    if (!is_role && !begins_institution(text, words, lists)) return false;
    const std::size_t glued = glued_at(text, lists);
    add_job(text.substr(0, glued), is_role ? &Author::role : &Author::institution);
    if (glued < text.size()) read_job(text.substr(glued));
    return true;
}

bool BylineReader::read_note(std::string_view text) {
    if (authors.empty() || !is_phrase(lists.notes, split_byline_words(text))) return false;
    add_to(authors.back().note, text);
    return true;
}

bool BylineReader::read_names(const BylineLine& line) {
    const auto words = split_byline_words(line.text);
    if (!authors.empty() && is_place(words, lists)) return false;
    std::vector<Author> found = read_persons(line.text, lists, line.of_group);
    if (found.empty()) found = read_persons_after_degree(line.text, lists);
    if (found.empty()) return false;
    group_begin = authors.size();
    of_group = line.of_group;
    last = found.back().role.empty() ? &Author::institution : &Author::role;
    authors.insert(authors.end(), found.begin(), found.end());
    return true;
}

void BylineReader::read_unknown(std::string_view text) {
    if (authors.empty()) {
        add_to(unread, text);
        return;
    }
    // A line broken off in the middle goes on with a small letter; anything else is a remark.
    const auto words = split_byline_words(text);
    std::string& field = authors.back().*(last != nullptr ? last : &Author::note);
    if (!words.front().capitalised && !field.empty()) {
        field += ' ';
        field += text;
    } else {
        add_to(authors.back().note, text);
    }
}

void BylineReader::read(const BylineLine& line) {
    BylineLine whole{titles + std::string(without_brackets(line.text)), line.of_group};
    if (split_byline_words(whole.text).empty()) return;
    titles.clear();
    if (read_house(whole.text) || read_source(whole.text) || read_note(whole.text) || read_job(whole.text))
        return;
    const auto words = split_byline_words(whole.text);
    if (is_agency_shape(whole.text, words)) {
        if (authors.empty()) {
            authors.push_back(house(whole.text, AuthorKind::agency));
        } else {
            add_to(authors.back().note, whole.text);
        }
        return;
    }
    const TitleChain chain = read_titles(whole.text, 0, lists);
    if (chain.end >= whole.text.size() && !chain.titles.empty()) {
        titles = whole.text + " ";
        return;
    }
    if (!read_names(whole)) read_unknown(whole.text);
}

std::vector<Author> BylineReader::finish() {
    add_to(unread, titles);
    if (authors.empty() && !source_name.empty() && unread.empty()) {
        authors.push_back(house(source_name, AuthorKind::agency));
    } else if (authors.empty() && !unread.empty()) {
        authors.push_back(house(unread, AuthorKind::person));
        add_to(authors.back().note, source);
    } else if (authors.empty() && role.empty() && !institution.empty()) {
        authors.push_back(house(institution, AuthorKind::agency));
        return authors;
    } else if (authors.empty()) {
        std::vector<Author> persons = read_persons_after_posts(role, lists);
        if (!persons.empty()) {
            persons.back().institution = institution;
            return persons;
        }
        authors.push_back(house("", AuthorKind::none));
    } else {
        add_to(authors.front().note, source);
    }
    add_to(authors.front().role, role);
    add_to(authors.front().institution, institution);
    return authors;
}

bool holds_sentence_word(std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    for (std::size_t first = 0; first < words.size(); ++first) {
        if (!words[first].capitalised && longest_phrase(lists.sentence_words, words.subspan(first)) > 0)
            return true;
    }
    return false;
}

bool ends_a_sentence(std::string_view line) {
    constexpr std::string_view marks = ".!?:;";
    return !line.empty() && marks.find(line.back()) != std::string_view::npos;
}

constexpr std::size_t longest_signature = 40;  ///< words; a paragraph is longer

/// Names that only a heading or a place would fit are told from signatures: in capitals the first word must
/// be a family name, or there are two or three words.
bool may_be_signed(const std::string& text, const CompiledBylineWords& lists) {
    const TitleChain chain = read_titles(text, 0, lists);
    if (chain.honorific) return false;
    const FoundName name = find_name(text, chain.end, lists);
    const auto words = split_byline_words(slice(text, name.range));
    if (is_phrase(lists.not_names, words)) return false;
    const bool family = longest_phrase(lists.family_names, words) > 0 || !chain.titles.empty();
    if (name.syllables == 1) return slice(text, name.range).find('.') != std::string_view::npos;
    return family || name.syllables <= 3;
}

}  // namespace

std::vector<Author> read_byline(std::string_view byline, const CompiledBylineWords& lists) {
    BylineReader reader{lists};
    for (const BylineLine& line : clean_byline(byline, lists)) reader.read(line);
    return reader.finish();
}

bool looks_like_signature(std::string_view line, const CompiledBylineWords& lists) {
    const bool stars = line.find('*') != std::string_view::npos &&
                       line.find_first_not_of("* \t\r") == std::string_view::npos;
    if (stars) return true;
    const auto cleaned = clean_byline(line, lists);
    if (cleaned.size() != 1) return false;
    const std::string text(without_brackets(cleaned.front().text));
    const auto words = split_byline_words(text);
    if (words.empty() || words.size() > longest_signature) return false;
    if (is_phrase(lists.editors, words) || is_phrase(lists.agencies, words)) return true;
    if (const std::size_t reporter = longest_phrase(lists.reporters, words); reporter > 0) {
        return reporter == words.size() || !ends_a_sentence(line);
    }
    if (ends_a_sentence(line) || holds_sentence_word(words, lists)) return false;
    return !read_persons(text, lists, cleaned.front().of_group).empty() && may_be_signed(text, lists);
}

bool looks_like_role(std::string_view line, const CompiledBylineWords& lists) {
    const auto cleaned = clean_byline(line, lists);
    if (cleaned.size() != 1 || ends_a_sentence(cleaned.front().text)) return false;
    const std::string& text = cleaned.front().text;
    const auto words = split_byline_words(text);
    if (words.size() < 2 || words.size() > longest_signature || !words.front().capitalised) return false;
    if (holds_sentence_word(words, lists)) return false;
    if (begins_role(text, words, lists) || job_behind_degrees(text, lists) != std::string::npos) return true;
    // "Báo cáo chính trị" and "Chi bộ vững, phong trào mạnh" are headings: a body has a name of its own.
    const std::size_t known = std::max<std::size_t>(longest_phrase(lists.institutions, words), 1);
    const auto own_name = std::span(words).subspan(
        known, known == 1 ? std::min<std::size_t>(words.size(), 2) - 1 : words.size() - known);
    return begins_institution(text, words, lists) &&
           std::any_of(own_name.begin(), own_name.end(),
                       [](const BylineWord& word) { return word.capitalised; });
}

std::vector<Author> read_byline(std::string_view byline, const Vocabulary& vocabulary) {
    return read_byline(byline, compile_byline_words(vocabulary));
}

bool looks_like_signature(std::string_view line, const Vocabulary& vocabulary) {
    return looks_like_signature(line, compile_byline_words(vocabulary));
}

bool looks_like_role(std::string_view line, const Vocabulary& vocabulary) {
    return looks_like_role(line, compile_byline_words(vocabulary));
}

}  // namespace xdd
