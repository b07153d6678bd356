"""Every postcard is opened: what the file says of itself, and what a reader or a phone gets."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import page as pdf_ua

from generator.model import Brand
from site_tests.example import CATALOGUE
from site_tests.print.gallery import CARDS, PDFS, address_of, as_printed, both_files, every_card
from site_tests.print.reading import (
    colours,
    in_mm,
    place_of,
    qr_codes,
    reader,
    tags,
    words,
)
from site_tests.print.samples import LOGO, MET, MISSED, cards, catalogue, landlord


@every_card
@both_files
def test_anyone_can_read_it_with_a_screen_reader(name: str, file: int, tmp_path: Path) -> None:
    card = tmp_path / "card.pdf"
    card.write_bytes(PDFS[name][file].content)
    report = pdf_ua.validate_pdf(str(card), profile="ua1")
    assert "no failures" in str(report), str(report)
    assert " 0 failed" in str(report)


@every_card
def test_it_is_two_pages_of_exactly_a6(name: str) -> None:
    pages = reader(PDFS[name][0].content).pages
    assert len(pages) == PDFS[name][0].pages == 2
    assert all(in_mm(page.mediabox) == (0, 0, 105, 148) for page in pages)


@every_card
def test_the_press_file_says_where_to_cut_and_how_far_colour_runs(name: str) -> None:
    pages = reader(PDFS[name][1].content).pages
    assert len(pages) == 2
    for page in pages:
        assert in_mm(page.mediabox) == (0, 0, 129, 172)
        assert in_mm(page.trimbox) == (12, 12, 117, 160)
        assert in_mm(page.bleedbox) == (9, 9, 120, 163)


@every_card
@both_files
def test_title_author_and_language_are_set(name: str, file: int) -> None:
    pdf = reader(PDFS[name][file].content)
    publication = CARDS[name].publications[0]
    assert pdf.metadata is not None
    assert pdf.metadata.author == publication.landlord.name
    title = publication.deals[0].standard.title.replace('"no"', "“no”").strip()
    assert pdf.metadata.title == title
    assert str(pdf.root_object["/Lang"]) == "en-GB"
    assert pdf.pdf_header == "%PDF-1.7"


@every_card
@both_files
def test_headings_lists_and_the_qr_code_are_tagged_in_reading_order(name: str, file: int) -> None:
    found = tags(PDFS[name][file].content)
    outline = [tag.kind for tag in found if tag.kind in ("H1", "H2", "L", "LI", "Figure")]
    promises = len(CARDS[name].publications[0].deals[0].standard.key_promises)
    logo = CARDS[name].publications[0].landlord.brand.logo
    head = ["Figure"] if logo else []
    assert outline == [*head, "H1", "H2", "L", *["LI"] * promises, "H2", "Figure"]
    alts = [tag.alt for tag in found if tag.kind == "Figure"]
    code = f"QR code that opens {address_of(CARDS[name]).removeprefix('https://')}"
    assert alts == [*([logo.alt] if logo else []), code]


@every_card
@both_files
def test_the_words_come_in_the_order_they_are_read(name: str, file: int) -> None:
    said = words(PDFS[name][file].content).replace(" ", "")
    publication = CARDS[name].publications[0]
    standard = publication.deals[0].standard
    in_order = [
        publication.landlord.name,
        as_printed(standard.title),
        as_printed(standard.summary),
        "Our responsibilities",
        *(as_printed("".join(part.text for part in p.text)) for p in standard.key_promises),
        "How we are doing",
        "If we miss a promise,",
        "All our promises, and how we are doing:",
    ]
    at = 0
    for text in in_order:
        at = said.find(text.replace(" ", ""), at)
        assert at >= 0, f"{text!r} is missing or out of order in {said!r}"
    assert address_of(CARDS[name]).removeprefix("https://") in said


@both_files
def test_big_figures_are_those_of_the_sentences(file: int) -> None:
    said = words(PDFS["usual"][file].content)
    assert said.count("97.2%") == said.count("59.8%") == 2


@every_card
def test_the_qr_code_opens_the_page(name: str) -> None:
    assert qr_codes(PDFS[name][0].content, 1) == [address_of(CARDS[name])]
    assert qr_codes(PDFS[name][1].content, 1) == [address_of(CARDS[name])]


def test_phone_website_and_page_can_be_tapped_on_a_screen_and_not_on_paper() -> None:
    plain, press = (reader(pdf.content) for pdf in PDFS["usual"])
    links = [note["/A"]["/URI"] for page in plain.pages for note in page.get("/Annots", [])]
    assert links == [
        "tel:01614960000",
        "https://www.example.org/homes/",
        "https://deal.example.org/go/example-homes/repairs/",
    ]
    assert not any(page.get("/Annots") for page in press.pages)


def test_an_example_address_is_marked_outside_the_trim_of_the_press_file() -> None:
    proof = "PROOF: the web address is an example. Set site_url before printing."
    plain, press = cards(catalogue(MET, url="https://deal.example/"))
    assert proof not in words(plain.content)
    for page in (0, 1):
        mark = place_of(press.content, page, proof)
        assert mark and mark.top < 9 and mark.bottom > 0 and mark.right < 129
    real = cards(catalogue(MET, url="https://deal.homes.org.uk/"))
    assert not any("PROOF" in words(pdf.content) for pdf in real)


def test_the_press_file_says_its_colours_are_cmyk() -> None:
    press = PDFS["usual"][1].content
    for page, side in enumerate(("Front", "Back")):
        note = place_of(press, page, f"{side}. A6, 105 × 148 mm. Bleed 3 mm. Colours are CMYK.")
        assert note and note.bottom > 163


@every_card
def test_the_press_file_has_inks_only_and_the_other_none(name: str) -> None:
    for number in (0, 1):
        plain, press = (colours(PDFS[name][file].content, number) for file in (0, 1))
        in_light = {colour for colour in press if len(colour) != 4}
        assert not in_light, in_light
        assert {len(colour) for colour in plain} <= {1, 3}, plain


def test_a_logo_is_painted_in_the_landlords_own_inks() -> None:
    own = landlord(brand=Brand("#1d3f72", "#ffffff", (90, 60, 10, 30), (0, 0, 0, 0)), logo=LOGO)
    press = cards(catalogue(MET, landlord=own))[1].content
    assert {(0.9, 0.6, 0.1, 0.3), (0, 0.6, 0.77, 0.22)} <= colours(press, 0)
    assert "logo" not in words(press)


def test_a_logo_that_can_be_seen_through_is_in_inks_as_well() -> None:
    seen_through = replace(LOGO, svg=LOGO.svg.replace('fill="#c8502d"', 'fill="#00f" opacity=".5"'))
    press = cards(catalogue(MET, landlord=landlord(logo=seen_through)))[1].content
    forms = list(_forms(reader(press).pages[0]["/Resources"]))
    painted = b"".join(form.get_data() for form in forms)
    assert forms and b"1 1 0 0 k" in painted and b"scn" not in painted
    assert {form["/Group"]["/CS"] for form in forms} == {"/DeviceCMYK"}


def _forms(resources: Any) -> Iterator[Any]:
    for each in resources.get("/XObject", {}).values():
        form = each.get_object()
        yield form
        yield from _forms(form["/Resources"])


def test_the_press_file_says_that_a_logo_with_a_gradient_is_not_in_inks() -> None:
    gradient = (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 24"><linearGradient id="a">'
        '<stop offset="0" stop-color="#f00"/><stop offset="1" stop-color="#00f"/></linearGradient>'
        '<path d="M2 22V11L14 2l12 9v11z" fill="url(#a)"/></svg>'
    )
    of = catalogue(MET, landlord=landlord(logo=replace(LOGO, svg=gradient)))
    note = "Colours are CMYK, the logo RGB because it has a gradient."
    assert note in words(cards(of)[1].content)
    assert "logo" not in words(PDFS["with a logo"][1].content)


def test_the_press_file_has_the_landlords_own_inks_and_black_words_in_one_ink() -> None:
    own = landlord(brand=Brand("#1d3f72", "#ffffff", (90, 60, 10, 30), (0, 0, 0, 0)))
    press = cards(catalogue(MET, MISSED, landlord=own))[1].content
    ours = {(0.9, 0.3, 0.85, 0.35), (0.2, 1, 0.9, 0.25)}
    both = {(0.9, 0.6, 0.1, 0.3), (0, 0, 0, 0), (0, 0, 0, 1), (1, 1, 1, 1)}
    assert colours(press, 0) == both
    assert both < colours(press, 1) <= both | ours
    assert (0.2, 1, 0.9, 0.25) in colours(press, 1), "missed"


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    for first, again in zip(PDFS["sample landlord"], cards(CATALOGUE), strict=True):
        assert first == again


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "from hashlib import sha256\n"
        "from generator.render.print import make_print\n"
        "from site_tests.print.samples import POSTCARDS\n"
        "from site_tests.example import CATALOGUE\n"
        "for pdf in make_print(CATALOGUE, POSTCARDS)[:2]: print(sha256(pdf.content).hexdigest())"
    )
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[2],
        env={"PYTHONHASHSEED": "7"},
    )
    assert run.stdout.split() == [
        sha256(pdf.content).hexdigest() for pdf in PDFS["sample landlord"]
    ]
