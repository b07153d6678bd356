"""The open data to the view of the page that lists it: for tenants, journalists and programs."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from posixpath import relpath

from generator import figure_notes, wording
from generator.diagnostics import Collector
from generator.model import Catalogue, Landlord
from generator.output import DATA_FOLDER, DataFile
from generator.remembering.remembered import FORGETFUL, Memory
from generator.render.pages.markdown import Md
from generator.render.pages.templates import component
from generator.render.pages.views import NOTHING, Anchor, Cell, Column, Table
from generator.tongue import later

PAGE = "open-data"
TITLE = later("Open data")
DESCRIPTION = "All promises and figures, as files to download."
ALL_LANDLORDS = "all landlords"
_EVERYONE = "all"
_OFFERED = ("figures.csv", "promises.csv")
"""What a standard's page offers besides its PDFs."""


@dataclass(frozen=True, slots=True)
class OpenData:
    """The page. `as_of` is a day in words; `files` has a table for each folder, as it is drawn.

    `example` and `everyone` are addresses: of one landlord's promises, and of all of them.
    `tables` are CSV files of one folder, whose columns are explained.
    """

    title: str
    as_of: str
    files: tuple[Md, ...]
    example: str
    everyone: str
    schemas: tuple[Anchor, ...]
    tables: tuple[DataFile, ...]


def open_data(
    catalogue: Catalogue,
    files: Sequence[DataFile],
    *,
    memory: Memory = FORGETFUL,
    templates: str = "",
) -> OpenData:
    """Everything on the page. A site with one landlord does not list its files twice.

    A table that is remembered is not drawn again; `templates` names what draws it.
    """

    def drawn(table: Table) -> Md:
        draw = lambda _: component("table", table)  # noqa: E731
        return memory.made("files listed", (templates, table), draw, Collector())

    landlords = [publication.landlord for publication in catalogue.publications]
    names = {landlord.slug: landlord.name for landlord in landlords}
    if len(landlords) > 1:
        names[_EVERYONE] = ALL_LANDLORDS
    folders = {folder: tuple(own) for folder, own in groupby(files, lambda file: file.folder)}
    listed = {folder: own for folder, own in folders.items() if folder in names}
    return OpenData(
        title=TITLE,
        as_of=wording.day(catalogue.today),
        files=tuple(drawn(_downloads(names[folder], own)) for folder, own in listed.items()),
        example=f"{catalogue.site.url}{DATA_FOLDER}/{landlords[0].slug}/promises.csv",
        everyone=f"{catalogue.site.url}{DATA_FOLDER}/{_EVERYONE}/promises.csv",
        schemas=tuple(
            Anchor(f"{file.title} (JSON, {figure_notes.file_size(file.size)})", file.path)
            for file in files
            if file.name.endswith(".schema.json")
        ),
        # All folders have the same tables. The one of all landlords has the longest to read.
        tables=tuple(file for file in folders.get(landlords[0].slug, ()) if file.is_table),
    )


def _downloads(owner: str, files: Sequence[DataFile]) -> Table:
    """A row for each CSV file of a folder, with the JSON file that says the same beside it."""
    programs = {file.name: file for file in files if file.rows is not None and not file.is_table}
    columns = (
        Column("What"),
        Column("Rows", is_number=True),
        Column("CSV"),
        Column("JSON"),
    )
    rows = []
    for file in files:
        if file.is_table:
            other = programs.get(file.name.replace(".csv", ".json"))
            rows.append(
                (
                    Cell(file.title, is_header=True),
                    Cell(f"{file.rows:,}"),
                    Cell(_link(file)),
                    Cell(_link(other)) if other else NOTHING,
                )
            )
    return Table(f"Files of {owner}", columns, tuple(rows))


def _link(file: DataFile) -> Anchor:
    """A link that says which file it is, also when it is heard without its table."""
    return Anchor(
        f"{file.folder}/{file.name} ({figure_notes.file_size(file.size)})", f"../{file.path}"
    )


def address(folder: str) -> str:
    """Where the page stands, from a page in this folder of the site: a Markdown file."""
    return relpath(f"{PAGE}.md", folder or ".")


def downloads(
    catalogue: Catalogue, landlord: Landlord, files: Sequence[DataFile]
) -> Iterator[Anchor]:
    """The landlord's tables as links, for the pages of its standards."""
    for file in files:
        if file.folder == landlord.slug and file.name in _OFFERED:
            size = figure_notes.file_size(file.size)
            words = f"All {file.title.lower()} of {landlord.short_name}, as a table (CSV, {size})"
            yield Anchor(words, relpath(file.path, catalogue.folder(landlord) or "."))
