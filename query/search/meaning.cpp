#include "query/search/meaning.h"

#include <algorithm>
#include <optional>

#include "corpus/vietnamese/analysis.h"
#include "query/search/reading.h"

namespace xdd::query {
namespace {

constexpr std::size_t most_beginnings = 2000;  // words that one `word*` may stand for

bool is_marked(const Token& token) {
    return token.key != token.folded;
}

std::vector<Token> flat_tokens(std::string_view text) {
    std::vector<Token> tokens = analyze(text);
    std::erase_if(tokens, [](const Token& token) { return token.role == TokenRole::compound; });
    return tokens;
}

/// A symbol or date that stands alone is looked for as a whole; everything else by its parts in a row.
std::vector<Token> tokens_of_word(std::string_view text) {
    std::vector<Token> tokens = analyze(text);
    const bool one_compound = !tokens.empty() && tokens.front().role == TokenRole::compound &&
                              std::all_of(tokens.begin() + 1, tokens.end(),
                                          [](const Token& token) { return token.role == TokenRole::part; });
    if (one_compound) {
        tokens.resize(1);
        return tokens;
    }
    return flat_tokens(text);
}

bool holds_marked_word(const Node& node) {
    const bool has_words = node.kind == Kind::word || node.kind == Kind::phrase || node.kind == Kind::prefix;
    if (has_words && !node.exact) {
        const std::vector<Token> tokens = analyze(node.text);
        if (std::any_of(tokens.begin(), tokens.end(), is_marked)) return true;
    }
    return std::any_of(node.children.begin(), node.children.end(), holds_marked_word);
}

/// A word of a query on its way: where it was typed, and where its meaning goes.
struct Typed {
    Token token;
    TextRange range;  ///< in the whole query; empty when its place is not known
    bool exact = false;
    Word* word = nullptr;
};

class Builder {
  public:
    Builder(std::string_view typed, MarksMode marks, bool nothing_marked, Frequencies& frequencies)
        : typed_(typed), marks_(marks), nothing_marked_(nothing_marked), frequencies_(frequencies) {}

    std::optional<QueryError> error;

    Meaning build(const Node& node) {
        Meaning meaning;
        meaning.kind = node.kind;
        meaning.field = node.field;
        meaning.sign = node.sign;
        meaning.distance = node.distance;
        meaning.days = node.days;
        meaning.quoted = node.quoted;
        meaning.range = node.range;
        meaning.value_range = node.value_range;
        if (node.kind == Kind::field) meaning.text = node.text;
        if (node.kind == Kind::prefix) build_prefix(node, meaning);
        if (node.kind == Kind::word || node.kind == Kind::phrase) build_words(node, meaning);
        for (const Node& child : node.children) {
            Meaning built = build(child);
            const bool empty = built.kind != Kind::field && built.kind != Kind::all && built.words.empty() &&
                               built.children.empty();
            // What NOT takes away from must stay the first child, even when it is nothing but a comma.
            const bool held = node.kind == Kind::except && meaning.children.empty();
            if (!empty || held) meaning.children.push_back(std::move(built));
        }
        return meaning;
    }

    /// Gives every word its spellings. Words side by side are read together.
    void read(Meaning& meaning) {
        std::size_t next = 0;
        read(meaning, next);
    }

    QueryMeaning finish(Meaning root) {
        QueryMeaning result;
        result.root = std::move(root);
        result.is_read = is_read_;
        if (is_read_) result.read_as = with_replacements();
        return result;
    }

  private:
    struct Replacement {
        TextRange range;
        std::string text;
    };

    void build_words(const Node& node, Meaning& meaning) {
        const std::vector<Token> tokens =
            node.kind == Kind::phrase ? flat_tokens(node.text) : tokens_of_word(node.text);
        const std::size_t within = slice(typed_, node.range).find(node.text);
        for (const Token& token : tokens) {
            Typed typed;
            typed.token = token;
            typed.exact = node.exact;
            if (within != std::string_view::npos)
                typed.range = {node.range.begin + within + token.range.begin,
                               node.range.begin + within + token.range.end};
            typed_words_.push_back(std::move(typed));
            meaning.words.emplace_back();
        }
    }

