"""What is known of the website's own barriers, for the accessibility statements."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AccessTest:
    """A test of the pages that was done `on` a day."""

    on: date
    by: str
    what: str
    found: str


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something that not everybody can use, why, and what to do instead."""

    what: str
    why: str
    instead: str


@dataclass(frozen=True, slots=True)
class Accessibility:
    """The tests, the newest first, the known barriers, and what is planned."""

    tests: tuple[AccessTest, ...] = ()
    barriers: tuple[Barrier, ...] = ()
    plans: tuple[str, ...] = ()


NOT_TESTED = Accessibility()
"""For a project that has written down nothing."""
