#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "corpus/metadata/citations.h"
#include "tests/support/catch.h"

/// What the tests of citations share: the documents of a text, each in one line.
namespace xdd::test {

inline const Vocabulary& vocabulary() {
    static const Vocabulary loaded = load_vocabulary();
    return loaded;
}

/// "24-NQ/TU | nghị quyết | 2011-08-16", "NQ 6 | nghị quyết | khóa X".
inline std::string described(const Citation& citation) {
    std::string text = citation.symbol.empty() ? citation.type + " " + citation.number : citation.symbol;
    text += " | " + citation.type_name;
    if (!citation.term.empty()) text += " | khóa " + citation.term;
    if (citation.date) text += " | " + iso(*citation.date);
    return text;
}

inline std::vector<std::string> found_in(std::string_view text) {
    std::vector<std::string> all;
    for (const FoundCitation& found : find_citations(text, vocabulary()))
        all.push_back(described(found.citation));
    return all;
}

inline std::string to_nfd(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    std::string result;
    nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    REQUIRE(U_SUCCESS(status));
    return result;
}

struct Row {
    std::string text;
    std::vector<std::string> expected;
};

}  // namespace xdd::test
