"""Every postcard is opened and looked at: what it says, where, how large, and for whom."""

import subprocess
import sys
from hashlib import sha256
from pathlib import Path

import page as pdf_ua
import pytest

from generator.model import Better, Brand, Catalogue, Contact, FigureStatus, Unit
from site_tests.example import CATALOGUE
from site_tests.print.reading import (
    Letter,
    flat,
    in_mm,
    letters,
    lines,
    picture,
    place_of,
    qr_codes,
    reader,
    sizes,
    tags,
    words,
)
from site_tests.print.samples import (
    LLANFAIR,
    MET,
    MISSED,
    NO_FIGURE,
    PROMISES,
    SHORT,
    cards,
    catalogue,
    landlord,
    measured,
)

HOSTILE = (
    '#panic("no") \\ * _ $ ` @x <label> // /* {{ x }}',
    "<script>alert('1')</script>",
    "= Not a heading, - not a list",
)
MANY = [
    measured(f"we did {number} kinds of work on time, which was (figure) of them", f"{90 + number}")
    for number in range(9)
]
CARDS: dict[str, Catalogue] = {
    "usual": catalogue(MET, MISSED, NO_FIGURE),
    "one short promise": catalogue(MET, promises=[SHORT]),
    "two promises": catalogue(MISSED, promises=PROMISES[:2]),
    "three promises": catalogue(MET, MISSED, promises=PROMISES[:3]),
    "five long promises": catalogue(
        MET, MISSED, MET, promises=[f"{promise} {SHORT}" for promise in PROMISES]
    ),
    "no figures": catalogue(NO_FIGURE, title="Keeping you safe"),
    "no measures": catalogue(title="Having your say and getting involved"),
    "many figures": catalogue(*MANY),
    "long title": catalogue(MET, title="A title that goes on and on, and then some more " * 3),
    "long words": catalogue(MET, title=LLANFAIR, promises=[f"Welcome to {LLANFAIR} station."] * 3),
    "hyphens": catalogue(MET, title="Co-operative well-being", promises=[SHORT]),
    "hostile": catalogue(MET, title=HOSTILE[0], summary=HOSTILE[1], promises=HOSTILE),
    "long units": catalogue(
        measured("there were (figure)", "16.7", "5", unit=Unit.PER_1000_HOMES, better=Better.LOWER),
        measured("tenants owe us (figure)", "3210000", unit=Unit.POUNDS, better=Better.LOWER),
    ),
    "paused, old, provisional": catalogue(
        measured(value="91", period="FY2022-23"),
        measured(value="93", target=None),
        measured(value="96", status=FigureStatus.PROVISIONAL),
    ),
    "long address": catalogue(
        MET,
        url="https://standards.a-rather-long-housing-association.org/deal/",
        slug="a-" * 29 + "b",
    ),
    "long contacts": catalogue(
        MET,
        landlord=landlord(
            contacts=[
                Contact("email", "Email", "customer.services.team@long-housing-example.org.uk"),
                Contact("website", "Website", "https://www.a-long-housing-association.org.uk/"),
            ]
        ),
    ),
    "no contacts": catalogue(MET, landlord=landlord(contacts=[])),
    "pale brand": catalogue(MET, landlord=landlord(brand=Brand("#ffe600", "#10131a"))),
    "sample landlord": CATALOGUE,
}
PDFS = {name: cards(sample) for name, sample in CARDS.items()}

every_card = pytest.mark.parametrize("name", PDFS)
both_files = pytest.mark.parametrize("file", [0, 1], ids=["plain", "press"])


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


def test_colour_fills_the_bleed_and_stops_there() -> None:
    front, back = (picture(PDFS["usual"][1].content, page) for page in (0, 1))
    brand = CATALOGUE.publications[0].landlord.brand.main
    assert front.at(9.5, 9.5) == front.at(119.5, 20) == brand
    assert back.at(9.5, 162.5) == back.at(119.5, 150) == brand
    assert {front.at(8, 20), front.at(64, 8), back.at(64, 164.5)} == {"#ffffff"}


