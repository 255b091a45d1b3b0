#include "corpus/readers/page_signature.h"

#include <algorithm>
#include <array>

#include "corpus/blanks.h"
#include "corpus/metadata/byline_names.h"
#include "corpus/metadata/byline_notes.h"
#include "corpus/metadata/bylines.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {

namespace {

constexpr std::size_t longest_name_line = 250;  // bytes: a name with titles and several roles
constexpr std::size_t longest_role_line = 300;
constexpr std::size_t longest_titles = 40;
constexpr std::size_t most_signature_lines = 12;

/// `byline` can begin a signature and can go on with one: an institution that reads as a name, a source.
enum class LineKind { text, name, role, byline };

/// "Tác giả : X" says of itself that it is a byline.
std::string_view without_author_label(std::string_view line) {
    const std::string_view rest = after_label(line, "tác giả");
    return rest.empty() ? line : rest;
}

std::string_view without_star(std::string_view line) {
    std::string_view name = line;
    while (name.ends_with('*')) name = trim_blanks(name.substr(0, name.size() - 1));
    return name.empty() ? line : name;
}

/// A footnote star, or the full stop that some put behind their name.
std::string_view without_tail(const PageLine& line) {
    constexpr std::size_t longest_with_full_stop = 60;
    std::string_view text = line.text;
    if (text.ends_with("./.")) text.remove_suffix(std::string_view("./.").size());
    if (text.ends_with('.') && text.size() <= longest_with_full_stop && line.blanks_above > 0)
        text.remove_suffix(1);
    return without_star(text);
}

bool is_name_line(const PageLine& line, const CompiledBylineWords& lists) {
    if (line.text.size() > longest_name_line) return false;
    const std::string_view name = without_author_label(line.text);
    if (looks_like_signature(to_nfc(name), lists)) return true;
    const std::string_view bare = without_tail(line);
    return bare != line.text && looks_like_signature(to_nfc(bare), lists);
}

/// "(Theo Bản tin Vân Khê)", "Theo abc.vn": where a text was taken from instead of who wrote it.
bool is_taken_from(std::string_view line) {
    constexpr std::size_t longest = 60;
    return line.size() <= longest && !ends_like_a_sentence(line) && line_key(line).starts_with("theo ");
}

/// A role ends with a full stop at times; only right below another line of a signature is it no sentence.
bool is_role_line(const PageLine& line, const CompiledBylineWords& lists) {
    constexpr std::size_t longest_with_full_stop = 90;
    std::string_view text = line.text;
    if (text.size() > longest_role_line) return false;
    if (text.ends_with('.') && text.size() <= longest_with_full_stop && line.blanks_above == 0)
        text.remove_suffix(1);
    return !ends_like_a_sentence(text) && looks_like_role(to_nfc(text), lists);
}

bool is_short_and_open(std::string_view line) {
    constexpr std::size_t longest = 200;
    return line.size() <= longest && !ends_like_a_sentence(line);
}

bool is_credit(std::string_view line) {
    constexpr std::size_t longest = 200;
    if (line.size() > longest) return false;
    const std::string key = line_key(line.substr(0, std::min(line.find(':'), line.size())));
    constexpr std::array<std::string_view, 12> labels{
        "ảnh",        "nguồn",           "nguồn tin",          "email",
        "ghi chú",    "ngày nhận bài",   "ngày nhận",          "ngày phản biện",
        "duyệt đăng", "ngày duyệt đăng", "ngày gửi phản biện", "nhận kết quả phản biện"};
    return line.find(':') != std::string_view::npos &&
           std::find(labels.begin(), labels.end(), key) != labels.end();
}

bool is_rule(std::string_view line) {
    return line.find_first_not_of("-_—– ") == std::string_view::npos;
}

/// "(1) ...", "[2] ...", "* ...", "** ...", a rule of dashes: notes below the signature.
bool is_note(std::string_view line) {
    if (is_rule(line)) return true;
    if (line.starts_with('*') && read_note_line(line)) return true;
    if (!line.starts_with('(') && !line.starts_with('[')) return false;
    const std::size_t end = line.find_first_of(")]");
    return end != std::string_view::npos && end > 1 && end <= 4 &&
           line.substr(1, end - 1).find_first_not_of("0123456789*") == std::string_view::npos;
}

/// "Hà Nội, tháng 7-2015": where and when the text was written.
bool is_place_and_time(std::string_view line) {
    constexpr std::size_t longest = 80;
    if (line.size() > longest || ends_like_a_sentence(line)) return false;
    const std::size_t comma = line.find(',');
    if (comma == std::string_view::npos) return false;
    const std::string key = line_key(line.substr(comma + 1));
    return key.find_first_of("0123456789") != std::string::npos &&
           (key.starts_with("ngày ") || key.starts_with("tháng ") || key.starts_with("năm ") ||
            key.find_first_not_of("0123456789 ") == std::string::npos);
}

bool may_follow_signature(std::string_view line) {
    return is_credit(line) || is_note(line) || is_place_and_time(line);
}

class Lines {
  public:
    Lines(std::span<const PageLine> lines, const CompiledBylineWords& lists) : lines_(lines), lists_(lists) {}

