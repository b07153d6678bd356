"""The CSV files of figures and of what was learned; `promise_tables` has the others."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from generator.render.data.columns import COUNT, Column, Value, column_of, columns_of
from generator.render.data.figure_record import FigureRecord
from generator.render.data.learning_record import ChangeRecord, LearningRecord

R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """A CSV file: `<name>.csv`. `key` are the columns that name a row.

    `parent` is the table that the column `link` names a row of, by that table's own key.
    """

    name: str
    title: str
    about: str
    columns: tuple[Column[R], ...]
    key: tuple[str, ...]
    link: str = ""
    parent: "Table[Any] | None" = None


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """A row of `learning.csv`: a change, and the entry it belongs to.

    An entry without a change has one row, with the number 0.
    """

    entry: LearningRecord
    number: int
    change: ChangeRecord | None


FIGURES: Table[FigureRecord] = Table(
    name="figures",
    title="Figures",
    about=(
        "How landlords are doing: one row for each published figure, with the target that held "
        "at the time and what the page says of it. A figure that two standards show has a row "
        "for each. A measure that has no published figure yet has no row."
    ),
    columns=columns_of(FigureRecord),
    key=("landlord", "measure", "figure", "area", "period"),
)


def _of_entry(*fields: str) -> Iterator[Column[ChangeRow]]:
    def cell(field: str) -> Callable[[ChangeRow], Value]:
        return lambda row: getattr(row.entry, field)

    for field in fields:
        yield column_of(LearningRecord, field, cell(field))


def _of_change(field: str, name: str, about: str) -> Column[ChangeRow]:
    made: Column[ChangeRow] = column_of(
        ChangeRecord, field, lambda row: getattr(row.change, field, None)
    )
    return Column(name, about, made.cell, made.datatype, required=False)


LEARNING: Table[ChangeRow] = Table(
    name="learning",
    title="What landlords have learned",
    about=(
        "What went wrong, and what landlords changed: one row for each change. What went wrong is "
        "said again in each row."
    ),
    columns=(
        *_of_entry("landlord", "landlord_name", "learning"),
        Column(
            "number",
            "The place of the change among those of the entry. 0 if there is none.",
            lambda row: row.number,
            COUNT,
        ),
        *_of_entry("title", "when", "what_happened"),
        _of_change("change", "change", "What the landlord changed, or will change."),
        _of_change("done", "done", "Whether it has done so: yes, partly or no."),
        _of_change("on", "done_on", "When it did so: a day, or a month."),
        *_of_entry("standards", "source", "page"),
    ),
    key=("landlord", "learning", "number"),
)


def change_rows(entries: Sequence[LearningRecord]) -> Iterator[ChangeRow]:
    """Every change of every entry."""
    for entry in entries:
        if not entry.changes:
            yield ChangeRow(entry, 0, None)
        for number, change in enumerate(entry.changes, 1):
            yield ChangeRow(entry, number, change)
