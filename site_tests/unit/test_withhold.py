"""Small numbers: what is withheld, what is withheld with it, and nothing else."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Area, Better, Figure, FigureStatus, Measure, Series, Unit
from generator.period import parse_period
from generator.withhold import Why, Withholding, _Kind, _Protection, withhold
from site_tests.example import figure

AREAS = (Area("all", "All"), Area("north", "North"), Area("south", "South"), Area("east", "East"))
TWO = AREAS[:3]
ONE = AREAS[:2]
YEAR = "FY2025-26"


def measure(unit: Unit = Unit.PERCENT, *, counts_people: bool = True) -> Measure:
    series = (Series("m", "", "(figure) cases"),)
    return Measure("m", "M", unit, Better.LOWER, None, series, counts_people=counts_people)


CASES = measure(Unit.NUMBER)


def survey(area: str, answers: int | None, period: str = YEAR, **more: object) -> Figure:
    return figure("m", period, "80", area, sample_size=answers, **more)


def cases(value: int | None, area: str = "all", period: str = YEAR, **more: object) -> Figure:
    return figure("m", period, None if value is None else str(value), area, **more)


def share(part: int, whole: int, area: str = "all", period: str = YEAR) -> Figure:
    value = str(Decimal(100 * part) / whole)
    return figure("m", period, value, area, numerator=Decimal(part), denominator=Decimal(whole))


def run(
    figures: Iterable[Figure],
    of: Measure = CASES,
    areas: tuple[Area, ...] = AREAS,
    smallest_group: int = 10,
) -> Withholding:
    return withhold(figures, (of,), areas, smallest_group)


def withheld(*figures: Figure, **how: object) -> list[int]:
    """Which rows are withheld, by their number."""
    return [found.row for found in run(figures, **how).withheld]  # type: ignore[arg-type]


@pytest.mark.parametrize(("answers", "rows"), [(1, [0]), (9, [0]), (0, []), (10, []), (None, [])])
def test_a_survey_that_few_answered_is_withheld(answers: int | None, rows: list[int]) -> None:
    assert withheld(survey("all", answers), of=measure(counts_people=False)) == rows


def test_the_landlord_sets_the_smallest_group() -> None:
    assert withheld(survey("all", 4), smallest_group=5) == [0]
    assert withheld(survey("all", 5), smallest_group=5) == []
    assert withheld(survey("all", 1), cases(1), smallest_group=1) == []


@pytest.mark.parametrize(("many", "rows"), [(1, [0]), (9, [0]), (0, []), (10, [])])
def test_a_count_of_few_people_is_withheld(many: int, rows: list[int]) -> None:
    assert withheld(cases(many)) == rows
    assert withheld(cases(many), of=measure(Unit.NUMBER, counts_people=False)) == []
    assert withheld(cases(many), of=measure(Unit.DAYS)) == []


@pytest.mark.parametrize(
    ("part", "whole", "rows"),
    [(3, 50, [0]), (47, 50, [0]), (5, 9, [0]), (20, 50, []), (0, 50, []), (50, 50, [])],
)
def test_the_people_counted_and_those_left_out_must_both_be_enough(
    part: int, whole: int, rows: list[int]
) -> None:
    assert withheld(share(part, whole), of=measure()) == rows
    assert withheld(share(part, whole), of=measure(counts_people=False)) == []


def test_a_withheld_figure_says_no_number_and_keeps_its_source() -> None:
    row = replace(survey("all", 7), note="Five of seven.", numerator=Decimal(5))
    (shown,) = run([row]).figures
    assert (shown.value, shown.numerator, shown.denominator, shown.sample_size) == (None,) * 4
    assert shown.status is FigureStatus.SUPPRESSED
    assert shown.note == ""
    assert (shown.key, shown.area, shown.period, shown.source) == (
        row.key, row.area, row.period, row.source,
    )  # fmt: skip


def test_what_was_withheld_is_told_with_its_reason() -> None:
    rows = (survey("all", 8), survey("all", 90, "FY2024-25"), cases(3, period="FY2023-24"))
    first, second = run(rows).withheld
    assert (first.why, first.field, first.figure) == (Why.FEW_ANSWERED, "sample_size", rows[0])
    assert (second.why, second.field, second.figure) == (Why.FEW_COUNTED, "value", rows[2])


def test_one_small_area_takes_the_next_smallest_with_it() -> None:
    rows = (survey("all", 200), survey("north", 90), survey("south", 5), survey("east", 105))
    found = run(rows, measure(counts_people=False)).withheld
    assert [each.row for each in found] == [1, 2]
    assert found[0].why is Why.GIVES_AWAY
    assert found[0].protects == rows[2]


def test_of_two_areas_of_one_size_the_landlord_s_first_is_withheld() -> None:
    rows = (cases(86), cases(40, "south"), cases(6, "east"), cases(40, "north"))
    assert withheld(*rows) == [2, 3]


def test_two_small_areas_that_are_small_together_take_a_third_with_them() -> None:
    assert withheld(cases(100), cases(3, "north"), cases(4, "south"), cases(93, "east")) == [
        1,
        2,
        3,
    ]
    assert withheld(cases(100), cases(6, "north"), cases(7, "south"), cases(87, "east")) == [1, 2]


def test_an_area_without_cases_protects_nothing() -> None:
    assert withheld(cases(50), cases(3, "north"), cases(0, "south"), cases(47, "east")) == [1, 3]


def test_without_a_total_no_other_area_is_withheld() -> None:
    assert withheld(cases(3, "north"), cases(40, "south"), cases(50, "east")) == [0]
    paused = cases(None, status=FigureStatus.PAUSED, note="A strike.")
    assert withheld(paused, cases(3, "north"), cases(40, "south"), cases(50, "east")) == [1]


def test_areas_that_are_not_all_homes_give_nothing_away() -> None:
    """Liverpool is a part of all Torus homes: all less Liverpool is not a place."""
    assert withheld(cases(4000), cases(6, "north"), areas=ONE) == [1]
    assert withheld(cases(4000), cases(6, "north"), cases(30, "south"), areas=TWO) == [1]


def test_one_area_that_is_nearly_all_homes_gives_the_rest_away() -> None:
    assert withheld(cases(40), cases(37, "north"), areas=ONE) == [1]
    found = run((cases(40), cases(37, "north")), areas=TWO)
    assert [each.row for each in found.withheld] == [1]
    assert found.withheld[0].protects is None


def test_areas_that_leave_a_few_people_without_a_place_are_all_shown() -> None:
    rows = (cases(103), cases(30, "north"), cases(40, "south"), cases(31, "east"))
    assert withheld(*rows) == []


def test_an_area_without_a_row_is_one_more_unknown() -> None:
    assert withheld(cases(100), cases(3, "north"), cases(40, "south")) == [1]


def test_two_areas_hide_each_other() -> None:
    assert withheld(cases(50), cases(4, "north"), cases(46, "south"), areas=TWO) == [1, 2]


def test_counts_behind_a_share_are_protected_too() -> None:
    rows = (
        share(60, 120),
        share(4, 20, "north"),
        share(26, 60, "south"),
        share(30, 40, "east"),
    )
    assert withheld(*rows, of=measure()) == [1, 3]
    bare = tuple(replace(row, numerator=None, denominator=None) for row in rows[2:])
    assert withheld(*rows[:2], *bare, of=measure()) == [1]


def test_the_people_left_out_of_two_shares_together_must_be_enough() -> None:
    rows = (
        share(177, 210),
        share(47, 50, "north"),
        share(60, 60, "south"),
        share(70, 100, "east"),
    )
    assert withheld(*rows, of=measure()) == [1, 3]


def test_a_negative_number_is_not_a_count_of_people() -> None:
    rows = (cases(100), cases(3, "north"), cases(70, "south"), cases(-1, "east"))
    assert withheld(*rows) == [1]


QUARTERS = [f"{YEAR}-Q{number}" for number in (1, 2, 3, 4)]


def quarters(*many: int | None, area: str = "all") -> list[Figure]:
    return [cases(n, area, when) for n, when in zip(many, QUARTERS, strict=False)]


def test_a_small_quarter_takes_another_with_it() -> None:
    assert withheld(*quarters(30, 12, 5, 20), cases(67)) == [1, 2]
    assert withheld(*quarters(30, 12, 5, 20)) == [2]
    assert withheld(*quarters(30, 12, 5), cases(67)) == [2]


def test_the_year_so_far_gives_a_quarter_away_as_well() -> None:
    so_far = cases(47, period=f"{YEAR}-YTD-12")
    assert withheld(*quarters(30, 12, 5), so_far) == [1, 2]
    assert withheld(*quarters(None, None, 5), cases(60), so_far, quarters(0, 0, 0, 13)[3]) == [2]


def test_two_years_so_far_give_the_time_between_them_away() -> None:
    september, december = cases(42, period=f"{YEAR}-YTD-09"), cases(47, period=f"{YEAR}-YTD-12")
    assert withheld(quarters(0, 0, 5)[2], september, december) == [0, 1]


def test_months_of_another_spelling_are_the_same_period() -> None:
    months = [cases(n, period=f"2025-0{4 + i}") for i, n in enumerate((4, 20, 30))]
    assert withheld(*months, cases(54, period="2025-04/2025-06")) == [0, 1]


def test_numbers_that_do_not_add_up_over_time_give_nothing_away() -> None:
    """Open cases at the end of a quarter: the year's number is that of its last quarter."""
    assert withheld(*quarters(5, 350, 390, 400), cases(400)) == [0]


