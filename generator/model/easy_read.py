"""An Easy Read version of a standard: short sentences, each with a picture."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.richtext import Line


@dataclass(frozen=True, slots=True)
class EasyPicture:
    """A picture of Easy Read pages. `shows` says what can be seen, for people who do not see it."""

    name: str
    svg: str
    shows: str


class Since(Enum):
    """What happened to the words of the standard since a line was made from them."""

    NOTHING = "nothing"
    CHANGED = "changed"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class EasyLine:
    """One or two short sentences with their picture."""

    words: Line
    picture: EasyPicture
    since: Since = Since.NOTHING


@dataclass(frozen=True, slots=True)
class EasySection:
    """Lines about one thing."""

    heading: str
    lines: tuple[EasyLine, ...]


@dataclass(frozen=True, slots=True)
class EasyRead:
    """The Easy Read version of the standard `slug`. `tried_by` is empty where nobody has said."""

    slug: str
    title: str
    introduction: tuple[EasyLine, ...]
    sections: tuple[EasySection, ...]
    made_from: date
    tried_by: str = ""
    tried_on: date | None = None

    @property
    def lines(self) -> tuple[EasyLine, ...]:
        """Every line, in the order of reading."""
        return (*self.introduction, *(line for each in self.sections for line in each.lines))
