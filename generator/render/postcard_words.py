"""What a postcard says: a deal becomes a Card, every text on it ready for paper.

The words come from the standard, its landlord and `wording`; the few fixed ones are `LABELS`.
A card says nothing that the page does not say.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coloraide import Color

from generator import wording
from generator.model import Catalogue, Deal, FigureStatus, Landlord, Measure, Reading, Status
from generator.render.qr import qr_svg
from generator.render.typography import address_ready, print_ready, unbroken
from generator.richtext import plain

LABELS = {
    "missed, phone": "If we miss a promise, call us on",
    "missed, text": "If we miss a promise, text us on",
    "missed, email": "If we miss a promise, email us at",
    "missed, other": "If we miss a promise, tell us.",
    "address": "All our promises, and how we are doing:",
    "target": "Our target is {target}.",
    "figures to": "Figures to {day}.",
    "no measures": "We do not measure this yet.",
}
"""The fixed sentences on the card; the page says them too."""

QR_ALT = "QR code that opens {address}"
MORE_FIGURES = ("more figure is online", "more figures are online")
MORE_MEASURES = ("more measure is online", "more measures are online")
PRESS_SIDE = "{side}. A6, 105 × 148 mm. Bleed 3 mm. Colours are RGB."
PROOF = "PROOF: the web address is an example. Set site_url before printing."
"""Words outside the trim of the press file; no tenant reads them."""

_READABLE, _DARK, _PAPER = 4.5, "#1a1a1a", "#ffffff"
_JUDGED = (Status.MET, Status.MISSED)
_WITH_AMOUNT = (*_JUDGED, Status.NO_TARGET, Status.OLD)


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One result on the back: `amount` is what is printed big, empty where nothing should be.

    `shape` is the `Status` value whose sign is drawn. `ends` is the last day of the figure's
    period, `None` where there is no figure.
    """

    shape: str
    status: str
    amount: str
    unit: str
    words: str
    target: str
    ends: date | None


@dataclass(frozen=True, slots=True)
class Missed:
    """What to do if we miss a promise: `lead` in words, `to` the number or address, `link`."""

    lead: str
    to: str
    link: str


@dataclass(frozen=True, slots=True)
class Colours:
    """The landlord's colours as `#rrggbb`; `accent` can be read on white paper."""

    main: str
    text: str
    accent: str


@dataclass(frozen=True, slots=True)
class Card:
    """Everything printed on one postcard, in reading order.

    `endings` has one text for each number of rows that may be shown, from one upwards: the date
    of the newest of them, and how many more there are. `qr` is SVG; `url` the page's address.
    """

    landlord: str
    title: str
    summary: str
    promises_heading: str
    promises: tuple[str, ...]
    results_heading: str
    score: str
    rows: tuple[ResultRow, ...]
    endings: tuple[str, ...]
    missed: Missed
    website: str
    website_link: str
    qr: str
    qr_alt: str
    address_lead: str
    address: str
    url: str
    colours: Colours


def card_for(catalogue: Catalogue, landlord: Landlord, deal: Deal) -> Card:
    """The card of one published standard."""
    standard, rows = deal.standard, _rows(deal)
    url = f"{catalogue.site.url}{catalogue.folder(landlord)}{standard.slug}/"
    address = _without_scheme(url)
    missed, website = _missed(landlord), landlord.contact("website")
    return Card(
        landlord=print_ready(landlord.name),
        title=print_ready(standard.title),
        summary=print_ready(standard.summary),
        promises_heading=print_ready(landlord.headings.our_responsibilities),
        promises=tuple(print_ready(plain(promise.text)) for promise in standard.key_promises),
        results_heading=print_ready(landlord.headings.performance),
        score=_score(deal),
        rows=rows,
        endings=tuple(_ending(rows, shown) for shown in range(1, len(rows) + 1)),
        missed=missed,
        website=address_ready(_without_scheme(website.to).rstrip("/")) if website else "",
        website_link=website.to if website else "",
        qr=qr_svg(url),
        qr_alt=QR_ALT.format(address=address),
        address_lead=LABELS["address"],
        address=address_ready(address),
        url=url,
        colours=_colours(landlord),
    )


