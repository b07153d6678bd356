"""A word leads to the pages and lines that have it, or that mean it."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import SearchWord
from generator.render.search.found import FoundLine, FoundPage
from generator.render.search.index import (
    IN_LINE,
    IN_SUMMARY,
    IN_TITLE,
    SAID_FOR,
    index_file,
    words_of,
)

REPAIRS = FoundPage(
    "repairs/",
    "Repairs",
    "How soon we mend things.",
    "",
    (
        FoundLine("repairs/#promise-1", "We finish an emergency repair within 24 hours."),
        FoundLine(
            "repairs/#promise-2", "We keep appointments.", "Or we say sorry for the heating."
        ),
    ),
)
RENT = FoundPage("rent/", "Paying your rent", "What you can do if you owe us rent.", "", ())
BOILER = SearchWord(("boiler", "no heating"), ("boiler", "heating", "repair"))


def places(word: str, *groups: SearchWord) -> dict[int, int]:
    """Where a word leads: the number of a page or line, and how much it counts there."""
    index = json.loads(index_file((REPAIRS, RENT), groups))
    flat = index["words"].get(word, [])
    return dict(zip(flat[::2], flat[1::2], strict=True))


def test_a_word_counts_most_in_a_title() -> None:
    assert places("rent") == {1: IN_TITLE}
    assert places("mend") == {0: IN_SUMMARY}
    assert places("24") == {2: IN_LINE}


def test_a_tenants_word_leads_to_what_the_first_of_our_words_stands_on() -> None:
    assert "boiler" not in json.loads(index_file((REPAIRS, RENT), ()))["words"]
    # “boiler” is nowhere, “heating” is in what follows a promise, so “repair” is not looked for.
    assert places("boiler", BOILER) == {3: 1}
    only_repair = SearchWord(("boiler",), ("repair",))
    assert places("boiler", only_repair) == {0: SAID_FOR, 2: SAID_FOR}


def test_a_group_that_no_page_is_about_leads_nowhere() -> None:
    assert places("submarine", SearchWord(("submarine",), ("periscope",))) == {}


def test_words_without_meaning_are_not_looked_for() -> None:
    index = json.loads(index_file((REPAIRS,), ()))
    assert not set(index["skip"]) & set(index["words"])
    assert "we" in index["skip"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Don’t mend my café’s boiler!", ["dont", "mend", "my", "cafes", "boiler"]),
        ("Ŵyl y banc, 24-awr", ["wyl", "y", "banc", "24", "awr"]),
        ("snake_case <b>x</b>", ["snake", "case", "b", "x", "b"]),
    ],
)
def test_words_are_small_and_plain(text: str, words: list[str]) -> None:
    assert words_of(text) == words


@given(st.text())
def test_any_text_at_all_has_only_plain_words(text: str) -> None:
    for word in words_of(text):
        assert word
        assert words_of(word) == [word]
