"""Finds the words that catalogues must have: all that the program and its templates say with `say`.

`make words` writes them into each catalogue; a test and `make lint` say which are missing.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from generator.tongue import BRACES, WORDS

ROOT = WORDS.parents[1]
_KEYWORDS = {
    "say": None,
    "say_english": None,
    "later": None,
    "said_heading": None,
    "said_richly": None,
    "page_link": None,
    "say_many": (1, 2),
    "later_many": (1, 2),
}
_RICH = re.compile(r"\]\(([^)]*)\)|\*\*")
"""Where a link leads, and bold."""
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
_TEMPLATES = ("theme/pages/**/*.j2", "theme/site/base.html")


def words() -> Catalog:
    """All words that are said, each with the files that say it."""
    catalogue = Catalog()
    for path, method in _files():
        with path.open("rb") as text:
            for _, message, _, _ in extract(method, text, _KEYWORDS):
                found = message if isinstance(message, str) else tuple(message)
                name = path.relative_to(ROOT).as_posix()
                catalogue.add(found, locations=[(name, 0)])
    return catalogue


def _files() -> Iterator[tuple[Path, str]]:
    for path in sorted((ROOT / "generator").rglob("*.py")):
        if path.name not in ("tongue.py", "catalogues.py", "serve.py"):
            yield path, "python"
    for pattern in _TEMPLATES:
        for path in sorted(ROOT.glob(pattern)):
            yield path, "jinja2.ext:babel_extract"


class Fault(Enum):
    """What can be wrong with words in a catalogue."""

    MISSING = "has no words for"
    UNSURE = "is not sure of"
    BRACES = "has other words in braces for"
    MARKS = "has other links or bold for"


@dataclass(frozen=True, slots=True)
class Gap:
    """Words that pages say in English for all a catalogue has; `line` is where it says so."""

    fault: Fault
    words: str
    line: int = 1


def gaps(path: Path) -> Iterator[str]:
    """What is wrong in a catalogue: words that are missing or not said any more, other braces."""
    known, wanted = _read(path), words()
    for gap in _gaps(known, wanted):
        yield f"{path.name} {gap.fault.value} “{gap.words}”"
    for message in known:
        if message.id and wanted.get(message.id) is None:
            yield f"{path.name} has “{_shown(message.id)}”, which nothing says any more"


def gaps_beside_others(path: Path) -> tuple[Gap, ...]:
    """What pages in this language say in English: by what the catalogues ask for, not the program.

    That is quick. `make words` writes all that the program says into each of them.
    """
    wanted = {message.id: message for each in path.parent.glob("*.po") for message in _read(each)}
    return tuple(_gaps(_read(path), wanted.values()))


def _read(path: Path) -> Catalog:
    with path.open("rb") as text:
        return read_po(text, locale=path.stem.replace("-", "_"))


def _gaps(known: Catalog, wanted: Iterable[Message]) -> Iterator[Gap]:
    for message in wanted:
        if message.id:
            found = known.get(message.id)
            fault = _fault(found, _shown(message.id))
            line = found.lineno if found and found.lineno else 1
            if fault:
                yield Gap(fault, _shown(message.id), line)


def _fault(found: Message | None, english: str) -> Fault | None:
    said = _strings(found) if found else ()
    if not said or not all(said):
        return Fault.MISSING
    if found and found.fuzzy:
        return Fault.UNSURE
    braces = set(BRACES.findall(english))
    if any(set(BRACES.findall(each)) - {"count"} != braces - {"count"} for each in said):
        return Fault.BRACES
    marks = sorted(_RICH.findall(english))
    return Fault.MARKS if any(sorted(_RICH.findall(each)) != marks for each in said) else None


def _strings(message: Message) -> tuple[str, ...]:
    found = message.string or ""
    return (found,) if isinstance(found, str) else tuple(found)


def _shown(message: str | tuple[str, ...] | list[str]) -> str:
    return message if isinstance(message, str) else message[-1]


def written(path: Path) -> bytes:
    """The catalogue with all words that are said now, and the translations it has."""
    known = _read(path)
    known.update(words(), no_fuzzy_matching=True)
    known.obsolete.clear()
    # The same words, the same bytes: the day on which they were collected says nothing.
    known.creation_date = _NO_DAY
    out = BytesIO()
    write_po(out, known, width=98, sort_by_file=False, omit_header=False, include_lineno=False)
    return out.getvalue()


def main() -> int:
    """Write what is said now into each catalogue, and list what is still missing.

    With `--check`, nothing is written.
    """
    wrong = 0
    for path in sorted(WORDS.glob("*.po")):
        if "--check" not in sys.argv:
            path.write_bytes(written(path))
        for gap in gaps(path):
            wrong += 1
            print(gap)  # noqa: T201 (a tool)
    return min(wrong, 1)


if __name__ == "__main__":
    sys.exit(main())
