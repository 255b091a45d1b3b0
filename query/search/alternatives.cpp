#include "query/search/alternatives.h"

#include <algorithm>

#include "indexer/format/terms.h"
#include "query/search/article_set.h"
#include "query/search/count_matches.h"
#include "query/search/replacements.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_readings = 5;

class Finder {
  public:
    Finder(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request,
           const PreparedQuery& query)
        : snapshot_(snapshot), vocabulary_(vocabulary), request_(request), query_(query) {}

    std::vector<Alternative> find() {
        if (const Meaning* word = only_word())
            add_spellings(*word);
        else
            add_readings();
        add_abbreviations();
        return std::move(found_);
    }

  private:
    const Meaning* only_word() const {
        if (query_.wanted() != 1) return nullptr;
        const Meaning* only = nullptr;
        for_each_wanted(query_.meaning().root, [&](const Meaning& leaf) { only = &leaf; });
        return only->kind == Kind::word && only->words.size() == 1 ? only : nullptr;
    }

    void add_spellings(const Meaning& leaf) {
        const Word& word = leaf.words.front();
        const Family family = leaf.field == Field::title ? Family::title : Family::text;
        for (const std::string& key : word.keys) {
            if (key == word.best) continue;
            const Xapian::Query spelling(term(family, key));
            const std::uint64_t count = query_.articles(Demand::all).size_with(spelling);
            if (count != 0) found_.push_back({key, count});
        }
        std::stable_sort(found_.begin(), found_.end(),
                         [](const Alternative& a, const Alternative& b) { return a.count > b.count; });
    }

    void add_readings() {
        for (const ReadRow& row : query_.meaning().rows) {
            const auto readings =
                likely_readings(row.words, query_.meaning().nothing_marked, most_readings, snapshot_);
            for (std::size_t i = 1; i < readings.size(); ++i) {
                if (!is_attested(readings[i], row.best)) continue;
                std::vector<Replacement> replacements = read_words_outside(row);
                for (std::size_t word = 0; word < readings[i].size(); ++word) {
                    if (readings[i][word] != row.words[word].key)
                        replacements.push_back({row.ranges[word], readings[i][word]});
                }
                add(std::move(replacements));
            }
        }
    }

    /// Whether every word in another spelling than the best one stands beside a neighbour in some article.
    bool is_attested(const Keys& reading, const Keys& best) {
        const auto beside = [&](std::size_t i) { return snapshot_.pair(reading[i - 1], reading[i]) != 0; };
        for (std::size_t i = 0; i < reading.size(); ++i) {
            const bool attested = (i > 0 && beside(i)) || (i + 1 < reading.size() && beside(i + 1));
            if (reading[i] != best[i] && !attested) return false;
        }
        return true;
    }

    std::vector<Replacement> read_words_outside(const ReadRow& row) const {
        std::vector<Replacement> replacements;
        for (const ReadRow& other : query_.meaning().rows) {
            if (&other == &row) continue;
            for (std::size_t word = 0; word < other.words.size(); ++word) {
                if (other.best[word] != other.words[word].key)
                    replacements.push_back({other.ranges[word], other.best[word]});
            }
        }
        return replacements;
    }

    void add_abbreviations() {
        for (const OpenAbbreviation& open : query_.meaning().open_abbreviations) {
            for (const std::string& meaning : open.meanings) add({{open.range, meaning}});
        }
    }

    void add(std::vector<Replacement> replacements) {
        SearchRequest asked = request_;
        asked.typed = with_replacements(request_.typed, std::move(replacements));
        const bool known = std::any_of(found_.begin(), found_.end(),
                                       [&](const Alternative& other) { return other.text == asked.typed; });
        auto parsed = parse_query(asked.typed);
        if (known || std::holds_alternative<QueryError>(parsed)) return;
        asked.query = std::move(std::get<ParsedQuery>(parsed).root);
        // A reading that is what was typed means just that, or it would be read again.
        if (asked.typed == request_.typed) asked.marks = MarksMode::exact;
        const PreparedQuery query(snapshot_, vocabulary_, asked);
        if (query.error()) return;
        const std::uint64_t count = count_matches(snapshot_, query.set(Demand::all));
        if (count != 0) found_.push_back({asked.typed, count});
    }

    Snapshot& snapshot_;
    const Vocabulary& vocabulary_;
    const SearchRequest& request_;
    const PreparedQuery& query_;
    std::vector<Alternative> found_;
};

}  // namespace

std::vector<Alternative> alternatives(Snapshot& snapshot, const Vocabulary& vocabulary,
                                      const SearchRequest& request, const PreparedQuery& query) {
    return Finder(snapshot, vocabulary, request, query).find();
}

}  // namespace xdd::query
