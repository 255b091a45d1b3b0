#include "corpus/metadata/understand.h"

#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "corpus/content_hash.h"
#include "corpus/metadata/abbreviations.h"
#include "corpus/metadata/bylines.h"
#include "corpus/metadata/citations.h"
#include "corpus/metadata/dates.h"
#include "corpus/metadata/issue_label.h"
#include "corpus/metadata/provinces.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {
namespace {

void warn(Article& article, std::string code, std::string message) {
    const bool known = std::any_of(article.warnings.begin(), article.warnings.end(),
                                   [&](const Warning& warning) { return warning.code == code; });
    if (!known) article.warnings.push_back({std::move(code), std::move(message), 0});
}

void read_authors(Article& article, const CompiledVocabulary& vocabulary) {
    for (const auto& given : article.record.authors) {
        if (const auto* author = std::get_if<Author>(&given)) {
            article.authors.push_back(*author);
            continue;
        }
        for (Author& author : read_byline(std::get<std::string>(given), vocabulary.bylines))
            article.authors.push_back(std::move(author));
    }
    if (article.authors.empty()) {
        article.authors.push_back({});
        article.authors.front().kind = AuthorKind::none;
        warn(article, "no-author", "the record names no author; it is taken as unsigned");
    }
}

void read_issue(Article& article) {
    if (!article.record.issue) return;
    article.issue = article.record.issue;
    if (article.issue->year != 0 || !article.issue->numbers.empty()) return;
    if (const auto read = read_issue_label(article.issue->label))
        article.issue = read;
    else
        warn(article, "unreadable-issue",
             "neither a number nor a year can be read from the issue label '" + article.issue->label + "'");
}

bool has_topic(const std::vector<TopicDecision>& topics, const TopicDecision& topic) {
    return std::any_of(topics.begin(), topics.end(), [&](const TopicDecision& known) {
        return topic.code.empty() ? known.label == topic.label : known.code == topic.code;
    });
}

/// More say nothing about an article; those that a record itself names are all kept.
constexpr std::size_t most_topics = 12;

/// The record's own first, what the text decides behind them.
void read_topics(Article& article, const RecordText& text, const CompiledVocabulary& vocabulary) {
    for (const std::string& given : article.record.topics) {
        const Topic* known = find_topic(given, vocabulary.words);
        TopicDecision own =
            known != nullptr ? TopicDecision{known->code, known->label, {}} : TopicDecision{{}, given, {}};
        if (known == nullptr)
            warn(article, "unknown-topic",
                 "the vocabulary has no topic '" + given + "'; it is kept as given");
        if (!has_topic(article.topics, own)) article.topics.push_back(std::move(own));
    }
    for (TopicDecision& decided : decide_topics(text, vocabulary.topics))
        if (article.topics.size() < most_topics && !has_topic(article.topics, decided))
            article.topics.push_back(std::move(decided));
}

/// Adds to what is known of a document what a further naming of it tells.
void enrich(Citation& known, Citation&& further) {
    const bool says_more = known.symbol.empty() && !further.symbol.empty();
    Citation& richer = says_more ? further : known;
    const Citation& other = says_more ? known : further;
    const bool vague = !richer.date || precision(*richer.date) != Precision::day;
    if (vague && other.date) richer.date = other.date;
    if (richer.term.empty()) richer.term = other.term;
    if (richer.province.empty()) richer.province = other.province;
    if (says_more) known = std::move(further);
}

/// The documents of an article, none twice.
class CitedDocuments {
  public:
    /// Of two namings of one document the one that says more is kept, at the place of the first.
    void take(FoundCitation&& found) {
        for (FoundCitation& known : known_) {
            if (!same_document(known.citation, found.citation) || are_told_apart(known, found)) continue;
            enrich(known.citation, std::move(found.citation));
            if (known.other_province.empty()) known.other_province = std::move(found.other_province);
            return;
        }
        known_.push_back(std::move(found));
    }

