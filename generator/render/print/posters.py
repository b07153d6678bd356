"""Makes the A4 poster of a standard for notice boards.

What it says is decided in `poster_words`, what it looks like in `theme/print/poster.typ`.
"""

from collections.abc import Iterator
from dataclasses import asdict

from generator.output import Misfit
from generator.render.print import misfits
from generator.render.print.misfits import Block
from generator.render.print.poster_words import Poster, poster_for
from generator.render.print.printing import Overflow, Printer
from generator.render.print.subject import Subject

_BLOCKS = {
    "name": Block("landlord.name", "The landlord’s name", "Shorten `name` in landlord.yml."),
    "title": Block("title", "The title", "Shorten the `title`."),
    "summary": Block("summary", "The summary", "Shorten the `summary`."),
    "lists": Block(
        "our_responsibilities",
        "The first promise, with the results below it,",
        "Shorten the promises, or the `sentence` or `name` of the measures.",
    ),
    "figure": Block(
        "performance_measures", "The figure with its unit", "Give the figure in a larger unit."
    ),
    "contacts": Block("landlord.contacts", "A contact", "Shorten the phone number or address."),
    "address": Block("slug", "The address of the page", "Give the file a shorter name."),
}
"""The blocks of the template, by its own names for them."""


def poster(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """The poster of one standard, tagged for screen readers."""
    words = poster_for(subject)
    unfit = tuple(misfits.unprintable(subject, _texts(words)))
    if unfit:
        return unfit
    inputs = {"poster": asdict(words), "font": subject.landlord.brand.font}
    made = printer.typeset("poster.typ", inputs)
    if isinstance(made, Overflow):
        return (misfits.overflow(subject, "poster", _BLOCKS, made),)
    return made


def _texts(poster: Poster) -> Iterator[tuple[str, str]]:
    """Every text that a writer supplied, under the field it comes from."""
    yield "landlord.name", poster.landlord
    yield "title", poster.title
    yield "summary", poster.summary
    yield "landlord.headings", poster.ours_heading + poster.yours_heading + poster.results_heading
    for promise in poster.ours:
        yield "our_responsibilities", promise.text
    for duty in poster.yours:
        yield "your_responsibilities", duty.text
    for row in poster.rows:
        yield "performance_measures", row.words + row.target
    yield "landlord.contacts", poster.missed.to
    yield "slug", poster.address
