"""Sentences about figures: what they say, and that they are the same shape for good and bad."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator import wording
from generator.merge import read_series
from generator.model import (
    Area,
    Better,
    Change,
    Direction,
    Figure,
    FigureStatus,
    Measure,
    Reading,
    Scorecard,
    Series,
    Status,
    Unit,
)
from site_tests.example import TODAY, figure

LIFTS = Measure(
    "lifts",
    "Lifts inspected on time",
    Unit.PERCENT,
    Better.HIGHER,
    Decimal(95),
    (Series("lifts", "", "(figure) of lifts were inspected on time"),),
)
CALLS = replace(LIFTS, name="Calls answered", series=(Series("lifts", ""),))
NOTHING = Scorecard(targets=0, met=0, missed=0, no_target=0, no_figure=0, paused=0, old=0)


def read(measure: Measure, *figures: Figure) -> Reading:
    newest_first = tuple(sorted(figures, key=lambda f: f.period, reverse=True))
    return read_series(measure, measure.series[0], Area("all", "All"), newest_first, TODAY)


SENTENCES = {
    "missed": (
        LIFTS,
        [figure("lifts", "FY2025-26", "59.82")],
        (
            "We missed this target: 59.8% of lifts were inspected on time, and our target is 95% or "
            "more (April 2025 to March 2026)."
        ),
    ),
    "met": (
        LIFTS,
        [figure("lifts", "FY2025-26", "95")],
        (
            "We met this target: 95% of lifts were inspected on time, and our target is 95% or more "
            "(April 2025 to March 2026)."
        ),
    ),
    "missed, without a sentence of its own": (
        CALLS,
        [figure("lifts", "FY2025-26", "94.96")],
        (
            "We missed this target. Calls answered: 94.96% (April 2025 to March 2026). Our target is "
            "95% or more."
        ),
    ),
    "a sentence that forgets the figure is not used": (
        replace(LIFTS, series=(Series("lifts", "", "Lifts were fine"),)),
        [figure("lifts", "FY2025-26", "96")],
        (
            "We met this target. Lifts inspected on time: 96% (April 2025 to March 2026). Our target "
            "is 95% or more."
        ),
    ),
    "no target": (
        replace(LIFTS, target=None),
        [figure("lifts", "FY2025-26", "96")],
        (
            "96% of lifts were inspected on time (April 2025 to March 2026). We have not set a target "
            "for this."
        ),
    ),
    "old": (
        LIFTS,
        [figure("lifts", "FY2019-20", "96")],
        (
            "This is an old figure, and it met the target: 96% of lifts were inspected on time (April 2019 to March 2020). "
            "Our target is 95% or more."
        ),
    ),
    "never published": (
        LIFTS,
        [],
        "We have not published this figure yet. Our target is 95% or more.",
    ),
    "never published, no target": (
        replace(LIFTS, target=None),
        [],
        "We have not published this figure yet.",
    ),
    "paused, with a last figure": (
        CALLS,
        [
            figure("lifts", "FY2024-25", "96"),
            figure("lifts", "FY2025-26", None, status=FigureStatus.PAUSED, note="lifts are closed"),
        ],
        (
            "We have paused this measure. Lifts are closed. Our last figure: 96% (April 2024 to March "
            "2025)."
        ),
    ),
    "paused from the start": (
        LIFTS,
        [figure("lifts", "FY2025-26", None, status=FigureStatus.PAUSED, note="Too early!")],
        "We have paused this measure. Too early! Our target is 95% or more.",
    ),
    "not collected": (
        LIFTS,
        [figure("lifts", "FY2025-26", None, status=FigureStatus.NOT_COLLECTED, note="no visits")],
        (
            "We did not collect this figure (April 2025 to March 2026). No visits. Our target is 95% "
            "or more."
        ),
    ),
    "suppressed": (
        LIFTS,
        [figure("lifts", "FY2025-26", None, status=FigureStatus.SUPPRESSED)],
        (
            "We do not show this figure (April 2025 to March 2026), so that nobody can be "
            "recognised. Our target is 95% or more."
        ),
    ),
    "a blank that is not explained": (
        LIFTS,
        [figure("lifts", "FY2025-26", None)],
        "We have not published this figure yet. Our target is 95% or more.",
    ),
}


@pytest.mark.parametrize(("measure", "figures", "said"), SENTENCES.values(), ids=SENTENCES)
def test_sentence(measure: Measure, figures: list[Figure], said: str) -> None:
    assert wording.sentence(measure, read(measure, *figures)) == said


@given(st.decimals(0, 100, places=3), st.decimals(0, 100, places=3))
def test_no_sentence_contradicts_the_numbers_in_it(value: Decimal, target: Decimal) -> None:
    measure = replace(LIFTS, target=target)
    reading = read(measure, figure("lifts", "FY2025-26", str(value)))
    said = wording.sentence(measure, reading)
    shown = Decimal(said.split(": ")[1].split("%")[0])
    aim = Decimal(said.split("our target is ")[1].split("%")[0])
    assert aim == target
    assert said.startswith("We met" if shown >= aim else "We missed")
    assert (reading.status is Status.MET) == (value >= target)


CHANGES = {
    "worse": (LIFTS, "77.7", "74.9", Direction.WORSE, "Worse: down from 77.7% to 74.9%"),
    "better": (LIFTS, "74.9", "77.7", Direction.BETTER, "Better: up from 74.9% to 77.7%"),
    "the same": (LIFTS, "100", "100", Direction.SAME, "The same as before: 100%"),
    "close together": (
        LIFTS,
        "77.74",
        "77.66",
        Direction.WORSE,
        "Worse: down from 77.74% to 77.66%",
    ),
    "fewer is better": (
        replace(LIFTS, unit=Unit.DAYS, better=Better.LOWER),
        "6",
        "4.2",
        Direction.BETTER,
        "Better: down from 6 days to 4.2 days",
    ),
    "yes or no": (
        replace(LIFTS, unit=Unit.YES_NO),
        "0",
        "1",
        Direction.BETTER,
        "Better: from no to yes",
    ),
}


@pytest.mark.parametrize(("measure", "was", "now", "way", "said"), CHANGES.values(), ids=CHANGES)
def test_change(measure: Measure, was: str, now: str, way: Direction, said: str) -> None:
    moved = Change(way, figure("x", "FY2024-25", was), figure("x", "FY2025-26", now))
    assert wording.change(measure, moved) == said


@given(st.decimals(0, 100, places=3), st.decimals(0, 100, places=3))
def test_a_change_never_shows_two_different_figures_as_one(was: Decimal, now: Decimal) -> None:
    rows = figure("lifts", "FY2024-25", str(was)), figure("lifts", "FY2025-26", str(now))
    moved = read(LIFTS, *rows).change
    assert moved is not None
    said = wording.change(LIFTS, moved)
    if was == now:
        assert said.startswith("The same as before: ")
    else:
        before, after = said.split(" from ")[1].split(" to ")
        assert before != after
        assert (Decimal(before[:-1]) < Decimal(after[:-1])) == (was < now)


REMARKS = {
    "nothing to say": (figure("x", "FY2025-26", "96"), ()),
    "a survey": (
        figure("x", "FY2025-26", "96", sample_size=1),
        ("1 person took part in the survey.",),
    ),
    "a large survey": (
        figure("x", "FY2025-26", "9", sample_size=1200),
        ("1,200 people took part in the survey.",),
    ),
    "provisional": (
        figure("x", "FY2025-26", "96", status=FigureStatus.PROVISIONAL),
        ("This figure may still change.",),
    ),
    "revised": (
        figure("x", "FY2025-26", "96", status=FigureStatus.REVISED, note="we had missed one block"),
        ("We have changed this figure since we first published it.", "We had missed one block."),
    ),
    "the note of a missing figure is in the sentence": (
        figure("x", "FY2025-26", None, status=FigureStatus.PAUSED, note="closed"),
        (),
    ),
    "checked": (
        figure("x", "FY2025-26", "96", verified_by="Tenant inspectors", verified_on="2020-12"),
        ("Checked by Tenant inspectors (December 2020).",),
    ),
}


@pytest.mark.parametrize(("row", "said"), REMARKS.values(), ids=REMARKS)
def test_remarks(row: Figure, said: tuple[str, ...]) -> None:
    assert wording.remarks(row) == said


SCORES = {
    "some met": (
        replace(NOTHING, met=3, missed=4, no_figure=12),
        (
            "We met 3 of the 7 targets that have an up-to-date figure. We have not published a figure "
            "for 12 more measures yet."
        ),
    ),
    "none met": (
        replace(NOTHING, missed=2),
        "We met none of the 2 targets that have an up-to-date figure.",
    ),
    "all met": (
        replace(NOTHING, met=2),
        "We met all 2 targets that have an up-to-date figure.",
    ),
    "one, missed": (
        replace(NOTHING, missed=1, no_figure=1),
        (
            "We missed the only target that has an up-to-date figure. We have not published a figure for "
            "1 more measure yet."
        ),
    ),
    "one, met": (
        replace(NOTHING, met=1),
        "We met the only target that has an up-to-date figure.",
    ),
    "no figures": (
        replace(NOTHING, targets=3, no_figure=3),
        "We have not published a figure for any of our targets yet.",
    ),
    "only old figures": (
        replace(NOTHING, targets=1, old=3, no_figure=1),
        "We have no up-to-date figure to judge a target by.",
    ),
    "figures without a target": (
        replace(NOTHING, no_target=2, old=3, no_figure=1),
        "We have set no target for these figures.",
    ),
    "neither targets nor figures": (
        replace(NOTHING, no_figure=3),
        "We have set no target and published no figure for this yet.",
    ),
    "nothing is measured": (NOTHING, "We do not measure this with figures."),
}


@pytest.mark.parametrize(("score", "said"), SCORES.values(), ids=SCORES)
def test_scorecard(score: Scorecard, said: str) -> None:
    assert wording.scorecard(score) == said


def test_tally_counts_what_there_is() -> None:
    score = replace(NOTHING, met=1, missed=2, old=1)
    assert [said for _, said in wording.tally(score)] == [
        "1 target met",
        "2 targets missed",
        "1 measure with an old figure",
    ]


def test_every_status_has_its_words() -> None:
    assert set(wording.STATUS_WORDS) == set(wording.STATUS_MEANS) == set(Status)


@pytest.mark.parametrize(
    ("code", "said"),
    [("2020-12", "December 2020"), ("2020-12-05", "5 December 2020"), ("soon", "soon"), ("", "")],
)
def test_written_day(code: str, said: str) -> None:
    assert wording.written_day(code) == said


def test_day() -> None:
    assert wording.day(date(2026, 11, 2)) == "2 November 2026"
