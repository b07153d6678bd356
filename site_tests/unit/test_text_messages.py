"""Text messages are counted as phones count them: GSM 03.38 or UCS-2, in parts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text_messages import in_the_phones_alphabet, instead, measured, whole

GSM = "aZ0 @£$¥èéùìòÇØøÅåΔ_ÆæßÉ!\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà"
DOUBLE = "^{}\\[~]|€"


@pytest.mark.parametrize(
    ("text", "units", "parts"),
    [
        ("a" * 160, 160, 1),
        ("a" * 161, 161, 2),
        ("a" * 306, 306, 2),
        ("a" * 307, 307, 3),
        ("€" * 80, 160, 1),
        ("€" * 80 + "a", 161, 2),
        ("’" * 70, 70, 1),
        ("’" * 71, 71, 2),
        ("’" * 134, 134, 2),
        ("’" * 135, 135, 3),
        ("😀" * 35, 70, 1),
        ("😀" * 36, 72, 2),
        # A pair is never cut: 152 and the 2 of a euro sign are not 153 and 1.
        ("a" * 152 + "€" * 77, 306, 3),
        ("😀" * 67, 134, 3),
        ("ŵ" + "a" * 69, 70, 1),
        ("", 0, 1),
    ],
)
def test_lengths_are_those_of_the_networks(text: str, units: int, parts: int) -> None:
    found = measured(text)
    assert (found.units, found.parts) == (units, parts)


def test_the_alphabet_and_what_counts_twice() -> None:
    assert measured(GSM).strange == ()
    assert measured(GSM).units == len(GSM)
    assert measured(DOUBLE).double == tuple(DOUBLE)
    assert measured(DOUBLE).units == 2 * len(DOUBLE)
    assert measured(f"{DOUBLE}’").double == ()


def test_strange_characters_are_named_once_in_their_order() -> None:
    assert measured("it’s – ’tis ŵ").strange == ("’", "–", "ŵ")


@pytest.mark.parametrize(
    ("char", "other"),
    [("’", "'"), ("…", "..."), ("ô", "o"), ("Ŵ", "W"), ("ç", "c"), ("Ж", None), ("a", None)],
)
def test_there_is_a_plain_character_for_many(char: str, other: str | None) -> None:
    assert instead(char) == other


def test_the_address_comes_last_so_that_a_phone_makes_a_link_of_it() -> None:
    assert whole("Read on:", "https://a.org.uk/") == "Read on: https://a.org.uk/"


@given(st.text(), st.text())
def test_more_text_is_never_cheaper_and_units_always_fit_their_parts(one: str, more: str) -> None:
    short, long = measured(one), measured(one + more)
    assert short.parts <= long.parts
    assert long.units <= long.room(long.parts)
    assert long.parts == 1 or long.units > long.room(1)


@given(st.text())
def test_swapping_strange_characters_never_makes_it_dearer_by_alphabet(text: str) -> None:
    swapped = measured(in_the_phones_alphabet(text))
    assert set(swapped.strange) <= set(measured(text).strange)
    assert in_the_phones_alphabet(in_the_phones_alphabet(text)) == in_the_phones_alphabet(text)