def test_areas_add_up_also_where_quarters_do_not() -> None:
    """Open cases again, of two areas."""
    rows = [
        *quarters(100, 120, 110, 130, area="all"),
        *quarters(3, 20, 30, 40, area="north"),
        *quarters(97, 100, 80, 90, area="south"),
        *(cases(n, area) for area, n in (("all", 130), ("north", 40), ("south", 90))),
    ]
    assert withheld(*rows, areas=TWO) == [4, 8]


def test_areas_and_quarters_protect_each_other() -> None:
    rows = [
        *quarters(43, 60, 50, 47, area="all"),
        *quarters(3, 20, 30, 27, area="north"),
        *quarters(40, 40, 20, 20, area="south"),
        cases(200),
        cases(80, "north"),
        cases(120, "south"),
    ]
    assert withheld(*rows, areas=TWO) == [4, 7, 8, 11]


def test_a_figure_that_the_landlord_suppressed_is_protected() -> None:
    suppressed = cases(None, "north", status=FigureStatus.SUPPRESSED)
    found = run((cases(90), suppressed, cases(40, "south"), cases(30, "east")))
    assert [each.row for each in found.withheld] == [3]
    assert found.figures[1] is suppressed or found.figures[1] == suppressed
    one_number = replace(suppressed, sample_size=7, note="Few people answered.")
    (shown,) = run((one_number,)).figures
    assert shown == replace(one_number, sample_size=None)


