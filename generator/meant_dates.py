"""What day or month somebody meant who wrote it another way, so that it can be asked for."""

import re
from datetime import date

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_NAMED_DAY = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})")
_NAMED_MONTH = re.compile(r"([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})")
_DAY_FIRST = re.compile(r"(\d{1,2})[/. -](\d{1,2})[/. -](\d{4}|\d{2})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[/. -]?(\d{1,2})[/. -]?(\d{1,2})", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[/.-](\d{4})", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4})[/. -](\d{1,2})", re.ASCII)


def meant_day(text: str) -> str:
    """What to type for a day, in a sentence without its full stop. Days come before months here."""
    plain = " ".join(text.lower().split())
    if match := _NAMED_DAY.fullmatch(plain):
        found = _day(match[3], _number(match[2]), match[1])
    elif match := _DAY_FIRST.fullmatch(plain):
        found = _day(match[3], int(match[2]), match[1])
    elif match := _YEAR_FIRST.fullmatch(plain):
        found = _day(match[1], int(match[2]), match[3])
    else:
        found = None
    if found is None:
        return "Write it like 2026-06-30"
    return f"If it is {found.day} {_MONTHS[found.month - 1].title()} {found.year}, write {found}"


def meant_month(text: str) -> str | None:
    """What to type for a month, or `None` where the text is no month."""
    plain = " ".join(text.lower().split())
    if match := _NAMED_MONTH.fullmatch(plain):
        found = _day(match[2], _number(match[1]), "1")
    elif match := _MONTH_FIRST.fullmatch(plain):
        found = _day(match[2], int(match[1]), "1")
    elif match := _YEAR_MONTH.fullmatch(plain):
        found = _day(match[1], int(match[2]), "1")
    else:
        return None
    return f"Write it like {found.isoformat()[:7]}" if found else None


def _number(name: str) -> int:
    """The number of a month by its name or the start of it, such as “sept”; 0 for other words."""
    return next((n for n, month in enumerate(_MONTHS, 1) if month.startswith(name)), 0)


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, int(day))
    except ValueError:
        return None
