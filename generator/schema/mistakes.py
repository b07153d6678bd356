"""Turns what pydantic finds wrong in a file into located Diagnostics in plain words."""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Collector, message_and_fix
from generator.did_you_mean import did_you_mean
from generator.schema.walk import PRIVATE, choices_at, field_paths
from generator.source.files import printable
from generator.source.yaml_text import Document, Path

_M = TypeVar("_M", bound=BaseModel)

_KINDS = {
    "tuple_type": "a list: start each item on its own line with “- ”",
    "model_type": "fields: a name, a colon, a space and a text on each line",
    "dict_type": "fields: a name, a colon, a space and a text on each line",
}


def read_fields(shape: type[_M], document: Document, collector: Collector) -> _M | None:
    """The document in the given shape, or `None` with every mistake collected.

    Nothing is said of what stands in lines that could not be read, for they have their message.
    """
    try:
        fields = shape.model_validate(document.tree)
    except ValidationError as error:
        details = error.errors(include_url=False)
        elsewhere = _under_another_name(details, document)
        inside = {detail["loc"][:end] for detail in details for end in range(len(detail["loc"]))}
        for detail in details:
            # pydantic also calls a list empty when each of its items has a mistake.
            if detail["type"] == "too_short" and detail["loc"] in inside:
                continue
            if not _is_said(document, detail, elsewhere):
                _report(shape, document, detail, collector)
        return None
    return fields if document.sound else None


def _under_another_name(details: Iterable[ErrorDetails], document: Document) -> set[Path]:
    """Required fields that are there misspelt or in a wrong place: reported once, as that."""
    unknown: defaultdict[Path, list[str]] = defaultdict(list)
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown[detail["loc"][:-1]].append(str(detail["loc"][-1]))
    misplaced = {name for names in unknown.values() for name in names}
    first_lines = {
        document.locate_key((*group, name)).line
        for group, names in unknown.items()
        for name in names
    }
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    return {
        path
        for path in missing
        if path[-1] in misplaced
        or (len(path) > 1 and document.locate_key(path[:-1]).line in first_lines)
        or difflib.get_close_matches(str(path[-1]), unknown.get(path[:-1], []))
    }


def _is_said(document: Document, detail: ErrorDetails, elsewhere: set[Path]) -> bool:
    path = detail["loc"]
    if detail["type"] == "missing":
        return path in elsewhere or document.lost(str(path[-1]))
    if detail["type"] == "extra_forbidden":
        return document.locate_key(path).line in document.unsure
    return document.said_already(path)


def _report(
    shape: type[BaseModel], document: Document, detail: ErrorDetails, collector: Collector
) -> None:
    path, kind = detail["loc"], detail["type"]
    name = printable(str(path[-1])) if path else ""
    where = document.locate(path)
    if kind == "extra_forbidden":
        collector.add("unknown-key", document.locate_key(path), *_unknown(shape, path))
    elif kind == "missing":
        collector.add(
            "missing-field",
            document.locate_key(path[:-1]) if len(path) > 1 else document.source.at(1),
            f"The field “{name}” is missing here.",
            _to_add(shape, path),
        )
    elif kind == "too_short":
        collector.add("wrong-value", where, f"“{name}” needs at least one item.")
    elif kind == "literal_error":
        choices = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        typed = str(detail["input"])
        collector.add(
            "wrong-value",
            where,
            f"“{printable(typed)}” is not one of the choices.",
            did_you_mean(typed, choices, "Choices"),
        )
    elif kind in _KINDS:
        what = (
            f"“{_field(path)}”" if isinstance(path[-1], str) else f"Each item of “{_field(path)}”"
        )
        collector.add(
            "wrong-kind", where, f"{what} holds {_KINDS[kind]}.", _example(shape, path, detail)
        )
    else:
        error = detail.get("ctx", {}).get("error", detail["msg"])
        if field := getattr(error, "field", ""):
            where = document.locate((*path, field))
        if words := getattr(error, "words", ""):
            where = document.locate_words(path, words)
        collector.add("wrong-value", where, *message_and_fix(str(error)))


def _to_add(shape: type[BaseModel], path: Path) -> str:
    choices = ", ".join(choices_at(shape, _names(path)))
    return f"Add a line: {_field(path)}: ..." + (f" Choices: {choices}." if choices else "")


def _unknown(shape: type[BaseModel], path: Path) -> tuple[str, str]:
    """What is wrong with a field that may not stand here, and where it belongs or what was meant."""
    name, above = printable(str(path[-1])), _names(path[:-1])
    known = [each[-1] for each in field_paths(shape) if each[:-1] == above]
    places = [each for each in field_paths(shape) if each[-1] == path[-1]]
    if not places or difflib.get_close_matches(name, known, n=1, cutoff=0.8):
        return f"There is no field called “{name}” here.", did_you_mean(name, known, "Known fields")
    place = max(places, key=lambda each: _shared(each, above))
    if len(place) == 1:
        return (
            f"“{name}” does not belong under “{above[-1]}”.",
            f"Start the line at the left edge: {name}: ...",
        )
    first = _first_field(shape, place[:-1])
    groups = list(dict.fromkeys(each[-2] for each in places if len(each) > 1))
    if first == name and len(groups) > 1:
        where = " or ".join(f"“{group}”" for group in groups[:3])
        return f"“{name}” does not belong here, but under {where}.", "Move the line there."
    return (
        f"“{name}” does not belong here, but under “{place[-2]}”.",
        f"Move the line there, and start it exactly below “{first}”."
        if first != name
        else "Move the line there.",
    )


def _shared(one: tuple[str, ...], other: tuple[str, ...]) -> int:
    """How many names two ways to a field have in common, from the top."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), len(other))


def _first_field(shape: type[BaseModel], group: tuple[str, ...]) -> str:
    names = (each[-1] for each in field_paths(shape) if each[:-1] == group)
    return next((name for name in names if name not in PRIVATE), "")


def _names(path: Path) -> tuple[str, ...]:
    return tuple(part for part in path if isinstance(part, str))


def _field(path: Path) -> str:
    names = _names(path)
    return printable(names[-1]) if names else "this file"


def _example(shape: type[BaseModel], path: Path, detail: ErrorDetails) -> str:
    """What to type where something of another kind stands."""
    first = _first_field(shape, _names(path))
    if not first:
        return ""
    if detail["type"] == "tuple_type":
        return "" if isinstance(detail["input"], str) else f"Put a hyphen in front: - {first}: ..."
    if isinstance(detail["input"], list):
        return "Take out the hyphen: there is only one of it."
    return f"The first could be: {first}: ..."
