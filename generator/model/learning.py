"""What a landlord learned from getting it wrong, and whether it did what it said."""

from dataclasses import dataclass
from enum import Enum

from generator.model.standards import Publish
from generator.richtext import Line, Prose


class Done(Enum):
    """Whether a change has been made."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


@dataclass(frozen=True, slots=True)
class LearningChange:
    """One thing the landlord changed or will change; `on` is a month or day, or empty."""

    text: Line
    done: Done
    on: str = ""


@dataclass(frozen=True, slots=True)
class Learning:
    """One entry: what happened, what was changed, and the standards (slugs) it touches.

    `when` is the month or day the landlord was told, as written. `slug` is the file's name.
    """

    slug: str
    title: str
    when: str
    what_happened: Prose
    changes: tuple[LearningChange, ...]
    standards: tuple[str, ...]
    source: str
    publish: Publish
