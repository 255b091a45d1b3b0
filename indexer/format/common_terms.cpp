#include "indexer/format/common_terms.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "indexer/format/common_spellings.h"
#include "indexer/format/document_dates.h"
#include "indexer/format/index_error.h"
#include "indexer/format/packed_numbers.h"

namespace xdd {
namespace {

/// The identity of the database, a blank, `last`, and for every changed document a blank and its number.
constexpr auto state_key = "xdd.common-terms";
/// The metadata of a term stand together: written in order, they fill their blocks.
constexpr std::string_view term_prefix = "t:";
constexpr std::string_view bits_suffix{"\0b", 2};
constexpr std::string_view frequencies_suffix{"\0f", 2};
/// Lengths of the documents from number 0 on, four bytes each, the lowest first.
constexpr auto lengths_key = "xdd.lengths";

/// A term is common when one document in so many has it: its bits take no more room than its posting list.
constexpr std::uint64_t one_in = 32;

/// The bits are made anew when more documents than this, and more than one in so many, have none.
constexpr std::uint64_t most_without = 1000;
constexpr std::uint64_t most_without_one_in = 16;

/// Metadata keys have a length limit; no common word comes near this.
constexpr std::size_t longest_term = 100;

std::string key_of(const std::string& term, std::string_view suffix) {
    std::string key(term_prefix);
    key += term;
    key += suffix;
    return key;
}

/// The number behind a blank, no larger than `most`; takes both away.
Xapian::docid read_number(std::string_view& text, Xapian::docid most) {
    Xapian::docid number = 0;
    const char* const end = text.data() + text.size();
    const bool behind_blank = text.starts_with(' ');
    const auto [rest, error] = std::from_chars(text.data() + (behind_blank ? 1 : 0), end, number);
    if (!behind_blank || error != std::errc{} || number > most)
        throw IndexDamaged("what the index says of its common terms is damaged");
    text = {rest, static_cast<std::size_t>(end - rest)};
    return number;
}

void write_state(Xapian::WritableDatabase& database, const CommonTerms& common) {
    std::string state = database.get_uuid() + ' ' + std::to_string(common.last);
    for (const Xapian::docid document : common.changed) state += ' ' + std::to_string(document);
    database.set_metadata(state_key, state);
}

void write_postings(Xapian::WritableDatabase& database, const std::string& term) {
    DocumentSet documents(database.get_lastdocid());
    std::vector<std::uint32_t> frequencies;
    for (auto at = database.postlist_begin(term); at != database.postlist_end(term); ++at) {
        documents.add(*at);
        frequencies.push_back(at.get_wdf());
    }
    database.set_metadata(key_of(term, bits_suffix), documents.pack());
    const bool counts = std::find(frequencies.begin(), frequencies.end(), 0U) == frequencies.end();
    if (counts) database.set_metadata(key_of(term, frequencies_suffix), pack_frequencies(frequencies));
}

void write_lengths(Xapian::WritableDatabase& database) {
    database.set_metadata(lengths_key, pack_numbers(document_lengths(database, std::nullopt)));
}

void write_anew(Xapian::WritableDatabase& database) {
    for (const std::string& term : terms_with_bits(database)) {
        database.set_metadata(key_of(term, bits_suffix), "");
        database.set_metadata(key_of(term, frequencies_suffix), "");
    }
    const Xapian::docid last = database.get_lastdocid();
    for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        if (is_common(term.get_termfreq(), last) && (*term).size() <= longest_term)
            write_postings(database, *term);
    }
    write_common_spellings(database);
    write_lengths(database);
    write_document_dates(database);
    write_state(database, {last, {}});
}

}  // namespace

bool is_common(std::uint64_t documents, Xapian::docid last) {
    return documents * one_in >= last;
}

std::optional<CommonTerms> common_terms(const Xapian::Database& database) {
    const std::string state = database.get_metadata(state_key);
    const std::string identity = database.get_uuid();
    if (state.empty() || !state.starts_with(identity)) return std::nullopt;
    std::string_view rest = std::string_view(state).substr(identity.size());
    CommonTerms common{read_number(rest, database.get_lastdocid()), {}};
    while (!rest.empty()) common.changed.push_back(read_number(rest, common.last));
    return common;
}

std::optional<DocumentSet> common_documents(const Xapian::Database& database, const CommonTerms& common,
                                            const std::string& term) {
    const std::string packed = database.get_metadata(key_of(term, bits_suffix));
    if (packed.empty()) return std::nullopt;
    DocumentSet documents = DocumentSet::unpack(packed, common.last);
    for (const Xapian::docid document : common.changed) documents.remove(document);
    return documents;
}

std::optional<CommonPostings> common_postings(const Xapian::Database& database, const CommonTerms& common,
                                              const std::string& term) {
    const std::string bits = database.get_metadata(key_of(term, bits_suffix));
    if (bits.empty()) return std::nullopt;
    std::string frequencies = database.get_metadata(key_of(term, frequencies_suffix));
    if (frequencies.empty()) return std::nullopt;
    DocumentSet documents = DocumentSet::unpack(bits, common.last);
    const std::uint64_t count = documents.size();
    return CommonPostings{std::move(documents), FrequencyList(std::move(frequencies), count)};
}

std::vector<std::uint32_t> document_lengths(const Xapian::Database& database,
                                            const std::optional<CommonTerms>& common) {
    std::vector<std::uint32_t> lengths;
    if (common) lengths = unpack_numbers(database.get_metadata(lengths_key), std::size_t{common->last} + 1);
    lengths.resize(std::size_t{database.get_lastdocid()} + 1);
    auto at = database.postlist_begin("");
    const auto end = database.postlist_end("");
    if (common) {
        for (const Xapian::docid changed : common->changed) {
            lengths[changed] = 0;
            if (at != end) at.skip_to(changed);
            if (at != end && *at == changed) lengths[changed] = at.get_doclength();
        }
        if (at != end) at.skip_to(common->last + 1);
    }
    for (; at != end; ++at) {
        if (*at >= lengths.size()) throw IndexDamaged("the index lists an article above its last number");
        lengths[*at] = at.get_doclength();
    }
    return lengths;
}

std::vector<std::string> terms_with_bits(const Xapian::Database& database) {
    std::vector<std::string> terms;
    const std::string prefix(term_prefix);
    for (auto at = database.metadata_keys_begin(prefix); at != database.metadata_keys_end(prefix); ++at) {
        const std::string key = *at;
        if (key.ends_with(bits_suffix))
            terms.push_back(key.substr(prefix.size(), key.size() - prefix.size() - bits_suffix.size()));
    }
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
        write_anew(database);
    } else if (common.last != 0) {
        write_state(database, common);
    }
}

}  // namespace xdd
