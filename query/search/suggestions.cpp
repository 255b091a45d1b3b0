#include "query/search/suggestions.h"

#include <utility>

#include "query/meaning/proposals.h"
#include "query/search/prepared_query.h"
#include "query/snapshot/count_matches.h"

namespace xdd::query {
namespace {

/// What was typed finds nothing, or at most this part of what the suggestion finds; or the suggestion is so
/// much likelier (a natural logarithm) that what was typed can hardly be meant, though its words, far from
/// each other, stand in many an article: từ nhiên for tự nhiên.
constexpr std::uint64_t far_less = 4;
constexpr double hardly_meant = 1;

/// So much likelier is one that is told although no article holds all of its words: of a sentence few do.
constexpr double beyond_doubt = 5;

/// Reads the new text the way the typed one was read: as a query, or as plain words.
std::optional<Node> read_again(const SearchRequest& request, const std::string& text) {
    const auto typed = parse_query(request.typed);
    const auto* parsed = std::get_if<ParsedQuery>(&typed);
    if (parsed == nullptr || to_string(parsed->root) != to_string(request.query)) return plain_query(text);
    auto again = parse_query(text);
    if (auto* read = std::get_if<ParsedQuery>(&again)) return std::move(read->root);
    return std::nullopt;
}

/// Nothing when it finds too little to be told.
std::optional<Alternative> suggestion(Snapshot& snapshot, const Vocabulary& vocabulary,
                                      const SearchRequest& request, const Proposal& proposal,
                                      std::uint64_t total) {
    std::optional<Node> query = read_again(request, proposal.text);
    if (!query) return std::nullopt;
    SearchRequest other = request;
    other.typed = proposal.text;
    other.query = std::move(*query);
    const PreparedQuery prepared(snapshot, vocabulary, other);
    if (prepared.error()) return std::nullopt;
    const std::uint64_t count = count_matches(snapshot, prepared.set(Demand::all));
    const bool is_told = count == 0 ? prepared.demand_of_hits(other) == Demand::any &&
                                          proposal.gain >= beyond_doubt &&
                                          matches_some(snapshot, prepared.set(Demand::any))
                                    : far_less * total <= count || proposal.gain >= hardly_meant;
    if (!is_told) return std::nullopt;
    return Alternative{proposal.text, count};
}

}  // namespace

std::vector<Alternative> suggestions(Snapshot& snapshot, const Vocabulary& vocabulary,
                                     const SearchRequest& request, std::uint64_t total) {
    std::vector<Alternative> found;
    const auto abbreviations = abbreviation_table(vocabulary);
    for (const Proposal& proposal :
         propose(request.query, request.typed, request.marks, *abbreviations, snapshot)) {
        if (auto told = suggestion(snapshot, vocabulary, request, proposal, total))
            found.push_back(std::move(*told));
    }
    return found;
}

}  // namespace xdd::query
