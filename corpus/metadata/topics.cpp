#include "corpus/metadata/topics.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>
#include <utility>

#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

constexpr double title_weight = 4;
constexpr double head_weight = 1.5;
constexpr double rest_weight = 1;
constexpr double weak_share = 0.4;
constexpr std::size_t weak_enough = 3;
constexpr double short_text = 300;  // words
constexpr double asked_per_doubling = 0.5;
constexpr double share_of_best = 0.2;
constexpr std::size_t most_topics = 10;

/// TCCSĐ, UBKT: as a word they would be something else or nothing.
bool is_abbreviation(std::string_view phrase) {
    return phrase.find(' ') == std::string_view::npos && phrase.find('-') == std::string_view::npos &&
           word_key(phrase) != phrase && to_nfc(phrase).size() > 1 &&
           std::none_of(phrase.begin(), phrase.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

struct Sighting {
    double heaviest = 0;
    double others = 0;

    void add(double weight) {
        others += std::min(heaviest, weight);
        heaviest = std::max(heaviest, weight);
    }
    double sum() const { return heaviest + std::log1p(others) / 2; }
};

struct Candidate {
    const Topic* topic = nullptr;
    double sum = 0;
    std::size_t strong = 0;
    std::size_t weak = 0;
    std::vector<std::pair<double, std::string_view>> phrases = {};
};

class Sightings {
  public:
    explicit Sightings(const CompiledTopics& topics) : topics_(topics) {}

    void look(const FlatText& text, double weight) {
        words_ += text.tokens.size();
        std::unordered_map<const Topic*, std::size_t>
            taken_to;  // inside a longer trigger of a topic no shorter counts
        find_phrases(topics_.phrases, text, [&](std::size_t id, std::size_t first, std::size_t last) {
            std::size_t& taken = taken_to[topics_.triggers[id].topic];
            if (first < taken) return;
            taken = last;
            seen_[id].add(weight);
        });
    }

    std::vector<Candidate> candidates() const {
        std::vector<Candidate> result;
        std::unordered_map<const Topic*, std::size_t> place;
        for (std::size_t id = 0; id < topics_.triggers.size(); ++id) {
            const auto sighting = seen_.find(id);
            if (sighting == seen_.end()) continue;
            const CompiledTopics::Trigger& trigger = topics_.triggers[id];
            const auto [at, is_new] = place.try_emplace(trigger.topic, result.size());
            if (is_new) result.push_back({trigger.topic, 0, 0, 0, {}});
            Candidate& candidate = result[at->second];
            const double sum = sighting->second.sum() * (trigger.strong ? 1 : weak_share);
            candidate.sum += sum;
            ++(trigger.strong ? candidate.strong : candidate.weak);
            candidate.phrases.emplace_back(sum, trigger.phrase);
        }
        return result;
    }

    double asked() const {
        const double doublings = std::log2(static_cast<double>(words_) / short_text);
        return 1 + asked_per_doubling * std::max(doublings, 0.0);
    }

  private:
    const CompiledTopics& topics_;
    std::unordered_map<std::size_t, Sighting> seen_;
    std::size_t words_ = 0;
};

TopicDecision decision(Candidate candidate) {
    std::stable_sort(candidate.phrases.begin(), candidate.phrases.end(),
                     [](const auto& a, const auto& b) { return a.first > b.first; });
    TopicDecision decided{candidate.topic->code, candidate.topic->label, {}};
    for (const auto& [sum, phrase] : candidate.phrases) decided.because.emplace_back(phrase);
    return decided;
}

std::string keys_of(std::string_view text, bool folded) {
    std::string joined;
    for (const Token& token : analyze(text)) {
        if (token.role == TokenRole::compound) continue;
        if (!joined.empty()) joined += ' ';
        joined += folded ? token.folded : token.key;
    }
    return joined;
}

template <typename Visit>
bool any_label(const Topic& topic, const Visit& visit) {
    return visit(topic.label) || std::any_of(topic.other_labels.begin(), topic.other_labels.end(), visit);
}

bool holds_word(std::string_view words, std::string_view word) {
    return (' ' + std::string(words) + ' ').find(' ' + std::string(word) + ' ') != std::string::npos;
}

bool holds_words(std::string_view words, std::string_view wanted) {
    while (!wanted.empty()) {
        const std::size_t end = std::min(wanted.find(' '), wanted.size());
        if (!holds_word(words, wanted.substr(0, end))) return false;
        wanted.remove_prefix(std::min(end + 1, wanted.size()));
    }
    return true;
}

}  // namespace

CompiledTopics compile_topics(const Vocabulary& vocabulary) {
    CompiledTopics compiled;
    const auto add = [&](const Topic& topic, const std::vector<std::string>& phrases, bool strong) {
        for (const std::string& phrase : phrases) {
            add_phrase(compiled.phrases, phrase, compiled.triggers.size(),
                       is_abbreviation(phrase) ? Spelling::as_printed : Spelling::any);
            compiled.triggers.push_back({&topic, phrase, strong});
        }
    };
    for (const Topic& topic : vocabulary.topics) {
        add(topic, topic.triggers, true);
        add(topic, topic.weak_triggers, false);
    }
    sort_phrases(compiled.phrases);
    return compiled;
}

RecordText record_text(const Record& record, Analyzer& analyzer) {
    RecordText text{flat_text(record.title, analyzer), {}, {}};
    if (!record.abstract.empty()) text.head.push_back(flat_text(record.abstract, analyzer));
    for (const std::string& paragraph : record.body)
        (text.head.empty() ? text.head : text.rest).push_back(flat_text(paragraph, analyzer));
    return text;
}

std::vector<TopicDecision> decide_topics(const RecordText& text, const CompiledTopics& topics) {
    Sightings sightings(topics);
    sightings.look(text.title, title_weight);
    for (const FlatText& paragraph : text.head) sightings.look(paragraph, head_weight);
    for (const FlatText& paragraph : text.rest) sightings.look(paragraph, rest_weight);

    std::vector<Candidate> candidates = sightings.candidates();
    std::erase_if(candidates, [&](const Candidate& c) {
        return c.sum < sightings.asked() || (c.strong == 0 && c.weak < weak_enough);
    });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.sum > b.sum; });
    std::vector<TopicDecision> decided;
    for (Candidate& candidate : candidates) {
        if (decided.size() == most_topics || candidate.sum < share_of_best * candidates.front().sum) break;
        decided.push_back(decision(std::move(candidate)));
    }
    return decided;
}

const Topic* find_topic(std::string_view code_or_label, const Vocabulary& vocabulary) {
    const std::string typed = keys_of(code_or_label, false);
    if (typed.empty()) return nullptr;
    for (const Topic& topic : vocabulary.topics)
        if (word_key(topic.code) == typed) return &topic;
    for (const bool folded : {false, true}) {
        if (folded && fold_marks(typed) != typed) break;
        for (const Topic& topic : vocabulary.topics)
            if (any_label(topic, [&](const std::string& label) {
                    const std::string keys = keys_of(label, folded);
                    return typed == keys || typed == word_key(topic.code) + ' ' + keys;
                }))
                return &topic;
    }
    return nullptr;
}

std::vector<const Topic*> similar_topics(std::string_view text, const Vocabulary& vocabulary) {
    std::vector<const Topic*> similar;
    const std::string typed = keys_of(text, true);
    if (typed.empty()) return similar;
    for (const Topic& topic : vocabulary.topics)
        if (any_label(topic,
                      [&](const std::string& label) { return holds_words(keys_of(label, true), typed); }))
            similar.push_back(&topic);
    return similar;
}

}  // namespace xdd
