#include "query/search/text_match.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

namespace xdd::query {
namespace {

/// How a word of the query stands in the text under `key`; nothing when it does not match.
std::optional<Match> match_word(const Meaning& leaf, const Word& word, const std::string& key) {
    if (key == word.typed) return Match::exact;
    if (leaf.kind == Kind::prefix)
        return std::find(word.keys.begin(), word.keys.end(), key) == word.keys.end()
                   ? std::nullopt
                   : std::optional(Match::exact);
    const bool matches = std::find(word.keys.begin(), word.keys.end(), key) != word.keys.end();
    if (!matches) return std::nullopt;
    return key == word.best ? Match::read : Match::fold;
}

/// Ranges of a row of words: one for each piece, from its first word to its last.
std::vector<MarkedRange> ranges_of(const Stretch& stretch, std::size_t first, std::size_t count) {
    std::vector<MarkedRange> ranges;
    for (std::size_t i = first; i < first + count; ++i) {
        const TextToken& token = stretch.flat[i];
        if (!ranges.empty() && ranges.back().piece == token.piece) {
            ranges.back().range.end = token.range.end;
        } else {
            ranges.push_back({token.piece, token.range});
        }
    }
    return ranges;
}

class Finder {
  public:
    explicit Finder(const ArticleText& article) : article_(article) {
        index(article_.title, title_places_);
        index(article_.text, text_places_);
    }

    std::vector<Place> find(const Meaning& leaf) const {
        std::vector<Place> places;
        find(leaf, article_.title, title_places_, true, places);
        if (leaf.field != Field::title) find(leaf, article_.text, text_places_, false, places);
        return places;
    }

  private:
    struct At {
        bool compound = false;
        std::size_t number = 0;
    };
    using Index = std::unordered_map<std::string_view, std::vector<At>>;

    static void index(const Stretch& stretch, Index& index) {
        for (std::size_t i = 0; i < stretch.flat.size(); ++i)
            index[stretch.flat[i].key].push_back({false, i});
        for (std::size_t i = 0; i < stretch.compounds.size(); ++i)
            index[stretch.compounds[i].key].push_back({true, i});
    }

    static void find(const Meaning& leaf, const Stretch& stretch, const Index& index, bool in_title,
                     std::vector<Place>& places) {
        const Word& first = leaf.words.front();
        std::vector<std::string_view> keys(first.keys.begin(), first.keys.end());
        if (std::find(keys.begin(), keys.end(), first.typed) == keys.end()) keys.push_back(first.typed);
        for (const std::string_view key : keys) {
            const auto found = index.find(key);
            if (found == index.end()) continue;
            for (const At& at : found->second) {
                if (auto place = place_at(leaf, stretch, at)) {
                    place->in_title = in_title;
                    places.push_back(std::move(*place));
                }
            }
        }
    }

    static std::optional<Place> place_at(const Meaning& leaf, const Stretch& stretch, const At& at) {
        Place place;
        place.leaf = &leaf;
        if (at.compound) {
            if (leaf.words.size() != 1) return std::nullopt;
            const TextToken& compound = stretch.compounds[at.number];
            const std::optional<Match> match = match_word(leaf, leaf.words.front(), compound.key);
            if (!match) return std::nullopt;
            place.match = *match;
            place.ranges = {{compound.piece, compound.range}};
            place.first = stretch.compound_at[at.number];
            return place;
        }
        if (at.number + leaf.words.size() > stretch.flat.size()) return std::nullopt;
        for (std::size_t i = 0; i < leaf.words.size(); ++i) {
            const std::optional<Match> match =
                match_word(leaf, leaf.words[i], stretch.flat[at.number + i].key);
            if (!match) return std::nullopt;
            place.match = std::max(place.match, *match);
        }
        place.first = at.number;
        place.ranges = ranges_of(stretch, at.number, leaf.words.size());
        return place;
    }

    const ArticleText& article_;
    Index title_places_;
    Index text_places_;
};

/// Walks the query over one article and collects places.
class Matcher {
  public:
    Matcher(const ArticleText& article, std::vector<Place>& places) : finder_(article), places_(places) {}

