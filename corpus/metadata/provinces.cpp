#include "corpus/metadata/provinces.h"

#include <algorithm>
#include <map>
#include <optional>
#include <unordered_map>

#include "corpus/metadata/document_names.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/normalise.h"

namespace xdd {
namespace {

/// A name as the words to compare with.
struct Name {
    std::vector<std::string> words;
    const Province* province = nullptr;
    bool signs_inside = false;  ///< "Bà Rịa - Vũng Tàu", "TP. HCM"
};

/// By the first word.
using Names = std::unordered_multimap<std::string, Name>;

std::string compared(std::string_view word, bool ignore_marks) {
    return ignore_marks ? fold_marks(word_key(word)) : word_key(word);
}

std::string compared(const Lexemes& lexemes, std::size_t i) {
    return lexemes.ignore_marks ? fold_marks(key(lexemes, i)) : std::string(key(lexemes, i));
}

bool is_abbreviation(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

Name name_of(std::string_view text, const Province& province, bool ignore_marks) {
    Name name;
    name.province = &province;
    const Lexemes lexemes = lex(text);
    for (std::size_t i = 0; i < lexemes.items.size(); ++i) {
        if (!is_kind(lexemes, i, LexemeKind::word)) {
            name.signs_inside = true;
            continue;
        }
        name.signs_inside = name.signs_inside || is_abbreviation(original(lexemes, i));
        name.words.push_back(compared(original(lexemes, i), ignore_marks));
    }
    return name;
}

Names names_of(const Vocabulary& vocabulary, bool ignore_marks) {
    Names names;
    const auto add = [&](const std::string& text, const Province& province) {
        Name name = name_of(text, province, ignore_marks);
        if (!name.words.empty()) names.emplace(name.words.front(), std::move(name));
    };
    for (const Province& province : vocabulary.provinces) {
        add(province.name, province);
        for (const std::string& other : province.other_names) add(other, province);
    }
    return names;
}

/// The lexeme after the name, or `i` when it does not stand there.
std::size_t name_end(const Lexemes& lexemes, std::size_t i, const Name& name) {
    std::size_t at = i;
    for (const std::string& word : name.words) {
        const bool sign = is_sign(lexemes, at, '-') || is_sign(lexemes, at, '.');
        if (at != i && sign && name.signs_inside) ++at;
        if (!is_kind(lexemes, at, LexemeKind::word)) return i;
        if (compared(lexemes, at) != word) return i;
        if (!lexemes.ignore_marks && !has_capital(lexemes, at)) return i;
        ++at;
    }
    return at;
}

/// What stands before a name and says that it is a place.
struct PlaceWord {
    bool with_word = false;
    bool of_committee = false;
};

bool ends_with_phrase(const Lexemes& lexemes, std::size_t end, std::string_view phrase) {
    const auto words = static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
    return end >= words && is_phrase(lexemes, end - words, phrase);
}

PlaceWord place_word_before(const Lexemes& lexemes, std::size_t i) {
    PlaceWord found;
    if (i > 1 && is_sign(lexemes, i - 1, '.')) --i;  // TP. Hải Phòng
    for (const std::string_view phrase : {"tỉnh", "thành phố", "tp", "thủ đô"}) {
        if (!ends_with_phrase(lexemes, i, phrase)) continue;
        found.with_word = true;
        i -= static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
        break;
    }
    for (const std::string_view phrase : {"tỉnh ủy", "thành ủy"}) {
        if (ends_with_phrase(lexemes, i, phrase)) found = {true, true};
    }
    return found;
}

bool is_family_name(const Lexemes& lexemes, std::size_t i, const Vocabulary& vocabulary) {
    const std::vector<std::string>& names = vocabulary.bylines.family_names;
    return std::any_of(names.begin(), names.end(),
                       [&](const std::string& name) { return is_word(lexemes, i, word_key(name)); });
}

/// One capital alone: Vân, not VÂN.
bool in_ordinary_capitals(const Lexemes& lexemes, std::size_t i) {
    if (!is_kind(lexemes, i, LexemeKind::word) || !has_capital(lexemes, i)) return false;
    const std::string letters = to_nfc(original(lexemes, i));
    std::size_t first = 1;
    while (first < letters.size() && (static_cast<unsigned char>(letters[first]) & 0xC0) == 0x80) ++first;
    const std::string rest = letters.substr(first);
    return !rest.empty() && lower_case(rest) == rest;
}

/// "Tỉnh ủy Vân Khê": a committee of a province that the vocabulary does not know. Behind a role the name is
/// mostly a person's (Bí thư Tỉnh ủy Lê Văn Tám), so that one that could be must not be a family's.
std::optional<PlaceName> unknown_committee_at(const Lexemes& lexemes, std::size_t i,
                                              const Vocabulary& vocabulary) {
    constexpr std::size_t most_words = 4;
    if (!is_phrase(lexemes, i, "tỉnh ủy") && !is_phrase(lexemes, i, "thành ủy")) return std::nullopt;
    const std::size_t begin = i + 2;
    std::size_t end = begin;
    while (end < begin + most_words && in_ordinary_capitals(lexemes, end)) ++end;
    if (end - begin < 2) return std::nullopt;
    const bool of_committee = i > 0 && is_any_word(lexemes, i - 1, {"của", "vụ", "hành"});
    if (is_family_name(lexemes, begin, vocabulary) && !(of_committee && end - begin == 2))
        return std::nullopt;
    const TextRange range = range_of(lexemes, begin, end);
    return PlaceName{to_nfc(slice(lexemes.text, range)), begin, end, true, true};
}

std::optional<PlaceName> known_place_at(const Lexemes& lexemes, std::size_t i, const Names& names) {
    const auto [first, last] = names.equal_range(compared(lexemes, i));
    std::optional<PlaceName> best;
    for (auto at = first; at != last; ++at) {
        const std::size_t end = name_end(lexemes, i, at->second);
        if (end == i || (best && end <= best->end)) continue;
        const Province& province = *at->second.province;
        const bool is_other_name = is_abbreviation(original(lexemes, i)) || end - i > 3;
        const PlaceWord word = place_word_before(lexemes, i);
        if (province.needs_word && !word.with_word && !is_other_name && !lexemes.ignore_marks) continue;
        best = PlaceName{province.name, i, end, word.with_word, word.of_committee};
    }
    return best;
}

bool ends_sentence(const Lexemes& lexemes, std::size_t i) {
    if (is_sign(lexemes, i, ';') || is_sign(lexemes, i, '!') || is_sign(lexemes, i, '?')) return true;
    const bool point = is_sign(lexemes, i, '.') && !is_joined(lexemes, i + 1);
    return point && (i == 0 || !is_any_word(lexemes, i - 1, {"tp", "tt"}));
}

/// "Tỉnh ủy" without a name: the article's own.
bool holds_bare_committee(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i + 1 < end; ++i) {
        if (is_phrase(lexemes, i, "tỉnh ủy") || is_phrase(lexemes, i, "thành ủy")) return true;
    }
    return false;
}

/// Whether only what joins an issuer to its paper stands between: "ngày 16-8-2011 của Ban Thường vụ Tỉnh ủy".
bool is_apposition(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    constexpr std::size_t most_lexemes = 18;
    if (end - begin > most_lexemes) return false;
    for (std::size_t i = begin; i < end; ++i) {
        if (!is_kind(lexemes, i, LexemeKind::word)) continue;
        if (!is_any_word(lexemes, i,
                         {"ngày", "tháng",  "năm",  "của",  "do",    "ban",   "chấp", "hành", "bch",   "btv",
                          "vụ",   "thường", "đảng", "bộ",   "tỉnh",  "thành", "ủy",   "phố",  "khóa",  "tp",
                          "ubnd", "hđnd",   "tổ",   "chức", "nhân",  "dân",   "hội",  "đồng", "tuyên", "giáo",
                          "kiểm", "tra",    "vận",  "văn",  "phòng", "nội",   "chính"}))
            return false;
    }
    return !holds_sentence_end(lexemes, begin, end);
}

std::size_t weight_of(const PlaceName& place) {
    return place.of_committee ? 3 : place.with_word ? 2 : 1;
}

using Weights = std::map<std::string, std::size_t>;

void weigh(std::string_view text, const Vocabulary& vocabulary, Weights& weights) {
    for (const PlaceName& place : find_places(lex(text), vocabulary))
        weights[place.province] += weight_of(place);
}

/// The one that outweighs all others together; "" when none does, or none is named often enough.
std::string prevailing(const Weights& weights, std::size_t least) {
    std::size_t all = 0;
    const Weights::value_type* first = nullptr;
    for (const auto& entry : weights) {
        all += entry.second;
        if (first == nullptr || entry.second > first->second) first = &entry;
    }
    if (first == nullptr || first->second < least || first->second * 2 <= all) return "";
    return first->first;
}

}  // namespace

std::vector<PlaceName> find_places(const Lexemes& lexemes, const Vocabulary& vocabulary) {
    const Names names = names_of(vocabulary, lexemes.ignore_marks);
    std::vector<PlaceName> places;
    for (std::size_t i = 0; i < lexemes.items.size();) {
        std::optional<PlaceName> place;
        if (is_kind(lexemes, i, LexemeKind::word)) {
            place = known_place_at(lexemes, i, names);
            const bool known_follows = is_kind(lexemes, i + 2, LexemeKind::word) &&
                                       known_place_at(lexemes, i + 2, names).has_value();
            if (!place && !known_follows && !lexemes.ignore_marks)
                place = unknown_committee_at(lexemes, i, vocabulary);
        }
        if (place) places.push_back(*place);
        i = place ? place->end : i + 1;
    }
    return places;
}

bool is_of_province(std::string_view issuer) {
    if (issuer.ends_with("TU")) return true;
    const std::string_view body = issuer.substr(0, issuer.find('-'));  // UBND-HC
    return body == "UBND" || body == "HĐND";
}

bool holds_sentence_end(const Lexemes& lexemes, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
        if (ends_sentence(lexemes, i)) return true;
    }
    return false;
}

