from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from generator import wording
from generator.merge import publish, read_series, status_of
from generator.model import (
    Area,
    Better,
    Clock,
    Direction,
    Duration,
    EarlierTarget,
    Figure,
    FigureStatus,
    Measure,
    Promise,
    Publish,
    Reading,
    ResponseTime,
    Series,
    Status,
    Theme,
    Unit,
)
from generator.period import parse_period
from site_tests.example import LANDLORD as SAMPLE_LANDLORD
from site_tests.example_standards import REPAIRS as SAMPLE_STANDARD

TODAY = date(2026, 11, 22)
ALL = Area("all", "All our homes")


def figure(
    value: str | None, period: str = "FY2025-26", status: str = "final", note: str = ""
) -> Figure:
    return Figure(
        key="on-time",
        area="all",
        period=parse_period(period),
        value=None if value is None else Decimal(value),
        status=FigureStatus(status),
        source="A system",
        note=note,
    )


def measure(
    target: str | None = "95",
    better: Better = Better.HIGHER,
    earlier: tuple[EarlierTarget, ...] = (),
) -> Measure:
    return Measure(
        id="on-time",
        name="Repairs on time",
        unit=Unit.PERCENT,
        better=better,
        target=None if target is None else Decimal(target),
        series=(Series("on-time", ""),),
        earlier_targets=earlier,
    )


def read(*figures: Figure, of: Measure | None = None, minus: bool = False) -> Reading:
    series = Series("on-time", "", minus_from_100=minus)
    newest_first = tuple(sorted(figures, key=lambda f: f.period, reverse=True))
    return read_series(of or measure(), series, ALL, newest_first, TODAY)


@pytest.mark.parametrize(
    ("value", "better", "status"),
    [
        ("95", Better.HIGHER, Status.MET),
        ("95.01", Better.HIGHER, Status.MET),
        ("94.99", Better.HIGHER, Status.MISSED),
        ("95", Better.LOWER, Status.MET),
        ("94.99", Better.LOWER, Status.MET),
        ("95.01", Better.LOWER, Status.MISSED),
    ],
)
def test_the_target_itself_is_enough(value: str, better: Better, status: Status) -> None:
    assert read(figure(value), of=measure(better=better)).status is status


def test_without_a_figure_nothing_is_judged() -> None:
    reading = read()
    assert (reading.status, reading.shown, reading.target) == (
        Status.NO_FIGURE,
        None,
        Decimal(95),
    )


def test_without_a_target_nothing_is_judged() -> None:
    assert read(figure("50"), of=measure(None)).status is Status.NO_TARGET


def test_the_latest_figure_is_the_one_whose_period_ends_last() -> None:
    reading = read(figure("90", "FY2024-25"), figure("97", "FY2025-26"), figure("80", "FY2023-24"))
    assert reading.shown is not None
    assert reading.shown.value == 97
    assert [f.value for f in reading.earlier] == [90, 80]


def test_a_paused_measure_shows_its_last_value_and_no_verdict() -> None:
    reading = read(figure("97", "FY2024-25"), figure(None, "FY2025-26", "paused", "No visits"))
    assert reading.status is Status.PAUSED
    assert reading.shown is not None
    assert reading.shown.value == 97


def test_a_figure_that_was_not_collected_is_not_replaced_by_an_older_one() -> None:
    reading = read(figure("97", "FY2024-25"), figure(None, status="not_collected", note="Fire"))
    assert reading.status is Status.NO_FIGURE
    assert reading.shown is None
    assert [f.value for f in reading.earlier] == [97]


@pytest.mark.parametrize(
    ("period", "status"),
    [
        ("FY2024-25", Status.MET),  # one year has ended since: late, not old
        ("FY2023-24", Status.OLD),
        ("FY2025-26-Q4", Status.OLD),  # two quarters have ended since
        ("FY2026-27-Q1", Status.MET),
        ("2026-10", Status.MET),
        ("2026-08", Status.OLD),
    ],
)
def test_old_means_more_than_one_period_late(period: str, status: Status) -> None:
    assert read(figure("97", period)).status is status


def test_a_figure_is_judged_by_the_target_of_its_own_time() -> None:
    earlier = EarlierTarget(Decimal(90), date(2026, 3, 31), "It was too low.")
    reading = read(figure("92"), of=measure("95", earlier=(earlier,)))
    assert (reading.target, reading.status) == (90, Status.MET)


@pytest.mark.parametrize(
    ("before", "after", "better", "direction"),
    [
        ("90", "97", Better.HIGHER, Direction.BETTER),
        ("97", "90", Better.HIGHER, Direction.WORSE),
        ("90", "97", Better.LOWER, Direction.WORSE),
        ("97", "90", Better.LOWER, Direction.BETTER),
        ("90", "90", Better.LOWER, Direction.SAME),
        ("99.93", "99.98", Better.HIGHER, Direction.BETTER),
        ("99.93025938", "99.9", Better.HIGHER, Direction.SAME),
        ("99.95025938", "99.9", Better.HIGHER, Direction.WORSE),
        ("59.1280654", "59", Better.HIGHER, Direction.WORSE),
        ("1234", "1235", Better.NEITHER, Direction.UP),
    ],
)
def test_change_knows_which_way_is_good(
    before: str, after: str, better: Better, direction: Direction
) -> None:
    reading = read(figure(before, "FY2024-25"), figure(after), of=measure(better=better))
    assert reading.change is not None
    assert reading.change.direction is direction


