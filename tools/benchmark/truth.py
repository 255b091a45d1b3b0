"""How many articles answer a query, by looking at each: shares no code with the programs.

A word ends at anything but letters, digits, `_` and combining marks. Words are compared composed, in lower case, with the tone of an
open oa, oe, uy in one place; the classes fold3_* without marks. A word may stand in title, abstract or body; a phrase runs in the title
or in abstract and body, never from one to the other. An article's date counts when all the days it may mean lie in the range.
"""
import calendar
import json
import multiprocessing
import re
import unicodedata

from . import corpus

WORD = re.compile(r"[\w\u0300-\u036f]+")
FIELD = re.compile(r'(author|date):("[^"]*"|\S+)')
TONES = dict(zip("oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ".split(), "òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy".split()))
NEWER_TONE = re.compile(r"(?<!q)(?:" + "|".join(TONES) + r")(?![\w\u0300-\u036f])")


def key(text):
    text = unicodedata.normalize("NFC", text.lower())
    return NEWER_TONE.sub(lambda found: TONES[found.group()], text)


def unmarked(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c)).replace("đ", "d")


class Query:
    """One query of the classes: words (all, any, or in a row), perhaps with an author or a date."""

    def __init__(self, qid, text, folded):
        self.qid, self.text, self.folded = qid, text, folded
        self.author, self.days, rest = None, None, text
        for field, value in FIELD.findall(text):
            rest = rest.replace(f"{field}:{value}", " ")
            if field == "author":
                self.author = f" {' '.join(WORD.findall(key(value)))} "
            else:
                self.days = day_range(value)
        self.phrase, self.any = '"' in rest, " OR " in rest
        self.words = [unmarked(w) if folded else w for w in WORD.findall(key(rest.replace(" OR ", " ")))]
        self.row = f" {' '.join(self.words)} "

    def matches(self, article):
        words, rows = article.folded if self.folded else article.marked
        if not (any if self.any else all)(word in words for word in self.words):
            return False
        if self.phrase and not any(self.row in row for row in rows):
            return False
        if self.author and not any(self.author in name for name in article.authors):
            return False
        return self.days is None or (article.days is not None and self.days[0] <= article.days[0] and article.days[1] <= self.days[1])


def day_span(date):
    """First and last day of YYYY, YYYY-MM or YYYY-MM-DD as numbers."""
    year, month, day = ([int(n) for n in date.split("-")] + [0, 0])[:3]
    last_month = month or 12
    return year * 10000 + (month or 1) * 100 + (day or 1), year * 10000 + last_month * 100 + (day or calendar.monthrange(year, last_month)[1])


def day_range(value):
    first, _, last = value.partition("..")
    return (day_span(first)[0] if first else 0), (day_span(last if ".." in value else first)[1] if last or ".." not in value else 99999999)


class Article:
    def __init__(self, record):
        title, text = corpus.text_of(record)
        rows = [WORD.findall(key(title)), WORD.findall(key(text))]
        self.marked = self.view(rows)
        self.folded = self.view([unmarked(" ".join(row)).split() for row in rows])
        bylines = record.get("authors") or [record.get("author", "")]
        names = [b if isinstance(b, str) else b["name"] for b in bylines]
        self.authors = [f" {' '.join(WORD.findall(key(line)))} " for name in names for line in name.split("\n")]
        self.days = day_span(record["date"]) if record.get("date") else None

    @staticmethod
    def view(rows):
        return {word for row in rows for word in row}, [f" {' '.join(row)} " for row in rows]


def read_queries(path):
    folded = path.stem.startswith("fold")
    lines = (line.partition("\t") for line in path.read_text(encoding="utf-8").splitlines() if line)
    return [Query(qid, text, folded) for qid, _, text in lines]


def count_part(job):
    path, queries, part, parts = job
    counts = [0] * len(queries)
    with open(path, "rb") as lines:
        for number, line in enumerate(lines):
            if number % parts == part:
                article = Article(json.loads(line))
                for place, query in enumerate(queries):
                    counts[place] += query.matches(article)
    return counts


def count_all(path, queries, processes):
    """{qid: number of articles} over the corpus at `path`."""
    with multiprocessing.Pool(processes) as pool:
        parts = pool.map(count_part, [(path, queries, part, processes) for part in range(processes)])
    return {query.qid: sum(counts) for query, *counts in zip(queries, *parts)}


def read_counts(path):
    return {qid: int(count) for qid, count in (line.split("\t") for line in path.read_text().splitlines() if line)}
