#include "corpus/vietnamese/symbol_issuer.h"

#include <algorithm>
#include <array>

#include "corpus/vietnamese/code_points.h"
#include "corpus/vietnamese/letter_case.h"
#include "corpus/vietnamese/normalise.h"
#include "corpus/vietnamese/shape_characters.h"

namespace xdd {

std::string code_text(std::string_view text, TextRange range) {
    const std::string letters = to_visible_letters(slice(text, range));
    std::string code;
    for (std::size_t pos = 0; pos < letters.size();) {
        const char32_t c = next_code_point(letters, pos);
        const bool after_t = !code.empty() && (code.back() == 'T' || code.back() == 't');
        if (c == U'.') continue;
        if (is_hyphen(c)) {
            code.push_back('-');
        } else if (after_t && (c == U'Ư' || c == U'ư')) {
            code.push_back(c == U'Ư' ? 'W' : 'w');
        } else {
            append_code_point(code, c);
        }
    }
    return code;
}

bool is_party_issuer(std::string_view issuer) {
    constexpr std::array<std::string_view, 6> committees{"tw", "tu", "hu", "qu", "thu", "đu"};
    // Ban (board), Ủy ban Kiểm tra, Văn phòng, Quân ủy, Đảng ủy; the Front (MTTW) is none of the party's.
    constexpr std::array<std::string_view, 5> boards{"b", "ubkt", "vp", "qu", "đu"};
    const std::string code = lower_case(issuer);
    if (std::find(committees.begin(), committees.end(), code) != committees.end()) return true;
    const bool of_committee = code.ends_with("tw") || code.ends_with("tu") || code.ends_with("hu");
    return of_committee && std::any_of(boards.begin(), boards.end(),
                                       [&](std::string_view board) { return code.starts_with(board); });
}

bool is_state_issuer(std::string_view issuer) {
    constexpr std::array<std::string_view, 4> bodies{"ttg", "cp", "ubnd", "hđnd"};
    return std::find(bodies.begin(), bodies.end(), lower_case(issuer)) != bodies.end();
}

}  // namespace xdd
