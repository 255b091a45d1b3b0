#include "indexer/format/schema.h"

#include <array>
#include <cstddef>

namespace xdd {
namespace {

constexpr std::array families{
    FamilyInfo{Family::text, "", false, "words of title, abstract and body"},
    FamilyInfo{Family::pair, "B", false, "two words side by side in title, or in abstract and body"},
    FamilyInfo{Family::head, "H", false, "words of title and head (abstract, or else first paragraph)"},
    FamilyInfo{Family::head_pair, "HB", false, "two words side by side in title or head"},
    FamilyInfo{Family::title, "S", false, "words of the title"},
    FamilyInfo{Family::author, "A", true, "syllables of authors' names"},
    FamilyInfo{Family::author_unmarked, "XAU", true, "syllables of authors' names without marks"},
    FamilyInfo{Family::author_name, "XAN", false, "whole names of authors"},
    FamilyInfo{Family::author_name_unmarked, "XANU", false, "whole names of authors without marks"},
    FamilyInfo{Family::author_kind, "XAK", false, "person, editors, agency, unsigned"},
    FamilyInfo{Family::role, "XR", true, "words of authors' roles and institutions"},
    FamilyInfo{Family::role_unmarked, "XRU", true, "words of roles and institutions without marks"},
    FamilyInfo{Family::day, "D", false, "date, where the day is known"},
    FamilyInfo{Family::month, "M", false, "year and month, where the month is known"},
    FamilyInfo{Family::year, "Y", false, "year"},
    FamilyInfo{Family::date_precision, "XDP", false, "how far the date is known: day, month, year, none"},
    FamilyInfo{Family::issue, "XI", false, "year, number, both, and label of the printed issue"},
    FamilyInfo{Family::section, "XS", false, "label of the section"},
    FamilyInfo{Family::section_unmarked, "XSU", false, "label of the section without marks"},
    FamilyInfo{Family::topic, "XT", false, "topic, group of topics, or a label of the record's own"},
    FamilyInfo{Family::citation, "XC", false, "documents that the text cites"},
    FamilyInfo{Family::id, "Q", false, "the article's id"},
};

constexpr bool in_order_of_enumeration() {
    for (std::size_t i = 0; i < families.size(); ++i) {
        if (static_cast<std::size_t>(families[i].family) != i) return false;
    }
    return families.back().family == Family::id;
}
static_assert(in_order_of_enumeration());

}  // namespace

std::span<const FamilyInfo> schema() {
    return families;
}

std::string_view prefix(Family family) {
    return families[static_cast<std::size_t>(family)].prefix;
}

}  // namespace xdd
