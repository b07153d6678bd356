"""What a promise's words commit a landlord to: times, hedges, how many, how far.

Only what tells one commitment from another is here. Everything else is wording, and wording
alone is no change of a promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.changes.committing_words import (
    ASKED,
    CONDITIONS,
    FIRM,
    HEDGES,
    NARROW,
    VAGUE,
)
from generator.model import Clock, Duration
from generator.time_limits import number_of

_COUNT = r"(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|a|an|half an?)"
_CLOCK = r"((?:working |calendar )?days?|minutes?|hours?|weeks?|months?|years?)"
_TIME = rf"{_COUNT}[ -](?:full )?{_CLOCK}"


class Way(Enum):
    """What a time limits: `MORE` is better for tenants where it is a notice."""

    WITHIN = "within"
    EVERY = "every"
    NOTICE = "at least"


@dataclass(frozen=True, slots=True)
class Time:
    """A time in a promise, with the words that say it."""

    way: Way
    lasts: Duration
    words: str


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a text commits to. Each word stands once, in its plainest form."""

    times: tuple[Time, ...]
    hedges: frozenset[str]
    conditions: frozenset[str]
    asked: frozenset[str]
    vague: frozenset[str]
    firm: frozenset[str]
    narrow: frozenset[str]
    numbers: tuple[str, ...]
    negations: tuple[str, ...]
    """The word that follows each “not”."""
    finishes: bool
    attends: bool


_NOTICE = re.compile(
    rf"(?:at least|no less than|a minimum of|minimum)\s+{_TIME}(?:['’]s?)?"
    rf"|{_TIME}(?:['’]s?)?\s+(?:notice|before|in advance|ahead)",
    re.IGNORECASE,
)
_EVERY = re.compile(rf"\b(?:every|each)\s+(?:{_COUNT}\s+)?{_CLOCK}\b", re.IGNORECASE)
_WITHIN = re.compile(
    r"\b(?:within|in|inside|under|up to|no (?:later|more|longer) than|not more than|less than|"
    rf"takes?|after|for)\s+(?:the )?(?:next |first |last )?{_TIME}\b",
    re.IGNORECASE,
)
_OTHER_TIMES: tuple[tuple[re.Pattern[str], Way, Duration], ...] = tuple(
    (re.compile(rf"\b(?:{words})\b", re.IGNORECASE), way, Duration(number, clock))
    for words, way, number, clock in (
        ("(?:on )?the same day|same-day", Way.WITHIN, 1, Clock.CALENDAR_DAYS),
        ("on the day (?:that |when )?(?:you|it)", Way.WITHIN, 1, Clock.CALENDAR_DAYS),
        ("(?:by )?(?:the end of )?the next working day", Way.WITHIN, 1, Clock.WORKING_DAYS),
        ("(?:by )?(?:the end of )?the next day", Way.WITHIN, 1, Clock.DAYS),
        ("immediately|straight away|at once|right away", Way.WITHIN, 1, Clock.HOURS),
        ("daily", Way.EVERY, 1, Clock.CALENDAR_DAYS),
        ("weekly", Way.EVERY, 1, Clock.WEEKS),
        ("fortnightly|every fortnight", Way.EVERY, 2, Clock.WEEKS),
        ("(?:within |in )?a fortnight", Way.WITHIN, 2, Clock.WEEKS),
        ("monthly", Way.EVERY, 1, Clock.MONTHS),
        ("quarterly|every quarter|once a quarter", Way.EVERY, 3, Clock.MONTHS),
        ("half-yearly", Way.EVERY, 6, Clock.MONTHS),
        ("yearly|annually|annual", Way.EVERY, 1, Clock.YEARS),
    )
)
_HALF = 30
_OFTEN = re.compile(
    r"\b(?:(once|twice)|(\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) times)"
    r" (?:a|per|each|every) (day|week|month|year)\b",
    re.IGNORECASE,
)
_ALL_HOURS = re.compile(
    r"\b(?:24 hours a day|24/7|(?:all )?day and night|round the clock|at any (?:time|hour))\b"
    r"(?:,? (?:and )?(?:(?:365|every) days? (?:a|of the) year|(?:7|seven) days a week|every day))?",
    re.IGNORECASE,
)
"""Always open is no time that something takes."""

