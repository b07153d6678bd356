"""How old a reader must be, and of what nobody can say it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.reading_age import ENOUGH, reading_age

EASY = "We mend your home. Tell us what is wrong with it. We come when you are in."
HARD = (
    "Responsive maintenance operations necessitate considerable preliminary organisation, and "
    "individual appointments invariably require confirmation by the accommodation department."
)


def test_it_is_the_school_grade_and_five_years() -> None:
    # 10 sentences of 10 words of a syllable: 0.39 * 10 + 11.8 * 1 - 15.59 is grade 0.
    assert reading_age(["We come and we mend it all in a day."] * 10) == 5
    # 10 sentences of 10 words with 15 syllables: 0.39 * 10 + 11.8 * 1.5 - 15.59 is grade 6.
    line = "Water and paper, window and button: a baby may come."
    assert reading_age([line] * 10) == round(0.39 * 10 + 11.8 * 1.5 - 15.59 + 5) == 11


def test_longer_words_and_sentences_are_for_older_readers() -> None:
    easy, hard = reading_age([EASY] * 10), reading_age([HARD] * 10)
    assert easy is not None and easy < 9
    assert hard is not None and hard > 20


@pytest.mark.parametrize(("words", "known"), [(ENOUGH - 1, False), (ENOUGH, True)])
def test_of_a_short_text_nobody_can_say_it(words: int, known: bool) -> None:
    assert (reading_age(["word"] * words) is not None) == known


def test_each_item_of_a_list_is_a_sentence_of_its_own() -> None:
    items = ["a kitchen with a sink and a tap"] * 20
    listed, joined = reading_age(items), reading_age([" ".join(items)])
    assert listed is not None and joined is not None and listed < joined


def test_a_possessive_and_a_curly_apostrophe_add_nothing() -> None:
    assert reading_age(["The landlord’s van is here."] * 20) == reading_age(
        ["The landlord van is here."] * 20
    )


@pytest.mark.parametrize("text", ["a-" * 20_000, "'" * 20_000, "é" * 20_000, "1" * 20_000])
def test_no_text_is_too_much(text: str) -> None:
    reading_age([text] * 2)


@given(st.lists(st.text(max_size=80), max_size=60))
def test_of_any_text_it_is_an_age_or_nothing(lines: list[str]) -> None:
    age = reading_age(lines)
    assert age is None or age >= 5
