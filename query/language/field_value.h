#pragma once

#include <cstddef>
#include <string_view>

#include "corpus/text_range.h"

/// The unquoted value of a field that takes one token. Each function starts at the value's first character
/// and returns its range, without what ends a sentence or clause behind it.
namespace xdd::query {

/// A document: a symbol, blanks in it or not, its congress term behind it (10 - CT/TW, 26-NQ/TW khóa X);
/// words and a number (chỉ thị 10, Nghị quyết Trung ương 6 (khóa X)); else one chunk.
TextRange document_value(std::string_view query, std::size_t begin);

/// A date or a range of dates: one chunk, blanks around the two points or a hyphen between years allowed; or
/// a date spelt out (8 tháng 7 năm 2015).
TextRange date_value(std::string_view query, std::size_t begin);

/// A congress term: a Roman or Arabic number, two years with a hyphen between, blanks around it or not.
TextRange term_value(std::string_view query, std::size_t begin);
bool is_term(std::string_view text);

/// A printed issue: one chunk, `năm` and a year after it (7 năm 2015).
TextRange issue_value(std::string_view query, std::size_t begin);

}  // namespace xdd::query
