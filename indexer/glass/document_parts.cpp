#include "indexer/glass/document_parts.h"

#include <algorithm>
#include <utility>

#include "indexer/glass/name_order.h"

namespace xdd {
namespace {

void join(DocumentTerm& term, const DocumentTerm& same) {
    term.count += same.count;
    term.positions.insert(term.positions.end(), same.positions.begin(), same.positions.end());
}

void put_in_order(std::vector<std::uint32_t>& positions) {
    std::sort(positions.begin(), positions.end());
    positions.erase(std::unique(positions.begin(), positions.end()), positions.end());
}

}  // namespace

void put_in_order(DocumentParts& parts) {
    std::vector<DocumentTerm> ordered;
    ordered.reserve(parts.terms.size());
    const auto name = [&](std::uint32_t at) -> const std::string& { return parts.terms[at].name; };
    for (const std::uint32_t at : places_by_name(parts.terms.size(), name)) {
        DocumentTerm& term = parts.terms[at];
        if (!ordered.empty() && ordered.back().name == term.name) {
            join(ordered.back(), term);
        } else {
            ordered.push_back(std::move(term));
        }
    }
    for (DocumentTerm& term : ordered) {
        if (term.positions.size() > 1) put_in_order(term.positions);
    }
    parts.terms = std::move(ordered);
    std::sort(parts.values.begin(), parts.values.end(),
              [](const DocumentValue& a, const DocumentValue& b) { return a.slot < b.slot; });
}

Xapian::Document to_document(const DocumentParts& parts) {
    Xapian::Document document;
    for (const DocumentTerm& term : parts.terms) {
        document.add_term(term.name, term.count);
        for (const std::uint32_t position : term.positions) document.add_posting(term.name, position, 0);
    }
    for (const DocumentValue& value : parts.values) document.add_value(value.slot, value.value);
    document.set_data(parts.data);
    return document;
}

}  // namespace xdd
