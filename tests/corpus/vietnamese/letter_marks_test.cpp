#include "corpus/vietnamese/letter_marks.h"

#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"
#include "tests/support/catch.h"

using namespace xdd;

TEST_CASE("A letter is its plain letter, its sign and its tone") {
    CHECK(take_apart(U'ế') == MarkedLetter{U'e', LetterSign::hat, Tone::acute});
    CHECK(take_apart(U'ữ') == MarkedLetter{U'u', LetterSign::horn, Tone::tilde});
    CHECK(take_apart(U'ặ') == MarkedLetter{U'a', LetterSign::breve, Tone::dot});
    CHECK(take_apart(U'đ') == MarkedLetter{U'd', LetterSign::bar, Tone::level});
    CHECK(take_apart(U'ỳ') == MarkedLetter{U'y', LetterSign::none, Tone::grave});
    CHECK(take_apart(U'q') == MarkedLetter{U'q', LetterSign::none, Tone::level});
    CHECK(take_apart(U'7') == MarkedLetter{U'7', LetterSign::none, Tone::level});
}

TEST_CASE("Letters taken apart go together again, their plain letters are the unmarked word") {
    for (const std::string& syllable : vietnamese_syllables()) {
        std::u32string plain;
        std::u32string again;
        for (const char32_t letter : letters_of(syllable)) {
            again.push_back(put_together(take_apart(letter)));
            plain.push_back(take_apart(letter).plain);
        }
        REQUIRE(key_of(again) == syllable);
        REQUIRE(key_of(plain) == fold_marks(syllable));
    }
}

TEST_CASE("What no letter has cannot be put together") {
    CHECK(put_together({U'e', LetterSign::breve, Tone::level}) == 0);
    CHECK(put_together({U'i', LetterSign::hat, Tone::acute}) == 0);
    CHECK(put_together({U'b', LetterSign::none, Tone::acute}) == 0);
    CHECK(put_together({U'd', LetterSign::bar, Tone::acute}) == 0);
}
