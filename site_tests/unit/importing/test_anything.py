"""Whatever somebody brings: figures, or a message with its cell. Never a traceback or half a file.

Most examples change a sheet in memory, because that is where recipes and people disagree; the
others change the bytes of CSV files and workbooks.
"""

import io
import shutil
import zipfile
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook as Book

from generator.diagnostics import Collector
from generator.importing.grid import At, Block, Cell, Kind, NotAWorkbook, Sheet, Workbook, spread
from generator.importing.names import one_line
from generator.importing.opening import open_workbook
from generator.importing.plan import Plan, Task, Wishes, plan_import
from generator.importing.suggest import starter, vocabulary
from generator.project import read_project
from generator.report.importing import as_text
from generator.report.text import render_all
from generator.schema.figures import COLUMNS, REQUIRED, read_figure
from generator.schema.mistakes import read_fields
from generator.schema.recipe import RecipeFields
from generator.source.csv_text import parse_csv
from generator.source.files import CSV_LIMIT, decode
from generator.source.yaml_text import parse_yaml
from site_tests.conftest import ROOT, TODAY

START = ROOT / "site_tests" / "cases" / "start"
KPI = "data/harbour-homes/kpi.csv"

_WORDS = (
    "Repairs on time (%)", "repairs on time (%) *", "Total", "Measure", "Target", "TP01", "RP02_2",
    "Q1 2025/26", "Q2 2025/26", "2024-25", "Apr-25", "31/03/2026", "FY2025-26-Q3", "2009-10",
    "95.5%", "1,234", "95,5", "n/a", "TBC", "-", "[X]", "0.955", "=1+1", "@x", "<b>", "\u202e", "²",
)  # fmt: skip
_NUMBERS = (0, 1, 0.955, 95.5, 100, 955, -3, 1e14, 1e-9, 15.48, 2026)

_CELLS = (
    *(Cell(Kind.TEXT, text) for text in _WORDS),
    *(Cell(Kind.NUMBER, str(n), Decimal(str(n)), sign) for n in _NUMBERS for sign in (True, False)),
    *(Cell(Kind.DATE, str(day), day=day) for day in (date(1900, 1, 1), date(2026, 6, 30))),
    Cell(Kind.ERROR, "#DIV/0!"),
    Cell(Kind.NO_RESULT, "(formula)"),
    Cell(Kind.YES_NO, "TRUE"),
)
cells = st.sampled_from(_CELLS) | st.text(max_size=12).map(one_line).filter(bool).map(
    lambda text: Cell(Kind.TEXT, text)
)
places = st.sampled_from([(row, column) for row in range(1, 8) for column in range(1, 7)])

_TABLE: Mapping[At, Cell] = {
    (1, 1): Cell(Kind.TEXT, "Performance"),
    (3, 1): Cell(Kind.TEXT, "Measure"),
    (3, 2): Cell(Kind.TEXT, "Target"),
    (3, 3): Cell(Kind.TEXT, "Q1 2026/27"),
    (3, 4): Cell(Kind.TEXT, "2025-26"),
    (5, 1): Cell(Kind.TEXT, "Repairs on time (%)"),
    (5, 3): Cell(Kind.NUMBER, "94.1%", Decimal("0.941"), percent=True),
    (5, 4): Cell(Kind.NUMBER, "96.2%", Decimal("0.962"), percent=True),
    (6, 1): Cell(Kind.TEXT, "TP01"),
    (6, 3): Cell(Kind.TEXT, "71.5%"),
}


@st.composite
def sheets(draw: st.DrawFn) -> Sheet:
    """The table with some cells changed or gone, some parts hidden, some merged."""
    changed = dict(_TABLE)
    for at, cell in draw(st.lists(st.tuples(places, st.none() | cells), min_size=1, max_size=7)):
        changed.pop(at, None)
        changed |= {at: cell} if cell else {}
    hidden, blocks = draw(st.sampled_from(_HIDDEN)), draw(st.sampled_from(_MERGED))
    name = draw(st.sampled_from(["Harbour", "all", "Q1 2025/26", "repairs-on-time", "Total"]))
    merged = spread(blocks, changed)
    return Sheet("Figures.xlsx", name, MappingProxyType(changed), merged, *hidden)


