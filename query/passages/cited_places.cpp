#include "query/passages/cited_places.h"

#include <algorithm>

#include "corpus/metadata/citations.h"

namespace xdd::query {
namespace {

struct Cited {
    std::size_t piece = 0;
    FoundCitation found;
};

std::vector<Cited> citations_of(const ArticleText& article, const Vocabulary& vocabulary) {
    std::vector<Cited> all;
    for (std::size_t piece = 0; piece < article.pieces.size(); ++piece) {
        for (FoundCitation& found : find_citations(article.pieces[piece].text, vocabulary))
            all.push_back({piece, std::move(found)});
    }
    return all;
}

bool is_meant(const Citation& citation, const std::vector<std::string>& keys) {
    const std::vector<std::string> filed = citation_keys(citation);
    return std::any_of(filed.begin(), filed.end(), [&](const std::string& key) {
        return std::find(keys.begin(), keys.end(), key) != keys.end();
    });
}

void add_place(const Meaning& cites, const Cited& cited, TextMatch& match) {
    Place place;
    place.leaf = &cites;
    place.ranges = {{cited.piece, cited.found.range}};
    place.in_title = cited.piece == 0;
    match.places.push_back(std::move(place));
}

}  // namespace

void add_cited_places(const Meaning& cites, const ArticleText& article, const Vocabulary& vocabulary,
                      TextMatch& match) {
    const std::optional<Citation> meant = read_document(cites.text, vocabulary);
    if (!meant) return;
    const std::vector<std::string> keys = citation_query_keys(*meant);
    const std::vector<Cited> all = citations_of(article, vocabulary);
    const auto add_where = [&](const auto& fits) {
        for (const Cited& cited : all) {
            if (fits(cited.found.citation)) add_place(cites, cited, match);
        }
    };
    const std::size_t before = match.places.size();
    add_where([&](const Citation& citation) { return is_meant(citation, keys); });
    if (match.places.size() == before)
        add_where([&](const Citation& citation) { return same_document(citation, *meant); });
    put_in_order(match.places);
}

}  // namespace xdd::query
