#pragma once

#include <string>
#include <string_view>

#include <xapian.h>

#include "corpus/article.h"

namespace xdd {

/// An article as document data: a checksum, then the packed article. Xapian's own check misses most damage in
/// stored data.
std::string store_article(const Article& article);

/// Throws IndexDamaged when the checksum does not fit the rest.
Article load_article(std::string_view data);

/// The same of a document; the message names the article.
Article load_article(const Xapian::Document& document);

}  // namespace xdd
