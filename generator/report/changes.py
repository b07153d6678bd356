"""Changes for people and programs: what got worse for tenants first, and wording last."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from generator.change_words import WORDS, groups, short, summary
from generator.changes.model import Change, ReadingAge
from generator.render.pages.markdown import escape


def as_text(changes: Sequence[Change], ages: Sequence[ReadingAge] = ()) -> str:
    """For the terminal."""
    lines = []
    for heading, own in groups(changes):
        lines += ["", f"== {heading} ({len(own)})"]
        for change in own:
            lines += ["", f"{WORDS[change.kind]}: {_where(change)}"]
            lines += [f"      {why[:1].upper()}{why[1:]}." for why in change.why]
            lines += [f"      {name}: {short(text)}" for name, text in _versions(change)]
    lines += ["", f"{summary(changes)}", *map(_age, ages)]
    return "\n".join(lines).lstrip("\n")


def as_markdown(changes: Sequence[Change], ages: Sequence[ReadingAge] = ()) -> str:
    """For a pull request: everything that a branch can write is escaped."""
    lines = [summary(changes)]
    for heading, own in groups(changes):
        lines += ["", f"### {heading}"]
        for change in own:
            lines += ["", f"- **{WORDS[change.kind]}**: {plainly(_where(change))}"]
            lines += [f"  - {plainly(why[:1].upper() + why[1:])}." for why in change.why]
            lines += [f"  - {name}: {plainly(short(text))}" for name, text in _versions(change)]
    if ages:
        lines += ["", *(f"- {plainly(_age(age))}" for age in ages)]
    return "\n".join(lines)


def as_json(changes: Sequence[Change], ages: Sequence[ReadingAge] = ()) -> str:
    """For programs: a list of changes, in the same order as for people."""
    told = [
        {**asdict(change), "kind": change.kind.value, "words": WORDS[change.kind]}
        for change in changes
    ]
    return json.dumps(
        {"changes": told, "reading_ages": list(map(asdict, ages))}, ensure_ascii=False, indent=2
    )


_LINES = re.compile(r"[\r\n\u2028\u2029]")
_CALLS = re.compile(r"@|(?<!&)#|://|www|GH-|\b[0-9a-f]{7}|[~$]|:(?=[\w+-]+:)", re.IGNORECASE)
"""What GitHub makes a link, a formula, a struck line or a picture of."""
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What turns the order of the letters round, so that a line reads as something else."""


def _age(age: ReadingAge) -> str:
    way = "harder" if age.now > age.was else "easier"
    return (
        f"{age.standard} ({age.landlord}) is {way} to read: "
        f"reading age {age.was} before, {age.now} now."
    )


def _where(change: Change) -> str:
    return ", ".join(filter(None, (change.place.landlord, change.place.standard, change.about)))


def _versions(change: Change) -> Iterator[tuple[str, str]]:
    if change.before and change.before != change.after:
        yield "Before", change.before
    if change.after:
        yield "Now", change.after


def plainly(text: str) -> str:
    """A text that GitHub shows as it is: no markup, nobody is called, and nothing is linked."""
    text = escape(_DIRECTIONS.sub("\ufffd", _LINES.sub(" ", text)))
    return _CALLS.sub(lambda match: f"{match[0]}\u2060", text)
