"""Rows to a CSV file as RFC 4180 and the GOV.UK tabular data standard want it: UTF-8, CRLF.

A spreadsheet runs a text that begins like a formula. Here such a text gets an apostrophe in
front, and so does one that begins with an apostrophe: whoever takes off the first apostrophe of
a cell has the text as it was written. Numbers get none.
"""

import csv
import io
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from generator.render.data.columns import Value
from generator.render.data.tables import Table

MARK = "'"
SEPARATOR = " "
"""Stands between the items of a list. No item has one: they are ids and addresses."""
_FORMULA = ("=", "+", "-", "@")


def csv_bytes(table: Table[Any], rows: Iterable[Any]) -> bytes:
    """The whole file, its header first."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows([_cell(column.cell(row)) for column in table.columns] for row in rows)
    return text.getvalue().encode()


def _cell(value: Value) -> str:  # noqa: PLR0911 (one line for each kind of value)
    match value:
        case None:
            return ""
        case Enum():
            return marked(str(value.value))
        case tuple():
            assert not any(SEPARATOR in item for item in value), value
            return marked(SEPARATOR.join(value))
        case bool():
            return "yes" if value else "no"
        case Decimal():
            return f"{value:f}"
        case int():
            return str(value)
        case date():
            return value.isoformat()
        case str():
            return marked(value)


def marked(text: str) -> str:
    """The text as a cell that no spreadsheet takes for a formula."""
    # Some programs pass over what cannot be seen in front of a formula, or know wide signs.
    first = next((char for char in text if char.isprintable() and not char.isspace()), "")
    runs = unicodedata.normalize("NFKC", first) in _FORMULA
    hidden = not text[:1].isprintable()
    return f"{MARK}{text}" if runs or hidden or text.startswith(MARK) else text
