"""The complaint route to the view of "If we get it wrong", and to the lists of other pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import shared_words
from generator.model import Catalogue, ComplaintStage, Duration, Landlord, Publication
from generator.render.pages import markdown
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md
from generator.render.pages.page_details import contact_href
from generator.render.pages.views import NOTHING, Cell, Column, Item, Table
from generator.richtext import Line, Link
from generator.standard_words import complaint_stage
from generator.tongue import later, say

PAGE = "if-we-get-it-wrong"
TITLE = later("If we get it wrong")
MENU = later("Complaints")
_WITHIN = later("Within {time}")
_UP_TO = later("Up to {time} more")


@dataclass(frozen=True, slots=True)
class ComplaintsPage:
    """The page. `times` is `None` where the landlord gives no times."""

    title: str
    tell_us: Md
    if_we_miss_this: Md
    stages: tuple[Item, ...]
    times: Table | None
    has_learned: bool


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """What to do when one landlord breaks a promise."""
    landlord = publication.landlord
    view = ComplaintsPage(
        title=say(TITLE),
        tell_us=tell_us(landlord),
        if_we_miss_this=markdown.prose(landlord.if_we_miss_this, lambda slug: f"{slug}.md"),
        stages=tuple(stage_item(stage) for stage in landlord.complaint_stages),
        times=_times(landlord),
        has_learned=bool(landlord.learning),
    )
    about = say("How to complain, how long each step takes, and how to reach the Ombudsman.")
    yield LandlordPage(PAGE, PAGE, view.title, about, view, menu=say(MENU))


def tell_us(landlord: Landlord) -> Md:
    """Where to turn first when a promise is broken."""
    words, contact = shared_words.if_we_miss(landlord)
    if contact is None:
        return markdown.escape(words)
    link = _line((Link(contact.to, contact_href(contact)),))
    return Md(f"{markdown.escape(words)} {link}.")


def stage_item(stage: ComplaintStage) -> Item:
    """A stage with what happens in it and how long that takes."""
    name, *more = complaint_stage(stage)
    return Item(_line(name), tuple(_line(line) for line in more))


def _times(landlord: Landlord) -> Table | None:
    rows = tuple(
        (
            Cell(stage.name, is_header=True),
            _time(_WITHIN, stage.acknowledge),
            _time(_WITHIN, stage.answer),
            _time(_UP_TO, stage.longer),
        )
        for stage in landlord.complaint_stages
        if stage.acknowledge or stage.answer or stage.longer
    )
    if not rows:
        return None
    columns = (
        say("Stage"),
        say("We tell you we have it"),
        say("We answer after that"),
        say("If we need longer"),
    )
    return Table(say("How long each stage takes"), tuple(map(Column, columns)), rows)


def _time(words: str, time: Duration | None) -> Cell:
    return Cell(say(words, time=time)) if time else NOTHING


def _line(parts: Line) -> Md:
    return markdown.line(parts, lambda slug: f"{slug}.md")
