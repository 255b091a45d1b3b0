"""Runs xdd-index and xdd-query and measures them from outside: time, processor, memory, bytes on disk."""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

TIMING = re.compile(r"p50 ([\d.]+) p95 ([\d.]+) p99 ([\d.]+) ms over (\d+) queries")


def run(command, ok=(0,)):
    """Runs to the end: seconds, processor seconds, peak memory, standard output and standard error."""
    command = [str(part) for part in command]
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        start = time.monotonic()
        child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err)
        _, status, used = os.wait4(child.pid, 0)
        wall = time.monotonic() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0), err.seek(0)
        printed, said = out.read().decode(), err.read().decode(errors="replace")
    if child.returncode not in ok:
        sys.exit(f"bench: {' '.join(command)}\nended with {child.returncode}: {said}")
    return {"wall_s": wall, "cpu_s": used.ru_utime + used.ru_stime, "peak_mb": used.ru_maxrss / 1024, "out": printed, "err": said}


def figures(done):
    return {name: round(done[name], 3) for name in ("wall_s", "cpu_s", "peak_mb")}


def build(programs, corpus, index, jobs):
    command = [programs / "xdd-index", "add", corpus, "--quiet", "--index", index]
    return figures(run(command + (["--jobs", jobs] if jobs else []), ok=(0, 5)))


def size_by_table(index):
    """Bytes of each table, largest first, whatever is not a table as "other"."""
    sizes = {}
    for path in index.rglob("*"):
        if path.is_file():
            table = path.stem if path.suffix == ".glass" else "other"
            sizes[table] = sizes.get(table, 0) + path.stat().st_size
    return dict(sorted(sizes.items(), key=lambda item: -item[1]))


def latency(programs, index, queries, runs):
    """Percentiles in milliseconds, medians of several runs after one that warms; peak memory of all."""
    command = [programs / "xdd-query", "batch", "--index", index, "--queries", queries, "--limit", "10", "--timing"]
    seen, peak = [], 0
    for number in range(runs + 1):
        done = run(command)
        peak = max(peak, done["peak_mb"])
        if number > 0:
            seen.append([float(part) for part in TIMING.search(done["err"]).groups()])
    p50, p95, p99, count = (statistics.median(column) for column in zip(*seen))
    return {"p50_ms": p50, "p95_ms": p95, "p99_ms": p99, "queries": int(count), "peak_mb": round(peak, 1)}


def counts(programs, index, queries, marks):
    done = run([programs / "xdd-query", "batch", "--index", index, "--queries", queries, "--count", "--match", "all", "--marks", marks])
    return {qid: int(count) for qid, count in (line.split("\t") for line in done["out"].splitlines())}


def whole_search(programs, index, arguments, runs):
    """The program from start to end: median and fastest milliseconds, peak memory."""
    done = [run([programs / "xdd-query", "search", *arguments, "--index", index], ok=(0, 1)) for _ in range(runs + 1)][1:]
    return {"median_ms": round(statistics.median(d["wall_s"] for d in done) * 1000, 1),
            "fastest_ms": round(min(d["wall_s"] for d in done) * 1000, 1), "peak_mb": round(max(d["peak_mb"] for d in done), 1)}


def add_while_reading(programs, index, articles, queries):
    """Adds a few articles while a reader asks one query after the other."""
    command = [programs / "xdd-query", "batch", "--index", index, "--queries", queries, "--limit", "10"]
    reader = subprocess.Popen([str(part) for part in command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    done = run([programs / "xdd-index", "add", articles, "--quiet", "--index", index])
    said = reader.communicate()[1].decode()
    if reader.returncode != 0:
        sys.exit(f"bench: the reader beside `add` ended with {reader.returncode}: {said}")
    return figures(done)
