"""What a promise's words commit a landlord to: times, hedges, how many, how far.

Only what tells one commitment from another is here. Everything else is wording, and wording
alone is no change of a promise.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

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
    vague: frozenset[str]
    firm: frozenset[str]
    narrow: frozenset[str]
    numbers: tuple[str, ...]
    negations: int
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
        ("(?:by )?(?:the end of )?the next working day", Way.WITHIN, 1, Clock.WORKING_DAYS),
        ("(?:by )?(?:the end of )?the next day", Way.WITHIN, 1, Clock.DAYS),
        ("immediately|straight away|at once|right away", Way.WITHIN, 1, Clock.HOURS),
        ("(?:once a day|daily)", Way.EVERY, 1, Clock.CALENDAR_DAYS),
        ("(?:once a week|weekly)", Way.EVERY, 1, Clock.WEEKS),
        ("(?:twice a month|fortnightly|every fortnight)", Way.EVERY, 2, Clock.WEEKS),
        ("(?:once a month|monthly)", Way.EVERY, 1, Clock.MONTHS),
        (
            "(?:four times a year|quarterly|every quarter|once a quarter)",
            Way.EVERY,
            3,
            Clock.MONTHS,
        ),
        ("(?:three times a year)", Way.EVERY, 4, Clock.MONTHS),
        ("(?:twice a year|two times a year|half-yearly)", Way.EVERY, 6, Clock.MONTHS),
        ("(?:once a year|yearly|annually|annual)", Way.EVERY, 1, Clock.YEARS),
    )
)
_HALF = 30

_HEDGES = {
    "aim to": r"aims? to|tr(?:y|ies) to|seeks? to|hopes? to|plans? to|intends? to|expects? to"
    r"|works? towards|do(?:es)? (?:our|its) best|make every effort|endeavours? to|looks? to"
    r"|wants? to|would like to|our goal is to|strives? to",
    "may": r"(?:we|they|landlord|team|staff) (?:\w+ )?(?:may|might|could)|we can\b(?! not)",
    "consider": r"considers?|think about",
    "normally": r"normally|usually|generally|typically|in most cases|mostly|often|sometimes"
    r"|as a rule|tends? to",
    "where possible": r"(?:where|when|wherever|whenever|if|as far as) (?:it is )?"
    r"(?:possible|practical|practicable|reasonable|appropriate|suitable|feasible|necessary)"
    r"|(?:if|when|where|wherever|whenever) we can|as far as we can"
    r"|(?:where|as) resources allow",
    "reasonable": r"reasonable (?:steps|efforts?)",
    "at our discretion": r"at our discretion|we decide whether",
    "should": r"we should|should be",
}
_CONDITIONS = {
    "unless": r"unless",
    "except": r"except|excluding|apart from|other than",
    "only": r"only",
    "provided": r"provided (?:that )?|as long as|on condition|subject to|depending on",
}
_VAGUE = {
    word: word.replace(" ", r"\s+")
    for word in (
        "promptly",
        "quickly",
        "soon",
        "as soon as possible",
        "as soon as we can",
        "timely",
        "in good time",
        "in a reasonable time",
        "reasonable time",
        "swiftly",
        "speedily",
        "without delay",
        "shortly",
        "regularly",
        "from time to time",
        "periodically",
        "in due course",
        "high quality",
        "plenty of",
    )
}
_FIRM = {
    "always": r"always|every time|without exception|in all cases",
    "guarantee": r"guarantees?|must|make sure|ensure",
}
_NARROW = {
    "some": r"some|many|most|certain|selected|a few|a number of|a sample of|priority|urgent ones"
    r"|a small number",
}
_CLAUSE = re.compile(rf"\b(?:{'|'.join(_CONDITIONS.values())})\b[^.;]*", re.IGNORECASE)
"""A condition, to the end of its sentence."""
_NEGATION = re.compile(r"\b(?:not|never|no longer|cannot|nor)\b|n['’]t\b", re.IGNORECASE)
_NUMBER = re.compile(r"£?\d[\d,]*(?:\.\d+)?%?")
_FINISH = re.compile(
    r"\b(?:complet|finish|mend|fix|resolv|solv|remov|replac|install|clear|pay|refund)\w*"
    r"|\bput (?:\w+ ){0,2}right|\bwe repair|\brepaired\b|\banswer(?:ed|s)?\b",
    re.IGNORECASE,
)
_ATTEND = re.compile(
    r"\b(?:attend|visit|contact|acknowledg|respond|start|begin|inspect|assess|arrang|investigat"
    r"|log|record|book|order|review)\w*|\bcome\b|\blook(?:s|ed)? (?:at|into)|\bmake (?:it |\w+ )?"
    r"safe|\bget in touch",
    re.IGNORECASE,
)


def meaning(text: str) -> Meaning:
    """What a text of one or more sentences commits to."""
    text = " ".join(text.split())
    times, rest = _times(text)
    return Meaning(
        times=times,
        hedges=_found(_HEDGES, text),
        conditions=_found(_CONDITIONS, text),
        vague=_found(_VAGUE, text),
        firm=_found(_FIRM, text),
        narrow=_found(_NARROW, text),
        numbers=tuple(match[0].rstrip(",.") for match in _NUMBER.finditer(rest)),
        negations=len(_NEGATION.findall(text)),
        finishes=bool(_FINISH.search(text)),
        attends=bool(_ATTEND.search(text)),
    )


def commitments_out(text: str) -> str:
    """A text without its times, hedges, conditions and vague words: what it is about."""
    _, text = _times(" ".join(text.split()))
    text = _CLAUSE.sub(" ", text)
    for kinds in (_HEDGES, _VAGUE, _FIRM, _NARROW):
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
