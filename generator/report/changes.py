"""Changes for people and programs: what got worse for tenants first, and wording last."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict

from generator.changes.model import BETTER, WORSE, Change, Kind
from generator.render.pages.markdown import escape
from generator.wording import count

WORDS = {
    Kind.STANDARD_REMOVED: "A standard is gone",
    Kind.PROMISE_REMOVED: "A promise is gone",
    Kind.WEAKER: "A promise is weaker",
    Kind.LONGER: "A time is longer",
    Kind.VAGUER: "A promise is vaguer",
    Kind.PROMISE_PAUSED: "A promise is paused",
    Kind.TARGET_LOWERED: "A target is easier to meet",
    Kind.MEASURE_REMOVED: "A measure is gone",
    Kind.FIGURE_REMOVED: "Figures are gone",
    Kind.DUTY_ADDED: "Tenants are asked to do something more",
    Kind.COUNTED_OTHERWISE: "A time is counted in another way",
    Kind.CHANGED: "A promise says something else",
    Kind.DUTY_CHANGED: "What tenants are asked to do has changed",
    Kind.MEASURE_CHANGED: "A measure is described in another way",
    Kind.FIGURE_REVISED: "A figure was put right",
    Kind.CONTACT_CHANGED: "A way to get in touch has changed",
    Kind.STANDARD_ADDED: "A standard is new",
    Kind.PROMISE_ADDED: "A promise is new",
    Kind.STRONGER: "A promise is stronger",
    Kind.SHORTER: "A time is shorter",
    Kind.CLEARER: "A promise is clearer",
    Kind.PROMISE_RESUMED: "A promise holds again",
    Kind.TARGET_RAISED: "A target is harder to meet",
    Kind.MEASURE_ADDED: "A measure is new",
    Kind.FIGURE_ADDED: "New figures",
    Kind.DUTY_REMOVED: "Tenants are asked to do less",
    Kind.MOVED: "A promise stands in another standard",
    Kind.REWORDED: "Only the words changed",
}
"""What a kind is called in front of people."""

NOTHING = "Nothing changed for tenants."


def groups(changes: Iterable[Change]) -> Iterator[tuple[str, list[Change]]]:
    """The changes in the order people should read them, each group with its heading."""
    found = list(changes)
    wording = [change for change in found if change.kind is Kind.REWORDED]
    for heading, own in (
        ("Worse for tenants", [change for change in found if change.kind in WORSE]),
        (
            "Changed, neither better nor worse",
            [c for c in found if c.kind not in WORSE | BETTER and c.kind is not Kind.REWORDED],
        ),
        ("Better for tenants", [change for change in found if change.kind in BETTER]),
        ("Only other words", wording),
    ):
        if own:
            yield heading, own


def as_text(changes: Sequence[Change]) -> str:
    """For the terminal."""
    lines = []
    for heading, own in groups(changes):
        lines += ["", f"== {heading} ({len(own)})"]
        for change in own:
            lines += ["", f"{WORDS[change.kind]}: {_where(change)}"]
            lines += [f"      {why[:1].upper()}{why[1:]}." for why in change.why]
            lines += [f"      {name}: {_short(text)}" for name, text in _versions(change)]
    lines += ["", f"{summary(changes)}"]
    return "\n".join(lines).lstrip("\n")


def as_markdown(changes: Sequence[Change]) -> str:
    """For a pull request: everything that a branch can write is escaped."""
    lines = [summary(changes)]
    for heading, own in groups(changes):
        lines += ["", f"### {heading}"]
        for change in own:
            lines += ["", f"- **{WORDS[change.kind]}**: {plainly(_where(change))}"]
            lines += [f"  - {plainly(why[:1].upper() + why[1:])}." for why in change.why]
            lines += [f"  - {name}: {plainly(_short(text))}" for name, text in _versions(change)]
    return "\n".join(lines)


def as_json(changes: Sequence[Change]) -> str:
    """For programs: a list of changes, in the same order as for people."""
    told = [
        {**asdict(change), "kind": change.kind.value, "words": WORDS[change.kind]}
        for change in changes
    ]
    return json.dumps({"changes": told}, ensure_ascii=False, indent=2)


def summary(changes: Sequence[Change]) -> str:
    """How many changes there are of each group, such as `2 changes: 1 worse for tenants, ...`."""
    if not changes:
        return NOTHING
    worse = sum(change.kind in WORSE for change in changes)
    better = sum(change.kind in BETTER for change in changes)
    words = sum(change.kind is Kind.REWORDED for change in changes)
    parts = (
        (worse, "worse for tenants"),
        (len(changes) - worse - better - words, "neither better nor worse"),
        (better, "better for tenants"),
        (words, "only other words"),
    )
    said = ", ".join(f"{number} {what}" for number, what in parts if number)
    return f"{count(len(changes), 'change', 'changes')}: {said}."


_MOST = 500
_LINES = re.compile(r"[\r\n\u2028\u2029]")
_CALLS = re.compile(r"@|#|://|www|GH-|\b[0-9a-f]{7}", re.IGNORECASE)
"""What GitHub makes a link of: names, issues, addresses, commits."""


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _MOST else f"{text[:_MOST]} …"


def _where(change: Change) -> str:
    return ", ".join(filter(None, (change.place.landlord, change.place.standard)))


def _versions(change: Change) -> Iterator[tuple[str, str]]:
    if change.before and change.before != change.after:
        yield "Before", change.before
    if change.after:
        yield "Now", change.after


def plainly(text: str) -> str:
    """A text that GitHub shows as it is: no markup, nobody is called, and nothing is linked."""
    text = escape(_LINES.sub(" ", text))
    return _CALLS.sub(lambda match: f"{match[0]}\u2060", text)
