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

std::size_t bytes_of(Lines lines) {
    std::size_t bytes = 0;
    for (const PageLine& line : lines) bytes += line.text.size();
    return bytes;
}

bool has_paragraph(Lines lines) {
    return first_line(lines, is_paragraph_of_text) < lines.size();
}

/// Whether what stands from `at` on is little beside what stands above.
bool is_small_rest(Lines lines, std::size_t at) {
    return bytes_of(lines.subspan(at)) * 2 <= bytes_of(lines.first(at));
}

/// Whether the lines end with a name; a label's words ("Phó Tổng Biên tập: A", "Điện thoại:" above) are none.
bool end_with_signature(Lines lines, const CompiledBylineWords& lists) {
    if (lines.empty()) return false;
    const SignatureBlock block = find_signatures(lines, lists);
    if (!block.found()) return false;
    const std::string_view name = lines[block.first].text;
    const bool labelled =
        name.find(':') != std::string_view::npos && after_label(name, "tác giả").data() == nullptr;
    const bool below_label =
        block.first > 0 && lines[block.first].blanks_above == 0 && lines[block.first - 1].text.ends_with(':');
    return !labelled && !below_label && !is_masthead(name);
}

/// Whether a signature stands at the end of any of the blocks that empty lines part.
bool has_signature(Lines lines, const CompiledBylineWords& lists) {
    for (std::size_t end = lines.size(); end > 0; --end) {
        if (end < lines.size() && lines[end].blanks_above == 0) continue;
        if (end_with_signature(lines.first(end), lists)) return true;
    }
    return false;
}

/// A paragraph and below it, parted from it, the signature right above `at`.
bool is_signed_above(Lines lines, std::size_t at, const CompiledBylineWords& lists) {
    const SignatureBlock block = find_signatures(lines.first(at), lists);
    return block.found() && block.last == at && block.first > 0 && lines[block.first].blanks_above > 0;
}

/// What a heading or the first line of an imprint says about the lines from it on, wherever it stands.
bool may_end_article(std::string_view line) {
    return heads_titles(line) || heads_comments(line) || begins_imprint(line);
}

bool ends_article(Lines lines, std::size_t at, const CompiledBylineWords& lists) {
    const Lines below = lines.subspan(at + 1);
    const std::string_view line = lines[at].text;
    if (has_signature(below, lists)) return false;
    const bool is_signed = is_signed_above(lines, at, lists);
    const bool is_heading = !begins_imprint(line);
    const bool sentence = ends_like_a_sentence(line) && line.find("©") == std::string_view::npos;
    if (!is_heading && sentence && !is_signed) return false;
    const bool text_below = has_paragraph(below);
    if (is_small_rest(lines, at)) return is_signed || !text_below;
    const bool goes_on = first_line(below, begins_imprint) < below.size();
    return !is_heading && !text_below && has_paragraph(lines.first(at)) && (is_signed || goes_on);
}

}  // namespace

bool may_head_comments(std::span<const PageLine> lines, std::size_t at) {
    return heads_comments(lines[at].text) && (has_paragraph(lines.first(at)) || is_small_rest(lines, at));
}

ArticleEnd find_article_end(std::span<const PageLine> lines, const CompiledBylineWords& lists) {
    const std::size_t list = first_line(
        lines, [](std::string_view line) { return is_neighbours_heading(line) || is_neighbour(line); });
    const std::size_t footer = first_line(lines, begins_footer);
    const Lines above = lines.first(std::min(list, footer));
    std::size_t end = 0;
    while (end < above.size() && !(may_end_article(above[end].text) && ends_article(above, end, lists)))
        ++end;
    const bool cut = end < above.size();
    const bool publisher = cut && first_line(above.subspan(end), names_publisher) < above.size() - end;
    const bool text_follows = cut && (begins_imprint(above[end].text) || end + 1 < above.size());
    const bool below_masthead = end > 0 && end < lines.size() && lines[end].blanks_above == 0 &&
                                end != list && is_masthead(lines[end - 1].text);
    return {below_masthead ? end - 1 : end, footer < list || publisher, text_follows};
}

}  // namespace xdd
