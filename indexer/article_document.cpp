#include "indexer/article_document.h"

#include <algorithm>
#include <optional>
#include <string_view>

#include "corpus/metadata/citations.h"
#include "corpus/metadata/congress_terms.h"
#include "corpus/metadata/topics.h"
#include "corpus/vietnamese/analysis.h"
#include "indexer/format/listing.h"
#include "indexer/format/schema.h"
#include "indexer/format/slot_values.h"
#include "indexer/format/stored_article.h"
#include "indexer/format/terms.h"
#include "indexer/format/word_sequence.h"
#include "indexer/text_terms.h"

namespace xdd {
namespace {

constexpr std::size_t longest_sort_key = 64;

/// A text that goes on from paragraph to paragraph.
struct RunningText {
    bool is_title = false;
    std::optional<TextTerms::Word> last{};  // the flat token before, to make a pair with
};

/// Dear to make, so each thread keeps them from article to article.
struct Tools {
    Analyzer analyzer;
    std::vector<Token> tokens;
    TextTerms terms;
};

Tools& tools() {
    thread_local Tools kept;
    return kept;
}

class DocumentBuilder {
  public:
    DocumentBuilder() { tools_.terms.clear(); }

    void add_text(const Record& record);
    void add_names(Family marked, Family unmarked, const std::string& text, std::uint32_t& next);
    void add_filter(Family family, std::string_view body) { parts_.terms.push_back({term(family, body)}); }
    void set_value(Slot slot, const std::string& value) {
        if (!value.empty()) parts_.values.push_back({static_cast<std::uint32_t>(slot), value});
    }
    void set_data(std::string&& data) { parts_.data = std::move(data); }
    ArticleParts take();

  private:
    void add_paragraph(std::string_view text, RunningText& run, bool in_head);
    void add_flat(TextTerms::Word word, RunningText& run, bool in_head);

