"""Numbers with their units, and that rounding never changes what they say."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.amounts import amount, counted, exact, number, target_amount
from generator.model import Better, Unit

ANY_NUMBER = st.decimals(-(10**9), 10**9, places=4)


@pytest.mark.parametrize(
    ("value", "others", "said"),
    [
        ("59.82", [], "59.8"),
        ("1250", [], "1,250"),
        ("99.98", ["100"], "99.98"),
        ("94.96", ["94.98"], "94.96"),
        ("0.04", [], "0.04"),
        ("-3.5", [], "−3.5"),
        ("-0.0", [], "0"),
        ("1E+3", [], "1,000"),
        ("95.000", ["95"], "95"),
    ],
)
def test_number(value: str, others: list[str], said: str) -> None:
    assert number(Decimal(value), *(Decimal(other) for other in others)) == said


@given(ANY_NUMBER, ANY_NUMBER)
def test_rounding_keeps_a_number_on_its_side_of_another(value: Decimal, other: Decimal) -> None:
    shown = _read(number(value, other))
    assert (shown > other, shown < other) == (value > other, value < other)
    if value != other:
        assert number(value, other) != number(other, value)


@given(ANY_NUMBER)
def test_only_zero_is_shown_as_zero(value: Decimal) -> None:
    assert (number(value) == "0") == (value == 0)


def _read(said: str) -> Decimal:
    return Decimal(said.replace(",", "").replace("−", "-"))


@pytest.mark.parametrize(
    ("unit", "value", "said"),
    [
        (Unit.PERCENT, "59.82", "59.8%"),
        (Unit.PERCENT, "99.98", "99.98%"),
        (Unit.PERCENT, "100", "100%"),
        (Unit.DAYS, "30", "30 days"),
        (Unit.DAYS, "1", "1 day"),
        (Unit.HOURS, "1.04", "1 hour"),
        (Unit.POUNDS, "1250", "£1,250"),
        (Unit.POUNDS, "12.5", "£12.50"),
        (Unit.POUNDS, "-5", "−£5"),
        (Unit.PER_1000_HOMES, "16.7", "16.7 per 1,000 homes"),
        (Unit.NUMBER, "12", "12"),
        (Unit.YES_NO, "1", "yes"),
        (Unit.YES_NO, "0", "no"),
    ],
)
def test_amount(unit: Unit, value: str, said: str) -> None:
    assert amount(unit, Decimal(value)) == said


@pytest.mark.parametrize(
    ("unit", "better", "value", "said"),
    [
        (Unit.PERCENT, Better.HIGHER, "95", "95% or more"),
        (Unit.PERCENT, Better.HIGHER, "94.95", "94.95% or more"),
        (Unit.PERCENT, Better.HIGHER, "100", "100%"),
        (Unit.PERCENT, Better.LOWER, "0", "0%"),
        (Unit.PERCENT, Better.LOWER, "5", "5% or less"),
        (Unit.DAYS, Better.LOWER, "30", "30 days or less"),
        (Unit.NUMBER, Better.LOWER, "3", "3 or fewer"),
        (Unit.NUMBER, Better.LOWER, "0", "0"),
        (Unit.NUMBER, Better.HIGHER, "100", "100 or more"),
        (Unit.PER_1000_HOMES, Better.LOWER, "5", "5 per 1,000 homes or fewer"),
        (Unit.YES_NO, Better.HIGHER, "1", "yes"),
    ],
)
def test_target_amount(unit: Unit, better: Better, value: str, said: str) -> None:
    assert target_amount(unit, better, Decimal(value)) == said


def test_exact() -> None:
    assert exact(Decimal("94.950")) == "94.95"


@pytest.mark.parametrize(
    ("percent", "target", "said"),
    [
        ("60", None, "6 in 10"),
        ("59.8", None, "about 6 in 10"),
        ("59.8", "60", "just under 6 in 10"),
        ("60.2", "60", "just over 6 in 10"),
        ("60", "60", "6 in 10"),
        ("95.5", None, "about 96 in 100"),
        ("94.8", "95", "just under 95 in 100"),
        ("95", "95", "95 in 100"),
        ("5", None, "5 in 100"),
        ("99.2", "100", "more than 99 in 100"),
        ("99", "100", "99 in 100"),
        ("0.4", None, "fewer than 1 in 100"),
        ("1", None, "1 in 100"),
        ("100", "100", ""),
        ("0", None, ""),
        ("120", None, ""),
        ("-3", None, ""),
    ],
)
def test_a_percentage_as_people_count(percent: str, target: str | None, said: str) -> None:
    assert counted(Decimal(percent), None if target is None else Decimal(target)) == said


@given(
    st.decimals(Decimal("0.01"), Decimal("99.99"), places=2),
    st.decimals(0, 100, places=1),
)
def test_a_count_is_never_half_a_percent_off_nor_on_the_wrong_side(
    percent: Decimal, target: Decimal
) -> None:
    words = counted(percent, target)
    number, of = (Decimal(part) for part in re.findall(r"\d+", words))
    assert abs(number / of * 100 - percent) <= 1
    on_target = number / of * 100 == target and percent != target
    assert not on_target or words.startswith(("just ", "more ", "fewer "))
    assert not words.startswith("just under") or percent < target
    assert not words.startswith("just over") or percent > target
