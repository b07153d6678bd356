"""Every poster is opened and looked at: what a reader hears, what stands where, what is left out."""

from pathlib import Path

import page as pdf_ua
import pytest

from generator.model import Better, Catalogue, Unit
from generator.output import Misfit, Pdf
from generator.render.print import Selection, make_print
from site_tests.example import CATALOGUE, LANDLORD
from site_tests.print.gallery import HOSTILE, MANY, TALL_LOGO, address_of, as_printed
from site_tests.print.reading import (
    colours,
    flat,
    in_mm,
    letters,
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
    LOGO,
    MET,
    MISSED,
    NO_FIGURE,
    PROMISES,
    SHORT,
    catalogue,
    landlord,
    measured,
)

ONLY = Selection(products=("poster",))
LONG_TITLE = ("A title that goes on and on, and then some more " * 5)[:200].strip()
DUTIES = ("You report repairs quickly.", "You let us in.", "You look after your home.")
POSTERS: dict[str, Catalogue] = {
    "usual": catalogue(MET, MISSED, NO_FIGURE, duties=DUTIES),
    "one promise": catalogue(MET, promises=[SHORT]),
    "no promises": catalogue(MET, MISSED, promises=[], duties=DUTIES),
    "no promises, no figures": catalogue(promises=[]),
    "no duties": catalogue(MET, promises=PROMISES),
    "40 promises": catalogue(MET, MISSED, promises=PROMISES * 8, duties=DUTIES),
    "40 promises and duties": catalogue(
        MET, promises=PROMISES * 8, duties=[f"{p[:-1]} too." for p in PROMISES * 8]
    ),
    "no figures": catalogue(NO_FIGURE, duties=DUTIES),
    "no measures": catalogue(duties=DUTIES),
    "many figures": catalogue(*MANY, duties=DUTIES),
    "long title": catalogue(MET, title=LONG_TITLE, duties=DUTIES),
    "long words": catalogue(MET, title=LLANFAIR, promises=[f"Welcome to {LLANFAIR}."] * 3),
    "everything long": catalogue(
        *MANY, title=LONG_TITLE, promises=[f"{p} {LLANFAIR}" for p in PROMISES * 8], duties=PROMISES
    ),
    "long units": catalogue(
        measured("there were (figure)", "16.7", "5", unit=Unit.PER_1000_HOMES, better=Better.LOWER),
        measured("tenants owe us (figure)", "3210000", unit=Unit.POUNDS, better=Better.LOWER),
        MET,
    ),
    "hostile": catalogue(MET, title=HOSTILE[0], summary=HOSTILE[1], promises=HOSTILE),
    "no contacts": catalogue(MET, landlord=landlord(contacts=[])),
    "with a logo": catalogue(MET, landlord=landlord(logo=LOGO)),
    "tall logo": catalogue(MET, landlord=landlord(logo=TALL_LOGO)),
    "sample landlord": CATALOGUE,
}
PDFS: dict[str, bytes] = {}


def poster(of: Catalogue) -> bytes:
    made = make_print(of, ONLY)
    assert isinstance(made[0], Pdf), made
    return made[0].content


@pytest.fixture
def pdf(name: str) -> bytes:
    if name not in PDFS:
        PDFS[name] = poster(POSTERS[name])
    return PDFS[name]


every_poster = pytest.mark.parametrize("name", POSTERS, scope="module")


@every_poster
def test_anyone_can_read_it_with_a_screen_reader(name: str, pdf: bytes, tmp_path: Path) -> None:
    (tmp_path / "poster.pdf").write_bytes(pdf)
    report = str(pdf_ua.validate_pdf(str(tmp_path / "poster.pdf"), profile="ua1"))
    assert "no failures" in report, report
    deal = POSTERS[name].publications[0].deals[0]
    alts = [tag.alt for tag in tags(pdf) if tag.kind == "Figure"]
    logo = POSTERS[name].publications[0].landlord.brand.logo
    code = f"QR code that opens {address_of(POSTERS[name]).removeprefix('https://')}"
    assert alts == [*([logo.alt] if logo else []), code]
    kinds = [tag.kind for tag in tags(pdf) if tag.kind in ("H1", "H2")]
    assert kinds == [
        "H1",
        *["H2"] * (1 + bool(deal.standard.promises) + bool(deal.standard.duties)),
    ]


@every_poster
def test_it_is_one_page_of_exactly_a4(name: str, pdf: bytes) -> None:
    (page,) = reader(pdf).pages
    assert in_mm(page.mediabox) == (0, 0, 210, 297)
    assert str(reader(pdf).root_object["/Lang"]) == "en-GB"
    assert name


@every_poster
def test_nothing_is_smaller_than_14_point(name: str, pdf: bytes) -> None:
    assert min(sizes(reader(pdf).pages[0])) >= 14, name


@every_poster
def test_no_letter_leaves_the_margins_or_lies_on_another(name: str, pdf: bytes) -> None:
    found = letters(pdf, 0)
    for number, one in enumerate(found):
        assert one.left >= 12.5 and one.right <= 197.5, (name, one)
        assert one.bottom >= 10 and one.top <= 286, (name, one)
        for other in found[number + 12 : number + 400]:
            across = min(one.right, other.right) - max(one.left, other.left)
            up = min(one.top, other.top) - max(one.bottom, other.bottom)
            assert across < 0.6 or up < 2, (name, one, other)


