"""Cards, posters and reports of the real project say nothing that the built pages do not."""

import re

import pytest
from bs4 import BeautifulSoup

from generator.output import Pdf
from generator.remembering.kept import kept_in
from generator.render.print import Selection, make_print
from generator.wording import STATUS_WORDS
from site_tests.conftest import Built
from site_tests.every_page import LANDLORDS, STANDARDS
from site_tests.print.reading import squeezed, words

AMOUNT = re.compile(r"£?\d[\d,]*(?:\.\d+)?(?:%| per 1,000 homes| days?)")
STATUS = re.compile("|".join(STATUS_WORDS.values()))


def page(built: Built, *paths: str) -> str:
    said = []
    for path in paths:
        file = built.site / path / "index.html"
        if file.exists():
            main = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser").main
            assert main is not None
            said.append(main.get_text(" "))
    assert said, paths
    return " ".join(" ".join(said).split())


def printed(built: Built, only: Selection) -> str:
    (pdf,) = make_print(built.catalogue, only, kept=kept_in(built.root, only_read=True))
    assert isinstance(pdf, Pdf)
    return words(pdf.content)


@pytest.mark.parametrize("product", ["postcard", "postcard-press", "poster"])
@pytest.mark.parametrize("slug", STANDARDS)
def test_every_amount_and_status_on_a_card_or_poster_is_on_the_page(
    slug: str, product: str, built: Built
) -> None:
    landlord, standard = slug.split("/")
    said, shown = printed(built, Selection(landlord, standard, (product,))), page(built, slug)
    assert set(map(squeezed, AMOUNT.findall(said))) <= set(map(squeezed, AMOUNT.findall(shown)))
    assert set(STATUS.findall(said)) <= set(STATUS.findall(shown))
    (deal,) = (
        each
        for each in built.catalogue.publication(landlord).deals
        if each.standard.slug == standard
    )
    for promise in deal.standard.key_promises:
        text = squeezed("".join(part.text for part in promise.text))
        assert text in squeezed(shown)
        assert text in squeezed(said), "what is marked for the postcard is left out last"


@pytest.mark.parametrize("slug", LANDLORDS)
def test_the_report_has_every_row_of_how_we_are_doing_and_no_other_amount(
    slug: str, built: Built
) -> None:
    said = printed(built, Selection(slug, products=("performance-report",)))
    pages = ("how-we-are-doing", "what-is-missing", "how-our-figures-moved")
    all_pages = [f"{slug}/{each}" for each in (*pages, "tenant-satisfaction-measures")]
    shown = page(built, *all_pages)
    assert set(map(squeezed, AMOUNT.findall(said))) <= set(map(squeezed, AMOUNT.findall(shown)))
    file = built.site / slug / "how-we-are-doing" / "index.html"
    soup = BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")
    rows = soup.select("main table tbody tr")
    assert rows
    for row in rows:
        cells = "".join(cell.get_text(" ") for cell in row.find_all(["th", "td"]))
        assert squeezed(cells) in squeezed(said), cells
