"""Two wordings of one promise to verdicts: in which ways it changed for tenants, if in any."""

import re
from collections.abc import Iterable, Iterator

from generator.changes.meaning import Meaning, commitments_out, meaning
from generator.changes.model import Kind, Verdict
from generator.changes.pairing import pair
from generator.changes.times import time_verdicts

_ORDER = {kind: number for number, kind in enumerate(Kind)}
_SENTENCE = re.compile(r"(?<=[.!?]) ")
_WORD = re.compile(r"[\w£%’'-]+|,")
_JOINS = frozenset({"and", "or", ",", "including", "plus"})
_CASE = re.compile(
    r"(?:^|(?<!tell you)(?<!tells you)(?<!ask)(?<!ask you)(?<!say)(?<!know)(?<!check)(?<!see) )"
    r"\b(?:if|when|where|in cases?) [^,.;]+",
    re.IGNORECASE,
)
"""Not “we tell you if we cannot come”, which is what we tell."""
_SMALL = frozenset(
    [
        "a",
        "an",
        "the",
        "to",
        "of",
        "in",
        "on",
        "at",
        "for",
        "by",
        "with",
        "from",
        "as",
        "is",
        "are",
        "be",
        "been",
        "will",
        "we",
        "you",
        "your",
        "our",
        "us",
        "it",
        "its",
        "this",
        "these",
        "those",
        "their",
        "them",
        "they",
        "who",
        "which",
        "so",
        "than",
        "then",
        "too",
        "very",
        "also",
        "both",
        "do",
        "does",
    ]
)


def judge(before: str, after: str) -> tuple[Verdict, ...]:
    """How a promise changed, the worst first. Empty if only its words did, or nothing.

    Sentences are compared one by one, so that a hedge in one does not hide a hedge in another.
    """
    was, now = _sentences(before), _sentences(after)
    same_words = set(_about(before)) == set(_about(after))
    if len(was) != len(now) and same_words and not any(_verdicts(before, after)):
        return ()
    pairs = pair(was, now, str)
    found = [verdict for old, new in pairs.both if old != new for verdict in _verdicts(old, new)]
    if pairs.gone and pairs.come:
        found += _verdicts(" ".join(pairs.gone), " ".join(pairs.come))
    else:
        found += [_lost(sentence) for sentence in pairs.gone]
        found += [_new(sentence) for sentence in pairs.come]
    return worst_first(found)


def worst_first(verdicts: Iterable[Verdict]) -> tuple[Verdict, ...]:
    """Each verdict once, the worst for tenants first."""
    return tuple(sorted(dict.fromkeys(verdicts), key=lambda verdict: _ORDER[verdict.kind]))


def _sentences(text: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in _SENTENCE.split(" ".join(text.split())) if sentence)


def _lost(sentence: str) -> Verdict:
    kind = Kind.STRONGER if _limits(meaning(sentence)) else Kind.WEAKER
    return Verdict(kind, f"“{sentence}” is gone")


def _new(sentence: str) -> Verdict:
    kind = Kind.WEAKER if _limits(meaning(sentence)) else Kind.CHANGED
    return Verdict(kind, f"“{sentence}” is new")


def _limits(said: Meaning) -> bool:
    """Whether a sentence says what a promise does not hold for."""
    return bool(said.conditions or said.negations)


def _verdicts(before: str, after: str) -> Iterator[Verdict]:
    was, now = meaning(before), meaning(after)
    yield from time_verdicts(was.times, now.times)
    yield from _strength(was, now)
    yield from _vagueness(was, now)
    if was.finishes and not now.finishes and now.attends:
        yield Verdict(Kind.WEAKER, "it was about finishing, and is about starting")
    if now.finishes and not was.finishes and was.attends:
        yield Verdict(Kind.STRONGER, "it was about starting, and is about finishing")
    if len(was.negations) % 2 != len(now.negations) % 2 and _opposite(was, now, before, after):
        yield Verdict(Kind.CHANGED, "it may say the opposite: a “not” came or went")
    cases = list(_cases(before, after))
    yield from cases
    if was.numbers != now.numbers and not cases:
        yield from _numbers(was, now)
    yield from _parts(before, after)