@every_poster
def test_it_says_what_the_page_says_and_counts_what_it_leaves_out(name: str, pdf: bytes) -> None:
    said = words(pdf).replace(" ", "")
    standard = POSTERS[name].publications[0].deals[0].standard
    assert as_printed(standard.title).replace(" ", "") in said
    left_out = 0
    for texts in (standard.promises, standard.duties):
        # Texts may be the same, so they are counted.
        kept = [text for text in texts if not getattr(text, "paused", None)]
        written = ("".join(part.text for part in text.text) for text in kept)
        printed = [as_printed(text).replace(" ", "") for text in written]
        shown = sum(min(said.count(one), printed.count(one)) for one in set(printed))
        left_out += len(printed) - shown
    told = sum(int(many) for many in _numbers_before(words(pdf), "more are at the address below."))
    told += words(pdf).count("And 1 more is at the address below.")
    assert told == left_out


def _numbers_before(text: str, phrase: str) -> list[str]:
    return [part.split()[-1] for part in text.split(phrase)[:-1] if part.split()[-2] == "And"]


@every_poster
def test_the_qr_code_opens_the_page(name: str, pdf: bytes) -> None:
    assert qr_codes(pdf, 0) == [address_of(POSTERS[name])]


def test_figures_and_statuses_are_those_of_the_page() -> None:
    said = words(poster(POSTERS["usual"]))
    for phrase in ("97.2%", "Target met", "59.8%", "Target missed", "Our target is 95% or more."):
        assert phrase in said
    assert "We met 1 of the 2 targets that have an up-to-date figure." in said
    assert said.count("97.2%") == said.count("59.8%") == 2, "big, and in a sentence"


def test_figures_are_big_enough_to_read_at_arms_length() -> None:
    pdf = poster(POSTERS["usual"])
    assert max(letter.top - letter.bottom for letter in letters(pdf, 0) if letter.char == "9") > 7


def test_promises_marked_for_the_postcard_are_left_out_last() -> None:
    pdf = poster(POSTERS["everything long"])
    assert "And" in words(pdf)
    one = words(poster(catalogue(MET, promises=[*PROMISES * 8, "We come at once."], marked=-1)))
    assert "We come at once." in one


def test_a_long_list_with_a_short_one_goes_on_across_the_whole_width() -> None:
    said = words(poster(catalogue(MET, promises=PROMISES * 3, duties=DUTIES[:2])))
    assert "And 3 more are at the address below" in said, "beside each other, 6 have no room"


def test_statuses_beside_each_other_stand_on_one_line() -> None:
    pdf = poster(catalogue(MET, MISSED, duties=DUTIES[:2]))
    met, missed = (place_of(pdf, 0, f"Target {word}") for word in ("met", "missed"))
    assert met and missed
    assert abs(met.bottom - missed.bottom) < 0.1


def test_a_third_result_gives_way_to_promises() -> None:
    told = "of all the tenants whom we asked in our surveys said, of their own free will, that we"
    long = [measured(f"(figure) {told} keep promise {number}") for number in range(3)]
    said = words(poster(catalogue(*long, promises=PROMISES * 3)))
    assert "more are at the address below" not in said
    assert "2 more figures are online" in said


def test_a_promise_that_is_paused_is_not_on_it() -> None:
    standard = CATALOGUE.publications[0].deals[0].standard
    paused = [p for p in standard.promises if p.paused]
    said = flat(words(poster(CATALOGUE)))
    for promise in paused:
        assert "".join(part.text for part in promise.text) not in said


def test_colour_fills_the_head_and_the_foot_to_the_edge() -> None:
    drawn = picture(poster(POSTERS["usual"]), 0)
    corners = [(0.2, 0.2), (209.5, 0.2), (0.2, 296.5), (209.5, 296.5)]
    assert {drawn.at(*corner) for corner in corners} == {LANDLORD.brand.main}
    assert drawn.at(2, 150) == "#ffffff"


def test_the_screen_file_has_no_inks() -> None:
    assert {len(colour) for colour in colours(poster(POSTERS["usual"]), 0)} <= {1, 3}


def test_a_promise_that_has_no_room_even_alone_stops_the_build() -> None:
    made = make_print(catalogue(*MANY, promises=["We promise this and that. " * 70]), ONLY)
    (misfit,) = (one for one in made if isinstance(one, Misfit))
    assert misfit.field == "our_responsibilities"
    assert "on the poster needs" in misfit.message
    assert "at 14 point" in misfit.message


def test_a_character_that_the_font_lacks_stops_the_build() -> None:
    (misfit,) = make_print(catalogue(MET, duties=["You ring ☎ us."]), ONLY)
    assert isinstance(misfit, Misfit)
    assert (misfit.field, misfit.words) == ("your_responsibilities", "☎")


def test_what_stands_in_the_way_of_two_products_is_said_once() -> None:
    both = Selection(products=("postcard", "poster"))
    (misfit,) = make_print(catalogue(MET, title="Ring ☎ us"), both)
    assert isinstance(misfit, Misfit)
    assert misfit.words == "☎"


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert poster(CATALOGUE) == poster(CATALOGUE)


def test_the_head_names_the_landlord_beside_its_logo() -> None:
    pdf = poster(POSTERS["with a logo"])
    name = place_of(pdf, 0, "Example Homes")
    assert name and name.top > 270
    assert "#c8502d" in {
        picture(pdf, 0).at(x / 2, y) for x in range(260, 400) for y in (18, 22, 26)
    }
