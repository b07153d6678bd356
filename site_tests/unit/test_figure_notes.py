"""What stands beside a figure: sums, sources, earlier targets, and why there is no number."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import figure_notes
from generator.model import Better, EarlierTarget, Figure, FigureStatus, Measure, Series, Unit
from site_tests.example import figure

OVERDUE = Measure(
    "overdue", "Overdue", Unit.PERCENT, Better.LOWER, Decimal(0), (Series("BS01", ""),)
)


@given(st.decimals(0, 100, places=4))
def test_the_sum_behind_a_figure_is_right(published: Decimal) -> None:
    worked_out = replace(figure("x", "FY2025-26", str(100 - published)), worked_out_from=published)
    whole, rest = figure_notes.working(OVERDUE, worked_out).split(" − ")
    taken, left = rest.split(" = ")
    assert Decimal(whole[:-1]) - Decimal(taken[:-1]) == Decimal(left[:-1])


def test_working() -> None:
    worked_out = replace(figure("x", "FY2025-26", "0.1"), worked_out_from=Decimal("99.9"))
    assert figure_notes.working(OVERDUE, worked_out) == "100% − 99.9% = 0.1%"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (None, "None yet"),
        (figure("x", "FY2025-26", None), "None yet"),
        (figure("x", "FY2025-26", None, status=FigureStatus.PAUSED), "Paused"),
        (figure("x", "FY2025-26", None, status=FigureStatus.NOT_COLLECTED), "Not collected"),
        (
            figure("x", "FY2025-26", None, status=FigureStatus.SUPPRESSED),
            "Not shown, to protect people",
        ),
    ],
)
def test_no_value(row: Figure | None, said: str) -> None:
    assert figure_notes.no_value(row) == said


def test_source() -> None:
    row = figure("x", "FY2025-26", "1", source="The Regulator. ", published="2025-11")
    assert figure_notes.source(row) == "The Regulator (published November 2025)"
    assert figure_notes.source(replace(row, published="")) == "The Regulator"


def test_target_before() -> None:
    earlier = EarlierTarget(Decimal(5), date(2025, 3, 31), "tenants asked for it")
    assert figure_notes.target_before(OVERDUE, earlier) == (
        "Until 31 March 2025 our target was 5% or less. Why we changed it: Tenants asked for it."
    )


@pytest.mark.parametrize(
    ("size", "said"),
    [(0, "1 KB"), (1, "1 KB"), (38_009, "39 KB"), (999_000, "999 KB"), (1_250_001, "1.3 MB")],
)
def test_file_size(size: int, said: str) -> None:
    assert figure_notes.file_size(size) == said
