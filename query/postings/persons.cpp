#include "query/postings/persons.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "indexer/format/schema.h"
#include "query/postings/nearness.h"

namespace xdd::query {
namespace {

/// Where a word stands in each of some documents. The lists of places lie in the order of the terms, so that
/// all of one are read before the next.
std::vector<Places> places_of(const Xapian::Database& database, const std::vector<Xapian::docid>& documents,
                              const Xapian::Query& word) {
    std::vector<Places> places(documents.size());
    for (auto term = word.get_terms_begin(); term != word.get_terms_end(); ++term) {
        for (std::size_t i = 0; i < documents.size(); ++i) {
            const auto end = database.positionlist_end(documents[i], *term);
            for (auto at = database.positionlist_begin(documents[i], *term); at != end; ++at)
                places[i].firsts.push_back(*at);
        }
    }
    for (Places& of_document : places) std::sort(of_document.firsts.begin(), of_document.firsts.end());
    return places;
}

/// From some place of the first word on, the earliest of the next, and so on.
bool stand_in_order(const std::vector<Places>& places_of_each, std::size_t window) {
    const auto& firsts = places_of_each.front().firsts;
    return std::any_of(firsts.begin(), firsts.end(), [&](std::size_t first) {
        std::size_t last = first;
        for (std::size_t i = 1; i < places_of_each.size(); ++i) {
            const auto& places = places_of_each[i].firsts;
            const auto next = std::upper_bound(places.begin(), places.end(), last);
            if (next == places.end()) return false;
            last = *next;
        }
        return last - first < window;
    });
}

}  // namespace

DocumentSet in_one_person(const IndexPart& part, const Xapian::Query& words, const DocumentSet& having_all) {
    const Xapian::Database& database = part.database();
    std::vector<Xapian::docid> documents;
    having_all.visit([&](Xapian::docid document) { documents.push_back(document); });
    std::vector<std::vector<Places>> places_of_words;
    places_of_words.reserve(words.get_num_subqueries());
    for (std::size_t i = 0; i < words.get_num_subqueries(); ++i)
        places_of_words.push_back(places_of(database, documents, words.get_subquery(i)));

    const bool in_order = words.get_type() == Xapian::Query::OP_PHRASE;
    DocumentSet found(database.get_lastdocid());
    for (std::size_t i = 0; i < documents.size(); ++i) {
        std::vector<Places> places_of_each;
        places_of_each.reserve(places_of_words.size());
        for (std::vector<Places>& places : places_of_words) places_of_each.push_back(std::move(places[i]));
        const bool stand = in_order ? stand_in_order(places_of_each, author_gap)
                                    : stand_near(places_of_each, author_gap - 1);
        if (stand) found.add(documents[i]);
    }
    return found;
}

}  // namespace xdd::query
