"""Reporting periods: what the CSV's `period` column may say, and how a reader is told.

Refuses what people read in two ways: `2009-10` (a month or a year?) and `2026-Q3` (whose third
quarter?). Financial years run from 1 April to 31 March.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from generator import tongue
from generator.meant_dates import meant_month
from generator.tongue import say

_FINANCIAL_YEAR = re.compile(r"FY(\d{4})-(\d{2})(?:-(Q[1-4]|YTD-(?:0[1-9]|1[0-2])))?", re.ASCII)
_MONTH = re.compile(r"(\d{4})-(\d{2})", re.ASCII)
_RANGE = re.compile(r"(\d{4})-(\d{2})/(\d{4})-(\d{2})", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1980, 2100


class PeriodError(ValueError):
    """A period nobody could be sure of; the message says what to write."""


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """The days from `start` to `end`, both included. Sorts by its end.

    `code` is what the file says; `kind` is month, quarter, year, year to date or range: only
    periods of one kind are compared with each other. `cycle` is the months until the next one
    of its kind ends.
    """

    end: date
    start: date
    code: str
    kind: str
    cycle: int

    def words(self) -> str:
        """`October to December 2020`, `April 2024 to March 2025`, `March 2026`."""
        last = tongue.month(self.end)
        if (self.start.year, self.start.month) == (self.end.year, self.end.month):
            return last
        if self.start.year == self.end.year:
            first = tongue.month(self.start, with_year=False)
        else:
            first = tongue.month(self.start)
        return say("{first} to {last}", first=first, last=last)

    def finished(self, today: date) -> bool:
        """Whether its last day has passed."""
        return self.end < today

    def periods_late(self, today: date) -> int:
        """How many more periods of this kind have ended since, by `today`."""
        gone = relativedelta(today, self.end + timedelta(days=1))
        return max(0, (gone.years * 12 + gone.months) // self.cycle)


def last_day(code: str) -> date:
    """The last day of a month (`2020-12`), or the day itself (`2020-12-04`)."""
    if len(code) == len("2020-12"):
        first = date.fromisoformat(f"{code}-01")
        return first.replace(day=monthrange(first.year, first.month)[1])
    return date.fromisoformat(code)


def _month(year: int, month: int, code: str) -> date:
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise PeriodError(f"{year} is not a year we can report on: check “{code}”")
    if not 1 <= month <= 12:
        raise PeriodError(f"There is no month {month:02}: check “{code}”")
    return date(year, month, 1)


def _until(start: date, months: int) -> date:
    return start + relativedelta(months=months) - timedelta(days=1)


def parse_period(code: str) -> Period:
    """Read a period code; `PeriodError` says what to write instead."""
    if match := _FINANCIAL_YEAR.fullmatch(code):
        return _financial_year(code, int(match[1]), int(match[2]), match[3])
    if match := _RANGE.fullmatch(code):
        return _range(code, *(int(part) for part in match.groups()))
    if match := _MONTH.fullmatch(code):
        return _single_month(code, int(match[1]), int(match[2]))
    if re.fullmatch(r"\d{4}-?Q[1-4]", code, re.ASCII):
        year, quarter = int(code[:4]), code[-1]
        raise PeriodError(
            f"“{code}” may mean a calendar or a financial quarter. Write "
            f"FY{year}-{(year + 1) % 100:02}-Q{quarter} for a quarter of the financial year, "
            "or the months, like 2026-07/2026-09"
        )
    if match := re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", code, re.ASCII):
        raise PeriodError(
            f"“{code}” is a day, and a figure needs a period. Write the month "
            f"({match[3]}-{int(match[2]):02}), the quarter or the year it covers"
        )
    if match := re.fullmatch(r"(?:FY ?)?(\d{4})[/ -](?:20)?(\d{2})", code, re.ASCII):
        raise PeriodError(
            f"“{code}” is not a period. For April {match[1]} to March {int(match[1]) + 1}, write "
            f"FY{match[1]}-{(int(match[1]) + 1) % 100:02}"
        )
    if meant := meant_month(code):
        raise PeriodError(f"“{code}” is not a period that can mean one thing only. {meant}")
    if not code:
        raise PeriodError(
            "The period is empty. Write a month (2026-03), a quarter "
            "(FY2025-26-Q3) or a year (FY2025-26)"
        )
    raise PeriodError(
        f"“{code}” is not a period. Write a month (2026-03), a financial year (FY2025-26), a "
        "quarter of it (FY2025-26-Q3), the year so far (FY2025-26-YTD-02) or two months with a "
        "slash (2020-04/2021-02)"
    )


def _financial_year(code: str, first: int, second: int, rest: str | None) -> Period:
    if second != (first + 1) % 100:
        raise PeriodError(
            f"A financial year ends in the year after it starts: write "
            f"FY{first}-{(first + 1) % 100:02}, not “{code}”"
        )
    start = _month(first, 4, code)
    if rest is None:
        return Period(_until(start, 12), start, code, "year", 12)
    if rest.startswith("Q"):
        quarter = start + relativedelta(months=3 * (int(rest[1]) - 1))
        return Period(_until(quarter, 3), quarter, code, "quarter", 3)
    calendar_month = int(rest[-2:])
    months = (calendar_month - 4) % 12 + 1
    return Period(_until(start, months), start, code, "year to date", 3)


def _range(code: str, year_1: int, month_1: int, year_2: int, month_2: int) -> Period:
    start, last = _month(year_1, month_1, code), _month(year_2, month_2, code)
    if last < start:
        raise PeriodError(f"“{code}” ends before it starts")
    months = (last.year - start.year) * 12 + last.month - start.month + 1
    return Period(_until(last, 1), start, code, "range", months)


def _single_month(code: str, year: int, month: int) -> Period:
    if _FIRST_YEAR <= year <= _LAST_YEAR and month == (year + 1) % 100:
        choice = f", or {code}/{code} for the month" if 1 <= month <= 12 else ""
        raise PeriodError(f"“{code}” may be a financial year. Write FY{code} for the year{choice}")
    start = _month(year, month, code)
    return Period(_until(start, 1), start, code, "month", 1)
