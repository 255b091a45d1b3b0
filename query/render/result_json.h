#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "query/search/result_page.h"

/// Results for scripts, each as one line of JSON (json_line.h); all keys are always there.
namespace xdd::query {

/// Where it was asked for, the page and every hit have one key more, "explanation" (explanation_json.h).
std::string page_json(const ResultPage& page);

/// An article as `xdd-index check --json` shows it.
std::string shown_article_json(const Article& article);

/// Stands for an article that is not there: null.
std::string unknown_article_json();

/// One query of a batch: {"format":1,"qid","hits":[{"id","rank","score"}]}, or with the number of articles
/// alone {"format":1,"qid","total"}, or with what may have been meant
/// {"format":1,"qid","read_as","total","suggestions":[{"text","count"}]}.
std::string batch_hits_json(std::string_view query_id, const std::vector<RankedArticle>& hits);
std::string batch_suggestions_json(std::string_view query_id, const std::string& read_as, std::uint64_t total,
                                   const std::vector<Alternative>& suggestions);
std::string batch_total_json(std::string_view query_id, std::uint64_t total);

/// {"format":1,"by":"year","total":57,"counts":[{"value","count","label"}]}; `total` is the number of
/// articles counted, not the sum of the counts.
std::string counts_json(std::string_view by, std::uint64_t total, const std::vector<FacetValue>& counts);

/// The same of a query, with its "suggestions":[{"text","count"}].
std::string counts_json(std::string_view by, std::uint64_t total, const std::vector<FacetValue>& counts,
                        const std::vector<Alternative>& suggestions);

}  // namespace xdd::query
