#include "indexer/glass/term_list.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "indexer/glass/packing.h"

namespace xdd::glass {
namespace {

std::size_t shared_beginning(std::string_view one, std::string_view other) {
    const auto end = one.begin() + static_cast<std::ptrdiff_t>(std::min(one.size(), other.size()));
    return static_cast<std::size_t>(std::mismatch(one.begin(), end, other.begin()).first - one.begin());
}

/// What follows the first term. Count and length of the shared beginning are one byte where both are small:
/// (count + 1) · (size of the term before + 1) + shared, which no reader can take for a length alone.
void append_term(std::string& list, const DocumentTerm& term, const std::string& before) {
    const std::size_t shared = shared_beginning(before, term.name);
    const std::uint64_t both = (std::uint64_t{term.count} + 1) * (before.size() + 1) + shared;
    const bool as_one = both <= 0xFF;
    list += static_cast<char>(as_one ? both : shared);
    list += static_cast<char>(term.name.size() - shared);
    list.append(term.name, shared);
    if (!as_one) pack_number(list, term.count);
}

}  // namespace

std::string document_key(std::uint32_t number) {
    std::string key;
    pack_sortable_number(key, number);
    return key;
}

std::string slots_key(std::uint32_t number) {
    return document_key(number) + '\0';
}

std::string pack_term_list(const std::vector<DocumentTerm>& terms, std::uint32_t length) {
    std::string list;
    if (terms.empty()) return list;
    pack_number(list, length);
    pack_number(list, terms.size());
    list += static_cast<char>(terms.front().name.size());
    list += terms.front().name;
    pack_number(list, terms.front().count);
    for (std::size_t i = 1; i < terms.size(); ++i) append_term(list, terms[i], terms[i - 1].name);
    return list;
}

std::string pack_slots(const std::vector<DocumentValue>& values) {
    std::string slots;
    std::uint32_t next = 0;
    for (const DocumentValue& value : values) {
        pack_number(slots, value.slot - next);
        next = value.slot + 1;
    }
    return slots;
}

}  // namespace xdd::glass
