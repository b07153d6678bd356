"""Lines that belong to nobody's text: marks of a merge, ends of a document, lines of hyphens."""

import re
from collections.abc import Iterator, Sequence

from generator.source.slips import Slip

_CONFLICT = re.compile(r"(<{7}|={7}|>{7})(?:\s|$)")
_SEPARATOR = re.compile(r"(---|\.\.\.)(?:\s|$)")
_RULED = re.compile(r"(?:-{4,}|={3,}|_{3,}|\*{3,}|~{3,}|[–—]{2,}|`{3,}\w*)\s*")
_NOTHING = range(0)


def stray_slips(lines: Sequence[str]) -> Iterator[tuple[Slip, range]]:
    """A slip for each stray line, with the other lines (from 0) that are left out with it."""
    marks = [number for number, line in enumerate(lines) if _CONFLICT.match(line)]
    filled = [n for n, line in enumerate(lines) if line.strip() and line[0] not in "#%"]
    skip_to = 0
    for number, line in enumerate(lines):
        if number < skip_to:
            continue
        if mark := _CONFLICT.match(line):
            theirs = _theirs(lines, marks, number)
            skip_to = theirs.stop
            yield _conflict(number, mark[1]), theirs
        elif mark := _SEPARATOR.match(line):
            if number != filled[0] or mark[1] == "...":
                yield _separator(number, mark[1], line, last=number == filled[-1]), _NOTHING
        elif _RULED.fullmatch(line):
            yield _ruled_off(number, line), _NOTHING


def _theirs(lines: Sequence[str], marks: list[int], number: int) -> range:
    """The second of two versions, with the marks round it: the first one is read on."""
    at = marks.index(number) if lines[number][0] == "<" else len(marks)
    after = marks[at + 1 : at + 3]
    if [lines[each][0] for each in after] != ["=", ">"]:
        return _NOTHING
    return range(after[0], after[1] + 1)


def _conflict(number: int, mark: str) -> Slip:
    return Slip(
        "merge-marks",
        number + 1,
        1,
        7,
        f"“{mark}” is left over from two people changing the same lines.",
        "Keep the lines you want, and delete this line and its two partners.",
        "",
        sure=False,
    )


def _separator(number: int, mark: str, line: str, *, last: bool) -> Slip:
    rest = line[3:].strip()
    return Slip(
        "yaml-feature",
        number + 1,
        1,
        3,
        f"The line “{mark}” ends the file, and what stands below it is not read.",
        f"Delete the line “{mark}”: one file holds one thing.",
        rest or None,
        sure=last and not rest,
    )


def _ruled_off(number: int, line: str) -> Slip:
    return Slip(
        "yaml",
        number + 1,
        1,
        len(line.rstrip()),
        "This line means nothing here, and stops the reading.",
        "Delete it. A remark of your own can stand in a line that starts with “# ”.",
        None,
        silent=False,
    )