def test_measures_do_not_give_each_other_away() -> None:
    other = replace(cases(5, "north"), key="other")
    assert (
        withheld(cases(90), cases(40, "north"), cases(30, "south"), cases(20, "east"), other) == []
    )


# ---- any figures at all

PERIODS = (YEAR, *QUARTERS, f"{YEAR}-YTD-09", "2025-07/2025-12")
COUNTS = st.one_of(st.integers(0, 12), st.integers(0, 60))


@st.composite
def tables(draw: st.DrawFn) -> tuple[list[Figure], tuple[Area, ...]]:
    """Counts by area and quarter that add up, now and then with a gap or a suppressed row."""
    areas = AREAS[: draw(st.integers(1, 4))]
    many = {(area.id, quarter): draw(COUNTS) for area in areas[1:] or areas for quarter in QUARTERS}
    elsewhere = draw(st.sampled_from((0, 0, 2, 40))) if len(areas) > 1 else 0
    rows = []
    for area in areas:
        for period in PERIODS:
            if draw(st.integers(0, 9)) < 3:
                continue
            total = sum(
                count
                for (place, quarter), count in many.items()
                if area.id in ("all", place) and inside(quarter, period)
            )
            total += elsewhere * (area.id == "all")
            gone = draw(st.integers(0, 11)) == 0
            status = FigureStatus.SUPPRESSED if gone else FigureStatus.FINAL
            rows.append(cases(None if gone else total, area.id, period, status=status))
    return draw(st.permutations(rows)), areas