    /// Papers of a committee whose province no sentence near them tells: the article's own.
    void settle_provinces(const Article& article, const Vocabulary& vocabulary) {
        std::optional<std::string> home;
        for (FoundCitation& found : known_) {
            const bool of_committee = found.citation.issuer.ends_with("TU");
            if (!of_committee || !found.citation.province.empty()) continue;
            if (!home) home = province_of_article(article.record, article.authors, vocabulary);
            if (*home != found.other_province) found.citation.province = *home;
        }
    }

    std::vector<Citation> citations() {
        std::vector<Citation> all;
        all.reserve(known_.size());
        for (FoundCitation& found : known_) all.push_back(std::move(found.citation));
        return all;
    }

  private:
    static bool are_told_apart(const FoundCitation& a, const FoundCitation& b) {
        return (!a.other_province.empty() && a.other_province == b.citation.province) ||
               (!b.other_province.empty() && b.other_province == a.citation.province);
    }

    std::vector<FoundCitation> known_;
};

void take_mention(std::vector<DateMention>& mentions, DateMention&& mention) {
    if (std::find(mentions.begin(), mentions.end(), mention) == mentions.end())
        mentions.push_back(std::move(mention));
}

/// What stands around the digits of a text.
void read_figures(Article& article, CitedDocuments& cited, const std::string& text,
                  const Vocabulary& vocabulary) {
    const int year = article.record.date ? article.record.date->year : 0;
    // The lexemes of a text that is seen as it is written, nearly all, serve both readers.
    const bool plain = !differs_from_visible(text);
    const Lexemes lexemes = plain ? lex(text) : Lexemes();
    for (FoundCitation& found :
         plain ? find_citations(lexemes, vocabulary) : find_citations(text, vocabulary))
        cited.take(std::move(found));
    for (const FoundDate& found : plain ? find_dates(lexemes, year) : find_dates(text, year))
        take_mention(article.mentions, {std::string(slice(text, found.range)), found.from, found.to});
}

void read_citations_and_dates(Article& article, const Vocabulary& vocabulary) {
    CitedDocuments cited;
    read_figures(article, cited, article.record.title, vocabulary);
    read_figures(article, cited, article.record.abstract, vocabulary);
    for (const std::string& paragraph : article.record.body)
        read_figures(article, cited, paragraph, vocabulary);
    cited.settle_provinces(article, vocabulary);
    article.citations = cited.citations();
}

void read_abbreviations(Article& article, const RecordText& text, const CompiledVocabulary& vocabulary) {
    const auto look = [&](const FlatText& paragraph) {
        find_abbreviations(paragraph, vocabulary.abbreviations, vocabulary.words, article.abbreviations);
    };
    look(text.title);
    for (const FlatText& paragraph : text.head) look(paragraph);
    for (const FlatText& paragraph : text.rest) look(paragraph);
}

}  // namespace

CompiledVocabulary::CompiledVocabulary(const Vocabulary& given)
    : words(given),
      bylines(compile_byline_words(given)),
      topics(compile_topics(given)),
      abbreviations(compile_abbreviations(given)) {}

Article understand(Record record, std::vector<Warning> warnings, const CompiledVocabulary& vocabulary,
                   std::string known_content_hash) {
    Article article;
    article.record = std::move(record);
    article.warnings = std::move(warnings);
    article.encoding = "utf-8";
    article.content_hash =
        known_content_hash.empty() ? content_hash(article.record) : std::move(known_content_hash);
    if (!article.record.date) warn(article, "no-date", "the record has no date");
    read_authors(article, vocabulary);
    read_issue(article);
    thread_local Analyzer analyzer;  // dear to make
    const RecordText text = record_text(article.record, analyzer);
    read_topics(article, text, vocabulary);
    read_abbreviations(article, text, vocabulary);
    read_citations_and_dates(article, vocabulary.words);
    return article;
}

}  // namespace xdd
