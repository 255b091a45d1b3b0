#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "corpus/article.h"
#include "corpus/metadata/lexemes.h"
#include "corpus/vocabulary/vocabulary.h"

/// How one document is named, read at one place of a text. What follows it (date, congress term) and what to
/// make of a whole text is the business of citations.h. Where the lexemes ignore marks, a reader's query is
/// read: less care is taken that it is a document, for what else should it be.
namespace xdd {

struct CitationAt {
    Citation citation;      ///< without raw
    std::size_t begin = 0;  ///< first lexeme
    std::size_t end = 0;    ///< the lexeme after the last
    bool same_day = false;  ///< its date is said to be that of the documents before it in a row too
};

/// "Nghị quyết số 24-NQ/TU", "100 - KL/TW", "30/2021/NĐ-CP", "Luật số 52/2005/QH11": the number is lexeme i,
/// the words before it are looked for from there backwards, not beyond lexeme `from`.
std::optional<CitationAt> symbol_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                    const Vocabulary& vocabulary);

/// "Quy định 57", "Chỉ thị số 17", "NQ 18", "nghị quyết 18/2017": the number is lexeme i, as above.
std::optional<CitationAt> short_form_at(const Lexemes& lexemes, std::size_t i, std::size_t from,
                                        const Vocabulary& vocabulary);

/// "Nghị quyết Trung ương 6", "NQTƯ 4", "Kết luận Hội nghị lần thứ tư Ban Chấp hành Trung ương" at lexeme i:
/// a paper of the Central Committee by the number of its meeting. Its congress term is read with it.
std::optional<CitationAt> meeting_paper_at(const Lexemes& lexemes, std::size_t i);

/// "19" in "Nghị quyết 18, 19" and "7" in "Nghị quyết Trung ương 6 và 7": the next document of a row, right
/// behind one that was named by short form or meeting.
std::optional<CitationAt> further_number_at(const Lexemes& lexemes, const CitationAt& before);

/// "Trung ương 5 (khóa X)" in "Nghị quyết Trung ương 4 (khóa XI), Trung ương 5 (khóa X)": the same of the
/// next meeting, right behind a paper of one.
std::optional<CitationAt> further_meeting_at(const Lexemes& lexemes, const CitationAt& before);

/// The lexeme after "(lần 2)", "lần thứ hai" of a meeting that was held in two parts; i when neither stands
/// there.
std::size_t after_part_of_meeting(const Lexemes& lexemes, std::size_t i);

/// "khóa X", "(khóa 12)", ", khóa XI", "khóa sáu", "các khóa X" at lexeme i: the term as a Roman number and
/// the lexeme after it.
struct TermAt {
    std::string term;
    std::size_t end = 0;
};
std::optional<TermAt> congress_term_at(const Lexemes& lexemes, std::size_t i);

/// "nhiệm kỳ XII", "(nhiệm kỳ Đại hội XII)", "nhiệm kỳ 2016-2021": the same where it is said to be a term of
/// office, of the party's centre or of any other body.
std::optional<TermAt> term_of_office(const Lexemes& lexemes, std::size_t i);

/// "(XI)", "/XII", "-K12", "(K.XI)" behind a meeting's number, in a query "K12" alone: its term without the
/// word.
std::optional<TermAt> brief_term_at(const Lexemes& lexemes, std::size_t i);

/// The Roman number alone, as the second in "khóa XI, XII".
std::optional<TermAt> bare_congress_term_at(const Lexemes& lexemes, std::size_t i);

}  // namespace xdd
