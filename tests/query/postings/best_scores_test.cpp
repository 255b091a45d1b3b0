#include "query/postings/best_scores.h"

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace xdd::query;

namespace {

using Entry = BestScores::Entry;

/// Ids in another order than the numbers.
std::string id_of(Xapian::docid document) {
    return std::to_string(document * 7919 % 1000);
}

/// Best first, equals by id.
std::vector<Xapian::docid> in_order(std::vector<Entry> entries) {
    std::sort(entries.begin(), entries.end(), [](const Entry& a, const Entry& b) {
        return a.score != b.score ? a.score > b.score : id_of(a.document) < id_of(b.document);
    });
    std::vector<Xapian::docid> documents;
    for (const Entry& entry : entries) documents.push_back(entry.document);
    return documents;
}

}  // namespace

TEST_CASE("The best of many scores are those that sorting all of them gives, equals by id") {
    std::mt19937 random(3);
    for (const unsigned different : {1U, 3U, 40U, 100'000U}) {
        for (const std::uint64_t count : {1U, 10U, 37U, 400U, 999U, 5000U}) {
            BestScores best(count);
            std::vector<Entry> all;
            for (Xapian::docid document = 1; document < 1000; ++document) {
                const double score = static_cast<double>(random() % different) / 7;
                best.offer(score, document);
                all.push_back({rounded_score(score), document});
            }
            std::vector<Xapian::docid> expected = in_order(all);
            if (expected.size() > count) expected.resize(count);
            INFO(different << " scores, the best " << count);
            CHECK(in_order(best.take(id_of)) == expected);
        }
    }
}

TEST_CASE("Scores that differ beyond the sixth decimal are equal") {
    BestScores best(1);
    best.offer(3.00000012, 1);  // id 919
    best.offer(3.00000009, 2);  // id 838
    CHECK(best.take(id_of).front().document == 2);
}
