"""What a landlord asks or tells its tenants for a while: a page, a postcard, a text message."""

from dataclasses import dataclass
from datetime import date
from enum import Enum

from generator.model.standards import Publish
from generator.richtext import Line, Prose


class CampaignState(Enum):
    """How a campaign stands on a day."""

    COMING = "coming"
    OPEN = "open"
    OVER = "over"


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to do, not to do or to tell: a sentence that stands alone, and the rest of it.

    `postcard` puts `text` on the campaign's postcard, word for word.
    """

    text: Line
    more: Line = ()
    postcard: bool = False


@dataclass(frozen=True, slots=True)
class CampaignSection:
    """One subject of a campaign. Empty lists are left out; `still_holds` after the end, too."""

    heading: str
    text: Prose
    points: tuple[Point, ...]
    do: tuple[Point, ...]
    do_not: tuple[Point, ...]
    still_holds: bool = False


@dataclass(frozen=True, slots=True)
class CallToAction:
    """What the landlord asks people to do now."""

    heading: str
    text: Line


@dataclass(frozen=True, slots=True)
class Campaign:
    """One campaign. `slug` is the file's name and the page's address.

    It runs from `since` to `until`, both days included; `None` leaves that end open. `standards`
    are the slugs it belongs to. `text_message` has no address: that is added when it is sent.
    `afterwards` is what to say when it is over.
    """

    slug: str
    title: str
    summary: str
    introduction: Prose
    sections: tuple[CampaignSection, ...]
    call: CallToAction
    standards: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None
    text_message: str = ""
    afterwards: Prose = ()
    publish: Publish = Publish.LIVE
    short_address: str = ""
    former_names: tuple[str, ...] = ()

    def state(self, today: date) -> CampaignState:
        """Open on its first and its last day, and on every day between them."""
        if self.since and today < self.since:
            return CampaignState.COMING
        return CampaignState.OVER if self.until and today > self.until else CampaignState.OPEN

    @property
    def postcard_points(self) -> tuple[Point, ...]:
        """What the postcard says, in the order of the page."""
        lists = (each for s in self.sections for each in (s.points, s.do, s.do_not))
        return tuple(point for points in lists for point in points if point.postcard)
