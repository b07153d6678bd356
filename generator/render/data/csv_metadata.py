"""What the CSV files hold, for programs: metadata as CSV on the Web (CSVW) wants it.

Each file has its own description, where CSVW looks first; the folder's has all of them, and how
their rows belong together, which only a group of tables may say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.render.data.columns import Column
from generator.render.data.csv_text import SEPARATOR
from generator.render.data.tables import Table

FOR_THE_FOLDER = "csv-metadata.json"
_CONTEXT = ["http://www.w3.org/ns/csvw", {"@language": "en"}]
_DIALECT = {"encoding": "utf-8", "header": True, "lineTerminators": ["\r\n"]}
_APOSTROPHE = (
    "A text that begins like a formula, or with an apostrophe, has one more apostrophe in front. "
    "Take off the first apostrophe of a cell to get the text."
)

Metadata = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who publishes the files of a folder, and the day they are made for."""

    name: str
    today: date


def for_file(name: str) -> str:
    """The file that describes a CSV file."""
    return f"{name}-metadata.json"


def of_table(table: Table[Any], publisher: Publisher) -> Metadata:
    """The description of one CSV file."""
    return {"@context": _CONTEXT, **_about(publisher), "dialect": _DIALECT, **_described(table)}


def of_folder(tables: Iterable[Table[Any]], publisher: Publisher) -> Metadata:
    """The description of a folder: its tables, and which rows belong to which."""
    return {
        "@context": _CONTEXT,
        **_about(publisher),
        "dialect": _DIALECT,
        "tables": [_linked(table) for table in tables],
    }


def _about(publisher: Publisher) -> dict[str, Any]:
    return {
        "dc:publisher": publisher.name,
        "dc:modified": {"@value": publisher.today.isoformat(), "@type": "xsd:date"},
    }


def _described(table: Table[Any]) -> dict[str, Any]:
    return {
        "url": f"{table.name}.csv",
        "dc:title": table.title,
        "dc:description": f"{table.about} {_APOSTROPHE}",
        "tableSchema": {
            "columns": [_column(column) for column in table.columns],
            "primaryKey": list(table.key),
        },
    }


def _linked(table: Table[Any]) -> dict[str, Any]:
    described = _described(table)
    if table.parent is not None:
        (key,) = table.parent.key
        reference = {"resource": f"{table.parent.name}.csv", "columnReference": key}
        described["tableSchema"]["foreignKeys"] = [
            {"columnReference": table.link, "reference": reference}
        ]
    return described


def _column(column: Column[Any]) -> dict[str, Any]:
    said: dict[str, Any] = {
        "name": column.name,
        "titles": column.name,
        "dc:description": column.about,
        "datatype": column.datatype,
        "required": column.required,
    }
    return {**said, "separator": SEPARATOR} if column.is_list else said
