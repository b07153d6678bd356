"""Rows into a figures file: every byte that is not theirs stays."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importing.rows import Edits, NoColumn, edited
from generator.schema.figures import COLUMNS

HEADER = ",".join(COLUMNS)


def cells(measure: str, period: str, value: str, **more: str) -> dict[str, str]:
    return {"measure": measure, "area": "all", "period": period, "value": value, **more}


def test_a_new_row_stands_behind_the_history_of_its_measure() -> None:
    raw = b"measure,area,period,value\na,all,1,5\nb,all,1,6\n"
    made = edited(
        raw, Edits(added=[cells("a", "2", "7"), cells("a", "3", "8"), cells("c", "1", "9")])
    )
    assert made == (
        b"measure,area,period,value\na,all,1,5\na,all,2,7\na,all,3,8\nb,all,1,6\nc,all,1,9\n"
    )


def test_keeps_byte_order_mark_line_ends_quotes_and_spaces() -> None:
    raw = b'\xef\xbb\xbfValue,measure,AREA ,period\r\n"5" ,"a", all,1\r\n\r\n6,b,all,1'
    made = edited(raw, Edits({4: cells("b", "1", "7")}, [cells("a", "2", "8")]))
    assert made == (
        b'\xef\xbb\xbfValue,measure,AREA ,period\r\n"5" ,"a", all,1\r\n8,a,all,2\r\n\r\n7,b,all,1\r\n'
    )


def test_a_new_file_has_all_columns() -> None:
    made = edited(None, Edits(added=[cells("a", "1", "5", note='He said "no", twice')]))
    assert made.decode().splitlines()[0] == HEADER
    (row,) = csv.DictReader(io.StringIO(made.decode()))
    assert row["note"] == 'He said "no", twice'


def test_a_column_that_is_missing_is_named() -> None:
    with pytest.raises(NoColumn, match="note"):
        edited(b"measure,area,period,value\n", Edits(added=[cells("a", "1", "5", note="x")]))


_rows = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["1", " 2", '"3"'])), max_size=8)


@given(_rows, st.sampled_from(["\n", "\r\n", "\r"]), st.booleans(), st.sampled_from("abcd"))
def test_all_other_lines_stay_as_they_were(
    rows: list[tuple[str, str]], ending: str, last: bool, measure: str
) -> None:
    lines = ["measure,area,period,value", *(f"{each},all,{value},5" for each, value in rows)]
    raw = (ending.join(lines) + (ending if last else "")).encode()
    made = edited(raw, Edits(added=[cells(measure, "9", "1")])).decode()
    kept = [line for line in made.splitlines() if line != f"{measure},all,9,1"]
    assert kept == lines
