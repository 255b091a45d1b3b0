#include "query/search/suggestions.h"

#include "query/search/count_matches.h"
#include "query/search/prepared_query.h"
#include "query/search/proposals.h"

namespace xdd::query {
namespace {

/// A suggestion finds more articles than what was typed, or is so much likelier (a natural logarithm) that
/// what was typed can hardly be meant, though its words, far from each other, stand in many an article: từ
/// nhiên for tự nhiên.
constexpr double hardly_meant = 1;

/// Reads the new text the way the typed one was read: as a query, or as plain words.
std::optional<Node> read_again(const SearchRequest& request, const std::string& text) {
    const auto typed = parse_query(request.typed);
    const auto* parsed = std::get_if<ParsedQuery>(&typed);
    if (parsed == nullptr || to_string(parsed->root) != to_string(request.query)) return plain_query(text);
    auto again = parse_query(text);
    if (auto* read = std::get_if<ParsedQuery>(&again)) return std::move(read->root);
    return std::nullopt;
}

std::uint64_t count_text(Snapshot& snapshot, const Vocabulary& vocabulary, const SearchRequest& request,
                         const std::string& text) {
    std::optional<Node> query = read_again(request, text);
    if (!query) return 0;
    SearchRequest other = request;
    other.typed = text;
    other.query = std::move(*query);
    const PreparedQuery prepared(snapshot, vocabulary, other);
    return prepared.error() ? 0 : count_matches(snapshot, prepared.set(Demand::all));
}

}  // namespace

std::vector<Alternative> suggestions(Snapshot& snapshot, const Vocabulary& vocabulary,
                                     const SearchRequest& request, std::uint64_t total) {
    std::vector<Alternative> found;
    for (const Proposal& proposal : propose(request.query, request.typed, request.marks, snapshot)) {
        const std::uint64_t count = count_text(snapshot, vocabulary, request, proposal.text);
        if (count > 0 && (count > total || proposal.gain >= hardly_meant))
            found.push_back({proposal.text, count});
    }
    return found;
}

}  // namespace xdd::query
