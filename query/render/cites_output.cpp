#include "query/render/cites_output.h"

#include "indexer/console/messages.h"
#include "query/render/json_line.h"
#include "query/render/result_json.h"
#include "query/render/result_text.h"

namespace xdd::query {
namespace {

using nlohmann::ordered_json;

constexpr unsigned item_indent = 4;

std::string year_text(int year) {
    return year == 0 ? "" : std::to_string(year);
}

std::string span_text(const CitedDocument& document) {
    if (document.first_year == 0) return "undated";
    const std::string first = year_text(document.first_year);
    return document.first_year == document.last_year ? first : first + "-" + year_text(document.last_year);
}

std::string document_line(const CitedDocument& document) {
    std::string line = document.label;
    const std::string& name = document.citation.type_name;
    if (!document.citation.symbol.empty() && !name.empty()) line += ", " + name;
    return line + ": " + std::to_string(document.articles) + " (" + span_text(document) + ')';
}

ordered_json year_json(int year) {
    return year == 0 ? ordered_json(nullptr) : ordered_json(year);
}

ordered_json documents_json(const std::vector<CitedDocument>& documents) {
    auto list = ordered_json::array();
    for (const CitedDocument& document : documents) {
        const Citation& citation = document.citation;
        list.push_back({{"value", document.label},
                        {"count", document.articles},
                        {"first_year", year_json(document.first_year)},
                        {"last_year", year_json(document.last_year)},
                        {"symbol", null_if_empty(citation.symbol)},
                        {"type", citation.type},
                        {"type_name", citation.type_name},
                        {"number", citation.number},
                        {"issuer", citation.issuer},
                        {"term", citation.term},
                        {"province", null_if_empty(citation.province)}});
    }
    return list;
}

}  // namespace

std::string cited_documents_text(const std::vector<CitedDocument>& documents) {
    std::string text;
    for (const CitedDocument& document : documents)
        text += printable(document.label) + '\t' + std::to_string(document.articles) + '\t' +
                year_text(document.first_year) + '\t' + year_text(document.last_year) + '\n';
    return text;
}

std::string cited_documents_json(std::uint64_t articles, const std::vector<CitedDocument>& documents) {
    return json_line({{"format", json_format},
                      {"by", "cites"},
                      {"total", articles},
                      {"counts", documents_json(documents)}});
}

std::string citing_articles_text(const std::vector<CitedDocument>& documents, const ResultPage& page,
                                 const TextStyle& style) {
    std::string text;
    for (const CitedDocument& document : documents)
        text += wrapped(document_line(document), {}, style, item_indent, "  - ");
    if (!text.empty()) text += '\n';
    return text + page_text(page, style);
}

std::string citing_articles_json(const std::vector<CitedDocument>& documents, const ResultPage& page) {
    ordered_json json = ordered_json::parse(page_json(page));
    json["documents"] = documents_json(documents);
    return json_line(json);
}

}  // namespace xdd::query
