#include "query/reading/typed_runs.h"

#include <algorithm>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/keystrokes.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/syllable.h"
#include "query/language/letters.h"
#include "query/reading/number_keys.h"

namespace xdd::query {
namespace {

bool is_in_capitals(std::string_view word) {
    return !has_lower_case(word) && lower_case(word) != word;
}

bool holds_vowel(std::string_view key) {
    const std::u32string letters = letters_of(key);
    return std::any_of(letters.begin(), letters.end(),
                       [](char32_t letter) { return is_vowel(take_apart(letter)); });
}

/// As the letters of a name that is not told are written: `bà Đ`, `anh Ph`.
bool may_be_initial(std::string_view text, const std::string& key) {
    if (capitalised(key) != text) return false;
    return is_onset(key) || letters_of(key).size() == 1;
}

class Collector {
  public:
    Collector(std::string_view typed, const AbbreviationTable& abbreviations)
        : typed_(typed), has_lower_case_(has_lower_case(typed)), abbreviations_(abbreviations) {}

    void visit(const Node& node) {
        if (node.sign == Sign::must_not) {
            end_run();
            return;
        }
        if (node.kind == Kind::word) {
            add(node);
            return;
        }
        end_run();
        if (node.kind == Kind::phrase) {
            add(node);
            end_run();
        }
        const std::size_t wanted = node.kind == Kind::except ? 1 : node.children.size();
        for (std::size_t i = 0; i < std::min(wanted, node.children.size()); ++i) {
            visit(node.children[i]);
            if (node.kind != Kind::group) end_run();
        }
        end_run();
    }

    std::vector<TypedRun> take() {
        end_run();
        return std::move(runs_);
    }

  private:
    void add(const Node& node) {
        const std::vector<Token> tokens = analyze(node.text);
        const std::size_t within = slice(typed_, node.range).find(node.text);
        const bool whole = std::any_of(tokens.begin(), tokens.end(),
                                       [](const Token& token) { return token.role != TokenRole::word; });
        if (whole || node.exact || within == std::string_view::npos) {
            end_run();
            return;
        }
        if (!run_.empty() && field_ != node.field) end_run();
        field_ = node.field;
        const std::size_t begin = node.range.begin + within;
        for (const Token& token : tokens)
            run_.push_back(typed_token(token, {begin + token.range.begin, begin + token.range.end}));
    }

    /// Where all is in capitals, these tell an abbreviation only of what cannot be a word.
    bool is_abbreviation(std::string_view text, const std::string& key) const {
        if (letters_of(key).size() < 2 || !is_in_capitals(text)) return false;
        return has_lower_case_ || !holds_vowel(key) || is_form(text);
    }

    /// `ct 10`, `cnh hdh`: before a number or beside another it may well be one. Not `tw`, which Telex makes
    /// tư of.
    bool is_small_abbreviation(const std::string& key) const {
        return !holds_vowel(key) && abbreviations_.forms_by_letters.contains(abbreviation_letters(key)) &&
               syllables_of_keystrokes(key).empty();
    }

    bool is_form(std::string_view text) const {
        const AbbreviationTable::Form* form = find_form(abbreviations_, text);
        return form != nullptr && !form->looks_like_a_word;
    }

    TypedToken typed_token(const Token& token, TextRange range) const {
        TypedToken typed{token.key, token.folded, range, is_number(token.key)};
        const std::string_view text = slice(typed_, range);
        if (is_abbreviation(text, token.key)) typed.fixed = true;
        typed.initial = may_be_initial(text, token.key);
        if (!run_.empty()) {
            const std::string_view between = slice(typed_, {run_.back().range.end, range.begin});
            typed.after_blank = between.find_first_not_of(' ') == std::string_view::npos;
        }
        return typed;
    }

    void end_run() {
        for (std::size_t i = 0; i + 1 < run_.size(); ++i) {
            if (!is_small_abbreviation(run_[i].key)) continue;
            if (is_number(run_[i + 1].key)) run_[i].fixed = true;
            if (is_small_abbreviation(run_[i + 1].key)) run_[i].fixed = run_[i + 1].fixed = true;
        }
        if (!run_.empty()) runs_.push_back(std::move(run_));
        run_.clear();
    }

    std::string_view typed_;
    bool has_lower_case_;
    const AbbreviationTable& abbreviations_;
    Field field_ = Field::text;
    TypedRun run_;
    std::vector<TypedRun> runs_;
};

}  // namespace

std::vector<TypedRun> typed_runs(const Node& root, std::string_view typed,
                                 const AbbreviationTable& abbreviations) {
    Collector collector(typed, abbreviations);
    collector.visit(root);
    return collector.take();
}

bool holds_mark(const std::vector<TypedRun>& runs) {
    return std::any_of(runs.begin(), runs.end(), [](const TypedRun& run) {
        return std::any_of(run.begin(), run.end(),
                           [](const TypedToken& token) { return token.key != token.folded; });
    });
}

}  // namespace xdd::query
