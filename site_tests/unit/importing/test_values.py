"""A cell to a number in its measure's unit: what Excel holds and what it shows are two things."""

from datetime import date
from decimal import Decimal

import pytest

from generator.importing.grid import Cell, Kind, number
from generator.importing.values import NoNumber, read_amount, written
from generator.model import Unit

P, N = Unit.PERCENT, Unit.NUMBER


def a_number(text: str, *, percent: bool = False) -> Cell:
    return Cell(Kind.NUMBER, text, Decimal(text), percent)


@pytest.mark.parametrize(
    ("cell", "unit", "value"),
    [
        (a_number("0.955", percent=True), P, "95.5"),
        (a_number("1", percent=True), P, "100"),
        (a_number("95.5"), P, "95.5"),
        (a_number("0.2"), P, "0.2"),
        (Cell(Kind.TEXT, "95.5%"), P, "95.5"),
        (Cell(Kind.TEXT, "95.5 % *"), P, "95.5"),
        (Cell(Kind.TEXT, "95.5²"), P, "95.5"),
        (Cell(Kind.TEXT, "95.5 [note 2]"), P, "95.5"),
        (Cell(Kind.TEXT, "1,234"), N, "1234"),
        (Cell(Kind.TEXT, "1 234 567.8"), N, "1234567.8"),
        (Cell(Kind.TEXT, "−5"), N, "-5"),
        (Cell(Kind.TEXT, "£1,250.50"), Unit.POUNDS, "1250.5"),
        (Cell(Kind.TEXT, "30 days"), Unit.DAYS, "30"),
        (Cell(Kind.TEXT, "Yes"), Unit.YES_NO, "1"),
        (Cell(Kind.YES_NO, "FALSE"), Unit.YES_NO, "0"),
    ],
)
def test_reads(cell: Cell, unit: Unit, value: str) -> None:
    assert written(read_amount(cell, unit).value) == value


@pytest.mark.parametrize(
    ("cell", "unit"),
    [
        (a_number("0.955", percent=True), N),
        (Cell(Kind.TEXT, "95.5%"), N),
        (Cell(Kind.TEXT, "95,5"), P),
        (Cell(Kind.TEXT, "1.234,5"), N),
        (Cell(Kind.TEXT, "12,34"), N),
        (Cell(Kind.TEXT, "n/a"), P),
        (Cell(Kind.TEXT, "1e5"), N),
        (Cell(Kind.TEXT, "٣"), N),
        (Cell(Kind.TEXT, "£5"), N),
        (Cell(Kind.TEXT, "*"), P),
        (Cell(Kind.DATE, "2026-01-02", day=date(2026, 1, 2)), N),
        (Cell(Kind.ERROR, "#DIV/0!"), P),
        (Cell(Kind.NO_RESULT, "-"), P),
        (Cell(Kind.YES_NO, "TRUE"), P),
    ],
)
def test_refuses(cell: Cell, unit: Unit) -> None:
    with pytest.raises(NoNumber):
        read_amount(cell, unit)


def test_fractions_are_multiplied_only_where_no_sign_says_percent() -> None:
    texts = {"0.955": "95.5", "95.5%": "95.5"}
    for text, value in texts.items():
        amount = read_amount(Cell(Kind.TEXT, text), P, fractions=True)
        assert written(amount.value) == value


def test_a_person_is_told_when_more_than_digits_was_read() -> None:
    assert read_amount(Cell(Kind.TEXT, "1,234"), N).tidied
    assert not read_amount(Cell(Kind.TEXT, "95.5"), P).tidied


def test_numbers_are_as_excel_shows_them() -> None:
    assert number(0.1 + 0.2) == Decimal("0.3")
    assert number(float("inf")) is number(float("nan")) is None
    assert number(10**15) is None