    LineKind kind(std::size_t at) const {
        const PageLine& line = lines_[at];
        if (is_place_and_time(line.text)) return LineKind::text;
        if (is_taken_from(line.text)) return LineKind::byline;
        const bool name = is_name_line(line, lists_);
        const bool role = is_role_line(line, lists_);
        if (name && role) return LineKind::byline;
        return name ? LineKind::name : role ? LineKind::role : LineKind::text;
    }

    bool begins_signature(std::size_t at) const {
        const LineKind found = kind(at);
        return found == LineKind::name || found == LineKind::byline;
    }

    /// First line of the last lines before `end` that have no empty line between them.
    std::size_t block_start(std::size_t end) const {
        std::size_t start = end - 1;
        while (start > 0 && lines_[start].blanks_above == 0) --start;
        return start;
    }

    /// A body or a role without a name: at the end of a page, well apart, it cannot be a heading.
    bool is_body_set_apart(std::size_t at) const {
        return lines_[at].blanks_above > 1 && kind(at) == LineKind::role;
    }

    bool stands_apart(std::size_t at) const { return lines_[at].blanks_above > 1 && begins_signature(at); }

    /// A name that empty lines part from the text, and short lines below it.
    bool is_name_set_apart(std::size_t start, std::size_t end) const {
        constexpr std::size_t most_lines = 5;
        if (end - start > most_lines || lines_[start].blanks_above == 0 || !begins_signature(start))
            return false;
        return std::all_of(lines_.begin() + static_cast<std::ptrdiff_t>(start) + 1,
                           lines_.begin() + static_cast<std::ptrdiff_t>(end), [&](const PageLine& line) {
                               return is_short_and_open(line.text) || is_role_line(line, lists_);
                           });
    }

    /// Goes up from `from` over lines that read as names and roles; where they begin. Names above a signature
    /// that stands apart are a list in the text, unless roles show them to be signatures too.
    std::size_t run_start(std::size_t from, std::size_t end, std::size_t lowest) const {
        std::size_t start = from;
        while (start > lowest) {
            const LineKind above = kind(start - 1);
            if (above == LineKind::text) break;
            if (start < end && stands_apart(start) && above == LineKind::name) break;
            --start;
        }
        return start;
    }

    /// "ThS." on a line of its own, broken off from the name below.
    bool is_titles(std::size_t at) const {
        const std::string_view text = lines_[at].text;
        if (text.size() > longest_titles) return false;
        const TitleChain chain = read_titles(text, 0, lists_);
        return !chain.titles.empty() && chain.end >= text.size();
    }

    /// The topmost name in [start, end); `end` when there is none.
    std::size_t first_name(std::size_t start, std::size_t end) const {
        while (start < end && !begins_signature(start)) ++start;
        return start;
    }

