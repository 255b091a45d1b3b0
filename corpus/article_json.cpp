#include "corpus/article_json.h"

#include <nlohmann/json.hpp>

namespace xdd {

namespace {

using nlohmann::ordered_json;

ordered_json text_or_null(const std::string& text) {
    return text.empty() ? ordered_json(nullptr) : ordered_json(text);
}

std::string joined_by_lines(const std::vector<std::string>& texts) {
    std::string out;
    for (const std::string& text : texts) {
        if (!out.empty()) out += '\n';
        out += text;
    }
    return out;
}

void put(ordered_json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put(ordered_json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) object[key] = texts;
}

/// An author of a record: what was not given stays away.
ordered_json given_author(const Author& author) {
    ordered_json object = ordered_json::object();
    put(object, "name", author.name);
    put(object, "titles", author.titles);
    put(object, "role", author.role);
    put(object, "institution", author.institution);
    put(object, "note", author.note);
    if (author.kind != AuthorKind::person) object["kind"] = author_kind_name(author.kind);
    return object;
}

void put_authors(ordered_json& object, const Record& record) {
    if (record.authors.empty()) return;
    const auto* byline = std::get_if<std::string>(&record.authors.front());
    if (record.authors.size() == 1 && byline != nullptr && !record.extra.contains("author")) {
        object["author"] = *byline;
        return;
    }
    ordered_json& list = object["authors"] = ordered_json::array();
    for (const auto& author : record.authors) {
        if (const auto* printed = std::get_if<std::string>(&author)) {
            list.push_back(*printed);
        } else {
            list.push_back(given_author(std::get<Author>(author)));
        }
    }
}

/// An issue of a record: a label alone as a text, else an object of what was given.
ordered_json given_issue(const Issue& issue) {
    if (issue.year == 0 && issue.numbers.empty() && !issue.label.empty()) return issue.label;
    ordered_json object = ordered_json::object();
    if (issue.year != 0) object["year"] = issue.year;
    if (!issue.numbers.empty()) object["numbers"] = issue.numbers;
    put(object, "label", issue.label);
    return object;
}

ordered_json date_json(const std::optional<Date>& date) {
    if (!date) return nullptr;
    ordered_json object;
    object["value"] = iso(*date);
    object["precision"] = precision_name(precision(*date));
    return object;
}

ordered_json issue_json(const std::optional<Issue>& issue) {
    if (!issue) return nullptr;
    ordered_json object;
    object["year"] = issue->year == 0 ? ordered_json(nullptr) : ordered_json(issue->year);
    object["numbers"] = issue->numbers;
    object["label"] = issue->label;
    return object;
}

ordered_json topic_json(const TopicDecision& topic) {
    ordered_json object;
    object["code"] = text_or_null(topic.code);
    object["label"] = topic.label;
    object["because"] = topic.because;
    return object;
}

ordered_json mention_json(const DateMention& mention) {
    ordered_json object;
    object["raw"] = mention.raw;
    object["from"] = iso(mention.from);
    object["to"] = iso(mention.to);
    object["precision"] = precision_name(precision(mention.from));
    return object;
}

ordered_json warning_json(const Warning& warning) {
    ordered_json object;
    object["code"] = warning.code;
    object["message"] = warning.message;
    object["line"] = warning.line == 0 ? ordered_json(nullptr) : ordered_json(warning.line);
    return object;
}

std::string printed_bylines(const Record& record) {
    std::vector<std::string> bylines;
    for (const auto& author : record.authors) {
        if (const auto* byline = std::get_if<std::string>(&author)) bylines.push_back(*byline);
    }
    return joined_by_lines(bylines);
}

ordered_json extra_json(const Record& record) {
    ordered_json object = ordered_json::object();
    for (const auto& [key, value] : record.extra) object[key] = ordered_json::parse(value);
    return object;
}

template <typename Item, typename Show>
ordered_json list_of(const std::vector<Item>& items, Show show) {
    ordered_json list = ordered_json::array();
    for (const Item& item : items) list.push_back(show(item));
    return list;
}

}  // namespace

ordered_json record_json(const Record& record) {
    ordered_json object = ordered_json::object();
    put(object, "id", record.id);
    put(object, "title", record.title);
    put(object, "abstract", record.abstract);
    put_authors(object, record);
    if (record.date) object["date"] = iso(*record.date);
    if (record.issue) object["issue"] = given_issue(*record.issue);
    put(object, "pages", record.pages);
    put(object, "section", record.section);
    put(object, "topics", record.topics);
    put(object, "keywords", record.keywords);
    put(object, "url", record.url);
    put(object, "source", record.source);
    put(object, "body", joined_by_lines(record.body));
    for (const auto& [key, value] : record.extra) object[key] = ordered_json::parse(value);
    return object;
}

ordered_json author_json(const Author& author) {
    ordered_json object;
    object["name"] = author.name;
    object["titles"] = author.titles;
    object["role"] = author.role;
    object["institution"] = author.institution;
    object["note"] = author.note;
    object["kind"] = author_kind_name(author.kind);
    return object;
}

ordered_json citation_json(const Citation& citation) {
    ordered_json object;
    object["raw"] = citation.raw;
    object["symbol"] = text_or_null(citation.symbol);
    object["type"] = citation.type;
    object["type_name"] = citation.type_name;
    object["number"] = citation.number;
    object["issuer"] = citation.issuer;
    object["term"] = citation.term;
    object["province"] = text_or_null(citation.province);
    object["date"] = citation.date ? ordered_json(iso(*citation.date)) : ordered_json(nullptr);
    return object;
}

ordered_json article_json(const Article& article) {
    const Record& record = article.record;
    ordered_json object;
    object["id"] = record.id;
    object["title"] = record.title;
    object["abstract"] = record.abstract;
    object["author"] = printed_bylines(record);
    object["authors"] = list_of(article.authors, author_json);
    object["date"] = date_json(record.date);
    object["issue"] = issue_json(article.issue);
    object["pages"] = record.pages;
    object["section"] = record.section;
    object["topics"] = list_of(article.topics, topic_json);
    object["keywords"] = record.keywords;
    object["url"] = record.url;
    object["source"] = record.source;
    object["body"] = joined_by_lines(record.body);
    object["citations"] = list_of(article.citations, citation_json);
    object["mentions"] = list_of(article.mentions, mention_json);
    object["abbreviations"] = article.abbreviations;
    object["encoding"] = article.encoding;
    object["content_hash"] = article.content_hash;
    object["extra"] = extra_json(record);
    object["warnings"] = list_of(article.warnings, warning_json);
    return object;
}

}  // namespace xdd
