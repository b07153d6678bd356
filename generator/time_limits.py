"""Time limits in plain text (`within 24 hours`, `every 10 years`), and which of two is looser.

A working day is no fixed time: one may be 24 hours, or four days over a long weekend. So limits
are compared as ranges, and only a limit whose latest end is later is called looser.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from math import ceil

from generator.model import Clock, Duration

_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {word: number for number, word in enumerate(_WORDS, 1)} | {"": 1, "a": 1, "an": 1}
_LIMIT = re.compile(
    rf"\b(?P<kind>within|every|each)\s+(?:(?P<number>\d{{1,3}}|{'|'.join(_WORDS)})\s+)?"
    r"(?P<clock>(?:working |calendar )?day|minute|hour|week|month|year)s?\b",
    re.IGNORECASE,
)
_YEARLY = re.compile(r"\b(?:once a year|yearly|annually)\b", re.IGNORECASE)
_HOURS = {
    Clock.MINUTES: (1 / 60, 1 / 60),
    Clock.HOURS: (1, 1),
    Clock.CALENDAR_DAYS: (24, 24),
    Clock.WEEKS: (168, 168),
    Clock.MONTHS: (28 * 24, 31 * 24),
    Clock.YEARS: (365 * 24, 366 * 24),
}
_LONG_WEEKEND = 3


class Kind(Enum):
    """A limit for one thing, or the time between two of a kind."""

    WITHIN = "within"
    EVERY = "every"


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit that stands in a text."""

    kind: Kind
    time: Duration


def limits(text: str) -> Iterator[Limit]:
    """Every time limit of a text, in its order; `each year` is every one year."""
    for match in _LIMIT.finditer(text):
        kind = Kind.WITHIN if match["kind"].lower() == "within" else Kind.EVERY
        clock = Clock(f"{match['clock'].lower()}s")
        yield Limit(kind, Duration(number_of(match["number"] or ""), clock))
    for _ in _YEARLY.finditer(text):
        yield Limit(Kind.EVERY, Duration(1, Clock.YEARS))


def number_of(word: str) -> int:
    """A number as digits or as a word up to ten; `a`, `an` and nothing are 1."""
    return _NUMBERS.get(word.lower()) or int(word)


def span(time: Duration) -> tuple[float, float]:
    """The shortest and the longest that a limit can last, in hours."""
    number = time.number
    if time.clock in _HOURS:
        short, long = _HOURS[time.clock]
        return number * short, number * long
    longest = (number + 2 * ceil(number / 5) + (_LONG_WEEKEND - 2)) * 24
    return number * 24, longest


def looser(one: Duration, other: Duration) -> bool:
    """Whether `one` can last longer than `other`."""
    return span(one)[1] > span(other)[1]


def differ(one: Duration, other: Duration) -> bool:
    """Whether the two are not the same time."""
    return span(one) != span(other)
