"""Finds the slips in a CSV file line by line, and gives its lines as they were meant.

What concerns the whole file, such as semicolons for commas, is one slip in its first line; the
lines that it changes below are slips without a message.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.source.characters import odd_characters, tabs
from generator.source.files import SourceText
from generator.source.slips import Slip

_OTHER_SIGNS = {";": "“;”", "\t": "tabs", "|": "“|”"}
_FAR = 10
"""So many lines at the top may stand above the names of the columns."""


def csv_slips(
    source: SourceText, required: Sequence[str], known: Sequence[str]
) -> tuple[Slip, ...]:
    """The slips of a table, each in the line that the one before it left."""
    lines = list(source.lines)
    found: list[Slip] = []
    for find in (_characters, _sign, _separators, _tabs, _above):
        slips = list(find(lines, required, known))
        for slip in slips:
            lines[slip.line - 1] = slip.mended or ""
        found += slips
    return tuple(found)


def header_line(lines: Sequence[str]) -> int:
    """The number (from 0) of the first line with anything in it."""
    return next((n for n, line in enumerate(lines) if line.strip(', "\t;')), 0)


def cells_of(line: str) -> list[str]:
    """The cells of one line; `csv.Error` if its quotes have no partners."""
    return next(csv.reader([line], strict=True), [])


def _characters(lines: Sequence[str], _required: object, _known: object) -> Iterator[Slip]:
    for number, line in enumerate(lines, 1):
        yield from odd_characters(line, number)


def _sign(lines: Sequence[str], _required: object, _known: object) -> Iterator[Slip]:
    """Excel's own first line that names the separator."""
    if re.fullmatch(r'"?sep=.?"?,*', lines[0].strip(), re.IGNORECASE):
        yield Slip(
            "csv-columns",
            1,
            1,
            len(lines[0]),
            "This line is for Excel only. The first line must name the columns.",
            "Delete it.",
            None,
        )


def _separators(
    lines: Sequence[str], required: Sequence[str], known: Sequence[str]
) -> Iterator[Slip]:
    top = header_line(lines)
    sign = next((sign for sign in _OTHER_SIGNS if sign in lines[top]), "")
    names = {cell.strip(' "').lower() for cell in re.split(r"[;\t|]", lines[top])}
    if not sign or "," in lines[top] or len(names & set(known)) < len(required) - 1:
        return
    plain = not any("," in line or '"' in line for line in lines)
    yield Slip(
        "csv-columns",
        top + 1,
        lines[top].index(sign) + 1,
        1,
        f"The columns of this file are separated by {_OTHER_SIGNS[sign]}, not by commas.",
        "Save it again with commas (in Excel: “CSV UTF-8 (comma delimited)”).",
        _with_commas(lines[top], sign),
        sure=plain,
    )
    for number in range(top + 1, len(lines)):
        if sign in lines[number]:
            line = _with_commas(lines[number], sign)
            yield Slip("csv-columns", number + 1, 1, 1, "", "", line, sure=plain)


def _tabs(lines: Sequence[str], _required: object, _known: object) -> Iterator[Slip]:
    for number, line in enumerate(lines, 1):
        if slip := tabs(line, number, 0):
            yield replace(slip, mended=" ".join(line.split("\t")), sure=True)


def _with_commas(line: str, sign: str) -> str:
    """The same cells with commas between them; a cell with a comma in it gets quotes."""
    try:
        cells = next(csv.reader([line], delimiter=sign, strict=True), [])
    except csv.Error:
        return line.replace(sign, ",")
    quoted = (
        '"' + cell.replace('"', '""') + '"' if set(',"') & set(cell) else cell for cell in cells
    )
    return ",".join(quoted)


def _above(lines: Sequence[str], required: Sequence[str], _known: object) -> Iterator[Slip]:
    """A title above the names of the columns, as many spreadsheets have one."""
    top = header_line(lines)
    for number in range(top, min(top + _FAR, len(lines))):
        try:
            names = {cell.strip().lower() for cell in cells_of(lines[number])}
        except csv.Error:
            continue
        if set(required) <= names:
            break
    else:
        return
    for each in range(top, number):
        said = each == top
        yield Slip(
            "csv-columns",
            each + 1,
            1,
            len(lines[each]),
            f"The first line must name the columns, and they are named in line {number + 1}."
            if said
            else "",
            "Delete what stands above that line." if said else "",
            "",
            sure=False,
        )
