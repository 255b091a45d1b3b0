#pragma once

#include <functional>
#include <string>

#include <xapian.h>

#include "indexer/format/document_set.h"
#include "indexer/format/schema.h"
#include "indexer/format/word_sequence.h"
#include "query/snapshot/snapshot.h"

namespace xdd::query {

/// Of candidates in one database of this machine, those that pass for certain, so that they need no test.
using CertainArticles = std::function<DocumentSet(const IndexPart&, const DocumentSet& candidates)>;

/// Of the articles that match `candidates`, those whose value in a slot passes the test ("" where they have
/// none); a query that can stand anywhere in another, for this view of the index only. Kept under its name as
/// long as the view is, so the name must tell candidates and test from all others.
Xapian::Query checked_articles(Snapshot& snapshot, const std::string& name, const Xapian::Query& candidates,
                               Slot slot, const std::function<bool(const std::string&)>& test,
                               const CertainArticles& certain = {});

/// The same by the words of title and text.
Xapian::Query checked_articles(Snapshot& snapshot, const std::string& name, const Xapian::Query& candidates,
                               const std::function<bool(const WordSequence&)>& test);

}  // namespace xdd::query