_HIDDEN = (
    (False, frozenset[int](), frozenset[int]()),
    (True, frozenset[int](), frozenset[int]()),
    (False, frozenset({3, 5}), frozenset({3})),
)
_MERGED = ((), (Block(1, 1, 1, 6),), (Block(3, 3, 3, 4), Block(5, 1, 6, 1)), (Block(2, 2, 6, 5),))


@st.composite
def recipes(draw: st.DrawFn) -> str:
    """Any recipe of the right shape, whatever it makes of the sheet."""
    where = st.sampled_from(["row: 3", "column: A", "sheet_name: yes", "row: 5", "column: C"])
    rows = [
        "title: Figures",
        f"writes: {draw(st.sampled_from(['kpi.csv', 'more.csv']))}",
        f"source: {draw(st.sampled_from(['Report, (period)', '=1+1']))}",
        f"published: {draw(st.sampled_from(['2026-11', '2020-01-01']))}",
        'marks: [{says: "n/a", means: no figure}, {says: "[X]", means: suppressed}]',
        "tables:",
        "  measures:",
        f"    {draw(where)}",
        '    names: [{says: "Repairs on time (%)", is: repairs-on-time}]',
        f"  areas: {{{draw(st.sampled_from(['always: all', 'always: all', 'sheet_name: yes']))}}}",
        "  periods:",
        f"    {draw(where)}",
        f"    dates_are: {draw(st.sampled_from(['months', 'quarters']))}",
        *draw(
            st.sampled_from(
                [
                    [],
                    ["  fractions: yes"],
                    ["  sample_size: {column: D}"],
                    ["  only_rows: {column: A, says: TP01}"],
                    ["  to_row: 5"],
                    ["  parts: {row: 4, names: [{says: '%', is: value}, {says: n, is: note}]}"],
                ]
            )
        ),
    ]
    return "\n".join(rows)


@cache
def a_task(recipe: str | None = None) -> Task | None:
    """The little project of the cases, with another recipe if one is given."""
    project = read_project(START, Collector())
    assert project is not None
    (landlord,) = project.landlords
    (made,) = landlord.recipes
    if recipe is not None:
        collector = Collector()
        source = decode("data/harbour-homes/recipes/a.yml", recipe.encode(), 9_999, collector)
        document = parse_yaml(source, collector) if source else None
        fields = read_fields(RecipeFields, document, collector) if document else None
        if document is None or fields is None:
            assert collector.failed
            return None
        made = type(made)("a", fields, document)
    return Task(
        project,
        landlord,
        made,
        Wishes(published="unknown"),
        TODAY,
        lambda path: _bytes(START / path),
    )


