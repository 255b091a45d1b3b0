"""Vietnamese letters for the tools that measure: their marks, and when two texts are the same."""
import re
import unicodedata

TONES = {"\u0301": "s1", "\u0300": "f2", "\u0309": "r3", "\u0303": "x4", "\u0323": "j5"}


def nfc(text):
    return unicodedata.normalize("NFC", text)


def parts(letter):
    """A letter without its tone, and the tone."""
    marks = unicodedata.normalize("NFD", letter)
    tone = next((m for m in marks if m in TONES), "")
    return nfc(marks.replace(tone, "") if tone else marks), tone


def unmarked(text):
    return "".join(c for c in unicodedata.normalize("NFD", text) if unicodedata.category(c) != "Mn").replace("đ", "d").replace("Đ", "D")


def normal(text):
    """One form of what counts as the same text: case, composition, the place of the tone in oa, oe, uy."""
    text = nfc(text).lower()
    return re.sub(r"(?<![q])(oa|oe|uy)([\u0300-\u0323]+)(?!\w)", lambda m: m[1][0] + m[2] + m[1][1],
                  re.sub(r"(?<!q)(o)(a|e)([\u0300\u0301\u0303\u0309\u0323])(?!\w)|(?<!q)(u)(y)([\u0300\u0301\u0303\u0309\u0323])(?!\w)",
                         lambda m: (m[1] or m[4]) + (m[3] or m[6]) + (m[2] or m[5]), tones_apart(text)))


def tones_apart(text):
    """Letters keep their signs, tones stand behind them."""
    return "".join("".join(parts(c)) for c in text)
