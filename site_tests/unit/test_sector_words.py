"""A figure among those of all landlords: every place in the quartiles, for each way of counting."""

from dataclasses import replace
from decimal import Decimal

import pytest

from generator.merge import read_series
from generator.model import Area, Better, Measure, Quartiles, Reading, Sector, Series, Unit
from generator.sector_words import comparison
from site_tests.example import TODAY, figure

ALL = Area("all", "All our homes")


def reading(code: str, value: str, area: Area = ALL, *, minus: bool = False) -> Reading:
    series = Series(code, "", tsm=code, minus_from_100=minus)
    measure = Measure("m", "M", Unit.PERCENT, Better.HIGHER, None, (series,))
    return read_series(measure, series, area, (figure(code, "FY2024-25", value),), TODAY)


def sector(code: str, lower: str, median: str, upper: str) -> Sector:
    quartiles = Quartiles(355, Decimal(lower), Decimal(median), Decimal(upper))
    return Sector({("FY2024-25", code): quartiles}, {})


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("79", "Better than three in four of 355 landlords."),
        ("78.9", "Better than half of 355 landlords."),
        ("71.84", "In the middle of 355 landlords."),
        ("71.9", "Better than half of 355 landlords."),
        ("71.7", "Worse than half of 355 landlords."),
        ("64.7", "Worse than half of 355 landlords."),
        ("64.6", "Worse than three in four of 355 landlords."),
    ],
)
def test_satisfaction_is_better_the_higher_it_is(value: str, words: str) -> None:
    assert comparison(reading("TP01", value), sector("TP01", "64.7", "71.8", "78.9")) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("0", "Better than half of 355 landlords."),
        ("0.5", "In the middle of 355 landlords."),
        ("3.3", "Worse than three in four of 355 landlords."),
    ],
)
def test_homes_below_the_standard_are_better_the_fewer_they_are(value: str, words: str) -> None:
    assert comparison(reading("RP01", value), sector("RP01", "0.0", "0.5", "3.2")) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("20", "Fewer than three in four of 355 landlords."),
        ("30", "Fewer than half of 355 landlords."),
        ("40", "More than half of 355 landlords."),
        ("90", "More than three in four of 355 landlords."),
    ],
)
def test_reports_are_fewer_or_more_and_not_better_or_worse(value: str, words: str) -> None:
    assert comparison(reading("NM01_1", value), sector("NM01_1", "22", "36", "57")) == words


def test_the_best_there_can_be_is_not_called_the_middle() -> None:
    words = comparison(reading("BS02", "100"), sector("BS02", "99.9", "100", "100"))
    assert words == "As good as it can be. At least half of 355 landlords had 100%."


def test_a_figure_worked_out_from_a_published_one_is_compared_as_published() -> None:
    found = reading("BS01", "99.9", minus=True)
    words = comparison(found, sector("BS01", "99.8", "100", "100"))
    assert words == "Worse than half of 355 landlords."


def test_nothing_is_compared_with_what_is_not_there() -> None:
    known = sector("TP01", "64.7", "71.8", "78.9")
    assert comparison(reading("TP01", "79", Area("north", "North")), known) == ""
    assert comparison(reading("TP02", "79"), known) == ""
    own = replace(reading("TP01", "79"), series=Series("own", ""))
    assert comparison(own, known) == ""
