#!/usr/bin/env bash
# The load generator and the benchmark over a few articles, for real: the same numbers give the same bytes, every generated record is
# taken, and counting by the index agrees with counting by looking at each article.
# Usage: bench_test.sh ROOT BUILD_FOLDER
set -euo pipefail
root=$1
build=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*"; exit 1; }

export XDD_BUILD=$build
generate() { "$root/tools/generate_articles" "$@" 2>"$work/err" || fail "generate_articles $*: $(cat "$work/err")"; }
generate 60 >"$work/a.jsonl"
generate 60 >"$work/b.jsonl"
cmp "$work/a.jsonl" "$work/b.jsonl" || fail "two runs give different articles"
generate 20 --first 40 >"$work/c.jsonl"
tail -n 20 "$work/a.jsonl" | cmp - "$work/c.jsonl" || fail "an article depends on those before it"
generate 60 --seed 2 >"$work/d.jsonl"
cmp -s "$work/a.jsonl" "$work/d.jsonl" && fail "another seed gives the same articles"
"$build/xdd-index" check "$work/a.jsonl" >"$work/checked" 2>&1 || fail "xdd-index check rejects what was generated: $(cat "$work/checked")"

"$root/tools/bench" --programs "$build" --work "$work/bench" --size 150 --runs 1 --generator=--per-class=8 >"$work/table" 2>"$work/err" ||
    fail "tools/bench: $(cat "$work/err")"
python3 - "$work/bench/bench.json" <<'CHECK' || { cat "$work/table"; fail "wrong figures"; }
import json, sys
result = json.load(open(sys.argv[1]))
assert result["corpus"]["articles"] == 150, result["corpus"]
assert len(result["classes"]) == 9, list(result["classes"])
for name, row in result["classes"].items():
    counts = row["counts"]
    assert counts["compared"] == 8 and counts["agree_percent"] == 100, (name, counts)
    assert row["latency"]["queries"] == 8, (name, row)
assert sum(result["size"].values()) > 0 and result["build"]["wall_s"] > 0 and result["add_an_issue"]["wall_s"] > 0
CHECK
echo "bench: as promised"
