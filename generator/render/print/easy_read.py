"""Makes the Easy Read version of a standard for paper: a picture, and large words beside it.

People who need it are often given it on paper. It says what its page says, from the same functions.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import EasyLine
from generator.output import Misfit
from generator.render.pages import easy_read_page
from generator.render.print import leaflets, misfits
from generator.render.print.fitting import Kind
from generator.render.print.misfits import Block
from generator.render.print.paper_text import PaperLine, Sign, sign, texts
from generator.render.print.printing import Printer
from generator.render.print.standard_text import Reach
from generator.render.print.standard_writer import landlord_text, paper_of, reach
from generator.render.print.subject import Subject
from generator.render.print.typography import print_ready
from generator.tongue import later, say

SUMMARY = later("Short sentences with pictures.")
ABOUT = later("About this leaflet")
MOST_IMPORTANT = later("It says the most important things.")
WHOLE = later("The whole page, with all our figures:")

EASY = Kind(
    "Easy Read leaflet",
    {
        **leaflets.LARGE.style,
        "margins": (15, 18, 30),
        "title": 1.7,
        "contrast": False,
        "short_foot": False,
        "qr": 40,
        "picture": 36,
    },
    sizes=(18, 17.5, 18.5, 17, 19),
)
"""As large print, with the landlord's colours. `picture` is the side of a picture in mm."""

_BLOCKS = {
    "title": Block("title", "The title", "Give an easier, shorter `title`."),
}


@dataclass(frozen=True, slots=True)
class EasyRow:
    """A picture with words for it, the sentences beside it, and what changed since."""

    svg: str
    shows: str
    line: PaperLine
    since: str


@dataclass(frozen=True, slots=True)
class EasyPart:
    """Rows about one thing; without a heading, what the leaflet is about."""

    heading: str
    rows: tuple[EasyRow, ...]


@dataclass(frozen=True, slots=True)
class EasyKept:
    """What a figure says of a promise."""

    name: str
    sign: Sign


@dataclass(frozen=True, slots=True)
class EasyText:
    """An Easy Read version in the order of its page."""

    title: str
    summary: str
    parts: tuple[EasyPart, ...]
    did_we_do_it: str
    kept: tuple[EasyKept, ...]
    about: str
    made: tuple[str, ...]
    reach: Reach


def easy_read(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The Easy Read version on A4, with few lines on a page."""
    text, landlord = _text(subject), landlord_text(subject)
    unfit = tuple(misfits.unprintable(subject, _written(text)))
    if unfit:
        return unfit
    return leaflets.filled(
        subject, printer, "easy-read.typ", (text, landlord), EASY, blocks=_BLOCKS
    )


def _text(subject: Subject) -> EasyText:
    easy, paper = subject.easy, paper_of(subject)
    assert easy is not None, "only an Easy Read version is printed as one"

    def rows(lines: tuple[EasyLine, ...]) -> tuple[EasyRow, ...]:
        return tuple(
            EasyRow(
                each.picture.svg,
                each.picture.shows,
                paper.line(each.words),
                print_ready(easy_read_page.since(each)),
            )
            for each in lines
        )

    return EasyText(
        title=print_ready(easy_read_page.title(easy)),
        summary=print_ready(say(SUMMARY)),
        parts=(
            EasyPart("", rows(easy.introduction)),
            *(EasyPart(print_ready(each.heading), rows(each.lines)) for each in easy.sections),
        ),
        did_we_do_it=say(easy_read_page.DID_WE_DO_IT),
        kept=tuple(
            EasyKept(print_ready(result.measure.name), sign(result.status))
            for result in subject.deal.results
        ),
        about=say(ABOUT),
        made=(say(MOST_IMPORTANT), print_ready(easy_read_page.made_from(easy))),
        reach=reach(subject, say(WHOLE)),
    )


def _written(text: EasyText) -> Iterator[tuple[str, str]]:
    """Every text that a writer supplied, under the field it comes from."""
    introduction, *sections = text.parts
    yield "title", text.title
    yield "introduction", " ".join(texts(tuple(row.line for row in introduction.rows)))
    for part in sections:
        yield "sections", " ".join((part.heading, *texts(tuple(row.line for row in part.rows))))
    yield "tried", " ".join(text.made)
