#pragma once

#include <vector>

#include "query/passages/text_match.h"

namespace xdd::query {

/// The title whole, then one to three slices of abstract and body that show most of what matched, in the
/// order of the text; an article that matched in no such place shows its beginning. Slices are some 200 to
/// 300 letters, end with a sentence where one ends in reach and never inside a word.
std::vector<Passage> passages_of(const ArticleText& article, const TextMatch& match);

}  // namespace xdd::query
