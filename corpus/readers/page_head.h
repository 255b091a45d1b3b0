#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/article.h"
#include "corpus/metadata/dates.h"
#include "corpus/readers/page_furniture.h"
#include "corpus/readers/page_lines.h"

namespace xdd {

/// A title line taken apart: `Title ( 08/07/2015)`.
struct TitleLine {
    std::string_view title;
    std::optional<Date> date;
    std::string_view no_date;         ///< what stands in the brackets of a date when it is no real date
    bool has_place_for_date = false;  ///< there are such brackets, be they empty
};

/// Only the last brackets of the line can hold the page's date, and only a day, month and year alone, with or
/// without a time after it; parted by / or, from 2000 on, by - or a point: an older date in house style such
/// as (3-2-1930) belongs to the title.
TitleLine split_title_line(std::string_view line);

struct PageHead {
    std::string title;
    std::optional<Date> date;
    std::size_t lines = 0;  ///< how many lines of the page it takes
    std::vector<Warning> warnings;
};

/// Whether a date is one day, and no older than the first pages.
bool is_day_of_pages(const FoundDate& date);

/// "Đăng ngày: 08/07/2015", "Cập nhật lúc 08:21, 08/07/2015": the day that a label says is the page's.
/// Between the label and the day stands at most a weekday or a time, behind the day nothing but these or
/// counters, and the year is from 2000 on: no page is older. A sentence that begins with a label's words is
/// text.
std::optional<Date> labelled_date(std::string_view line, const PageFurniture& furniture);

/// The day on a line of its own, with a label, weekday or time, or alone: "Thứ tư, 08/07/2015 - 10:22"; from
/// 2000 on, for an older day is a heading.
std::optional<Date> date_line(std::string_view line, const PageFurniture& furniture);

/// The same without the days that stand alone, which may be a heading far from the title.
std::optional<Date> marked_date_line(std::string_view line, const PageFurniture& furniture);

/// Whether a page's title may be this line: no paragraph, no end of a sentence, no date in brackets alone.
bool may_be_title(std::string_view line);

/// "Thứ Tư, 19/12/2018", "Hà Nội, Ngày 17/02/2020": the day on which a page was saved, which some print above
/// everything.
bool is_day_of_visit(std::string_view line);

/// Title and date from the first lines of a page, of which there must be at least one. A title may run over
/// up to three lines when the last of them ends with the date or goes on in small letters; the date may stand
/// on a line of its own below it, with a label or with weekday and time.
PageHead read_page_head(std::span<const PageLine> lines, const PageFurniture& furniture);

}  // namespace xdd
