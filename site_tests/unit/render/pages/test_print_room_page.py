"""The print room: every file is there once, under what it is about, with all that a printer asks."""

import re
from dataclasses import replace
from datetime import date

from generator.model import Catalogue
from generator.output import OutputFile, Pdf, Scope
from generator.render.pages import make_pages
from generator.render.print.bundle import bundles
from site_tests.example import CAMPAIGN, CATALOGUE, PDFS, TWO_LANDLORDS
from site_tests.page_reader import Page, page

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(8) + (120).to_bytes(4) + (170).to_bytes(4)


def of(scope: Scope, slug: str, **more: object) -> Pdf:
    name = f"{slug or 'all'}-poster"
    pdf = replace(
        PDFS[0],
        scope=scope,
        slug=slug,
        product="poster",
        label="Poster",
        about="What a poster is for.",
        path=f"print/{name}.pdf",
    )
    return replace(pdf, **more)  # type: ignore[arg-type]


EVERY_SCOPE = (
    replace(PDFS[0], picture=PICTURE, figures_to=date(2026, 3, 31)),
    replace(PDFS[1], press=True),
    of(Scope.EASY_READ, "repairs"),
    of(Scope.CAMPAIGN, CAMPAIGN.slug, title=CAMPAIGN.title),
    of(Scope.THEME, "your-home", title="Your home", path="print/themes/your-home-poster.pdf"),
    of(Scope.LANDLORD, "", title="Example Homes"),
    of(Scope.AREA, "north", title="North Exampleton"),
)


def room(pdfs: tuple[Pdf, ...] = EVERY_SCOPE, catalogue: Catalogue = CATALOGUE) -> Page:
    made = make_pages(catalogue, pdfs, (), tuple(bundles(pdfs)))
    return page(made, "print-room.md")


def test_a_standard_is_found_first_then_its_files() -> None:
    shown = room()
    assert shown.all("h2", "h3")[:13] == [
        "On this page",
        "Standards",
        "Repairs",
        "Easy Read",
        "Repairs",
        "Campaigns",
        "Ready for winter",
        "Themes",
        "Your home",
        "All standards together",
        "Example Homes",
        "Areas",
        "North Exampleton",
    ]
    assert shown.all("summary")[0] == "Repairs 2 files, figures to 31 March 2026"
    assert shown.all("summary")[2] == "Ready for winter 1 file"


def test_every_file_is_linked_once_with_its_kind_size_pages_and_paper() -> None:
    links = room().links
    for pdf in EVERY_SCOPE:
        assert links.count(f"../{pdf.path}") == 1
    assert "Postcard (PDF, 39 KB, 2 pages, A6)" in room().all("a")


def test_a_picture_has_its_size_waits_until_it_is_needed_and_repeats_nothing() -> None:
    made = make_pages(CATALOGUE, EVERY_SCOPE)
    (markup,) = re.findall(r"<img[^>]*>", _content(made, "print-room.md").decode())
    for part in (
        'src="../print/repairs-postcard.png"',
        'alt=""',
        'width="120"',
        'height="170"',
        'loading="lazy"',
    ):
        assert part in markup


def test_all_files_are_in_one_that_says_how_large_it_is() -> None:
    (bundle,) = bundles(EVERY_SCOPE)
    shown = room()
    size = -(-len(bundle.content) // 1000)
    assert f"All files in one (ZIP, {size} KB, 7 files)" in shown.all("a")
    assert "print/everything-example-homes.zip" in shown.links


def test_it_says_how_to_print_what_is_there_and_nothing_else() -> None:
    poster, press = "You print posters", "A printing company prints postcards"
    assert {poster, press} <= set(room().all("h3"))
    assert poster not in room(EVERY_SCOPE[:2]).all("h3")
    assert "Print on both sides and flip on the long edge." not in room(EVERY_SCOPE[2:]).text


def test_a_campaign_has_its_text_message_to_send() -> None:
    assert any(
        said.startswith("Example Homes: is your heating broken?")
        for said in room().all("blockquote")
    )


def test_a_landlord_sees_its_own_files_only() -> None:
    made = make_pages(TWO_LANDLORDS, PDFS)
    assert "There is nothing to print yet." in page(made, "sample-trust/print-room.md").text
    assert "Repairs" in page(made, "example-homes/print-room.md").all("h3")


def test_no_search_finds_it_and_no_list_of_pages_for_tenants_has_it() -> None:
    made = make_pages(CATALOGUE, PDFS)
    assert b"rint room" not in _content(made, "search/words.json")
    for name in ("search.md", "index.md"):
        _, _, body = _content(made, name).decode().split("---\n", 2)
        assert "rint room" not in body
        assert "print-room" not in body


def _content(files: tuple[OutputFile, ...], path: str) -> bytes:
    return next(file.content for file in files if file.path == path)


def test_what_each_product_is_for_is_said_once() -> None:
    said = [line for line in room().all("li") if "is for." in line]
    assert said == [
        "Postcard: What a postcard is for.",
        "Postcard for printers: What a postcard for printers is for.",
        "Poster: What a poster is for.",
    ]
