"""Makes booklets: all standards of a landlord or of a theme with contents, on A5 pages to fold.

What every standard says in the same words, how the landlord checks and what to do if it gets it
wrong, is said once at the end.
"""

from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace

from generator import wording
from generator.output import Misfit, Scope
from generator.render.print import leaflets, misfits
from generator.render.print.fitting import Kind, fitted
from generator.render.print.impose import folded
from generator.render.print.misfits import Block
from generator.render.print.paper_text import Blocks, PaperLine, texts
from generator.render.print.printing import Overflow, Printer
from generator.render.print.standard_text import Item, LandlordText, Reach, StandardText
from generator.render.print.standard_writer import landlord_text, paper_of, reach, standard_text
from generator.render.print.subject import Subject, of_standard
from generator.render.print.typography import print_ready

SUBTITLE = "All our promises, and how we are doing"
OF_A_THEME = "{theme}: what we promise, and how we are doing"
FOR_ALL = "For all our promises"
ONLINE = "The same online, with all figures over time:"

BOOKLET = Kind(
    "booklet",
    {**leaflets.A5.style, "deeper": 1},
    sizes=(10.5, 10.75, 11, 11.25, 11.5, 11.75, 12),
    leaf=leaflets.A5.leaf,
)

_BLOCKS = {"name": Block("landlord.name", "The landlord’s name", "Shorten `name` in landlord.yml.")}


@dataclass(frozen=True, slots=True)
class ThemeText:
    """A theme and its standards."""

    name: str
    about: str
    standards: tuple[StandardText, ...]


@dataclass(frozen=True, slots=True)
class BookletText:
    """A booklet in the order of reading. From `for_all` on, it is what is said once."""

    title: str
    subtitle: str
    about: Blocks
    score: str
    themes: tuple[ThemeText, ...]
    for_all: str
    headings: dict[str, str]
    checks: tuple[PaperLine, ...]
    reports: tuple[PaperLine, ...]
    tell_us: PaperLine
    if_we_miss_this: Blocks
    stages: tuple[Item, ...]
    reach: Reach


def booklet(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """All standards of a landlord or theme on A5 pages, in the order of reading, if it has any."""
    if not subject.deals:
        return ()
    landlord = landlord_text(subject)
    standards = {
        deal.standard.slug: standard_text(of_standard(subject, deal)) for deal in subject.deals
    }
    text = _booklet(subject, standards)
    unfit = tuple(_unprintable(subject, landlord, text, standards))
    if unfit:
        return unfit
    font = subject.landlord.brand.font
    inputs = {"text": asdict(text), "landlord": asdict(landlord), "font": font}
    made = fitted(printer, "booklet.typ", inputs, BOOKLET)
    if isinstance(made, Overflow) and made.block.startswith("name"):
        return (misfits.overflow(subject, BOOKLET.noun, _BLOCKS, made),)
    if isinstance(made, Overflow):
        # Only a title must fit, and they are set alike: the longest is the one that does not.
        longest = max(subject.deals, key=lambda deal: len(deal.standard.title))
        one = of_standard(subject, longest)
        return (misfits.overflow(one, BOOKLET.noun, leaflets.BLOCKS, made),)
    return made


def booklet_to_fold(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The same pages in twos on A4, to print on both sides, lay into each other and staple."""
    made = booklet(subject, printer)
    return folded(made, subject.title) if isinstance(made, bytes) else made


def _booklet(subject: Subject, standards: dict[str, StandardText]) -> BookletText:
    publication, landlord, paper = subject.publication, subject.landlord, paper_of(subject)
    any_one = next(iter(standards.values()))
    once = replace(
        any_one,
        checks=tuple(map(paper.line, landlord.how_we_check.by)),
        reports=tuple(map(paper.line, landlord.how_we_check.reported)),
        if_we_miss_this=paper.prose(landlord.if_we_miss_this),
    )
    of_a_theme = subject.scope is Scope.THEME
    return BookletText(
        title=print_ready(subject.title),
        subtitle=print_ready(OF_A_THEME.format(theme=subject.title) if of_a_theme else SUBTITLE),
        about=() if of_a_theme else paper.prose(landlord.about),
        score=print_ready(wording.scorecard(publication.scorecard)),
        themes=tuple(
            ThemeText(
                print_ready(theme.name),
                print_ready(theme.about),
                tuple(_only_its_own(standards[deal.standard.slug], once) for deal in deals),
            )
            for theme in landlord.themes
            if (deals := publication.deals_in(theme))
        ),
        for_all=FOR_ALL,
        headings=once.headings,
        checks=once.checks,
        reports=once.reports,
        tell_us=once.tell_us,
        if_we_miss_this=once.if_we_miss_this,
        stages=once.stages,
        reach=reach(subject, ONLINE),
    )


def _only_its_own(text: StandardText, once: StandardText) -> StandardText:
    """The standard without what is said once for all of them."""
    same = once.if_we_miss_this
    return replace(
        text,
        checks=() if text.checks == once.checks else text.checks,
        reports=() if text.reports == once.reports else text.reports,
        tell_us=(),
        if_we_miss_this=() if text.if_we_miss_this == same else text.if_we_miss_this,
        stages=(),
    )


def _unprintable(
    subject: Subject,
    landlord: LandlordText,
    text: BookletText,
    standards: dict[str, StandardText],
) -> Iterator[Misfit]:
    for deal in subject.deals:
        written = leaflets.written(standards[deal.standard.slug], landlord)
        yield from misfits.unprintable(of_standard(subject, deal), written)
    own = (
        ("landlord.about", " ".join(texts(text.about))),
        ("landlord.themes", " ".join(f"{each.name} {each.about}" for each in text.themes)),
    )
    yield from misfits.unprintable(subject, own)
