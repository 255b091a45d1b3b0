#include "corpus/metadata/citations.h"

#include <algorithm>

#include "corpus/blanks.h"
#include "corpus/metadata/citation_context.h"
#include "corpus/metadata/citation_forms.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/metadata/provinces.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

std::optional<CitationAt> citation_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                      const Vocabulary& vocabulary) {
    if (is_kind(lexemes, i, LexemeKind::word)) return meeting_paper_at(lexemes, i);
    if (!is_number(lexemes, i)) return std::nullopt;
    if (auto found = symbol_at(lexemes, i, from, vocabulary)) return found;
    return short_form_at(lexemes, i, from, vocabulary);
}

/// Few texts name a paper of a province: the names of places are looked for only where one does.
class ProvinceReader {
  public:
    ProvinceReader(const Lexemes& lexemes, const Vocabulary& vocabulary)
        : lexemes_(lexemes), vocabulary_(vocabulary) {}

    void read(CitationAt& found) {
        if (!is_of_province(found.citation.issuer)) return;
        if (!places_) places_ = find_places(lexemes_, vocabulary_);
        if (const PlaceName* bracket = province_in_brackets(lexemes_, found, *places_)) {
            found.citation.province = bracket->province;
            in_brackets_.push_back(found);
            places_->erase(places_->begin() + (bracket - places_->data()));
        } else {
            found.citation.province = province_near(lexemes_, found, *places_);
        }
    }

    /// Tells papers that have a namesake with its province in brackets from that one.
    void tell_apart(std::vector<FoundCitation>& all) const {
        for (const CitationAt& namesake : in_brackets_) {
            const std::size_t at = lexemes_.items[namesake.begin].range.begin;
            for (FoundCitation& found : all) {
                if (found.citation.province.empty() && found.range.begin != at &&
                    found.citation.symbol == namesake.citation.symbol &&
                    !sentence_ends_between(found.range.begin, at))
                    found.other_province = namesake.citation.province;
            }
        }
    }

  private:
    bool sentence_ends_between(std::size_t a, std::size_t b) const {
        const auto lexeme_at = [&](std::size_t byte) {
            const auto found = std::lower_bound(
                lexemes_.items.begin(), lexemes_.items.end(), byte,
                [](const Lexeme& lexeme, std::size_t at) { return lexeme.range.begin < at; });
            return static_cast<std::size_t>(found - lexemes_.items.begin());
        };
        return holds_sentence_end(lexemes_, lexeme_at(std::min(a, b)), lexeme_at(std::max(a, b)));
    }

    const Lexemes& lexemes_;
    const Vocabulary& vocabulary_;
    std::optional<std::vector<PlaceName>> places_;
    std::vector<CitationAt> in_brackets_;
};

void add(const Lexemes& lexemes, const CitationAt& found, std::vector<FoundCitation>& all) {
    const TextRange range = range_of(lexemes, found.begin, found.end);
    all.push_back({range, found.citation, {}});
    all.back().citation.raw = std::string(slice(lexemes.text, range));
}

bool is_between_documents_of_a_row(std::string_view between) {
    const std::string key = word_key(trim_blanks(between));
    return key == "," || key == "và" || key == ", và";
}

/// Term and issuer of a row stand behind the last.
void share_what_is_said_once(Citation& document, const Citation& last) {
    if (document.term.empty()) document.term = last.term;
    document.issuer = last.issuer;
}

/// "18-NQ/TW và Nghị quyết số 19-NQ/TW cùng ngày 25-10-2017": gives the last document's date to those before
/// it.
void share_last_date(const Lexemes& lexemes, std::vector<FoundCitation>& all) {
    for (std::size_t i = all.size() - 1; i > 0 && !all[i - 1].citation.date; --i) {
        const TextRange between{all[i - 1].range.end, all[i].range.begin};
        if (!is_between_documents_of_a_row(slice(lexemes.text, between))) return;
        all[i - 1].citation.date = all[i].citation.date;
    }
}

bool is_between_numbers_of_a_row(std::string_view between) {
    std::string_view words = trim_blanks(between);
    if (words.starts_with('-')) words = trim_blanks(words.substr(1));  // "18- và 19-NQ/TW"
    constexpr std::string_view number_word = "số";
    if (words.ends_with(number_word)) words.remove_suffix(number_word.size());
    return is_between_documents_of_a_row(words);
}

