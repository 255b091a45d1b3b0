#include "indexer/format/document_dates.h"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <string>

#include "indexer/format/index_error.h"
#include "indexer/format/packed_numbers.h"
#include "indexer/format/schema.h"

namespace xdd {
namespace {

constexpr auto dates_key = "xdd.dates";

// The years that corpus/date.h takes. Number 0 is left to documents without a date.
constexpr DateNumber first_year = 1900;
constexpr DateNumber last_year = 2099;
constexpr DateNumber numbers_of_month = 32;  // its days, and 0 where only the month is known
constexpr DateNumber numbers_of_year = 16 * numbers_of_month;
constexpr DateNumber end_of_numbers = (last_year - first_year + 2) * numbers_of_year;

struct DateRange {
    DateNumber first = 0;
    DateNumber count = 0;
};

std::optional<DateNumber> read_digits(std::string_view digits) {
    DateNumber number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return number;
}

/// The dates of documents that have the term.
std::optional<DateRange> dates_of(std::string_view term) {
    const auto body_of = [&](Family family, std::size_t digits) -> std::optional<DateNumber> {
        const std::string_view letters = prefix(family);
        if (!term.starts_with(letters) || term.size() != letters.size() + digits) return std::nullopt;
        return read_digits(term.substr(letters.size()));
    };
    DateNumber year = 0, month = 0, day = 0;
    DateRange range;
    if (const auto body = body_of(Family::day, 8)) {
        year = *body / 10000, month = *body / 100 % 100, day = *body % 100;
        range.count = 1;
    } else if (const auto body_of_month = body_of(Family::month, 6)) {
        year = *body_of_month / 100, month = *body_of_month % 100;
        range.count = numbers_of_month;
    } else if (const auto body_of_year = body_of(Family::year, 4)) {
        year = *body_of_year;
        range.count = numbers_of_year;
    }
    if (year < first_year || year > last_year || month > 12 || day >= numbers_of_month) return std::nullopt;
    range.first = (year - first_year + 1) * numbers_of_year + month * numbers_of_month + day;
    return range;
}

}  // namespace

std::optional<std::vector<DateNumber>> document_dates(const Xapian::Database& database,
                                                      const CommonTerms& common) {
    const std::string packed = database.get_metadata(dates_key);
    if (packed.empty()) return std::nullopt;
    std::vector<DateNumber> dates = unpack_numbers(packed, std::size_t{common.last} + 1);
    if (std::any_of(dates.begin(), dates.end(), [](DateNumber date) { return date >= end_of_numbers; }))
        throw IndexDamaged("what the index keeps of the dates of its articles is damaged");
    for (const Xapian::docid document : common.changed) dates[document] = 0;
    return dates;
}

/// What is known to the day has terms of its month and year as well: the last family tells most.
std::vector<DateNumber> listed_document_dates(const Xapian::Database& database, Xapian::docid last) {
    std::vector<DateNumber> dates(std::size_t{last} + 1);
    for (const Family family : {Family::year, Family::month, Family::day}) {
        const std::string letters(prefix(family));
        const auto end = database.allterms_end(letters);
        for (auto term = database.allterms_begin(letters); term != end; ++term) {
            const std::optional<DateRange> range = dates_of(*term);
            if (!range) continue;
            const auto last_posting = database.postlist_end(*term);
            for (auto at = database.postlist_begin(*term); at != last_posting && *at <= last; ++at)
                dates[*at] = range->first;
        }
    }
    return dates;
}

void write_document_dates(Xapian::WritableDatabase& database) {
    database.set_metadata(dates_key, pack_numbers(listed_document_dates(database, database.get_lastdocid())));
}

bool is_date_term(std::string_view term) {
    return dates_of(term).has_value();
}

DateSet::DateSet() : dates_(end_of_numbers) {}

bool DateSet::add(std::string_view term) {
    const std::optional<DateRange> range = dates_of(term);
    if (!range) return false;
    const auto first = dates_.begin() + static_cast<std::ptrdiff_t>(range->first);
    std::fill(first, first + static_cast<std::ptrdiff_t>(range->count), true);
    return true;
}

}  // namespace xdd
