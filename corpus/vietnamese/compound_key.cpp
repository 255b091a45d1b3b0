#include "corpus/vietnamese/compound_key.h"

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/date_shape.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/symbol_shape.h"
#include "corpus/vietnamese/visible_text.h"

namespace xdd {

std::optional<Compound> match_compound(std::string_view text, std::size_t begin) {
    if (const auto symbol = match_symbol_shape(text, begin)) {
        return Compound{symbol->whole, lower_case(normal_symbol(text, *symbol)), {}};
    }
    if (const auto date = match_date_shape(text, begin)) {
        return Compound{date->whole, normal_date(text, *date), {date->day, date->month, date->year}};
    }
    return std::nullopt;
}

std::optional<std::string> compound_key(std::string_view original) {
    const VisibleText visible(original);
    const std::string_view text = visible.text();
    if (text.empty() || !is_ascii_digit(static_cast<unsigned char>(text.front()))) return std::nullopt;
    auto compound = match_compound(text, 0);
    if (!compound || compound->range != TextRange{0, text.size()}) return std::nullopt;
    return std::move(compound->key);
}

}  // namespace xdd