/// The codes behind a party symbol's number: "-NQ/TW"; "" for other symbols.
std::string codes_of_party_symbol(const std::string& symbol) {
    const std::size_t hyphen = symbol.find('-');
    return hyphen < symbol.find('/') ? symbol.substr(hyphen) : std::string();
}

/// "Nghị quyết số 18, 19 và 20-NQ/TW ngày 25-10-2017": the codes stand behind the last number and are those
/// of all, as is what follows them.
void share_codes(const Lexemes& lexemes, const CitationAt& last, std::vector<FoundCitation>& all) {
    const bool is_bare = is_number(lexemes, last.begin) || is_word(lexemes, last.begin, "số");
    const std::string codes = is_bare ? codes_of_party_symbol(last.citation.symbol) : "";
    if (codes.empty()) return;
    for (std::size_t i = all.size() - 1; i > 0; --i) {
        Citation& before = all[i - 1].citation;
        const TextRange between{all[i - 1].range.end, all[i].range.begin};
        if (!is_short_form(before) || !before.issuer.empty() || before.date || !before.term.empty()) return;
        if (before.type != last.citation.type) return;
        if (!is_between_numbers_of_a_row(slice(lexemes.text, between))) return;
        before.symbol = (before.number.size() < 2 ? "0" : "") + before.number + codes;
        before.issuer = last.citation.issuer;
        before.province = last.citation.province;
        before.term = last.citation.term;
        before.date = last.citation.date;
    }
}

/// "Nghị quyết 18, 19", "Nghị quyết Trung ương 5, 6 và 7", "Nghị quyết Trung ương 4 (khóa XI), Trung ương 5
/// (khóa X)": the document and those that only their numbers name.
std::vector<CitationAt> documents_in_a_row(const Lexemes& lexemes, const CitationAt& first) {
    std::vector<CitationAt> row{first};
    for (;;) {
        auto further = further_number_at(lexemes, row.back());
        if (!further) further = further_meeting_at(lexemes, row.back());
        if (!further) return row;
        row.push_back(std::move(*further));
    }
}

/// "Nghị quyết Trung ương 4 khóa XI, XII" and "khóa XI, khóa XII": the same meeting of further terms. Gives
/// the lexeme after the last.
std::size_t add_further_terms(const Lexemes& lexemes, CitationAt found, std::vector<FoundCitation>& all) {
    while (!found.citation.term.empty() && found.citation.symbol.empty() && !found.citation.date) {
        if (!is_sign(lexemes, found.end, ',') && !is_word(lexemes, found.end, "và")) break;
        const std::size_t at = found.end + 1;
        auto term = congress_term_at(lexemes, at);
        if (!term) term = bare_congress_term_at(lexemes, at);
        if (!term) break;
        found.citation.term = term->term;
        found.begin = at;
        found.end = term->end;
        add(lexemes, found, all);
    }
    return found.end;
}

}  // namespace

std::vector<FoundCitation> find_citations(std::string_view text, const Vocabulary& vocabulary) {
    if (!differs_from_visible(text)) return find_citations(lex(text), vocabulary);
    const VisibleText visible(text);
    std::vector<FoundCitation> all = find_citations(lex(visible.text()), vocabulary);
    for (FoundCitation& found : all) {
        found.range = visible.in_original(found.range);
        found.citation.raw = std::string(slice(text, found.range));
    }
    return all;
}

std::vector<FoundCitation> find_citations(const Lexemes& lexemes, const Vocabulary& vocabulary) {
    std::vector<FoundCitation> all;
    ProvinceReader provinces(lexemes, vocabulary);
    std::size_t from = 0;  // what lies before belongs to the citation before
    for (std::size_t i = 0; i < lexemes.items.size();) {
        std::optional<CitationAt> found = citation_at(lexemes, i, from, vocabulary);
        if (!found) {
            ++i;
            continue;
        }
        std::vector<CitationAt> row = documents_in_a_row(lexemes, *found);
        take_what_follows(lexemes, row.back(), vocabulary);
        for (CitationAt& document : row) {
            share_what_is_said_once(document.citation, row.back().citation);
            provinces.read(document);
            add(lexemes, document, all);
        }
        share_codes(lexemes, row.back(), all);
        if (row.back().same_day) share_last_date(lexemes, all);
        from = i = add_further_terms(lexemes, row.back(), all);
    }
    provinces.tell_apart(all);
    return all;
}

}  // namespace xdd
