#include "corpus/readers/page_chrome.h"

#include <algorithm>

#include "corpus/readers/page_furniture.h"

namespace xdd {

namespace {

using Lines = std::span<const PageLine>;

template <typename Question>
std::size_t first_line(Lines lines, Question question) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const PageLine& line) { return question(line.text); });
    return static_cast<std::size_t>(found - lines.begin());
}

std::size_t bytes_of(Lines lines) {
    std::size_t bytes = 0;
    for (const PageLine& line : lines) bytes += line.text.size();
    return bytes;
}

bool is_paragraph(const PageLine& line) {
    constexpr std::size_t longest_title = 300;
    return line.text.size() > longest_title;
}

/// Whether what stands from `at` on is little beside what stands above.
bool is_small_rest(Lines lines, std::size_t at) {
    return bytes_of(lines.subspan(at)) * 2 <= bytes_of(lines.first(at));
}

bool begins_rest(Lines lines, std::size_t at) {
    const std::string_view line = lines[at].text;
    if (!heads_titles(line) && !begins_imprint(line)) return false;
    const Lines rest = lines.subspan(at);
    if (heads_titles(line) && std::any_of(rest.begin(), rest.end(), is_paragraph)) return false;
    return is_small_rest(lines, at);
}

std::size_t first_of_rest(Lines lines) {
    std::size_t at = 0;
    while (at < lines.size() && !begins_rest(lines, at)) ++at;
    return at;
}

}  // namespace

std::size_t find_comments(std::span<const PageLine> lines) {
    std::size_t at = 0;
    while (at < lines.size() && !(heads_comments(lines[at].text) && is_small_rest(lines, at))) ++at;
    return at;
}

ArticleEnd find_article_end(std::span<const PageLine> lines) {
    const std::size_t list = first_line(
        lines, [](std::string_view line) { return is_neighbours_heading(line) || is_neighbour(line); });
    std::size_t footer = first_line(lines, begins_footer);
    const bool footer_follows = footer < list;
    footer = std::min(footer, first_of_rest(lines));
    if (footer > 0 && footer < lines.size() && lines[footer].blanks_above == 0 &&
        is_masthead(lines[footer - 1].text))
        --footer;
    return {std::min(list, footer), footer_follows};
}

}  // namespace xdd
