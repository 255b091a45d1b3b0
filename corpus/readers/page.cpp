#include "corpus/readers/page.h"

#include <algorithm>

#include "corpus/blanks.h"
#include "corpus/encodings/utf8.h"
#include "corpus/metadata/bylines.h"
#include "corpus/metadata/dates.h"
#include "corpus/readers/page_chrome.h"
#include "corpus/readers/page_furniture.h"
#include "corpus/readers/page_head.h"
#include "corpus/readers/page_lines.h"
#include "corpus/readers/page_signature.h"

namespace xdd {

namespace {

using Lines = std::vector<PageLine>;

std::span<const PageLine> first_of(const Lines& lines, std::size_t count) {
    return std::span<const PageLine>(lines).first(count);
}

Rejection fault(std::size_t line, std::string code, std::string message) {
    return {{}, line, {}, std::move(code), std::move(message)};
}

/// Both from 1; the byte is counted from the line's start.
struct PlaceInText {
    std::size_t line = 1;
    std::size_t byte = 1;
};

PlaceInText place_of(std::string_view text, std::size_t offset) {
    PlaceInText place;
    for (const char byte : text.substr(0, offset)) {
        ++place.byte;
        if (byte == '\n') place = {place.line + 1, 1};
    }
    return place;
}

Rejection bad_utf8(std::string_view text, std::size_t offset) {
    if (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"))
        return fault(1, "bad-utf8", "the page is UTF-16; save it as UTF-8");
    const PlaceInText place = place_of(text, offset);
    return fault(
        place.line, "bad-utf8",
        "byte " + std::to_string(place.byte) +
            " of the line is not UTF-8; other encodings (TCVN3, VNI, VISCII, ...) are not read yet: save "
            "the page as UTF-8");
}

/// Builds a record up from the page's lines, step by step.
class PageReading {
  public:
    PageReading(std::string_view text, const PageLists& lists)
        : lists_(lists), lines_(split_page_lines(text)) {}

    ReadResult read() {
        drop_furniture();
        if (lines_.empty()) return fault(0, "empty", "the page holds no text");
        take_head();
        cut_chrome();
        take_date_below_names();
        take_date_at_end();
        take_keywords();
        take_abstract();
        take_signatures();
        take_source();
        take_body();
        if (record_.body.empty()) return fault(0, "no-body", "the page has a title, but no text below it");
        return ReadRecord{std::move(record_), {}, 0, std::move(warnings_), {}};
    }

  private:
    void warn(std::string code, std::string message, std::size_t line) {
        warnings_.push_back({std::move(code), std::move(message), line});
    }

    void erase(std::size_t first, std::size_t last) {
        if (last < lines_.size()) lines_[last].blanks_above += first < last ? lines_[first].blanks_above : 0;
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(first),
                     lines_.begin() + static_cast<std::ptrdiff_t>(last));
    }

    void drop_furniture() {
        const std::size_t comments = start_of_comments_headings(lines_);
        for (std::size_t at = lines_.size(); at-- > 0;) {
            const std::string_view line = lines_[at].text;
            if (lists_.furniture.is_furniture(line) &&
                !(at >= comments && lists_.furniture.heads_comments(line)))
                erase(at, at + 1);
        }
        const std::size_t title = first_line_of_title();
        for (std::size_t at = 0; at < title; ++at)
            if (const auto date = labelled_date(lines_[at].text, lists_.furniture)) date_above_title_ = date;
        erase(0, title);
    }

    /// Below a list of neighbours, menus and the day of the visit. The last item of a menu is the title
    /// itself where no other line can be.
    std::size_t first_line_of_title() const {
        std::size_t title = 0;
        while (title < lines_.size() && stands_above_title(lines_[title].text)) ++title;
        if (title < lines_.size() && may_be_title(lines_[title].text) &&
            !looks_like_signature(lines_[title].text, lists_.bylines))
            return title;
        for (std::size_t at = title; at-- > 0;)
            if (lists_.furniture.is_menu(lines_[at].text)) return at;
        return title;
    }

    bool stands_above_title(std::string_view line) const {
        return is_list_line(line) || is_day_of_visit(line) || labelled_date(line, lists_.furniture) ||
               (lists_.furniture.is_menu(line) && !split_title_line(line).has_place_for_date);
    }

    bool is_list_line(std::string_view line) const {
        return lists_.furniture.is_neighbours_heading(line) || lists_.furniture.is_neighbour(line);
    }

    void take_head() {
        PageHead head = read_page_head(lines_, lists_.furniture);
        record_.title = std::move(head.title);
        record_.date = head.date;
        warnings_ = std::move(head.warnings);
        if (!record_.date && date_above_title_) set_date(*date_above_title_);
        erase(0, head.lines);
    }

    /// Everything from the list of neighbours or the footer on is no part of the article.
    void cut_chrome() {
        const ArticleEnd end = find_article_end(lines_, lists_);
        footer_below_text_ = end.footer_follows;
        if (end.doubtful) {
            warn("left-out",
                 "what follows was taken for an imprint, comments or titles of others and left out",
                 lines_[end.line].number);
        }
        lines_.resize(end.line);
    }

    void set_date(const Date& date) {
        record_.date = date;
        std::erase_if(warnings_, [](const Warning& warning) { return warning.code == "no-date"; });
    }

    /// "Tác giả: A | Ngày đăng: 08/07/2015", "A - 08/07/2015 08:30".
    std::optional<Date> date_behind_name(std::string_view line) const {
        const std::vector<FoundDate> dates = find_dates(line);
        const bool one_day =
            dates.size() == 1 && is_day_of_pages(dates.front()) && dates.front().range.begin > 0;
        return one_day && looks_like_signature(line, lists_.bylines) ? std::optional(dates.front().from)
                                                                     : std::nullopt;
    }

    /// Title, names and their bodies, then the date: those who print the author under the title. A day
    /// without label, weekday and time may be a heading below anything else.
    void take_date_below_names() {
        constexpr std::size_t most_lines = 5;
        constexpr std::size_t longest_name_line = 200;
        if (record_.date) return;
        bool names_only = true;
        for (std::size_t at = 0; at < std::min(most_lines, lines_.size()); ++at) {
            const std::string_view line = lines_[at].text;
            if (const auto date = names_only ? date_line(line, lists_.furniture)
                                             : marked_date_line(line, lists_.furniture)) {
                set_date(*date);
                erase(at, at + 1);
                return;
            }
            if (line.size() > longest_name_line || ends_like_a_sentence(line)) return;
            if (const auto date = date_behind_name(line)) return set_date(*date);
            names_only = names_only && (looks_like_signature(line, lists_.bylines) ||
                                        looks_like_role(line, lists_.bylines));
        }
    }

    /// "Cập nhật: 08/07/2015" below the text: the page's day where none stands above, and no text anyway.
    void take_date_at_end() {
        constexpr std::size_t last_lines = 6;
        for (std::size_t at = lines_.size(); at-- > 0 && at + last_lines >= lines_.size();) {
            const auto date = labelled_date(lines_[at].text, lists_.furniture);
            if (!date) continue;
            if (!record_.date) set_date(*date);
            erase(at, at + 1);
        }
    }

    void take_keywords() {
        for (std::size_t at = 0; at < lines_.size();) {
            std::string_view list = keywords_of(at);
            if (list.data() == nullptr) {
                ++at;
                continue;
            }
            std::size_t end = at + 1;
            if (list.empty() && end < lines_.size() && is_list_of_words(lines_[end].text))
                list = lines_[end++].text;
            add_keywords(list);
            erase(at, end);
        }
    }

    /// A null view when the line lists none. Tags stand at the end only, and a sentence about keywords amid
    /// the text is no list.
    std::string_view keywords_of(std::size_t at) const {
        constexpr std::size_t near_top = 8;
        constexpr std::size_t last_lines = 6;
        const std::string_view line = lines_[at].text;
        const std::string_view list = after_label(line, "từ khóa");
        const bool near_end = at + last_lines >= lines_.size();
        if (list.data() != nullptr) {
            const bool amid_text = at >= near_top && !near_end;
            return amid_text && is_paragraph_of_text(line) ? std::string_view() : list;
        }
        if (!near_end) return list;
        const std::string_view tags = after_label(line, "tags");
        if (tags.data() != nullptr) return tags;
        const std::string_view subjects = after_label(line, "chủ đề");
        return are_tags(subjects) ? subjects : std::string_view();
    }

    /// `Chủ đề:` may say what a meeting or a text is about; tags are several and short.
    static bool are_tags(std::string_view list) {
        constexpr std::size_t longest_tag = 40;
        const bool semicolons = list.find(';') != std::string_view::npos;
        const std::ptrdiff_t fewest_signs = semicolons ? 1 : 2;  // two parts with a comma may be a phrase
        const char sign = semicolons ? ';' : ',';
        if (std::ranges::count(list, sign) < fewest_signs || ends_like_a_sentence(list)) return false;
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(sign, at), list.size());
            if (end - at > longest_tag) return false;
            at = end + 1;
        }
        return true;
    }