const PlaceName* province_in_brackets(const Lexemes& lexemes, const CitationAt& citation,
                                      const std::vector<PlaceName>& places) {
    if (!is_sign(lexemes, citation.end, '(')) return nullptr;
    const auto place = std::find_if(places.begin(), places.end(), [&](const PlaceName& found) {
        return found.begin > citation.end && is_sign(lexemes, found.end, ')') &&
               is_apposition(lexemes, citation.end + 1, found.begin);
    });
    return place != places.end() ? &*place : nullptr;
}

/// The lexeme after a committee's own term: "(khóa XIV)", "nhiệm kỳ 2010-2015"; `i` when none stands there.
std::size_t after_own_term(const Lexemes& lexemes, std::size_t i) {
    if (const auto term = congress_term_at(lexemes, i)) return term->end;
    const bool bracket = is_sign(lexemes, i, '(');
    const std::size_t at = bracket || is_sign(lexemes, i, ',') ? i + 1 : i;
    const bool years = is_word(lexemes, at, "nhiệm") && is_number(lexemes, at + 2) &&
                       is_sign(lexemes, at + 3, '-') && is_number(lexemes, at + 4);
    if (!years) return i;
    return bracket && is_sign(lexemes, at + 5, ')') ? at + 6 : at + 5;
}

