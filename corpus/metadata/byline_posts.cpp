#include <algorithm>
#include <optional>

#include "corpus/metadata/byline_line.h"
#include "corpus/metadata/byline_names.h"

// A name behind the post that its bearer has, without anything that parts the two.
namespace xdd {
namespace {

constexpr std::size_t longest_body = 6;
constexpr std::size_t longest_place = 3;

/// The word behind the posts that a text begins with: the name of "Nguyên Bộ trưởng A" begins there.
std::size_t after_posts(std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    std::size_t at = 0;
    for (;;) {
        const std::size_t doubtful = longest_phrase(lists.roles_or_names, words.subspan(at));
        const std::size_t certain = longest_phrase(lists.roles, words.subspan(at + doubtful));
        if (certain == 0 || at + doubtful + certain >= words.size()) return at;
        at += doubtful + certain;
    }
}

bool ends_in_body(std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    for (std::size_t length = 1; length <= longest_body && length < words.size(); ++length)
        if (is_phrase(lists.bodies_before_names, words.last(length))) return true;
    return false;
}

/// "Bí thư Tỉnh ủy", "Bí thư Tỉnh ủy Lạng Sơn".
bool ends_in_body_or_its_place(std::span<const BylineWord> words, const CompiledBylineWords& lists) {
    if (ends_in_body(words, lists)) return true;
    for (std::size_t length = 2; length <= longest_place && length < words.size(); ++length) {
        const bool place = is_phrase(lists.not_names, words.last(length));
        if (place && ends_in_body(words.first(words.size() - length), lists)) return true;
    }
    return false;
}

/// "Bí thư Tỉnh ủy: A", "Bí thư Tỉnh ủy - A".
std::string_view without_parting_mark(std::string_view post) {
    for (const std::string_view mark : {" ", ":", " -", " –", " "})
        if (post.ends_with(mark)) post.remove_suffix(mark.size());
    return post;
}

/// A name with its degrees from `at` to the end of the text; nothing when something else stands there.
std::optional<Author> person_at(std::string_view text, std::size_t at, std::size_t fewest_syllables,
                                const CompiledBylineWords& lists) {
    const TitleChain chain = read_titles(text, at, lists);
    const FoundName name = find_name(text, chain.end, lists);
    if (name.range.end != text.size()) return std::nullopt;
    const auto words = split_byline_words(slice(text, name.range));
    const bool family = longest_phrase(lists.family_names, words) > 0;
    const bool place = is_place(words, lists);  // Cao Bằng
    const std::size_t fewest = chain.titles.empty() ? fewest_syllables : 2;
    if (!family || place || name.syllables < fewest) return std::nullopt;
    Author author;
    author.name = name_in_ordinary_case(slice(text, name.range));
    author.titles = chain.titles;
    add_to(author.role, without_parting_mark(text.substr(0, at)));
    return author;
}

std::optional<Author> person_after_post(std::string_view text, const CompiledBylineWords& lists) {
    const std::vector<BylineWord> words = split_byline_words(text);
    if (words.empty()) return std::nullopt;
    const std::size_t posts = after_posts(words, lists);
    if (posts > 0)
        if (auto person = person_at(text, words[posts].range.begin, 2, lists)) return person;
    // From the back: the place of "Tỉnh ủy Hà Giang Lương Văn Độ" could be a part of the name, too.
    for (std::size_t at = words.size() - 1; at > posts; --at) {
        if (!ends_in_body_or_its_place(std::span(words).first(at), lists)) continue;
        if (auto person = person_at(text, words[at].range.begin, 3, lists)) return person;
    }
    return std::nullopt;
}

}  // namespace

std::vector<Author> read_persons_after_posts(std::string_view text, const CompiledBylineWords& lists) {
    std::vector<Author> persons;
    std::size_t begin = 0;
    for (std::size_t end = 0; end < text.size(); ++end) {
        end = std::min(text.find(", ", end), text.size());
        auto person = person_after_post(text.substr(begin, end - begin), lists);
        if (!person) continue;
        persons.push_back(std::move(*person));
        begin = end + 2;
    }
    if (!persons.empty() && begin < text.size()) add_to(persons.back().role, text.substr(begin));
    return persons;
}

}  // namespace xdd
