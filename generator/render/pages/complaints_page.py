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

PAGE = "if-we-get-it-wrong"
TITLE = "If we get it wrong"
MENU = "Complaints"


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
        title=TITLE,
        tell_us=tell_us(landlord),
        if_we_miss_this=markdown.prose(landlord.if_we_miss_this, lambda slug: f"{slug}.md"),
        stages=tuple(stage_item(stage) for stage in landlord.complaint_stages),
        times=_times(landlord),
        has_learned=bool(landlord.learning),
    )
    about = "How to complain, how long each step takes, and how to reach the Ombudsman."
    yield LandlordPage(PAGE, PAGE, TITLE, about, view, menu=MENU)


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
            _within(stage.acknowledge, "Within"),
            _within(stage.answer, "Within"),
            _within(stage.longer, "Up to", "more"),
        )
        for stage in landlord.complaint_stages
        if stage.acknowledge or stage.answer or stage.longer
    )
    columns = ("Stage", "We tell you we have it", "We answer after that", "If we need longer")
    if not rows:
        return None
    return Table("How long each stage takes", tuple(map(Column, columns)), rows)


def _within(time: Duration | None, before: str, after: str = "") -> Cell:
    return Cell(f"{before} {time} {after}".strip()) if time else NOTHING


def _line(parts: Line) -> Md:
    return markdown.line(parts, lambda slug: f"{slug}.md")
