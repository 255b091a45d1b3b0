"""What the tools that measure over held-back articles share: articles are parted, the greater part is indexed, xdd-query is asked."""
import json
import lzma
import pathlib
import shutil
import subprocess
import sys
from collections import defaultdict

from typed_vietnamese import nfc

ROOT = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "corpus" / "samples" / "records"


def read_records(paths):
    for path in paths:
        opened = lzma.open(path, "rt", encoding="utf-8") if path.suffix == ".xz" else open(path, encoding="utf-8")
        with opened as lines:
            yield from (json.loads(line) for line in lines if line.strip())


def divide(paths, every):
    """One record of `every` is held back; the others are kept."""
    held, kept = [], []
    for number, record in enumerate(read_records(paths)):
        (held if number % every == 0 else kept).append(record)
    return held, kept


def texts(record):
    body = record.get("body", "")
    for text in [record.get("title", ""), record.get("abstract", ""), *(body.split("\n") if isinstance(body, str) else body)]:
        yield nfc(text or "")


def build_index(programs, index, records):
    shutil.rmtree(index, ignore_errors=True)
    adding = subprocess.Popen([programs / "xdd-index", "add", "-", "--quiet", "--index", index],
                              stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, encoding="utf-8")
    for record in records:
        adding.stdin.write(json.dumps(record, ensure_ascii=False) + "\n")
    adding.stdin.close()
    if adding.wait() != 0:
        sys.exit(f"xdd-index add ended with {adding.returncode}")


def batch(options, queries, *arguments):
    """The fields of every line that `xdd-query batch` prints; queries are numbered from 0."""
    lines = "".join(f"{i}\t{text}\n" for i, text in enumerate(queries))
    done = subprocess.run([options.programs / "xdd-query", "batch", "--index", options.index, "--queries", "-", "--plain", *arguments],
                          input=lines, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")
    if done.returncode != 0:
        sys.exit(f"xdd-query batch ended with {done.returncode}: {done.stderr}")
    return [line.split("\t") for line in done.stdout.splitlines()]


def suggested(options, queries):
    """For each query what it was read as, and its suggestions; each with the number of its articles."""
    found = defaultdict(list)
    for qid, _rank, count, text in batch(options, queries, "--suggestions"):
        found[int(qid)].append((text, int(count)))
    return [found[i] for i in range(len(queries))]


def read_back(options, queries):
    """Each query as it was read."""
    return [found[0][0] for found in suggested(options, queries)]