def test_years_are_not_compared_with_quarters() -> None:
    assert read(figure("90", "FY2024-25-Q4"), figure("97", "FY2025-26")).change is None


def test_a_gap_is_told_of_and_nothing_is_compared_over_it() -> None:
    gap = figure(None, "FY2024-25", "suppressed")
    reading = read(figure("97"), gap, figure("90", "FY2023-24"), figure("80", "FY2022-23"))
    assert reading.change is None
    assert reading.gaps == (gap,)
    assert [f.value for f in reading.rows] == [97, None, 90, 80]
    assert status_of(measure(), reading, gap) is Status.NO_FIGURE
    paused = replace(gap, status=FigureStatus.PAUSED)
    assert status_of(measure(), reading, paused) is Status.PAUSED


def test_what_is_missing_to_100_keeps_the_published_figure_beside_it() -> None:
    reading = read(figure("99.9"), of=measure("0", Better.LOWER), minus=True)
    assert reading.shown is not None
    assert reading.shown.value == Decimal("0.1")
    assert reading.shown.worked_out_from == Decimal("99.9")
    assert reading.status is Status.MISSED


def result_of(*values: str | None) -> Status:
    """The verdict on one target with a figure for each value."""
    series = tuple(Series(f"part-{number}", f"Part {number}") for number in range(len(values)))
    figures = [
        replace(figure(value), key=f"part-{number}")
        for number, value in enumerate(values)
        if value is not None
    ]
    standard = replace(SAMPLE_STANDARD, measures=(replace(measure(), series=series),))
    publication = publish(SAMPLE_LANDLORD, [standard], figures, TODAY)
    return publication.deals[0].results[0].status


def test_a_target_with_several_figures_is_met_only_if_all_are() -> None:
    assert result_of("97", "99") is Status.MET
    assert result_of("97", "90", "99") is Status.MISSED
    assert result_of("97", None) is Status.NO_FIGURE


def test_counts_a_measure_that_two_standards_share_once() -> None:
    first = replace(SAMPLE_STANDARD, slug="first", measures=(measure(),))
    second = replace(SAMPLE_STANDARD, slug="second", measures=(replace(measure(), id="again"),))
    shared = replace(second.measures[0], series=first.measures[0].series)
    second = replace(second, measures=(shared,))
    publication = publish(SAMPLE_LANDLORD, [first, second], [figure("97")], TODAY)
    assert (publication.scorecard.met, publication.scorecard.judged) == (1, 1)


@pytest.mark.parametrize("state", [Publish.DRAFT, Publish.CONFIDENTIAL])
def test_drafts_and_confidential_standards_are_not_published(state: Publish) -> None:
    hidden = replace(SAMPLE_STANDARD, publish=state)
    assert publish(SAMPLE_LANDLORD, [hidden], [], TODAY).deals == ()


def test_standards_come_by_theme_and_the_most_needed_first() -> None:
    home = Theme("Home", "", first=("repairs",))
    landlord = replace(SAMPLE_LANDLORD, themes=(home, Theme("Area", "")))
    slugs = [("noise", "Area"), ("damp", "Home"), ("repairs", "Home")]
    standards = [replace(SAMPLE_STANDARD, slug=slug, theme=theme) for slug, theme in slugs]
    publication = publish(landlord, standards, [], TODAY)
    assert [deal.standard.slug for deal in publication.deals] == ["repairs", "damp", "noise"]


def test_a_promise_is_unmeasured_until_a_figure_of_its_measure_is_shown() -> None:
    standard = replace(
        SAMPLE_STANDARD,
        measures=(measure(),),
        parts=(
            replace(
                SAMPLE_STANDARD.parts[0],
                promises=(
                    Promise(text=(), id="tested", measures=("on-time",)),
                    Promise(
                        text=(),
                        id="by-a-row",
                        response_times=(
                            ResponseTime("Leaks", "come", Duration(1, Clock.HOURS), ("on-time",)),
                        ),
                    ),
                    Promise(text=(), id="never"),
                ),
            ),
        ),
    )

    def unmeasured(*figures: Figure) -> list[str]:
        made = publish(SAMPLE_LANDLORD, (standard,), figures, TODAY)
        return [promise.id for promise in made.deals[0].unmeasured]

    assert unmeasured() == ["tested", "by-a-row", "never"]
    assert unmeasured(figure(None, status="not_collected")) == ["tested", "by-a-row", "never"]
    assert unmeasured(figure("95")) == ["never"]


def test_an_activity_goes_up_or_down_and_neither_is_good() -> None:
    activity = measure(None, Better.NEITHER)
    reading = read(figure("3", "FY2024-25"), figure("5", "FY2025-26"), of=activity)
    assert reading.change is not None
    assert reading.change.direction is Direction.UP
    assert wording.change(activity, reading.change) == "Up from 3% to 5%"
    assert wording.sentence(activity, reading).endswith("It has no target.")
