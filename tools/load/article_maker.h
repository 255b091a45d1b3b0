#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "corpus/article.h"
#include "tools/load/word_model.h"

namespace xdd::load {

struct ArticleOptions {
    std::uint64_t seed = 1;
    double words = 520;  ///< of an article, the mean
};

/// Makes article after article. What an article is depends on the seed corpus, the options and its number;
/// only which made-up foreign words have been met already is remembered from one to the next.
class ArticleMaker {
  public:
    ArticleMaker(WordModel& model, ArticleOptions options);

    /// Number from 0. The record says that it is no real article.
    Record make(std::uint64_t number);

    /// The names that sign articles, all invented.
    const std::vector<std::string>& authors() const { return authors_; }

  private:
    struct Style;
    std::string title(Style& style);
    std::string sentence(Style& style, std::size_t most_words);
    std::string text(Style& style, std::size_t words);
    std::string paragraph(Style& style, std::size_t& words);
    void add_word(Style& style, WordId word, std::string& to);
    WordId next_word(Style& style, WordId previous);
    void sign(Record& record, Random& random);
    void date(Record& record, Random& random);

    WordModel& model_;
    ArticleOptions options_;
    std::vector<std::string> authors_;
};

}  // namespace xdd::load
