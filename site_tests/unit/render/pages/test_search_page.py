"""The A to Z: every page under its title, and tenants' words with the page they lead to."""

from dataclasses import replace

import pytest

from generator.model import Deal, SearchWord
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, IN_WELSH
from site_tests.page_reader import page

WORDS = (
    SearchWord(("boiler", "leak"), ("nothing of ours", "repair")),
    SearchWord(("submarine",), ("periscope",)),
)


def entries(*words: SearchWord) -> list[str]:
    files = make_pages(replace(CATALOGUE, search_words=words), ())
    return page(files, "search.md").all("a")


def test_every_page_stands_under_its_title() -> None:
    assert {"Repairs", "Anti-social behaviour", "Contact us", "How we are doing"} <= set(entries())


def test_a_tenants_word_leads_to_the_page_about_it() -> None:
    assert "Boiler in Repairs" in entries(*WORDS)
    assert "Boiler in Repairs" not in entries()


def test_a_word_that_no_page_has_is_left_out() -> None:
    assert not any("Submarine" in each for each in entries(*WORDS))


def test_letters_are_in_order_and_each_leads_to_its_heading() -> None:
    shown = page(make_pages(replace(CATALOGUE, search_words=WORDS), ()), "search.md")
    letters = shown.all("h3")
    assert letters == sorted(letters)
    assert {f"#{letter.lower()}" for letter in letters} <= set(shown.links)


@pytest.mark.parametrize(
    ("welsh", "english", "letters"),
    [("Rhent", "Rhubarb", ("R", "Rh")), ("Jam", "Keys", ("J", "K")), ("Wal", "Visits", ("V", "W"))],
)
def test_welsh_has_letters_of_two_signs_and_english_titles_keep_theirs(
    welsh: str, english: str, letters: tuple[str, str]
) -> None:
    """What tenants say in English stands in the English A to Z alone."""
    (publication,) = IN_WELSH.publications
    (translated,) = publication.translated
    (deal,) = translated.publication.deals
    own = replace(translated.publication, deals=(titled(deal, welsh),))
    deals = tuple(
        titled(each, english) if each.standard.slug != deal.standard.slug else each
        for each in publication.deals
    )
    said = replace(publication, deals=deals, translated=(replace(translated, publication=own),))
    catalogue = replace(IN_WELSH, publications=(said,), search_words=WORDS)
    shown = page(make_pages(catalogue, ()), "cy/search.md")
    found = shown.all("h3")
    assert found == sorted(found)
    assert set(letters) <= set(found)
    assert {f"#{letter.lower()}" for letter in found} <= set(shown.links)
    assert not any("Boiler" in each for each in shown.all("a"))


def titled(deal: Deal, title: str) -> Deal:
    return replace(deal, standard=replace(deal.standard, title=title))
