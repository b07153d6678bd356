"""A deal to the view of its page, section by section in the order of the page."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from posixpath import relpath

from generator import figure_notes, shared_words, wording
from generator.model import (
    Catalogue,
    ComplaintStage,
    Deal,
    Duty,
    GoodToKnow,
    Landlord,
    Promise,
    Publication,
    Result,
)
from generator.output import Pdf
from generator.render.pages import markdown
from generator.render.pages.html import line_html
from generator.render.pages.markdown import Md
from generator.render.pages.measures import MeasureView, anchor, measure_view
from generator.render.pages.page_details import contact_href, figures_to
from generator.render.pages.views import NOTHING, Anchor, Cell, Column, Headed, Item, Table
from generator.richtext import Bold, Line, Link, Prose, Words, plain

KEY_PROMISES = 3
HEADINGS = {
    "in short": "In short",
    "times": "How soon we act",
    "check": "How we check",
    "wrong": "If we get it wrong",
    "formats": "Other formats",
    "review": "Who checked this page",
    "change": "Suggest a change",
}
"""The headings that are ours; a landlord chooses the others."""


@dataclass(frozen=True, slots=True)
class PartView:
    """One service of the standard. `heading` is empty where the standard has one service."""

    heading: str
    text: Md
    promises: tuple[Item, ...]
    good_to_know: tuple[Headed, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """A standard's page. A section that has nothing in it is empty or `None`, and left out."""

    title: str
    summary: str
    headings: dict[str, str]
    in_short: tuple[Md, ...]
    introduction: Md
    good_to_know: tuple[Headed, ...]
    parts: tuple[PartView, ...]
    response_times: Table | None
    duties: tuple[Item, ...]
    deadlines: Table | None
    score: str
    figures_to: str
    measures: tuple[MeasureView, ...]
    checks: tuple[Md, ...]
    reports: tuple[Md, ...]
    tell_us: Md
    if_we_miss_this: Md
    stages: tuple[Item, ...]
    downloads: tuple[Anchor, ...]
    reviewed: tuple[str, ...]
    edit_address: str


def standard_view(
    catalogue: Catalogue, publication: Publication, deal: Deal, pdfs: Iterable[Pdf]
) -> StandardView:
    """Everything on the page of one deal."""
    landlord, standard = publication.landlord, deal.standard
    whole = [part for part in standard.parts if not part.heading]
    return StandardView(
        title=standard.title,
        summary=standard.summary,
        headings=_headings(landlord),
        in_short=tuple(_line(promise.text) for promise in standard.key_promises[:KEY_PROMISES]),
        introduction=_prose(standard.introduction),
        good_to_know=tuple(_headed(each) for part in whole for each in part.good_to_know),
        parts=tuple(
            PartView(
                heading=part.heading,
                text=_prose(part.text),
                promises=tuple(_promise(promise, deal.results) for promise in part.promises),
                good_to_know=tuple(map(_headed, part.good_to_know)) if part.heading else (),
            )
            for part in standard.parts
        ),
        response_times=_response_times(deal),
        duties=tuple(_duty(duty) for duty in standard.duties),
        deadlines=_deadlines(deal),
        score=shared_words.score(deal),
        figures_to=_figures_to(deal),
        measures=tuple(measure_view(result) for result in deal.results),
        checks=tuple(_line(each) for each in standard.how_we_check.by),
        reports=tuple(_line(each) for each in standard.how_we_check.reported),
        tell_us=_tell_us(landlord),
        if_we_miss_this=_prose(standard.if_we_miss_this),
        stages=tuple(_stage(stage) for stage in landlord.complaint_stages),
        downloads=tuple(_download(catalogue, landlord, pdf) for pdf in pdfs),
        reviewed=tuple(_reviewed(deal)),
        edit_address=_edit_address(catalogue, landlord, deal),
    )


def _headings(landlord: Landlord) -> dict[str, str]:
    own = landlord.headings
    return {
        **HEADINGS,
        "introduction": own.introduction,
        "ours": own.our_responsibilities,
        "yours": own.your_responsibilities,
        "performance": own.performance,
    }


def _address(slug: str) -> str:
    return f"{slug}.md"


def _line(parts: Line) -> Md:
    return markdown.line(parts, _address)


def _prose(blocks: Prose) -> Md:
    return markdown.prose(blocks, _address)


def _headed(good_to_know: GoodToKnow) -> Headed:
    return Headed(
        good_to_know.heading,
        _prose(good_to_know.intro),
        tuple(Item(_line(item)) for item in good_to_know.items),
    )