    /// Nothing when the article does not hold what this part of the query asks for.
    std::optional<Match> match(const Meaning& meaning) {
        switch (meaning.kind) {
            case Kind::word:
            case Kind::phrase:
            case Kind::prefix:
                return keep(finder_.find(meaning));
            case Kind::near:
                return match_near(meaning);
            case Kind::either:
                return match_either(meaning);
            case Kind::except:
                return meaning.children.empty() ? Match::exact : match(meaning.children.front());
            case Kind::both:
            case Kind::group:
                return match_all(meaning);
            case Kind::field:
            case Kind::all:
                break;
        }
        return Match::exact;  // the index answers for these
    }

  private:
    std::optional<Match> keep(std::vector<Place> found) {
        std::optional<Match> best;
        for (Place& place : found) {
            if (!best || place.match < *best) best = place.match;
            places_.push_back(std::move(place));
        }
        return best;
    }

    std::optional<Match> match_all(const Meaning& meaning) {
        Match worst = Match::exact;
        bool missing = false;
        bool some = meaning.children.empty();
        for (const Meaning& child : meaning.children) {
            if (child.sign == Sign::must_not) continue;
            const std::optional<Match> match_of_child = match(child);
            some = some || match_of_child.has_value();
            missing = missing || !match_of_child;
            if (match_of_child) worst = std::max(worst, *match_of_child);
        }
        if (!some) return std::nullopt;
        return missing ? Match::partial : worst;
    }

    std::optional<Match> match_either(const Meaning& meaning) {
        std::optional<Match> best;
        for (const Meaning& child : meaning.children) {
            const std::optional<Match> match_of_child = match(child);
            if (match_of_child && (!best || *match_of_child < *best)) best = match_of_child;
        }
        return best;
    }

    /// All children within `distance` words: a window slides over the places of all of them.
    std::optional<Match> match_near(const Meaning& meaning) {
        std::vector<std::vector<Place>> found;
        for (const Meaning& child : meaning.children) found.push_back(finder_.find(child));
        std::optional<Match> best;
        for (const bool in_title : {true, false}) {
            std::vector<std::size_t> starts;
            for (const auto& places : found) {
                for (const Place& place : places) {
                    if (place.in_title == in_title) starts.push_back(place.first);
                }
            }
            std::sort(starts.begin(), starts.end());
            starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
            for (const std::size_t start : starts) {
                const std::optional<Match> here = match_window(found, in_title, start, meaning.distance);
                if (here && (!best || *here < *best)) best = here;
            }
        }
        return best;
    }

    std::optional<Match> match_window(const std::vector<std::vector<Place>>& found, bool in_title,
                                      std::size_t start, unsigned distance) {
        std::vector<const Place*> inside;
        Match worst = Match::exact;
        for (const auto& places : found) {
            std::optional<Match> best;
            for (const Place& place : places) {
                const std::size_t last = place.first + place.leaf->words.size() - 1;
                const std::size_t words_between = place.leaf->words.size() - 1;
                if (place.in_title != in_title || place.first < start ||
                    last > start + distance + words_between)
                    continue;
                inside.push_back(&place);
                if (!best || place.match < *best) best = place.match;
            }
            if (!best) return std::nullopt;
            worst = std::max(worst, *best);
        }
        for (const Place* place : inside) places_.push_back(*place);
        return worst;
    }

    Finder finder_;
    std::vector<Place>& places_;
};

bool comes_before(const Place& a, const Place& b) {
    if (a.in_title != b.in_title) return a.in_title;
    const auto key = [](const Place& place) {
        return std::tuple(place.ranges.front().piece, place.ranges.front().range.begin,
                          place.ranges.front().range.end);
    };
    return key(a) < key(b);
}

}  // namespace

TextMatch match_text(const Meaning& query, const ArticleText& article) {
    TextMatch result;
    Matcher matcher(article, result.places);
    result.match = matcher.match(query).value_or(Match::partial);
    std::stable_sort(result.places.begin(), result.places.end(), comes_before);
    return result;
}

}  // namespace xdd::query
