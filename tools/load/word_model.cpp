#include "tools/load/word_model.h"

#include <algorithm>
#include <stdexcept>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/syllable.h"

namespace xdd::load {
namespace {

constexpr double share_of_foreign_words = 0.2;       // of the words that the seed lacks
constexpr std::uint64_t foreign_words = 10'000'000;  // without end, as far as any run gets

bool is_made_of_letters(std::string_view key) {
    return std::none_of(key.begin(), key.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x80 && (byte < 'a' || byte > 'z');
    });
}

bool ends_sentence(std::string_view between) {
    return between.find_first_of(".!?\n") != std::string_view::npos;
}

/// The same for a number every time: open syllables, as names in the world news mostly are.
std::string foreign_word(std::uint64_t number) {
    static constexpr std::string_view onsets[] = {"b",  "br", "d", "f", "fr", "g", "gr", "j", "k", "kl",
                                                  "kr", "l",  "m", "n", "p",  "r", "s",  "t", "v", "z"};
    static constexpr std::string_view rimes[] = {"a", "e", "i", "o", "u", "an", "el", "in", "or", "us"};
    Random random(number, 0xF0);
    std::string word;
    const std::uint64_t syllables = 2 + random.below(2);
    for (std::uint64_t i = 0; i < syllables; ++i) {
        word += onsets[random.below(std::size(onsets))];
        word += rimes[random.below(std::size(rimes))];
    }
    // Numbers far down the list would soon give every word again.
    for (std::uint64_t rest = number / 5000; rest != 0; rest /= 20) word += onsets[rest % std::size(onsets)];
    return word;
}

}  // namespace

WordModel::WordModel() {
    words_.emplace_back();  // sentence_end
    counts_.push_back(0);
}

WordId WordModel::id_of(std::string_view key) {
    const auto [at, is_new] = ids_.try_emplace(std::string(key), static_cast<WordId>(words_.size()));
    if (is_new) {
        words_.emplace_back(key);
        counts_.push_back(0);
    }
    return at->second;
}

void WordModel::count(WordId first, WordId second) {
    ++pairs_[std::uint64_t{first} << 32 | second];
    ++counts_[second];
}

void WordModel::learn(std::string_view text) {
    WordId previous = sentence_end;
    std::size_t end = 0;
    for (const Token& token : analyze(text)) {
        if (token.role == TokenRole::compound) continue;
        if (!is_made_of_letters(token.key)) continue;
        if (previous != sentence_end && ends_sentence(text.substr(end, token.range.begin - end))) {
            count(previous, sentence_end);
            previous = sentence_end;
        }
        const WordId word = id_of(token.key);
        count(previous, word);
        ++learned_;
        previous = word;
        end = token.range.end;
    }
    if (previous != sentence_end) count(previous, sentence_end);
}

void WordModel::learn(const Record& record) {
    learn(record.title);
    learn(record.abstract);
    for (const std::string& paragraph : record.body) learn(paragraph);
}

void WordModel::finish() {
    if (learned_ == 0) throw std::runtime_error("the seed corpus holds no words");
    followers_.resize(words_.size());
    std::vector<std::pair<std::uint64_t, std::uint64_t>> sorted(pairs_.begin(), pairs_.end());
    std::sort(sorted.begin(), sorted.end());
    for (const auto& [pair, times] : sorted) {
        Followers& after = followers_[pair >> 32];
        after.words.push_back(static_cast<WordId>(pair));
        after.total += times;
        after.up_to.push_back(after.total);
    }
    pairs_.clear();
    by_frequency_.emplace_back(std::vector<double>(counts_.begin(), counts_.end()));

    const auto once = std::count(counts_.begin(), counts_.end(), std::uint64_t{1});
    unseen_share_ = static_cast<double>(once) / static_cast<double>(learned_);
    for (const std::string& syllable : vietnamese_syllables()) {
        if (!ids_.contains(syllable)) rare_syllables_.push_back(id_of(syllable));
    }
    // Byte order is no order of frequency: a fixed shuffle.
    Random random(1, 1);
    for (std::size_t i = rare_syllables_.size(); i > 1; --i)
        std::swap(rare_syllables_[i - 1], rare_syllables_[random.below(i)]);
    followers_.resize(words_.size());
}

WordId WordModel::unseen(Random& random) {
    if (!rare_syllables_.empty() && !random.chance(share_of_foreign_words))
        return rare_syllables_[zipf_rank(random, rare_syllables_.size())];
    const std::uint64_t number = zipf_rank(random, foreign_words);
    const auto known = foreign_.find(number);
    if (known != foreign_.end()) return known->second;
    const WordId id = id_of(foreign_word(number));
    followers_.resize(words_.size());
    foreign_.emplace(number, id);
    return id;
}

WordId WordModel::next(WordId previous, Random& random) {
    const Followers& after = followers_[previous];
    const std::uint64_t at = random.below(after.total + after.words.size() + (after.total == 0 ? 1 : 0));
    if (at < after.total) {
        const auto place = std::upper_bound(after.up_to.begin(), after.up_to.end(), at);
        return after.words[static_cast<std::size_t>(place - after.up_to.begin())];
    }
    if (random.chance(unseen_share_)) return unseen(random);
    return static_cast<WordId>(by_frequency_.front().draw(random));
}

}  // namespace xdd::load
