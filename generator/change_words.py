"""Changes in words, for the terminal, a pull request, a page and a feed alike."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.changes.model import BETTER, WORSE, Change, Kind, Place
from generator.model import ChangedDay
from generator.wording import count, day, sentence_case

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


def short(text: str) -> str:
    """A text on one line, without what is too much to read in a list."""
    text = " ".join(text.split())
    return text if len(text) <= _MOST else f"{text[:_MOST]} …"


@dataclass(frozen=True, slots=True)
class Told:
    """One or more changes for tenants to read: what happened, where, and `text` that says it.

    `lines` are sentences below it.
    """

    words: str
    places: tuple[Place, ...] = ()
    text: str = ""
    lines: tuple[str, ...] = ()


_MOST_OF_A_GROUP = 30
_TOGETHER = frozenset({Kind.FIGURE_ADDED, Kind.REWORDED})
"""Kinds that are told in one line, because each by itself tells a tenant little."""


def told(changed: ChangedDay) -> Iterator[tuple[str, tuple[Told, ...]]]:
    """What a day changed, in the same groups and order as everywhere."""
    for heading, changes in groups(changed.changes):
        alone = [change for change in changes if change.kind not in _TOGETHER]
        items = [_told(change) for change in alone[:_MOST_OF_A_GROUP]]
        if more := len(alone) - len(items):
            items.append(Told(f"And {count(more, 'more change', 'more changes')}"))
        items += [
            _together(kind, together, changed)
            for kind in (Kind.FIGURE_ADDED, Kind.REWORDED)
            if (together := [change.place for change in changes if change.kind is kind])
        ]
        yield heading, tuple(items)


def _together(kind: Kind, places: Iterable[Place], changed: ChangedDay) -> Told:
    own = {(place.standard, place.page.partition("#")[0]): place for place in places}
    pages = (Place(each.landlord, title, page) for (title, page), each in own.items())
    until = f" up to {day(changed.figures_to)}" if changed.figures_to else ""
    words = f"{WORDS[kind]}{until if kind is Kind.FIGURE_ADDED else ''}"
    return Told(words, tuple(pages))


def _told(change: Change) -> Told:
    words = WORDS[change.kind]
    if change.kind is Kind.STANDARD_REMOVED:
        # Its page is gone too, so there is nothing to lead to.
        return Told(words, text=change.before)
    places = (change.place,) if change.place.page else ()
    lines = [f"{sentence_case(why)}." for why in change.why]
    if change.before and change.after and change.before != change.after:
        both = (("Before", change.before), ("Now", change.after))
        lines += [f"{name}: {short(text)}" for name, text in both]
        return Told(words, places, change.about, tuple(lines))
    said = short(change.after or change.before).removeprefix(f"{change.place.standard}: ")
    return Told(words, places, said or change.about, tuple(lines))


def in_brief(changed: ChangedDay) -> str:
    """What a day changed in a few words: `1 worse for tenants, 2 better for tenants`."""
    parts = [f"{len(items)} {heading[:1].lower()}{heading[1:]}" for heading, items in told(changed)]
    return ", ".join((*parts, *(("something left out",) if changed.left_out else ())))
