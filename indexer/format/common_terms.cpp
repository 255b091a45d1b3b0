#include "indexer/format/common_terms.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "indexer/format/index_error.h"

namespace xdd {
namespace {

/// The identity of the database, a blank, `last`, and for every changed document a blank and its number.
constexpr auto state_key = "xdd.common-terms";
constexpr auto bits_prefix = "b:";

/// A term is common when one document in so many has it: its bits take no more room than its posting list.
constexpr std::uint64_t one_in = 32;

/// The bits are made anew when more documents than this, and more than one in so many, have none.
constexpr std::uint64_t most_without = 1000;
constexpr std::uint64_t most_without_one_in = 16;

/// Metadata keys have a length limit; no common word comes near this.
constexpr std::size_t longest_term = 100;

std::string bits_key(const std::string& term) {
    return bits_prefix + term;
}

Xapian::docid read_number(std::string_view& text) {
    Xapian::docid number = 0;
    if (!text.empty()) text.remove_prefix(1);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{}) throw IndexDamaged("what the index says of its common terms is damaged");
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return number;
}

void write_state(Xapian::WritableDatabase& database, const CommonTerms& common) {
    std::string state = database.get_uuid() + ' ' + std::to_string(common.last);
    for (const Xapian::docid document : common.changed) state += ' ' + std::to_string(document);
    database.set_metadata(state_key, state);
}

void write_bits(Xapian::WritableDatabase& database) {
    for (const std::string& term : terms_with_bits(database)) database.set_metadata(bits_key(term), "");
    const Xapian::docid last = database.get_lastdocid();
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        if (!is_common(term.get_termfreq(), last) || (*term).size() > longest_term) continue;
        DocumentSet documents(last);
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at)
            documents.add(*at);
        database.set_metadata(bits_key(*term), documents.pack());
    }
    write_state(database, {last, {}});
}

}  // namespace

bool is_common(Xapian::doccount documents, Xapian::docid last) {
    return documents * one_in >= last;
}

std::optional<CommonTerms> common_terms(const Xapian::Database& database) {
    const std::string state = database.get_metadata(state_key);
    const std::string identity = database.get_uuid();
    if (state.empty() || !state.starts_with(identity)) return std::nullopt;
    std::string_view rest = std::string_view(state).substr(identity.size());
    CommonTerms common{read_number(rest), {}};
    while (!rest.empty()) common.changed.push_back(read_number(rest));
    return common;
}

std::optional<DocumentSet> common_documents(const Xapian::Database& database, const CommonTerms& common,
                                            const std::string& term) {
    const std::string packed = database.get_metadata(bits_key(term));
    if (packed.empty()) return std::nullopt;
    DocumentSet documents = DocumentSet::unpack(packed, common.last);
    for (const Xapian::docid document : common.changed) documents.remove(document);
    return documents;
}

std::vector<std::string> terms_with_bits(const Xapian::Database& database) {
    std::vector<std::string> terms;
    for (auto key = database.metadata_keys_begin(bits_prefix); key != database.metadata_keys_end(bits_prefix);
         ++key)
        terms.push_back((*key).substr(std::string_view(bits_prefix).size()));
    return terms;
}

void keep_common_terms(Xapian::WritableDatabase& database, const std::vector<Xapian::docid>& changed) {
    CommonTerms common = common_terms(database).value_or(CommonTerms{});
    for (const Xapian::docid document : changed) {
        if (document <= common.last) common.changed.push_back(document);
    }
    std::sort(common.changed.begin(), common.changed.end());
    common.changed.erase(std::unique(common.changed.begin(), common.changed.end()), common.changed.end());
    const std::uint64_t last = database.get_lastdocid();
    const std::uint64_t without = last - common.last + common.changed.size();
    if (without > std::max(most_without, last / most_without_one_in)) {
        write_bits(database);
    } else if (common.last != 0) {
        write_state(database, common);
    }
}

}  // namespace xdd
