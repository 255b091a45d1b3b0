#!/usr/bin/env bash
# The layer check fails on a wrong include and passes on right ones. Usage: check_layers_test.sh PROJECT_ROOT
set -euo pipefail
check=$1/tools/check_layers
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failures=0

put() { mkdir -p "$tree/$(dirname "$1")"; printf '%s\n' "$2" >"$tree/$1"; }
expect() {  # expect STATUS WHAT: the check over the tree ends so
    local status=0
    "$check" "$tree" >"$tree/output" || status=$?
    if [ "$status" -ne "$1" ]; then
        echo "FAILED: $2 (exit $status, expected $1)"
        cat "$tree/output"
        failures=$((failures + 1))
    fi
}

put corpus/article.h '#include <string>'
put indexer/run.cpp '#include "corpus/article.h"'
put query/search/searcher.cpp '#include <xapian.h>'
expect 0 "right includes pass"

wrong() {  # wrong FILE INCLUDE-LINE WHAT
    put "$1" "$2"
    expect 1 "$3"
    rm "$tree/$1"
}
wrong corpus/a.h '#include "indexer/format/schema.h"' "corpus may not include indexer"
wrong corpus/a.cpp '#include "query/search/x.h"' "corpus may not include query"
wrong corpus/a.cpp '#include <xapian.h>' "corpus may not include Xapian"
wrong indexer/a.cpp '#include "query/language/tree.h"' "indexer may not include query"
wrong query/search/a.cpp '#include "indexer/index_writer.h"' "query may not include the writer"
wrong query/snapshot/a.cpp '#include "query/meaning/meaning.h"' "an open index knows nothing of queries"
wrong query/ranking/a.cpp '#include "query/search/search_request.h"' "a ranking knows nothing of requests"
wrong query/render/a.cpp '#  include <xapian/query.h>' "renderers may not include Xapian"
wrong query/commands/a.cpp '#include "indexer/commands/add.h"' "query may not include the indexer's commands"
wrong corpus/vietnamese/a.h '#include "corpus/article.h"' "the language knows nothing of articles"

echo "check_layers_test: $failures failures"
[ "$failures" -eq 0 ]
