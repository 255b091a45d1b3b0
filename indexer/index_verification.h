#pragma once

#include <functional>
#include <string>

#include <xapian.h>

#include "corpus/vocabulary/vocabulary.h"

namespace xdd {

/// Receives one sentence for each damage found.
using Finding = std::function<void(const std::string&)>;

/// Xapian's own check of its files; it misses most damage inside stored documents. Of a folder or a stub
/// file, not of a server. Whether it came to the end of each: what stops the check may keep those who read a
/// file from ever coming to an end.
bool verify_files(const std::string& location, const Finding& found);

/// Every article's checksum, and that its id term, id slot and stored id agree. With `vocabulary`, what the
/// article says is analysed anew and every term, its frequency, its positions and every slot compared with
/// the index.
void verify_articles(const Xapian::Database& database, const Vocabulary* vocabulary, const Finding& found);

/// That what is kept of common terms (common_terms.h) says what their posting lists say.
void verify_common_terms(const Xapian::Database& database, const Finding& found);

}  // namespace xdd
