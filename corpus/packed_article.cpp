/// The stored form of articles (pack_article, unpack_article of article_json.h). It is kept once an article,
/// so keys are one letter and what is empty stays away. Other programs read docs/records.md, not this.
#include <stdexcept>

#include <nlohmann/json.hpp>

#include "corpus/article_json.h"

namespace xdd {

namespace {

using nlohmann::json;

/// A key that is looked for in anything else would seem to be absent.
void require_object(const json& packed) {
    if (!packed.is_object()) throw std::runtime_error("a stored article holds no object where it should");
}

void put(json& object, const char* key, const std::string& text) {
    if (!text.empty()) object[key] = text;
}

void put(json& object, const char* key, const std::vector<std::string>& texts) {
    if (!texts.empty()) object[key] = texts;
}

void take(const json& object, const char* key, std::string& text) {
    if (const auto found = object.find(key); found != object.end())
        text = found->get_ref<const std::string&>();
}

void take(const json& object, const char* key, std::vector<std::string>& texts) {
    if (const auto found = object.find(key); found != object.end()) found->get_to(texts);
}

template <typename Item, typename Pack>
void put_list(json& object, const char* key, const std::vector<Item>& items, Pack pack) {
    if (items.empty()) return;
    json& list = object[key] = json::array();
    for (const Item& item : items) list.push_back(pack(item));
}

template <typename Item, typename Unpack>
void take_list(const json& object, const char* key, std::vector<Item>& items, Unpack unpack) {
    const auto found = object.find(key);
    if (found == object.end()) return;
    items.reserve(found->size());
    for (const json& item : *found) items.push_back(unpack(item));
}

json pack(const Date& date) {
    return json::array({date.year, date.month, date.day});
}

Date unpack_date(const json& packed) {
    return {packed.at(0).get<int>(), packed.at(1).get<int>(), packed.at(2).get<int>()};
}

void put(json& object, const char* key, const std::optional<Date>& date) {
    if (date) object[key] = pack(*date);
}

void take(const json& object, const char* key, std::optional<Date>& date) {
    if (const auto found = object.find(key); found != object.end()) date = unpack_date(*found);
}

json pack(const Author& author) {
    json object = json::object();
    put(object, "n", author.name);
    put(object, "t", author.titles);
    put(object, "r", author.role);
    put(object, "i", author.institution);
    put(object, "o", author.note);
    if (author.kind != AuthorKind::person) object["k"] = author_kind_name(author.kind);
    return object;
}

Author unpack_author(const json& packed) {
    require_object(packed);
    Author author;
    take(packed, "n", author.name);
    take(packed, "t", author.titles);
    take(packed, "r", author.role);
    take(packed, "i", author.institution);
    take(packed, "o", author.note);
    if (const auto kind = packed.find("k"); kind != packed.end()) {
        const auto found = find_author_kind(kind->get_ref<const std::string&>());
        if (!found) throw std::runtime_error("a stored article has an author of unknown kind");
        author.kind = *found;
    }
    return author;
}

using GivenAuthor = std::variant<std::string, Author>;

json pack(const GivenAuthor& author) {
    if (const auto* byline = std::get_if<std::string>(&author)) return *byline;
    return pack(std::get<Author>(author));
}

GivenAuthor unpack_given_author(const json& packed) {
    if (packed.is_string()) return packed.get<std::string>();
    return unpack_author(packed);
}

json pack(const std::optional<Issue>& issue) {
    if (!issue) return nullptr;
    return json::array({issue->year, issue->numbers, issue->label});
}

std::optional<Issue> unpack_issue(const json& packed) {
    if (packed.is_null()) return std::nullopt;
    return Issue{packed.at(0).get<int>(), packed.at(1).get<std::vector<int>>(),
                 packed.at(2).get<std::string>()};
}

json pack(const Record& record) {
    json object = json::object();
    put(object, "i", record.id);
    put(object, "t", record.title);
    put(object, "s", record.abstract);
    put(object, "b", record.body);
    put(object, "p", record.pages);
    put(object, "k", record.keywords);
    put_list(object, "a", record.authors, [](const GivenAuthor& author) { return pack(author); });
    put(object, "d", record.date);
    if (record.issue) object["n"] = pack(record.issue);
    put(object, "c", record.section);
    put(object, "o", record.topics);
    put(object, "u", record.url);
    put(object, "r", record.source);
    if (!record.extra.empty()) object["x"] = record.extra;
    return object;
}

Record unpack_record(const json& packed) {
    require_object(packed);
    Record record;
    take(packed, "i", record.id);
    take(packed, "t", record.title);
    take(packed, "s", record.abstract);
    take(packed, "b", record.body);
    take(packed, "p", record.pages);
    take(packed, "k", record.keywords);
    take_list(packed, "a", record.authors, unpack_given_author);
    take(packed, "d", record.date);
    if (const auto issue = packed.find("n"); issue != packed.end()) record.issue = unpack_issue(*issue);
    take(packed, "c", record.section);
    take(packed, "o", record.topics);
    take(packed, "u", record.url);
    take(packed, "r", record.source);
    if (const auto extra = packed.find("x"); extra != packed.end()) extra->get_to(record.extra);
    return record;
}

json pack(const TopicDecision& topic) {
    return json::array({topic.code, topic.label, topic.because});
}

TopicDecision unpack_topic(const json& packed) {
    return {packed.at(0).get<std::string>(), packed.at(1).get<std::string>(),
            packed.at(2).get<std::vector<std::string>>()};
}

json pack(const Citation& citation) {
    json object = json::object();
    put(object, "r", citation.raw);
    put(object, "s", citation.symbol);
    put(object, "t", citation.type);
    put(object, "m", citation.type_name);
    put(object, "n", citation.number);
    put(object, "i", citation.issuer);
    put(object, "x", citation.term);
    put(object, "p", citation.province);
    put(object, "d", citation.date);
    return object;
}

Citation unpack_citation(const json& packed) {
    require_object(packed);
    Citation citation;
    take(packed, "r", citation.raw);
    take(packed, "s", citation.symbol);
    take(packed, "t", citation.type);
    take(packed, "m", citation.type_name);
    take(packed, "n", citation.number);
    take(packed, "i", citation.issuer);
    take(packed, "x", citation.term);
    take(packed, "p", citation.province);
    take(packed, "d", citation.date);
    return citation;
}

json pack(const DateMention& mention) {
    json list = json::array({mention.raw, pack(mention.from)});
    if (mention.to != mention.from) list.push_back(pack(mention.to));
    return list;
}

DateMention unpack_mention(const json& packed) {
    const Date from = unpack_date(packed.at(1));
    return {packed.at(0).get<std::string>(), from, packed.size() > 2 ? unpack_date(packed[2]) : from};
}

json pack(const Warning& warning) {
    return json::array({warning.code, warning.message, warning.line});
}

Warning unpack_warning(const json& packed) {
    return {packed.at(0).get<std::string>(), packed.at(1).get<std::string>(),
            packed.at(2).get<std::size_t>()};
}

Article unpack(const json& packed) {
    Article article;
    article.record = unpack_record(packed.at("r"));
    take(packed, "h", article.content_hash);
    take_list(packed, "a", article.authors, unpack_author);
    const auto issue = packed.find("n");
    article.issue = issue == packed.end() ? article.record.issue : unpack_issue(*issue);
    take_list(packed, "t", article.topics, unpack_topic);
    take_list(packed, "c", article.citations, unpack_citation);
    take_list(packed, "m", article.mentions, unpack_mention);
    take(packed, "v", article.abbreviations);
    take(packed, "e", article.encoding);
    take_list(packed, "w", article.warnings, unpack_warning);
    return article;
}

}  // namespace

std::string pack_article(const Article& article) {
    json object = json::object();
    object["r"] = pack(article.record);
    put(object, "h", article.content_hash);
    put_list(object, "a", article.authors, [](const Author& author) { return pack(author); });
    if (article.issue != article.record.issue) object["n"] = pack(article.issue);
    put_list(object, "t", article.topics, [](const TopicDecision& topic) { return pack(topic); });
    put_list(object, "c", article.citations, [](const Citation& citation) { return pack(citation); });
    put_list(object, "m", article.mentions, [](const DateMention& mention) { return pack(mention); });
    put(object, "v", article.abbreviations);
    put(object, "e", article.encoding);
    put_list(object, "w", article.warnings, [](const Warning& warning) { return pack(warning); });
    return object.dump();
}

Article unpack_article(std::string_view packed) {
    try {
        return unpack(json::parse(packed));
    } catch (const json::exception& error) {
        throw std::runtime_error(std::string("a stored article cannot be read: ") + error.what());
    }
}

}  // namespace xdd
