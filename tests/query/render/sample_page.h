#pragma once

#include "query/search/result_page.h"

namespace xdd::query::test {

inline Passage title_of(const Article& article, std::vector<TextRange> highlights) {
    return {"title", article.record.title, std::move(highlights), false, false};
}

/// An invented article with something in every field.
inline Article sample_article() {
    Article article;
    Record& record = article.record;
    record.id = "mau-1";
    record.title = "Sinh hoạt chi bộ ở Mường Then";
    record.abstract = "Tóm tắt ngắn.";
    record.body = {"Chi bộ họp đều.", "Theo Nghị quyết số 24-NQ/TU, TCCSĐ vững mạnh."};
    record.pages = "12-14";
    record.keywords = {"chi bộ"};
    record.date = Date{2015, 7, 8};
    record.section = "Xã luận";
    record.url = "https://example.org/1";
    record.source = "mau.txt";
    article.authors = {{"Lò Văn Mẫu", {"ThS"}, "Bí thư Huyện ủy", "", "", AuthorKind::person},
                       {"Vừ A Thử", {}, "", "", "", AuthorKind::person}};
    article.issue = Issue{2015, {7}, "số 7-2015"};
    article.topics = {{"A2", "Chi bộ và sinh hoạt chi bộ", {"sinh hoạt chi bộ"}}, {"", "Vùng cao", {}}};
    article.citations = {{"Nghị quyết số 24-NQ/TU", "24-NQ/TU", "NQ", "nghị quyết", "24", "TU", "", {}}};
    article.mentions = {{"8-7-2015", Date{2015, 7, 8}, Date{2015, 7, 8}}};
    article.abbreviations = {"TCCSĐ"};
    article.encoding = "utf-8";
    article.warnings = {{"sample", "this article is a sample", 0}};
    return article;
}

/// Two hits of 57, the second without anything but a body.
inline ResultPage sample_page() {
    Hit first;
    first.article = sample_article();
    first.score = 1.5;
    first.match = Match::read;
    first.passages = {title_of(first.article, {{0, 4}, {5, 11}}),
                      {"body", "Chi bộ họp đều.", {{0, 3}, {4, 8}}, true, true}};
    Hit second;
    second.article.record.id = "mau-2";
    second.article.record.body = {"Bài không tên."};
    second.score = 0.5;
    second.match = Match::partial;
    second.passages = {title_of(second.article, {})};

    ResultPage page;
    page.typed = "sinh hoat";
    page.read_as = "sinh hoạt";
    page.alternatives = {{"sính hoạt", 2}};
    page.total = 57;
    page.offset = 10;
    page.hits = {first, second};
    page.suggestions = {{"sinh hoạt phí", 3}};
    page.warnings = {{"unknown-field", "\"x:\" is not a field here", {0, 2}}};
    page.index_articles = 100;
    page.index_changed = "2026-01-02T03:04:05Z";
    return page;
}

}  // namespace xdd::query::test
