"""Four postcards on a sheet: where each lies, front on back, and that it is the card itself."""

import pytest

from generator.output import Misfit, Pdf
from generator.render.print import Selection, make_print
from generator.render.print.office_sheets import CARD, SCALE, SHEET, UNPRINTABLE, places
from site_tests.print.gallery import CARDS, PDFS, address_of
from site_tests.print.reading import in_mm, letters, picture, qr_codes, reader, words
from site_tests.print.samples import MET, catalogue

ONLY = Selection(products=("postcards-on-a4",))


def sheet(name: str) -> bytes:
    (made, *_) = make_print(CARDS[name], ONLY)
    assert isinstance(made, Pdf), made
    return made.content


def test_fronts_and_backs_are_two_pages_of_a4() -> None:
    pages = reader(sheet("usual")).pages
    assert [in_mm(page.mediabox) for page in pages] == [(0, 0, 210, 297)] * 2


def test_each_side_has_the_card_four_times_word_for_word() -> None:
    for page in (0, 1):
        once = [letter.char for letter in letters(PDFS["usual"][0].content, page)]
        assert [letter.char for letter in letters(sheet("usual"), page)] == once * 4


def test_cards_touch_so_that_one_cut_parts_two_and_none_is_in_the_white_edge() -> None:
    lefts, bottoms = (sorted({place[axis] for place in places()}) for axis in (0, 1))
    for starts, card, whole in ((lefts, CARD[0], SHEET[0]), (bottoms, CARD[1], SHEET[1])):
        assert starts[1] - starts[0] == pytest.approx(card * SCALE)
        assert starts[0] >= UNPRINTABLE
        assert whole - starts[1] - card * SCALE >= UNPRINTABLE - 0.001
    assert SCALE > 0.93


def test_a_back_lies_on_each_front_when_the_paper_is_turned_over_its_long_edge() -> None:
    here = {(round(left, 3), round(bottom, 3)) for left, bottom in places()}
    turned = {(round(SHEET[0] - left - CARD[0] * SCALE, 3), bottom) for left, bottom in here}
    assert turned == here
    front, back = (picture(sheet("usual"), page) for page in (0, 1))
    for left, bottom in places():
        top = SHEET[1] - bottom - CARD[1] * SCALE
        # The band of colour is at the top of a front and at the bottom of a back.
        assert front.at(left + 2, top + 2) == back.at(left + 2, top + CARD[1] * SCALE - 2)
        assert front.at(left + 2, top + 2) != "#ffffff"


def test_marks_show_where_to_cut_and_touch_no_card() -> None:
    drawn = picture(sheet("usual"), 0)
    left = min(left for left, _ in places())
    for y in (297 / 2, 297 / 2 - CARD[1] * SCALE, 297 / 2 + CARD[1] * SCALE):
        column = [drawn.at(left - 2.5, y + step / 20) for step in range(-12, 13)]
        assert min(column) < "#999999", "a mark at every cut"
    assert {drawn.at(left - 0.6, y) for y in range(20, 280)} == {"#ffffff"}


def test_phones_read_every_code() -> None:
    assert qr_codes(sheet("usual"), 1) == [address_of(CARDS["usual"])] * 4


def test_nothing_of_it_can_be_tapped_and_it_has_a_name() -> None:
    pdf = reader(sheet("usual"))
    assert not any(page.get("/Annots") for page in pdf.pages)
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Repairs: four postcards on a sheet"


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert sheet("usual") == sheet("usual")
    assert words(sheet("usual")).count("Our responsibilities") == 4


def test_a_card_that_cannot_be_made_is_told_once() -> None:
    both = Selection(products=("postcard", "postcards-on-a4"))
    made = make_print(catalogue(MET, promises=[]), both)
    assert len(made) == 1
    assert isinstance(made[0], Misfit)
