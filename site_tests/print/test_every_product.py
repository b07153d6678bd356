"""Every line of PRODUCTS, whatever it is: made, opened, measured, validated, and read.

What is special about one product is tested in a module of its own; a new product is tested here from
its first day.
"""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import page as pdf_ua
import pytest
from pypdf.generic import DictionaryObject

from generator.output import Pdf, Scope
from generator.render.pages import make_pages
from generator.render.print import PRODUCTS, Product, make_print
from site_tests.example import CATALOGUE, IN_WELSH
from site_tests.page_reader import Page
from site_tests.print.reading import in_mm, qr_codes, reader, tags, words

PAPER = {
    "A4": (210, 297),
    "A5": (148, 210),
    "A6": (105, 148),
    "A4 folded to A5": (296, 210),
    "A6 with 3 mm bleed": (129, 172),
    "A4, to cut": (210, 297),
}
"""The sheet of each paper that links name, in mm. A folded sheet is two pages of A5 wide."""

every_product = pytest.mark.parametrize(
    "product", PRODUCTS, ids=lambda product: f"{product.scope.value}-{product.id}"
)


@cache
def everything() -> tuple[Pdf, ...]:
    made = make_print(IN_WELSH)
    assert all(isinstance(one, Pdf) for one in made), made
    return tuple(one for one in made if isinstance(one, Pdf))


def files(product: Product) -> list[Pdf]:
    """All files of a product; there must be one, or nothing of it is tested."""
    found = [pdf for pdf in everything() if (pdf.scope, pdf.product) == (product.scope, product.id)]
    assert found, f"{product.id} is never made of a {product.scope.value}"
    return found


@every_product
def test_the_sheet_is_the_paper_that_links_name(product: Product) -> None:
    for pdf in files(product):
        for sheet in reader(pdf.content).pages:
            left, bottom, right, top = in_mm(sheet.mediabox)
            assert (right - left, top - bottom) == pytest.approx(PAPER[pdf.paper], abs=0.1)


@every_product
def test_it_can_be_read_with_a_screen_reader_or_says_that_it_is_for_printing(
    product: Product, tmp_path: Path
) -> None:
    for pdf in files(product):
        file = tmp_path / "file.pdf"
        file.write_bytes(pdf.content)
        if not product.press:
            report = str(pdf_ua.validate_pdf(str(file), profile="ua1"))
            assert "no failures" in report and " 0 failed" in report, report
            assert all(tag.alt for tag in tags(pdf.content) if tag.kind == "Figure")
            assert str(reader(pdf.content).root_object["/Lang"]) == (pdf.language or "en-GB")
        about = reader(pdf.content).metadata
        assert about is not None and about.title


@every_product
def test_every_font_is_in_the_file(product: Product) -> None:
    for pdf in files(product):
        fonts = [font for page in reader(pdf.content).pages for font in _fonts(page)]
        assert fonts
        for font in fonts:
            (below,) = font["/DescendantFonts"]
            described = below.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in described or "/FontFile3" in described


def _fonts(page: DictionaryObject) -> Iterator[DictionaryObject]:
    """The fonts of a page, and of the pages that are placed on it."""
    resources = page["/Resources"].get_object()
    assert isinstance(resources, DictionaryObject)
    for font in resources.get("/Font", {}).values():
        yield font.get_object()
    for form in resources.get("/XObject", {}).values():
        if "/Resources" in form.get_object():
            yield from _fonts(form.get_object())


@every_product
def test_a_phone_reads_a_code_that_opens_a_short_address(product: Product) -> None:
    for pdf in files(product):
        found = {code for page in range(pdf.pages) for code in qr_codes(pdf.content, page)}
        assert len(found) == 1, f"{pdf.path}: {found}"
        assert found.pop().startswith(f"{CATALOGUE.site.url}go/example-homes/")


@cache
def _pages() -> dict[str, str]:
    return {
        file.path: Page(file.content.decode()).text
        for file in make_pages(IN_WELSH, ())
        if file.path.endswith(".md")
    }


def percentages(text: str) -> set[str]:
    """Every percentage in a text, also one that is said with its unit after it."""
    return {found.replace(" ", "") for found in re.findall(r"\d+(?:\.\d+)?\s?%", text)}


_WITHOUT_FIGURES = (Scope.CAMPAIGN, Scope.EASY_READ)


def only_figures_of_the_page(pdf: Pdf) -> None:
    """A standard's file has no percentage that its page does not have; others none of no page."""
    whole = " ".join(_pages().values())
    folder = "easy-read/" if pdf.scope is Scope.EASY_READ else ""
    folder = f"{pdf.language}/" if pdf.language else folder
    said = _pages()[f"{folder}{pdf.slug}.md"] if pdf.scope.has_file else whole
    assert percentages(words(pdf.content)) <= percentages(said), pdf.path


@every_product
def test_it_has_no_figure_that_the_pages_do_not_have(product: Product) -> None:
    for pdf in files(product):
        only_figures_of_the_page(pdf)
    if product.scope not in _WITHOUT_FIGURES:
        assert any(percentages(words(pdf.content)) for pdf in files(product))


@every_product
def test_its_title_is_in_it(product: Product) -> None:
    for pdf in files(product):
        assert pdf.title.replace(" ", "") in words(pdf.content).replace(" ", "")
