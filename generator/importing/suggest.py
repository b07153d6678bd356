"""A first recipe for a workbook, with a comment on what was seen. What is not certain is a question.

A name is taken for a measure or an area only where both are the same words. Where they are only
alike, the recipe asks, and nothing is imported until a person has answered.
"""

import difflib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.checks.figures import kinds_of
from generator.importing.grid import Cell, NotAWorkbook, Workbook, letters
from generator.importing.looking import Line, Look, Vocabulary, is_period, look_at
from generator.importing.names import same_name
from generator.output import OutputFile
from generator.project import RECIPES, LandlordFiles

QUESTION = "open_question: "
_MOST_NAMES = 200
_ALIKE = 0.5
_NO_FIGURES = frozenset(
    {"total", "totals", "target", "rag", "rag status", "trend", "comment", "comments", "notes"}
)
_MARKS = frozenset({"n/a", "na", "tbc", "-", "..", "[x]", "[z]", "[e]", "[u]", "[s]", "[c]"})
_HEAD = """\
# yaml-language-server: $schema=../../../content/schema/recipe.schema.json
# How a spreadsheet is read. deal looked at it and wrote down what it saw: go through it once.
# Answer each open_question with a line “is: ...” and delete the question, or move the name to
# leave_out. Then: deal import "your file.xlsx". Nothing is written before you add --write.
title: {title}
# The figures file beside this folder that gets new rows:
writes: {writes}
# Where tenants can ask for these figures; (period) becomes their time. Take out the # and write it:
# source: "Our quarterly performance report, (period)"
"""


def recipe_file(landlord: LandlordFiles, slug: str, title: str, book: Workbook) -> OutputFile:
    """A first recipe of a landlord."""
    files = {row.row.source.file for row in landlord.figures}
    only = next(iter(files)).rpartition("/")[2] if len(files) == 1 else f"{slug}.csv"
    text = starter(book, title, only, vocabulary(landlord))
    return OutputFile(f"data/{landlord.slug}/{RECIPES}/{slug}.yml", text.encode())


def vocabulary(landlord: LandlordFiles) -> Vocabulary:
    """The words that a landlord's workbook may use. A name that two measures share is no help."""
    kinds = kinds_of(landlord)
    names = Counter(same_name(kind.name) for kind in kinds.values())
    own = {
        same_name(kind.name): key for key, kind in kinds.items() if names[same_name(kind.name)] == 1
    }
    areas = landlord.fields.areas
    return Vocabulary(
        own | {same_name(key): key for key in kinds},
        {same_name(name): area.id for area in areas for name in (area.name, area.id)},
    )


def starter(book: Workbook, title: str, writes: str, words: Vocabulary) -> str:
    """The text of a first recipe; `NotAWorkbook` if no sheet looks like a table of figures."""
    looks = [look for sheet in book.sheets if (look := look_at(sheet, words)) is not None]
    if not looks:
        raise NotAWorkbook(
            "No sheet looks like a table with headings and numbers.",
            "Look if it is the right file, or write the recipe by hand: data/README.md says how.",
        )
    lines = [*_marks(looks), "tables:"]
    kinds = sorted(looks, key=_kind)
    for _, group in groupby(kinds, key=_kind):
        lines += _table(list(group), book, looks, words)
    return _HEAD.format(title=_quoted(title), writes=writes) + "\n".join(lines) + "\n"


def _kind(look: Look) -> str:
    return f"{look.layout}{look.area_is_sheet}"


def _quoted(text: str) -> str:
    """A text as YAML that can mean nothing else: JSON's strings are YAML's too."""
    return json.dumps(text, ensure_ascii=False)


def _marks(looks: Iterable[Look]) -> Iterator[str]:
    cells = (cell.text for look in looks for cell in look.sheet.cells.values())
    found = {same_name(text): text for text in cells if text.casefold() in _MARKS}
    if found:
        yield "# What stands in place of a number. means is one of: no figure, suppressed, paused,"
        yield "# not_collected; the last two need a line “note: ...” with the reason, for tenants."
        yield "marks:"
        for text in sorted(found.values()):
            yield f"  - says: {_quoted(text)}"
            yield "    means: no figure"


