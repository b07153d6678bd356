"""What a workbook changes in `data/`: each of its figures is new, revised, filled in or the same."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum

from generator.importing.reading import Found
from generator.model import Figure, FigureStatus
from generator.schema.figures import FigureRow

_COUNTS = ("numerator", "denominator", "sample_size")


class Fate(Enum):
    """What becomes of a figure. FILLED: the row was provisional, or said less."""

    NEW = "new"
    REVISED = "revised"
    FILLED = "filled in"
    SAME = "the same"
    WITHHELD = "held back by hand"


@dataclass(frozen=True, slots=True)
class Change:
    """A figure of the workbook beside the row of `data/` that it belongs to, if there is one."""

    found: Found
    fate: Fate
    before: FigureRow | None = None

    @property
    def writes(self) -> bool:
        """Whether a row is written or changed."""
        return self.fate in (Fate.NEW, Fate.REVISED, Fate.FILLED)


Key = tuple[str, str, object, object]


def key_of(figure: Figure) -> Key:
    """What a row is a figure of. Two codes may name one period."""
    return figure.key, figure.area, figure.period.start, figure.period.end


def compare(
    found: Iterable[Found], rows: Iterable[FigureRow], status: FigureStatus
) -> tuple[Change, ...]:
    """Each figure of the workbook with what becomes of it; `status` is what new figures get."""
    by_key = {key_of(row.figure): row for row in rows}
    return tuple(_change(each, by_key.get(each.key), status) for each in found)


def dropped(
    changes: Iterable[Change], rows: Iterable[FigureRow], listed: Iterable[str]
) -> tuple[FigureRow, ...]:
    """Rows of the areas and times of the workbook that it has no figure for.

    `listed` are the measures that the recipe names beside those that were found.
    """
    found = [change.found for change in changes]
    measures = {*listed, *(each.measure for each in found)}
    places = {each.key[1:] for each in found}
    keys = {each.key for each in found}
    return tuple(
        row
        for row in rows
        if row.figure.key in measures
        and key_of(row.figure)[1:] in places
        and key_of(row.figure) not in keys
        and row.figure.value is not None
    )


def _change(found: Found, before: FigureRow | None, status: FigureStatus) -> Change:
    if before is None:
        return Change(found, Fate.NEW)
    return Change(found, _fate(found, before.figure, status), before)


def _fate(found: Found, before: Figure, status: FigureStatus) -> Fate:
    if found.means:
        return Fate.SAME if before.status.value == found.means else Fate.REVISED
    if before.status is FigureStatus.SUPPRESSED:
        return Fate.WITHHELD
    settled = before.status is FigureStatus.PROVISIONAL and status is FigureStatus.FINAL
    if before.value is None or settled:
        return Fate.FILLED
    if not _same(before.value, found.texts["value"]):
        return Fate.FILLED if before.status is FigureStatus.PROVISIONAL else Fate.REVISED
    return _fate_of_counts(before, found.texts)


def _fate_of_counts(before: Figure, texts: Mapping[str, str]) -> Fate:
    fate = Fate.SAME
    for column, known in _counts(before):
        if not texts.get(column):
            continue
        if known is None:
            fate = Fate.FILLED
        elif not _same(known, texts[column]):
            return Fate.REVISED
    return fate


def _counts(figure: Figure) -> Iterator[tuple[str, Decimal | None]]:
    size = None if figure.sample_size is None else Decimal(figure.sample_size)
    yield from zip(_COUNTS, (figure.numerator, figure.denominator, size), strict=True)


def _same(one: Decimal, other: str) -> bool:
    """Whether two numbers are one. Spreadsheets lose the digits behind the 15th."""
    return f"{one:.12g}" == f"{Decimal(other):.12g}"