def _bytes(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def bring(task: Task, book: Workbook) -> Plan | None:
    """Import, and look at what comes of it: messages with a place, or files that can be read."""
    collector = Collector()
    plan = plan_import(task, book, collector)
    text = render_all(collector)
    assert (plan is None) == collector.failed
    for found in collector:
        assert found.where.file and found.message.endswith((".", "?")), found
    assert all(line == "" or line.isprintable() for line in text.splitlines())
    if plan is not None:
        as_text(plan, task.landlord.figures)
        for file in plan.files:
            _can_be_read(file.path, file.content)
    return plan


def _can_be_read(path: str, content: bytes) -> None:
    collector = Collector()
    source = decode(path, content, CSV_LIMIT, collector)
    assert source is not None
    for row in parse_csv(source, REQUIRED, COLUMNS, collector):
        # Without the reason it was asked for, a revised figure is not written yet.
        if row.cells["status"] != "revised":
            assert read_figure(row, collector)
        assert not row.cells["source"].startswith(("=", "+", "-", "@"))
    assert not collector.failed


@settings(max_examples=2_500)
@given(sheets())
def test_any_sheet(sheet: Sheet) -> None:
    task = a_task()
    assert task is not None
    bring(task, Workbook("Figures.xlsx", (sheet,)))


@settings(max_examples=1_200)
@given(recipes(), st.lists(sheets(), min_size=1, max_size=2))
def test_any_recipe(recipe: str, found: list[Sheet]) -> None:
    if task := a_task(recipe):
        bring(task, Workbook("Figures.xlsx", tuple(found)))


# A word that YAML takes for nothing, also in quotes, if one is not careful.
_NULL = {**_TABLE, (4, 1): Cell(Kind.TEXT, "NULL")}


@settings(max_examples=500)
@given(st.lists(sheets(), min_size=1, max_size=2))
@example([Sheet("Figures.xlsx", "Harbour", MappingProxyType(_NULL))])
def test_any_sheet_gets_a_first_recipe_that_can_be_read(found: list[Sheet]) -> None:
    task = a_task()
    assert task is not None
    try:
        text = starter(Workbook("F", tuple(found)), "F", "kpi.csv", vocabulary(task.landlord))
    except NotAWorkbook:
        return
    collector = Collector()
    source = decode("a.yml", text.encode(), 99_999, collector)
    document = parse_yaml(source, collector) if source else None
    assert document and read_fields(RecipeFields, document, collector), text


_CSV = b"Performance,,\n,,\nMeasure,Target,Q1 2026/27\nRepairs on time (%),95,94.1\n"
_pieces = st.sampled_from(
    [b",", b'"', b"\n", b"\r", b";", b"\t", b"\0", b"\xff", b"\xef\xbb\xbf", b"94.1", b"Q1 2026/27"]
) | st.binary(max_size=6)


@st.composite
def changed_bytes(draw: st.DrawFn, raw: bytes, most: int) -> bytes:
    """Bytes with pieces put in, taken out or cut off."""
    changed = bytearray(raw)
    for _ in range(draw(st.integers(1, most))):
        at = draw(st.integers(0, len(changed)))
        changed[at : at + draw(st.integers(0, 4))] = draw(_pieces)
    end = draw(st.integers(0, 3 * len(changed)))
    return bytes(changed[:end] if end < len(changed) else changed)


@settings(max_examples=2_600)
@given(changed_bytes(_CSV, 4) | st.binary(max_size=60))
def test_any_csv(raw: bytes) -> None:
    bring_bytes("Figures.csv", raw)


def bring_bytes(name: str, raw: bytes) -> None:
    task = a_task()
    assert task is not None
    try:
        book = open_workbook(name, raw)
    except NotAWorkbook as error:
        said = error.message
    else:
        said = "."
        bring(task, book)
    assert said.endswith(".")


@cache
def a_workbook() -> bytes:
    book = Book()
    for (row, column), cell in _TABLE.items():
        made = book.active.cell(row, column, cell.number or cell.text)
        made.number_format = "0.0%" if cell.percent else "General"
    book.active.merge_cells("A1:D1")
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


@settings(max_examples=900)
@given(changed_bytes(a_workbook(), 6))
@example(b"PK\x05\x06" + bytes(18)).via("a zip file with nothing in it")
def test_any_bytes_of_a_workbook(raw: bytes) -> None:
    bring_bytes("Figures.xlsx", raw)


_PARTS = ("xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml")
_XML = st.sampled_from(
    [b'r="', b'="99999999"', b"<f>A1</f>", b"<v>", b"</v>", b't="s"', b't="e"', b'="-1"', b"NaN",
     b'<mergeCell ref="A1:XFD9"/>', b'hidden="1"', b"<!DOCTYPE a>", b"&a;", b"1E+999", b't="d"']
)  # fmt: skip


@settings(max_examples=500, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(_PARTS), st.data())
def test_any_xml_in_a_workbook(part: str, data: st.DataObject) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(a_workbook())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            xml = bytearray(old.read(name))
            for _ in range(data.draw(st.integers(1, 3)) if name == part else 0):
                at = data.draw(st.integers(0, len(xml)))
                xml[at : at + data.draw(st.integers(0, 5))] = data.draw(_XML)
            new.writestr(name, bytes(xml))
    bring_bytes("Figures.xlsx", stream.getvalue())


def test_the_table_itself_imports(tmp_path: Path) -> None:
    """What the examples start from is right: they change a sheet that can be read."""
    task = a_task()
    assert task is not None
    for book in (
        Workbook("F.xlsx", (Sheet("F.xlsx", "Harbour", MappingProxyType(_TABLE)),)),
        open_workbook("F.xlsx", a_workbook()),
    ):
        plan = bring(task, book)
        assert plan is not None and [change.fate.value for change in plan.changes] == [
            "new",
            "the same",
            "new",
        ]
    shutil.rmtree(tmp_path)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_cell_has_words(kind: Kind) -> None:
    task = a_task()
    assert task is not None
    cells = {**_TABLE, (5, 3): Cell(kind, "x", Decimal(1), day=date(2026, 1, 1))}
    bring(task, Workbook("F.xlsx", (Sheet("F.xlsx", "Harbour", MappingProxyType(cells)),)))
