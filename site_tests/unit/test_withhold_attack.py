"""An attacker on small tables, who knows that they add up and tries every number there could be.

The attacker shares nothing with `worked_out` but the wish: no linear program, whole numbers only.
"""

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache

from hypothesis import given
from hypothesis import strategies as st

from generator.model import Area, Better, Figure, FigureStatus, Measure, Series, Unit
from generator.withhold import withhold
from site_tests.example import figure

GROUP = 3
YEAR = "FY2025-26"
PERIODS = {
    f"{YEAR}-Q1": (0,),
    f"{YEAR}-Q2": (1,),
    "2025-10/2026-03": (2,),
    f"{YEAR}-YTD-09": (0, 1),
    "2025-07/2026-03": (1, 2),
    YEAR: (0, 1, 2),
}
LONG = (f"{YEAR}-Q1", "2025-07/2026-03", YEAR)
PLACES = ("north", "south", "east")
MEASURES = (
    Measure("m", "M", Unit.NUMBER, Better.LOWER, None, (Series("m", ""),), counts_people=True),
)

Cell = tuple[str, int]
"""A place and a stretch of time: every count is a sum over cells."""


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Figure], tuple[Area, ...]]:
    """Counts that add up, of two or three areas that are all homes; with gaps."""
    places, periods = draw(st.sampled_from(((PLACES, LONG), (PLACES[:2], tuple(PERIODS)))))
    many = {(place, when): draw(st.integers(0, 4)) for place in places for when in (0, 1, 2)}
    rows = []
    for area in ("all", *places):
        for period in periods:
            if draw(st.integers(0, 9)) < 8:
                total = sum(many[cell] for cell in cells(area, period, places))
                rows.append(figure("m", period, str(total), area))
    return rows, (Area("all", "All"), *(Area(place, place) for place in places))


def cells(area: str, period: str, places: tuple[str, ...]) -> list[Cell]:
    return [(p, when) for p in places if area in ("all", p) for when in PERIODS[period]]


class Attacker:
    """Knows the shown counts, and that they and the withheld ones add up."""

    def __init__(self, shown: tuple[Figure, ...], areas: tuple[Area, ...]) -> None:
        self.places = tuple(area.id for area in areas[1:])
        self.sums = [
            (frozenset(cells(f.area, f.period.code, self.places)), int(f.value))
            for f in shown
            if f.value is not None
        ]
        self.cells = sorted({cell for each, _ in self.sums for cell in each})

    def possible(self, row: Figure) -> Iterator[int]:
        """Every number that a withheld count may be; `GROUP` and more as `GROUP`."""
        wanted = frozenset(cells(row.area, row.period.code, self.places))
        if not wanted.issubset(self.cells):
            yield from (0, GROUP)
            return
        sums = (*((each, amount) for each, amount in self.sums), (wanted, None))

        @cache
        def ways(at: int, left: tuple[int, ...], made: int) -> frozenset[int]:
            if at == len(self.cells):
                return frozenset() if any(left) else frozenset((made,))
            cell, found = self.cells[at], frozenset[int]()
            inside = [number for number, (each, _) in enumerate(sums[:-1]) if cell in each]
            for many in range(min(left[number] for number in inside) + 1):
                rest = tuple(n - many * (number in inside) for number, n in enumerate(left))
                more = min(GROUP, made + many * (cell in wanted))
                found |= ways(at + 1, rest, more)
                if found >= frozenset((0, GROUP)):
                    break
            return found

        yield from sorted(ways(0, tuple(amount for _, amount in self.sums), 0))


def small_for_sure(
    figures: list[Figure], areas: tuple[Area, ...], shown: tuple[Figure, ...]
) -> str:
    """The first withheld small count that the attacker knows to be small; empty if none."""
    attacker = Attacker(shown, areas)
    for before, after in zip(figures, shown, strict=True):
        if after.value is None and before.value and before.value < GROUP:
            numbers = list(attacker.possible(after))
            assert numbers, "the true numbers are always possible"
            if max(numbers) < GROUP:
                return f"{before.area} {before.period.code} is one of {numbers}"
    return ""


@given(tables())
def test_nobody_can_tell_that_a_withheld_count_is_small(
    table: tuple[list[Figure], tuple[Area, ...]],
) -> None:
    figures, areas = table
    shown = withhold(figures, MEASURES, areas, GROUP).figures
    assert small_for_sure(figures, areas, shown) == ""


def test_the_attacker_finds_what_is_withheld_alone() -> None:
    areas = tuple(Area(area, area) for area in ("all", "north", "south"))
    rows = [figure("m", YEAR, n, area.id) for n, area in zip(("9", "2", "7"), areas, strict=True)]
    alone = replace(rows[1], value=None, status=FigureStatus.SUPPRESSED)
    assert "north" in small_for_sure(rows, areas, (rows[0], alone, rows[2]))


def test_the_attacker_finds_two_that_are_small_together() -> None:
    areas = tuple(Area(area, area) for area in ("all", *PLACES))
    rows = [figure("m", YEAR, n, a.id) for n, a in zip(("9", "1", "1", "7"), areas, strict=True)]
    hidden = [replace(row, value=None, status=FigureStatus.SUPPRESSED) for row in rows[1:3]]
    assert "one of [0, 1, 2]" in small_for_sure(rows, areas, (rows[0], *hidden, rows[3]))


@given(tables(), st.lists(st.integers(-5, 40), min_size=30, max_size=30))
def test_numbers_that_do_not_add_up_are_no_trouble(
    table: tuple[list[Figure], tuple[Area, ...]], numbers: list[int]
) -> None:
    rows, areas = table
    figures = [replace(row, value=Decimal(n)) for row, n in zip(rows, numbers, strict=False)]
    found = withhold(figures, MEASURES, areas, GROUP)
    assert not any(f.value is not None and 0 < f.value < GROUP for f in found.figures)
