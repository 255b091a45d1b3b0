#include "indexer/format/schema.h"

#include <set>
#include <string>

#include "indexer/format/terms.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("no two families share a prefix") {
    std::set<std::string_view> seen;
    for (const FamilyInfo& info : schema()) {
        CAPTURE(info.prefix);
        CHECK(seen.insert(info.prefix).second);
        CHECK(prefix(info.family) == info.prefix);
    }
}

TEST_CASE("prefixes are capitals, so that a body in lower case never runs into one") {
    for (const FamilyInfo& info : schema()) {
        CAPTURE(info.prefix);
        CHECK(info.prefix.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == std::string_view::npos);
        CHECK(info.holds.size() > 0);
    }
}

TEST_CASE("an id keeps its case, so no other family's prefix begins like that of ids") {
    for (const FamilyInfo& info : schema()) {
        if (info.family == Family::id || info.prefix.empty()) continue;
        CAPTURE(info.prefix);
        CHECK(info.prefix[0] != prefix(Family::id)[0]);
    }
}

TEST_CASE("the codes of a pair may be capitals, so no other family's prefix goes on from that of pairs") {
    for (const FamilyInfo& info : schema()) {
        for (const Family pair : {Family::pair, Family::head_pair}) {
            CAPTURE(info.prefix, prefix(pair));
            CHECK((info.family == pair || !info.prefix.starts_with(prefix(pair))));
        }
    }
}

TEST_CASE("no slot number is used twice") {
    const std::set<Slot> slots{Slot::date,         Slot::id,           Slot::title_order,
                               Slot::author_order, Slot::content_hash, Slot::facet_author,
                               Slot::facet_topic,  Slot::facet_issue,  Slot::facet_section,
                               Slot::facet_date,   Slot::facet_term,   Slot::facet_citation,
                               Slot::words,        Slot::listing};
    CHECK(slots.size() == 14);
}