    static bool is_list_of_words(std::string_view line) {
        constexpr std::size_t longest = 300;
        return line.size() <= longest && line.find_first_of(",;") != std::string_view::npos;
    }

    /// Parted by semicolons, or by commas where there is no semicolon.
    void add_keywords(std::string_view list) {
        if (list.ends_with('.')) list.remove_suffix(1);
        const char sign = list.find(';') != std::string_view::npos ? ';' : ',';
        for (std::size_t at = 0; at <= list.size();) {
            const std::size_t end = std::min(list.find(sign, at), list.size());
            std::string word = on_one_line(list.substr(at, end - at));
            const bool known = std::ranges::count(record_.keywords, word) > 0;
            if (!word.empty() && !known) record_.keywords.push_back(std::move(word));
            at = end + 1;
        }
    }

    /// Only near the top: further below `Tóm tắt:` begins a paragraph of the text.
    void take_abstract() {
        constexpr std::size_t near_top = 4;
        for (std::size_t at = 0; at < std::min(near_top, lines_.size()); ++at) {
            std::string_view text = after_label(lines_[at].text, "tóm tắt");
            if (text.data() == nullptr) continue;
            std::size_t end = at + 1;
            if (text.empty() && end < lines_.size()) text = lines_[end++].text;
            record_.abstract = on_one_line(text);
            erase(at, end);
            return;
        }
    }

