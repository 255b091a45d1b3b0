#include "query/render/result_text.h"

#include <algorithm>
#include <cstdio>

#include "indexer/console/messages.h"
#include "query/render/explanation_output.h"

namespace xdd::query {
namespace {

constexpr unsigned text_indent = 4;
constexpr std::size_t most_readings = 8;
constexpr std::size_t most_facet_values = 10;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
    std::string text;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!text.empty()) text += between;
        text += part;
    }
    return text;
}

/// A value that is one column of a line: a line break in it shows as a blank.
std::string on_one_line(std::string_view value) {
    std::string text = printable(value);
    std::replace(text.begin(), text.end(), '\n', ' ');
    return text;
}

std::string author_line(const Author& author) {
    std::string line = joined(author.titles, ", ");
    if (!line.empty()) line += ' ';
    line += author.name;
    const std::string more = joined({author.role, author.institution, author.note}, "; ");
    if (more.empty()) return line;
    return line.empty() ? more : line + " (" + more + ')';
}

std::string authors_line(const Article& article) {
    std::vector<std::string> lines;
    for (const Author& author : article.authors) lines.push_back(author_line(author));
    const std::string line = joined(lines, "; ");
    return line.empty() ? "unsigned" : line;
}

std::string topic_line(const TopicDecision& topic) {
    return topic.code.empty() ? topic.label : topic.code + ' ' + topic.label;
}

std::string facts_line(const Article& article) {
    const Record& record = article.record;
    return joined({authors_line(article), record.date ? iso(*record.date) : "undated",
                   article.issue ? article.issue->label : "", record.section},
                  " · ");
}

std::string topics_line(const Article& article) {
    std::vector<std::string> lines;
    for (const TopicDecision& topic : article.topics) lines.push_back(topic_line(topic));
    return joined(lines, "; ");
}

/// The passage with … where the article goes on; the highlights move with the text.
std::string passage_text(const Passage& passage, const TextStyle& style) {
    constexpr std::string_view ellipsis = "… ";
    std::string text = passage.cut_before ? std::string(ellipsis) + passage.text : passage.text;
    if (passage.cut_after) text += " …";
    std::vector<TextRange> highlights = passage.highlights;
    if (passage.cut_before)
        for (TextRange& range : highlights)
            range = {range.begin + ellipsis.size(), range.end + ellipsis.size()};
    return wrapped(text, highlights, style, text_indent);
}

std::string title_text(const Hit& hit, std::uint64_t rank, const TextStyle& style) {
    std::string number = std::to_string(rank) + '.';
    number.resize(std::max<std::size_t>(number.size() + 1, text_indent), ' ');
    const auto indent = static_cast<unsigned>(number.size());
    if (hit.passages.empty() || hit.passages.front().text.empty())
        return wrapped("(no title)", {}, style, indent, number);
    return wrapped(hit.passages.front().text, hit.passages.front().highlights, style, indent,
                   heading(number, style));
}

std::string hit_text(const Hit& hit, std::uint64_t rank, const TextStyle& style) {
    std::string text = title_text(hit, rank, style);
    text += wrapped(facts_line(hit.article), {}, style, text_indent);
    if (const std::string topics = topics_line(hit.article); !topics.empty())
        text += wrapped(topics, {}, style, text_indent);
    for (std::size_t i = 1; i < hit.passages.size(); ++i) text += passage_text(hit.passages[i], style);
    if (hit.explanation) text += score_text(*hit.explanation, text_indent);
    const std::string last = "id " + hit.article.record.id + " · " + std::string(match_name(hit.match));
    return text + std::string(text_indent, ' ') + dimmed(printable(last), style) + '\n';
}

std::string articles(std::uint64_t count) {
    return std::to_string(count) + (count == 1 ? " article" : " articles");
}

std::string listed(const std::vector<Alternative>& alternatives) {
    std::vector<std::string> parts;
    for (const Alternative& alternative : alternatives) {
        if (parts.size() == most_readings) {
            parts.push_back("and " + std::to_string(alternatives.size() - most_readings) + " more");
            break;
        }
        parts.push_back(alternative.text + " (" + std::to_string(alternative.count) + ')');
    }
    return joined(parts, ", ");
}

std::string suggestion(const Alternative& alternative) {
    const bool none = alternative.count == 0;
    return alternative.text + " (" + (none ? "no article with every word" : articles(alternative.count)) +
           ')';
}

std::string head_text(const ResultPage& page, const TextStyle& style) {
    std::string text = heading((page.total_is_exact ? "" : "about ") + articles(page.total), style);
    text += " of " + std::to_string(page.index_articles) + '\n';
    if (!page.read_as.empty()) text += wrapped("read as: " + page.read_as, {}, style, 0);
    if (!page.alternatives.empty())
        text += wrapped("other readings: " + listed(page.alternatives), {}, style, 0);
    text += suggestions_text(page.suggestions, style);
    return text;
}

