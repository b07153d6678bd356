"""Samples of whole standards for the text products: from nothing but a title to forty promises."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from generator.merge import publish
from generator.model import Catalogue, Landlord, Standard
from generator.output import Misfit, Pdf
from generator.remembering.kept import InMemory
from generator.render.print import Selection, make_print
from generator.richtext import Bold, Bullets, Link, Paragraph, Words
from site_tests.example import CATALOGUE, LANDLORD, TODAY
from site_tests.print.gallery import HOSTILE, MANY
from site_tests.print.samples import LLANFAIR, MET, MISSED, NO_FIGURE, catalogue, landlord

LONGEST_WORD = "Pneumonoultramicroscopicsilicovolcanoconiosisundmehrimwinter"
LONGEST_TITLE = "What we promise, and what we ask of you, when you move out " * 3
DETAILS = "This is how we do it, and what we do if we cannot. " * 12
READ = ("large-print", "leaflet", "leaflet-a5")
"""The text products of a standard that people read on a screen: all that others are made from."""


def changed(of: Catalogue, **changes: object) -> Catalogue:
    """The same catalogue with its first standard changed, and no other."""
    publication = of.publications[0]
    standard = replace(publication.deals[0].standard, **changes)  # type: ignore[arg-type]
    figures = [
        figure
        for result in publication.deals[0].results
        for reading in result.readings
        for figure in reading.rows
    ]
    published = publish(publication.landlord, (standard,), figures, TODAY)
    return replace(of, publications=(published,))


def _first(of: Catalogue) -> Standard:
    return of.publications[0].deals[0].standard


def _mixture() -> Catalogue:
    """Rich text whose bold, links and quotes stand in the middle of words and lines."""
    line = (
        Words('We say "'),
        Bold("hello"),
        Words(f'" to {LONGEST_WORD} and '),
        Link("the Ombudsman", "https://www.housing-ombudsman.org.uk/"),
        Words(", or ring "),
        Link("0300 111 3000", "tel:03001113000"),
        Words(" *_#$`@ <b>any</b> time."),
    )
    return changed(CATALOGUE, introduction=(Paragraph(line), Bullets((line,) * 9), Paragraph(line)))


def _bare(landlord: Landlord) -> Catalogue:
    """A landlord and a standard that leave out all that may be left out."""
    bare = catalogue(landlord=landlord, title="Rent", promises=["We answer."])
    empty = replace(_first(bare).how_we_check, by=(), reported=())
    return changed(bare, how_we_check=empty)


SAMPLES: dict[str, Catalogue] = {
    "every feature": CATALOGUE,
    "short": catalogue(MET, promises=["We answer."]),
    "bare": _bare(replace(LANDLORD, contacts=(), complaint_stages=(), if_we_miss_this=())),
    "no figures": catalogue(NO_FIGURE, NO_FIGURE),
    "no measures": catalogue(),
    "many figures": catalogue(*MANY, MISSED),
    "forty promises": changed(
        CATALOGUE,
        parts=tuple(replace(part, promises=part.promises * 10) for part in _first(CATALOGUE).parts),
    ),
    "long details": changed(
        CATALOGUE,
        parts=tuple(
            replace(part, promises=tuple(replace(p, more=(Words(DETAILS),)) for p in part.promises))
            for part in _first(CATALOGUE).parts
        ),
    ),
    "longest title": catalogue(MET, title=LONGEST_TITLE),
    "longest words": catalogue(
        MET,
        title=LONGEST_WORD,
        summary=f"{LONGEST_WORD} {LLANFAIR}",
        promises=[f"{LONGEST_WORD} {LLANFAIR}."],
        landlord=landlord(name=f"Cymdeithas Tai {LLANFAIR}"),
    ),
    "hostile": catalogue(MET, title=HOSTILE[0], summary=HOSTILE[1], promises=HOSTILE),
    "mixture": _mixture(),
}


def made(of: Catalogue, product: str) -> Pdf:
    """One product of the first standard; fails with the messages if there is none."""
    slug = _first(of).slug
    (pdf,) = make_print(
        of, Selection(of.publications[0].landlord.slug, slug, (product,)), kept=KEPT
    )
    assert isinstance(pdf, Pdf), pdf
    return pdf


def unfit(of: Catalogue, product: str) -> list[Misfit]:
    """Why a product of the first standard cannot be made."""
    found = make_print(of, Selection(standard=_first(of).slug, products=(product,)), kept=KEPT)
    assert not [one for one in found if isinstance(one, Pdf)], "this should not fit"
    return [one for one in found if isinstance(one, Misfit)]


KEPT = InMemory()

# A module's tests come file by file, so that each file is opened once (reading.py).
every_sample = pytest.mark.parametrize("name", SAMPLES, scope="module")
every_product = pytest.mark.parametrize("product", READ, scope="module")


def pages(pdf: bytes) -> int:
    return len(PdfReader(BytesIO(pdf)).pages)
