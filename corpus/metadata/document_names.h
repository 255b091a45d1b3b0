#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "corpus/metadata/lexemes.h"
#include "corpus/vocabulary/vocabulary.h"

/// Types and issuers of documents as texts write them, looked up in the vocabulary.
namespace xdd {

/// A type named in words before a number; `type` is null when none is.
struct TypeName {
    const DocumentType* type = nullptr;
    std::string_view name;  ///< the vocabulary's: "quy định"
    std::size_t words = 0;
};

/// The longest name of a type whose last word is lexeme end - 1 and whose first is not before `from`.
TypeName type_name_before(const Lexemes& lexemes, std::size_t end, std::size_t from,
                          const Vocabulary& vocabulary);

/// The lexeme at which "chuyên đề", "phối hợp" and the like begin that end before lexeme `end`, as in "Nghị
/// quyết chuyên đề số 15"; `end` when none does.
std::size_t before_kind_of_document(const Lexemes& lexemes, std::size_t end, std::size_t from);

/// The type of a code in any letter case, or of one without any mark that lacks those of the code (QD for
/// QĐ); with `ignore_marks` whatever the marks. The closest spelling wins. Null when the vocabulary has none.
const DocumentType* type_of_code(std::string_view code, const Vocabulary& vocabulary, bool ignore_marks);

/// The first type that goes by a name of the vocabulary ("luật"); null when none does.
const DocumentType* type_of_name(std::string_view name, const Vocabulary& vocabulary);

/// The issuer of a code, compared in the same way.
const Issuer* issuer_of_code(std::string_view code, const Vocabulary& vocabulary, bool ignore_marks);

/// The body whose name stands at lexeme i ("Thủ tướng", "Ủy ban nhân dân"), the longest name winning; null
/// when none does, or that of the party's centre.
const Issuer* issuer_named_at(const Lexemes& lexemes, std::size_t i, const Vocabulary& vocabulary);

/// Whether a code is an issuer's, or an issuer's and a number or office after it (QH15, TWĐTN-VP).
bool is_known_issuer(std::string_view code, const Vocabulary& vocabulary);

/// The first lexeme of "số", "số:" before lexeme i, or i when neither stands there.
std::size_t before_number_word(const Lexemes& lexemes, std::size_t i, std::size_t from);

/// The lexeme after a footnote's mark, "(1)" or "[12]", that is joined to the word before; i when none stands
/// there.
std::size_t after_footnote_mark(const Lexemes& lexemes, std::size_t i);

/// Whether a word has a capital letter.
bool has_capital(const Lexemes& lexemes, std::size_t i);

/// Whether what stands at lexeme i is counted by the number before it: "3 nội dung", "5 năm", "100 ngày".
bool is_counted(const Lexemes& lexemes, std::size_t i);

}  // namespace xdd
