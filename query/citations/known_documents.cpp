#include "query/citations/known_documents.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/document_label.h"
#include "corpus/metadata/document_names.h"
#include "corpus/metadata/provinces.h"

namespace xdd::query {
namespace {

/// The first day on which a document can be cited: that of its congress term or year. Nothing when neither is
/// known.
std::optional<int> first_day_of(const Citation& document) {
    if (document.date) return day_span(*document.date).first;
    const std::optional<DaySpan> term = congress_term_span(document_qualifier(document));
    if (!term) return std::nullopt;
    return term->first;
}

bool was_there(const Citation& document, const std::optional<Date>& date) {
    const std::optional<int> first = first_day_of(document);
    return !date || !first || *first <= day_span(*date).last;
}

/// Papers of provinces and districts: any of them may have one of the same symbol.
bool is_local(const Citation& document) {
    return is_of_province(document.issuer) || document.issuer.ends_with('U') || document.issuer == "ĐUK";
}

}  // namespace

std::string usual_name(const std::map<std::string, std::uint64_t>& type_names) {
    const auto most = std::max_element(type_names.begin(), type_names.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == type_names.end() ? "" : most->first;
}

const KnownDocuments::Entry& KnownDocuments::look_up(const std::string& label) {
    const auto found = read_.find(label);
    if (found != read_.end()) return found->second;
    Entry entry;
    entry.citation = read_document(label, vocabulary_).value_or(Citation{});
    entry.number = number_key(entry.citation);
    entry.open = !entry.citation.number.empty() &&
                 (is_short_form(entry.citation) || !what_is_open(entry.citation).empty());
    return read_.emplace(label, std::move(entry)).first->second;
}

KnownDocuments::Known& KnownDocuments::known(const std::string& label) {
    const Entry& entry = look_up(label);
    std::vector<Known>& same_number = by_number_[entry.number];
    const auto found = std::find_if(same_number.begin(), same_number.end(),
                                    [&](const Known& known) { return known.label == label; });
    if (found != same_number.end()) return *found;
    return same_number.emplace_back(Known{label, entry.citation, {}});
}

void KnownDocuments::add_with_type(const std::string& label, const std::string& type_name) {
    const DocumentType* type = type_of_name(type_name, vocabulary_);
    if (type == nullptr) return;
    Known typed{label, read(label), {}};
    typed.citation.type = type->code;
    std::vector<Known>& same_number = by_number_[number_key(typed.citation)];
    const bool known = std::any_of(same_number.begin(), same_number.end(),
                                   [&](const Known& other) { return other.label == label; });
    if (!known) same_number.push_back(std::move(typed));
}

void KnownDocuments::add(const CitedBy& cited, std::uint64_t articles) {
    for (const CitedBy::Document& document : cited.documents) {
        if (is_short_form(read(document.label))) continue;
        if (read(document.label).type.empty()) add_with_type(document.label, document.type_name);
        Known& named = known(document.label);
        if (document.type_name.empty()) continue;
        named.type_names[document.type_name] += articles;
        named.citation.type_name = usual_name(named.type_names);
    }
}

void KnownDocuments::add(const Citation& document) {
    if (!is_short_form(document)) known(document_label(document, vocabulary_));
}

std::vector<const KnownDocuments::Known*> KnownDocuments::possible(const Entry& cited,
                                                                   const std::optional<Date>& date) const {
    std::vector<const Known*> fitting;
    const auto same_number = by_number_.find(cited.number);
    if (same_number == by_number_.end()) return fitting;
    for (const Known& known : same_number->second) {
        if (may_mean(cited.citation, known.citation) && was_there(known.citation, date))
            fitting.push_back(&known);
    }
    return fitting;
}

std::string KnownDocuments::settled(const std::string& label, const std::optional<Date>& date) {
    const Entry& cited = look_up(label);
    if (!cited.open) return label;
    std::vector<const Known*> documents = possible(cited, date);
    std::set<std::string> issuers;
    for (const Known* known : documents) issuers.insert(known->citation.issuer);
    if (issuers.size() != 1) return label;
    const bool local = is_local(documents.front()->citation);
    if (local && cited.citation.province.empty()) return label;
    const auto in_full = [](const Known* known) { return what_is_open(known->citation).empty(); };
    if (std::count_if(documents.begin(), documents.end(), in_full) == 1)
        return (*std::find_if(documents.begin(), documents.end(), in_full))->label;
    if (local) return label;
    std::set<std::string> symbols;
    for (const Known* known : documents) symbols.insert(unqualified_label(known->citation, vocabulary_));
    return symbols.size() == 1 ? *symbols.begin() : label;
}

}  // namespace xdd::query
