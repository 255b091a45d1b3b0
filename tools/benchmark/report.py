"""What was measured, as a table for the eye."""


def line(*cells, widths=(26, 10, 10, 10, 12, 12, 12, 12)):
    print("".join(f"{cell:<{width}}" if place == 0 else f"{cell:>{width}}" for place, (cell, width) in enumerate(zip(cells, widths))))


def number(value, digits=2):
    return "-" if value is None else f"{value:.{digits}f}"


def ratio(ours, theirs):
    return "-" if ours is None or not theirs else f"{ours / theirs:.2f}x"


def print_build(result):
    corpus, build = result["corpus"], result["build"]
    text = corpus["text_bytes"]
    line("build", "wall s", "cpu s", "peak MB", "articles/s", "index MB", "x text")
    line("xdd-index add", number(build["wall_s"], 1), number(build["cpu_s"], 1), number(build["peak_mb"], 0),
         number(corpus["articles"] / build["wall_s"], 0), number(sum(result["size"].values()) / 1e6, 0), number(sum(result["size"].values()) / text))
    for engine, peer in result.get("peers", {}).items():
        theirs = peer["build"]
        line("  " + engine, number(theirs["wall_s"], 1), number(theirs["cpu_s"], 1), number(theirs["peak_mb"], 0),
             number(corpus["articles"] / theirs["wall_s"], 0), number(theirs["index_bytes"] / 1e6, 0), number(theirs["index_bytes"] / text),
             "ours " + ratio(build["wall_s"], theirs["wall_s"]))
    print("\ntables, MB: " + ", ".join(f"{table} {bytes_ / 1e6:.1f}" for table, bytes_ in result["size"].items()))


def print_latency(result, against):
    theirs = result.get("peers", {}).get(against, {}).get("latency", {})
    print()
    line("class, ms", "p50", "p95", "p99", "counts", *([f"their p50", "their p95", "p95 ratio"] if theirs else []))
    for name, row in result["classes"].items():
        cells = [number(row["latency"][f"p{q}_ms"], 3) for q in (50, 95, 99)]
        agreement = row.get("counts")
        cells.append("-" if agreement is None else f"{agreement['agree_percent']:.1f}%")
        if name in theirs:
            cells += [number(theirs[name]["p50_ms"], 3), number(theirs[name]["p95_ms"], 3), ratio(row["latency"]["p95_ms"], theirs[name]["p95_ms"])]
        line(name, *cells)
    if theirs:
        print(f"(theirs: {against})")


def print_differences(result, most):
    for name, row in result["classes"].items():
        differing = row.get("counts", {}).get("differing", [])
        for entry in differing[:most]:
            print(f"differs: {entry['qid']}  {entry['query']}  counted {entry['counted']}, in truth {entry['truth']}")
        if len(differing) > most:
            print(f"         {name}: {len(differing) - most} more, all of them in the JSON file")


def print_rest(result):
    print()
    for name, row in result["whole_program"].items():
        print(f"{name:<44}{row['median_ms']:>8.1f} ms median {row['fastest_ms']:>8.1f} ms fastest {row['peak_mb']:>7.0f} MB")
    added = result["add_an_issue"]
    print(f"{'add an issue of 40, a reader going on':<44}{added['wall_s'] * 1000:>8.0f} ms{'':>27}{added['peak_mb']:>7.0f} MB")


def print_all(result, against, most_differences):
    corpus, machine = result["corpus"], result["machine"]
    print(f"{corpus['name']}: {corpus['articles']:,} articles, {corpus['text_bytes'] / 1e6:.1f} MB of text")
    print(f"{machine['processor']}, {machine['processors']} processors, {machine['memory_mb']:,} MB; {machine['program']}\n")
    print_build(result)
    print_latency(result, against)
    print_differences(result, most_differences)
    print_rest(result)