def test_crop_marks_point_at_the_corners_and_stay_off_the_bleed() -> None:
    front = picture(PDFS["usual"][1].content, 0)
    dark = [mm / 20 for mm in range(60, 240) if front.at(12, mm / 20) < "#aaaaaa"]
    assert 3 <= min(dark) < 3.5
    assert 7.5 < max(mm for mm in dark if mm < 8.5) <= 8.2


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
    assert outline == ["H1", "H2", "L", *["LI"] * promises, "H2", "Figure"]
    alts = [tag.alt for tag in found if tag.kind == "Figure"]
    address = _address(CARDS[name])
    assert alts == [f"QR code that opens {address.removeprefix('https://')}"]


@every_card
@both_files
def test_the_words_come_in_the_order_they_are_read(name: str, file: int) -> None:
    said = words(PDFS[name][file].content).replace(" ", "")
    publication = CARDS[name].publications[0]
    standard = publication.deals[0].standard
    in_order = [
        publication.landlord.name,
        _printed(standard.title),
        _printed(standard.summary),
        "Our responsibilities",
        *(_printed("".join(part.text for part in p.text)) for p in standard.key_promises),
        "How we are doing",
        "If we miss a promise,",
        "All our promises, and how we are doing:",
    ]
    at = 0
    for text in in_order:
        at = said.find(text.replace(" ", ""), at)
        assert at >= 0, f"{text!r} is missing or out of order in {said!r}"
    assert _address(CARDS[name]).removeprefix("https://") in said


@every_card
def test_no_letter_leaves_the_margins(name: str) -> None:
    for page in (0, 1):
        for letter in letters(PDFS[name][0].content, page):
            assert letter.left >= 8.8 and letter.right <= 96.3, letter
            assert letter.bottom >= 6 and letter.top <= 140, letter


@every_card
def test_words_stay_on_their_own_ground(name: str) -> None:
    """Title on the brand colour, promises on white; results on white, contacts on the colour."""
    pdf, brand = PDFS[name][0].content, CARDS[name].publications[0].landlord.brand.main
    for page, border, order in ((0, "Our responsibilities", 1), (1, "If we miss", -1)):
        drawn, found = picture(pdf, page), letters(pdf, page)
        starts = "".join(letter.char for letter in found).index(border.replace(" ", ""))
        grounds = (brand, "#ffffff")[::order]
        for number, letter in enumerate(found):
            ground = grounds[number >= starts]
            assert drawn.at(2, 148 - letter.bottom + 2) == ground, letter
            assert drawn.at(2, 148 - letter.top - 2) == ground, letter


@every_card
def test_no_text_is_printed_over_another(name: str) -> None:
    for page in (0, 1):
        found = letters(PDFS[name][0].content, page)
        for number, one in enumerate(found):
            for other in found[number + 12 :]:
                across = min(one.right, other.right) - max(one.left, other.left)
                up = min(one.top, other.top) - max(one.bottom, other.bottom)
                assert across < 0.5 or up < 1.5, f"{one} and {other}"


@every_card
def test_nothing_is_smaller_than_10_5_point(name: str) -> None:
    for page in reader(PDFS[name][0].content).pages:
        assert min(sizes(page)) >= 10.5


@every_card
def test_promises_stand_apart_from_each_other(name: str) -> None:
    pdf, bottom = PDFS[name][0].content, 148.0
    for promise in CARDS[name].publications[0].deals[0].standard.key_promises:
        text = _printed("".join(part.text for part in promise.text))
        found = place_of(pdf, 0, text, below=bottom)
        assert found, text
        assert found.top < bottom - 1.2, text
        bottom = found.bottom


@every_card
def test_both_sides_are_filled_to_the_foot(name: str) -> None:
    for page in (0, 1):
        lowest = min(letter.bottom for letter in letters(PDFS[name][0].content, page))
        assert lowest <= 12


