"""A deal to the view of its page, section by section in the order of the page."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator import shared_words
from generator.merge import figures_to
from generator.model import (
    Catalogue,
    Deal,
    Duty,
    GoodToKnow,
    Landlord,
    Publication,
    Translation,
)
from generator.output import DataFile, Pdf
from generator.render.pages import (
    campaign_page,
    history_page,
    learning_page,
    markdown,
    open_data_page,
    standard_tables,
)
from generator.render.pages.complaints_page import stage_item, tell_us
from generator.render.pages.downloads import english, pdf_link
from generator.render.pages.html import line_html
from generator.render.pages.markdown import Md
from generator.render.pages.measures import MeasureView, measure_view
from generator.render.pages.promise_items import promise_item
from generator.render.pages.related import Related, related
from generator.render.pages.suggestions import edit_address, form_address, standard_file
from generator.render.pages.translated_pages import Version
from generator.render.pages.views import Anchor, Headed, Item, Table
from generator.richtext import Line, Prose
from generator.standard_words import about_translation, if_you_do_not, reviewed
from generator.tongue import later, say

KEY_PROMISES = 3
DUTIES = "yours"
"""Where the duties stand on a page that is not in English, as its template says."""
HEADINGS = {
    "in short": later("In short"),
    "now": campaign_page.RIGHT_NOW,
    "times": later("How soon we act"),
    "check": later("How we check"),
    "wrong": later("If we get it wrong"),
    "learned": later("What we have learned"),
    "related": later("Related standards"),
    "formats": later("Other formats"),
    "review": later("Who checked this page"),
    "change": later("Suggest a change"),
}
"""The headings that are ours; a landlord chooses the others."""


@dataclass(frozen=True, slots=True)
class PartView:
    """One service of the standard. `heading` is empty where the standard has one service."""

    heading: str
    text: Md
    promises: tuple[Item, ...]
    how_we_check: tuple[Md, ...]
    good_to_know: tuple[Headed, ...]


@dataclass(frozen=True, slots=True)
class StandardView:
    """A standard's page. A section that has nothing in it is empty or `None`, and left out."""

    title: str
    summary: str
    up: str
    versions: tuple[Version, ...]
    translated: tuple[Md, ...]
    headings: dict[str, str]
    in_short: tuple[Md, ...]
    campaigns: tuple[Anchor, ...]
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
    learned: tuple[Anchor, ...]
    related: tuple[Related, ...]
    downloads: tuple[Anchor, ...]
    for_printing: tuple[Anchor, ...]
    reviewed: tuple[str, ...]
    changed: Anchor | None
    edit_address: str
    sections_to_change: tuple[Anchor, ...]


