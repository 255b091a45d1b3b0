#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/article.h"
#include "tools/load/random.h"

namespace xdd::load {

using WordId = std::uint32_t;
inline constexpr WordId sentence_end = 0;

/// Which words follow which, learned from articles. A word of the seed is followed by what follows it there
/// or, with the probability of meeting something new (Witten and Bell 1991), by any word by its frequency.
/// Words that the seed lacks have the probability that it leaves them (Good 1953: the share of words met
/// once) and fall by Zipf's law: syllables that Vietnamese allows, and without end made-up foreign names. A
/// small seed therefore gives a vocabulary and a set of neighbours that go on growing, as real ones do.
class WordModel {
  public:
    WordModel();

    void learn(const Record& record);
    /// To be called once, after the last learn() and before the first draw.
    void finish();

    /// The word after `previous`; sentence_end begins a sentence, and ends one when drawn.
    WordId next(WordId previous, Random& random);

    const std::string& word(WordId id) const { return words_[id]; }
    std::uint64_t words_learned() const { return learned_; }

  private:
    WordId id_of(std::string_view key);
    void learn(std::string_view text);
    void count(WordId first, WordId second);
    WordId unseen(Random& random);

    struct Followers {
        std::uint64_t total = 0;
        std::vector<WordId> words;
        std::vector<std::uint64_t> up_to;  // running sums of their counts
    };

    std::vector<std::string> words_;
    std::unordered_map<std::string, WordId> ids_;
    std::unordered_map<std::uint64_t, std::uint64_t> pairs_;
    std::vector<std::uint64_t> counts_;
    std::vector<Followers> followers_;
    std::vector<WeightedChoice> by_frequency_;  // one, once there is something to choose from
    std::vector<WordId> rare_syllables_;
    std::unordered_map<std::uint64_t, WordId> foreign_;
    double unseen_share_ = 0;
    std::uint64_t learned_ = 0;
};

}  // namespace xdd::load
