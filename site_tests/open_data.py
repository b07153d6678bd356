"""Reads the open data as people do who have never seen this program: by its own metadata."""

import csv
import io
import json
import warnings
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from csvw import CSVW
from jsonschema import Draft202012Validator, FormatChecker

from generator.compressing import COPY
from generator.output import DataFile, OutputFile

TABLES = ("figures", "promises", "response-times", "checks", "learning")
DOCUMENTS = ("figures", "promises", "learning")
IN_WORDS = ("how_we_check", "response_times", "moved")
"""Lists that a CSV file holds as sentences."""

Files = Mapping[str, bytes]
"""The files by their paths."""
Row = dict[str, Any]


def by_path(files: Sequence[DataFile | OutputFile]) -> Files:
    """The data files among these."""
    return {file.path: file.content for file in files if file.path.startswith("data/")}


def below(site: Path) -> Files:
    """The data files of a built site, without their compressed copies."""
    paths = sorted((site / "data").rglob("*"))
    found = (path for path in paths if path.is_file() and path.suffix != COPY)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in found}


def folders(files: Files) -> list[str]:
    """A landlord each, and `all`."""
    return sorted({path.split("/")[1] for path in files} - {"schema"})


def rows(files: Files, folder: str, table: str) -> list[dict[str, str]]:
    """The cells of a CSV file, by the names of their columns."""
    text = files[f"data/{folder}/{table}.csv"].decode()
    return list(csv.DictReader(io.StringIO(text, newline=""), strict=True))


def document(files: Files, folder: str, kind: str) -> Row:
    """A JSON file, with exact numbers."""
    text = files[f"data/{folder}/{kind}.json"].decode()
    loaded: Row = json.loads(text, parse_float=Decimal, parse_int=Decimal)
    return loaded


def metadata_problems(files: Files, folder: Path) -> list[str]:
    """What the CSVW library finds wrong in any table; `folder` is for its files."""
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    found = []
    for path in files:
        if path.endswith((".csv", "/csv-metadata.json")):
            # A check's promise is never empty, so foreign keys can be checked strictly.
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", ResourceWarning)
                table = CSVW(str(folder / path), validate=True)
                assert not table.no_metadata, path
                if not table.is_valid:
                    found.append(f"{path}: {[str(each.message) for each in table.warnings]}")
    return found


def schema_problems(files: Files) -> list[str]:
    """What is wrong in any JSON file, by the schema that it names itself."""
    schemas = {
        json.loads(content)["$id"]: json.loads(content)
        for path, content in files.items()
        if path.startswith("data/schema/")
    }
    found = []
    for folder in folders(files):
        for kind in DOCUMENTS:
            loaded = json.loads(files[f"data/{folder}/{kind}.json"])
            schema = schemas[loaded["$schema"]]
            Draft202012Validator.check_schema(schema)
            checker = Draft202012Validator(schema, format_checker=FormatChecker())
            found += [f"{folder}/{kind}: {error.message}" for error in checker.iter_errors(loaded)]
    return found


def differences(files: Files, folder: str) -> list[str]:
    """Where a CSV file of a folder says something else than the JSON file."""
    found = []
    for table in TABLES:
        cells, expected = rows(files, folder, table), list(_expected(files, folder, table))
        if len(cells) != len(expected):
            found.append(f"{table}: {len(cells)} rows, {len(expected)} records")
        for number, (row, record) in enumerate(zip(cells, expected, strict=False), 1):
            if set(row) != set(record):
                found.append(f"{table}: {set(row) ^ set(record)}")
            found += [
                f"{table}, row {number}, {name}: {cell!r} is not {record.get(name)!r}"
                for name, cell in row.items()
                if not _same(name, cell, record.get(name))
            ]
    return found


def _same(name: str, cell: str, value: Any) -> bool:
    match value:
        case None:
            return cell == ""
        case bool():
            return cell == ("yes" if value else "no")
        case Decimal() | int():
            return Decimal(cell) == value
        case list() if name in IN_WORDS:
            return all(str(each) in cell for each in value) and bool(value) == bool(cell)
        case list():
            return unmarked(cell).split() == value
    return unmarked(cell) == value


def unmarked(cell: str) -> str:
    """The text of a cell, as the page of the data says to get it."""
    return cell.removeprefix("'")


def _expected(files: Files, folder: str, table: str) -> Iterator[Row]:
    """The rows that a CSV file should have, from the JSON file alone."""
    promises = document(files, folder, "promises")
    match table:
        case "figures":
            yield from document(files, folder, "figures")["figures"]
        case "promises":
            yield from map(_promise, promises["promises"])
        case "response-times":
            yield from _times(promises)
        case "checks":
            yield from _checks(promises["promises"])
        case "learning":
            yield from _changes(document(files, folder, "learning")["learning"])


def _promise(record: Row) -> Row:
    paused, checks = record["paused"], record["checks"]
    due = [check for check in checks if check["due"]]
    counts = {state: sum(check["state"] == state for check in checks) for state in _OPEN}
    row = {key: value for key, value in record.items() if key not in ("checks", "paused")}
    return {
        **row,
        # The first letter is made big, and a full stop set, where a cell holds several sentences.
        "how_we_check": [words[1:].rstrip(".") for words in record["how_we_check"]],
        "response_times": [words for time in record["response_times"] for words in _said(time)],
        "paused": paused is not None,
        **{f"paused_{key}": (paused or {}).get(key) for key in ("because", "since", "review")},
        "checks_done": sum(bool(check["on"]) for check in checks),
        **{f"checks_{state}": many for state, many in counts.items()},
        "next_check_due": min((check["due"] for check in due), default=None),
    }


_OPEN = ("due", "overdue")


def _said(time: Row) -> tuple[str, ...]:
    return time["name"], time["we"], str(time["within"]["number"])


def _times(promises: Row) -> Iterator[Row]:
    owned = [
        (promise, time, promise["promise"])
        for promise in promises["promises"]
        for time in promise["response_times"]
    ]
    alone = [(time, time, None) for time in promises["other_response_times"]]
    numbers: dict[tuple[str, str], int] = {}
    for owner, time, promise in sorted(
        (*owned, *alone), key=lambda row: (row[0]["landlord"], row[0]["standard"])
    ):
        place = (owner["landlord"], owner["standard"])
        numbers[place] = numbers.get(place, 0) + 1
        yield {
            **{key: owner[key] for key in ("landlord", "standard", "part", "page")},
            **{key: time[key] for key in ("name", "we", "measures")},
            "number": numbers[place],
            "promise": promise,
            "within_number": time["within"]["number"],
            "within_unit": time["within"]["unit"],
        }


def _checks(promises: list[Row]) -> Iterator[Row]:
    for promise in promises:
        for number, check in enumerate(promise["checks"], 1):
            place = {key: promise[key] for key in ("promise", "landlord", "standard", "page")}
            moved = [words for each in check["moved"] for words in each.values()]
            yield {**place, **check, "number": number, "moved": moved}


def _changes(entries: list[Row]) -> Iterator[Row]:
    for entry in entries:
        own = {key: value for key, value in entry.items() if key != "changes"}
        nothing = {"change": None, "done": None, "on": None}
        for number, change in enumerate(
            entry["changes"] or [nothing], 1 if entry["changes"] else 0
        ):
            on = change["on"]
            said = {"number": number, "change": change["change"], "done": change["done"]}
            yield {**own, **said, "done_on": on}
