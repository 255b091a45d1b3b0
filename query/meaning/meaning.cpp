#include "query/meaning/meaning.h"

#include <algorithm>
#include <optional>
#include <span>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/tone_placement.h"
#include "query/language/letters.h"
#include "query/meaning/replacements.h"
#include "query/meaning/spelling_variants.h"
#include "query/reading/other_wordings.h"
#include "query/reading/reading.h"
#include "query/reading/wordings.h"

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

/// A symbol or date that stands alone, be it in quotation marks, is looked for as a whole; everything else by
/// its parts in a row.
std::vector<Token> tokens_of_text(std::string_view text) {
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
    Meaning* leaf = nullptr;
    std::size_t child = 0;  ///< number of the leaf in its group
};

class Builder {
  public:
    Builder(std::string_view typed, MarksMode marks, bool nothing_marked,
            const AbbreviationTable& abbreviations, Frequencies& frequencies)
        : typed_(typed),
          marks_(marks),
          nothing_marked_(nothing_marked),
          abbreviations_(abbreviations),
          frequencies_(frequencies) {}

    std::optional<QueryError> error;

    Meaning build(const Node& node) {
        Meaning meaning = meaning_without_words(node);
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

    /// Gives every word its spellings, and rows of words what else they may be called.
    void read(Meaning& meaning) {
        std::size_t next = 0;
        read(meaning, next);
    }

    QueryMeaning finish(Meaning root) {
        QueryMeaning result;
        result.root = std::move(root);
        result.is_read = is_read_;
        result.nothing_marked = nothing_marked_;
        result.rows = std::move(rows_);
        result.open_abbreviations = std::move(open_);
        result.warnings = std::move(warnings_);
        if (is_read_) result.read_as = with_replacements(typed_, std::move(replacements_));
        return result;
    }

  private:
    void build_words(const Node& node, Meaning& meaning) {
        const std::vector<Token> tokens = tokens_of_text(node.text);
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
        word.keys = beginning_with(token, folded);
        if (word.keys.size() > most_beginnings)
            error = error.value_or(
                QueryError{node.range, "more than " + std::to_string(most_beginnings) +
                                           " different words begin so; type more of their letters"});
        for (const std::string& key : word.keys) word.ranking.push_back({key, 1});
        if (marks_ == MarksMode::automatic && !node.exact)
            add_i_y_variants_of_beginning(folded ? token.folded : token.key, folded, word, frequencies_);
        if (word.keys.empty()) word.keys.push_back(token.key);
        meaning.words.push_back(std::move(word));
    }

    void read(Meaning& meaning, std::size_t& next) {
        std::vector<Typed> run;
        if (meaning.kind == Kind::word || meaning.kind == Kind::phrase) {
            take(meaning, 0, next, run);
            read_run(run, meaning);
        }
        Field field = Field::text;
        for (std::size_t i = 0; i < meaning.children.size(); ++i) {
            Meaning& child = meaning.children[i];
            const bool joins =
                meaning.kind == Kind::group && child.kind == Kind::word && child.sign != Sign::must_not;
            // A symbol or date as a whole stands beside nothing: pairs are made of words.
            const bool compound = joins && typed_words_[next].token.role == TokenRole::compound;
            if (!joins || compound || !stand_side_by_side(field, child.field)) read_run(run, meaning);
            field = child.field;
            if (joins)
                take(child, i, next, run);
            else
                read(child, next);
            if (compound) read_run(run, meaning);
        }
        read_run(run, meaning);
    }

    /// Of neighbours in a group. `title: tuyen sinh` asks for one word in the title and one anywhere, but
    /// they were typed as two words of one text.
    static bool stand_side_by_side(Field left, Field right) {
        return left == right || (left == Field::title && right == Field::text);
    }

    void take(Meaning& leaf, std::size_t child, std::size_t& next, std::vector<Typed>& run) {
        for (Word& word : leaf.words) {
            Typed typed = typed_words_[next++];
            typed.word = &word;
            typed.leaf = &leaf;
            typed.child = child;
            run.push_back(std::move(typed));
        }
    }

    Freedom freedom(const Typed& typed) const {
        if (typed.exact || marks_ == MarksMode::exact) return Freedom::fixed;
        return is_marked(typed.token) ? Freedom::literal : Freedom::free;
    }

    /// What is begun may go on so that its tone belongs elsewhere: `hoà` and `hòa` begin both hòa and hoàn.
    std::vector<std::string> beginning_with(const Token& token, bool folded) {
        if (folded) return frequencies_.beginning_with(token.folded, true, most_beginnings);
        std::vector<std::string> keys = frequencies_.beginning_with(token.key, false, most_beginnings);
        std::string newer = token.key;
        use_newer_tone_place(newer);
        if (newer != token.key) {
            const auto more = frequencies_.beginning_with(newer, false, most_beginnings);
            keys.insert(keys.end(), more.begin(), more.end());
        }
        return keys;
    }

    /// Words side by side are read together. Leaves the run empty.
    void read_run(std::vector<Typed>& run, Meaning& group) {
        if (run.empty()) return;
        std::vector<TypedWord> words;
        words.reserve(run.size());
        for (const Typed& typed : run)
            words.push_back({typed.token.key, typed.token.folded,
                             is_initial(typed_, typed.range) ? Freedom::fixed : freedom(typed)});
        std::vector<ReadWord> read = read_words(words, nothing_marked_, frequencies_);
        for (std::size_t i = 0; i < run.size(); ++i)
            settle(run[i], freedom(run[i]) != Freedom::free, std::move(read[i]));
        for (std::size_t i = 0; i < run.size() && marks_ == MarksMode::automatic; ++i) {
            if (!run[i].exact)
                add_i_y_variants(i == 0 ? nullptr : run[i - 1].word, *run[i].word, frequencies_);
        }
        if (marks_ == MarksMode::automatic) add_wordings(run, group);
        keep_row(run, std::move(words));
        run.clear();
    }

    void keep_row(const std::vector<Typed>& run, std::vector<TypedWord>&& words) {
        const bool some_free = std::any_of(
            words.begin(), words.end(), [](const TypedWord& word) { return word.freedom == Freedom::free; });
        if (!some_free) return;
        ReadRow row{std::move(words), {}, {}};
        for (const Typed& typed : run) {
            row.ranges.push_back(typed.range);
            row.best.push_back(typed.word->best);
        }
        rows_.push_back(std::move(row));
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
            if (const auto variant = i_y_variant(typed.token.folded); variant && !typed.exact && !folds) {
                for (const Spelling& spelling : frequencies_.spellings(*variant))
                    word.keys.push_back(spelling.key);
            }
        }
        if (std::find(word.keys.begin(), word.keys.end(), word.typed) == word.keys.end() &&
            (word.keys.empty() || literal))
            word.keys.push_back(word.typed);
        if (word.best == word.typed) return;
        is_read_ = true;
        replacements_.push_back({typed.range, word.best});
    }

