"""Texts on their way to paper: quotes, spaces, long words, characters the font lacks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.print.typography import (
    BREAK_HERE,
    address_ready,
    character_name,
    missing_characters,
    print_ready,
    unbroken,
)


def bare(text: str) -> str:
    return text.replace("\u00a0", " ").replace(BREAK_HERE, "")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ('"Repairs"', "“Repairs”"),
        ("'Repairs'", "‘Repairs’"),
        ("What's the deal?", "What’s the deal?"),
        ("the tenants' group", "the tenants’ group"),
        ('(say "no")', "(say “no”)"),
        ("\"'Yes,' she said\"", "“‘Yes,’ she said”"),
        ("a  b\t c\n", "a b c"),
        ("non\u2011stop", "non-stop"),
        ("soft\u00adhyphen", "softhyphen"),
        ("cafe\u0301", "café"),
        ("Ŵy łódź", "Ŵy łódź"),
    ],
)
def test_a_text_is_made_ready(typed: str, printed: str) -> None:
    assert bare(print_ready(typed)) == printed


def test_the_last_two_words_stay_together_when_they_are_short() -> None:
    assert print_ready("within 24 hours") == "within 24\u00a0hours"
    assert print_ready("24 hours and more") == "24\u00a0hours and\u00a0more"
    assert print_ready("0161 686 8000") == "0161\u00a0686\u00a08000"
    assert print_ready("two hours") == "two hours"
    assert print_ready("of our responsibilities here-and-now") == (
        "of our responsibilities here-and-now"
    )


def test_only_very_long_words_may_break_inside() -> None:
    assert BREAK_HERE not in print_ready("responsibilities and misunderstandings")
    pieces = print_ready("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch").split(
        BREAK_HERE
    )
    assert max(map(len, pieces)) == 8


def test_an_address_breaks_before_its_dots() -> None:
    assert address_ready("www.homes.example/repairs/") == (
        f"www{BREAK_HERE}.homes{BREAK_HERE}.example/repairs/"
    )
    assert unbroken("0161 496 0000") == "0161\u00a0496\u00a00000"


@given(st.text(max_size=200))
def test_nothing_is_lost_and_twice_is_as_once(text: str) -> None:
    once = print_ready(text)
    assert bare(print_ready(bare(once))) == bare(once)
    assert "  " not in bare(once)


def test_characters_the_font_lacks_are_named() -> None:
    assert missing_characters("Ŵ ł é £ € − “quotes” 24\u00a0hours") == ()
    assert missing_characters("✓ → ✓") == ("✓", "→")
    assert character_name("→") == "“→” (rightwards arrow)"
    assert character_name("\u202e") == "an invisible character (right-to-left override)"
    assert character_name("\x07") == "an invisible character (U+0007)"
