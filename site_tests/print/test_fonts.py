"""Every font that a landlord may choose: what its file is, and that every product is set in it."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import page as pdf_ua
import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from generator.output import Pdf
from generator.render.print import make_print
from generator.render.print.printing import FONTS
from generator.schema.landlord import BrandFields
from site_tests.example import LANDLORD
from site_tests.print.reading import reader
from site_tests.print.samples import MET, MISSED, catalogue, landlord

CHOICES = get_args(BrandFields.model_fields["font"].annotation)
FILES = sorted(FONTS.glob("*.ttf"))
every_choice = pytest.mark.parametrize("font", CHOICES, scope="module")


def _family(path: Path) -> str:
    return str(TTFont(path, lazy=True)["name"].getBestFamilyName())


def test_there_is_a_regular_and_a_bold_file_of_each_and_no_other() -> None:
    found = sorted((_family(path), TTFont(path)["OS/2"].usWeightClass) for path in FILES)
    assert found == sorted((choice, weight) for choice in CHOICES for weight in (400, 700))


def test_what_one_font_can_print_all_can() -> None:
    """But for two marks that no text has: so a text is printable whichever font is chosen."""
    held = [set(TTFont(path, lazy=True).getBestCmap()) for path in FILES]
    assert set.union(*held) - set.intersection(*held) <= {0x02C9, 0x2215}


def test_fonts_are_small_and_have_their_licence_beside_them() -> None:
    assert all(path.stat().st_size < 60_000 for path in FILES)
    licences = "".join(path.read_text(encoding="utf-8") for path in FONTS.glob("OFL*.txt"))
    for choice in CHOICES:
        assert f"The {choice.removesuffix(' Sans')} Project Authors" in licences


@every_choice
def test_every_product_is_set_in_the_font_that_was_chosen(font: str, tmp_path: Path) -> None:
    ours = landlord(brand=replace(LANDLORD.brand, font=font))
    made = make_print(catalogue(MET, MISSED, landlord=ours, duties=["You let us in."]))
    assert {one.product for one in made if isinstance(one, Pdf)} >= {"poster", "booklet", "leaflet"}
    for one in made:
        assert isinstance(one, Pdf), one
        if not one.press:
            assert _fonts_in(one.content) == {font.replace(" ", "")}, one.product
            path = tmp_path / f"{one.product}.pdf"
            path.write_bytes(one.content)
            assert " 0 failed" in str(pdf_ua.validate_pdf(str(path), profile="ua1")), one.product


def _fonts_in(pdf: bytes) -> set[str]:
    """The families that a file holds, from names such as ABCDEF+Lexend-Bold."""
    fonts = (font for page in reader(pdf).pages for font in page["/Resources"]["/Font"].values())
    names = (str(font.get_object()["/BaseFont"]) for font in fonts)
    return {name.partition("+")[2].partition("-")[0] for name in names}
