#include "corpus/vietnamese/slips.h"

#include <algorithm>

#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

namespace {

bool holds(const std::vector<Slip>& slips, const std::string& meant) {
    return std::any_of(slips.begin(), slips.end(), [&](const Slip& slip) { return slip.meant == meant; });
}

}  // namespace

TEST_CASE("One wrong mark, letter or pair of letters is one slip") {
    const struct {
        const char* typed;
        const char* meant;
    } rows[] = {
        {"nghỉ", "nghị"},
        {"quyềt", "quyết"},
        {"đang", "đảng"},
        {"dảng", "đảng"},
        {"chuc", "chúc"},
        {"đảgn", "đảng"},
        {"đnảg", "đảng"},
        {"đảngg", "đảng"},
        {"đảảng", "đảng"},
        {"đản", "đảng"},
        {"đng", "đảng"},
        {"đabng", "đang"},
        {"đsng", "đang"},
        {"xinh", "sinh"},
        {"nghành", "ngành"},
        // As typed ngoà, voà, uỷt, há: the tone may stand where the newer school writes it.
        {"ngòa", "ngoài"},
        {"vòa", "vào"},
        {"uỷt", "ủy"},
        {"há", "hóa"},
    };
    for (const auto& row : rows) {
        INFO(row.typed << " for " << row.meant);
        CHECK(cost_of_slip(row.typed, row.meant) < no_slip);
        CHECK(cost_of_slip(row.typed, row.meant) > 0);
        CHECK(holds(syllables_near(row.typed), row.meant));
    }
}

TEST_CASE("What is no slip or more than one has no place among the near syllables") {
    CHECK(cost_of_slip("đảng", "đảng") == 0);
    CHECK(cost_of_slip("đảng", "viên") == no_slip);
    CHECK(cost_of_slip("dang", "viên") == no_slip);
    CHECK(cost_of_slip("", "đảng") == no_slip);
    CHECK_FALSE(holds(syllables_near("đảng"), "đảng"));
    CHECK(syllables_near("").empty());
    CHECK(syllables_near("facebook").empty());
}

TEST_CASE("The likeliest slip comes first, and hỏi for ngã is likelier than another tone") {
    const auto near = syllables_near("nghỉ");
    REQUIRE_FALSE(near.empty());
    CHECK(near.front().meant == "nghĩ");
    CHECK(std::is_sorted(near.begin(), near.end(),
                         [](const Slip& a, const Slip& b) { return a.cost < b.cost; }));
    CHECK(cost_of_marks("nghỉ", "nghĩ") < cost_of_marks("nghỉ", "nghị"));
    CHECK(cost_of_marks("nghỉ", "nghị") < cost_of_marks("dảng", "đàng"));
    CHECK(cost_of_marks("nghị", "nghi") < no_slip);
    CHECK(cost_of_marks("nghị", "ngha") == no_slip);
}

TEST_CASE("Near syllables are syllables, one slip away in the figures too") {
    const auto& all = vietnamese_syllables();
    for (std::size_t i = 0; i < all.size(); i += 97) {
        for (const Slip& slip : syllables_near(all[i])) {
            INFO(all[i] << " " << slip.meant);
            REQUIRE(is_vietnamese_syllable(slip.meant));
            REQUIRE(slip.cost == cost_of_slip(all[i], slip.meant));
            REQUIRE(slip.cost < no_slip);
        }
    }
}

TEST_CASE("Plain words near a word are all that one slip makes of its letters") {
    const std::vector<Slip> near = plain_words_near("israe");
    for (const char* meant : {"israel", "isrea", "irsae", "osrae", "israw", "zisrae"}) {
        INFO(meant);
        CHECK(holds(near, meant));
    }
    for (const char* meant : {"israe", "isreal", "israé", "jsrae"}) {
        INFO(meant);
        CHECK_FALSE(holds(near, meant));
    }
    CHECK(plain_words_near("").size() == 26);
}

TEST_CASE("Unmarked words have unmarked forms of syllables near them") {
    CHECK(holds(unmarked_syllables_near("dnag"), "dang"));
    CHECK(holds(unmarked_syllables_near("quyt"), "quyet"));
    CHECK(is_unmarked_syllable("nghi"));
    CHECK(is_unmarked_syllable("quyet"));
    CHECK_FALSE(is_unmarked_syllable("quyets"));
    for (const Slip& slip : unmarked_syllables_near("quyt")) CHECK(fold_marks(slip.meant) == slip.meant);
}
