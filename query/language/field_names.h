#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "query/language/tree.h"

namespace xdd::query {

struct FieldName {
    Field field = Field::text;
    std::size_t end = 0;    ///< byte after the colon
    bool doubtful = false;  ///< a common syllable without its marks (`nam:`, `so:`): a field only before a
                            ///< value that fits
    bool common = false;  ///< a word that texts put before a colon too (`Chuyển đổi số: bước tiến mới`): with
                          ///< a blank behind the colon a field only before what can begin a value
};

/// A field's name and colon that begin exactly at `begin`. English and Vietnamese names, in any case and
/// Unicode form, both tone placements, with their marks or wholly without; the syllables of a name parted by
/// blanks, by _ or by nothing.
std::optional<FieldName> match_field_name(std::string_view text, std::size_t begin);

}  // namespace xdd::query
