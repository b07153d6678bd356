"""Changes of promises and files, with the right answers of people: see `site_tests/pairs.py`."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.judge import judge
from generator.changes.model import Kind
from site_tests.pairs import FILES, HELD_OUT, LEAST, WORDINGS, Pair, pairs, rates, too_low


@pytest.mark.parametrize("pair", pairs(WORDINGS), ids=lambda pair: pair.words[-60:])
def test_a_rewording_is_judged_as_people_judge_it(pair: Pair) -> None:
    assert Counter(pair.ours) == Counter(pair.people)


@pytest.mark.parametrize("pair", pairs(FILES), ids=lambda pair: ", ".join(pair.people) or "nothing")
def test_a_change_of_files_is_told_as_people_tell_it(pair: Pair) -> None:
    assert Counter(pair.ours) == Counter(pair.people)


@pytest.mark.parametrize("table", LEAST)
def test_no_table_falls_below_what_we_state(table: str) -> None:
    assert too_low(table) == []


def test_there_are_enough_pairs_of_each_kind() -> None:
    assert len(pairs(WORDINGS)) >= 150
    assert len(pairs(HELD_OUT)) >= 50
    assert min(rate.seen for rate in rates(WORDINGS).values()) >= 5
    assert {kind for pair in pairs(FILES) for kind in pair.people} >= {
        kind.value for kind in Kind
    } - set(rates(WORDINGS))


def test_no_pair_is_both_learned_from_and_held_out() -> None:
    assert not {pair.words for pair in pairs(WORDINGS)} & {pair.words for pair in pairs(HELD_OUT)}


@given(st.sampled_from(pairs(WORDINGS)))
def test_nothing_changed_between_a_text_and_itself(pair: Pair) -> None:
    for text in pair.words.split(" → "):
        assert judge(text, text) == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared(was: str, now: str) -> None:
    judge(was, now)
