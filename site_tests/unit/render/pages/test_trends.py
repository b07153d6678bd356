"""The chart of a series: from zero, in order of time, one kind of period only."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.merge import read_series
from generator.model import Area, Better, Figure, FigureStatus, Measure, Series, Unit
from generator.render.pages.trends import WIDTH, Trend, axis_end, trend
from site_tests.example import TODAY, figure

SERIES = Series("m", "")
PERCENT = Measure("m", "M", Unit.PERCENT, Better.HIGHER, Decimal(95), (SERIES,))


def chart(*figures: Figure, of: Measure = PERCENT) -> Trend | None:
    newest_first = tuple(sorted(figures, key=lambda f: f.period, reverse=True))
    reading = read_series(of, SERIES, Area("all", "All"), newest_first, TODAY)
    return trend(of, reading)


def test_percentages_stand_on_an_axis_from_zero_to_a_hundred() -> None:
    made = chart(figure("m", "FY2024-25", "98"), figure("m", "FY2023-24", "99"))
    assert made is not None
    assert [bar.figure for bar in made.bars] == ["99%", "98%"]
    assert [bar.length for bar in made.bars] == [277, 274], "99 to 98 is no collapse"
    assert made.target_at == int(WIDTH * 0.95)


def test_another_kind_of_period_is_not_drawn_beside_it() -> None:
    year, quarter = figure("m", "FY2024-25", "98"), figure("m", "FY2024-25-Q2", "50")
    assert chart(year, quarter) is None
    assert chart(year) is None


@pytest.mark.parametrize(
    ("values", "target", "end"), [(("3", "16.7"), "5", 20), (("0", "0"), None, 1), (("7",), "9", 9)]
)
def test_other_numbers_stand_on_an_axis_to_a_round_number(
    values: tuple[str, ...], target: str | None, end: int
) -> None:
    rate = replace(PERCENT, unit=Unit.PER_1000_HOMES)
    figures = [figure("m", "FY2024-25", value) for value in values]
    assert axis_end(rate, figures, None if target is None else Decimal(target)) == end


def test_every_bar_keeps_inside_the_drawing() -> None:
    rate = replace(PERCENT, unit=Unit.NUMBER, target=None)
    made = chart(figure("m", "FY2024-25", "-4"), figure("m", "FY2023-24", "12"), of=rate)
    assert made is not None
    assert all(0 <= bar.length <= WIDTH for bar in made.bars)
    assert made.target == ""


def test_a_period_without_a_figure_has_words_and_no_bar() -> None:
    years = ("FY2022-23", "FY2023-24", "FY2024-25")
    gap = figure("m", years[1], None, status=FigureStatus.SUPPRESSED)
    made = chart(figure("m", years[0], "90"), gap, figure("m", years[2], "92"))
    assert made is not None
    assert [(bar.figure, bar.is_gap) for bar in made.bars] == [
        ("90%", False),
        ("Not shown, to protect people", True),
        ("92%", False),
    ]
    assert chart(gap, figure("m", years[2], "92")) is None, "one figure has no past"
    assert (
        chart(
            figure("m", years[0], "90"),
            figure("m", years[1], "92"),
            replace(gap, period=figure("m", years[2], "1").period),
        )
        is None
    )
