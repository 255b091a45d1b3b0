#include "query/passages/passage.h"

namespace xdd::query {

std::string_view match_name(Match match) {
    switch (match) {
        case Match::exact:
            return "exact";
        case Match::read:
            return "read";
        case Match::fold:
            return "fold";
        case Match::partial:
            break;
    }
    return "partial";
}

}  // namespace xdd::query