std::string foot_text(const ResultPage& page, const TextStyle& style) {
    const std::uint64_t end = page.offset + page.hits.size();
    const bool more = page.total > end || (page.hits.empty() && page.total > 0);
    if (page.offset == 0 && !more) return {};
    std::string text = "\nshown: ";
    text += page.hits.empty() ? "none" : std::to_string(page.offset + 1) + " to " + std::to_string(end);
    text += " of " + std::to_string(page.total);
    if (page.total > end)
        text += "; --offset " + std::to_string(end) + " shows what follows, --all everything";
    return text.substr(0, 1) + dimmed(text.substr(1), style) + '\n';
}

/// "A1 Tổ chức cơ sở đảng", "2015": as it may be typed after the field's name.
std::string shown(const FacetValue& value) {
    return value.label.empty() || value.label == value.value ? value.value : value.value + ' ' + value.label;
}

std::string facet_line(std::string_view name, const std::vector<FacetValue>& values) {
    std::vector<std::string> parts;
    for (const FacetValue& value : values) {
        if (parts.size() == most_facet_values) {
            parts.push_back("and " + std::to_string(values.size() - most_facet_values) + " more");
            break;
        }
        parts.push_back(shown(value) + " (" + std::to_string(value.count) + ')');
    }
    return "by " + std::string(name) + ": " + joined(parts, ", ");
}

std::string facets_text(const ResultPage& page, const TextStyle& style) {
    std::string text;
    for (const auto& [name, values] : page.facets)
        if (!values.empty()) text += wrapped(facet_line(name, values), {}, style, text_indent, "  - ");
    return text.empty() ? text : '\n' + heading("All hits", style) + '\n' + text;
}

std::string list_block(std::string_view name, const std::vector<std::string>& items, const TextStyle& style) {
    if (items.empty()) return {};
    std::string text = '\n' + heading(name, style) + '\n';
    for (const std::string& item : items) text += wrapped(item, {}, style, text_indent, "  - ");
    return text;
}

std::string title_block(const std::string& title, const TextStyle& style) {
    std::string text = wrapped(title.empty() ? "(no title)" : title, {}, style, 0);
    text.pop_back();  // its line end stays outside of the heading
    return heading(text, style) + '\n';
}

std::string citation_line(const Citation& citation) {
    std::string line = citation.raw;
    if (!citation.symbol.empty()) line += " [" + citation.symbol + ']';
    return line;
}

template <typename Items, typename Print>
std::vector<std::string> printed(const Items& items, const Print& print) {
    std::vector<std::string> lines;
    lines.reserve(items.size());
    for (const auto& item : items) lines.push_back(print(item));
    return lines;
}

}  // namespace

std::string page_text(const ResultPage& page, const TextStyle& style) {
    std::string text = head_text(page, style);
    if (page.explanation) text += explanation_text(*page.explanation);
    std::uint64_t rank = page.offset;
    for (const Hit& hit : page.hits) text += '\n' + hit_text(hit, ++rank, style);
    return text + facets_text(page, style) + foot_text(page, style);
}

std::string suggestions_text(const std::vector<Alternative>& suggestions, const TextStyle& style) {
    if (suggestions.empty()) return {};
    return wrapped("did you mean: " + joined(printed(suggestions, suggestion), ", ") + '?', {}, style, 0);
}

std::string article_text(const Article& article, const TextStyle& style) {
    const Record& record = article.record;
    std::string text = title_block(record.title, style);
    text += wrapped(facts_line(article), {}, style, 0);
    const std::string pages = record.pages.empty() ? "" : "pages " + record.pages;
    text += wrapped(joined({"id " + record.id, pages, record.source, record.url}, " · "), {}, style, 0);
    if (!record.abstract.empty()) text += '\n' + wrapped(record.abstract, {}, style, text_indent);
    for (const std::string& paragraph : record.body) text += '\n' + wrapped(paragraph, {}, style, 0);
    text += list_block("Keywords", record.keywords, style);
    text += list_block("Topics",
                       printed(article.topics,
                               [](const TopicDecision& topic) {
                                   const std::string because = joined(topic.because, ", ");
                                   return topic_line(topic) + (because.empty() ? "" : ": " + because);
                               }),
                       style);
    text += list_block("Documents cited", printed(article.citations, citation_line), style);
    const auto mentions = printed(article.mentions, [](const DateMention& m) { return m.raw; });
    text += list_block("Dates mentioned", mentions.empty() ? mentions : std::vector{joined(mentions, ", ")},
                       style);
    text += list_block("Abbreviations",
                       article.abbreviations.empty() ? std::vector<std::string>{}
                                                     : std::vector{joined(article.abbreviations, ", ")},
                       style);
    text +=
        list_block("Warnings", printed(article.warnings, [](const Warning& w) { return w.message; }), style);
    return text;
}

std::string counts_text(const std::vector<FacetValue>& counts) {
    std::string text;
    for (const FacetValue& count : counts)
        text += on_one_line(shown(count)) + '\t' + std::to_string(count.count) + '\n';
    return text;
}

std::string trec_line(std::string_view query_id, std::string_view article_id, std::size_t rank,
                      double score) {
    char number[64];
    std::snprintf(number, sizeof number, " %zu %.6f xdd\n", rank, score);
    return std::string(query_id) + " Q0 " + std::string(article_id) + number;
}

}  // namespace xdd::query
