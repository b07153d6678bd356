"""Every file of the open data: those of all landlords, of each of them, and the schemas."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.diagnostics import Collector
from generator.model import Catalogue, Publication
from generator.output import DataColumn, DataFile
from generator.remembering.later import Known, whole
from generator.remembering.remembered import FORGETFUL, Memory, Same
from generator.render.data import addresses, csv_metadata
from generator.render.data.columns import json_schema
from generator.render.data.csv_metadata import Publisher
from generator.render.data.csv_text import csv_bytes
from generator.render.data.documents import (
    Document,
    FiguresDocument,
    LearningDocument,
    PromisesDocument,
)
from generator.render.data.figure_record import FigureRecord
from generator.render.data.figures import figure_records
from generator.render.data.joining import joined_csv, joined_json
from generator.render.data.learning import learning_records
from generator.render.data.learning_record import LearningRecord
from generator.render.data.promise_record import OtherResponseTimeRecord, PromiseRecord
from generator.render.data.promise_tables import (
    CHECKS,
    PROMISES,
    RESPONSE_TIMES,
    check_rows,
    time_rows,
)
from generator.render.data.promises import other_response_times, promise_records
from generator.render.data.tables import FIGURES, LEARNING, Table, change_rows

_TABLES: tuple[Table[Any], ...] = (FIGURES, PROMISES, RESPONSE_TIMES, CHECKS, LEARNING)
_DOCUMENTS: Mapping[str, type[Document]] = {
    "figures": FiguresDocument,
    "promises": PromisesDocument,
    "learning": LearningDocument,
}


_KNOWN = Known(
    ("folder", "name", "path", "title", "about", "rows", "is_table", "size", "hash"), of_each=True
)
"""What pages say of a file, which need not be read for that."""


@dataclass(frozen=True, slots=True)
class _Records:
    """All records of a folder."""

    figures: tuple[FigureRecord, ...]
    promises: tuple[PromiseRecord, ...]
    other_response_times: tuple[OtherResponseTimeRecord, ...]
    learning: tuple[LearningRecord, ...]

    def rows(self) -> Iterator[tuple[Table[Any], tuple[Any, ...]]]:
        """The rows of each CSV file."""
        yield FIGURES, self.figures
        yield PROMISES, self.promises
        yield RESPONSE_TIMES, tuple(time_rows(self.promises, self.other_response_times))
        yield CHECKS, tuple(check_rows(self.promises))
        yield LEARNING, tuple(change_rows(self.learning))

    def lists(self, kind: str) -> dict[str, tuple[Any, ...]]:
        """The lists of each JSON file, by their names in it; the first one names the file."""
        if kind == "promises":
            return {
                "promises": self.promises,
                "other_response_times": self.other_response_times,
            }
        return {kind: getattr(self, kind)}


def make_data(catalogue: Catalogue, memory: Memory = FORGETFUL) -> tuple[DataFile, ...]:
    """Every data file of the site: all landlords first, then each one, then the schemas.

    No address depends on how many landlords there are.
    """
    about_all = (catalogue.site, Same(catalogue.sector), catalogue.today)
    made = {}
    for publication in catalogue.publications:
        make = partial(_of_landlord, catalogue, publication)
        key = (*about_all, Same(publication))
        made[publication.landlord.slug] = memory.made("data", key, make, Collector(), known=_KNOWN)
    of_all = _of_all(catalogue, [made[slug] for slug in sorted(made)], memory)
    of_each = (file for files in made.values() for file in files)
    return (*of_all, *of_each, *_schemas(catalogue))


def _of_landlord(
    catalogue: Catalogue, publication: Publication, _: Collector
) -> tuple[DataFile, ...]:
    """A landlord's files, made of its records."""
    publication = whole(publication)
    alone, landlord = replace(catalogue, publications=(publication,)), publication.landlord
    records = _Records(
        figure_records(alone),
        promise_records(alone),
        other_response_times(alone),
        learning_records(alone),
    )
    publisher = Publisher(landlord.name, catalogue.today)
    return tuple(_folder(alone, landlord.slug, publisher, records))


def _of_all(
    catalogue: Catalogue, each: Sequence[Sequence[DataFile]], memory: Memory
) -> Iterator[DataFile]:
    """The files of all landlords: what stands in those of each, one after the other."""
    publisher = Publisher(catalogue.site.name, catalogue.today)
    empty = _folder(catalogue, addresses.EVERYONE, publisher, _Records((), (), (), ()))
    for place, file in enumerate(empty):
        if file.rows is None:
            yield file
            continue
        own = [files[place] for files in each]
        key = (file.path, file.hash, *(one.hash for one in own))
        yield from memory.made(
            "joined", key, partial(_joined, file, own), Collector(), known=_KNOWN
        )


def _joined(empty: DataFile, own: Sequence[DataFile], _: Collector) -> tuple[DataFile]:
    rows = sum(one.rows or 0 for one in own)
    join = joined_csv if empty.is_table else joined_json
    content = join(empty.content, [one.content for one in own])
    return (replace(empty, content=content, rows=rows),)


def _folder(
    catalogue: Catalogue, folder: str, publisher: Publisher, records: _Records
) -> Iterator[DataFile]:
    for table, rows in records.rows():
        yield _csv(folder, table, rows)
        yield _description(folder, table, publisher)
    group = _json(csv_metadata.of_folder(_TABLES, publisher))
    yield DataFile(folder, csv_metadata.FOR_THE_FOLDER, group, "All tables, for programs")
    for kind in _DOCUMENTS:
        yield _document(catalogue, folder, kind, publisher, records)


def _csv(folder: str, table: Table[Any], rows: tuple[Any, ...]) -> DataFile:
    return DataFile(
        folder=folder,
        name=f"{table.name}.csv",
        content=csv_bytes(table, rows),
        title=table.title,
        about=table.about,
        rows=len(rows),
        columns=tuple(DataColumn(column.name, column.about) for column in table.columns),
    )


def _description(folder: str, table: Table[Any], publisher: Publisher) -> DataFile:
    name = csv_metadata.for_file(f"{table.name}.csv")
    content = _json(csv_metadata.of_table(table, publisher))
    return DataFile(folder, name, content, f"{table.title}, for programs")


def _document(
    catalogue: Catalogue, folder: str, kind: str, publisher: Publisher, records: _Records
) -> DataFile:
    table = next(table for table in _TABLES if table.name == kind)
    lists = records.lists(kind)
    document = _DOCUMENTS[kind](
        schema_address=addresses.schema(catalogue.site, kind),
        title=f"{table.title}: {publisher.name}",
        publisher=publisher.name,
        as_of=publisher.today,
        **lists,
    )
    return DataFile(
        folder=folder,
        name=f"{kind}.json",
        content=_json(document.model_dump(mode="json", by_alias=True)),
        title=table.title,
        rows=len(lists[kind]),
    )


def _schemas(catalogue: Catalogue) -> Iterator[DataFile]:
    for kind, document in _DOCUMENTS.items():
        schema = {
            "$schema": "https://json-schema.org/draft/2020-12/schema",
            "$id": addresses.schema(catalogue.site, kind),
            **json_schema(document),
        }
        name = addresses.schema_name(kind)
        yield DataFile(addresses.SCHEMAS, name, _json(schema), f"What {kind}.json holds")


def _json(value: object) -> bytes:
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()
