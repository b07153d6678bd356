"""The 26 figures that every landlord must publish, to the view of their page.

Source: Regulator of Social Housing, Tenant Satisfaction Measures Standard: both parts of a split
measure, the times that RP02 and CH02 are counted by, and how the survey was done.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import figure_notes, wording
from generator.model import Catalogue, Publication, Reading, Result, Return, TsmReturn
from generator.render.pages import markdown
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md
from generator.render.pages.measures import compared, compared_column, sources
from generator.render.pages.views import NOTHING, Cell, Column, Table
from generator.tongue import later

PAGE = "tenant-satisfaction-measures"
TITLE = later("The figures every landlord must publish")
GROUPS = (
    ("What tenants think", ("TP",)),
    ("Repairs and the condition of homes", ("RP",)),
    ("Safety checks", ("BS",)),
    ("Complaints", ("CH",)),
    ("Anti-social behaviour", ("NM",)),
)
_TIMED = {
    "RP02_1": "Repairs that are not an emergency (RP02)",
    "RP02_2": "Emergency repairs (RP02)",
    "CH02_1": "Stage 1 complaints (CH02)",
    "CH02_2": "Stage 2 complaints (CH02)",
}
NOT_SAID = "We have not said yet."


@dataclass(frozen=True, slots=True)
class Group:
    """Measures of one kind."""

    heading: str
    table: Table


@dataclass(frozen=True, slots=True)
class TsmPage:
    """The page. `release` and `survey` say how the figures came about; they may be empty."""

    title: str
    summary: str
    published_as: str
    groups: tuple[Group, ...]
    times: Table
    survey: Md
    release: tuple[str, ...]
    sources: tuple[str, ...]


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The Tenant Satisfaction Measures of one landlord, also those it has not published."""
    own = publication.landlord.tsm or TsmReturn()
    said = summary(publication)
    view = TsmPage(
        title=TITLE,
        summary=said,
        published_as=_published_as(own),
        groups=tuple(groups(catalogue, publication)),
        times=_times(own),
        survey=markdown.prose(own.survey, lambda slug: f"{slug}.md"),
        release=tuple(_release(catalogue, own)),
        sources=tuple(dict.fromkeys(s for each in publication.tsm for s in sources(each.readings))),
    )
    yield LandlordPage(PAGE, PAGE, TITLE, said, view)


def groups(catalogue: Catalogue, publication: Publication) -> Iterator[Group]:
    """The measures of each kind, with how they compare."""
    for group in GROUPS:
        yield _group(catalogue, publication, *group)


def summary(publication: Publication) -> str:
    """How many of the figures are published."""
    there = sum(result.has_figure for result in publication.tsm)
    if not there:
        return f"We have published none of the {len(publication.tsm)} figures here yet."
    return f"We have published {there} of the {len(publication.tsm)} figures for the latest year."


def _published_as(own: TsmReturn) -> str:
    if own.name:
        return f"The Regulator lists us as {own.name}."
    if own.not_in_release_because:
        return wording.full_sentence(own.not_in_release_because)
    return "We have not said under which name the Regulator lists us."


def _group(
    catalogue: Catalogue, publication: Publication, heading: str, codes: tuple[str, ...]
) -> Group:
    found = [result for result in publication.tsm if result.readings[0].series.key[:2] in codes]
    columns = (
        Column("What is measured"),
        Column("Code"),
        Column("Latest", is_number=True),
        Column("Year"),
        Column("Change"),
        compared_column(),
    )
    rows = tuple(_row(catalogue, result) for result in found)
    return Group(heading, Table(f"{heading}: our figures", columns, rows))


def _row(catalogue: Catalogue, result: Result) -> tuple[Cell, ...]:
    measure, reading = result.measure, result.readings[0]
    dated = reading.shown or reading.latest
    return (
        Cell(measure.name, is_header=True),
        Cell(reading.series.key.replace("_", " part ")),
        Cell(_value(result, reading)),
        Cell(dated.period.words()) if dated else NOTHING,
        Cell(_change(result, reading)) if _change(result, reading) else NOTHING,
        compared(reading, catalogue.sector) or NOTHING,
    )


def _value(result: Result, reading: Reading) -> str:
    if reading.shown:
        return wording.figure_amount(result.measure, reading.shown)
    missing = figure_notes.no_value(reading.latest)
    note = reading.latest.note if reading.latest else ""
    return f"{missing}. {wording.full_sentence(note)}" if note else missing


def _change(result: Result, reading: Reading) -> str:
    if reading.change:
        return wording.change(result.measure, reading.change)
    if reading.shown is None and reading.earlier:
        last = reading.earlier[0]
        return f"Before: {wording.figure_amount(result.measure, last)} ({last.period.words()})"
    return ""


def _times(own: TsmReturn) -> Table:
    said = {each.measure: each.counted_as for each in own.timescales}
    return Table(
        "When we count something as done on time",
        (Column("What"), Column("On time means")),
        tuple(
            (Cell(words, is_header=True), Cell(wording.full_sentence(said.get(code, NOT_SAID))))
            for code, words in _TIMED.items()
        ),
    )


def _release(catalogue: Catalogue, own: TsmReturn) -> Iterator[str]:
    """What the regulator's releases say of each survey, the newest first."""
    found = [(period, row) for (period, code), row in catalogue.sector.returns.items() if code]
    for period, row in sorted(found, key=lambda pair: pair[0], reverse=True):
        if own.code and row.code == own.code:
            yield _survey(period, row)


def _survey(period: str, row: Return) -> str:
    year = period.removeprefix("FY")
    if row.answers is None or row.homes is None:
        return f"{year}: the Regulator's release does not say how many people answered."
    asked = "everyone was asked" if row.sample_or_census == "Census" else "a sample was asked"
    return f"{year}: {row.answers:,} answers, {row.homes:,} homes ({asked})."
