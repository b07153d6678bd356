"""An Easy Read version to the view of its page: a picture and a short sentence, again and again."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from generator import wording
from generator.model import (
    Catalogue,
    Deal,
    EasyLine,
    EasyPicture,
    EasyRead,
    Publication,
    Since,
)
from generator.output import OutputFile
from generator.render.pages.contact_page import Call, calls
from generator.render.pages.html import line_html
from generator.render.pages.page_details import main_contacts
from generator.render.pages.views import Anchor, Tag, tag
from generator.tongue import later

FOLDER = "easy-read"
LABEL = later("Easy Read: short sentences with pictures")
"""What a link to such a page says."""
_SINCE = {
    Since.NOTHING: "",
    Since.CHANGED: "We have changed this since. Ask us what is true now.",
    Since.PAUSED: "We have stopped doing this for now.",
}


@dataclass(frozen=True, slots=True)
class LineView:
    """A picture's file and words for it, the sentences beside it, and what changed since."""

    picture: str
    shows: str
    words: Markup
    since: str


@dataclass(frozen=True, slots=True)
class SectionView:
    """Lines about one thing."""

    heading: str
    lines: tuple[LineView, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What a figure says of a promise: the measure and its status."""

    name: str
    tag: Tag


@dataclass(frozen=True, slots=True)
class EasyReadPage:
    """The page. `whole` leads to the standard that this is made from."""

    title: str
    introduction: tuple[LineView, ...]
    sections: tuple[SectionView, ...]
    kept: tuple[Kept, ...]
    calls: tuple[Call, ...]
    whole: Anchor
    made_from: str
    tried: str


def easy_read_page(
    catalogue: Catalogue, publication: Publication, deal: Deal, easy: EasyRead
) -> EasyReadPage:
    """The Easy Read version of one deal."""
    up = "../" * address(catalogue, publication, easy.slug).count("/")

    def lines(written: tuple[EasyLine, ...]) -> tuple[LineView, ...]:
        return tuple(_line(each, up) for each in written)

    return EasyReadPage(
        title=f"{easy.title}: Easy Read",
        introduction=lines(easy.introduction),
        sections=tuple(SectionView(each.heading, lines(each.lines)) for each in easy.sections),
        kept=tuple(Kept(result.measure.name, tag(result.status)) for result in deal.results),
        calls=calls(main_contacts(publication.landlord)),
        whole=Anchor(deal.standard.title, f"../{deal.standard.slug}.md"),
        made_from=wording.day(easy.made_from),
        tried=_tried(easy),
    )


def address(catalogue: Catalogue, publication: Publication, slug: str) -> str:
    """Where the page of a standard's Easy Read version stands, from the site's root."""
    return catalogue.place(publication.landlord, f"{FOLDER}/{slug}")


def pictures(publications: tuple[Publication, ...]) -> Iterator[OutputFile]:
    """The drawings that these pages show, each once."""
    lines = (line for each in publications for easy in each.easy_reads for line in easy.lines)
    shown = {line.picture.name: line.picture for line in lines}
    for _, picture in sorted(shown.items()):
        yield OutputFile(_file(picture), picture.svg.encode())


def _file(picture: EasyPicture) -> str:
    return f"assets/pictures/{picture.name}.svg"


def _line(line: EasyLine, up: str) -> LineView:
    picture = f"{up}{_file(line.picture)}"
    return LineView(
        picture, line.picture.shows, line_html(line.words, up="../../"), _SINCE[line.since]
    )


def _tried(easy: EasyRead) -> str:
    if not easy.tried_by:
        return "We have not said who tried whether people can read it."
    on = f" on {wording.day(easy.tried_on)}" if easy.tried_on else ""
    return f"{wording.sentence_case(easy.tried_by)} tried it{on}."
