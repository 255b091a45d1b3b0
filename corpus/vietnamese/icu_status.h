#pragma once

#include <stdexcept>
#include <string>

#include <unicode/utypes.h>

namespace xdd {

/// ICU cannot do its work: as a rule its data file is missing or of another version. Not caused by any text.
class IcuError : public std::runtime_error {
  public:
    using std::runtime_error::runtime_error;
};

inline void require_icu(UErrorCode status, const char* what) {
    if (U_FAILURE(status)) throw IcuError(std::string("ICU: ") + what + ": " + u_errorName(status));
}

}  // namespace xdd
