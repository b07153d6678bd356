import csv
import io
import re

from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.source.csv_text import Row, parse_csv
from generator.source.files import SourceText

COLUMNS = ("measure", "note", "value")


def read(text: str) -> tuple[tuple[Row, ...], Collector]:
    collector = Collector()
    source = SourceText("file.csv", text, tuple(re.split(r"\r\n|\n|\r", text)))
    return parse_csv(source, ("measure", "value"), COLUMNS, collector), collector


def test_reads_rows_by_column_name_whatever_the_order() -> None:
    rows, _ = read("value,measure\n 95 ,repairs\n\n,\n96,safety\n")
    assert [row.cells for row in rows] == [
        {"value": "95", "measure": "repairs"},
        {"value": "96", "measure": "safety"},
    ]
    assert [row.line for row in rows] == [2, 5]


def test_a_bad_row_does_not_hide_the_good_ones() -> None:
    rows, collector = read("measure,value\none\ntwo,2\n")
    assert [row.cells["measure"] for row in rows] == ["two"]
    assert [found.rule for found in collector] == ["csv-cells"]


def test_what_is_no_table_gets_one_message() -> None:
    for text, said in (
        ("a," * 61 + "b\n", "The first row names 62 columns, and there are 3."),
        ("measure,value\n" + "9" * 200_000 + ",1\n", "This row is too long: a cell holds a name"),
        ("a" * 200_000 + "\n", "This row is too long: a cell holds a name"),
    ):
        _, collector = read(text)
        (found,) = collector
        assert found.message.startswith(said)
        assert found.where.column == 1


_cells = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), max_size=12)


@given(st.lists(st.tuples(_cells, _cells, _cells), min_size=1, max_size=5))
def test_points_to_the_very_cell(records: list[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([COLUMNS, *records])
    rows, _ = read(text.getvalue())
    for row in rows:
        for column, cell in row.cells.items():
            place = row.locate(column)
            from_here = next(csv.reader([place.text[place.column - 1 :]]), []) or [""]
            assert from_here[0].strip() == cell


@given(st.text(max_size=200) | st.text(',"\n\r\0 abc', max_size=60))
def test_anything_at_all_is_rows_or_a_located_message(text: str) -> None:
    _, collector = read(f"measure,value\n{text}")
    for found in collector:
        assert found.where.line >= 1


def test_empty_columns_that_a_spreadsheet_adds_at_the_end_mean_nothing() -> None:
    rows, collector = read("measure,value,,\nrepairs,95,,\nsafety,96,\n")
    assert [row.cells for row in rows] == [
        {"measure": "repairs", "value": "95"},
        {"measure": "safety", "value": "96"},
    ]
    assert len(collector) == 0
