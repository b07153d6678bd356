"""The A to Z: every page under its title, and tenants' words with the page they lead to."""

from dataclasses import replace

from generator.model import SearchWord
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


def test_welsh_has_letters_of_two_signs_and_english_words_keep_theirs() -> None:
    """“Rhent” is Welsh and stands below Rh; what tenants say is English: “chimney” below C."""
    words = (SearchWord(("chimney", "jam", "key", "quilt", "visit", "wasp"), ("rhent",)),)
    (publication,) = IN_WELSH.publications
    (welsh,) = publication.translated
    (deal,) = welsh.publication.deals
    rent = replace(deal, standard=replace(deal.standard, title="Rhent"))
    said = replace(welsh, publication=replace(welsh.publication, deals=(rent,)))
    in_welsh = replace(IN_WELSH, publications=(replace(publication, translated=(said,)),))
    shown = page(make_pages(replace(in_welsh, search_words=words), ()), "cy/search.md")
    letters = shown.all("h3")
    assert letters == sorted(letters)
    assert {"C", "J", "K", "Q", "Rh", "V", "Y"} <= set(letters)
    assert "Ch" not in letters
    assert {f"#{letter.lower()}" for letter in letters} <= set(shown.links)
