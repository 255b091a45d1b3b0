#!/usr/bin/env bash
# Text of articles that are not in the index, typed without all or half of its marks, is read right as often as docs/ranking.md promises.
# Over the samples the index knows 38 articles, far too few to read well: that bound only tells when reading breaks.
# Usage: reading_test.sh ROOT BUILD_FOLDER samples|news
set -euo pipefail
root=$1
build=$2
export PYTHONDONTWRITEBYTECODE=1
index=$(mktemp -d)
trap 'rm -rf "$index"' EXIT
measure() { "$root/tools/measure_reading" --programs "$build" --index "$index/reading.db" "$@"; }

case $3 in
samples) measure --every 5 --least-none 80 --least-half 88 ;;
news)
    news=${XDD_DATA:-}/quality/news.jsonl.xz
    if [ ! -f "$news" ]; then
        echo "skipped: XDD_DATA names no folder with quality/news.jsonl.xz"
        exit 77
    fi
    measure "$news" --queries 500 --least-none 95.5 --least-half 97.5
    ;;
esac
