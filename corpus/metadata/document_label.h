#pragma once

#include <string>

#include "corpus/article.h"
#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// The one name under which a document stands in lists, as readers know it: "26-NQ/TW (khóa X)", "24-NQ/TU
/// (Lạng Sơn)", "30/2021/NĐ-CP", "439/QĐ-TTg (2010)", "Nghị quyết Trung ương 6 (khóa X)", "Quy định 57",
/// "Nghị quyết 18/2017", "Chỉ thị 5 (khóa XII)". What the brackets hold is left out where the citation does
/// not tell. read_document(document_label(c)) has the citation_keys of c, most precise one included.
std::string document_label(const Citation& citation, const Vocabulary& vocabulary);

/// The same without the brackets.
std::string unqualified_label(const Citation& citation, const Vocabulary& vocabulary);

/// What a citation does not tell of its document: "nơi ban hành" (who issued it) of a short form, "khóa",
/// "tỉnh" or "năm" where symbol or name alone is that of several; "" where nothing is missing.
std::string what_is_open(const Citation& citation);

/// The label, with what it leaves open: "26-NQ/TW (không rõ khóa)", "Quy định 57 (không rõ nơi ban hành)".
/// asks_for_open() such a label.
std::string listed_label(const Citation& citation, const Vocabulary& vocabulary);

}  // namespace xdd
