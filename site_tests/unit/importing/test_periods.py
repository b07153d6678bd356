"""Headings that name a time: read where they can mean one thing only, refused elsewhere."""

from datetime import date

import pytest

from generator.importing.periods import DatesAre, read_period
from generator.period import PeriodError


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Q1 2025-26", "FY2025-26-Q1"),
        ("Q1 2025/26 *", "FY2025-26-Q1"),
        ("2025/26: Q4", "FY2025-26-Q4"),
        ("Quarter 2, 2025/2026", "FY2025-26-Q2"),
        ("Qtr 3 24/25", "FY2024-25-Q3"),
        ("2024-25", "FY2024-25"),
        ("FY 24/25", "FY2024-25"),
        ("April 2025", "2025-04"),
        ("Sept 2025", "2025-09"),
        ("Mar-02", "2002-03/2002-03"),
        ("Apr-Jun 2025", "FY2025-26-Q1"),
        ("Oct to Mar 2026", "2025-10/2026-03"),
        ("1 April 2024 to 31 March 2025", "FY2024-25"),
        ("FY2025-26-YTD-02", "FY2025-26-YTD-02"),
        ("2020-04/2021-02", "2020-04/2021-02"),
    ],
)
def test_reads_what_means_one_time(words: str, code: str) -> None:
    assert read_period(words, None, None).code == code


@pytest.mark.parametrize(
    "words",
    [
        "Q1 2025",
        "2009-10",
        "2009/10",
        "YTD",
        "Q1",
        "Q1 2025-27",
        "30 June 2025",
        "2025",
        "",
        "Total",
    ],
)
def test_refuses_what_may_mean_two_times(words: str) -> None:
    with pytest.raises(PeriodError):
        read_period(words, None, "months")


@pytest.mark.parametrize(
    ("dates_are", "code"),
    [("months", "2026-03"), ("quarters", "FY2025-26-Q4"), ("financial years", "FY2025-26")],
)
@pytest.mark.parametrize("words", ["31/03/2026", "2026-03-31", "31.3.2026"])
def test_a_date_is_what_the_recipe_says(words: str, dates_are: DatesAre, code: str) -> None:
    assert read_period(words, None, dates_are).code == code
    assert read_period("anything", date(2026, 3, 31), dates_are).code == code


def test_a_date_is_nothing_without_the_recipe() -> None:
    with pytest.raises(PeriodError, match="dates_are"):
        read_period("31/03/2026", None, None)
