#include "query/search/alternatives.h"

#include <algorithm>
#include <functional>

#include "corpus/vietnamese/i_and_y.h"
#include "query/language/letters.h"
#include "query/meaning/replacements.h"
#include "query/snapshot/count_matches.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_readings = 5;
constexpr std::size_t most_asked = 30;  // each is a whole query, and a pasted page has hundreds of them

class Finder {
  public:
    Finder(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request,
           const PreparedQuery& query)
        : snapshot_(snapshot), vocabulary_(vocabulary), request_(request), query_(query) {}

    std::vector<Alternative> find() {
        const Meaning* word = only_word();
        const ReadRow* row = word ? row_in(word->range) : nullptr;
        if (row)
            add_spellings(*word, *row);
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

    const ReadRow* row_in(TextRange range) const {
        for (const ReadRow& row : query_.meaning().rows)
            if (first_inside(row, range)) return &row;
        return nullptr;
    }

    static const TextRange* first_inside(const ReadRow& row, TextRange range) {
        const auto found = std::ranges::find_if(row.ranges, [&](TextRange word) {
            return word.begin >= range.begin && word.end <= range.end && word.begin < word.end;
        });
        return found == row.ranges.end() ? nullptr : &*found;
    }

    void add_spellings(const Meaning& leaf, const ReadRow& row) {
        const Word& word = leaf.words.front();
        Keys known{word.best};
        for (const std::string& key : word.keys) {
            // The one with i for y finds the same articles.
            const auto variant = i_y_variant(key);
            const auto is_same = [&](const std::string& other) { return other == key || other == variant; };
            if (std::ranges::any_of(known, is_same)) continue;
            known.push_back(key);
            add_reading(row, {key});
        }
        std::ranges::stable_sort(found_, std::ranges::greater(), &Alternative::count);
    }

    void add_readings() {
        for (const ReadRow& row : query_.meaning().rows) {
            if (asked_ >= most_asked) return;
            const auto readings =
                likely_readings(row.words, query_.meaning().nothing_marked, most_readings, snapshot_);
            std::vector<Keys> known{with_y(row.best)};
            for (std::size_t i = 1; i < readings.size(); ++i) {
                // One that has i for y finds the same articles.
                Keys same = with_y(readings[i]);
                if (std::ranges::find(known, same) != known.end()) continue;
                known.push_back(std::move(same));
                if (is_attested(readings[i], row.best)) add_reading(row, readings[i]);
            }
        }
    }

    static Keys with_y(const Keys& reading) {
        Keys keys;
        for (const std::string& key : reading) keys.push_back(xdd::with_y(key));
        return keys;
    }

    void add_reading(const ReadRow& row, const Keys& reading) {
        std::vector<Replacement> replacements = read_words_outside(row);
        for (std::size_t word = 0; word < reading.size(); ++word) {
            if (reading[word] != row.words[word].key)
                replacements.push_back({row.ranges[word], reading[word]});
        }
        add(replacements.empty() ? as_typed(row)
                                 : with_replacements(request_.typed, std::move(replacements)));
    }

    /// The query with = before words, phrases and compounds that have a word of the row: bare, they would be
    /// read again.
    std::string as_typed(const ReadRow& row) const {
        std::string text = request_.typed;
        std::size_t longer = 0;
        for_each_wanted(query_.meaning().root, [&](const Meaning& leaf) {
            const TextRange* word = first_inside(row, leaf.range);
            if (!word) return;
            std::size_t at = leaf.range.begin;
            while (at < word->begin && !is_quote(letter_at(request_.typed, at).character))
                at = letter_at(request_.typed, at).end;
            text.insert(at + longer++, "=");
        });
        return text;
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
            if (asked_ >= most_asked) return;
            for (const std::string& meaning : open.meanings)
                add(with_replacements(request_.typed, {{open.range, meaning}}));
        }
    }

    void add(std::string typed) {
        SearchRequest asked = request_;
        asked.typed = std::move(typed);
        const bool known = std::any_of(found_.begin(), found_.end(),
                                       [&](const Alternative& other) { return other.text == asked.typed; });
        auto parsed = parse_query(asked.typed);
        if (known || std::holds_alternative<QueryError>(parsed)) return;
        ++asked_;
        asked.query = std::move(std::get<ParsedQuery>(parsed).root);
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
    std::size_t asked_ = 0;
};

}  // namespace

std::vector<Alternative> alternatives(Snapshot& snapshot, const Vocabulary& vocabulary,
                                      const SearchRequest& request, const PreparedQuery& query) {
    return Finder(snapshot, vocabulary, request, query).find();
}

}  // namespace xdd::query