    std::vector<std::string> bylines(std::size_t first, std::size_t last) const {
        std::vector<std::string> found;
        for (std::size_t at = first; at < last; ++at) {
            const bool goes_on = at > first && is_titles(at - 1);
            if (found.empty() || (kind(at) == LineKind::name && !goes_on)) {
                found.emplace_back(on_one_line(without_author_label(lines_[at].text)));
            } else {
                found.back() += '\n' + on_one_line(lines_[at].text);
            }
        }
        return found;
    }

    bool is_set_apart(std::size_t first, std::size_t last) const {
        if (lines_[first].blanks_above > 1 || last - first > 1) return true;
        return lines_[first].text.find_first_not_of("* ") == std::string_view::npos;
    }

  private:
    std::span<const PageLine> lines_;
    const CompiledBylineWords& lists_;
};

bool heads_notes(std::string_view line) {
    const std::string key = line.size() <= longest_name_line ? line_key(line) : std::string();
    return is_rule(line) || key == "tài liệu tham khảo" || key == "chú thích" || key == "ghi chú";
}

/// "1. ...", "2) ...", "2, 3. ...", "[3] ...".
bool is_numbered(std::string_view line) {
    const std::size_t end = line.find_first_not_of("0123456789, ");
    const bool number = !line.empty() && is_digit(line.front());
    return is_note(line) ||
           (number && end != std::string_view::npos && (line[end] == '.' || line[end] == ')'));
}

/// Where a list of numbered notes below a heading or a rule of dashes begins; `end` when there is none.
std::size_t start_of_numbered_notes(std::span<const PageLine> lines, std::size_t end) {
    std::size_t at = end;
    while (at > 0 && is_numbered(lines[at - 1].text) && !heads_notes(lines[at - 1].text)) --at;
    return at < end && at > 0 && heads_notes(lines[at - 1].text) ? at - 1 : end;
}

std::size_t end_above_notes(std::span<const PageLine> lines) {
    std::size_t end = start_of_numbered_notes(lines, lines.size());
    while (end > 0 && may_follow_signature(lines[end - 1].text)) --end;
    return end;
}

/// Who somebody is, in a footnote: "Học viện Hậu cần", "TS, Báo Ban Mai".
bool tells_of_author(std::string_view note, const CompiledBylineWords& lists) {
    if (note.size() > longest_role_line) return false;
    if (note.ends_with('.')) note.remove_suffix(1);
    return looks_like_role(to_nfc(note), lists);
}

bool is_place_of_note(std::string_view line) {
    return may_follow_signature(line) || is_numbered(line) || read_note_line(line);
}

/// Where the notes begin that stand right above `end`. What a line with a colon heads is a list of the text.
std::size_t start_of_notes_above(std::span<const PageLine> lines, std::size_t lowest, std::size_t end) {
    std::size_t at = end;
    while (at > lowest && is_place_of_note(lines[at - 1].text)) --at;
    const bool list = at > 0 && lines[at - 1].text.ends_with(':') && !heads_notes(lines[at - 1].text);
    return list ? end : at;
}

/// Lines where a footnote of the bylines may stand: right by them, and at the end of the page.
std::vector<std::size_t> places_of_notes(const SignatureBlock& block, std::span<const PageLine> all) {
    std::vector<std::size_t> places;
    for (std::size_t at = start_of_notes_above(all, 0, block.first); at < block.first; ++at)
        places.push_back(at);
    std::size_t below = block.last;
    while (below < all.size() && is_place_of_note(all[below].text)) places.push_back(below++);
    for (std::size_t at = start_of_notes_above(all, below, all.size()); at < all.size(); ++at)
        places.push_back(at);
    return places;
}

/// Adds to the bylines what footnotes tell of their authors.
void take_notes(SignatureBlock& block, std::span<const PageLine> all, const CompiledBylineWords& lists) {
    if (!block.found()) return;
    for (const std::size_t at : places_of_notes(block, all)) {
        const auto note = read_note_line(all[at].text);
        if (!note || !tells_of_author(note->text, lists)) continue;
        const auto of = std::find_if(block.bylines.begin(), block.bylines.end(),
                                     [&](const std::string& byline) { return has_mark(byline, note->mark); });
        if (of == block.bylines.end()) continue;
        *of += '\n' + on_one_line(all[at].text);
        block.notes.push_back(at);
    }
}

SignatureBlock block(const Lines& lines, std::size_t first, std::size_t last) {
    return {first, last, lines.bylines(first, last), {}, lines.is_set_apart(first, last)};
}

SignatureBlock signatures_at_end(std::span<const PageLine> all, const CompiledBylineWords& lists) {
    const std::size_t end = end_above_notes(all);
    if (end == 0) return {};
    const Lines lines(all, lists);
    const std::size_t lowest = end > most_signature_lines ? end - most_signature_lines : 0;
    std::size_t known = end;  // from here on the lines are settled
    if (const std::size_t start = lines.block_start(end);
        start >= lowest && lines.is_name_set_apart(start, end)) {
        known = start;
    }
    const std::size_t start = lines.run_start(known, end, lowest);
    std::size_t first = lines.first_name(start, end);
    if (first > 0 && first < end && all[first].blanks_above == 0 && lines.is_titles(first - 1)) --first;
    if (first < end) return block(lines, first, end);
    return lines.is_body_set_apart(end - 1) ? block(lines, end - 1, end) : SignatureBlock{};
}

bool ends_the_text(const PageLine& line) {
    constexpr std::size_t shortest_paragraph = 60;
    std::string_view text = line.text;
    for (const std::string_view quote : {"”", "\"", ")"})
        if (text.ends_with(quote)) text.remove_suffix(quote.size());
    return line.text.size() >= shortest_paragraph && ends_like_a_sentence(text);
}

bool is_surely_signed(const SignatureBlock& block, std::span<const PageLine> all,
                      const CompiledBylineWords& lists) {
    if (block.last - block.first > 1) return true;
    const std::vector<Author> authors = read_byline(all[block.first].text, lists);
    const Author& author = authors.front();
    const auto words = split_byline_words(author.name);
    return author.kind == AuthorKind::person &&
           (!author.titles.empty() || !author.role.empty() || longest_phrase(lists.family_names, words) > 0);
}

SignatureBlock byline_on_top(std::span<const PageLine> all, const CompiledBylineWords& lists) {
    const Lines lines(all, lists);
    std::size_t last = 0;
    while (last < std::min<std::size_t>(all.size(), 4) && lines.kind(last) != LineKind::text) ++last;
    if (last == 0 || last == all.size() || !lines.begins_signature(0)) return {};
    return block(lines, 0, last);
}

}  // namespace

SignatureBlock find_signatures(std::span<const PageLine> lines, const CompiledBylineWords& lists) {
    SignatureBlock found = signatures_at_end(lines, lists);
    take_notes(found, lines, lists);
    return found;
}

SignatureBlock find_signatures_above_short_lines(std::span<const PageLine> lines,
                                                 const CompiledBylineWords& lists) {
    constexpr std::size_t most_lines = 12;
    constexpr std::size_t longest = 150;
    for (std::size_t end = lines.size(); end-- > 1 && lines.size() - end <= most_lines;) {
        if (lines[end].text.size() > longest) return {};
        if (lines[end].blanks_above == 0) continue;
        SignatureBlock found = find_signatures(lines.first(end), lists);
        if (!found.found() || found.last != end || found.first == 0) continue;
        if (lines[found.first].blanks_above > 0 && ends_the_text(lines[found.first - 1]) &&
            is_surely_signed(found, lines, lists))
            return found;
    }
    return {};
}

SignatureBlock find_byline_on_top(std::span<const PageLine> lines, const CompiledBylineWords& lists) {
    SignatureBlock found = byline_on_top(lines, lists);
    take_notes(found, lines, lists);
    return found;
}

}  // namespace xdd
