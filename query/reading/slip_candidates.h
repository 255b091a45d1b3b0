#pragma once

#include <vector>

#include "query/reading/typed_runs.h"
#include "query/reading/word_lattice.h"

/// What a typed word may have been meant to be. Every candidate is a word that some article holds; made from
/// what was typed and then looked up, so that the number of look-ups is bounded however large an index is.
namespace xdd::query {

struct SlipRequest {
    const TypedRun& run;
    bool nothing_marked = false;  ///< the whole query is typed without marks: each spelling is as good
    const WordModel& model;
};

/// Whether an unmarked word is no syllable, but the keys of one in Telex or VNI that some article holds.
bool spells_held_syllable(const TypedToken& token, Frequencies& frequencies);

/// The tokens as typed, those without marks in every spelling: the ways to read the query without any slip.
std::vector<Arc> typed_arcs(const SlipRequest& request, bool read_marks);

/// Other words for token `at`: wrong marks, a slip of one letter, Telex and VNI keys, words without the blank
/// between them. `before` and `after`: the words beside it, empty at the run's ends.
std::vector<Arc> slip_arcs(const SlipRequest& request, std::size_t at, const std::string& before,
                           const std::string& after);

/// Words for tokens `at` and `at` + 1 (and + 2) together, where a blank stands inside of a word.
std::vector<Arc> joined_arcs(const SlipRequest& request, std::size_t at);

}  // namespace xdd::query
