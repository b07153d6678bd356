"""Names as people type them into spreadsheets, made comparable: spaces, quotes, footnote marks."""

import re
import unicodedata

from generator.source.files import printable

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_FOOTNOTE = re.compile(
    r"(?:[*†‡⁰¹²³⁴⁵⁶⁷⁸⁹]|[\[(](?:foot)?notes? ?[\w, ]{1,12}[\])]|\[\d{1,2}\])\s*\Z", re.IGNORECASE
)
_LONGEST_FOOTNOTE = 40
"""Characters, with some room: further back than this no mark at the end begins."""
_CONTROLS = frozenset(map(chr, (*range(32), *range(127, 160))))
_SAME = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "−": "-"})


def one_line(text: str) -> str:
    """A text on one line, with plain spaces and nothing that cannot be seen."""
    seen = (" " if char.isspace() or char in _CONTROLS else char for char in text)
    return " ".join("".join(char for char in seen if char.isprintable()).split())


def without_footnotes(text: str) -> str:
    """A text without the marks at its end that lead to a footnote: `95.5 *`, `Repairs [note 2]`."""
    end = len(text)
    # One mark after the other: a pattern for all of them tries every way to part a row of stars.
    while found := _FOOTNOTE.search(text, max(0, end - _LONGEST_FOOTNOTE), end):
        end = found.start()
    return text[:end].rstrip() if end < len(text) else text


def same_name(text: str) -> str:
    """What two names have in common that mean the same to a reader."""
    tidy = unicodedata.normalize("NFC", without_footnotes(one_line(text)))
    return one_line(tidy.translate(_SAME).rstrip(":")).casefold()


def short(text: str) -> str:
    """A name to show in a message."""
    line = printable(one_line(text))
    return line if len(line) <= 60 else f"{line[:57]}..."
