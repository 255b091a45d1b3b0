#include "query/postings/word_rows.h"

#include <algorithm>

#include "query/postings/nearness.h"

namespace xdd::query {
namespace {

/// A stretch of an article's words that phrases run along: the title, or the text.
struct Part {
    std::size_t begin;
    std::size_t end;
};

template <typename Holds>
bool any_part(const WordSequence& article, bool only_title, const Holds& holds) {
    if (holds({0, article.title_words})) return true;
    return !only_title && holds({article.title_words, article.words.size()});
}

bool stands_at(const WordSequence& article, const WordRow& row, std::size_t at) {
    for (std::size_t i = 0; i < row.size(); ++i) {
        if (!row[i].has(article.words[at + i])) return false;
    }
    return true;
}

Places places_of(const WordSequence& article, const WordRow& row, Part part) {
    Places places{{}, row.size()};
    for (std::size_t at = part.begin; at + row.size() <= part.end; ++at) {
        if (stands_at(article, row, at)) places.firsts.push_back(at);
    }
    if (row.size() != 1 || article.compounds.empty()) return places;
    for (const WordSequence::Compound& compound : article.compounds) {
        if (compound.at >= part.begin && compound.at < part.end && row.front().has(compound.number))
            places.firsts.push_back(compound.at);
    }
    std::sort(places.firsts.begin(), places.firsts.end());
    places.firsts.erase(std::unique(places.firsts.begin(), places.firsts.end()), places.firsts.end());
    return places;
}

bool near_in(const WordSequence& article, const std::vector<WordRow>& rows, unsigned distance, Part part) {
    std::vector<Places> places_of_each;
    for (const WordRow& row : rows) {
        places_of_each.push_back(places_of(article, row, part));
        if (places_of_each.back().firsts.empty()) return false;
    }
    return stand_near(places_of_each, distance);
}

/// Whether the rest of the row comes next.
bool goes_on(WordReader reader, const WordRow& row) {
    for (std::size_t i = 1; i < row.size();) {
        const WordReader::Item item = reader.next();
        if (item == WordReader::Item::compound) continue;
        if (item != WordReader::Item::word || !row[i].has(reader.number())) return false;
        ++i;
    }
    return true;
}

bool title_holds(std::string_view packed_words, const WordRow& row) {
    WordReader reader(packed_words);
    for (WordReader::Item item = reader.next(); item != WordReader::Item::text; item = reader.next()) {
        if (item == WordReader::Item::end) return false;
        if (item == WordReader::Item::word && row.front().has(reader.number()) && goes_on(reader, row))
            return true;
    }
    return false;
}

/// Whether the row stands there, if an item begins there at all.
bool may_stand_at(std::string_view packed_words, std::size_t at, const WordRow& row) {
    return std::all_of(row.begin(), row.end(), [&](const WordChoice& choice) {
        const std::optional<WordNumber> word = read_word_at(packed_words, at);
        return word && choice.has(*word);
    });
}

}  // namespace

WordChoice::WordChoice(const std::vector<std::string>& keys) {
    numbers_.reserve(keys.size());
    for (const std::string& key : keys) numbers_.push_back(word_number(key));
    std::sort(numbers_.begin(), numbers_.end());
    numbers_.erase(std::unique(numbers_.begin(), numbers_.end()), numbers_.end());
    if (numbers_.empty()) return;
    lowest_ = numbers_.front();
    highest_ = numbers_.back();
    for (const WordNumber number : numbers_) {
        const char first = static_cast<char>(first_byte_of(number));
        if (first_bytes_.find(first) == std::string::npos) first_bytes_ += first;
    }
}

/// Most words are passed over unread: the bytes are searched for the first word's.
bool holds_row(std::string_view packed_words, const WordRow& row, bool only_title) {
    if (only_title) return title_holds(packed_words, row);
    for (const char first : row.front().first_bytes()) {
        for (std::size_t at = packed_words.find(first); at != std::string_view::npos;
             at = packed_words.find(first, at + 1)) {
            if (may_stand_at(packed_words, at, row) && is_item_at(packed_words, at)) return true;
        }
    }
    return false;
}

bool holds_near(const WordSequence& article, const std::vector<WordRow>& rows, unsigned distance,
                bool only_title) {
    return any_part(article, only_title, [&](Part part) { return near_in(article, rows, distance, part); });
}

}  // namespace xdd::query
