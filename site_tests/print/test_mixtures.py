"""Titles, promises, figures and landlords of every extreme together, in every product.

Nine samples hold every pair of extremes. Each product of each is a whole file, or says in words what
does not fit and what to shorten: never a template that gives up.
"""

from pathlib import Path

import page as pdf_ua
import pytest

from generator.model import Catalogue
from generator.output import Misfit, Pdf
from generator.render.print import PRODUCTS, make_print
from site_tests.example import LANDLORD
from site_tests.print.gallery import MANY
from site_tests.print.reading import letters, reader
from site_tests.print.samples import LLANFAIR, LOGO, MET, PROMISES, catalogue, landlord

TITLES = ("Rent", ("A title that goes on and on, and then some more " * 5)[:200], LLANFAIR)
LISTS = ([], PROMISES[:4], [f"{promise[:-1]} in {LLANFAIR}." for promise in PROMISES] * 8)
FIGURES = ([], [MET], MANY)
LANDLORDS = (
    landlord(),
    landlord(logo=LOGO),
    landlord(name=f"Cymdeithas Tai {LLANFAIR}", contacts=(), brand=LANDLORD.brand),
)
# Each row is a choice of the four; in every two columns, each pair of numbers stands once.
ROWS = ("0000", "0111", "0222", "1012", "1120", "1201", "2021", "2102", "2210")


def mixture(row: str) -> Catalogue:
    title, promises, figures, whose = (int(number) for number in row)
    return catalogue(
        *FIGURES[figures],
        title=TITLES[title],
        promises=LISTS[promises],
        landlord=LANDLORDS[whose],
        duties=["You let us in."] * promises,
    )


def test_the_rows_hold_every_pair() -> None:
    pairs = {(a, b, row[a], row[b]) for row in ROWS for a in range(4) for b in range(a + 1, 4)}
    assert len(pairs) == 6 * 9


@pytest.mark.parametrize("row", ROWS)
def test_every_product_is_whole_or_says_what_to_shorten(row: str, tmp_path: Path) -> None:
    found = make_print(mixture(row))
    made = {one.product: one for one in found if isinstance(one, Pdf)}
    why = [one for one in found if isinstance(one, Misfit)]
    # Only cards depend on how many promises are marked; everything else can be made of anything.
    other = ("area-report", "easy-read")  # of what these catalogues do not have
    expected = {product.id for product in PRODUCTS if product.id not in other}
    left_out = {product for product in expected - set(made) if "postcard" not in product}
    assert not left_out, why
    assert "postcard" in made or why
    assert all("Shorten" in one.message or "postcard: true" in one.message for one in why), why
    for pdf in made.values():
        for page in range(pdf.pages):
            _nothing_leaves_the_sheet(pdf.content, page)
        if not pdf.press:
            path = tmp_path / "file.pdf"
            path.write_bytes(pdf.content)
            assert " 0 failed" in str(pdf_ua.validate_pdf(str(path), profile="ua1")), pdf.product


def _nothing_leaves_the_sheet(pdf: bytes, page: int) -> None:
    width, height = (float(side) / 72 * 25.4 for side in reader(pdf).pages[page].mediabox[2:])
    for letter in letters(pdf, page):
        assert letter.left > 3 and letter.right < width - 3, letter
        assert letter.bottom > 2 and letter.top < height - 2, letter