@every_card
def test_no_word_hangs_alone_on_a_last_line(name: str) -> None:
    """Two short words at the end of a text share a line, a no-break space between them."""
    if name in ("hostile", "long words"):
        return
    pdf = PDFS[name][0].content
    for promise in CARDS[name].publications[0].deals[0].standard.key_promises:
        last = " ".join("".join(part.text for part in promise.text).split()[-2:])
        assert any(flat(line).endswith(last) for line in lines(pdf, 0)), last


@every_card
def test_the_qr_code_opens_the_page(name: str) -> None:
    assert qr_codes(PDFS[name][0].content, 1) == [_address(CARDS[name])]
    assert qr_codes(PDFS[name][1].content, 1) == [_address(CARDS[name])]


def test_phone_website_and_page_can_be_tapped_on_a_screen_and_not_on_paper() -> None:
    plain, press = (reader(pdf.content) for pdf in PDFS["usual"])
    links = [note["/A"]["/URI"] for page in plain.pages for note in page.get("/Annots", [])]
    assert links == [
        "tel:01614960000",
        "https://www.example.org/homes/",
        "https://deal.example.org/repairs/",
    ]
    assert not any(page.get("/Annots") for page in press.pages)


def test_met_and_missed_have_the_same_weight() -> None:
    """Their words have one size, their signs nearly the same amount of ink."""
    pdf = PDFS["usual"][0].content
    met, missed = place_of(pdf, 1, "Target met"), place_of(pdf, 1, "Target missed")
    assert met and missed
    widths = [found.right - found.left for found in (_start(pdf, met), _start(pdf, missed))]
    assert widths[0] == pytest.approx(widths[1], abs=0.02)
    back = picture(pdf, 1)
    inked = [
        sum(
            back.at(one.left - across / 10, 148 - one.bottom - up / 10) == ink
            for across in range(5, 75)
            for up in range(-20, 60)
        )
        for one, ink in ((met, "#0d5c38"), (missed, "#9c1c1c"))
    ]
    assert min(inked) > 800
    assert max(inked) / min(inked) < 1.3


def test_an_example_address_is_marked_outside_the_trim_of_the_press_file() -> None:
    proof = "PROOF: the web address is an example. Set site_url before printing."
    plain, press = cards(catalogue(MET, url="https://deal.example/"))
    assert proof not in words(plain.content)
    for page in (0, 1):
        mark = place_of(press.content, page, proof)
        assert mark and mark.top < 9 and mark.bottom > 0 and mark.right < 129
    real = cards(catalogue(MET, url="https://deal.homes.org.uk/"))
    assert not any("PROOF" in words(pdf.content) for pdf in real)


def test_the_press_file_says_its_colours_are_rgb() -> None:
    press = PDFS["usual"][1].content
    for page, side in enumerate(("Front", "Back")):
        note = place_of(press, page, f"{side}. A6, 105 × 148 mm. Bleed 3 mm. Colours are RGB.")
        assert note and note.bottom > 163


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    for first, again in zip(PDFS["sample landlord"], cards(CATALOGUE), strict=True):
        assert first == again


def test_another_process_gives_the_same_bytes() -> None:
    script = (
        "from hashlib import sha256\n"
        "from generator.render.postcards import make_postcards\n"
        "from site_tests.example import CATALOGUE\n"
        "for pdf in make_postcards(CATALOGUE)[:2]: print(sha256(pdf.content).hexdigest())"
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


def _start(pdf: bytes, phrase: Letter) -> Letter:
    """The letter that a phrase on the back begins with."""
    return next(one for one in letters(pdf, 1) if one.left == phrase.left and one.top <= phrase.top)


def _address(catalogue: Catalogue) -> str:
    publication = catalogue.publications[0]
    folder = catalogue.folder(publication.landlord)
    return f"{catalogue.site.url}{folder}{publication.deals[0].standard.slug}/"


def _printed(text: str) -> str:
    """A text with the quotes it has in print."""
    curled = text.replace('("', "(“").replace('")', "”)").replace("('", "(‘").replace("')", "’)")
    return flat(curled)
