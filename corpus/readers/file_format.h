#pragma once

#include <filesystem>
#include <optional>
#include <string_view>

#include "corpus/readers/page_furniture.h"
#include "corpus/readers/source.h"

namespace xdd {

/// Tells a file's format from its first bytes, then from its name: JSON Lines when the first line is an
/// object, a page when it has the marks of one; else `.jsonl` records, `.txt` a page, damaged though they may
/// be: the readers say what is wrong with them. Nothing for markup and any other name.
std::optional<SourceFormat> detect_format(std::string_view first_bytes, const std::filesystem::path& path,
                                          const PageFurniture& furniture);

/// Whether the bytes are no text at all: a NUL, or more control characters than any text encoding uses.
bool looks_binary(std::string_view first_bytes);

}  // namespace xdd
