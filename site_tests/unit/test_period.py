"""Reporting periods: what the codes mean, how they read, and which are refused."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.period import Period, PeriodError, last_day, parse_period

PERIODS = {
    "2026-03": ("March 2026", "month", 1, date(2026, 3, 1), date(2026, 3, 31)),
    "2024-02": ("February 2024", "month", 1, date(2024, 2, 1), date(2024, 2, 29)),
    "FY2025-26": ("April 2025 to March 2026", "year", 12, date(2025, 4, 1), date(2026, 3, 31)),
    "FY1999-00": ("April 1999 to March 2000", "year", 12, date(1999, 4, 1), date(2000, 3, 31)),
    "FY2020-21-Q3": (
        "October to December 2020",
        "quarter",
        3,
        date(2020, 10, 1),
        date(2020, 12, 31),
    ),
    "FY2020-21-Q4": ("January to March 2021", "quarter", 3, date(2021, 1, 1), date(2021, 3, 31)),
    "FY2025-26-YTD-06": (
        "April to June 2025",
        "year to date",
        3,
        date(2025, 4, 1),
        date(2025, 6, 30),
    ),
    "FY2025-26-YTD-02": (
        "April 2025 to February 2026",
        "year to date",
        3,
        date(2025, 4, 1),
        date(2026, 2, 28),
    ),
    "2020-04/2021-02": (
        "April 2020 to February 2021",
        "range",
        11,
        date(2020, 4, 1),
        date(2021, 2, 28),
    ),
    "2009-10/2009-10": ("October 2009", "range", 1, date(2009, 10, 1), date(2009, 10, 31)),
}


@pytest.mark.parametrize("code", PERIODS)
def test_periods(code: str) -> None:
    words, kind, cycle, start, end = PERIODS[code]
    period = parse_period(code)
    assert period == Period(end, start, code, kind, cycle)
    assert period.words() == words


REFUSED = {
    "2009-10": "may be a financial year. Write FY2009-10 for the year, or 2009-10/2009-10",
    "2025-26": "may be a financial year. Write FY2025-26 for the year",
    "2026-Q3": "Write FY2026-27-Q3",
    "2026Q3": "may mean a calendar or a financial quarter",
    "31/03/2026": "is a day, and a figure needs a period. Write the month (2026-03)",
    "FY2025-27": "write FY2025-26, not",
    "FY2025-26-Q5": "is not a period",
    "2026-13": "There is no month 13",
    "2020-00/2020-02": "There is no month 00",
    "2021-02/2020-04": "ends before it starts",
    "1066-10": "1066 is not a year we can report on",
    "0000-01": "0 is not a year we can report on",
    "FY2100-01-YTD-13": "is not a period",
    "": "The period is empty",
    "March 2026": "is not a period",
    "2026-03\n": "is not a period",
    "２０２６-03": "is not a period",
}


@pytest.mark.parametrize("code", REFUSED)
def test_refused_with_what_to_write(code: str) -> None:
    with pytest.raises(PeriodError) as refused:
        parse_period(code)
    assert REFUSED[code] in str(refused.value)


@given(st.text("0123456789-/FYQTDx", max_size=18))
def test_any_code_is_a_period_or_is_refused(code: str) -> None:
    try:
        period = parse_period(code)
    except PeriodError:
        return
    assert period.start <= period.end
    assert period.code == code
    assert period.words()


@pytest.mark.parametrize(
    ("code", "today", "late"),
    [
        ("FY2024-25", date(2025, 4, 1), 0),
        ("FY2024-25", date(2026, 3, 31), 0),
        ("FY2024-25", date(2026, 4, 1), 1),
        ("FY2024-25", date(2024, 6, 1), 0),
        ("2026-01", date(2026, 11, 22), 9),
        ("FY2025-26-Q4", date(2026, 11, 22), 2),
    ],
)
def test_periods_late(code: str, today: date, late: int) -> None:
    assert parse_period(code).periods_late(today) == late


def test_finished_the_day_after_its_last() -> None:
    period = parse_period("2026-02")
    assert not period.finished(date(2026, 2, 28))
    assert period.finished(date(2026, 3, 1))


@pytest.mark.parametrize(
    ("code", "day"),
    [
        ("2024-02", date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 31)),
        ("2026-12-04", date(2026, 12, 4)),
        ("9999-12", date(9999, 12, 31)),
    ],
)
def test_last_day(code: str, day: date) -> None:
    assert last_day(code) == day


def test_sorted_by_end() -> None:
    codes = ["FY2025-26", "2026-02", "FY2025-26-Q3"]
    assert sorted(codes, key=parse_period) == ["FY2025-26-Q3", "2026-02", "FY2025-26"]
