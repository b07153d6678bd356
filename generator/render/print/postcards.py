"""Makes the postcards of a standard or a campaign: `plain` for screens and office printers, `press` for printing.

What a card says is decided in `postcard_words`, what it looks like in `theme/print/postcard.typ`.
"""

import re
from collections.abc import Iterator
from dataclasses import asdict, replace

from generator import wording
from generator.output import Misfit
from generator.render.print import misfits
from generator.render.print.campaign_card import BLOCKS, campaign_card
from generator.render.print.colours import own_inks, press_colours
from generator.render.print.misfits import Block
from generator.render.print.paper_text import texts
from generator.render.print.postcard_words import Card, card_for
from generator.render.print.press_boxes import with_bleed_box
from generator.render.print.press_inks import can_be_in_inks, in_inks
from generator.render.print.printing import Overflow, Printer
from generator.render.print.qr import qr_rows
from generator.render.print.subject import Subject

MOST_PROMISES = 5
BLEED_MM = 3
PRESS_SIDE = "{side}. A6, 105 × 148 mm. Bleed 3 mm. Colours are CMYK{logo}."
BUT_THE_LOGO = ", the logo RGB because it has a gradient"
PROOF = "PROOF: the web address is an example. Set site_url before printing."
NOT_YET = "NOT BEFORE {day}: the campaign has not begun."
"""Words outside the trim of the press file; no tenant reads them."""

_EXAMPLE = re.compile(r"[./]example[./:]")
_BLOCKS = {
    "name": Block("landlord.name", "The landlord’s name", "Shorten `name` in landlord.yml."),
    "title": Block("title", "The title", "Shorten the `title`."),
    "summary": Block("summary", "The summary", "Shorten the `summary`."),
    "promises": Block(
        "our_responsibilities",
        "The list of promises",
        "Shorten the promises marked `postcard: true`, or mark fewer of them.",
    ),
    "rows": Block(
        "performance_measures",
        "The first result",
        "Shorten the `sentence` or `name` of the measure, or the note beside its figure.",
    ),
    "figure": Block(
        "performance_measures",
        "The figure with its unit",
        "Give the figure in a larger unit.",
    ),
    "contacts": Block("landlord.contacts", "A contact", "Shorten the phone number or address."),
    "address": Block("slug", "The address of the page", "Give the file a shorter name."),
}
"""The blocks of the template, by its own names for them."""


def plain(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The postcard of one standard, tagged for screen readers."""
    return _typeset(subject, printer, _card(subject), None)


def press(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The same card with bleed, crop marks and boxes, in the landlord's inks."""
    card = _card(subject)
    card_in_inks = replace(card, colours=press_colours(subject.landlord.brand))
    made = _typeset(subject, printer, card_in_inks, _for_the_press(subject, card))
    if not isinstance(made, bytes):
        return made
    if card.logo and can_be_in_inks(card.logo.svg):
        made = in_inks(made, own_inks(subject.landlord.brand))
    return with_bleed_box(made, BLEED_MM)


def _card(subject: Subject) -> Card:
    if subject.campaign:
        return campaign_card(subject.catalogue, subject.landlord, subject.campaign)
    return card_for(subject.catalogue, subject.landlord, subject.deal, subject.address)


def _typeset(
    subject: Subject, printer: Printer, card: Card, press: dict[str, object] | None
) -> bytes | tuple[Misfit, ...]:
    unfit = (
        *_wrong_number(subject, card),
        *misfits.unprintable(subject, _texts(subject, card), texts(card)),
    )
    if unfit:
        return unfit
    font = subject.landlord.brand.font
    made = printer.typeset("postcard.typ", {"card": asdict(card), "press": press, "font": font})
    if isinstance(made, Overflow):
        blocks = {**_BLOCKS, **BLOCKS} if subject.campaign else _BLOCKS
        return (misfits.overflow(subject, "postcard", blocks, made),)
    return made


def _for_the_press(subject: Subject, card: Card) -> dict[str, object]:
    """What the press file has besides: what is printed outside the trim, and the code to draw."""
    light = card.logo is not None and not can_be_in_inks(card.logo.svg)
    but_the_logo = BUT_THE_LOGO if light else ""
    return {
        "qr": qr_rows(card.url),
        "sides": [PRESS_SIDE.format(side=side, logo=but_the_logo) for side in ("Front", "Back")],
        "proof": _proof(subject),
    }


def _proof(subject: Subject) -> str:
    """Why this file should not be printed, or not be sent out yet; a line for each reason."""
    example = _EXAMPLE.search(subject.catalogue.site.url)
    early = NOT_YET.format(day=wording.day(subject.opens)) if subject.opens else ""
    return "\n".join(reason for reason in (PROOF if example else "", early) if reason)


def _wrong_number(subject: Subject, card: Card) -> Iterator[Misfit]:
    if subject.language:
        # A translation has the promises of its standard, of which this is said already.
        return
    marked, field = len(card.promises), _promises_from(subject)
    one, several = ("point", "points") if subject.campaign else ("promise", "promises")
    if marked == 0:
        yield misfits.misfit(
            subject,
            field,
            f"No {one} is marked for the postcard. Mark three to five {several} with "
            "`postcard: true`.",
        )
    if marked > MOST_PROMISES:
        yield misfits.misfit(
            subject,
            field,
            f"{marked} {several} are marked for the postcard and there is room for "
            f"{MOST_PROMISES}. Take `postcard: true` off {marked - MOST_PROMISES} of them.",
        )


def _promises_from(subject: Subject) -> str:
    return "sections" if subject.campaign else "our_responsibilities"


def _texts(subject: Subject, card: Card) -> Iterator[tuple[str, str]]:
    """Every text that a writer supplied, under the field it comes from."""
    if subject.campaign:
        yield "call_to_action", f"{card.results_heading} {card.score}"
    else:
        yield "landlord.headings", f"{card.promises_heading} {card.results_heading}"
    yield "landlord.name", card.landlord
    yield "title", card.title
    yield "summary", card.summary
    for promise in card.promises:
        yield _promises_from(subject), promise
    for row in card.rows:
        yield "performance_measures", row.words + row.target
    yield "landlord.contacts", card.missed.to + card.website
    yield "slug", card.address
