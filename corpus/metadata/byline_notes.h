#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Footnotes of a byline: "TS. A*, B**", and elsewhere "* Học viện X", "** Báo Y".
namespace xdd {

/// A line that begins with a footnote's mark.
struct NoteLine {
    std::string mark;  ///< in one spelling: "*" of (*) too, "2" of ², (2) and [2]
    std::string_view text;
};

/// Nothing when the line does not begin with a mark, or holds nothing else.
std::optional<NoteLine> read_note_line(std::string_view line);

/// Whether a byline's line has this mark behind one of its words.
bool has_mark(std::string_view line, std::string_view mark);

/// The byline's lines with each note below the words that have its mark, on lines of their own: "TS. A",
/// "Học viện X", "B", "Báo Y". Marks without a note and notes without a mark stay where they are.
std::string with_notes_in_place(std::string_view byline);

/// Length of a footnote's mark at `at`: "*", "(**)", "(1)", "[12]", a raised digit; 0 when none stands there.
std::size_t footnote_mark_length(std::string_view text, std::size_t at);

}  // namespace xdd
