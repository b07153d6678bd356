"""The nouns of a comparison: a Change of one kind, with what it was and what it is."""

from dataclasses import dataclass
from enum import Enum


class Kind(Enum):
    """How something changed for tenants, the worst first."""

    STANDARD_REMOVED = "standard removed"
    PROMISE_REMOVED = "promise removed"
    WEAKER = "promise weaker"
    LONGER = "time longer"
    VAGUER = "promise vaguer"
    PROMISE_PAUSED = "promise paused"
    TARGET_LOWERED = "target lowered"
    MEASURE_REMOVED = "measure removed"
    FIGURE_REMOVED = "figure removed"
    DUTY_ADDED = "duty added"
    COUNTED_OTHERWISE = "time counted otherwise"
    CHANGED = "promise changed"
    DUTY_CHANGED = "duty changed"
    MEASURE_CHANGED = "measure changed"
    FIGURE_REVISED = "figure revised"
    CONTACT_CHANGED = "contact changed"
    STANDARD_ADDED = "standard added"
    PROMISE_ADDED = "promise added"
    STRONGER = "promise stronger"
    SHORTER = "time shorter"
    CLEARER = "promise clearer"
    PROMISE_RESUMED = "promise resumed"
    TARGET_RAISED = "target raised"
    MEASURE_ADDED = "measure added"
    FIGURE_ADDED = "figure added"
    DUTY_REMOVED = "duty removed"
    MOVED = "promise moved"
    REWORDED = "reworded"


WORSE = frozenset(list(Kind)[: list(Kind).index(Kind.DUTY_ADDED) + 1])
"""The kinds that give tenants less, or ask more of them."""
BETTER = frozenset(
    {
        Kind.STANDARD_ADDED,
        Kind.PROMISE_ADDED,
        Kind.STRONGER,
        Kind.SHORTER,
        Kind.CLEARER,
        Kind.PROMISE_RESUMED,
        Kind.TARGET_RAISED,
        Kind.MEASURE_ADDED,
        Kind.FIGURE_ADDED,
        Kind.DUTY_REMOVED,
    }
)
"""The kinds that give tenants more, or tell them more."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """One way in which a wording changed, and why we say so: `“within 2 days” is gone`."""

    kind: Kind
    why: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a change is: its landlord and standard in words, and its page from the site's root.

    `standard` is empty for what belongs to the landlord.
    """

    landlord: str
    standard: str = ""
    page: str = ""


@dataclass(frozen=True, slots=True)
class ReadingAge:
    """The reading age of a standard, in two versions that are not equally hard to read."""

    landlord: str
    standard: str
    was: int
    now: int


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that changed. `before` or `after` is empty where there was or is nothing.

    `about` is the measure whose figures changed, and empty for everything else.
    """

    kind: Kind
    place: Place
    before: str = ""
    after: str = ""
    why: tuple[str, ...] = ()
    about: str = ""