    void add_wordings(std::span<const Typed> run, Meaning& group) {
        std::vector<RowWord> row;
        row.reserve(run.size());
        for (const Typed& typed : run)
            row.push_back({typed.range, typed.word->best, typed.token.key, typed.token.folded,
                           nothing_marked_ && freedom(typed) == Freedom::free,
                           typed.exact || typed.token.role == TokenRole::compound});
        Wordings wordings = find_wordings(typed_, row, abbreviations_, frequencies_);
        for (const std::size_t i : wordings.look_alikes) run[i].word->looks_like_another = true;
        for (AmbiguousWord& word : wordings.ambiguous) tell(run, std::move(word));
        if (wordings.substitutes.empty()) return;
        Keys keys_of_row;
        keys_of_row.reserve(row.size());
        for (RowWord& word : row) keys_of_row.push_back(std::move(word.key));
        for (std::size_t first = 0; first < run.size();) {
            std::size_t last = first + 1;
            while (last < run.size() && run[last].leaf == run[first].leaf) ++last;
            for (const Keys& keys : other_wordings(keys_of_row, wordings.substitutes, first, last))
                run[first].leaf->wordings.push_back(literal_words(keys, frequencies_));
            first = last;
        }
        for (Substitute& substitute : wordings.substitutes) add_span(run, std::move(substitute), group);
    }

