"""The articles of a run: a head of a corpus, or made-up ones, as one plain file; how many and how much text."""
import json
import lzma
import subprocess


def open_lines(path):
    return lzma.open(path, "rb") if path.suffix == ".xz" else open(path, "rb")


def text_of(record):
    """Title, and abstract with body: what words are looked for in."""
    body = record["body"] if isinstance(record["body"], str) else "\n".join(record["body"])
    return record.get("title", ""), record.get("abstract", "") + "\n" + body


def write_head(source, target, size):
    """Copies the first `size` lines (all when 0); True when nothing was left out."""
    with open_lines(source) as lines, open(target, "wb") as out:
        for number, line in enumerate(lines):
            if size and number == size:
                return False
            out.write(line)
    return True


def generate(tool, target, size, queries, options):
    with open(target, "wb") as out:
        subprocess.run([tool, str(size), "--queries", queries, *options], stdout=out, check=True)


def measure(path):
    """Articles and bytes of text. A sample of the lines is read as JSON, the rest weighed by it."""
    articles, bytes_read, sampled_lines, sampled_text = 0, 0, 0, 0
    with open(path, "rb") as lines:
        for line in lines:
            articles += 1
            bytes_read += len(line)
            if articles % 20 == 1:
                title, text = text_of(json.loads(line))
                sampled_lines += len(line)
                sampled_text += len(title.encode()) + len(text.encode())
    return articles, round(bytes_read * sampled_text / sampled_lines) if sampled_lines else 0


def next_articles(source, path, size, count):
    """Lines of JSON that the corpus at `path` does not hold: the `count` after its first `size`, or its last under other ids."""
    following = []
    if source is not None:
        with open_lines(source) as lines:
            for number, line in enumerate(lines):
                if number >= size + count:
                    break
                if number >= size:
                    following.append(line.decode())
    if len(following) == count:
        return following
    renamed = []
    with open(path, "rb") as lines:
        for number, line in enumerate(lines):
            if len(renamed) == count:
                break
            record = json.loads(line)
            record["id"] = f"added-{number}"
            record["title"] = record.get("title", "") + f" ({number})"
            renamed.append(json.dumps(record, ensure_ascii=False) + "\n")
    return renamed