std::string province_near(const Lexemes& lexemes, const CitationAt& citation,
                          const std::vector<PlaceName>& places) {
    const std::size_t end = after_own_term(lexemes, citation.end);
    const PlaceName* before = nullptr;  // the best so far
    bool in_sentence = false;
    for (const PlaceName& place : places) {
        if (place.begin >= citation.end) {
            const bool bracket = is_sign(lexemes, place.begin - 1, '(') && place.begin == end + 1;
            if ((place.with_word || bracket) && is_apposition(lexemes, end, place.begin))
                return place.province;
            break;
        }
        const bool same_sentence = !holds_sentence_end(lexemes, place.end, citation.begin);
        if (!same_sentence && !place.of_committee) continue;
        if (!place.of_committee && holds_bare_committee(lexemes, place.end, citation.begin)) continue;
        const bool better =
            before == nullptr || same_sentence != in_sentence || weight_of(place) >= weight_of(*before);
        if (!better) continue;
        before = &place;
        in_sentence = same_sentence;
    }
    return before != nullptr ? before->province : "";
}

std::string typed_province(const Lexemes& typed, const CitationAt& citation, const Vocabulary& vocabulary) {
    for (const PlaceName& place : find_places(typed, vocabulary)) {
        if (place.begin >= citation.end || place.end <= citation.begin) return place.province;
    }
    // One that the vocabulary does not know: the words behind the symbol, without those for a committee.
    std::size_t begin = citation.end;
    while (begin < typed.items.size() &&
           (!is_kind(typed, begin, LexemeKind::word) ||
            is_any_word(typed, begin, {"của", "do", "ban", "thường", "vụ", "tỉnh", "thành", "ủy", "phố"})))
        ++begin;
    if (is_any_word(typed, begin, {"về", "ngày", "tháng", "năm", "khóa", "nhiệm", "ký"})) return "";
    std::size_t end = begin;
    while (is_kind(typed, end, LexemeKind::word)) ++end;
    return begin == end ? "" : std::string(slice(typed.text, range_of(typed, begin, end)));
}

std::string province_of_article(const Record& record, const std::vector<Author>& authors,
                                const Vocabulary& vocabulary) {
    Weights weights;
    for (const Author& author : authors) {
        weigh(author.role, vocabulary, weights);
        weigh(author.institution, vocabulary, weights);
    }
    if (std::string found = prevailing(weights, 1); !found.empty()) return found;
    weights.clear();
    weigh(record.title, vocabulary, weights);
    if (std::string found = prevailing(weights, 1); !found.empty()) return found;
    weigh(record.abstract, vocabulary, weights);
    for (const std::string& paragraph : record.body) weigh(paragraph, vocabulary, weights);
    return prevailing(weights, 2);
}

std::string province_key(std::string_view name) {
    std::string key;
    const Lexemes lexemes = lex(name);
    for (std::size_t i = 0; i < lexemes.items.size(); ++i) {
        if (!is_kind(lexemes, i, LexemeKind::word)) continue;
        if (!key.empty()) key += '-';
        key += fold_marks(word_key(original(lexemes, i)));
    }
    return key;
}

}  // namespace xdd
