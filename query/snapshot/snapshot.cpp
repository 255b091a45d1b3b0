#include "query/snapshot/snapshot.h"

#include <algorithm>
#include <unordered_map>

#include <xapian.h>

#include "corpus/vietnamese/normalise.h"
#include "indexer/format/index_error.h"
#include "indexer/format/index_files.h"
#include "indexer/format/index_info.h"
#include "indexer/format/spellings.h"
#include "indexer/format/terms.h"
#include "query/postings/index_part.h"
#include "query/snapshot/count_matches.h"
#include "query/snapshot/locations.h"
#include "query/snapshot/phrase_query.h"

namespace xdd::query {
namespace {

constexpr int most_tries = 4;
constexpr std::size_t most_kept_queries = 100;
/// Of so many articles the words are looked at to count a row: a millisecond.
constexpr std::uint64_t most_looked_through = 300;
constexpr std::size_t most_cached = 500000;  // some 50 MB; a batch of many queries starts over then

using Counts = std::unordered_map<std::string, std::uint64_t>;

template <typename Count>
std::uint64_t remembered(Counts& counts, const std::string& name, const Count& count) {
    const auto known = counts.find(name);
    if (known != counts.end()) return known->second;
    if (counts.size() >= most_cached) counts.clear();
    return counts[name] = count();
}

Xapian::Database open_place(const DatabasePlace& place, ServerPatience patience) {
    try {
        if (place.path.empty())
            return Xapian::Remote::open(place.host, place.port, patience.answering, patience.connecting);
        return open_files(place.path);
    } catch (const Xapian::Error& error) {
        throw_index_error(error, place.location);
    }
}

std::string all_of(const std::vector<std::string>& locations) {
    std::string text;
    for (const std::string& location : locations) text += (text.empty() ? "" : ", ") + location;
    return text;
}

}  // namespace

struct Snapshot::View {
    std::vector<DatabasePlace> places;
    std::vector<IndexPart> parts;
    Xapian::Database whole;
    std::string stubs;
    std::string changed;
    std::string state;   // of all parts; "" where it cannot be known
    Counts articles;     // that have a term; of several parts together
    Counts occurrences;  // of a term
    Counts all_pairs;
    std::unordered_map<std::string, std::vector<Spelling>> spellings;
    std::unordered_map<std::string, Xapian::Query> queries;

    void forget() {
        for (IndexPart& part : parts) part.forget();
        queries.clear();
        articles.clear();
        occurrences.clear();
        all_pairs.clear();
        spellings.clear();
    }

    /// The location to blame: that of the server whose connection failed, else all.
    std::string where(const Xapian::Error& error) {
        std::vector<std::string> all;
        for (std::size_t i = 0; i < places.size(); ++i) {
            const DatabasePlace& place = places[i];
            if (place.path.empty() && has_failed(i, error)) return place.location;
            if (all.empty() || all.back() != place.location) all.push_back(place.location);
        }
        return all_of(all);
    }

    void check() {
        changed.clear();
        state.clear();
        for (std::size_t i = 0; i < parts.size(); ++i) {
            changed = std::max(changed, read_index_info(parts[i].database(), places[i].location).changed);
            state += state_read(parts[i].database());
        }
    }

