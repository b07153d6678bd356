"""Which item is which in two versions of a list."""

from hypothesis import given
from hypothesis import strategies as st

from generator.changes.pairing import alike, pair


def test_the_same_words_come_first_then_the_name_then_likeness() -> None:
    before = ("We mend lifts within 4 hours.", "We clean the stairs.", "We paint your door.")
    after = ("We clean the stairs.", "We mend lifts within 8 hours.", "We plant trees.")
    found = pair(before, after, str)
    assert found.both == (
        ("We clean the stairs.", "We clean the stairs."),
        ("We mend lifts within 4 hours.", "We mend lifts within 8 hours."),
    )
    assert found.gone == ("We paint your door.",)
    assert found.come == ("We plant trees.",)


def test_a_name_pairs_what_no_word_does() -> None:
    found = pair((("id", "Red"),), (("id", "Blue"),), lambda each: each[1], lambda each: each[0])
    assert found.both == ((("id", "Red"), ("id", "Blue")),)
    assert pair(("Red",), ("Blue",), str).both == ()


def test_twins_are_paired_one_by_one() -> None:
    assert pair(("a", "a"), ("a",), str).gone == ("a",)
    assert pair(("a",), ("a", "a"), str).come == ("a",)


def test_likeness_goes_from_none_to_all() -> None:
    assert alike(frozenset("ab"), frozenset("ab")) == 1
    assert alike(frozenset("ab"), frozenset("cd")) == 0
    assert alike(frozenset(), frozenset()) == 0


@given(st.lists(st.text(max_size=20), max_size=8), st.lists(st.text(max_size=20), max_size=8))
def test_each_item_is_paired_once_or_told_to_be_gone_or_new(old: list[str], new: list[str]) -> None:
    found = pair(old, new, str)
    assert sorted([was for was, _ in found.both] + list(found.gone)) == sorted(old)
    assert sorted([now for _, now in found.both] + list(found.come)) == sorted(new)