def standard_view(
    catalogue: Catalogue,
    publication: Publication,
    deal: Deal,
    pdfs: Sequence[Pdf],
    data: Sequence[DataFile] = (),
    *,
    versions: tuple[Version, ...] = (),
    translation: Translation | None = None,
) -> StandardView:
    """Everything on the page of one deal; `versions` are other ways to read it.

    A `translation` is written in the language that is spoken, into a folder below the landlord's.
    """
    up = "../" if translation else ""
    own = [pdf for pdf in pdfs if pdf.language]
    have = {pdf.product for pdf in own}
    others = [pdf for pdf in pdfs if not pdf.language and pdf.product not in have]
    landlord, standard = publication.landlord, deal.standard
    whole = [part for part in standard.parts if not part.heading]
    return StandardView(
        title=standard.title,
        summary=standard.summary,
        up=up,
        versions=versions,
        translated=tuple(_translated(translation, standard.slug)) if translation else (),
        headings=headings(landlord),
        in_short=tuple(_line(promise.text) for promise in standard.key_promises[:KEY_PROMISES]),
        campaigns=_above(
            up,
            campaign_page.links(
                each
                for each in catalogue.open_campaigns(landlord)
                if standard.slug in each.standards
            ),
        ),
        introduction=_prose(standard.introduction),
        good_to_know=tuple(_headed(each) for part in whole for each in part.good_to_know),
        parts=tuple(
            PartView(
                heading=part.heading,
                text=_prose(part.text),
                promises=tuple(
                    promise_item(promise, deal, catalogue.today) for promise in part.promises
                ),
                how_we_check=tuple(_line(each) for each in part.how_we_check),
                good_to_know=tuple(map(_headed, part.good_to_know)) if part.heading else (),
            )
            for part in standard.parts
        ),
        response_times=standard_tables.response_times(deal),
        duties=tuple(_duty(duty) for duty in standard.duties),
        deadlines=_in_html(standard_tables.deadlines(deal)),
        score=shared_words.score(deal),
        figures_to=_figures_to(deal),
        measures=tuple(measure_view(result, catalogue.sector) for result in deal.results),
        checks=tuple(_line(each) for each in standard.how_we_check.by),
        reports=tuple(_line(each) for each in standard.how_we_check.reported),
        tell_us=tell_us(landlord),
        if_we_miss_this=_prose(standard.if_we_miss_this),
        stages=tuple(stage_item(stage) for stage in landlord.complaint_stages),
        learned=_above(up, _learned(landlord, standard.slug)),
        related=related(publication, standard),
        downloads=_above(
            up,
            (
                *(pdf_link(catalogue, landlord, pdf) for pdf in own if pdf.for_tenants),
                *english(pdf_link(catalogue, landlord, pdf) for pdf in others if pdf.for_tenants),
                *english(open_data_page.downloads(catalogue, landlord, data)),
            ),
        ),
        for_printing=_above(
            up,
            english(pdf_link(catalogue, landlord, pdf) for pdf in others if not pdf.for_tenants),
        ),
        reviewed=tuple(reviewed(standard)),
        changed=history_page.last_change(publication, standard.slug),
        edit_address=edit_address(catalogue.site, standard_file(landlord, deal.standard.slug)),
        sections_to_change=tuple(_sections_to_change(catalogue, landlord, deal)),
    )


def _translated(translation: Translation, slug: str) -> Iterator[Md]:
    """What a translation says of itself. Where the two differ, the English is what holds."""
    made, *others = about_translation(translation)
    words = say("Read the page in English")
    whole = Md(f"[{markdown.escape(words)}](../{slug}.md)")
    yield Md(f"{markdown.escape(made)} {whole}")
    yield from map(markdown.escape, others)


def _above(up: str, links: Iterable[Anchor]) -> tuple[Anchor, ...]:
    """The same links from a folder below."""
    return tuple(Anchor(each.words, f"{up}{each.href}") for each in links)


def headings(landlord: Landlord) -> dict[str, str]:
    """The heading of each section: ours, and those that a landlord chooses."""
    own = landlord.headings
    return {
        **{key: say(words) for key, words in HEADINGS.items()},
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


def _more(more: Line, sanction: Line) -> tuple[Md, ...]:
    return tuple(_line(line) for line in (more, if_you_do_not(sanction)) if line)


def _duty(duty: Duty) -> Item:
    return Item(_line(duty.text), _more(duty.more, duty.sanction))


def _in_html(table: Table | None) -> Table | None:
    """The same table with its rich text as HTML, which is what a table holds on a page."""
    if table is None:
        return None
    rows = tuple(
        tuple(
            replace(cell, content=line_html(cell.content))
            if isinstance(cell.content, tuple)
            else cell
            for cell in row
        )
        for row in table.rows
    )
    return replace(table, rows=rows)


def _figures_to(deal: Deal) -> str:
    last = figures_to(deal.results)
    return shared_words.figures_to(last) if last else ""


def _learned(landlord: Landlord, slug: str) -> Iterator[Anchor]:
    """Links to what the landlord learned about this standard."""
    for entry in landlord.learning:
        if slug in entry.standards:
            yield Anchor(entry.title, f"{learning_page.PAGE}.md#{learning_page.anchor(entry)}")


def _sections_to_change(catalogue: Catalogue, landlord: Landlord, deal: Deal) -> Iterator[Anchor]:
    """The form to suggest a change, with each section filled in."""
    headings = landlord.headings
    for section in (
        headings.our_responsibilities,
        headings.your_responsibilities,
        headings.performance,
        say("Something else"),
    ):
        address = form_address(catalogue.site, landlord.name, deal.standard.title, section)
        if address:
            yield Anchor(section, address)
