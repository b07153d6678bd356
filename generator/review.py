"""What a pull request needs to know: the new findings since its base, and what changed for tenants.

It crosses from a run that knows the branch to one that may write a comment, so it is plain data
that is checked when it is read. Whoever reads it trusts no word of it.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from pydantic import ConfigDict, TypeAdapter, ValidationError
from pydantic.dataclasses import dataclass

from generator.changes.model import Change, ReadingAge
from generator.diagnostics import Diagnostic, Level

_STRICT = ConfigDict(extra="forbid")


@dataclass(frozen=True, slots=True, config=_STRICT)
class Review:
    """`findings` are new since the base, as `listed` lists them; `known` counts the others.

    `more` counts, by level, the new ones that were too many to list. `changes` are empty while there is a mistake, because nothing would be published then.
    `not_compared` are files whose earlier version has mistakes.
    """

    findings: tuple[Diagnostic, ...]
    known: int
    changes: tuple[Change, ...]
    not_compared: tuple[str, ...] = ()
    reading_ages: tuple[ReadingAge, ...] = ()
    more: tuple[tuple[Level, int], ...] = ()


class NotAReview(Exception):
    """The text is no review that we wrote."""


LARGEST = 5 * 1024 * 1024
"""So many bytes a review may have: whoever wrote the file may want to fill the memory."""


_REVIEW: TypeAdapter[Review] = TypeAdapter(Review)


def write_review(review: Review) -> str:
    """The review as JSON."""
    return _REVIEW.dump_json(review, indent=1).decode()


def read_review(text: bytes) -> Review:
    """The review that `write_review` wrote; `NotAReview` for anything else."""
    if len(text) > LARGEST:
        raise NotAReview(
            f"This file is larger than {LARGEST // 1024 // 1024} MB, so it is no review."
        )
    try:
        return _REVIEW.validate_json(text)
    except ValidationError as error:
        raise NotAReview("This file is not a review that “deal review” wrote.") from error


_MOST = 100
_LONGEST = 1_000
"""A review lists so many findings of a level, each with texts of so many characters: a table with
a slip in each of its rows must not make it too large to be read."""


def ranked(findings: Iterable[Diagnostic], level: Level) -> list[Diagnostic]:
    """The findings of a level, the first of each rule first: one slip many times hides no other."""
    seen: Counter[str] = Counter()
    places: list[tuple[int, int, Diagnostic]] = []
    for found in findings:
        if found.level is level:
            places.append((seen[found.rule], len(places), found))
            seen[found.rule] += 1
    return [found for _, _, found in sorted(places, key=lambda place: place[:2])]


def listed(
    new: Iterable[Diagnostic],
) -> tuple[tuple[Diagnostic, ...], tuple[tuple[Level, int], ...]]:
    """The findings to list, the worst and the first of each rule first; how many more there are."""
    found = tuple(new)
    levels = {level: ranked(found, level) for level in Level}
    first = tuple(_short(each) for level in Level for each in levels[level][:_MOST])
    more = {level: len(all_) - _MOST for level, all_ in levels.items()}
    return first, tuple((level, number) for level, number in more.items() if number > 0)


def _short(found: Diagnostic) -> Diagnostic:
    return replace(
        found,
        where=replace(found.where, text=found.where.text[:_LONGEST]),
        message=found.message[:_LONGEST],
        fix=found.fix[:_LONGEST],
    )


def new_findings(
    found: Iterable[Diagnostic], before: Iterable[Diagnostic]
) -> tuple[tuple[Diagnostic, ...], int]:
    """The findings that the earlier version did not have, and how many it had as well.

    A finding is known again by its rule, its file, and its identity or its line's text and
    message, wherever the line is now.
    """
    known = Counter(_name(each) for each in before)
    new = []
    count = 0
    for each in found:
        name = _name(each)
        if known[name]:
            known[name] -= 1
            count += 1
        else:
            new.append(each)
    return tuple(new), count


def _name(found: Diagnostic) -> tuple[str, ...]:
    where = found.where
    if found.identity:
        return (found.rule, where.file, found.identity)
    return (found.rule, where.file, " ".join(where.text.split()), found.message)
