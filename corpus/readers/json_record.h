#pragma once

#include <string_view>

#include "corpus/readers/source.h"

namespace xdd {

/// Reads one line of JSON Lines as docs/records.md describes. The line must not be empty. The record has the
/// id that the line gives, or none; file and line of the result are left to the caller.
ReadResult read_json_record(std::string_view line);

}  // namespace xdd
