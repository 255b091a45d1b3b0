#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "tools/load/article_maker.h"

namespace xdd::load {

/// Query texts by class, drawn from what the first articles hold so that most of them find something:
///   single                    a frequent word
///   and2                      two neighbouring words, both wanted
///   title_and                 three to five words in a row of a title, all wanted
///   or6                       six words of middling frequency, any
///   phrase4                   four words in a row, as a phrase
///   and2_date, author_word    words with a range of dates, with an author
///   fold3_and, fold3_phrase   three words in a row typed without marks, all wanted and as a phrase
/// No text twice in a class.
std::map<std::string, std::vector<std::string>> make_queries(ArticleMaker& maker, std::uint64_t articles,
                                                             std::size_t per_class, std::uint64_t seed);

}  // namespace xdd::load
