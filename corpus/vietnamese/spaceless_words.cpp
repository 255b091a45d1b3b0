#include "corpus/vietnamese/spaceless_words.h"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/utext.h>

#include "corpus/vietnamese/icu_status.h"

namespace xdd {

struct SpacelessWords::State {
    std::unique_ptr<icu::BreakIterator>
        iterator;  // made at the first need: loading the dictionaries takes a while
    std::vector<std::size_t> ends;
};

namespace {

std::unique_ptr<icu::BreakIterator> word_iterator() {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> iterator(
        icu::BreakIterator::createWordInstance(icu::Locale("vi"), status));
    require_icu(status, "word iterator");
    return iterator;
}

}  // namespace

SpacelessWords::SpacelessWords() : state_(std::make_unique<State>()) {}
SpacelessWords::~SpacelessWords() = default;
SpacelessWords::SpacelessWords(SpacelessWords&&) noexcept = default;
SpacelessWords& SpacelessWords::operator=(SpacelessWords&&) noexcept = default;

const std::vector<std::size_t>& SpacelessWords::ends(std::string_view run) {
    if (!state_->iterator) state_->iterator = word_iterator();
    state_->ends.clear();
    UErrorCode status = U_ZERO_ERROR;
    const icu::LocalUTextPointer text(
        utext_openUTF8(nullptr, run.data(), static_cast<int64_t>(run.size()), &status));
    require_icu(status, "opening a text");
    state_->iterator->setText(text.getAlias(), status);
    require_icu(status, "reading a text");
    state_->iterator->first();
    for (int32_t end = state_->iterator->next(); end != icu::BreakIterator::DONE;
         end = state_->iterator->next()) {
        state_->ends.push_back(static_cast<std::size_t>(end));
    }
    return state_->ends;
}

}  // namespace xdd
