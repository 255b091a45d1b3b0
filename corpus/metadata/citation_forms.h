#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/article.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/vocabulary/vocabulary.h"

/// How one document is named, read at one place of a text. What follows it (date, congress term) and what to
/// make of a whole text is the business of citations.h.
namespace xdd {

struct CitationAt {
    Citation citation;      ///< without raw
    std::size_t begin = 0;  ///< first lexeme
    std::size_t end = 0;    ///< the lexeme after the last
};

/// Running text says more than a reader who types a query: there, "quy định 3 nội dung" is no document and a
/// short form needs a sign that it is one.
enum class Wording { running_text, query };

/// "Nghị quyết số 24-NQ/TU", "100 - KL/TW", "30/2021/NĐ-CP", "Luật số 52/2005/QH11": the number is lexeme i,
/// the words before it are looked for from there backwards, not beyond lexeme `from`.
std::optional<CitationAt> symbol_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                    const Vocabulary& vocabulary);

/// "Quy định 57", "Chỉ thị số 17", "NQ 18", "nghị quyết 18/2017": type first, then a number.
std::optional<CitationAt> short_form_at(const Lexemes& lexemes, std::size_t i, Wording wording,
                                        const Vocabulary& vocabulary);

/// "Nghị quyết Trung ương 6", "NQTƯ 4", "Nghị quyết Hội nghị lần thứ tư Ban Chấp hành Trung ương": a
/// resolution of the Central Committee by the number of its meeting. Its congress term is read with it where
/// it follows.
std::optional<CitationAt> meeting_resolution_at(const Lexemes& lexemes, std::size_t i);

/// "khóa X", "(khóa 12)" at lexeme i: the term as a Roman number and the lexeme after it.
struct TermAt {
    std::string term;
    std::size_t end = 0;
};
std::optional<TermAt> congress_term_at(const Lexemes& lexemes, std::size_t i);

}  // namespace xdd
