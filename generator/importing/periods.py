"""Periods as people head their columns, where they can mean one thing only: `Q1 2025-26`.

`Q1 2025` and `2009-10` can mean two things, so a recipe must say which.
"""

import re
from calendar import month_abbr, month_name
from datetime import date
from typing import Literal

from generator.importing.names import one_line, without_footnotes
from generator.period import Period, PeriodError, parse_period

DatesAre = Literal["months", "quarters", "financial years"]

_MONTHS = {name.lower(): number for number, name in enumerate(month_name) if name} | {
    name.lower(): number for number, name in enumerate(month_abbr) if name
}
_MONTHS["sept"] = 9
_MONTH = rf"(?P<m{{0}}>{'|'.join(sorted(_MONTHS, key=len, reverse=True))})\.?"
_YEAR = r"(?P<y{0}>(?:19|20)?\d\d)"
_FIRST_DAY = r"(?:0?1(?:st)? )?"
_LAST_DAY = r"(?:(?:28|29|30|31)(?:th|st)? )?"
_TO = r" ?(?:-|–|to|until|/) ?"
_FINANCIAL = (
    r"(?:fy|f/y|year|financial year)? ?(?P<first>(?:20)?\d\d) ?[-–/] ?(?P<second>(?:20)?\d\d)"
)
_QUARTER = r"(?:q|qtr|quarter) ?(?P<quarter>[1-4])"
_FORMS = {
    name: re.compile(pattern, re.ASCII)
    for name, pattern in {
        "quarter": rf"(?:{_QUARTER}[ ,]+{_FINANCIAL})",
        "year, quarter": rf"{_FINANCIAL}[ ,:-]+{_QUARTER}",
        "year": _FINANCIAL,
        "month": rf"{_MONTH.format(1)}[ '-]+{_YEAR.format(1)}",
        "months": rf"{_FIRST_DAY}{_MONTH.format(1)}(?:[ '-]{_YEAR.format(1)})?{_TO}"
        rf"{_LAST_DAY}{_MONTH.format(2)}[ '-]+{_YEAR.format(2)}",
    }.items()
}
_NUMERIC_DAY = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})|(\d{4})-(\d{2})-(\d{2})", re.ASCII)


def read_period(text: str, day: date | None, dates_are: DatesAre | None) -> Period:
    """The period that a heading names; `PeriodError` if nobody could be sure."""
    words = one_line(without_footnotes(one_line(text)))
    if day := day or _numeric_day(words):
        return _of_day(words, day, dates_are)
    try:
        return parse_period(words.upper())
    except PeriodError:
        return parse_period(_code(words))


def _numeric_day(words: str) -> date | None:
    match = _NUMERIC_DAY.fullmatch(words)
    if match is None:
        return None
    day, month, year = (
        (match[1], match[2], match[3]) if match[3] else (match[6], match[5], match[4])
    )
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _of_day(words: str, day: date, dates_are: DatesAre | None) -> Period:
    start = day.year - (day.month < 4)
    match dates_are:
        case "months":
            code = f"{day.year}-{day.month:02}"
            # A month that could be read as a financial year is written as a range of one.
            code = f"{code}/{code}" if day.month == (day.year + 1) % 100 else code
        case "quarters":
            code = f"{_year_code(start)}-Q{(day.month - 4) % 12 // 3 + 1}"
        case "financial years":
            code = _year_code(start)
        case _:
            raise PeriodError(
                f"“{words}” is a day, and a figure needs a period. Write under “periods” in the "
                "recipe what dates are: “dates_are: months”, quarters or financial years"
            )
    return parse_period(code)


def _code(words: str) -> str:
    """The code of a period in words; words that nobody could be sure of come back as they are."""
    text = words.lower().replace("’", "'")
    for name, form in _FORMS.items():
        if match := form.fullmatch(text):
            found = match.groupdict()
            if name in ("month", "months"):
                return _months(found, words)
            return _financial(found, words)
    raise PeriodError(
        f"“{words}” does not say which time it means. Add it under “periods” to the “names” of the "
        "recipe, with a period such as FY2025-26-Q3, or to “leave_out”"
    )


def _financial(found: dict[str, str | None], words: str) -> str:
    first, second = int(found["first"] or 0) % 100, int(found["second"] or 0) % 100
    if second != (first + 1) % 100 or (not found.get("quarter") and second <= 12):
        raise PeriodError(
            f"“{words}” may mean a month, or a time that is no financial year. Add it under "
            "“periods” to the “names” of the recipe"
        )
    quarter = f"-Q{found['quarter']}" if found.get("quarter") else ""
    return f"{_year_code(2000 + first)}{quarter}"


def _months(found: dict[str, str | None], words: str) -> str:
    last_year = _full(found.get("y2") or found["y1"])
    last = _MONTHS[found.get("m2") or found["m1"] or ""]
    first = _MONTHS[found["m1"] or ""]
    first_year = _full(found["y1"]) if found["y1"] else last_year - (first > last)
    months = (last_year - first_year) * 12 + last - first + 1
    start = first_year - (first < 4)
    if months == 3 and first % 3 == 1:
        return f"{_year_code(start)}-Q{(first - 4) % 12 // 3 + 1}"
    if months == 12 and first == 4:
        return _year_code(start)
    if months < 1:
        raise PeriodError(f"“{words}” ends before it starts")
    one, other = f"{first_year}-{first:02}", f"{last_year}-{last:02}"
    plain = one == other and first != (first_year + 1) % 100
    return one if plain else f"{one}/{other}"


def _full(year: str | None) -> int:
    number = int(year or 0)
    return number + 2000 if number < 100 else number


def _year_code(start: int) -> str:
    return f"FY{start}-{(start + 1) % 100:02}"
