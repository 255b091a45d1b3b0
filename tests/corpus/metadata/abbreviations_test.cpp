#include "corpus/metadata/abbreviations.h"

#include <string>

#include "tests/support/catch.h"

namespace xdd {
namespace {

std::vector<std::string> seen_in(std::string_view text) {
    static const Vocabulary vocabulary = load_vocabulary();
    static const PhraseIndex index = compile_abbreviations(vocabulary);
    Analyzer analyzer;
    std::vector<std::string> seen;
    find_abbreviations(flat_text(text, analyzer), index, vocabulary, seen);
    return seen;
}

using Forms = std::vector<std::string>;

}  // namespace

TEST_CASE("abbreviations are seen in order of their first place, none twice") {
    CHECK(seen_in("UBND xã và TCCSĐ; UBND huyện, HĐND") == Forms{"UBND", "TCCSĐ", "HĐND"});
}

TEST_CASE("an abbreviation counts only as printed and as a whole word") {
    CHECK(seen_in("tccsđ, TccsĐ, XTCCSĐ") == Forms{});
    CHECK(seen_in("TCCSĐT") == Forms{});
    CHECK(seen_in("tu dưỡng, TU") == Forms{"TU"});
}

TEST_CASE("forms with points and other signs inside are seen whole") {
    CHECK(seen_in("Văn phòng T.Ư và KT-XH, QP-AN") == Forms{"T.Ư", "KT-XH", "QP-AN"});
    CHECK(seen_in("ngành GD&ĐT") == Forms{"GD&ĐT"});
}

TEST_CASE("the codes of a document symbol are no abbreviations of the text") {
    CHECK(seen_in("Nghị quyết số 24-NQ/TU ngày 5-6-2010") == Forms{});
}

TEST_CASE("a decomposed form is the form") {
    CHECK(seen_in("T.U\u031B") == Forms{"T.Ư"});
}

}  // namespace xdd
