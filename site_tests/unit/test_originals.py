"""The words that another version is made from: the same whatever marks and spaces stand in them."""

import pytest

from generator.originals import key_of_words, numbers, still_said

SAID = ("We finish emergency repairs within 24 hours.", "We answer. You can also ring us.")


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ("We finish emergency repairs within 24 hours.", True),
        ("We  finish **emergency repairs** within\n24 hours.", True),
        ("You can also [ring us](customer-services).", True),
        # Two texts that follow each other.
        ("within 24 hours. We answer.", True),
        ("We finish emergency repairs within 48 hours.", False),
        ("We finish repairs within 24 hours.", False),
    ],
)
def test_words_are_found_again(quote: str, found: bool) -> None:
    assert still_said(quote, SAID) is found


def test_curly_quotes_are_no_change() -> None:
    assert key_of_words("the landlord’s “deal”") == key_of_words('the landlord\'s "deal"')


def test_numbers_are_compared_without_their_commas() -> None:
    assert numbers("1,200 homes in 24 hours, from 9:00") == {"1200", "24", "9:00"}
