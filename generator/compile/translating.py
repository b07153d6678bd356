"""A file's fields in another language: each text replaced by its translation, or marked as English.

Numbers, times, targets and names of files are not texts, so they are always those of the English.
"""

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from pydantic import BaseModel

from generator.compile.promises import Names
from generator.originals import key_of_words
from generator.richtext import (
    Bullets,
    Inline,
    Line,
    Link,
    Paragraph,
    Prose,
    Words,
    line_in_english,
)
from generator.richtext_reader import parse_line, parse_prose
from generator.schema.fields import Undecided, holds_words
from generator.schema.promise import PromiseFields
from generator.schema.translation import TextFields
from generator.schema.walk import PRIVATE
from generator.source.yaml_text import Document, Path
from generator.tongue import in_english, say

_F = TypeVar("_F", bound=BaseModel)
_NOT_READ = frozenset({"to", "registered_name", "registered_code"})
_ALIKE = 0.6
"""How much of a text must be left for it to be the same text, changed."""


@dataclass(frozen=True, slots=True)
class Original:
    """A text of an English file: where it stands, and as it was written."""

    document: Document
    path: Path
    words: str


@dataclass(frozen=True, slots=True)
class Matched:
    """What is known of each English text, by its key: `current` and `outdated` translations."""

    current: Mapping[str, str]
    outdated: Mapping[str, str]
    missing: tuple[Original, ...] = ()
    changed: tuple[tuple[Original, int], ...] = ()
    """Texts that were changed, each with the number of the translation that was made before."""
    unused: tuple[int, ...] = ()
    """The numbers of translations of texts that are gone."""


def originals(fields: BaseModel, document: Document) -> tuple[Original, ...]:
    """Every text that a file publishes, in its order."""
    return tuple(_originals(fields, document, ()))


def _originals(value: object, document: Document, path: Path) -> Iterator[Original]:
    if isinstance(value, BaseModel):
        if isinstance(value, Undecided) and value.open_question:
            return
        for name, field in type(value).model_fields.items():
            here, inner = (*path, field.alias or name), getattr(value, name)
            if name in PRIVATE or name in _NOT_READ or not inner:
                continue
            if not holds_words(field):
                yield from _originals(inner, document, here)
            elif _is_list(inner):
                yield from (
                    original
                    for number, _ in enumerate(inner)
                    if (original := _original(document, (*here, number)))
                )
            elif original := _original(document, here):
                yield original
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _originals(item, document, (*path, number))


def _original(document: Document, path: Path) -> Original | None:
    text = document.text_at(path)
    return Original(document, path, text) if text else None


def match(
    texts: Iterable[Original], own: tuple[TextFields, ...], shared: Iterable[TextFields] = ()
) -> Matched:
    """Which English text has which translation; a text that was only changed has an outdated one."""
    known = {key_of_words(each.english): each.translation for each in shared}
    known |= {
        key_of_words(each.english): each.translation for each in own if not each.open_question
    }
    by_key = {key_of_words(each.words): each for each in texts}
    waiting = {key: each for key, each in by_key.items() if key not in known}
    left = [
        (number, key_of_words(each.english))
        for number, each in enumerate(own)
        if key_of_words(each.english) not in by_key and not each.open_question
    ]
    changed: dict[str, int] = {}
    for number, key in left:
        near = difflib.get_close_matches(key, waiting.keys() - changed.keys(), n=1, cutoff=_ALIKE)
        if near:
            changed[near[0]] = number
    return Matched(
        current={key: known[key] for key in by_key if key in known},
        outdated={key: own[number].translation for key, number in changed.items()},
        missing=tuple(each for key, each in waiting.items() if key not in changed),
        changed=tuple((by_key[key], number) for key, number in changed.items()),
        unused=tuple(number for number, _ in left if number not in changed.values()),
    )


class Translator:
    """Puts translations in the place of texts. `pages` are the standards that have one too."""

    def __init__(self, matched: Matched, document: Document, pages: frozenset[str]) -> None:
        self._matched = matched
        self._document = document
        self._pages = pages

    def fields(self, value: _F) -> _F:
        """The same fields in the other language."""
        return self._fields(value, ())

    def _fields(self, value: _F, path: Path) -> _F:
        said: dict[str, object] = {}
        if isinstance(value, PromiseFields):
            # The same place on the page in every language.
            said["id"] = Names().of(value)
        for name, field in type(value).model_fields.items():
            inner, here = getattr(value, name), (*path, field.alias or name)
            if name in PRIVATE or name in _NOT_READ or not inner:
                continue
            said[name] = self._text(inner, here) if holds_words(field) else self._below(inner, here)
        return value.model_copy(update=said)

    def _below(self, value: object, path: Path) -> object:
        if isinstance(value, BaseModel):
            return self._fields(value, path)
        if isinstance(value, tuple):
            return tuple(self._below(item, (*path, number)) for number, item in enumerate(value))
        return value

    def _text(self, value: object, path: Path) -> object:
        if _is_list(value):
            assert isinstance(value, tuple)
            return tuple(self._text(item, (*path, number)) for number, item in enumerate(value))
        written = self._document.text_at(path)
        if written is None:
            return say(value) if isinstance(value, str) else _in_english(value)
        key = key_of_words(written)
        if key in self._matched.current:
            return self._led(_read(value, self._matched.current[key]))
        if key in self._matched.outdated and not isinstance(value, str):
            said = self._led(_read(value, self._matched.outdated[key]))
            return _with_english(said, value)
        return self._led(_in_english(value))

    def _led(self, value: object) -> object:
        """Links to standards that have no translation lead up, to the English page."""
        if isinstance(value, Paragraph):
            return Paragraph(self._led_line(value.line))
        if isinstance(value, Bullets):
            return Bullets(tuple(map(self._led_line, value.items)))
        if _is_line(value):
            return self._led_line(value)  # type: ignore[arg-type]
        return tuple(map(self._led, value)) if isinstance(value, tuple) else value

    def _led_line(self, line: Line) -> Line:
        return tuple(
            replace(part, to=f"../{part.to}")
            if isinstance(part, Link) and part.is_standard and part.to not in self._pages
            else part
            for part in line
        )


def _is_line(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and isinstance(value[0], Inline)


def _is_list(value: object) -> bool:
    """Whether a field of words holds several texts rather than one."""
    if not isinstance(value, tuple) or not value:
        return False
    return isinstance(value[0], str) or _is_line(value[0])


def _read(value: object, written: str) -> object:
    """A translation in the shape of what it stands for."""
    if isinstance(value, str):
        return " ".join(written.split())
    return parse_line(" ".join(written.split())) if _is_line(value) else parse_prose(written)


def _in_english(value: object) -> object:
    match value:
        case str():
            return in_english(value)
        case Paragraph(line):
            return Paragraph(line_in_english(line))
        case Bullets(items):
            return Bullets(tuple(map(line_in_english, items)))
    if _is_line(value):
        return line_in_english(value)  # type: ignore[arg-type]
    return tuple(map(_in_english, value)) if isinstance(value, tuple) else value


def _with_english(said: object, value: object) -> object:
    """An outdated translation, with what the English says now after it."""
    note: Line = (Words(say("The English has changed since this was translated. It now says:")),)
    if _is_line(value):
        line: Line = (*said, Words(" "), *note, Words(" "), *line_in_english(value))  # type: ignore[misc, arg-type]
        return line
    prose: Prose = (*said, Paragraph(note), *_in_english(value))  # type: ignore[misc]
    return prose
