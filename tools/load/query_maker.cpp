#include "tools/load/query_maker.h"

#include <algorithm>
#include <functional>
#include <optional>
#include <set>
#include <unordered_map>

#include "corpus/vietnamese/analysis.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/syllable.h"

namespace xdd::load {
namespace {

using Words = std::vector<std::string>;

constexpr std::uint64_t most_articles_to_draw_from = 5000;
constexpr int most_tries = 1000;  // for each query wanted: a tiny corpus has no hundred of each class

std::string joined(const Words& words, std::string_view between) {
    std::string text;
    for (const std::string& word : words) text += (text.empty() ? "" : std::string(between)) + word;
    return text;
}

std::string unmarked(const Words& words) {
    Words folded;
    for (const std::string& word : words) folded.push_back(fold_marks(word));
    return joined(folded, " ");
}

/// Vietnamese words with nothing but one blank between them: what any engine takes for words in a row.
void add_rows(std::string_view text, std::vector<Words>& rows) {
    Words row;
    std::size_t end = 0;
    const auto close = [&] {
        if (row.size() >= 3) rows.push_back(row);
        row.clear();
    };
    for (const Token& token : analyze(text)) {
        if (token.role == TokenRole::compound) continue;
        if (text.substr(end, token.range.begin - end) != " ") close();
        end = token.range.end;
        if (is_vietnamese_syllable(token.key))
            row.push_back(token.key);
        else
            close();
    }
    close();
}

struct Drawn {
    std::vector<Words> title_rows;
    std::vector<Words> text_rows;
    Words common;  // in 2 of 100 articles or more
    Words usual;   // in 2 of 1000 to 20 of 100
    std::vector<std::string> authors;
};

Drawn draw_from(ArticleMaker& maker, std::uint64_t articles) {
    Drawn drawn;
    std::unordered_map<std::string, std::uint64_t> holding;
    const std::uint64_t count = std::min(articles, most_articles_to_draw_from);
    for (std::uint64_t number = 0; number < count; ++number) {
        const Record record = maker.make(number);
        std::vector<Words> rows;
        add_rows(record.title, drawn.title_rows);
        add_rows(record.title, rows);
        for (const std::string& paragraph : record.body) add_rows(paragraph, rows);
        std::set<std::string> words;
        for (const Words& row : rows) words.insert(row.begin(), row.end());
        for (const std::string& word : words) ++holding[word];
        drawn.text_rows.insert(drawn.text_rows.end(), rows.begin(), rows.end());
    }
    const auto share = [&](std::uint64_t n) { return static_cast<double>(n) / static_cast<double>(count); };
    for (const auto& [word, times] : holding) {
        if (share(times) >= 0.02) drawn.common.push_back(word);
        if (share(times) >= 0.002 && share(times) <= 0.2) drawn.usual.push_back(word);
    }
    std::sort(drawn.common.begin(), drawn.common.end());
    std::sort(drawn.usual.begin(), drawn.usual.end());
    drawn.authors = maker.authors();
    return drawn;
}

/// Different words in a row; nothing when the row drawn has no such.
std::optional<Words> row_of(const std::vector<Words>& rows, std::size_t count, Random& random) {
    if (rows.empty()) return std::nullopt;
    const Words& row = random.of(rows);
    if (row.size() < count) return std::nullopt;
    const auto begin = row.begin() + static_cast<std::ptrdiff_t>(random.below(row.size() - count + 1));
    Words words(begin, begin + static_cast<std::ptrdiff_t>(count));
    if (std::set<std::string>(words.begin(), words.end()).size() < count) return std::nullopt;
    return words;
}

std::string date_range(Random& random) {
    const auto year = static_cast<int>(2006 + random.below(19));
    const auto two = [](std::uint64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); };
    const std::string month_and_day = two(1 + random.below(12)) + "-" + two(1 + random.below(28));
    const int end = year + static_cast<int>(random.below(4));
    if (end == year) return std::to_string(year) + "-" + month_and_day.substr(0, 2);
    return std::to_string(year) + "-" + month_and_day + ".." + std::to_string(end) + "-" + month_and_day;
}

using Draw = std::function<std::optional<std::string>(const Drawn&, Random&)>;

std::optional<std::string> text_of(const std::optional<Words>& words, std::string_view between = " ") {
    if (!words) return std::nullopt;
    return joined(*words, between);
}

std::optional<std::string> six_words(const Drawn& drawn, Random& random) {
    std::set<std::string> words;
    if (drawn.usual.size() < 6) return std::nullopt;
    while (words.size() < 6) words.insert(random.of(drawn.usual));
    return joined(Words(words.begin(), words.end()), " OR ");
}

std::optional<std::string> common_word(const Drawn& drawn, Random& random) {
    if (drawn.common.empty()) return std::nullopt;
    return random.of(drawn.common);
}

const std::map<std::string, Draw>& classes() {
    static const std::map<std::string, Draw> table{
        {"single", common_word},
        {"and2", [](const Drawn& d, Random& r) { return text_of(row_of(d.text_rows, 2, r)); }},
        {"title_and",
         [](const Drawn& d, Random& r) { return text_of(row_of(d.title_rows, 3 + r.below(3), r)); }},
        {"or6", six_words},
        {"phrase4",
         [](const Drawn& d, Random& r) -> std::optional<std::string> {
             const auto words = row_of(d.text_rows, 4, r);
             if (!words) return std::nullopt;
             return '"' + joined(*words, " ") + '"';
         }},
        {"and2_date",
         [](const Drawn& d, Random& r) -> std::optional<std::string> {
             const auto words = row_of(d.text_rows, 2, r);
             if (!words) return std::nullopt;
             return joined(*words, " ") + " date:" + date_range(r);
         }},
        {"author_word",
         [](const Drawn& d, Random& r) -> std::optional<std::string> {
             const auto word = common_word(d, r);
             if (!word) return std::nullopt;
             return "author:\"" + d.authors[zipf_rank(r, d.authors.size())] + "\" " + *word;
         }},
        {"fold3_and",
         [](const Drawn& d, Random& r) -> std::optional<std::string> {
             const auto words = row_of(d.text_rows, 3, r);
             if (!words) return std::nullopt;
             return unmarked(*words);
         }},
        {"fold3_phrase",
         [](const Drawn& d, Random& r) -> std::optional<std::string> {
             const auto words = row_of(d.text_rows, 3, r);
             if (!words) return std::nullopt;
             return '"' + unmarked(*words) + '"';
         }},
    };
    return table;
}

}  // namespace

std::map<std::string, std::vector<std::string>> make_queries(ArticleMaker& maker, std::uint64_t articles,
                                                             std::size_t per_class, std::uint64_t seed) {
    const Drawn drawn = draw_from(maker, articles);
    std::map<std::string, std::vector<std::string>> queries;
    std::uint64_t stream = 0xC0;
    for (const auto& [name, draw] : classes()) {
        Random random(seed, ++stream);
        std::set<std::string> texts;
        std::vector<std::string>& of_class = queries[name];
        for (std::size_t tries = 0; of_class.size() < per_class && tries < per_class * most_tries; ++tries) {
            const auto text = draw(drawn, random);
            if (text && texts.insert(*text).second) of_class.push_back(*text);
        }
    }
    return queries;
}

}  // namespace xdd::load
