"""The page of the open data: every file with its size, every column in words, and the way there."""

import pytest

from generator.figure_notes import file_size
from generator.model import Catalogue
from generator.render.data import make_data
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, PDFS, TWO_LANDLORDS
from site_tests.page_reader import Page, page


def shown(catalogue: Catalogue, path: str = "open-data.md") -> Page:
    return page(make_pages(catalogue, PDFS, make_data(catalogue)), path)


@pytest.mark.parametrize(
    ("catalogue", "captions"),
    [
        (CATALOGUE, ["Files of Example Homes"]),
        (
            TWO_LANDLORDS,
            ["Files of all landlords", "Files of Example Homes", "Files of The Sample Trust"],
        ),
    ],
    ids=["one", "two"],
)
def test_each_landlord_has_its_files_and_several_have_all(
    catalogue: Catalogue, captions: list[str]
) -> None:
    assert shown(catalogue).all("caption") == captions


def test_links_say_which_file_they_are_and_how_big() -> None:
    links = shown(CATALOGUE).all("a")
    assert len(links) == len(set(links))
    figures = next(file for file in make_data(CATALOGUE) if file.path.endswith("es/figures.csv"))
    assert f"example-homes/figures.csv ({file_size(figures.size)})" in links
    assert "../data/example-homes/promises.json" in shown(CATALOGUE).links
    assert "data/schema/figures.schema.json" in shown(CATALOGUE).links


def test_every_column_is_explained() -> None:
    explained = list(zip(shown(CATALOGUE).all("dt"), shown(CATALOGUE).all("dd"), strict=True))
    for file in make_data(CATALOGUE):
        for column in file.columns:
            assert (column.name, column.about) in explained


def test_the_page_has_the_frame_of_a_landlord_that_is_alone() -> None:
    assert shown(CATALOGUE).matter["deal"]["landlord"] == "Example Homes"
    assert "deal" not in shown(TWO_LANDLORDS).matter


@pytest.mark.parametrize(
    ("catalogue", "path", "link"),
    [
        (CATALOGUE, "index.md", "open-data.md"),
        (CATALOGUE, "how-we-are-doing.md", "open-data.md"),
        (CATALOGUE, "repairs.md", "data/example-homes/figures.csv"),
        (TWO_LANDLORDS, "index.md", "open-data.md"),
        (TWO_LANDLORDS, "sample-trust/index.md", "../open-data.md"),
        (TWO_LANDLORDS, "sample-trust/how-we-are-doing.md", "../open-data.md"),
        (
            TWO_LANDLORDS,
            "sample-trust/anti-social-behaviour.md",
            "../data/sample-trust/promises.csv",
        ),
    ],
)
def test_other_pages_lead_to_the_data(catalogue: Catalogue, path: str, link: str) -> None:
    assert link in shown(catalogue, path).links


def test_every_page_of_a_landlord_leads_there_from_its_foot() -> None:
    assert shown(TWO_LANDLORDS, "sample-trust/contact-us.md").matter["deal"]["data_page"] == (
        "open-data/"
    )
