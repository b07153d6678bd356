"""The fixed words that a standard's page and its print share, so that neither can say more.

They stand beside `wording`, which has the sentences about single figures.
"""

from datetime import date

from generator import wording
from generator.model import Contact, Deal, Landlord
from generator.tongue import later, say

NO_MEASURES = later("We do not measure this yet.")
_IF_WE_MISS = {
    "phone": later("If we miss a promise, call us on"),
    "text": later("If we miss a promise, text us on"),
    "email": later("If we miss a promise, email us at"),
}
_TELL_US = later("If we miss a promise, tell us.")


def if_we_miss(landlord: Landlord) -> tuple[str, Contact | None]:
    """What to do when a promise is broken: the words, and the contact that follows them."""
    for kind, words in _IF_WE_MISS.items():
        if contact := landlord.contact(kind):
            return say(words), contact
    return say(_TELL_US), None


def figures_to(last: date) -> str:
    """How far the figures go: `Figures to 31 March 2025.`, a sentence of its own."""
    return say("Figures to {when}.", when=wording.day(last))


def score(deal: Deal) -> str:
    """How many targets are met; where none can be judged, what there is instead."""
    if not deal.results:
        return say(NO_MEASURES)
    figures = any(reading.shown for result in deal.results for reading in result.readings)
    if deal.scorecard.judged or not figures:
        return wording.scorecard(deal.scorecard)
    return " ".join(
        f"{wording.sentence_case(words)}." for _, words in wording.tally(deal.scorecard)
    )
