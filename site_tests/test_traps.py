"""Every way to break a file that we know of: one message each, to the letter, and what --fix does.

The tables are `cases/*.md`. A line that is broken stands in a box that says which line it takes the
place of in `cases/start`; below it stand what `deal check` prints, and the lines that --fix writes,
if it writes any.
"""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.mend import mended
from site_tests.test_cases import CASES, check

FILES = {
    "yaml": "content/harbour-homes/standards/repairs.yml",
    "landlord": "content/harbour-homes/landlord.yml",
    "csv": "data/harbour-homes/kpi.csv",
}
_BOX = re.compile(r"^```([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_WHERE = re.compile(
    r"(?P<kind>yaml|landlord|csv)(?: (?P<how>after line|lines?) (?P<first>\d+)(?:-(?P<last>\d+))?)?"
)
_CHARACTER = re.compile(r"\{(?:(tab)|U\+([0-9A-F]{4,6}))\}")


@dataclass(frozen=True)
class Trap:
    name: str
    where: str
    written: str
    said: str
    fixed: str


def traps() -> Iterator[Trap]:
    for table in sorted(CASES.glob("*-traps.md")):
        for part in table.read_text(encoding="utf-8").split("\n## ")[1:]:
            name, _, rest = part.partition("\n")
            boxes = _BOX.findall(rest)
            (where, written), *others = boxes
            found = dict(others)
            yield Trap(
                f"{table.stem}: {name}", where, written, found.get("", ""), found.get("fixed", "")
            )


def characters(text: str) -> str:
    return _CHARACTER.sub(lambda each: "\t" if each[1] else chr(int(each[2], base=16)), text)


def visible(text: str) -> str:
    return "".join(
        char
        if char.isprintable() or char == "\n"
        else "{tab}"
        if char == "\t"
        else f"{{U+{ord(char):04X}}}"
        for char in text
    )


def break_file(root: Path, trap: Trap) -> str:
    """Breaks a file of a copy of `start`; gives its path from the root."""
    where = _WHERE.fullmatch(trap.where)
    assert where, f"{trap.name}: {trap.where}"
    file = FILES[where["kind"]]
    lines = (root / file).read_text(encoding="utf-8").splitlines(keepends=True)
    first = int(where["first"] or 1)
    last = int(where["last"] or first)
    if not where["how"]:
        lines = []
    start, end = (first, first) if where["how"] == "after line" else (first - 1, last)
    lines[start:end] = [characters(trap.written)]
    (root / file).write_text("".join(lines), encoding="utf-8", newline="")
    return file


def fixed(root: Path, file: str) -> str:
    """The lines that --fix changes in a file, after it."""
    done = mended(file, (root / file).read_bytes())
    if done is None:
        return ""
    again = mended(file, done.content)
    assert again is None, "what is mended once needs no mending"
    return "".join(
        f"{line.line}: {'(taken out)' if line.after is None else visible(line.after)}\n"
        for line in done.lines
    )


@pytest.mark.parametrize("trap", [*traps()], ids=lambda trap: trap.name)
def test_a_trap_gets_its_message_and_is_mended_where_that_is_sure(
    trap: Trap, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    shutil.copytree(CASES / "start", root)
    file = break_file(root, trap)

    assert check(root) == trap.said
    assert fixed(root, file) == trap.fixed


def test_every_trap_has_its_own_name() -> None:
    names = [trap.name for trap in traps()]
    assert len(names) == len(set(names))
