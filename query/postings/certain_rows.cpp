#include "query/postings/certain_rows.h"

#include <cstdint>

#include "query/postings/term_postings.h"

namespace xdd::query {

/// Of n places of a word a end one pair and b begin the next: at least a + b - n do both. These are places of
/// the row so far, and the next word is reckoned with them in the same way; so what stands below is, in the
/// end, the sum of all pairs less the sum of all inner words.
DocumentSet certain_rows(const IndexPart& part, const RowTerms& row, const DocumentSet& articles) {
    const TermPostings postings(part);
    const std::uint64_t size = articles.size();
    std::vector<std::int64_t> least_places(std::size_t{part.database().get_lastdocid()} + 1);
    const auto add = [&](const std::vector<std::vector<std::string>>& terms, int sign) {
        for (const std::vector<std::string>& spellings : terms) {
            for (const std::string& term : spellings)
                postings.visit(term, articles, size, [&](Xapian::docid document, std::uint32_t occurrences) {
                    least_places[document] += sign * static_cast<std::int64_t>(occurrences);
                });
        }
    };
    add(row.pairs, 1);
    add(row.inner, -1);
    DocumentSet certain(part.database().get_lastdocid());
    articles.visit([&](Xapian::docid document) {
        if (least_places[document] > 0) certain.add(document);
    });
    return certain;
}

}  // namespace xdd::query
