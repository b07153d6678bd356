"""Finds the words that catalogues must have: all that the program and its templates say with `say`.

`make words` writes them into each catalogue; a test and `make lint` say which are missing.
"""

import re
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import read_po, write_po

from generator.tongue import WORDS

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
_BRACES = re.compile(r"\{(\w+)\}")
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


def gaps(path: Path) -> Iterator[str]:
    """What is wrong in a catalogue: words that are missing or not said any more, other braces."""
    with path.open("rb") as text:
        known = read_po(text, locale=path.stem.replace("-", "_"))
    wanted = words()
    for message in wanted:
        if not message.id:
            continue
        found = known.get(message.id)
        name = _shown(message.id)
        said = (
            (found.string if isinstance(found.string, tuple) else (found.string,)) if found else ()
        )
        if not said or not all(said):
            yield f"{path.name} has no words for “{name}”"
        elif found and found.fuzzy:
            yield f"{path.name} is not sure of “{name}”"
        else:
            braces = set(_BRACES.findall(name))
            for each in said:
                if set(_BRACES.findall(str(each))) - {"count"} != braces - {"count"}:
                    yield f"{path.name} has other words in braces for “{name}”"
                if sorted(_RICH.findall(str(each))) != sorted(_RICH.findall(name)):
                    yield f"{path.name} has other links or bold for “{name}”"
    for message in known:
        if message.id and wanted.get(message.id) is None:
            yield f"{path.name} has “{_shown(message.id)}”, which nothing says any more"


def _shown(message: str | tuple[str, ...] | list[str]) -> str:
    return message if isinstance(message, str) else message[-1]


def written(path: Path) -> bytes:
    """The catalogue with all words that are said now, and the translations it has."""
    with path.open("rb") as text:
        known = read_po(text, locale=path.stem.replace("-", "_"))
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