    Tools& tools_ = tools();
    DocumentParts parts_;
    WordSequenceWriter words_;
};

void DocumentBuilder::add_text(const Record& record) {
    RunningText title{true};
    add_paragraph(record.title, title, true);
    words_.begin_text();
    RunningText text;
    bool in_head = true;  // until the abstract, or the first paragraph with a word in it, has been added
    const auto add = [&](const std::string& paragraph) {
        add_paragraph(paragraph, text, in_head);
        if (text.last) in_head = false;
    };
    add(record.abstract);
    for (const std::string& paragraph : record.body) add(paragraph);
    set_value(Slot::words, words_.take());
    tools_.terms.write(parts_.terms);
}

void DocumentBuilder::add_paragraph(std::string_view text, RunningText& run, bool in_head) {
    tools_.analyzer.analyze(text, tools_.tokens);
    for (const Token& token : tools_.tokens) {
        const TextTerms::Word word = tools_.terms.add(token, run.is_title);
        if (token.role == TokenRole::compound) {
            words_.add_compound(tools_.terms.number(word));
        } else {
            add_flat(word, run, in_head);
        }
    }
}

void DocumentBuilder::add_flat(TextTerms::Word word, RunningText& run, bool in_head) {
    words_.add_word(tools_.terms.number(word));
    if (in_head) tools_.terms.add_to_head(word);
    if (run.last) tools_.terms.add_pair(*run.last, word, in_head);
    run.last = word;
}

void DocumentBuilder::add_names(Family marked, Family unmarked, const std::string& text,
                                std::uint32_t& next) {
    tools_.analyzer.analyze(text, tools_.tokens);
    const std::uint32_t start = next;
    for (const Token& token : tools_.tokens) {
        if (token.role == TokenRole::compound) continue;
        const std::uint32_t position = start + token.position;
        parts_.terms.push_back({term(marked, token.key), 0, {position}});
        parts_.terms.push_back({term(unmarked, token.folded), 0, {position}});
        next = position + 1;
    }
}

ArticleParts DocumentBuilder::take() {
    put_in_order(parts_);
    return {std::move(parts_), tools_.terms.marked_keys()};
}

void add_facet(std::vector<std::string>& values, const std::string& value) {
    if (!value.empty() && std::find(values.begin(), values.end(), value) == values.end())
        values.push_back(value);
}

void set_facet(DocumentBuilder& builder, Slot slot, const std::vector<std::string>& values) {
    if (!values.empty()) builder.set_value(slot, pack_values(values));
}

void add_whole_name(DocumentBuilder& builder, const std::string& name) {
    const std::string key = label_key(name);
    if (key.empty()) return;
    builder.add_filter(Family::author_name, key);
    builder.add_filter(Family::author_name_unmarked, unmarked_label_key(name));
}

void add_authors(DocumentBuilder& builder, const std::vector<Author>& authors) {
    std::vector<std::string> names;
    std::uint32_t name_position = 1;
    std::uint32_t role_position = 1;
    for (const Author& author : authors) {
        builder.add_names(Family::author, Family::author_unmarked, author.name, name_position);
        add_whole_name(builder, author.name);
        builder.add_filter(Family::author_kind, author_kind_name(author.kind));
        builder.add_names(Family::role, Family::role_unmarked, author.role, role_position);
        ++role_position;  // no phrase joins a role to an institution
        builder.add_names(Family::role, Family::role_unmarked, author.institution, role_position);
        name_position += author_gap;
        role_position += author_gap;
        add_facet(names, author.name);
    }
    set_facet(builder, Slot::facet_author, names);
    if (!names.empty())
        builder.set_value(Slot::author_order, author_order(authors.front()).substr(0, longest_sort_key));
}

void add_date(DocumentBuilder& builder, const std::optional<Date>& date) {
    if (!date) {
        builder.add_filter(Family::date_precision, "none");
        return;
    }
    builder.add_filter(Family::date_precision, precision_name(precision(*date)));
    builder.add_filter(Family::year, year_body(date->year));
    if (date->month != 0) builder.add_filter(Family::month, month_body(date->year, date->month));
    if (date->day != 0) builder.add_filter(Family::day, day_body(date->year, date->month, date->day));
    builder.set_value(Slot::date, date_value(*date));
    set_facet(builder, Slot::facet_date, {iso(Date{date->year, date->month, 0})});
    if (std::string number = congress_term(*date); !number.empty())
        set_facet(builder, Slot::facet_term, {std::move(number)});
}

void add_issue(DocumentBuilder& builder, const std::optional<Issue>& issue) {
    if (!issue) return;
    for (const std::string& body : issue_bodies(*issue)) builder.add_filter(Family::issue, body);
    if (std::string label = shown_label(*issue); !label.empty())
        set_facet(builder, Slot::facet_issue, {std::move(label)});
}

void add_section(DocumentBuilder& builder, const std::string& section) {
    if (section.empty()) return;
    builder.add_filter(Family::section, label_key(section));
    builder.add_filter(Family::section_unmarked, unmarked_label_key(section));
    set_facet(builder, Slot::facet_section, {section});
}

void add_topics(DocumentBuilder& builder, const std::vector<TopicDecision>& topics,
                const Vocabulary& vocabulary) {
    std::vector<std::string> values;
    for (const TopicDecision& topic : topics) {
        add_facet(values, topic.code.empty() ? topic.label : topic.code);
        if (topic.code.empty()) {
            builder.add_filter(Family::topic, '=' + unmarked_label_key(topic.label));
            continue;
        }
        builder.add_filter(Family::topic, topic.code);
        if (const Topic* known = find_topic(topic.code, vocabulary);
            known != nullptr && !known->group.empty())
            builder.add_filter(Family::topic, known->group);
    }
    set_facet(builder, Slot::facet_topic, values);
}

}  // namespace

ArticleParts make_parts(const Article& article, const Vocabulary& vocabulary) {
    const Record& record = article.record;
    DocumentBuilder builder;
    builder.add_text(record);
    add_authors(builder, article.authors);
    add_date(builder, record.date);
    add_issue(builder, article.issue);
    add_section(builder, record.section);
    add_topics(builder, article.topics, vocabulary);
    for (const Citation& citation : article.citations) {
        for (const std::string& key : citation_keys(citation)) builder.add_filter(Family::citation, key);
    }
    if (const std::string cited = pack_cited_by(cited_by(article, vocabulary)); !cited.empty())
        builder.set_value(Slot::facet_citation, cited);
    builder.add_filter(Family::id, record.id);
    builder.set_value(Slot::id, record.id);
    builder.set_value(Slot::listing, pack_listing(listing_of(article)));
    builder.set_value(Slot::content_hash, article.content_hash);
    if (!record.title.empty())
        builder.set_value(Slot::title_order, collation_key(record.title).substr(0, longest_sort_key));
    builder.set_data(store_article(article));
    return builder.take();
}

ArticleDocument make_document(const Article& article, const Vocabulary& vocabulary) {
    ArticleParts made = make_parts(article, vocabulary);
    return {to_document(made.parts), std::move(made.marked_keys)};
}

}  // namespace xdd
