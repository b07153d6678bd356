"""The columns of the CSV files, most of them taken from the fields of a record.

What a column is called, what it means and what it may hold comes from the record's own JSON
Schema, so that the CSV's metadata cannot say anything else than the JSON's.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from operator import attrgetter
from typing import Any, Generic, TypeVar

from generator.render.data.record_types import Record

R = TypeVar("R")
Value = str | bool | int | Decimal | date | Enum | tuple[str, ...] | None
"""What a cell may hold. `None` and an empty tuple are an empty cell."""
Datatype = str | dict[str, str]
"""A datatype of CSV on the Web: its name, or what it is based on and the form it must have."""

TEXT: Datatype = "string"
COUNT: Datatype = "integer"
YES_NO: Datatype = {"base": "boolean", "format": "yes|no"}
_DATE: Datatype = {"base": "date", "format": "yyyy-MM-dd"}
_NAMED: Mapping[str, Datatype] = {
    "boolean": YES_NO,
    "integer": COUNT,
    "number": "decimal",
    "string": TEXT,
    "date": _DATE,
    "uri": "anyURI",
}
"""The datatypes of JSON Schema's types and formats."""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column: its name, what it means in plain words, what it holds, and where that is from.

    `required` cells are never empty; a list's items stand in one cell with spaces between them.
    """

    name: str
    about: str
    cell: Callable[[R], Value]
    datatype: Datatype = TEXT
    required: bool = True
    is_list: bool = False


def column_of(model: type[Record], field: str, cell: Callable[[R], Value]) -> Column[R]:
    """The column of a record's field; `cell` finds the value in a row."""
    schema = json_schema(model)
    described = schema["properties"][field]
    kinds = [_resolved(kind, schema) for kind in described.get("anyOf", [described])]
    filled = [kind for kind in kinds if kind.get("type") != "null"]
    assert len(filled) == 1, f"{field} may hold more than one kind of value"
    is_list = filled[0].get("type") == "array"
    return Column(
        name=field,
        about=described["description"],
        cell=cell,
        datatype=TEXT if is_list else _datatype(filled[0]),
        required=len(kinds) == 1 and not is_list,
        is_list=is_list,
    )


def columns_of(model: type[Record], *fields: str) -> tuple[Column[Any], ...]:
    """The columns of a record's own fields, for rows that are such records; all if none is named."""
    return tuple(
        column_of(model, field, attrgetter(field)) for field in fields or model.model_fields
    )


@cache
def json_schema(model: type[Record]) -> dict[str, Any]:
    """The JSON Schema of a model as it is written out: our descriptions, and no made-up titles."""
    return dict(_tidy(model.model_json_schema(mode="serialization")))


def _tidy(value: Any) -> Any:
    if isinstance(value, Mapping):
        # What the program says of its choices is not for readers; the fields explain them.
        left_out = ("title", "description") if "enum" in value else ("title",)
        return {
            key: _tidy(inner)
            for key, inner in value.items()
            if not (key in left_out and isinstance(inner, str))
        }
    if isinstance(value, list):
        return [_tidy(inner) for inner in value]
    return " ".join(value.split()) if isinstance(value, str) else value


def _resolved(kind: Mapping[str, Any], schema: Mapping[str, Any]) -> Mapping[str, Any]:
    reference: str | None = kind.get("$ref")
    return schema["$defs"][reference.rpartition("/")[2]] if reference else kind


def _datatype(kind: Mapping[str, Any]) -> Datatype:
    if "enum" in kind:
        return {"base": "string", "format": f"^({'|'.join(map(_literally, kind['enum']))})$"}
    if "pattern" in kind:
        return {"base": "string", "format": str(kind["pattern"])}
    return _NAMED[kind.get("format", kind["type"])]


def _literally(value: str) -> str:
    """A form that only this value has, as JavaScript's regular expressions say it."""
    return re.sub(r"[.^$*+?{}\[\]\\|()]", r"\\\g<0>", value)
