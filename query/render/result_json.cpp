#include "query/render/result_json.h"

#include "corpus/article_json.h"
#include "query/render/explanation_json.h"
#include "query/render/json_line.h"

namespace xdd::query {
namespace {

using nlohmann::ordered_json;

ordered_json alternatives_json(const std::vector<Alternative>& alternatives) {
    auto list = ordered_json::array();
    for (const Alternative& alternative : alternatives)
        list.push_back({{"text", alternative.text}, {"count", alternative.count}});
    return list;
}

ordered_json values_json(const std::vector<FacetValue>& values) {
    auto list = ordered_json::array();
    for (const FacetValue& value : values)
        list.push_back({{"value", value.value}, {"count", value.count}, {"label", value.label}});
    return list;
}

ordered_json warnings_json(const std::vector<QueryWarning>& warnings) {
    auto list = ordered_json::array();
    for (const QueryWarning& warning : warnings)
        list.push_back({{"code", warning.code}, {"message", warning.message}});
    return list;
}

ordered_json passage_json(const Passage& passage) {
    auto highlights = ordered_json::array();
    for (const TextRange& range : passage.highlights)
        highlights.push_back(ordered_json::array({range.begin, range.end}));
    return {{"field", passage.field}, {"text", passage.text}, {"highlights", highlights}};
}

ordered_json hit_json(const Hit& hit) {
    const Article& article = hit.article;
    auto authors = ordered_json::array();
    for (const Author& author : article.authors)
        if (!author.name.empty()) authors.push_back({{"name", author.name}, {"role", author.role}});
    auto topics = ordered_json::array();
    for (const TopicDecision& topic : article.topics)
        topics.push_back({{"code", null_if_empty(topic.code)}, {"label", topic.label}});
    auto passages = ordered_json::array();
    for (const Passage& passage : hit.passages) passages.push_back(passage_json(passage));
    return {{"id", article.record.id},
            {"title", article.record.title},
            {"authors", authors},
            {"date", article.record.date ? ordered_json(iso(*article.record.date)) : ordered_json(nullptr)},
            {"issue", article.issue ? null_if_empty(article.issue->label) : ordered_json(nullptr)},
            {"section", article.record.section},
            {"topics", topics},
            {"score", hit.score},
            {"match", match_name(hit.match)},
            {"passages", passages},
            {"url", article.record.url}};
}

}  // namespace

std::string page_json(const ResultPage& page) {
    auto hits = ordered_json::array();
    for (const Hit& hit : page.hits) {
        hits.push_back(hit_json(hit));
        if (hit.explanation) hits.back()["explanation"] = article_explanation_json(*hit.explanation);
    }
    auto facets = ordered_json::object();
    for (const auto& [name, values] : page.facets) facets[name] = values_json(values);
    ordered_json json{{"format", json_format},
                      {"query",
                       {{"typed", page.typed},
                        {"read_as", null_if_empty(page.read_as)},
                        {"alternatives", alternatives_json(page.alternatives)}}},
                      {"total", page.total},
                      {"total_is_exact", page.total_is_exact},
                      {"shown", page.hits.size()},
                      {"offset", page.offset},
                      {"hits", hits},
                      {"facets", facets},
                      {"suggestions", alternatives_json(page.suggestions)},
                      {"warnings", warnings_json(page.warnings)},
                      {"index", {{"articles", page.index_articles}, {"changed", page.index_changed}}}};
    if (page.explanation) json["explanation"] = query_explanation_json(*page.explanation);
    return json_line(json);
}

std::string shown_article_json(const Article& article) {
    ordered_json json{{"format", json_format}};
    json.update(article_json(article));
    return json_line(json);
}

std::string unknown_article_json() {
    return json_line(nullptr);
}

std::string batch_hits_json(std::string_view query_id, const std::vector<RankedArticle>& hits) {
    auto list = ordered_json::array();
    for (const RankedArticle& hit : hits)
        list.push_back({{"id", hit.id}, {"rank", list.size() + 1}, {"score", hit.score}});
    return json_line({{"format", json_format}, {"qid", query_id}, {"hits", list}});
}

std::string batch_suggestions_json(std::string_view query_id, const std::string& read_as, std::uint64_t total,
                                   const std::vector<Alternative>& suggestions) {
    return json_line({{"format", json_format},
                      {"qid", query_id},
                      {"read_as", null_if_empty(read_as)},
                      {"total", total},
                      {"suggestions", alternatives_json(suggestions)}});
}

std::string batch_total_json(std::string_view query_id, std::uint64_t total) {
    return json_line({{"format", json_format}, {"qid", query_id}, {"total", total}});
}

std::string counts_json(std::string_view by, std::uint64_t total, const std::vector<FacetValue>& counts) {
    return json_line(
        {{"format", json_format}, {"by", by}, {"total", total}, {"counts", values_json(counts)}});
}

std::string counts_json(std::string_view by, std::uint64_t total, const std::vector<FacetValue>& counts,
                        const std::vector<Alternative>& suggestions) {
    return json_line({{"format", json_format},
                      {"by", by},
                      {"total", total},
                      {"counts", values_json(counts)},
                      {"suggestions", alternatives_json(suggestions)}});
}

}  // namespace xdd::query
