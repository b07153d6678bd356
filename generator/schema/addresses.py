"""The shape of the list of published addresses: `content/addresses.csv`, one address a row."""

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass
from io import StringIO

from generator.diagnostics import Collector
from generator.model import ListedAddress
from generator.source.csv_text import Row
from generator.source.files import NAME, printable

FILE = "content/addresses.csv"
REQUIRED = ("address", "page")
COLUMNS = ("address", "page", "given_up_because")

_ADDRESS = re.compile(rf"(?:{NAME.pattern}/){{1,4}}")
_PAGE = re.compile(rf"{NAME.pattern}(?:/{NAME.pattern}){{0,2}}")
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class AddressRow:
    """A listed address and the row it came from."""

    listed: ListedAddress
    row: Row


def read_address(row: Row, collector: Collector) -> AddressRow | None:
    """A row's address; `None` with the reason collected where it cannot be used."""
    address, page = row.cells["address"], row.cells["page"]
    because = row.cells.get("given_up_because", "")
    wrong = ""
    if len(address) > _LONGEST or not _ADDRESS.fullmatch(address):
        wrong, example = "address", "go/harbour-homes/repairs/"
    elif len(page) > _LONGEST or not _PAGE.fullmatch(page):
        wrong, example = "page", "harbour-homes/repairs"
    if wrong:
        collector.add(
            "wrong-value",
            row.locate(wrong),
            f"“{printable(row.cells[wrong])}” is not written like {example}",
            "Small letters, digits, hyphens and slashes only. “deal addresses” writes these rows.",
        )
    elif any(not char.isprintable() for char in because) or "<" in because:
        wrong = "given_up_because"
        collector.add(
            "wrong-value", row.locate(wrong), "There is an invisible character or a “<” here."
        )
    return None if wrong else AddressRow(ListedAddress(address, page, because), row)


def written(addresses: Iterable[ListedAddress]) -> bytes:
    """The file of these addresses, in their order."""
    text = StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    table.writerows((each.address, each.page, each.given_up_because) for each in addresses)
    return text.getvalue().encode()
