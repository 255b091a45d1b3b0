"""The rivals, measured by the `run` of a folder of peers over the same articles and the same queries.

Expected of it: `run --corpora DIR --work DIR --sizes NAME --engines A,B --steps build,index,query` reads DIR/vietnews-NAME.jsonl (id, title,
abstract, body, date, author, all of them texts) and DIR/queries.tsv (id, class, AND|OR|PHRASE, exact|folded, words, first and last day, author)
and leaves WORK/results/ENGINE-NAME.index.jsonl and .lat.tsv (class, top10|count, id, microseconds of wall and of processor).
"""
import json
import subprocess
import sys
from collections import defaultdict

NAME = "bench"
ENGINES = ("lucene-both", "fts5-rd0", "xapian-10k", "lucene-both-2t")
KEYS = ("id", "title", "abstract", "body", "date", "author")


def flat(record):
    names = record.get("authors") or [record.get("author", "")]
    date = (record.get("date", "1900") + "-01-01")[:10]
    body = record["body"] if isinstance(record["body"], str) else "\n".join(record["body"])
    author = names[0] if isinstance(names[0], str) else names[0]["name"]
    return {"id": record.get("id", ""), "title": record.get("title", ""), "abstract": record.get("abstract", ""), "body": body, "date": date,
            "author": author}


def write_corpus(source, target):
    with open(source, encoding="utf-8") as lines:
        first = json.loads(lines.readline())
    if list(first) == list(KEYS):
        target.unlink(missing_ok=True)
        target.symlink_to(source.resolve())
        return
    with open(source, encoding="utf-8") as lines, open(target, "w", encoding="utf-8") as out:
        for line in lines:
            out.write(json.dumps(flat(json.loads(line)), ensure_ascii=False) + "\n")


def day(number):
    return f"{number // 10000:04}-{number // 100 % 100:02}-{number % 100:02}"


def write_queries(classes, target):
    with open(target, "w", encoding="utf-8") as out:
        for name, queries in classes.items():
            for query in queries:
                way = "PHRASE" if query.phrase else "OR" if query.any else "AND"
                first, last = (day(n) for n in query.days) if query.days else ("", "")
                author = query.text.split('"')[1] if query.author else ""
                columns = (query.qid, name, way, "folded" if query.folded else "exact", " ".join(query.words), first, last, author)
                out.write("\t".join(columns) + "\n")


def percentile(values, q):
    values = sorted(values)
    return values[min(len(values) - 1, int(q / 100 * len(values)))]


def read_latency(path):
    """{class: milliseconds} of the first ten with the exact number of hits."""
    taken = defaultdict(list)
    for line in path.read_text().splitlines():
        name, mode, _, wall, _ = line.split("\t")
        if mode == "count":
            taken[name].append(float(wall) / 1000)
    return {name: {f"p{q}_ms": round(percentile(values, q), 3) for q in (50, 95, 99)} for name, values in taken.items()}


def measure(folder, corpus, classes, work, engines):
    """{engine: {"build": {...}, "latency": {class: {...}}}}"""
    corpora = work / "corpora"
    corpora.mkdir(parents=True, exist_ok=True)
    results = work / "results"
    for old in results.glob("*") if results.exists() else []:
        old.unlink()
    write_corpus(corpus, corpora / f"vietnews-{NAME}.jsonl")
    write_queries(classes, corpora / "queries.tsv")
    command = [folder / "run", "--corpora", corpora, "--work", work, "--sizes", NAME, "--engines", ",".join(engines), "--steps", "build,index,query"]
    if subprocess.run(command, stdout=sys.stderr).returncode != 0:
        sys.exit("bench: the peers could not be measured; their README names the packages they need")
    measured = {}
    for engine in engines:
        built, latencies = results / f"{engine}-{NAME}.index.jsonl", results / f"{engine}-{NAME}.lat.tsv"
        row = json.loads(built.read_text().splitlines()[-1])
        size = row.get("size_compact") or row["size"]
        measured[engine] = {"build": {"wall_s": row["wall"], "cpu_s": row["cpu"], "peak_mb": row["rss_mb"], "index_bytes": size},
                            "latency": read_latency(latencies) if latencies.exists() else {}}
    return measured
