"""What the rules of plain language look at: the texts of one page, and what they find in them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from pydantic import BaseModel

from generator.richtext import Bullets, Line, Link, Paragraph, plain
from generator.schema.fields import holds_words
from generator.schema.jargon import JargonFields
from generator.schema.landlord import LandlordFields, RuleOffFields
from generator.schema.walk import PRIVATE, walk
from generator.source.yaml_text import Document
from generator.source.yaml_tree import Path

_NOT_READ = frozenset({"to", "theme", "registered_name", "registered_code"})
"""Numbers, addresses, and names that stand elsewhere or belong to others."""


class AnyCase:
    """What to look for in small and capital letters alike; the pattern is written in small ones.

    To look for small letters in a small copy of a line first takes a quarter of the time.
    """

    def __init__(self, pattern: str) -> None:
        self._small = re.compile(pattern)

    @cached_property
    def _any(self) -> re.Pattern[str]:
        return re.compile(self._small.pattern, re.IGNORECASE)

    def finditer(self, line: str) -> Iterator[re.Match[str]]:
        """Each place of a line where it stands."""
        return self._any.finditer(line) if self._small.search(line.lower()) else iter(())


@dataclass(frozen=True, slots=True)
class Text:
    """A text that a writer typed into the field `path`: a line for each paragraph or list item.

    `group` holds the field, and `name` is what the group calls it.
    """

    path: Path
    group: BaseModel
    name: str
    lines: tuple[str, ...]
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Words of a text that a rule speaks about.

    `words` stand in the line `number` of `text` from `start` on. A rule that speaks once a page
    says of what (`once_for`), wherever the page has it first.
    """

    rule: str
    text: Text
    number: int
    start: int
    words: str
    message: str
    fix: str
    once_for: str = ""

    @property
    def identity(self) -> str:
        """What the finding is known by in another version of the file: never its line."""
        if self.once_for:
            return self.once_for
        fields = [part for part in self.text.path if isinstance(part, str)]
        return " ".join((".".join(fields), *self.words.casefold().split()))


@dataclass(frozen=True, slots=True)
class Page:
    """The texts of one file, which are read together, and what its readers have explained.

    `explained` are the words of the glossaries, with small letters. `landlord` is `None` for what
    belongs to all landlords.
    """

    document: Document
    groups: tuple[tuple[Path, BaseModel], ...]
    texts: tuple[Text, ...]
    explained: frozenset[str]
    landlord: LandlordFields | None
    jargon: JargonFields | None

    def matches(
        self, pattern: re.Pattern[str] | AnyCase, letters: str = ""
    ) -> Iterator[tuple[Text, int, re.Match[str]]]:
        """Each place of the page where a pattern stands: the text, its line and the match.

        If all that it finds has these `letters`, no other lines are looked at.
        """
        for text in self.texts:
            for number, line in enumerate(text.lines):
                if letters in line:
                    for match in pattern.finditer(line):
                        yield text, number, match


def read_page(
    document: Document,
    fields: BaseModel,
    explained: frozenset[str],
    landlord: LandlordFields | None,
    jargon: JargonFields | None,
) -> Page:
    """The page of a file. What waits for the landlord's decision is not on it."""
    groups = tuple(
        (path, value)
        for path, value in walk(fields, published=True)
        if isinstance(value, BaseModel) and not isinstance(value, RuleOffFields)
    )
    texts = tuple(text for path, group in groups for text in _texts(path, group))
    return Page(document, groups, texts, explained, landlord, jargon)


def _texts(path: Path, group: BaseModel) -> Iterator[Text]:
    for name in _written(type(group)):
        value = getattr(group, name)
        if not value:
            continue
        here = (*path, type(group).model_fields[name].alias or name)
        if isinstance(value, str):
            yield Text(here, group, name, (value,))
        elif isinstance(value[0], str):
            yield from (
                Text((*here, number), group, name, (each,)) for number, each in enumerate(value)
            )
        elif isinstance(value[0], tuple):
            for number, line in enumerate(value):
                yield _rich((*here, number), group, name, (line,))
        elif isinstance(value[0], Paragraph | Bullets):
            blocks = (b.items if isinstance(b, Bullets) else (b.line,) for b in value)
            yield _rich(here, group, name, tuple(line for lines in blocks for line in lines))
        else:
            yield _rich(here, group, name, (value,))


def _rich(path: Path, group: BaseModel, name: str, lines: tuple[Line, ...]) -> Text:
    links = tuple(part for line in lines for part in line if isinstance(part, Link))
    return Text(path, group, name, tuple(map(plain, lines)), links)


@lru_cache
def _written(shape: type[BaseModel]) -> tuple[str, ...]:
    """The fields of a shape that hold words for readers."""
    return tuple(
        name
        for name, field in shape.model_fields.items()
        if name not in _NOT_READ and name not in PRIVATE and holds_words(field)
    )
