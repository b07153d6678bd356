"""An Easy Read version to the view of its page: a picture and a short sentence, again and again."""

from collections.abc import Iterable, Iterator
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
from generator.output import OutputFile, Pdf
from generator.render.pages.contact_page import Call, calls
from generator.render.pages.downloads import pdf_link
from generator.render.pages.html import line_html
from generator.render.pages.page_details import main_contacts
from generator.render.pages.views import Anchor, Tag, tag
from generator.tongue import later, say

FOLDER = "easy-read"
LABEL = later("Easy Read: short sentences with pictures")
"""What a link to such a page says."""
DID_WE_DO_IT = later("Did we do it?")
SINCE = {
    Since.NOTHING: "",
    Since.CHANGED: later("We have changed this since. Ask us what is true now."),
    Since.PAUSED: later("We have stopped doing this for now."),
}
"""Words that the page and its print share."""


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
    """The page. `whole` leads to the standard that this is made from; `downloads` to it on paper."""

    title: str
    introduction: tuple[LineView, ...]
    sections: tuple[SectionView, ...]
    kept: tuple[Kept, ...]
    calls: tuple[Call, ...]
    whole: Anchor
    made_from: str
    downloads: tuple[Anchor, ...]


def easy_read_page(
    catalogue: Catalogue,
    publication: Publication,
    deal: Deal,
    easy: EasyRead,
    pdfs: Iterable[Pdf] = (),
) -> EasyReadPage:
    """The Easy Read version of one deal, with what there is of it on paper."""
    landlord = publication.landlord
    up = "../" * address(catalogue, publication, easy.slug).count("/")

    def lines(written: tuple[EasyLine, ...]) -> tuple[LineView, ...]:
        return tuple(_line(each, up) for each in written)

    return EasyReadPage(
        title=title(easy),
        introduction=lines(easy.introduction),
        sections=tuple(SectionView(each.heading, lines(each.lines)) for each in easy.sections),
        kept=tuple(Kept(result.measure.name, tag(result.status)) for result in deal.results),
        calls=calls(main_contacts(landlord)),
        whole=Anchor(deal.standard.title, f"../{deal.standard.slug}.md"),
        made_from=made_from(easy),
        downloads=tuple(pdf_link(catalogue, landlord, pdf, FOLDER) for pdf in pdfs),
    )


def title(easy: EasyRead) -> str:
    """What the page is called, and its print."""
    return say("{title}: Easy Read", title=easy.title)


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
    words = line_html(line.words, up="../../")
    return LineView(picture, line.picture.shows, words, since(line))


def since(line: EasyLine) -> str:
    """What has changed since the line was written, or nothing."""
    return say(SINCE[line.since]) if SINCE[line.since] else ""


def made_from(easy: EasyRead) -> str:
    """When it was made, and who tried whether people can read it."""
    made = say("We made it from the page of {when}.", when=wording.day(easy.made_from))
    return f"{made} {_tried(easy)}"


def _tried(easy: EasyRead) -> str:
    if not easy.tried_by:
        return say("We have not said who tried whether people can read it.")
    who = wording.sentence_case(easy.tried_by)
    if not easy.tried_on:
        return say("{who} tried it.", who=who)
    return say("{who} tried it on {when}.", who=who, when=wording.day(easy.tried_on))
