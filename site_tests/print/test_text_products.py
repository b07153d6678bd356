"""Leaflets, large print and booklets: opened, validated, measured, and looked at."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page as pdf_ua
import pytest

from generator.model import Contact
from generator.output import Misfit, Pdf, Scope
from generator.render.print import Selection, make_print, printing
from generator.render.print.impose import saddle
from site_tests.example import CATALOGUE
from site_tests.print.reading import (
    flat,
    in_mm,
    letters,
    lines,
    qr_codes,
    reader,
    sizes,
    tags,
    words,
)
from site_tests.print.samples import MET, catalogue, landlord
from site_tests.print.texts import (
    KEPT,
    READ,
    SAMPLES,
    every_product,
    every_sample,
    made,
    unfit,
)

PAPER = {"large-print": (210, 297), "leaflet": (210, 297), "leaflet-a5": (148, 210)}
SMALLEST = {"large-print": 16, "leaflet": 10, "leaflet-a5": 10}
RUNNING = {"large-print": 18, "leaflet": 11, "leaflet-a5": 10.5}
SIDES = {"large-print": (20, 25), "leaflet": (21, 25), "leaflet-a5": (14, 23)}
"""The margins at the sides and at the foot, in mm."""


def booklet(product: str = "booklet") -> Pdf:
    made = make_print(CATALOGUE, Selection(products=(product,)), kept=KEPT)
    (pdf,) = (each for each in made if each.scope is Scope.LANDLORD)
    assert isinstance(pdf, Pdf), pdf
    return pdf


def validated(pdf: bytes, folder: Path) -> str:
    """What the validator says of a file, as a test reads it."""
    path = folder / "file.pdf"
    path.write_bytes(pdf)
    return str(pdf_ua.validate_pdf(str(path), profile="ua1"))


@every_product
@every_sample
def test_anyone_can_read_it_with_a_screen_reader(name: str, product: str, tmp_path: Path) -> None:
    report = validated(made(SAMPLES[name], product).content, tmp_path)
    assert "no failures" in report and " 0 failed" in report, report


def test_anyone_can_read_the_booklet_with_a_screen_reader(tmp_path: Path) -> None:
    report = validated(booklet().content, tmp_path)
    assert "no failures" in report and " 0 failed" in report, report


@every_product
@every_sample
def test_the_file_says_what_it_is(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product)
    file = reader(pdf.content)
    assert file.metadata is not None
    publication = SAMPLES[name].publications[0]
    assert file.metadata.author == publication.landlord.name
    plain = publication.deals[0].standard.title.replace('"no"', "“no”").strip()
    assert file.metadata.title == plain
    assert str(file.root_object["/Lang"]) == "en-GB"
    assert len(file.pages) == pdf.pages
    assert {in_mm(page.mediabox) for page in file.pages} == {(0, 0, *map(float, PAPER[product]))}


@every_product
@every_sample
def test_every_font_is_in_the_file(name: str, product: str) -> None:
    for page in reader(made(SAMPLES[name], product).content).pages:
        fonts = page["/Resources"]["/Font"]
        for font in fonts.values():
            (below,) = font.get_object()["/DescendantFonts"]
            described = below.get_object()["/FontDescriptor"].get_object()
            assert "/FontFile2" in described or "/FontFile3" in described


@every_product
@every_sample
def test_no_letter_leaves_the_margins(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product).content
    (width, _), (side, foot) = PAPER[product], SIDES[product]
    for page in range(len(reader(pdf).pages)):
        for letter in letters(pdf, page):
            # Full stops and hyphens may hang outside the column by a hair.
            assert letter.left > side - 1.5 and letter.right < width - side + 1.5, letter
            assert letter.bottom > 6, letter
            assert letter.bottom > foot - 1.3 or letter.top < foot, f"{letter} runs into the foot"


@every_product
@every_sample
def test_no_text_is_printed_over_another(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product).content
    for page in range(len(reader(pdf).pages)):
        found = letters(pdf, page)
        rows: dict[int, list[tuple[float, float]]] = {}
        # The boxes of marks such as ` and * say little of where their ink is.
        for letter in (one for one in found if one.char.isalnum()):
            rows.setdefault(round(letter.bottom * 2), []).append((letter.left, letter.right))
        for row in rows.values():
            ordered = sorted(row)
            for (_, right), (left, _) in pairwise(ordered):
                assert left > right - 0.9, f"{name}: page {page + 1}"


@every_product
@every_sample
def test_nothing_is_smaller_than_promised(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product).content
    found = set().union(*(sizes(page) for page in reader(pdf).pages))
    assert min(found) >= SMALLEST[product]
    assert any(size >= RUNNING[product] for size in found)


@every_product
@every_sample
def test_no_page_is_mostly_empty(name: str, product: str) -> None:
    """From the first line to the foot, no gap is higher than about a third of the page."""
    pdf = made(SAMPLES[name], product).content
    height, foot = PAPER[product][1], SIDES[product][1]
    pages = range(len(reader(pdf).pages))
    for page in pages:
        # Lines to write on are drawn, not typed: from here on all pages have them.
        if "Your notes" in " ".join(lines(pdf, page)):
            break
        tops = sorted({round(letter.top) for letter in letters(pdf, page)} | {foot}, reverse=True)
        gaps = [high - low for high, low in pairwise(tops)]
        assert max(gaps) < 0.4 * height, f"page {page + 1}: {max(gaps)} mm"


@every_product
@every_sample
def test_no_heading_stands_last_on_its_page(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product).content
    headings = {tag_text.replace(" ", "") for tag_text in _headings(pdf)}
    for page in range(len(reader(pdf).pages) - 1):
        foot = SIDES[product][1]
        above = [letter for letter in letters(pdf, page) if letter.bottom > foot]
        lowest = min((letter.bottom for letter in above), default=0)
        last = "".join(letter.char for letter in above if letter.bottom < lowest + 2)
        assert last not in headings, f"page {page + 1} ends with {last!r}"


@every_product
@every_sample
def test_no_source_stands_first_on_its_page(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product).content
    for page in range(len(reader(pdf).pages)):
        assert not lines(pdf, page)[0].startswith("Source:"), f"page {page + 1}"


@every_product
def test_an_address_that_fits_a_line_is_not_broken(product: str) -> None:
    website = Contact("website", "Website", "https://www.exampletonhomes.org/")
    of = catalogue(MET, landlord=landlord(contacts=[website]))
    pdf = made(of, product)
    assert "www.exampletonhomes.org" in " ".join(lines(pdf.content, pdf.pages - 1))


def _headings(pdf: bytes) -> list[str]:
    """Every heading of a file, from the outline that its headings make."""
    found: list[str] = []
    outline = reader(pdf).outline

    def walk(entries: list[object]) -> None:
        for entry in entries:
            if isinstance(entry, list):
                walk(entry)
            else:
                found.append(str(entry["/Title"]))  # type: ignore[index]

    walk(outline)
    assert found
    # The lines below this one are drawn.
    return [heading for heading in found if heading != "Your notes"]


@every_product
@every_sample
def test_the_last_page_has_the_code_and_more_than_that(name: str, product: str) -> None:
    pdf = made(SAMPLES[name], product)
    publication = SAMPLES[name].publications[0]
    slug = publication.deals[0].standard.slug
    address = f"{SAMPLES[name].site.url}go/{publication.landlord.slug}/{slug}/"
    last = pdf.pages - 1
    assert qr_codes(pdf.content, last) == [address]
    alts = [tag.alt for tag in tags(pdf.content) if tag.kind == "Figure"]
    assert alts == [f"QR code that opens {address.removeprefix('https://')}"]
    text = " ".join(lines(pdf.content, last))
    assert len(text) > 300 or "Your notes" in words(pdf.content)


@every_product
def test_tables_name_their_columns(product: str) -> None:
    kinds = [tag.kind for tag in tags(made(CATALOGUE, product).content)]
    assert kinds.count("Table") == 2
    # The heads of four and three columns; the first cell of every row below them.
    rows = kinds.count("TR") - 2
    assert kinds.count("TH") == 4 + 3 + rows
    assert all(after == "TH" for kind, after in pairwise(kinds) if kind == "TR")


@every_product
def test_headings_go_down_one_level_at_a_time(product: str) -> None:
    kinds = [tag.kind for tag in tags(made(CATALOGUE, product).content)]
    levels = [int(kind[1]) for kind in kinds if kind[0] == "H" and kind[1:].isdigit()]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("name", ["every feature", "short", "forty promises"])
def test_the_small_leaflet_fills_folded_sheets(name: str) -> None:
    read, fold = (made(SAMPLES[name], each) for each in ("leaflet-a5", "leaflet-fold"))
    assert read.pages % 4 == 0 and fold.pages == read.pages // 2
    for sheet, (left, right) in enumerate(saddle(read.pages)):
        assert in_mm(reader(fold.content).pages[sheet].mediabox) == (0, 0, 296, 210)
        halves = {True: "", False: ""}
        for letter in letters(fold.content, sheet):
            halves[letter.left < 148] += letter.char
        expected = ("".join(each.char for each in letters(read.content, n)) for n in (left, right))
        for found, wanted in zip((halves[True], halves[False]), expected, strict=True):
            # Where an address may break, pdfium loses a letter in a file with tags: not in the foot.
            assert found[:200] == wanted[:200]


@pytest.mark.parametrize(
    ("pages", "sides"),
    [(4, [(3, 0), (1, 2)]), (8, [(7, 0), (1, 6), (5, 2), (3, 4)])],
)
def test_pages_come_in_order_when_sheets_are_laid_into_each_other(
    pages: int, sides: list[tuple[int, int]]
) -> None:
    assert list(saddle(pages)) == sides


def test_the_booklet_has_every_standard_and_says_where() -> None:
    pdf = booklet()
    assert pdf.pages % 4 == 0
    cover, contents = (" ".join(lines(pdf.content, page)) for page in (0, 1))
    text = words(pdf.content)
    assert "Page 1" not in cover and "Contents" not in cover
    assert "doing" not in lines(pdf.content, 0), "a word hangs alone on a last line"
    assert "For all our promises" in contents, "all of the contents stand on one page"
    for deal in CATALOGUE.publications[0].deals:
        number = re.search(rf"{deal.standard.title}[ .\u2060]*(\d+)", contents)
        assert number, contents
        page = flat(" ".join(lines(pdf.content, int(number[1]) - 1)))
        assert deal.standard.title in page and deal.standard.summary in page
        for promise in deal.standard.promises:
            assert "".join(part.text for part in promise.text) in text
    assert text.count("Contact us") == 1 and text.count("Contents") == 1
    assert booklet("booklet-fold").pages == pdf.pages // 2


def test_the_same_text_gives_the_same_bytes() -> None:
    only = Selection(standard="repairs", products=(*READ, "leaflet-fold"))
    assert make_print(CATALOGUE, only) == make_print(CATALOGUE, only)


def test_another_day_gives_the_same_bytes_if_nothing_else_changed() -> None:
    other = replace(CATALOGUE, today=CATALOGUE.today.replace(day=23))
    assert made(other, "leaflet").content == made(CATALOGUE, "leaflet").content


# --- what cannot be printed -----------------------------------------------------------------


@every_product
def test_a_letter_that_our_font_lacks_is_named_with_its_field(product: str) -> None:
    found = unfit(catalogue(MET, promises=["We ring you → soon."]), product)
    assert [(one.slug, one.field, one.words) for one in found] == [
        ("repairs", "our_responsibilities", "→")
    ]
    assert "“→” (rightwards arrow)" in found[0].message


@every_product
def test_a_title_that_does_not_fit_says_by_how_much(product: str) -> None:
    (found,) = unfit(catalogue(MET, title="Repairs and more " * 60), product)
    assert (found.slug, found.field) == ("repairs", "title")
    assert " mm and there are " in found.message and "Shorten the `title`" in found.message


@pytest.mark.parametrize("field", ["title", "our_responsibilities"])
def test_a_booklet_names_the_standard_that_stands_in_its_way(field: str) -> None:
    title, promise = "Repairs", "We ring you → soon."
    if field == "title":
        title, promise = "Repairs and more " * 60, "We ring you soon."
    of = catalogue(MET, title=title, promises=[promise])
    found = make_print(of, Selection(products=("booklet", "booklet-fold")))
    assert [(one.scope, one.slug, one.field) for one in found if isinstance(one, Misfit)] == [
        (Scope.STANDARD, "repairs", field)
    ]


# --- faults we could make ourselves: each must be seen ---------------------------------------


def planted(template: str, was: str, fault: str, theme: Path) -> None:
    """A copy of our templates in `theme` with one fault in it."""
    for path in printing.THEME_PRINT.rglob("*"):
        copy = theme / path.relative_to(printing.THEME_PRINT)
        if path.is_dir():
            copy.mkdir(parents=True, exist_ok=True)
        else:
            copy.parent.mkdir(parents=True, exist_ok=True)
            copy.write_bytes(path.read_bytes())
    text = (theme / template).read_text(encoding="utf-8")
    assert was in text
    (theme / template).write_text(text.replace(was, fault), encoding="utf-8")


def leaflet_of(theme: Path, monkeypatch: pytest.MonkeyPatch) -> Pdf | Misfit:
    monkeypatch.setattr(printing, "THEME_PRINT", theme)
    (pdf,) = make_print(CATALOGUE, Selection(standard="repairs", products=("leaflet",)))
    return pdf


def test_a_lost_alternative_text_stops_the_build(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    planted("sections.typ", "alt: it.qr_alt", "alt: none", tmp_path)
    with pytest.raises(printing.PrintingFault, match="alt"):
        leaflet_of(tmp_path, monkeypatch)


def test_a_missing_glyph_stops_the_build(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted("sections.typ", "Who we report to", "Who we report to ✓", tmp_path)
    with pytest.raises(printing.PrintingFault, match="✓"):
        leaflet_of(tmp_path, monkeypatch)


def test_an_overflow_would_be_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    planted("sections.typ", "  par(strong(it.score))", "  move(dx: 60mm, par(it.score))", tmp_path)
    pdf = leaflet_of(tmp_path, monkeypatch)
    assert isinstance(pdf, Pdf)
    right = max(letter.right for page in range(pdf.pages) for letter in letters(pdf.content, page))
    assert right > 210 - SIDES["leaflet"][0] + 1.5
