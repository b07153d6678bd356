"""Makes the leaflets of a standard: A4, A5 to fold, and large print, all from `leaflet.typ`.

They say the whole page. Their type is as large as lets the last page be well filled.
"""

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import TYPE_CHECKING

from generator.output import Misfit
from generator.render.print import misfits
from generator.render.print.fitting import Kind, fitted
from generator.render.print.impose import LEAF, folded
from generator.render.print.misfits import Block
from generator.render.print.paper_text import texts
from generator.render.print.printing import Overflow, Printer
from generator.render.print.standard_text import LandlordText, StandardText
from generator.render.print.standard_writer import landlord_text, standard_text
from generator.render.print.subject import Subject

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

A4 = Kind(
    "leaflet",
    {
        "paper": (210, 297),
        "margins": (17, 21, 25),
        "least": 10,
        "title": 2.6,
        "contrast": False,
        "short_foot": False,
        "qr": 34,
    },
    sizes=(12, 12.5, 11.5, 12.25, 11.75, 13, 11, 13.5, 14),
)
"""Millimetres, points, and shares of the running text: `theme/print/house.typ` reads them."""

A5 = Kind(
    "A5 leaflet",
    {**A4.style, "paper": (148, 210), "margins": (13, 14, 23), "title": 2.3, "qr": 30},
    sizes=(11, 11.5, 10.5, 12, 12.5, 11.25, 11.75, 13, 13.5, 14, 14.5, 15, 15.5, 16),
    leaf=LEAF,
)
LARGE = Kind(
    "large-print leaflet",
    {
        **A4.style,
        "margins": (18, 20, 25),
        "least": 16,
        "title": 1.8,
        "contrast": True,
        "short_foot": True,
        "qr": 45,
    },
    sizes=(18, 18.5, 19, 18.25, 18.75, 19.5, 20, 21),
)
BLOCKS = {
    "title": Block("title", "The title", "Shorten the `title`."),
}


def a4(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The whole standard on A4."""
    return _leaflet(subject, printer, A4)


def large(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The whole standard in large type, black on white."""
    return _leaflet(subject, printer, LARGE)


def a5(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The whole standard on A5 pages, as many as fill folded sheets, in the order of reading."""
    return _leaflet(subject, printer, A5)


def a5_to_fold(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The same pages in twos on A4, to print on both sides and fold."""
    made = a5(subject, printer)
    return folded(made, subject.title) if isinstance(made, bytes) else made


def _leaflet(subject: Subject, printer: Printer, kind: Kind) -> bytes | tuple[Misfit, ...]:
    text, landlord = standard_text(subject), landlord_text(subject)
    unfit = tuple(misfits.unprintable(subject, written(text, landlord), texts((text, landlord))))
    if unfit:
        return unfit
    return filled(subject, printer, "leaflet.typ", (text, landlord), kind, blocks=BLOCKS)


def filled(
    subject: Subject,
    printer: Printer,
    template: str,
    said: tuple["DataclassInstance", LandlordText],
    kind: Kind,
    *,
    blocks: Mapping[str, Block],
) -> bytes | tuple[Misfit, ...]:
    """A template with what is `said` in it, at the size that fits best; a Misfit if none does."""
    text, landlord = said
    font = subject.landlord.brand.font
    inputs = {"text": asdict(text), "landlord": asdict(landlord), "font": font}
    made = fitted(printer, template, inputs, kind)
    if isinstance(made, Overflow):
        return (misfits.overflow(subject, kind.noun, blocks, made),)
    return made


def written(text: StandardText, landlord: LandlordText) -> Iterator[tuple[str, str]]:
    """Every text that a writer supplied, under the field it comes from."""
    yield "landlord.name", landlord.name
    yield "landlord.contacts", " ".join(texts(landlord.contacts))
    for field, value in (
        ("title", text.title),
        ("summary", text.summary),
        ("whats_the_deal", text.introduction),
        ("good_to_know", text.good_to_know),
        ("landlord.headings", text.headings),
        ("our_responsibilities", (text.parts, text.response_times)),
        ("your_responsibilities", (text.duties, text.deadlines)),
        ("performance_measures", text.measures),
        ("how_we_check", (text.checks, text.reports)),
        ("if_we_miss_this", text.if_we_miss_this),
        ("landlord.complaint_stages", text.stages),
        ("review", text.reviewed),
    ):
        yield field, " ".join(texts(value))
