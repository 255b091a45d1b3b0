#include "indexer/format/slot_values.h"

#include <array>
#include <charconv>
#include <memory>
#include <stdexcept>

#include <unicode/coll.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include "indexer/format/index_error.h"
#include "indexer/format/terms.h"

namespace xdd {
namespace {

/// A term runs from the day after its own congress closes to the closing day of the next.
struct Congress {
    std::string_view roman;
    int opening_of_term;
};

constexpr std::array congresses{
    Congress{"I", 19350401},    Congress{"II", 19510220},   Congress{"III", 19600911},
    Congress{"IV", 19761221},   Congress{"V", 19820401},    Congress{"VI", 19861219},
    Congress{"VII", 19910628},  Congress{"VIII", 19960702}, Congress{"IX", 20010423},
    Congress{"X", 20060426},    Congress{"XI", 20110120},   Congress{"XII", 20160129},
    Congress{"XIII", 20210202}, Congress{"XIV", 20260124},
};
constexpr int open_end = 20991231;

/// The day before the opening of the next term; none of these falls on the first of January.
int last_day(std::size_t index) {
    if (index + 1 == congresses.size()) return open_end;
    const int next = congresses[index + 1].opening_of_term;
    if (next % 100 > 1) return next - 1;
    const int year = next / 10000;
    const int month_before = next / 100 % 100 - 1;
    return day_span(Date{year, month_before, 0}).last;
}

/// One a thread: a collator is dear to open, and ICU does not promise that threads can share one.
const icu::Collator& collator() {
    thread_local const std::unique_ptr<icu::Collator> vietnamese = [] {
        UErrorCode status = U_ZERO_ERROR;
        std::unique_ptr<icu::Collator> made(icu::Collator::createInstance(icu::Locale("vi"), status));
        if (U_SUCCESS(status)) made->setAttribute(UCOL_NORMALIZATION_MODE, UCOL_ON, status);
        if (U_FAILURE(status))
            throw std::runtime_error(std::string("ICU cannot open the Vietnamese collation: ") +
                                     u_errorName(status));
        return made;
    }();
    return *vietnamese;
}

void append_length(std::string& to, std::size_t length) {
    for (; length >= 0x80; length >>= 7) to += static_cast<char>(0x80 | (length & 0x7F));
    to += static_cast<char>(length);
}

std::size_t take_length(std::string_view& packed) {
    std::size_t length = 0;
    for (unsigned shift = 0; !packed.empty() && shift < 32; shift += 7) {
        const auto byte = static_cast<unsigned char>(packed.front());
        packed.remove_prefix(1);
        length |= static_cast<std::size_t>(byte & 0x7F) << shift;
        if ((byte & 0x80) == 0) return length;
    }
    throw IndexDamaged("a list of values in the index is cut off");
}

}  // namespace

std::string pack_values(const std::vector<std::string>& values) {
    std::string packed;
    for (const std::string& value : values) {
        append_length(packed, value.size());
        packed += value;
    }
    return packed;
}

std::vector<std::string> unpack_values(std::string_view packed) {
    std::vector<std::string> values;
    while (!packed.empty()) {
        const std::size_t length = take_length(packed);
        if (length > packed.size()) throw IndexDamaged("a list of values in the index is cut off");
        values.emplace_back(packed.substr(0, length));
        packed.remove_prefix(length);
    }
    return values;
}

std::string date_value(const Date& date) {
    return std::to_string(day_span(date).first);
}

std::string collation_key(std::string_view text) {
    const icu::UnicodeString wide =
        icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
    std::string key(text.size() * 2 + 16, '\0');
    const auto fill = [&] {
        return static_cast<std::size_t>(collator().getSortKey(
            wide, reinterpret_cast<std::uint8_t*>(key.data()), static_cast<std::int32_t>(key.size())));
    };
    std::size_t length = fill();
    if (length > key.size()) {
        key.resize(length);
        length = fill();
    }
    key.resize(length == 0 ? 0 : length - 1);  // without the zero at the end
    return key;
}

std::string_view given_name(std::string_view name) {
    const std::size_t blank = name.find_last_of(' ');
    return blank == std::string_view::npos ? name : name.substr(blank + 1);
}

std::string author_order(const Author& author) {
    const std::string_view given =
        author.kind == AuthorKind::person ? given_name(author.name) : std::string_view(author.name);
    // A zero byte is in no collation key and comes before every other: equal given names go on to the whole.
    return collation_key(given) + '\0' + collation_key(author.name);
}

std::string congress_term_value(const Date& date) {
    const DaySpan span = day_span(date);
    for (std::size_t i = 0; i < congresses.size(); ++i) {
        if (congresses[i].opening_of_term <= span.first && span.last <= last_day(i))
            return std::string(congresses[i].roman);
    }
    return {};
}

std::optional<DaySpan> congress_term_span(std::string_view number) {
    std::string upper;
    for (const char c : number) upper += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    std::size_t arabic = 0;
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), arabic);
    const bool is_arabic = error == std::errc{} && end == number.data() + number.size();
    for (std::size_t i = 0; i < congresses.size(); ++i) {
        if (is_arabic ? arabic == i + 1 : upper == congresses[i].roman)
            return DaySpan{congresses[i].opening_of_term, last_day(i)};
    }
    return std::nullopt;
}

}  // namespace xdd