    void take_signatures() {
        SignatureBlock block = find_signatures(lines_, lists_.bylines);
        if (!block.found()) block = find_above_promotion();
        if (!block.found()) block = find_above_site_lines();
        if (!block.found()) block = find_byline_on_top(lines_, lists_.bylines);
        if (!block.found()) {
            const std::size_t line = lines_.empty() ? 0 : lines_.back().number;
            warn("no-signature", "no signature was found at the end of the text", line);
            return;
        }
        for (std::string& byline : block.bylines) record_.authors.emplace_back(std::move(byline));
        for (auto note = block.notes.rbegin(); note != block.notes.rend(); ++note)
            if (*note >= block.last) erase(*note, *note + 1);
        erase(block.first, block.last);
        for (auto note = block.notes.rbegin(); note != block.notes.rend(); ++note)
            if (*note < block.first) erase(*note, *note + 1);
    }

    /// Without a list of neighbours nothing but the signature parts the article from a promotional text. One
    /// or two paragraphs below a signature are such a text when the footer follows a signature that stands
    /// well apart, or when they tell of a day in a later year than the page's.
    SignatureBlock find_above_promotion() {
        constexpr std::size_t most_paragraphs = 2;
        for (std::size_t count = 1; count <= most_paragraphs && count < lines_.size(); ++count) {
            const std::size_t end = lines_.size() - count;
            SignatureBlock block = find_signatures(first_of(lines_, end), lists_.bylines);
            if (!block.found() || block.first == 0) continue;
            if (!(footer_below_text_ && block.set_apart) && !tells_of_later_year(end)) continue;
            leave_out(end);
            return block;
        }
        if (footer_below_text_ && lines_.size() > 1 && tells_of_later_year(lines_.size() - 1)) {
            leave_out(lines_.size() - 1);
        }
        return {};
    }

    SignatureBlock find_above_site_lines() {
        SignatureBlock block = find_signatures_above_short_lines(lines_, lists_.bylines);
        if (block.found()) leave_out(block.last);
        return block;
    }

    void leave_out(std::size_t from) {
        warn("left-out",
             "text below the signature was taken for the site's or a promotional one and left out",
             lines_[from].number);
        lines_.erase(lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.end());
    }

    bool tells_of_later_year(std::size_t from) const {
        if (!record_.date) return false;
        return std::any_of(
            lines_.begin() + static_cast<std::ptrdiff_t>(from), lines_.end(),
            [&](const PageLine& line) { return names_day_after(line.text, record_.date->year); });
    }

    static bool names_day_after(std::string_view text, int year) {
        const std::vector<FoundDate> dates = find_dates(text);
        return std::any_of(dates.begin(), dates.end(), [&](const FoundDate& date) {
            return date.from.day != 0 && date.from.year > year;
        });
    }

    /// `Nguồn: Báo X` among the last lines.
    void take_source() {
        constexpr std::size_t last_lines = 3;
        constexpr std::size_t longest = 150;
        const std::size_t from = lines_.size() > last_lines ? lines_.size() - last_lines : 0;
        for (std::size_t at = from; at < lines_.size(); ++at) {
            std::string_view name = after_label(lines_[at].text, "nguồn");
            if (name.empty()) name = after_label(lines_[at].text, "nguồn tin");
            if (name.empty() || name.size() > longest || is_paragraph_of_text(name)) continue;
            record_.source = on_one_line(name);
            erase(at, at + 1);
            return;
        }
    }

    void take_body() {
        for (std::size_t at = 0; at < lines_.size(); ++at) {
            if (at > 0 && continues_line_above(lines_[at - 1], lines_[at])) {
                record_.body.back() += ' ';
                record_.body.back() += lines_[at].text;
            } else {
                record_.body.emplace_back(lines_[at].text);
            }
        }
    }

    const PageLists& lists_;
    Lines lines_;
    Record record_;
    std::vector<Warning> warnings_;
    std::optional<Date> date_above_title_;  ///< with a label
    bool footer_below_text_ = false;        ///< no list of neighbours stands between the text and the footer
};

}  // namespace

ReadResult read_page(std::string_view text, const PageLists& lists) {
    if (const auto bad = find_invalid_utf8(text)) return bad_utf8(text, *bad);
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        const PlaceInText place = place_of(text, nul);
        return fault(place.line, "control-character",
                     "byte " + std::to_string(place.byte) + " of the line is a NUL, which no text holds");
    }
    text = without_bom(text);
    PageReading reading(text, lists);
    ReadResult result = reading.read();
    auto* read = std::get_if<ReadRecord>(&result);
    if (read != nullptr && find_control_character(text)) {
        read->warnings.push_back({"control-character", "the page holds a control character", 0});
    }
    return result;
}

}  // namespace xdd
