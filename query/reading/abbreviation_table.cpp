#include "query/reading/abbreviation_table.h"

#include <algorithm>
#include <map>
#include <mutex>

#include <unicode/uchar.h>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/i_and_y.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/letter_marks.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"

namespace xdd::query {
namespace {

Keys flat_keys(std::string_view text) {
    Keys keys;
    for (Token& token : analyze(text))
        if (token.role != TokenRole::compound) keys.push_back(std::move(token.key));
    return keys;
}

std::string without_blanks(std::string text) {
    std::erase(text, ' ');
    return text;
}

bool holds(const std::vector<std::size_t>& numbers, std::size_t number) {
    return std::find(numbers.begin(), numbers.end(), number) != numbers.end();
}

/// U.B.N.D for UBND, as older papers print it; empty for what has less than three letters, which would be
/// someone's initials (P.V, T.Ư are listed), or other letters than capitals.
std::string with_points(const std::string& form) {
    constexpr std::size_t fewest_letters = 3;
    std::string pointed;
    std::size_t letters = 0;
    for (std::size_t at = 0; at < form.size(); ++letters) {
        const std::size_t begin = at;
        if (u_isupper(static_cast<UChar32>(next_code_point(form, at))) == 0) return "";
        pointed += (letters == 0 ? "" : ".") + form.substr(begin, at - begin);
    }
    return letters < fewest_letters ? "" : pointed;
}

std::string with_blanks(const Keys& keys) {
    std::string text;
    for (const std::string& key : keys) text += (text.empty() ? "" : " ") + key;
    return text;
}

/// Whether the parts of a form are more than single letters, which are initials as well: T Ư.
bool has_long_parts(const Keys& keys) {
    return keys.size() > 1 && std::all_of(keys.begin(), keys.end(),
                                          [](const std::string& key) { return letters_of(key).size() > 1; });
}

class Compiler {
  public:
    AbbreviationTable compile(const Vocabulary& vocabulary) {
        for (const Abbreviation& entry : vocabulary.abbreviations) add(entry);
        for (Abbreviation entry : vocabulary.abbreviations) {
            entry.form = with_points(to_nfc(entry.form));
            if (!entry.form.empty() && !is_listed(entry.form)) add(entry);
        }
        return std::move(table_);
    }

  private:
    void add(const Abbreviation& entry) {
        AbbreviationTable::Form form;
        form.printed = to_nfc(entry.form);
        if (form.printed.ends_with('.')) form.printed.pop_back();  // no word of a query has it
        form.keys = flat_keys(entry.form);
        form.ambiguous = entry.ambiguous;
        form.looks_like_a_word = form.keys.size() == 1 && is_vietnamese_syllable(form.keys.front());
        if (form.keys.empty()) return;
        const std::size_t number = table_.forms.size();
        for (std::size_t i = 0; i < entry.expansions.size(); ++i) {
            const std::size_t expansion = expansion_of(entry.expansions[i]);
            if (table_.expansions[expansion].keys.empty()) continue;
            form.expansions.push_back(expansion);
            if (holds(entry.before_number, i)) form.before_number.push_back(expansion);
            if (holds(entry.behind_number, i)) form.behind_number.push_back(expansion);
            forms_of_its_kind(table_.expansions[expansion], form).push_back(number);
        }
        form.only_beside_numbers = entry.only_beside_numbers;
        add_letters(form, number);
        add_parts(form, number);
        table_.longest_form = std::max(table_.longest_form, form.keys.size());
        table_.forms.push_back(std::move(form));
    }

    static std::vector<std::size_t>& forms_of_its_kind(AbbreviationTable::Expansion& meaning,
                                                       const AbbreviationTable::Form& form) {
        if (form.ambiguous) return meaning.ambiguous_forms;
        return form.looks_like_a_word ? meaning.look_alike_forms : meaning.forms;
    }

    bool is_listed(const std::string& printed) const {
        return std::any_of(table_.forms.begin(), table_.forms.end(),
                           [&](const AbbreviationTable::Form& form) { return form.printed == printed; });
    }

    void add_letters(const AbbreviationTable::Form& form, std::size_t number) {
        const std::string letters = abbreviation_letters(form.printed);
        table_.forms_by_letters[letters].push_back(number);
        const std::string unmarked = fold_marks(letters);
        if (unmarked != letters) table_.forms_by_letters[unmarked].push_back(number);
    }

    void add_parts(const AbbreviationTable::Form& form, std::size_t number) {
        if (form.ambiguous || !has_long_parts(form.keys)) return;
        const std::string parts = with_blanks(form.keys);
        table_.forms_by_parts.try_emplace(parts, number);
        table_.forms_by_parts.try_emplace(fold_marks(parts), number);
    }

    /// Forms share an expansion whose words are the same, whatever its capitals and commas.
    std::size_t expansion_of(const std::string& text) {
        Keys keys = flat_keys(text);
        const auto [known, is_new] = numbers_.try_emplace(keys, table_.expansions.size());
        if (is_new) {
            if (!keys.empty())
                table_.expansions_by_first_word[first_word_key(keys.front())].push_back(known->second);
            table_.expansions.push_back({text, std::move(keys), {}, {}, {}});
        }
        return known->second;
    }

    AbbreviationTable table_;
    std::map<Keys, std::size_t> numbers_;
};

bool counts_as(const AbbreviationTable::Form& form, std::string_view typed) {
    if (without_blanks(to_nfc(typed)) == without_blanks(form.printed)) return true;
    if (form.ambiguous || form.looks_like_a_word) return false;
    // An unmarked syllable is that before it is an abbreviation without its marks.
    const std::string letters = abbreviation_letters(typed);
    return letters == abbreviation_letters(form.printed) || !is_vietnamese_syllable(letters);
}

}  // namespace

std::string first_word_key(std::string_view key) {
    return fold_marks(with_y(key));
}

std::string abbreviation_letters(std::string_view typed) {
    return without_blanks(lower_case(to_nfc(typed)));
}

const AbbreviationTable::Form* find_form(const AbbreviationTable& table, std::string_view typed) {
    const auto found = table.forms_by_letters.find(abbreviation_letters(typed));
    if (found == table.forms_by_letters.end()) return nullptr;
    // btctu is BTCTU, of whichever province, before it is BTCTƯ without its marks.
    const auto has_typed_letters = [&](std::size_t number) {
        return abbreviation_letters(table.forms[number].printed) == found->first;
    };
    const bool marks_count = std::any_of(found->second.begin(), found->second.end(), has_typed_letters);
    const AbbreviationTable::Form* best = nullptr;
    for (const std::size_t number : found->second) {
        const AbbreviationTable::Form& form = table.forms[number];
        if (form.printed == typed) return &form;
        if (best == nullptr && counts_as(form, typed) && (!marks_count || has_typed_letters(number)))
            best = &form;
    }
    return best;
}

const AbbreviationTable::Form* find_form_of_parts(const AbbreviationTable& table, const Keys& keys) {
    const auto found = table.forms_by_parts.find(with_blanks(keys));
    return found == table.forms_by_parts.end() ? nullptr : &table.forms[found->second];
}

std::shared_ptr<const AbbreviationTable> abbreviation_table(const Vocabulary& vocabulary) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const AbbreviationTable>> tables;
    const auto compile = [&] {
        return std::make_shared<const AbbreviationTable>(Compiler().compile(vocabulary));
    };
    if (vocabulary.hash.empty()) return compile();  // made by hand: nothing tells it from others
    const std::lock_guard lock(mutex);
    auto& table = tables[vocabulary.hash];
    if (!table) table = compile();
    return table;
}

}  // namespace xdd::query
