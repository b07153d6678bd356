"""The pictures for those who share a page: one for each page with a file, and the same each time."""

from dataclasses import replace
from struct import unpack

import pytest

from generator.model import Catalogue
from generator.output import Pdf
from generator.remembering.kept import InMemory
from generator.render.pages import make_pages
from generator.render.print import printing
from generator.render.print.sharing import sharing_pictures
from site_tests.example import CATALOGUE, PDFS, TWO_LANDLORDS
from site_tests.page_reader import Page


def with_text(title: str, summary: str) -> Catalogue:
    (publication,) = CATALOGUE.publications
    (deal, *_) = publication.deals
    changed = replace(deal, standard=replace(deal.standard, title=title, summary=summary))
    return replace(CATALOGUE, publications=(replace(publication, deals=(changed,)),))


def one_of_each_landlord(catalogue: Catalogue) -> list[Pdf]:
    return [replace(PDFS[0], landlord=each.landlord.slug) for each in catalogue.publications]


@pytest.mark.parametrize("catalogue", [CATALOGUE, TWO_LANDLORDS], ids=["one", "two"])
def test_every_page_has_a_picture_that_is_there(catalogue: Catalogue) -> None:
    there = {file.path for file in sharing_pictures(catalogue)}
    shown = {
        Page(file.content.decode()).matter.get("picture", "")
        for file in make_pages(catalogue, one_of_each_landlord(catalogue))
        if file.path.endswith(".md")
    }
    assert shown - {""} == there


def test_no_page_asks_for_a_picture_that_was_not_made() -> None:
    for file in make_pages(CATALOGUE, ()):
        assert b'picture: "' not in file.content, file.path


def test_pictures_have_the_size_that_others_expect_and_are_made_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = InMemory()
    first = tuple(sharing_pictures(CATALOGUE, kept))
    for file in first:
        assert file.content.startswith(b"\x89PNG")
        assert unpack(">II", file.content[16:24]) == (1200, 630)
    monkeypatch.setattr(printing, "_draw", None)
    assert tuple(sharing_pictures(CATALOGUE, kept)) == first


@pytest.mark.parametrize(
    ("title", "summary"), [("W" * 60, "x " * 150), ("✓", "#panic() $x$"), ("A", "")]
)
def test_no_text_can_stop_it(title: str, summary: str) -> None:
    assert all(file.content for file in sharing_pictures(with_text(title, summary)))


def test_another_title_makes_another_picture() -> None:
    one, other = (
        {file.path: file.content for file in sharing_pictures(with_text(title, "Words"))}
        for title in ("Repairs", "Noise")
    )
    assert one.keys() == other.keys()
    assert {path for path in one if one[path] != other[path]} == {"sharing/repairs.png"}
