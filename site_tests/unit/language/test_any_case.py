"""To look at a copy in small letters first finds the same as to look at all letters alike."""

import re

from hypothesis import given
from hypothesis import strategies as st

from generator.language.page import AnyCase

PATTERNS = (
    r"\b(?:click|read it) here\b",
    r"\b([a-z]+) \1\b(?!['’-])",
    r"(?<![\w-])straße(?![\w-])",
)
WORDS = ("click", "read", "it", "here", "the", "straße", "Ärger", "\u212aelvin", "x-", "1", "É")


@given(
    st.lists(
        st.sampled_from(WORDS).flatmap(
            lambda word: st.sampled_from((word, word.upper(), word.capitalize(), word.swapcase()))
        ),
        max_size=8,
    ).map(" ".join),
    st.sampled_from(PATTERNS),
)
def test_the_same_is_found_as_with_all_letters_alike(line: str, pattern: str) -> None:
    found = [match.span() for match in AnyCase(pattern).finditer(line)]
    plain = re.compile(pattern, re.IGNORECASE)
    expected = [match.span() for match in plain.finditer(line)]
    assert found == expected


def test_what_is_found_has_the_letters_that_were_written() -> None:
    (match,) = AnyCase("here").finditer("Click HERE")
    assert match[0] == "HERE"
