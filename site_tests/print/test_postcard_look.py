"""Every postcard is looked at: what stands where, how large, on what ground."""

import pytest

from site_tests.example import LANDLORD
from site_tests.print.gallery import CARDS, PDFS, as_printed, every_card
from site_tests.print.reading import (
    Letter,
    flat,
    letters,
    lines,
    picture,
    place_of,
    reader,
    sizes,
)


def test_colour_fills_the_bleed_and_stops_there() -> None:
    front, back = (picture(PDFS["usual"][1].content, page) for page in (0, 1))
    brand = front.at(64, 14)
    assert brand not in ("#ffffff", "#000000")
    assert front.at(9.5, 9.5) == front.at(119.5, 20) == brand
    assert back.at(9.5, 162.5) == back.at(119.5, 150) == brand
    assert {front.at(8, 20), front.at(64, 8), back.at(64, 164.5)} == {"#ffffff"}


def test_crop_marks_point_at_the_corners_and_stay_off_the_bleed() -> None:
    front = picture(PDFS["usual"][1].content, 0)
    dark = [mm / 20 for mm in range(60, 240) if front.at(12, mm / 20) < "#aaaaaa"]
    assert 3 <= min(dark) < 3.5
    assert 7.5 < max(mm for mm in dark if mm < 8.5) <= 8.2


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
        text = as_printed("".join(part.text for part in promise.text))
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


def test_a_logo_stands_on_paper_of_its_own_at_the_end_of_the_first_line() -> None:
    front, brand = picture(PDFS["with a logo"][0].content, 0), LANDLORD.brand.main
    across = [front.at(mm / 4, 9.6) for mm in range(240, 400)]
    assert across[0] == across[-1] == brand
    assert 27.4 < across.count("#ffffff") / 4 < 28.2
    assert {front.at(74, 18), front.at(86, 18)} == {"#1d3f72", "#c8502d"}


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


def _start(pdf: bytes, phrase: Letter) -> Letter:
    """The letter that a phrase on the back begins with."""
    return next(one for one in letters(pdf, 1) if one.left == phrase.left and one.top <= phrase.top)