_CLAUSE = re.compile(rf"\b(?:{'|'.join(CONDITIONS.values())})\b[^.;]*", re.IGNORECASE)
"""A condition, to the end of its sentence."""
_NEGATION = re.compile(
    r"(?:\b(?:not|never|no longer|cannot|nor)\b|n['’]t\b|\bnon-)(?: (?:be|to|an?|the|any|at|in|yet)\b)*"
    r" ?(\w+)?",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\bnot\b([^.;]*\b)until\b", re.IGNORECASE)
"""“We do not start until you agree”: the same as “we start after you agree”."""
_NUMBER = re.compile(
    r"£?\d[\d,]*(?:\.\d+)?%?|\b(?:two|three|four|five|six|seven|eight|nine|ten)\b"
    r"|(?<!no )(?<!any )(?<!each )(?<!this )(?<!that )\b(?:one|single)\b(?! of| another)",
    re.IGNORECASE,
)
_ASKED_OF_US = (
    r"(?:(?:your|all|any|every|each|formal|the|a) )*(?:letter|e-?mail|call|phone|message|question"
    r"|quer|enquir|complaint|request|comment|feedback)"
)
"""Who responds to these answers them; who responds to a flood only comes."""
_FINISH = re.compile(
    r"\b(?:complet|finish|mend|fix|resolv|solv|remov|replac|install|clear|pay|refund)\w*"
    r"|\bput (?:\w+ ){0,2}right|\bwe repair|\brepaired\b|\banswer(?:ed|s)?\b",
    re.IGNORECASE,
)
_ATTEND = re.compile(
    r"\b(?:attend|visit|contact|acknowledg|start|begin|inspect|assess|arrang|investigat"
    r"|log|record|book|order|review)\w*|\bcome\b|\blook(?:s|ed)? (?:at|into)"
    r"|\bma(?:k|d)(?:e|es|ing) (?!sure)(?:\w+ ){0,4}safe\b|\bget in touch"
    rf"|\brespond\w* (?:within|in|to (?!{_ASKED_OF_US}))",
    re.IGNORECASE,
)


def meaning(text: str) -> Meaning:
    """What a text of one or more sentences commits to."""
    text = " ".join(text.split())
    times, rest = _times(text)
    return Meaning(
        times=times,
        hedges=_found(HEDGES, text),
        conditions=_found(CONDITIONS, text),
        asked=_found(ASKED, text),
        vague=_found(VAGUE, text),
        firm=_found(FIRM, text),
        narrow=_found(NARROW, text),
        numbers=tuple(_number(match[0]) for match in _NUMBER.finditer(rest)),
        negations=tuple(
            match[1] or "" for match in _NEGATION.finditer(_UNTIL.sub(r"\1after", text).lower())
        ),
        finishes=bool(_FINISH.search(text)),
        attends=bool(_ATTEND.search(text)),
    )


def commitments_out(text: str) -> str:
    """A text without its times, hedges, conditions and vague words: what it is about."""
    _, text = _times(" ".join(text.split()))
    text = _CLAUSE.sub(" ", text)
    for kinds in (HEDGES, ASKED, VAGUE, FIRM, NARROW):
        for form in kinds.values():
            text = re.sub(rf"\b(?:{form})\b,?", " ", text, flags=re.IGNORECASE)
    return text


def _found(kinds: dict[str, str], text: str) -> frozenset[str]:
    return frozenset(
        name for name, form in kinds.items() if re.search(rf"\b(?:{form})\b", text, re.IGNORECASE)
    )


def _times(text: str) -> tuple[tuple[Time, ...], str]:
    """The times in their order, and the text without them, so that no number counts twice."""
    found: list[tuple[int, Time]] = []
    text = _ALL_HOURS.sub(_blank, text)
    found += [(m.start(), Time(Way.EVERY, _every(m), m[0].lower())) for m in _OFTEN.finditer(text)]
    text = _OFTEN.sub(_blank, text)
    for pattern, way in ((_NOTICE, Way.NOTICE), (_EVERY, Way.EVERY), (_WITHIN, Way.WITHIN)):
        found += [
            (m.start(), Time(way, _duration(m), m[0].lower())) for m in pattern.finditer(text)
        ]
        text = pattern.sub(_blank, text)
    for pattern, way, lasts in _OTHER_TIMES:
        found += [(m.start(), Time(way, lasts, m[0].lower())) for m in pattern.finditer(text)]
        text = pattern.sub(_blank, text)
    return tuple(time for _, time in sorted(found, key=lambda each: each[0])), text


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _number(text: str) -> str:
    """A number in digits, whichever way it is written."""
    text = text.lower().rstrip(",.")
    return str(number_of({"single": "one"}.get(text, text))) if text.isalpha() else text


def _every(match: re.Match[str]) -> Duration:
    """How long it is from one time to the next: `twice a year` is every 6 months."""
    times = {"once": 1, "twice": 2}.get((match[1] or "").lower()) or number_of(match[2])
    unit = Clock(f"{match[3].lower()}s")
    times = max(times, 1)
    if times == 1:
        return Duration(1, Clock.CALENDAR_DAYS if unit is Clock.DAYS else unit)
    if unit is Clock.YEARS and 12 % times == 0:
        return Duration(12 // times, Clock.MONTHS)
    if unit is Clock.MONTHS and times == 2:
        return Duration(2, Clock.WEEKS)
    hours = {Clock.DAYS: 24, Clock.WEEKS: 168, Clock.MONTHS: 730, Clock.YEARS: 8760}[unit]
    return Duration(max(hours // times, 1), Clock.HOURS)


def _duration(match: re.Match[str]) -> Duration:
    groups: Iterator[str | None] = iter(match.groups())
    number, clock = next(
        (number, clock) for number, clock in zip(groups, groups, strict=False) if clock
    )
    unit = Clock(f"{clock.lower().removesuffix('s')}s")
    words = (number or "1").lower()
    if words.startswith("half"):
        return Duration(_HALF, Clock.MINUTES) if unit is Clock.HOURS else Duration(1, unit)
    return Duration(number_of(words), unit)