def _without_scheme(url: str) -> str:
    return url.removeprefix("https://").removeprefix("http://")


def _colours(landlord: Landlord) -> Colours:
    brand = landlord.brand
    in_order = (brand.main, brand.text, _DARK)
    accent = next(c for c in in_order if Color(c).contrast(_PAPER) >= _READABLE)
    return Colours(brand.main, brand.text, accent)


def _missed(landlord: Landlord) -> Missed:
    for kind, scheme in (("phone", "tel:"), ("text", "sms:"), ("email", "mailto:")):
        if contact := landlord.contact(kind):
            number = kind != "email"
            to = contact.to.replace(" ", "") if number else contact.to
            shown = unbroken(contact.to) if number else address_ready(contact.to)
            return Missed(LABELS[f"missed, {kind}"], shown, f"{scheme}{to}")
    return Missed(LABELS["missed, other"], "", "")


def _score(deal: Deal) -> str:
    """How many targets are met; where none can be judged, what there is instead."""
    if not deal.results:
        return LABELS["no measures"]
    if deal.scorecard.judged or not _figures(deal):
        return wording.scorecard(deal.scorecard)
    return " ".join(f"{wording.sentence_case(words)}." for _, words in wording.tally(deal.scorecard))


def _figures(deal: Deal) -> list[tuple[Measure, Reading]]:
    return [(m, reading) for m, reading in _readings(deal) if reading.shown is not None]


def _readings(deal: Deal) -> Iterator[tuple[Measure, Reading]]:
    for result in deal.results:
        for reading in result.readings:
            yield result.measure, reading


def _rows(deal: Deal) -> tuple[ResultRow, ...]:
    """The results with a figure, in file order; where none has one, every measure."""
    shown = _figures(deal) or list(_readings(deal))
    ends = {reading.shown.period for _, reading in shown if reading.shown}
    one_area = {reading.area.id for _, reading in shown} <= {"all"}
    return tuple(_row(measure, reading, len(ends) > 1, one_area) for measure, reading in shown)


def _row(measure: Measure, reading: Reading, dated: bool, one_area: bool) -> ResultRow:
    amount, unit = "", ""
    figure = reading.shown
    if figure is not None and reading.status in _WITH_AMOUNT:
        target = measure.target_on(figure.period.end)
        amount, _, unit = wording.figure_amount(measure, figure, target).partition(" ")
    area = "" if one_area else f"{reading.area.name}: "
    return ResultRow(
        shape=reading.status.value,
        status=wording.STATUS_WORDS[reading.status],
        amount=wording.sentence_case(amount),
        unit=unit,
        words=print_ready(area + _words(measure, reading, dated)),
        target=_target(measure, reading),
        ends=figure.period.end if figure else None,
    )


def _words(measure: Measure, reading: Reading, dated: bool) -> str:
    """What is said of a result, but for the target it is judged by."""
    figure, status = reading.shown, reading.status
    if figure is None or status not in (*_JUDGED, Status.NO_TARGET):
        name = f"{measure.name}: {reading.series.name}" if reading.series.name else measure.name
        return f"{name}. {wording.sentence(measure, reading)}"
    if status is Status.NO_TARGET:
        said = wording.sentence(measure, reading)
    else:
        when = f" ({figure.period.words()})" if dated else ""
        said = f"{wording.sentence_case(wording.finding(measure, reading, figure))}{when}."
    provisional = figure.status is FigureStatus.PROVISIONAL
    return f"{said} {wording.remarks(figure)[0]}" if provisional else said


def _target(measure: Measure, reading: Reading) -> str:
    if reading.status not in _JUDGED or reading.target is None:
        return ""
    return LABELS["target"].format(target=wording.target(measure, reading.target))


def _ending(rows: tuple[ResultRow, ...], shown: int) -> str:
    said = []
    if ends := [row.ends for row in rows[:shown] if row.ends]:
        said.append(LABELS["figures to"].format(day=wording.day(max(ends))))
    if more := len(rows) - shown:
        words = MORE_FIGURES if ends else MORE_MEASURES
        said.append(f"{wording.count(more, *words)}.")
    return " ".join(said)