    /// What stands for words of several leaves. What it leaves of the first and the last (the `mác` of
    /// `mác-lê nin`) goes with it.
    void add_span(std::span<const Typed> run, Substitute substitute, Meaning& group) {
        if (run[substitute.first].leaf == run[substitute.last - 1].leaf) return;
        const auto same_leaf = [&](std::size_t a, std::size_t b) { return run[a].leaf == run[b].leaf; };
        for (; substitute.first > 0 && same_leaf(substitute.first - 1, substitute.first); --substitute.first)
            substitute.keys.insert(substitute.keys.begin(), run[substitute.first - 1].word->best);
        for (; substitute.last < run.size() && same_leaf(substitute.last - 1, substitute.last);
             ++substitute.last)
            substitute.keys.push_back(run[substitute.last].word->best);
        const Typed& first = run[substitute.first];
        const Typed& last = run[substitute.last - 1];
        Meaning span;
        span.kind = Kind::phrase;
        span.field = last.leaf->field;  // of `title: nghị quyết 26` text: only words of the title come first
        span.words = literal_words(substitute.keys, frequencies_);
        span.covers = {first.child, last.child + 1};
        for (std::size_t i = substitute.first; i < substitute.last; ++i)
            span.instead_of.push_back(run[i].word->best);
        span.range = {first.range.begin, last.range.end};
        group.spans.push_back(std::move(span));
    }

    void tell(std::span<const Typed> run, AmbiguousWord&& word) {
        const TextRange range{run[word.first].range.begin, run[word.last - 1].range.end};
        if (range.end <= range.begin) return;
        if (!word.decided) {
            open_.push_back({range, {}});
            for (const AbbreviationTable::Expansion* meaning : word.meanings)
                open_.back().meanings.push_back(meaning->text);
            return;
        }
        warnings_.push_back({"abbreviation",
                             std::string(slice(typed_, range)) + " is taken for \"" +
                                 word.meanings.front()->text + "\" beside these words",
                             range});
    }

    std::string_view typed_;
    MarksMode marks_;
    bool nothing_marked_;
    const AbbreviationTable& abbreviations_;
    Frequencies& frequencies_;
    std::vector<Typed> typed_words_;  // of words and phrases, in the order of the tree
    std::vector<Replacement> replacements_;
    std::vector<QueryWarning> warnings_;
    std::vector<ReadRow> rows_;
    std::vector<OpenAbbreviation> open_;
    bool is_read_ = false;
};

}  // namespace

Meaning meaning_without_words(const Node& node) {
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
    return meaning;
}

std::vector<Keys> spelt(const std::vector<Word>& words) {
    std::vector<Keys> row;
    row.reserve(words.size());
    for (const Word& word : words) row.push_back(word.keys);
    return row;
}

std::vector<std::vector<const std::vector<Word>*>> rows_of_near(const Meaning& near) {
    constexpr std::size_t most_choices = 32;
    std::vector<std::vector<const std::vector<Word>*>> all{{}};
    for (const Meaning& child : near.children) {
        std::vector<std::vector<const std::vector<Word>*>> longer;
        const auto go_on_with = [&](const std::vector<Word>& words) {
            for (const auto& rows : all) {
                if (longer.size() == most_choices) return;
                longer.push_back(rows);
                longer.back().push_back(&words);
            }
        };
        go_on_with(child.words);
        for (const std::vector<Word>& words : child.wordings) go_on_with(words);
        all = std::move(longer);
    }
    return all;
}

std::variant<QueryMeaning, QueryError> meaning_of(const Node& root, std::string_view typed, MarksMode marks,
                                                  const AbbreviationTable& abbreviations,
                                                  Frequencies& frequencies) {
    Builder builder(typed, marks, !holds_marked_word(root), abbreviations, frequencies);
    Meaning meaning = builder.build(root);
    if (builder.error) return *builder.error;
    builder.read(meaning);
    return builder.finish(std::move(meaning));
}

}  // namespace xdd::query
