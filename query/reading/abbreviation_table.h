#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/vocabulary/vocabulary.h"

/// The vocabulary's abbreviations as a query needs them: from a typed form to what it stands for, and from
/// words to the forms that stand for them. A form of three capitals or more counts with points between its
/// letters as well.
namespace xdd::query {

using Keys = std::vector<std::string>;

struct AbbreviationTable {
    struct Form {
        std::string printed;
        Keys keys;                            ///< T.Ư is two words to the index
        std::vector<std::size_t> expansions;  ///< likeliest first; of one that is not ambiguous all are meant
        bool ambiguous = false;
        /// Of its expansions those that it stands for before a number (CT 10), and behind one (15 tr.).
        std::vector<std::size_t> before_number;
        std::vector<std::size_t> behind_number;
        bool only_beside_numbers = false;  ///< it stands for nothing else
        /// Its one key is a Vietnamese syllable too (TƯ, ĐU, HU), so that the index cannot tell the two
        /// apart: typed in capitals it stands for its words, but these are looked for under it only between
        /// the words typed on both sides, and behind another abbreviation.
        bool looks_like_a_word = false;
    };
    struct Expansion {
        std::string text;  ///< as the vocabulary has it: "tổ chức cơ sở đảng"
        Keys keys;
        std::vector<std::size_t> forms;  ///< that surely stand for it: neither ambiguous nor like a word
        std::vector<std::size_t> ambiguous_forms;   ///< that may stand for it; none that looks like a word
        std::vector<std::size_t> look_alike_forms;  ///< the others that stand for it alone
    };

    std::vector<Form> forms;
    std::vector<Expansion> expansions;
    std::unordered_map<std::string, std::vector<std::size_t>> forms_by_letters;  ///< by abbreviation_letters
    /// Forms of several parts, each of two letters or more, by their keys with blanks between: `KT XH`.
    std::unordered_map<std::string, std::size_t> forms_by_parts;
    std::unordered_map<std::string, std::vector<std::size_t>>
        expansions_by_first_word;  ///< by first_word_key
    std::size_t longest_form = 0;  ///< in words
};

/// What is equal for all spellings of a word: its marks, and i and y, count for nothing.
std::string first_word_key(std::string_view key);

/// What is equal for two ways to type a form that differ in case, blanks or composition alone.
std::string abbreviation_letters(std::string_view typed);

/// The form that a text is, or nullptr. An unambiguous form counts in any case, with its marks or without
/// any; an ambiguous one, and one that looks like a word, only as printed.
const AbbreviationTable::Form* find_form(const AbbreviationTable& table, std::string_view typed);

/// The unambiguous form of several parts that words with these keys are, whatever stands between them: TP HCM
/// for TP.HCM. Nullptr when there is none.
const AbbreviationTable::Form* find_form_of_parts(const AbbreviationTable& table, const Keys& keys);

/// Compiled once for each vocabulary that is told apart by its hash, then shared; safe from any thread.
std::shared_ptr<const AbbreviationTable> abbreviation_table(const Vocabulary& vocabulary);

}  // namespace xdd::query
