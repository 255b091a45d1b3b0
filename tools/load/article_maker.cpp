#include "tools/load/article_maker.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <numbers>

#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/unistr.h>

#include "corpus/vietnamese/syllable.h"

namespace xdd::load {
namespace {

constexpr double chance_to_repeat = 0.09;  // of going back to words that the article has had
constexpr double chance_of_comma = 0.07;
constexpr double chance_of_figure = 0.006;
constexpr double share_decomposed = 0.05;       // of articles, some paragraph
constexpr double share_with_invisible = 0.002;  // of articles
constexpr double share_of_newer_tones = 0.4;    // hoà rather than hòa
constexpr int first_year = 2006;
constexpr int years = 20;
constexpr std::size_t names_to_make = 2000;

double normal(Random& random) {
    const double radius = std::sqrt(-2 * std::log(1 - random.unit()));
    return radius * std::cos(2 * std::numbers::pi * random.unit());
}

/// Log-normal around the mean, as lengths of articles and paragraphs are.
std::size_t length(Random& random, double mean) {
    constexpr double spread = 0.45;
    const double drawn = mean * std::exp(spread * normal(random) - spread * spread / 2);
    return static_cast<std::size_t>(std::max(drawn, 8.0));
}

std::string capitalised(std::string_view word) {
    icu::UnicodeString text =
        icu::UnicodeString::fromUTF8(icu::StringPiece(word.data(), static_cast<int>(word.size())));
    const std::int32_t second = text.moveIndex32(0, 1);
    icu::UnicodeString first(text, 0, second);
    first.toUpper();
    std::string result;
    text.replace(0, second, first).toUTF8String(result);
    return result;
}

std::string decomposed(const std::string& text) {
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
    std::string result;
    if (U_SUCCESS(status)) nfd->normalize(icu::UnicodeString::fromUTF8(text), status).toUTF8String(result);
    return U_SUCCESS(status) ? result : text;
}

/// The other school puts the tone of an open oa, oe, uy on the second vowel.
void write_newer_tone(std::string& word) {
    struct Ending {
        std::string_view older;
        std::string_view newer;
    };
    static constexpr std::array endings{
        Ending{"òa", "oà"}, Ending{"óa", "oá"}, Ending{"ỏa", "oả"}, Ending{"õa", "oã"}, Ending{"ọa", "oạ"},
        Ending{"òe", "oè"}, Ending{"óe", "oé"}, Ending{"ỏe", "oẻ"}, Ending{"õe", "oẽ"}, Ending{"ọe", "oẹ"},
        Ending{"ùy", "uỳ"}, Ending{"úy", "uý"}, Ending{"ủy", "uỷ"}, Ending{"ũy", "uỹ"}, Ending{"ụy", "uỵ"},
    };
    for (const auto& [older, newer] : endings) {
        if (!word.ends_with(older)) continue;
        word.replace(word.size() - older.size(), older.size(), newer);
        return;
    }
}

std::string figure(Random& random) {
    static constexpr std::array symbols{"NQ/TW", "CT/TW", "QĐ/TW",    "KL/TW",
                                        "NQ/TU", "CT/TU", "HD/BTCTW", "QĐ/UBKTTW"};
    const auto number = [&](std::uint64_t from, std::uint64_t end) {
        return std::to_string(from + random.below(end - from));
    };
    switch (random.below(5)) {
        case 0:
            return number(1, 200) + "-" + symbols[random.below(symbols.size())];
        case 1:
            return number(1, 100) + "," + number(0, 10) + "%";
        case 2:
            return number(1, 800) + "." + number(100, 1000);
        case 3:
            return number(1, 29) + "-" + number(1, 13) + "-" + number(first_year, first_year + years);
        default:
            return number(2, 100);
    }
}

/// Names of persons are made of common parts; that somebody bears one of them is chance.
std::vector<std::string> make_names(std::uint64_t seed) {
    static const std::vector<std::string> family{"Nguyễn", "Trần", "Lê",  "Phạm", "Hoàng", "Phan",
                                                 "Vũ",     "Đặng", "Bùi", "Đỗ",   "Ngô",   "Đinh",
                                                 "Lương",  "Tạ",   "Hà",  "Cao"};
    static const std::vector<std::string> middle{"Văn",   "Thị",   "Hữu",  "Đức",  "Minh", "Ngọc",
                                                 "Thanh", "Quang", "Xuân", "Công", "Bích", "Tiến",
                                                 "Mạnh",  "Thùy",  "Khắc", "Diệu"};
    static const std::vector<std::string> given{
        "Ngạn", "Hòa",  "Thiêm", "Khuê",  "Lãm",   "Mịch",   "Trác",  "Duật", "Uyển",  "Sênh",
        "Phác", "Thụy", "Cẩn",   "Tuyển", "Nhàn",  "Viễn",   "Khải",  "Bảng", "Doanh", "Giảng",
        "Hiệp", "Kiêm", "Luyến", "Nghi",  "Quyên", "Trường", "Vượng", "Ái",   "Ổn",    "Đạo"};
    Random random(seed, 0xA0);
    std::vector<std::string> names;
    while (names.size() < names_to_make) {
        std::string name = random.of(family) + ' ' + random.of(middle) + ' ' + random.of(given);
        if (random.chance(0.1)) name += ' ' + random.of(given);
        names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (std::size_t i = names.size(); i > 1; --i) std::swap(names[i - 1], names[random.below(i)]);
    return names;
}

}  // namespace

struct ArticleMaker::Style {
    Random random;
    bool newer_tones = false;
    std::vector<WordId> had{};    // words of the article so far
    std::size_t repeat_from = 0;  // place in `had` that is being repeated
    std::size_t repeat_left = 0;
};

ArticleMaker::ArticleMaker(WordModel& model, ArticleOptions options)
    : model_(model), options_(options), authors_(make_names(options.seed)) {}

WordId ArticleMaker::next_word(Style& style, WordId previous) {
    if (style.repeat_left == 0 && style.had.size() > 20 && style.random.chance(chance_to_repeat)) {
        style.repeat_left = 2 + style.random.below(3);
        style.repeat_from = style.random.below(style.had.size() - style.repeat_left);
    }
    WordId word = sentence_end;
    if (style.repeat_left != 0) {
        --style.repeat_left;
        word = style.had[style.repeat_from++];
    } else {
        word = model_.next(previous, style.random);
    }
    if (word != sentence_end) style.had.push_back(word);
    return word;
}

void ArticleMaker::add_word(Style& style, WordId word, std::string& to) {
    std::string text = model_.word(word);
    if (style.newer_tones) write_newer_tone(text);
    to += to.empty() ? capitalised(text) : text;
}

std::string ArticleMaker::sentence(Style& style, std::size_t most_words) {
    std::string text;
    WordId previous = sentence_end;
    for (std::size_t words = 0; words < most_words; ++words) {
        const WordId word = next_word(style, previous);
        if (word == sentence_end) {
            if (words >= 4) break;
            previous = sentence_end;
            continue;
        }
        if (!text.empty()) text += style.random.chance(chance_of_comma) ? ", " : " ";
        add_word(style, word, text);
        if (style.random.chance(chance_of_figure)) text += ' ' + figure(style.random);
        previous = word;
    }
    return text;
}

std::string ArticleMaker::title(Style& style) {
    std::string text;
    const std::size_t words = 6 + style.random.below(9);
    WordId previous = sentence_end;
    for (std::size_t i = 0; i < words; ++i) {
        WordId word = sentence_end;
        while (word == sentence_end) word = next_word(style, previous);
        if (i != 0) text += ' ';
        add_word(style, word, text);
        previous = word;
    }
    return text;
}

/// Takes its words off `words`.
std::string ArticleMaker::paragraph(Style& style, std::size_t& words) {
    std::size_t here = std::min(words, length(style.random, 90));
    std::string text;
    while (here > 0) {
        const std::size_t before = style.had.size();
        const std::string added = sentence(style, std::min<std::size_t>(here, 60));
        const std::size_t taken = std::max<std::size_t>(style.had.size() - before, 1);
        if (!added.empty())
            text += (text.empty() ? "" : " ") + added + (style.random.chance(0.02) ? "!" : ".");
        here -= std::min(taken, here);
        words -= std::min(taken, words);
    }
    return text;
}

void ArticleMaker::sign(Record& record, Random& random) {
    if (random.chance(0.05)) return;
    record.authors.emplace_back(authors_[zipf_rank(random, authors_.size())]);
    if (random.chance(0.06)) record.authors.emplace_back(random.of(authors_));
}

void ArticleMaker::date(Record& record, Random& random) {
    if (random.chance(0.02)) return;
    Date day{first_year + static_cast<int>(random.below(years)), 1 + static_cast<int>(random.below(12)),
             1 + static_cast<int>(random.below(28))};
    if (random.chance(0.7))
        record.issue = Issue{0, {}, "số " + std::to_string(day.month) + "-" + std::to_string(day.year)};
    if (random.chance(0.05)) day.day = 0;
    if (day.day == 0 && random.chance(0.4)) day.month = 0;
    record.date = day;
}

Record ArticleMaker::make(std::uint64_t number) {
    static const std::vector<std::string> sections{"Lý luận - Thực tiễn",     "Kinh nghiệm cơ sở",
                                                   "Nghiệp vụ công tác đảng", "Người và việc",
                                                   "Nhìn ra thế giới",        "Ý kiến bạn đọc"};
    Style style{Random(options_.seed, number)};
    Random& random = style.random;
    style.newer_tones = random.chance(share_of_newer_tones);
    char id[32];
    std::snprintf(id, sizeof id, "sinh-%09llu", static_cast<unsigned long long>(number));
    Record record;
    record.id = id;
    record.title = title(style);
    sign(record, random);
    date(record, random);
    if (random.chance(0.8)) record.section = random.of(sections);
    std::size_t words = length(random, options_.words);
    if (random.chance(0.7)) {
        std::size_t of_abstract = std::min<std::size_t>(length(random, 35), words);
        words -= of_abstract;
        record.abstract = paragraph(style, of_abstract);
    }
    do record.body.push_back(paragraph(style, words));
    while (words > 0);
    std::erase(record.body, std::string());
    if (record.body.empty()) record.body.push_back(title(style) + ".");
    if (random.chance(share_decomposed)) {
        std::string& some = record.body[random.below(record.body.size())];
        some = decomposed(some);
    }
    if (random.chance(share_with_invisible)) record.body.back() += "\u200E";
    record.url = "https://example.org/sinh/" + std::to_string(number);
    record.source = "văn bản sinh tự động";
    return record;
}

}  // namespace xdd::load
