"""The shape of the regulator's release: `data/regulator/tsm_<year>_*.csv`, as it was published.

`tsm_2025` is the year that ended in March 2025. Special marks such as `[X]` are no numbers.
Source: Regulator of Social Housing, Tenant Satisfaction Measures by landlord.
"""

import re
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from generator.diagnostics import Collector, Location
from generator.model import Quartiles, Return, Sector
from generator.schema.tsm import TSM
from generator.source.csv_text import Row, parse_csv
from generator.source.files import CSV_LIMIT, list_folder, printable, read_text

FOLDER = "data/regulator"
_NAME = re.compile(r"tsm_(20\d{2})_(by_landlord|sector_quartiles)")
_MARK = re.compile(r"\[[A-Z]\]")
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,20})?", re.ASCII)
_QUARTILES = ("code", "n_landlords", "q1", "median", "q3")
_ABOUT = (
    "landlord",
    "code",
    "type",
    "size",
    "region",
    "relevant_population",
    "sample_size_achieved",
    "sample_or_census",
)
_NOTES = ("rsh_note_perception", "rsh_note_mi")


def read_sector(root: Path, collector: Collector) -> Sector:
    """All releases below `root`; an empty Sector where there are none."""
    quartiles: dict[tuple[str, str], Quartiles] = {}
    returns: dict[tuple[str, str], Return] = {}
    for path in list_folder(root, FOLDER, collector):
        name = _NAME.fullmatch(path.stem)
        if name is None or path.suffix != ".csv" or not path.is_file():
            collector.add(
                "stray-file",
                Location(printable(f"{FOLDER}/{path.name}")),
                f"“{printable(path.name)}” is not read: {FOLDER}/ holds the regulator's releases.",
                "Name a release tsm_2025_by_landlord.csv or tsm_2025_sector_quartiles.csv.",
            )
            continue
        period, kind = _financial_year(int(name[1])), name[2]
        text = read_text(root, path, CSV_LIMIT, collector)
        if text is None:
            continue
        if kind == "by_landlord":
            columns = (*_ABOUT, *map(str.lower, TSM))
            for row in parse_csv(text, columns, (*columns, *_NOTES), collector):
                returns[period, row.cells["code"]] = _return(row, collector)
        else:
            for row in parse_csv(text, _QUARTILES, _QUARTILES, collector):
                if read := _quarters(row, collector):
                    quartiles[period, row.cells["code"]] = read
    return Sector(MappingProxyType(quartiles), MappingProxyType(returns))


def _financial_year(ends: int) -> str:
    return f"FY{ends - 1}-{ends % 100:02}"


def _return(row: Row, collector: Collector) -> Return:
    return Return(
        name=row.cells["landlord"],
        code=row.cells["code"],
        homes=_whole(_number(row, "relevant_population", collector)),
        answers=_whole(_number(row, "sample_size_achieved", collector)),
        sample_or_census=row.cells["sample_or_census"],
        values=MappingProxyType({code: _number(row, code.lower(), collector) for code in TSM}),
    )


def _quarters(row: Row, collector: Collector) -> Quartiles | None:
    landlords, *points = (_number(row, column, collector) for column in _QUARTILES[1:])
    lower, median, upper = points
    if landlords is None or lower is None or median is None or upper is None:
        return None
    return Quartiles(int(landlords), lower, median, upper)


def _number(row: Row, column: str, collector: Collector) -> Decimal | None:
    """The number of a cell; `None` for an empty one or one of the regulator's marks."""
    text = row.cells[column]
    if not text or _MARK.fullmatch(text):
        return None
    if not _NUMBER.fullmatch(text):
        collector.add(
            "figure-value",
            row.locate(column),
            f"“{printable(text)}” is neither a number nor one of the regulator's marks.",
            "Keep the release as it was published.",
        )
        return None
    return Decimal(text)


def _whole(number: Decimal | None) -> int | None:
    return None if number is None else int(number)