def _opposite(was: Meaning, now: Meaning, before: str, after: str) -> bool:
    """Whether what was denied is now said, or the other way round.

    “If you are not at home” may become “if you are out”.
    """
    denied = was.negations + now.negations
    return any(
        all(re.search(rf"\b{re.escape(word)}", text, re.IGNORECASE) for text in (before, after))
        for word in denied
    )


def _numbers(was: Meaning, now: Meaning) -> Iterator[Verdict]:
    lost = [number for number in was.numbers if number not in now.numbers]
    new = [number for number in now.numbers if number not in was.numbers]
    if not (lost and new):
        # “One officer” and “an officer” are the same.
        lost, new = ([number for number in numbers if number != "1"] for numbers in (lost, new))
    if lost and new:
        yield Verdict(Kind.CHANGED, f"{_quoted(lost)} is now {_quoted(new)}")
    elif lost:
        yield Verdict(Kind.VAGUER, f"{_quoted(lost)} is gone")
    elif new:
        yield Verdict(Kind.CLEARER, f"{_quoted(new)} is new")


def _strength(was: Meaning, now: Meaning) -> Iterator[Verdict]:
    """Hedges, conditions and limits to some make a promise weaker; “always” makes it stronger."""
    for before, after in (
        (was.hedges, now.hedges),
        (was.conditions, now.conditions),
        (was.asked, now.asked),
        (was.narrow, now.narrow),
    ):
        if after - before:
            yield Verdict(Kind.WEAKER, f"{_quoted(after - before)} is new")
        if before - after:
            yield Verdict(Kind.STRONGER, f"{_quoted(before - after)} is gone")
    if was.firm - now.firm:
        yield Verdict(Kind.WEAKER, f"{_quoted(was.firm - now.firm)} is gone")
    if now.firm - was.firm:
        yield Verdict(Kind.STRONGER, f"{_quoted(now.firm - was.firm)} is new")


def _vagueness(was: Meaning, now: Meaning) -> Iterator[Verdict]:
    if now.vague - was.vague and not now.times:
        yield Verdict(Kind.VAGUER, f"{_quoted(now.vague - was.vague)} says no time")


def _parts(before: str, after: str) -> Iterator[Verdict]:
    """Whether one of several things that “and” or a comma join came or went, and nothing else."""
    old, new = _about(before), _about(after)
    lost = [word for word in old if word not in new]
    added = [word for word in new if word not in old]
    joined = _joins(after) - _joins(before)
    if lost and not added and joined < 0:
        yield Verdict(Kind.WEAKER, f"“{' '.join(dict.fromkeys(lost))}” is gone")
    if added and not lost and joined > 0:
        yield Verdict(Kind.STRONGER, f"“{' '.join(dict.fromkeys(added))}” is new")


def _cases(before: str, after: str) -> Iterator[Verdict]:
    """Whether “if you are over 60” came or went, and nothing else."""
    old, new = _about(before), _about(after)
    for kind, text, said, other, word in (
        (Kind.WEAKER, after, new, old, "new"),
        (Kind.STRONGER, before, old, new, "gone"),
    ):
        for match in _CASE.finditer(text):
            more = [each for each in said if each not in other]
            if more and set(more) <= set(_about(match[0])) and not set(other) - set(said):
                yield Verdict(kind, f"“{match[0].strip().lower()}” is {word}")


def _about(text: str) -> list[str]:
    """The words that say what a promise is about, in small letters."""
    words = _WORD.findall(commitments_out(text).lower())
    return [word for word in words if word not in _SMALL | _JOINS]


def _joins(text: str) -> int:
    return sum(word in _JOINS for word in _WORD.findall(commitments_out(text).lower()))


def _quoted(words: Iterable[str]) -> str:
    return " and ".join(f"“{word}”" for word in sorted(words))
