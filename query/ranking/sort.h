#pragma once

namespace xdd::query {

/// The orders that a reader can ask for.
enum class Sort { relevance, date, date_descending, author, title };

}  // namespace xdd::query
