"""The small picture of every product: of the right shape, and of that file's first page."""

import zlib
from functools import cache

import pytest

from generator.output import Pdf
from generator.remembering.kept import InMemory
from generator.render.print import PRODUCTS, Selection, make_print, printing
from site_tests.example import CATALOGUE
from site_tests.print.reading import in_mm, reader

KEPT = InMemory()
LONGER_SIDE = 170


@cache
def made() -> tuple[Pdf, ...]:
    """Every product of the sample landlord with its picture."""
    printed = make_print(CATALOGUE, kept=KEPT, pictures=True)
    return tuple(one for one in printed if isinstance(one, Pdf))


def size(png: bytes) -> tuple[int, int]:
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


@pytest.mark.parametrize("product", sorted({product.id for product in PRODUCTS}))
def test_every_product_has_a_picture_in_the_shape_of_its_page(product: str) -> None:
    for pdf in (one for one in made() if one.product == product):
        width, height = size(pdf.picture)
        left, bottom, right, top = in_mm(reader(pdf.content).pages[0].mediabox)
        assert max(width, height) == LONGER_SIDE
        assert width / height == pytest.approx((right - left) / (top - bottom), abs=0.015)
        assert len(pdf.picture) < 20_000


def test_no_picture_is_blank_or_that_of_another_file() -> None:
    assert len({pdf.picture for pdf in made()}) == len(made())
    for pdf in made():
        start = pdf.picture.index(b"IDAT")
        length = int.from_bytes(pdf.picture[start - 4 : start])
        rows = zlib.decompressobj().decompress(pdf.picture[start + 4 : start + 4 + length])
        assert len(set(rows)) > 32, "there is nothing in it"


def test_pictures_are_only_made_when_they_are_wanted_and_only_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only = Selection(standard="repairs", products=("poster",))
    assert [one.picture for one in make_print(CATALOGUE, only) if isinstance(one, Pdf)] == [b""]
    monkeypatch.setattr(printing, "_draw", None)
    again = make_print(CATALOGUE, only, kept=KEPT, pictures=True)
    assert [one for one in made() if one.path == "print/repairs-poster.pdf"] == list(again)


def test_the_same_file_has_the_same_picture() -> None:
    (pdf,) = (one for one in made() if one.path == "print/repairs-poster.pdf")
    assert printing.Printer().picture(pdf.content) == pdf.picture
