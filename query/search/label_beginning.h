#pragma once

#include <string_view>

namespace xdd::query {

/// Whether a label or name begins so, letters of any case. A beginning without marks fits every spelling;
/// whole words fit with i and y alike: "Vy" and "Vi" begin "Vi Thị Lan", "Vi" alone begins "Viên".
bool label_begins_with(std::string_view label, std::string_view beginning);

}  // namespace xdd::query
