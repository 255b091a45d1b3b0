#include "corpus/readers/page_chrome.h"

#include <algorithm>

#include "corpus/readers/page_furniture.h"
#include "corpus/readers/page_signature.h"

namespace xdd {

namespace {

using Lines = std::span<const PageLine>;

template <typename Question>
std::size_t first_line(Lines lines, Question question) {
    const auto found =
        std::find_if(lines.begin(), lines.end(), [&](const PageLine& line) { return question(line.text); });
    return static_cast<std::size_t>(found - lines.begin());
}

/// The first line from which on there is little beside what stands above it; so it is from every later one.
std::size_t start_of_small_rest(Lines lines) {
    std::size_t below = 0;
    for (const PageLine& line : lines) below += line.text.size();
    std::size_t above = 0;
    std::size_t at = 0;
    for (; at < lines.size() && below * 2 > above; ++at) {
        above += lines[at].text.size();
        below -= lines[at].text.size();
    }
    return at;
}

/// What is asked of the lines around every line that may end the article, looked up once.
struct Layout {
    std::size_t small_rest = 0;  ///< see above
    std::size_t first_paragraph = 0;
    std::size_t last_paragraph = 0;  ///< 0 when there is none
    std::size_t last_imprint = 0;
};

Layout layout_of(Lines lines, const PageFurniture& furniture) {
    Layout layout{start_of_small_rest(lines), first_line(lines, is_paragraph_of_text), 0, 0};
    for (std::size_t at = 0; at < lines.size(); ++at) {
        if (is_paragraph_of_text(lines[at].text)) layout.last_paragraph = at;
        if (furniture.begins_imprint(lines[at].text)) layout.last_imprint = at;
    }
    return layout;
}

/// Whether the lines end with a name; a label's words ("Phó Tổng Biên tập: A", "Điện thoại:" above) are none.
bool end_with_signature(Lines lines, const PageLists& lists) {
    if (lines.empty()) return false;
    const SignatureBlock block = find_signatures(lines, lists.bylines);
    if (!block.found()) return false;
    const std::string_view name = lines[block.first].text;
    const bool labelled =
        name.find(':') != std::string_view::npos && after_label(name, "tác giả").data() == nullptr;
    const bool below_label =
        block.first > 0 && lines[block.first].blanks_above == 0 && lines[block.first - 1].text.ends_with(':');
    return !labelled && !below_label && !lists.furniture.is_masthead(name);
}

/// Whether a signature stands at the end of any of the last blocks that empty lines part.
bool has_signature(Lines lines, const PageLists& lists) {
    constexpr int most_blocks = 100;
    int blocks = 0;
    for (std::size_t end = lines.size(); end > 0 && blocks < most_blocks; --end) {
        if (end < lines.size() && lines[end].blanks_above == 0) continue;
        if (end_with_signature(lines.first(end), lists)) return true;
        ++blocks;
    }
    return false;
}

/// A paragraph and below it, parted from it, the signature right above `at`.
bool is_signed_above(Lines lines, std::size_t at, const PageLists& lists) {
    const SignatureBlock block = find_signatures(lines.first(at), lists.bylines);
    return block.found() && block.last == at && block.first > 0 && lines[block.first].blanks_above > 0;
}

/// What a heading or the first line of an imprint says about the lines from it on, wherever it stands.
bool may_end_article(std::string_view line, const PageFurniture& furniture) {
    return furniture.heads_titles(line) || furniture.heads_comments(line) || furniture.begins_imprint(line);
}

bool ends_article(Lines lines, std::size_t at, const Layout& layout, const PageLists& lists) {
    const std::string_view line = lines[at].text;
    const bool is_signed = is_signed_above(lines, at, lists);
    const bool is_imprint = lists.furniture.begins_imprint(line);
    const bool sentence = ends_like_a_sentence(line) && line.find("©") == std::string_view::npos;
    if (is_imprint && sentence && !is_signed) return false;
    const bool text_below = layout.last_paragraph > at;
    if (text_below && !is_signed) return false;
    if (at < layout.small_rest) {
        const bool goes_on = is_signed || layout.last_imprint > at;
        if (!is_imprint || text_below || layout.first_paragraph >= at || !goes_on) return false;
    }
    return !has_signature(lines.subspan(at + 1), lists);  // the dearest question last
}

bool is_entry_or_heading(std::string_view line, const PageFurniture& furniture) {
    return furniture.is_neighbours_heading(line) || furniture.is_neighbour(line);
}

/// A heading of neighbours or of the footer may be the text's own where neither what belongs to it follows
/// nor a signature stands right above, but one below.
bool is_heading_of_text(Lines lines, std::size_t at, const PageLists& lists) {
    const PageFurniture& furniture = lists.furniture;
    if (furniture.is_neighbour(lines[at].text) || at + 1 == lines.size()) return false;
    const std::string_view next = lines[at + 1].text;
    if (is_entry_or_heading(next, furniture) || furniture.begins_footer(next) ||
        is_signed_above(lines, at, lists))
        return false;
    return has_signature(lines.subspan(at + 1), lists);
}

template <typename Question>
std::size_t first_mark(Lines lines, Question question, const PageLists& lists) {
    std::size_t at = 0;
    while (at < lines.size() && !(question(lines[at].text) && !is_heading_of_text(lines, at, lists))) ++at;
    return at;
}

}  // namespace

std::size_t start_of_comments_headings(std::span<const PageLine> lines) {
    return std::min(first_line(lines, is_paragraph_of_text) + 1, start_of_small_rest(lines));
}

ArticleEnd find_article_end(std::span<const PageLine> lines, const PageLists& lists) {
    const PageFurniture& furniture = lists.furniture;
    const auto is_of_list = [&](std::string_view line) { return is_entry_or_heading(line, furniture); };
    const auto is_of_footer = [&](std::string_view line) { return furniture.begins_footer(line); };
    const auto is_of_publisher = [&](std::string_view line) { return furniture.names_publisher(line); };
    const std::size_t list = first_mark(lines, is_of_list, lists);
    const std::size_t footer = first_mark(lines, is_of_footer, lists);
    const Lines above = lines.first(std::min(list, footer));
    const Layout layout = layout_of(above, furniture);
    std::size_t end = 0;
    while (end < above.size() &&
           !(may_end_article(above[end].text, furniture) && ends_article(above, end, layout, lists)))
        ++end;
    const bool cut = end < above.size();
    const bool publisher = cut && first_line(above.subspan(end), is_of_publisher) < above.size() - end;
    const bool text_follows = cut && (furniture.begins_imprint(above[end].text) || end + 1 < above.size());
    const bool below_masthead = end > 0 && end < lines.size() && lines[end].blanks_above == 0 &&
                                end != list && furniture.is_masthead(lines[end - 1].text);
    return {below_masthead ? end - 1 : end, footer < list || publisher, text_follows};
}

}  // namespace xdd
