#include "query/search/query_description.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "indexer/format/terms.h"

namespace xdd::query {
namespace {

/// As it stands in a description, where bytes that are no letters are written as numbers.
std::string as_described(const std::string& term) {
    constexpr std::string_view before = "Query(";
    const std::string alone = Xapian::Query(term).get_description();
    return alone.substr(before.size(), alone.size() - before.size() - 1);
}

void replace_all(std::string& text, const std::string& from, const std::string& to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

}  // namespace

std::string describe(const Xapian::Query& query) {
    std::vector<std::pair<std::string, std::string>> replaced;
    for (auto term = query.get_unique_terms_begin(); term != query.get_terms_end(); ++term) {
        if (std::string readable = readable_term(*term); readable != *term)
            replaced.emplace_back(as_described(*term), std::move(readable));
    }
    // One may be the beginning of another.
    std::sort(replaced.begin(), replaced.end(),
              [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    std::string text = query.get_description();
    for (const auto& [from, to] : replaced) replace_all(text, from, to);
    return text;
}

}  // namespace xdd::query