def inside(part: str, whole: str) -> bool:
    inner, outer = parse_period(part), parse_period(whole)
    return outer.start <= inner.start and inner.end <= outer.end


@given(tables())
def test_nothing_is_withheld_without_a_reason(
    table: tuple[list[Figure], tuple[Area, ...]],
) -> None:
    rows, areas = table
    withholding = run(rows, areas=areas)
    further = {found.row for found in withholding.withheld if found.why is Why.GIVES_AWAY}
    secret = {row for row, shown in enumerate(withholding.figures) if shown.value is None} - further
    protection = _Protection(
        dict(enumerate(rows)), _Kind(is_count=True, counts_people=True), areas, 10
    )
    for row in further:
        assert not 1 <= rows[row].value < 10  # type: ignore[operator]
        assert not protection.is_safe(secret, further - {row}), f"{row} could be shown"
    for found in withholding.withheld:
        if found.why is Why.FEW_COUNTED:
            assert 1 <= found.figure.value < 10  # type: ignore[operator]


@given(tables())
def test_without_a_small_number_nothing_is_withheld(
    table: tuple[list[Figure], tuple[Area, ...]],
) -> None:
    rows, _ = table
    large = [replace(row, value=row.value * 10) for row in rows if row.value is not None]
    assert run(large, areas=AREAS[:1]).withheld == ()


@given(tables())
def test_the_order_and_all_other_rows_stay_as_they_were(
    table: tuple[list[Figure], tuple[Area, ...]],
) -> None:
    rows, areas = table
    found = run(rows, areas=areas)
    touched = {each.row for each in found.withheld}
    assert len(found.figures) == len(rows)
    for number, (before, after) in enumerate(zip(rows, found.figures, strict=True)):
        if number in touched:
            assert after == replace(before, value=None, status=FigureStatus.SUPPRESSED, note="")
        else:
            assert after == before
    assert all(rows[row].value is not None for row in touched)
    assert not any(figure.value is not None and 1 <= figure.value < 10 for figure in found.figures)


def test_solving_takes_more_than_one_sum_when_it_must() -> None:
    """Two blocks of small counts and a bridge between them: no single sum gives the bridge away."""
    places = (*AREAS, Area("west", "West"))
    many = {
        "north": (3, 4, 5, 90),
        "south": (6, 7, 80, 70),
        "east": (60, 50, 4, 5),
        "west": (40, 30, 6, 8),
    }
    rows = [row for area, each in many.items() for row in quarters(*each, area=area)]
    rows += quarters(*(sum(column) for column in zip(*many.values(), strict=True)))
    rows += [cases(sum(each), area) for area, each in many.items()]
    bridge = rows.index(cases(5, "north", QUARTERS[2]))
    found = run(rows, areas=places)
    hidden = {each.row for each in found.withheld}
    assert bridge in hidden
    assert hidden > {
        row for row, each in enumerate(rows) if each.value is not None and each.value < 10
    }
