"""What a poster says: all the promises of a standard, those of tenants, and the figures.

`posters` has it typeset by `theme/print/poster.typ`. The words are the page's, as on a postcard.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from generator import shared_words, wording
from generator.addresses import without_scheme
from generator.model import Logo
from generator.render.print.colours import Colours, screen_colours
from generator.render.print.postcard_results import ResultRow, result_rows, row_endings
from generator.render.print.postcard_words import ALL_IS_AT, QR_ALT, Missed, missed
from generator.render.print.qr import qr_svg
from generator.render.print.subject import Subject
from generator.render.print.typography import address_ready, print_ready
from generator.richtext import Line, plain

MORE = ("more is at the address below", "more are at the address below")


@dataclass(frozen=True, slots=True)
class Ranked:
    """A text in its place in a list, and its `rank` among them when there is no room for all."""

    text: str
    rank: int


@dataclass(frozen=True, slots=True)
class Poster:
    """Everything printed on one poster, in reading order.

    `more` says how many promises have no room, from one upwards; `endings` is as on a card.
    """

    landlord: str
    title: str
    summary: str
    ours_heading: str
    ours: tuple[Ranked, ...]
    yours_heading: str
    yours: tuple[Ranked, ...]
    more: tuple[str, ...]
    results_heading: str
    score: str
    rows: tuple[ResultRow, ...]
    endings: tuple[str, ...]
    missed: Missed
    address_lead: str
    address: str
    url: str
    qr: str
    qr_alt: str
    colours: Colours
    logo: Logo | None


def poster_for(subject: Subject) -> Poster:
    """The poster of one standard. Promises that are paused are not on it."""
    landlord, deal = subject.landlord, subject.deal
    standard, rows = deal.standard, result_rows(deal)
    kept = [promise for promise in standard.promises if not promise.paused]
    address = without_scheme(subject.address)
    longest = max(len(kept), len(standard.duties))
    return Poster(
        landlord=print_ready(landlord.name),
        title=print_ready(standard.title),
        summary=print_ready(standard.summary),
        ours_heading=print_ready(landlord.headings.our_responsibilities),
        ours=_ranked((promise.text, promise.postcard) for promise in kept),
        yours_heading=print_ready(landlord.headings.your_responsibilities),
        yours=_ranked((duty.text, False) for duty in standard.duties),
        more=tuple(_more(number) for number in range(1, longest + 1)),
        results_heading=print_ready(landlord.headings.performance),
        score=print_ready(shared_words.score(deal)),
        rows=rows,
        endings=row_endings(deal, rows),
        missed=missed(landlord),
        address_lead=ALL_IS_AT,
        address=address_ready(address),
        url=subject.address,
        qr=qr_svg(subject.address),
        qr_alt=QR_ALT.format(address=address),
        colours=screen_colours(landlord.brand),
        logo=landlord.brand.logo,
    )


def _ranked(texts: Iterable[tuple[Line, bool]]) -> tuple[Ranked, ...]:
    """In the page's order; those marked for the postcard are the last to be left out."""
    found = list(texts)
    first = sorted(range(len(found)), key=lambda at: not found[at][1])
    ranks = {at: rank for rank, at in enumerate(first)}
    return tuple(Ranked(print_ready(plain(text)), ranks[at]) for at, (text, _) in enumerate(found))


def _more(number: int) -> str:
    return print_ready(f"And {wording.count(number, *MORE)}.")