    void build_prefix(const Node& node, Meaning& meaning) {
        const std::vector<Token> tokens = flat_tokens(node.text);
        if (tokens.size() != 1) {
            if (!tokens.empty())
                error = error.value_or(QueryError{node.range, "a * can only follow the letters of one word"});
            return;
        }
        const Token& token = tokens.front();
        const bool folded =
            marks_ == MarksMode::fold || (marks_ == MarksMode::automatic && nothing_marked_ && !node.exact);
        Word word;
        word.typed = word.best = token.key;
        word.keys = frequencies_.beginning_with(folded ? token.folded : token.key, folded, most_beginnings);
        if (word.keys.size() > most_beginnings)
            error = error.value_or(
                QueryError{node.range, "more than " + std::to_string(most_beginnings) +
                                           " different words begin so; type more of their letters"});
        if (word.keys.empty()) word.keys.push_back(token.key);
        meaning.words.push_back(std::move(word));
    }

    void read(Meaning& meaning, std::size_t& next) {
        if (meaning.kind == Kind::word || meaning.kind == Kind::phrase) {
            std::vector<Typed> run;
            take(meaning, next, run);
            read_run(run);
        }
        std::vector<Typed> run;
        Field field = Field::text;
        for (Meaning& child : meaning.children) {
            const bool joins =
                meaning.kind == Kind::group && child.kind == Kind::word && child.sign != Sign::must_not;
            if (!joins || child.field != field) {
                read_run(run);
                run.clear();
            }
            if (joins) {
                field = child.field;
                take(child, next, run);
            } else {
                read(child, next);
            }
        }
        read_run(run);
    }

    void take(Meaning& meaning, std::size_t& next, std::vector<Typed>& run) {
        for (Word& word : meaning.words) {
            Typed typed = typed_words_[next++];
            typed.word = &word;
            // A symbol or date as a whole stands beside nothing: pairs are made of words.
            const bool compound = typed.token.role == TokenRole::compound;
            if (!run.empty() && (compound || run.back().token.role == TokenRole::compound)) {
                read_run(run);
                run.clear();
            }
            run.push_back(std::move(typed));
        }
    }

    Freedom freedom(const Typed& typed) const {
        if (typed.exact || marks_ == MarksMode::exact) return Freedom::fixed;
        return is_marked(typed.token) ? Freedom::literal : Freedom::free;
    }

    void read_run(std::vector<Typed>& run) {
        if (run.empty()) return;
        std::vector<TypedWord> words;
        words.reserve(run.size());
        for (const Typed& typed : run) words.push_back({typed.token.key, typed.token.folded, freedom(typed)});
        std::vector<ReadWord> read = read_words(words, nothing_marked_, frequencies_);
        for (std::size_t i = 0; i < run.size(); ++i)
            settle(run[i], words[i].freedom != Freedom::free, std::move(read[i]));
    }

    void settle(const Typed& typed, bool literal, ReadWord&& read) {
        Word& word = *typed.word;
        word.typed = typed.token.key;
        word.best = std::move(read.best);
        word.ranking = std::move(read.shares);
        word.pairs = std::move(read.pairs);
        const bool folds = marks_ == MarksMode::fold && !typed.exact;
        // In a half-marked query a plain word that makes sense as it stands is meant so: `trong sáng`.
        const bool kept = !nothing_marked_ && word.best == word.typed;
        if (folds || (!literal && !kept)) {
            for (const Spelling& spelling : frequencies_.spellings(typed.token.folded))
                word.keys.push_back(spelling.key);
        }
        if (std::find(word.keys.begin(), word.keys.end(), word.typed) == word.keys.end() &&
            (word.keys.empty() || literal))
            word.keys.push_back(word.typed);
        if (word.best == word.typed) return;
        is_read_ = true;
        if (typed.range.end > typed.range.begin) replacements_.push_back({typed.range, word.best});
    }

    std::string with_replacements() const {
        std::string text;
        std::size_t at = 0;
        for (const Replacement& replacement : replacements_) {
            if (replacement.range.begin < at) continue;
            text += typed_.substr(at, replacement.range.begin - at);
            text += replacement.text;
            at = replacement.range.end;
        }
        text += typed_.substr(at);
        return text;
    }

    std::string_view typed_;
    MarksMode marks_;
    bool nothing_marked_;
    Frequencies& frequencies_;
    std::vector<Typed> typed_words_;  // of words and phrases, in the order of the tree
    std::vector<Replacement> replacements_;
    bool is_read_ = false;
};

}  // namespace

std::variant<QueryMeaning, QueryError> meaning_of(const Node& root, std::string_view typed, MarksMode marks,
                                                  Frequencies& frequencies) {
    Builder builder(typed, marks, !holds_marked_word(root), frequencies);
    Meaning meaning = builder.build(root);
    if (builder.error) return *builder.error;
    builder.read(meaning);
    return builder.finish(std::move(meaning));
}

}  // namespace xdd::query
