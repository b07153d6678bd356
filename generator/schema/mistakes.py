"""Turns what pydantic finds wrong in a file into located Diagnostics in plain words."""

import difflib
from collections import defaultdict
from collections.abc import Iterable
from typing import TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.diagnostics import Collector, message_and_fix
from generator.did_you_mean import did_you_mean
from generator.schema.walk import groups_in
from generator.source.files import printable
from generator.source.yaml_text import Document, Path

_M = TypeVar("_M", bound=BaseModel)

_KINDS = {
    "tuple_type": "a list: start each item on its own line with “- ”",
    "model_type": "fields: a name, a colon, a space and a text on each line",
    "dict_type": "fields: a name, a colon, a space and a text on each line",
}


def read_fields(shape: type[_M], document: Document, collector: Collector) -> _M | None:
    """The document in the given shape, or `None` with every mistake collected."""
    try:
        return shape.model_validate(document.tree)
    except ValidationError as error:
        details = error.errors(include_url=False)
        misspelt = _misspelt(details)
        for detail in details:
            _report(shape, document, detail, misspelt, collector)
        return None


def _misspelt(details: Iterable[ErrorDetails]) -> set[Path]:
    """Required fields that are there under a wrong name: reported once, as the wrong name."""
    unknown: defaultdict[Path, list[str]] = defaultdict(list)
    for detail in details:
        if detail["type"] == "extra_forbidden":
            unknown[detail["loc"][:-1]].append(str(detail["loc"][-1]))
    missing = [detail["loc"] for detail in details if detail["type"] == "missing"]
    return {
        path
        for path in missing
        if difflib.get_close_matches(str(path[-1]), unknown.get(path[:-1], []))
    }


def _report(
    shape: type[BaseModel],
    document: Document,
    detail: ErrorDetails,
    misspelt: set[Path],
    collector: Collector,
) -> None:
    path, kind = detail["loc"], detail["type"]
    name = printable(str(path[-1])) if path else ""
    if kind == "extra_forbidden":
        known = _known_fields(shape, path[:-1])
        collector.add(
            "unknown-key",
            document.locate_key(path),
            f"There is no field called “{name}” here.",
            did_you_mean(name, known, "Known fields"),
        )
    elif kind == "missing":
        if path not in misspelt:
            collector.add(
                "missing-field",
                document.locate_key(path[:-1]) if len(path) > 1 else document.source.at(1),
                f"The field “{name}” is missing here.",
                f"Add a line: {name}: ...",
            )
    elif kind == "too_short":
        collector.add("wrong-value", document.locate(path), f"“{name}” needs at least one item.")
    elif kind == "literal_error":
        choices = detail["ctx"]["expected"].replace("'", "").replace(" or ", ", ").split(", ")
        typed = str(detail["input"])
        collector.add(
            "wrong-value",
            document.locate(path),
            f"“{printable(typed)}” is not one of the choices.",
            did_you_mean(typed, choices, "Choices"),
        )
    elif kind in _KINDS:
        what = (
            f"“{_field(path)}”" if isinstance(path[-1], str) else f"Each item of “{_field(path)}”"
        )
        collector.add("wrong-kind", document.locate(path), f"{what} holds {_KINDS[kind]}.")
    else:
        said = str(detail.get("ctx", {}).get("error", detail["msg"]))
        collector.add("wrong-value", document.locate(path), *message_and_fix(said))


def _field(path: Path) -> str:
    names = [part for part in path if isinstance(part, str)]
    return printable(names[-1]) if names else "this file"


def _known_fields(shape: type[BaseModel], path: Path) -> list[str]:
    """The names of the fields at `path`, found by walking the shape's types."""
    kinds: list[type[BaseModel]] = [shape]
    for part in path:
        if isinstance(part, str):
            fields = (kind.model_fields.get(part) for kind in kinds)
            kinds = [k for f in fields if f is not None for k in groups_in(f.annotation)]
    return [field.alias or name for kind in kinds for name, field in kind.model_fields.items()]
