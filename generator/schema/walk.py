"""Walks a file's fields and gives each value with its path, so that no check counts lines."""

from collections.abc import Callable, Iterator
from enum import Enum
from functools import cache

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from generator.richtext import Bold, Bullets, Link, Paragraph, Words, plain
from generator.schema.fields import Undecided, holds_list, holds_words
from generator.source.yaml_lines import Names
from generator.source.yaml_tree import Path

_INLINE = (Words, Bold, Link)
_MOST = 128
_LATELY: dict[tuple[int, Path, bool], tuple[object, tuple[tuple[Path, object], ...]]] = {}
"""What was found in a value lately. The value stays too, so that no other can have its number."""
PRIVATE = ("open_question", "note_for_landlord", "exceptions", "preferred_words")
"""What only the landlord and those who check its texts read."""


def walk(
    value: object, path: Path = (), *, published: bool = False
) -> Iterator[tuple[Path, object]]:
    """Every group of fields, text, number and rich-text part below `value`, with its path.

    With `published`, leaves out what waits for the landlord and what only the landlord reads.
    Rich text comes as its `Words`, `Bold` and `Link`, all with the path of their field.
    """
    # A dozen checks walk every file of a landlord: what was found lately is not looked for again.
    key = (id(value), path, published)
    known = _LATELY.get(key)
    if known is None or known[0] is not value:
        found: list[tuple[Path, object]] = []
        _walk(value, path, found, published=published)
        while len(_LATELY) >= _MOST:
            _LATELY.pop(next(iter(_LATELY)), None)
        known = _LATELY[key] = value, tuple(found)
    return iter(known[1])


def _walk(value: object, path: Path, found: list[tuple[Path, object]], *, published: bool) -> None:
    if isinstance(value, BaseModel):
        if published and isinstance(value, Undecided) and value.open_question:
            return
        found.append((path, value))
        for name, written in _names(type(value)):
            held = getattr(value, name)
            if held is not None and not (published and name in PRIVATE):
                _walk(held, (*path, written), found, published=published)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            _walk_item(item, path, index, found, published=published)
    elif value is not None:
        found.append((path, value))


def _walk_item(
    item: object, path: Path, index: int, found: list[tuple[Path, object]], *, published: bool
) -> None:
    """An item of a list. The parts of rich text have no path of their own."""
    match item:
        case Words() | Bold() | Link():
            found.append((path, item))
        case Paragraph(line):
            found.extend((path, part) for part in line)
        case Bullets(items):
            found.extend((path, part) for line in items for part in line)
        case _:
            _walk(item, (*path, index), found, published=published)


@cache
def _names(shape: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """Each field of a group, and its name in a file."""
    return tuple((name, field.alias or name) for name, field in shape.model_fields.items())


def words_of(value: object) -> str:
    """The plain words of a text field or a part of rich text; empty for anything else."""
    if isinstance(value, _INLINE):
        return plain((value,))
    return value if isinstance(value, str) else ""


def groups_in(annotation: object) -> list[type[BaseModel]]:
    """The groups of fields that a field's type holds, such as those of a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [group for part in getattr(annotation, "__args__", ()) for group in groups_in(part)]


@cache
def _groups_below(shape: type[BaseModel]) -> tuple[tuple[tuple[str, ...], type[BaseModel]], ...]:
    """A shape and all groups in it, each after the names of the fields it stands in."""
    found: list[tuple[tuple[str, ...], type[BaseModel]]] = [((), shape)]
    for above, group in found:
        for name, field in group.model_fields.items():
            path = (*above, field.alias or name)
            found += [(path, inner) for inner in groups_in(field.annotation)]
    return tuple(found)


@cache
def field_paths(shape: type[BaseModel]) -> tuple[tuple[str, ...], ...]:
    """The names of all fields below a shape, each after the names of the fields it stands in."""
    return tuple(
        (*above, field.alias or name)
        for above, group in _groups_below(shape)
        for name, field in group.model_fields.items()
    )


def choices_at(shape: type[BaseModel], path: tuple[str, ...]) -> tuple[str, ...]:
    """What may stand in a field that is a choice, by the names down to it; else nothing."""
    kinds = (
        field.annotation
        for above, group in _groups_below(shape)
        for name, field in group.model_fields.items()
        if (*above, field.alias or name) == path
    )
    kind = next(kinds, None)
    if not isinstance(kind, type) or not issubclass(kind, Enum):
        return ()
    return tuple(str(each.value) for each in kind)


@cache
def names_in(shape: type[BaseModel]) -> Names:
    """The names of the fields that may stand in a file of this shape."""
    paths = field_paths(shape)
    return Names(
        frozenset(path[-1] for path in paths),
        frozenset(path[0] for path in paths if len(path) == 1),
        {
            path[-1]: group.LINE
            for path, group in _groups_below(shape)
            if path and hasattr(group, "LINE")
        },
        _names_of(shape, lambda field: not holds_list(field) and not groups_in(field.annotation)),
        _names_of(shape, holds_words, of_any=True),
    )


def _names_of(
    shape: type[BaseModel], fits: Callable[[FieldInfo], bool], *, of_any: bool = False
) -> frozenset[str]:
    """The names of which all fields, or `of_any` of them, fit."""
    found: dict[str, list[bool]] = {}
    for _, group in _groups_below(shape):
        for name, field in group.model_fields.items():
            found.setdefault(field.alias or name, []).append(fits(field))
    return frozenset(name for name, fit in found.items() if (any if of_any else all)(fit))
