#include "query/citations/wanted_document.h"

#include <algorithm>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/document_label.h"
#include "corpus/metadata/provinces.h"

namespace xdd::query {
namespace {

/// QĐ is the code of quyết định and of quy định.
bool has_several_names(std::string_view code, const Vocabulary& vocabulary) {
    return std::any_of(vocabulary.document_types.begin(), vocabulary.document_types.end(),
                       [&](const DocumentType& type) { return type.code == code && type.names.size() > 1; });
}

/// Every province may have a paper of that number: one whose province is not known is not taken for another.
bool is_of_wanted_province(const Citation& settled, const Citation& wanted) {
    return wanted.province.empty() || province_key(settled.province) == province_key(wanted.province);
}

}  // namespace

std::optional<WantedDocument> WantedDocument::read(std::string_view typed, const Vocabulary& vocabulary) {
    const std::optional<Citation> citation = read_document(typed, vocabulary);
    if (!citation) return std::nullopt;
    WantedDocument wanted;
    wanted.vocabulary_ = &vocabulary;
    wanted.citation_ = *citation;
    wanted.is_named_ = has_several_names(citation->type, vocabulary) && !citation->type_name.empty();
    wanted.of_centre_ = is_short_form(*citation) && citation->issuer.empty() && asks_for_centre(typed);
    wanted.only_open_ = asks_for_open(typed) && !what_is_open(*citation).empty();
    return wanted;
}

std::vector<std::string> WantedDocument::keys() const {
    return keys_of_possible(citation_);
}

bool WantedDocument::keys_tell() const {
    return is_short_form(citation_) && citation_.issuer.empty() && !of_centre_ && !only_open_ && !is_named_ &&
           !citation_.date && citation_.term.empty();
}

bool WantedDocument::takes(const Citation& settled) const {
    if (!may_share_number(settled, citation_)) return false;
    if (of_centre_ && !settled.issuer.empty() && settled.issuer != "TW") return false;
    if (only_open_) return document_label(settled, *vocabulary_) == document_label(citation_, *vocabulary_);
    if (is_short_form(citation_))
        return is_of_wanted_province(settled, citation_) && may_mean(citation_, settled);
    const bool is_in_full = what_is_open(citation_).empty();
    if (is_in_full) return citation_keys(settled).front() == citation_keys(citation_).front();
    return is_short_form(settled) ? may_mean(settled, citation_)
                                  : symbol_key(settled) == symbol_key(citation_);
}

}  // namespace xdd::query
