"""What a card says, its page says as well: both take these words from one place."""

from dataclasses import replace

from generator import shared_words, wording
from generator.model import Status
from generator.render.pages import make_pages
from generator.render.print.postcard_words import card_for
from site_tests.example import CATALOGUE, LANDLORD, PDFS


def test_every_text_of_a_card_is_on_its_page() -> None:
    pages = {file.path: file.content.decode() for file in make_pages(CATALOGUE, PDFS)}
    for deal in CATALOGUE.publications[0].deals:
        card = card_for(CATALOGUE, LANDLORD, deal)
        page = pages[f"{deal.standard.slug}.md"].replace("\\", "")
        last = max(row.ends for row in card.rows if row.ends)
        for words in (card.missed.lead, shared_words.figures_to(last), shared_words.score(deal)):
            assert words in page
        for promise in card.promises:
            assert typed(promise) in typed(page)


def typed(text: str) -> str:
    """The text as somebody types it: paper has curly quotes and places to break or not."""
    return text.translate(str.maketrans("’‘“”\u00a0", "''\"\" ", "\u200b"))


def test_asks_for_a_call_before_a_letter_and_never_for_nothing() -> None:
    words, contact = shared_words.if_we_miss(LANDLORD)
    assert words == "If we miss a promise, call us on"
    assert contact is not None
    assert contact.kind == "phone"
    silent = replace(LANDLORD, contacts=())
    assert shared_words.if_we_miss(silent) == ("If we miss a promise, tell us.", None)


def test_one_target_with_several_figures_is_not_called_several_targets() -> None:
    results = [result for deal in CATALOGUE.publications[0].deals for result in deal.results]
    mixed = next(r for r in results if len({reading.status for reading in r.readings}) > 1)
    said = wording.verdict(mixed)
    met = sum(reading.status is Status.MET for reading in mixed.readings)
    assert said.startswith(f"{met} of {len(mixed.readings)} figures met the target")
    assert "targets" not in said
