#include "corpus/vietnamese/analysis.h"

#include <optional>

#include "corpus/vietnamese/compound_key.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/spaceless_words.h"
#include "corpus/vietnamese/visible_text.h"
#include "corpus/vietnamese/word_boundaries.h"
#include "corpus/vietnamese/word_cache.h"

namespace xdd {

struct Analyzer::State {
    WordCache cache;
    SpacelessWords spaceless;
};

namespace {

/// One pass over one text as it is seen (visible_text.h).
class Pass {
  public:
    Pass(WordCache& cache, SpacelessWords& spaceless, std::string_view text, std::vector<Token>& tokens)
        : cache_(cache), spaceless_(spaceless), text_(text), tokens_(tokens) {}

    void run() {
        for (WordStart start = next_word(text_, 0); start.kind != WordKind::none;) {
            start = next_word(text_, take(start));
        }
    }

  private:
    /// Adds the tokens that begin here; returns where they end.
    std::size_t take(WordStart start) {
        if (start.kind == WordKind::number) {
            if (const auto compound = match_compound(text_, start.begin)) return add_compound(*compound);
        }
        return add_words(text_, start, TokenRole::word);
    }

    std::size_t add_compound(const Compound& compound) {
        tokens_.push_back(
            {compound.key, fold_marks(compound.key), compound.range, position_, TokenRole::compound});
        for (const TextRange number : compound.numbers) add_word(number, TokenRole::part);
        if (compound.numbers.empty()) {
            const std::string_view until_end = text_.substr(0, compound.range.end);
            for (WordStart start = next_word(until_end, compound.range.begin);
                 start.kind != WordKind::none;) {
                start = next_word(until_end, add_words(until_end, start, TokenRole::part));
            }
        }
        return compound.range.end;
    }

    std::size_t add_words(std::string_view text, WordStart start, TokenRole role) {
        const std::size_t end = word_end(text, start);
        if (start.kind != WordKind::spaceless) {
            add_word({start.begin, end}, role);
            return end;
        }
        std::size_t begin = start.begin;
        for (const std::size_t length : spaceless_.ends(text.substr(start.begin, end - start.begin))) {
            add_word({begin, start.begin + length}, role);
            begin = start.begin + length;
        }
        return end;
    }

    void add_word(TextRange range, TokenRole role) {
        const WordForms& forms = cache_.forms(slice(text_, range));
        tokens_.push_back({forms.key, forms.folded, range, position_++, role});
    }

    WordCache& cache_;
    SpacelessWords& spaceless_;
    std::string_view text_;
    std::vector<Token>& tokens_;
    std::uint32_t position_ = 0;
};

}  // namespace

Analyzer::Analyzer() : state_(std::make_unique<State>()) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
    tokens.clear();
    if (!differs_from_visible(text)) {
        Pass(state_->cache, state_->spaceless, text, tokens).run();
        return;
    }
    const VisibleText visible(text);
    Pass(state_->cache, state_->spaceless, visible.text(), tokens).run();
    for (Token& token : tokens) token.range = visible.in_original(token.range);
}

std::vector<Token> analyze(std::string_view text) {
    thread_local Analyzer analyzer;
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    return tokens;
}

}  // namespace xdd
