"""What the page for a wrong address is told: the landlords, their numbers and what most need."""

from dataclasses import replace
from typing import Any

from generator.model import Catalogue, Need
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, LANDLORD, TWO_LANDLORDS
from site_tests.page_reader import page


def lost(catalogue: Catalogue) -> list[dict[str, Any]]:
    told: list[dict[str, Any]] = page(make_pages(catalogue, ()), "index.md").matter["lost"]
    return told


def test_a_landlord_alone_is_told_of_with_its_search_numbers_and_needs() -> None:
    (publication,) = CATALOGUE.publications
    landlord = replace(LANDLORD, needs=(Need("Something <drips>", "repairs"),))
    known = replace(CATALOGUE, publications=(replace(publication, landlord=landlord),))
    (told,) = lost(known)
    assert (told["home"], told["search"], told["contact"]) == ("", "search/", "contact-us/")
    assert [call["href"] for call in told["calls"]] == ["tel:08081570000", "tel:01614960000"]
    assert told["needs"] == [{"words": "Something <drips>", "path": "repairs/"}]


def test_where_landlords_share_a_site_each_is_told_of_once_and_on_the_first_page_only() -> None:
    told = lost(TWO_LANDLORDS)
    assert [each["name"] for each in told] == ["Example Homes", "The Sample Trust"]
    assert [each["search"] for each in told] == ["example-homes/search/", "sample-trust/search/"]
    made = make_pages(TWO_LANDLORDS, ())
    with_it = [f.path for f in made if f.path.endswith(".md") and b"\nlost:" in f.content]
    assert with_it == ["index.md"]
