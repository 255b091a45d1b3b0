#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "corpus/date.h"
#include "tests/support/temp_index.h"

namespace xdd::query::test {

/// An article that cites: only its day, or year, and its text matter.
inline Record dated_article(std::string id, std::string_view date, std::string_view body) {
    Record result = xdd::test::record(std::move(id), "Chi bộ", body);
    result.date = parse_iso(date);
    return result;
}

}  // namespace xdd::query::test
