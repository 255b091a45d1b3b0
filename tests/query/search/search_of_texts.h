#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "query/search/searcher.h"
#include "tests/support/catch.h"
#include "tests/support/temp_index.h"

/// Short ways to ask an index in a test.
namespace xdd::query::test {

inline const Vocabulary& vocabulary() {
    static const Vocabulary words = load_vocabulary();
    return words;
}

inline SearchRequest request(std::string_view query, MatchMode match = MatchMode::all,
                             MarksMode marks = MarksMode::automatic) {
    SearchRequest result;
    result.typed = query;
    result.query = std::get<ParsedQuery>(parse_query(query)).root;
    result.match = match;
    result.marks = marks;
    result.limit.reset();
    return result;
}

inline ResultPage page(Snapshot& snapshot, const SearchRequest& wanted) {
    return std::get<ResultPage>(search(snapshot, vocabulary(), wanted));
}

/// Ids of the hits with one blank between: in the order of the ranking.
inline std::string ranked_ids(const ResultPage& page) {
    std::string ids;
    for (const Hit& hit : page.hits) ids += (ids.empty() ? "" : " ") + hit.article.record.id;
    return ids;
}

/// The same in alphabetical order.
inline std::string ids(const ResultPage& page) {
    std::vector<std::string> all;
    for (const Hit& hit : page.hits) all.push_back(hit.article.record.id);
    std::sort(all.begin(), all.end());
    std::string text;
    for (const std::string& id : all) text += (text.empty() ? "" : " ") + id;
    return text;
}

inline std::string ids(Snapshot& snapshot, std::string_view query, MatchMode match = MatchMode::all,
                       MarksMode marks = MarksMode::automatic) {
    return ids(page(snapshot, request(query, match, marks)));
}

/// A query and the ids that it finds, in alphabetical order.
struct Answer {
    const char* query;
    const char* found;
};

template <typename Rows>
void check_ids(Snapshot& snapshot, const Rows& rows) {
    for (const Answer& row : rows) {
        INFO(row.query);
        CHECK(ids(snapshot, row.query) == row.found);
    }
}

}  // namespace xdd::query::test
