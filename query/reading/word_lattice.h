#pragma once

#include <string>
#include <vector>

#include "query/reading/frequencies.h"

/// Sequences of words over a stretch of typed tokens, and the likeliest of them.
namespace xdd::query {

/// Words that tokens [from, to) may stand for.
struct Arc {
    std::size_t from = 0;
    std::size_t to = 0;
    std::vector<std::string> words;  ///< never empty
    double cost = 0;                 ///< natural logarithm, against typing just this
    bool is_slip = false;            ///< other than what was typed, or a way to read it
};

struct Path {
    std::vector<const Arc*> arcs;
    double score = 0;  ///< log probability of the words, less the costs
};

/// How likely words follow each other, by the counts of an index: as in reading.h, but for a pair counting
/// half an occurrence less, so that a pair of one article is no proof.
class WordModel {
  public:
    explicit WordModel(Frequencies& frequencies);

    double alone(const std::string& word) const;  ///< log probability
    double after(const std::string& before, const std::string& word) const;
    double inside(const Arc& arc) const;  ///< of an arc's second and later words, less its cost

    /// The articles hold the two side by side at most thirty times, or not four times as often as chance
    /// would have it.
    bool are_strangers(const std::string& first, const std::string& second) const;

    Frequencies& frequencies() const { return frequencies_; }

  private:
    double share(const std::string& word) const;

    Frequencies& frequencies_;
    double all_ = 1;
};

/// What rows of three words tell of a path beside its pairs: to be added to its score.
double gain_by_rows(const Path& path, const WordModel& model);

/// What the articles tell that hold the words of a slip in a row with two on each side, to be added likewise:
/// 0.6 log(1 + articles), half of it where the row is one pair, the mean over the path's slips, 0 without any
/// (docs/suggestions.md). Looks such articles up for every slip, which is dearer than the rest.
double gain_by_surroundings(const Path& path, const WordModel& model);

/// The `most` likeliest paths from token 0 to `tokens`, best first. Arcs may come in any order.
std::vector<Path> best_paths(const std::vector<Arc>& arcs, std::size_t tokens, const WordModel& model,
                             std::size_t most);

}  // namespace xdd::query
