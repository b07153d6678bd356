"""Makes the postcards: a Catalogue in, two PDFs for each published standard out, or a Misfit.

Pure apart from reading `theme/print`: the same Catalogue gives the same bytes. What a card says
is decided in `postcard_words`, what it looks like in `theme/print/postcard.typ`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from datetime import date

from generator.model import Catalogue, Deal, Landlord
from generator.output import Misfit, Pdf
from generator.render.print.colours import press_colours
from generator.render.print.postcard_words import Card, card_for
from generator.render.print.press_boxes import with_bleed_box
from generator.render.print.printing import Overflow, typeset
from generator.render.print.qr import qr_rows
from generator.render.print.typography import character_name, missing_characters

MOST_PROMISES = 5
BLEED_MM = 3
PRESS_SIDE = "{side}. A6, 105 × 148 mm. Bleed 3 mm. Colours are CMYK."
PROOF = "PROOF: the web address is an example. Set site_url before printing."
"""Words outside the trim of the press file; no tenant reads them."""

_EXAMPLE = re.compile(r"[./]example[./:]")
_BLOCKS = {
    "name": ("landlord.name", "The landlord’s name", "Shorten `name` in landlord.yml."),
    "title": ("title", "The title", "Shorten the `title`."),
    "summary": ("summary", "The summary", "Shorten the `summary`."),
    "promises": (
        "our_responsibilities",
        "The list of promises",
        "Shorten the promises marked `postcard: true`, or mark fewer of them.",
    ),
    "rows": (
        "performance_measures",
        "The first result",
        "Shorten the `sentence` or `name` of the measure, or the note beside its figure.",
    ),
    "figure": (
        "performance_measures",
        "The figure with its unit",
        "Give the figure in a larger unit.",
    ),
    "contacts": ("landlord.contacts", "A contact", "Shorten the phone number or address."),
    "address": ("slug", "The address of the page", "Give the file a shorter name."),
}
"""What the template calls a block: the field it comes from, its name, and what to do."""


def make_postcards(
    catalogue: Catalogue, *, progress: Callable[[], None] | None = None
) -> tuple[Pdf | Misfit, ...]:
    """Both postcards of every standard, or the Misfits that say why there are none.

    `progress` is called after each standard.
    """
    made: list[Pdf | Misfit] = []
    for publication in catalogue.publications:
        for deal in publication.deals:
            made += _postcards(catalogue, publication.landlord, deal)
            if progress:
                progress()
    return tuple(made)


def _postcards(
    catalogue: Catalogue, landlord: Landlord, deal: Deal
) -> tuple[Pdf, ...] | tuple[Misfit, ...]:
    card = card_for(catalogue, landlord, deal)
    unfit = (*_wrong_number(card), *_unprintable(card))
    if unfit:
        return tuple(Misfit(landlord.slug, deal.standard.slug, *why) for why in unfit)
    plain = _typeset(card, None, catalogue.today)
    in_inks = replace(card, colours=press_colours(landlord.brand))
    press = _typeset(in_inks, _press(catalogue, card), catalogue.today)
    for result in (plain, press):
        if isinstance(result, Overflow):
            return (Misfit(landlord.slug, deal.standard.slug, *_overflow(result)),)
    assert isinstance(plain, bytes) and isinstance(press, bytes)
    path = f"{catalogue.folder(landlord)}print/{deal.standard.slug}-postcard"
    slugs = landlord.slug, deal.standard.slug
    return (
        Pdf(*slugs, "postcard", "Postcard", "A6", f"{path}.pdf", 2, plain),
        Pdf(
            *slugs,
            "postcard-press",
            "Postcard for a printing company",
            "A6 with 3 mm bleed",
            f"{path}-press.pdf",
            2,
            with_bleed_box(press, BLEED_MM),
        ),
    )


def _typeset(card: Card, press: dict[str, object] | None, day: date) -> bytes | Overflow:
    return typeset("postcard.typ", {"card": asdict(card), "press": press}, day)


def _press(catalogue: Catalogue, card: Card) -> dict[str, object]:
    """What the press file has besides: what is printed outside the trim, and the code to draw."""
    return {
        "qr": qr_rows(card.url),
        "sides": [PRESS_SIDE.format(side=side) for side in ("Front", "Back")],
        "proof": PROOF if _EXAMPLE.search(catalogue.site.url) else "",
    }


_Why = tuple[str, str, str]
"""Why a card cannot be made: the last three fields of a Misfit."""


def _wrong_number(card: Card) -> Iterator[_Why]:
    marked = len(card.promises)
    if marked == 0:
        yield (
            "our_responsibilities",
            "No promise is marked for the postcard. Mark three to five promises with "
            "`postcard: true`.",
            "",
        )
    if marked > MOST_PROMISES:
        yield (
            "our_responsibilities",
            f"{marked} promises are marked for the postcard and there is room for "
            f"{MOST_PROMISES}. Take `postcard: true` off {marked - MOST_PROMISES} of them.",
            "",
        )


def _unprintable(card: Card) -> Iterator[_Why]:
    for field, text in _texts(card):
        missing = missing_characters(text)
        if missing:
            named = ", ".join(character_name(char) for char in missing[:3])
            more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
            yield (
                field,
                f"Our print font does not have {named}{more}, so the postcard cannot be made. "
                "Write this in words.",
                missing[0],
            )


def _texts(card: Card) -> Iterator[tuple[str, str]]:
    """Every text that a writer supplied, under the field it comes from."""
    yield "landlord.name", card.landlord
    yield "title", card.title
    yield "summary", card.summary
    yield "landlord.headings", card.promises_heading + card.results_heading
    for promise in card.promises:
        yield "our_responsibilities", promise
    for row in card.rows:
        yield "performance_measures", row.words + row.target
    yield "landlord.contacts", card.missed.to + card.website
    yield "slug", card.address


def _overflow(over: Overflow) -> tuple[str, str]:
    """Which field, and a message with the room it needs in mm."""
    field, what, advice = _BLOCKS[over.block.removesuffix("-word")]
    what = f"A word in {what[0].lower()}{what[1:]}" if over.block.endswith("-word") else what
    return (
        field,
        f"{what} on the postcard needs {over.needs:g} mm and there are {over.has:g} mm, at "
        f"{over.points:g} point. {advice}",
    )