def _table(
    group: list[Look], book: Workbook, looks: list[Look], words: Vocabulary
) -> Iterator[str]:
    lines = [
        *_sheets(group, book, looks),
        "measures:",
        *_place(group[0].measures),
        *_names(_cells(group, group[0].measures), words.measures, "Which measure is it?"),
        *_areas(group, words),
        *_periods(group),
    ]
    yield f"  - {lines[0]}"
    yield from (f"    {line}" for line in lines[1:])
    yield "    # If only some rows are yours, say which:"
    yield "    # only_rows: {column: B, says: your landlord’s code}"


def _sheets(group: list[Look], book: Workbook, looks: list[Look]) -> Iterator[str]:
    if not book.sheets[0].name:
        return
    yield "sheets:"
    yield from (f"  - {_quoted(look.sheet.name)}" for look in group)
    read = {look.sheet.name for look in looks}
    others = [sheet.name for sheet in book.sheets if sheet.name not in read]
    if others and group[0] is looks[0]:
        yield "leave_out_sheets:"
        yield from (f"  - {_quoted(name)}" for name in others)


def _place(line: Line) -> Iterator[str]:
    yield f"  row: {line.number}" if line.is_row else f"  column: {letters(line.number)}"


def _cells(group: list[Look], line: Line) -> dict[str, tuple[Cell, bool]]:
    """The names in a line of all sheets, and whether numbers belong to them."""
    found: dict[str, tuple[Cell, bool]] = {}
    for look in group:
        for cell, numbers in look.names(line):
            key = same_name(cell.text)
            before = found.get(key, (cell, False))
            found[key] = (before[0], before[1] or numbers)
    return dict(list(found.items())[:_MOST_NAMES])


def _names(
    cells: Mapping[str, tuple[Cell, bool]], known: Mapping[str, str], question: str
) -> Iterator[str]:
    """The names that are known, as they are; the others as questions; no figures left out."""
    out = [key for key, (_, numbers) in cells.items() if not numbers or key in _NO_FIGURES]
    # An id or a code needs no line.
    listed = [key for key in cells if key not in out and same_name(known.get(key, "")) != key]
    if listed:
        yield "  names:"
    for key in listed:
        yield f"    - says: {_quoted(cells[key][0].text)}"
        if key in known:
            yield f"      is: {known[key]}"
        else:
            yield f"      {QUESTION}{_quoted(f'{question}{_perhaps(key, known)}')}"
    if out:
        yield "  leave_out:"
        yield from (f"    - {_quoted(cells[key][0].text)}" for key in out)


def _perhaps(key: str, known: Mapping[str, str]) -> str:
    close = difflib.get_close_matches(key[:100], known, n=3, cutoff=_ALIKE)
    ids = list(dict.fromkeys(known[each] for each in close))
    return f" Perhaps {' or '.join(ids)}" if ids else ""


def _areas(group: list[Look], words: Vocabulary) -> Iterator[str]:
    look = group[0]
    yield "areas:"
    if look.area_is_sheet:
        yield "  sheet_name: yes"
    elif look.areas:
        yield from _place(look.areas)
        yield from _names(_cells(group, look.areas), words.areas, "Which area is it?")
    elif set(words.areas.values()) == {"all"}:
        yield "  always: all"
    else:
        ids = ", ".join(dict.fromkeys(words.areas.values()))
        question = f"Which homes are these figures about? Write “always:” and one of: {ids}"
        yield f"  {QUESTION}{_quoted(question)}"


def _periods(group: list[Look]) -> Iterator[str]:
    line = group[0].periods
    if line is None:
        yield "# The workbook does not seem to say the time: deal asks for --period."
        return
    yield "periods:"
    yield from _place(line)
    cells = _cells(group, line)
    unclear = {key: each for key, each in cells.items() if not is_period(each[0])}
    dates = {key for key, each in unclear.items() if is_period(each[0], "months")}
    if dates:
        question = (
            "What do dates stand for? Write “dates_are:” and months, quarters or financial years"
        )
        yield f"  {QUESTION}{_quoted(question)}"
    others = {key: each for key, each in unclear.items() if key not in dates}
    yield from _names(others, {}, "Which time is it? Such as FY2025-26-Q3")
