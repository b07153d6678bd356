"""Which item of a list is which item of its earlier version: the same words, name, or nearly so."""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"\w+")
_ALIKE = 0.4
_LETTERS = 5
"""So many letters of a word tell it apart: `complete` and `completed` are the same word."""


@dataclass(frozen=True, slots=True)
class Pairs(Generic[T]):
    """The items of two lists: those in both, each before and after, and those in one only."""

    both: tuple[tuple[T, T], ...]
    gone: tuple[T, ...]
    come: tuple[T, ...]


def pair(
    before: Sequence[T],
    after: Sequence[T],
    words: Callable[[T], str],
    name: Callable[[T], Hashable] = lambda _: None,
) -> Pairs[T]:
    """Pair the items of two lists; `name` is what an item is called, if it has a name."""
    rest, left = dict(enumerate(before)), dict(enumerate(after))
    both: dict[int, tuple[T, T]] = {}

    def match(old: int, new: int) -> None:
        both[new] = (rest.pop(old), left.pop(new))

    for same in (words, name):
        places: dict[Hashable, list[int]] = {}
        for new, item in left.items():
            places.setdefault(same(item), []).append(new)
        for old, item in list(rest.items()):
            if same(item) and (found := places.get(same(item))):
                match(old, found.pop(0))
    for old, new in _alike(rest, left, words):
        if old in rest and new in left:
            match(old, new)
    return Pairs(
        tuple(both[new] for new in sorted(both)), tuple(rest.values()), tuple(left.values())
    )


def _alike(
    rest: dict[int, T], left: dict[int, T], words: Callable[[T], str]
) -> Iterator[tuple[int, int]]:
    """Pairs of items with many words in common, the most alike first."""
    olds = {number: _said(words(item)) for number, item in rest.items()}
    news = {number: _said(words(item)) for number, item in left.items()}
    found = [
        (alike(old_words, new_words), -abs(old - new), old, new)
        for old, old_words in olds.items()
        for new, new_words in news.items()
    ]
    for likeness, _, old, new in sorted(found, reverse=True):
        if likeness >= _ALIKE:
            yield old, new


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two sets of words have in common, from 0 to 1."""
    return 2 * len(one & other) / (len(one) + len(other)) if one and other else 0.0


def _said(text: str) -> frozenset[str]:
    return frozenset(word[:_LETTERS] for word in _WORD.findall(text.lower()) if len(word) > 2)