def _promise(promise: Promise, results: tuple[Result, ...]) -> Item:
    links = (_how_we_do(result, promise) for result in _of(results, promise.measures))
    return Item(_line(promise.text), (*_more(promise.more, promise.sanction), *links))


def _of(results: tuple[Result, ...], measures: tuple[str, ...]) -> list[Result]:
    return [result for result in results if result.measure.id in measures]


def _how_we_do(result: Result, promise: Promise) -> Md:
    """A link from a promise to the figure that proves it: the same words for good and bad."""
    status = wording.verdict(result).lower()
    about = f" ({result.measure.name})" if len(promise.measures) > 1 else ""
    words = markdown.escape(f"How we are doing on this{about}: {status}")
    return Md(f"[{words}](#{anchor(result.measure.id)})")


def _more(more: Line, sanction: Line) -> tuple[Md, ...]:
    return tuple(_line(line) for line in (more, _sanction(sanction)) if line)


def _sanction(sanction: Line) -> Line:
    """What happens if somebody does not do their part, as a sentence that says so."""
    if not sanction or plain(sanction).lower().startswith("if "):
        return sanction
    return (Words("If you do not: "), *sanction)


def _duty(duty: Duty) -> Item:
    return Item(_line(duty.text), _more(duty.more, duty.sanction))


def _response_times(deal: Deal) -> Table | None:
    rows = deal.standard.response_times
    if not rows:
        return None
    measured = any(row.measures for row in rows)
    proof = (Column("How we are doing"),) if measured else ()
    return Table(
        caption="How long it takes us",
        columns=(Column("What it is about"), Column("What we do"), Column("Within"), *proof),
        rows=tuple(
            (
                Cell(row.name, is_header=True),
                Cell(wording.sentence_case(row.we)),
                Cell(str(row.within)),
                *((_proof(_of(deal.results, row.measures)),) if measured else ()),
            )
            for row in rows
        ),
    )


def _proof(results: list[Result]) -> Cell:
    if not results:
        return Cell("Not measured")
    first = results[0]
    return Cell(Anchor(wording.verdict(first), f"#{anchor(first.measure.id)}"))


def _deadlines(deal: Deal) -> Table | None:
    deadlines = deal.standard.deadlines
    if not deadlines:
        return None
    strict = any(deadline.sanction for deadline in deadlines)
    return Table(
        caption="When you need to do it",
        columns=(
            Column("What you do"),
            Column("When"),
            *((Column("If you do not"),) if strict else ()),
        ),
        rows=tuple(
            (
                Cell(line_html(deadline.you), is_header=True),
                Cell(wording.sentence_case(deadline.when)),
                *(
                    (Cell(line_html(deadline.sanction)) if deadline.sanction else NOTHING,)
                    if strict
                    else ()
                ),
            )
            for deadline in deadlines
        ),
    )


def _figures_to(deal: Deal) -> str:
    last = figures_to(deal.results)
    return shared_words.figures_to(last) if last else ""


def _tell_us(landlord: Landlord) -> Md:
    words, contact = shared_words.if_we_miss(landlord)
    if contact is None:
        return markdown.escape(words)
    link = markdown.line((Link(contact.to, contact_href(contact)),), _address)
    return Md(f"{markdown.escape(words)} {link}.")


def _stage(stage: ComplaintStage) -> Item:
    return Item(_line((Bold(stage.name),)), (_line(stage.what_happens),))


def _download(catalogue: Catalogue, landlord: Landlord, pdf: Pdf) -> Anchor:
    pages = wording.count(pdf.pages, "page", "pages")
    words = f"{pdf.label} (PDF, {figure_notes.file_size(pdf.size)}, {pages}, {pdf.paper})"
    return Anchor(words, relpath(pdf.path, catalogue.folder(landlord) or "."))


def _reviewed(deal: Deal) -> Iterator[str]:
    review = deal.standard.review
    if review is None:
        return
    if review.on:
        yield f"{wording.sentence_case(review.by)} checked this page on {wording.day(review.on)}."
    else:
        yield f"{wording.sentence_case(review.by)} checks this page."
    if review.next:
        yield f"The next check is due by {wording.day(review.next)}."


def _edit_address(catalogue: Catalogue, landlord: Landlord, deal: Deal) -> str:
    if not catalogue.site.repo_url:
        return ""
    file = f"content/{landlord.slug}/standards/{deal.standard.slug}.yml"
    return f"{catalogue.site.repo_url.rstrip('/')}/edit/main/{file}"
