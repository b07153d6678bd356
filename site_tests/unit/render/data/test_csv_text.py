"""CSV files: no spreadsheet runs a text, and every text and number comes back as it was."""

import csv
import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Status
from generator.render.data.columns import Column
from generator.render.data.csv_text import csv_bytes, marked
from generator.render.data.tables import Table
from site_tests.open_data import unmarked

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))
STARTS = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
    "'",
    " ",
    "\u200b",
    "\ufeff",
)
AS_IT_IS: Table[Any] = Table("table", "Table", "", (Column("cell", "", lambda row: row),), ())


def read(value: Any) -> str:
    """The cell of a value, as a program reads it."""
    text = csv_bytes(AS_IT_IS, [value]).decode()
    _, row = csv.reader(io.StringIO(text, newline=""), strict=True)
    return row[0] if row else ""


@given(st.one_of(ANY_TEXT, st.builds(str.__add__, st.sampled_from(STARTS), ANY_TEXT)))
def test_every_text_comes_back(text: str) -> None:
    assert unmarked(read(text)) == text


@given(st.lists(st.sampled_from(STARTS), min_size=1), ANY_TEXT)
def test_no_cell_begins_like_a_formula(starts: list[str], text: str) -> None:
    cell = read("".join(starts) + text)
    assert not re.match(r"[\s\u200b\ufeff]*[=+\-@＝＋－＠]", cell)
    assert cell == "" or cell[0].isprintable()


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("-1", "'-1"),
        ("'quoted'", "''quoted'"),
        (" \u200b＝1", "' \u200b＝1"),
        ("﹣1", "'﹣1"),
        ("Repairs - soon", "Repairs - soon"),
        ("", ""),
    ],
)
def test_what_is_marked(text: str, cell: str) -> None:
    assert marked(text) == cell


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (None, ""),
        ((), ""),
        (Decimal("-0.50"), "-0.50"),
        (Decimal("1E+3"), "1000"),
        (7, "7"),
        (True, "yes"),
        (False, "no"),
        (date(2026, 3, 31), "2026-03-31"),
        (Status.NO_TARGET, "no target"),
        (("repairs", "gas"), "repairs gas"),
    ],
)
def test_how_each_kind_of_value_is_written(value: Any, cell: str) -> None:
    assert read(value) == cell


def test_an_item_of_a_list_has_no_space() -> None:
    with pytest.raises(AssertionError):
        read(("two words",))


def test_rows_end_as_the_standard_wants() -> None:
    assert csv_bytes(AS_IT_IS, ["é", 'a "b", c']) == 'cell\r\né\r\n"a ""b"", c"\r\n'.encode()
