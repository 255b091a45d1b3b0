# Writes INPUT's bytes as a C++ array. Hexadecimal, since raw string literals have a length limit in the standard.
file(READ "${INPUT}" bytes HEX)
string(REGEX REPLACE "(..)" "'\\\\x\\1'," array "${bytes}")
file(WRITE "${OUTPUT}" "// Made from ${NAME} at build time.
#include <string_view>
namespace xdd {
extern const std::string_view embedded_${NAME};
static const char bytes[] = {${array}'\\0'};
const std::string_view embedded_${NAME}{bytes, sizeof bytes - 1};
}  // namespace xdd
")
