"""The words of a standard that other versions of it (Easy Read, a translation) are made from.

A version repeats the words it says in another way, so that what changed since is known without
anybody keeping numbers or dates. Only what is published counts.
"""

import re
from collections.abc import Iterator

from pydantic import BaseModel

from generator.language.page import read_page
from generator.source.yaml_text import Document

_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")


def key_of_words(text: str) -> str:
    """What is the same for two texts that a reader sees alike: bold, links and spaces aside."""
    return " ".join(_LINK.sub(r"\1", text).replace("**", "").translate(_QUOTES).split())


def said_in(fields: BaseModel, document: Document) -> tuple[str, ...]:
    """The key of each paragraph and list item that a file publishes, in its order."""
    return tuple(_lines(fields, document))


def _lines(fields: BaseModel, document: Document) -> Iterator[str]:
    for text in read_page(document, fields, frozenset(), None, None).texts:
        yield from map(key_of_words, text.lines)


def still_said(quote: str, said: tuple[str, ...]) -> bool:
    """Whether words are still in one of the texts, or are whole texts that follow each other."""
    key = key_of_words(quote)
    return any(key in each for each in said) or key in " ".join(said)


def numbers(text: str) -> frozenset[str]:
    """The numbers that stand in a text in digits."""
    return frozenset(each.replace(",", "") for each in _NUMBER.findall(text))