  private:
    /// Not every error of a connection tells whose it was; then each is tried.
    bool has_failed(std::size_t server, const Xapian::Error& error) {
        if (!error.get_context().empty()) {
            const std::string name = places[server].host + ':' + std::to_string(places[server].port);
            return error.get_context().find('(' + name + ')') != std::string::npos;
        }
        try {
            Xapian::Database asked = parts[server].database();
            asked.keep_alive();
            return false;
        } catch (const Xapian::NetworkError&) {
            return true;
        }
    }
};

Snapshot::Snapshot(std::vector<std::string> locations, ServerPatience patience)
    : locations_(std::move(locations)), patience_(patience) {
    read([] {});
}

Snapshot::~Snapshot() = default;

void Snapshot::open() {
    auto view = std::make_unique<View>();
    view->stubs = stub_state(locations_);
    view->places = find_places(locations_);
    for (const DatabasePlace& place : view->places) {
        view->parts.emplace_back(open_place(place, patience_), !place.path.empty());
        view->whole.add_database(view->parts.back().database());
    }
    view->check();
    view_ = std::move(view);
}

void Snapshot::bring_up_to_date() {
    if (!view_ || view_->stubs != stub_state(locations_)) {
        open();
        return;
    }
    // Parts and whole share their handles, but each has to be told.
    bool newer = false;
    for (IndexPart& part : view_->parts) newer = part.reopen() || newer;
    newer = view_->whole.reopen() || newer;
    if (!newer) return;
    view_->forget();
    view_->check();
}

void Snapshot::read(const std::function<void()>& read) {
    std::string failed_state;
    for (int attempt = 1;; ++attempt) {
        try {
            bring_up_to_date();
            read();
            return;
        } catch (const Xapian::DatabaseModifiedError& error) {
            const std::string state = view_ ? view_->state : "";
            if (!state.empty() && state == failed_state) throw_mixed_states(all_of(locations_));
            if (attempt == most_tries) throw_index_error(error, all_of(locations_));
            failed_state = state;
            // Opened anew, since a handle that failed in the middle may hold blocks of both versions.
            view_.reset();
        } catch (const Xapian::Error& error) {
            throw_index_error(error, view_ ? view_->where(error) : all_of(locations_));
        }
    }
}

const Xapian::Database& Snapshot::database() const {
    return view_->whole;
}

const std::vector<IndexPart>& Snapshot::parts() const {
    return view_->parts;
}

const Xapian::Query& Snapshot::kept_query(const std::string& name,
                                          const std::function<Xapian::Query()>& make) {
    const auto known = view_->queries.find(name);
    if (known != view_->queries.end()) return known->second;
    Xapian::Query made = make();
    if (view_->queries.size() >= most_kept_queries) view_->queries.clear();
    return view_->queries[name] = std::move(made);
}

const std::string& Snapshot::changed() const {
    return view_->changed;
}

std::uint64_t Snapshot::articles() {
    return view_->whole.get_doccount();
}

std::uint64_t Snapshot::articles_with(const std::string& term) {
    if (view_->parts.size() == 1) return view_->parts.front().documents_with(term);
    return remembered(view_->articles, term, [&] { return view_->whole.get_termfreq(term); });
}

std::uint64_t Snapshot::occurrences_of(const std::string& term) {
    return remembered(view_->occurrences, term, [&] { return view_->whole.get_collection_freq(term); });
}

std::uint64_t Snapshot::word(std::string_view key) {
    return articles_with(term(Family::text, key));
}

std::uint64_t Snapshot::pair(std::string_view first, std::string_view second) {
    return articles_with(pair_term(Family::pair, first, second));
}

std::uint64_t Snapshot::occurrences(std::string_view key) {
    return occurrences_of(term(Family::text, key));
}

std::uint64_t Snapshot::pair_occurrences(std::string_view first, std::string_view second) {
    return occurrences_of(pair_term(Family::pair, first, second));
}

std::uint64_t Snapshot::all_occurrences() {
    return view_->whole.get_total_length() / 2;  // nearly every word counts once as such and once in a pair
}

std::uint64_t Snapshot::all_pairs(const std::vector<std::string>& keys) {
    if (keys.empty()) return 0;
    if (keys.size() == 1) return word(keys.front());
    std::vector<Xapian::Query> pairs;
    std::string name;
    for (std::size_t i = 1; i < keys.size(); ++i) {
        const std::string pair = pair_term(Family::pair, keys[i - 1], keys[i]);
        name += pair + '\x1f';
        pairs.emplace_back(pair);
    }
    const Xapian::Query query(Xapian::Query::OP_AND, pairs.begin(), pairs.end());
    return remembered(view_->all_pairs, name, [&] { return count_matches(*this, query); });
}

std::uint64_t Snapshot::row(const std::vector<std::string>& keys) {
    const std::uint64_t with_all_pairs = all_pairs(keys);
    if (keys.size() < 3 || with_all_pairs > most_looked_through) return with_all_pairs;
    SpeltRow words;
    words.reserve(keys.size());
    for (const std::string& key : keys) words.push_back({key});
    return count_matches(*this, phrase_query(words, Field::text, *this));
}

const std::vector<Spelling>& Snapshot::spellings(const std::string& folded) {
    const auto known = view_->spellings.find(folded);
    if (known != view_->spellings.end()) return known->second;
    if (view_->spellings.size() >= most_cached) view_->spellings.clear();

    std::vector<std::string> keys{folded};
    for (const IndexPart& part : view_->parts) {
        const std::vector<std::string> of_part = marked_spellings(part.database(), folded);
        keys.insert(keys.end(), of_part.begin(), of_part.end());
    }
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());

    std::vector<Spelling> found;
    for (std::string& key : keys) {
        const std::uint64_t count = word(key);
        if (count != 0) found.push_back({std::move(key), count});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Spelling& a, const Spelling& b) { return a.articles > b.articles; });
    return view_->spellings[folded] = std::move(found);
}

namespace {

/// Letters that carry no mark in any spelling: where a marked and an unmarked word part at the earliest.
bool never_marked(char letter) {
    return std::string_view("bcfghjklmnpqrstvwxz0123456789").find(letter) != std::string_view::npos;
}

/// Where in the list of words those can stand whose unmarked form begins with `folded`.
std::vector<std::string> ranges_to_scan(std::string_view folded) {
    std::size_t plain = 0;
    while (plain < folded.size() && never_marked(folded[plain])) ++plain;
    if (plain == folded.size()) return {std::string(folded)};
    std::vector<std::string> ranges;
    const std::string before(folded.substr(0, plain));
    ranges.push_back(before + folded[plain]);
    // Marked letters lie in two-byte sequences (C3 to C6: à, ă, đ, ơ) and in U+1EA0 to U+1EF9 (E1 BA, E1 BB).
    for (const std::string_view lead : {"\xC3", "\xC4", "\xC5", "\xC6", "\xE1\xBA", "\xE1\xBB"})
        ranges.push_back(before + std::string(lead));
    return ranges;
}

}  // namespace

std::vector<std::string> Snapshot::beginning_with(std::string_view beginning, bool folded,
                                                  std::size_t limit) {
    const std::string start = term(Family::text, beginning);
    const std::vector<std::string> ranges = folded ? ranges_to_scan(start) : std::vector{start};
    std::vector<std::string> found;
    for (const std::string& range : ranges) {
        const auto end = view_->whole.allterms_end(range);
        for (auto at = view_->whole.allterms_begin(range); at != end; ++at) {
            std::string key = *at;
            if (folded && !fold_marks(key).starts_with(start)) continue;
            found.push_back(std::move(key));
            if (found.size() > limit) return found;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

}  // namespace xdd::query
