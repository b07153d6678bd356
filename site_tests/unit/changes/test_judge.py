"""Rewordings of promises, with the right answers of people: `pairs.yml`."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.changes.judge import judge
from generator.changes.model import Kind

PAIRS: list[dict[str, Any]] = yaml.safe_load(
    Path(__file__).with_name("pairs.yml").read_text(encoding="utf-8")
)


def kinds(was: str, now: str) -> set[str]:
    return {verdict.kind.value for verdict in judge(was, now)}


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: pair["now"][:60])
def test_a_rewording_is_judged_as_people_judge_it(pair: dict[str, Any]) -> None:
    assert kinds(pair["was"], pair["now"]) == set(pair["kinds"])


def test_there_are_enough_pairs_of_each_kind() -> None:
    assert len(PAIRS) >= 60
    counted = Counter(kind for pair in PAIRS for kind in pair["kinds"] or ["reworded"])
    assert set(counted) <= {kind.value for kind in Kind}
    assert min(counted.values()) >= 3, counted


@given(st.sampled_from(PAIRS))
def test_nothing_changed_between_a_text_and_itself(pair: dict[str, Any]) -> None:
    assert judge(pair["was"], pair["was"]) == ()


@given(st.text(max_size=300), st.text(max_size=300))
def test_any_text_can_be_compared(was: str, now: str) -> None:
    judge(was, now)
