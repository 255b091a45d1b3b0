#pragma once

#include <string>

#include "corpus/date.h"

/// The terms of the party's national congresses. Central documents are numbered anew in each, so that a
/// symbol with its term, not the symbol alone, names a document.
namespace xdd {

/// Roman number of the term in which the whole date lies: "X" for 2008-08-05. A term begins the day after its
/// congress closes. "" before the third congress, and for a date that may lie in two terms (2011).
std::string congress_term(const Date& date);

}  // namespace xdd
