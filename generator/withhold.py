"""Small numbers are withheld before anything is published: pages, print and data alike.

A survey that few people answered, or a count of few people, can show who they are. And where
adding and subtracting what is shown would give such a number away, or tell that it is small, one
figure more is withheld, and so on until it does not. `worked_out` says what readers could tell.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from fractions import Fraction

from generator.linear import Number
from generator.model import Area, Figure, FigureStatus, Measure, Unit
from generator.worked_out import GivenAway, Row, Table, find_tables


class Why(Enum):
    """Why a figure is withheld."""

    FEW_ANSWERED = "few answered"
    FEW_COUNTED = "few counted"
    GIVES_AWAY = "gives away"


@dataclass(frozen=True, slots=True)
class Withheld:
    """One figure that is not published, as it was.

    `row` is its place in the list. `field` is the number that is too small, or `value`.
    `protects` is the figure that it would give away, `None` for a group that has no figure.
    """

    row: Row
    figure: Figure
    why: Why
    field: str = "value"
    protects: Figure | None = None


@dataclass(frozen=True, slots=True)
class Withholding:
    """The figures that may be published, in their order, and what was withheld of them."""

    figures: tuple[Figure, ...]
    withheld: tuple[Withheld, ...]


@dataclass(frozen=True, slots=True)
class _Kind:
    """What is known of the figures of one key."""

    is_count: bool = False
    counts_people: bool = False


def withhold(
    figures: Iterable[Figure],
    measures: Iterable[Measure],
    areas: Sequence[Area],
    smallest_group: int,
) -> Withholding:
    """The same figures without those about fewer people than `smallest_group`.

    `areas` are the landlord's, the first of them all its homes. A row with the status
    `suppressed` is withheld by the landlord: it is protected as well.
    """
    rows = dict(enumerate(figures))
    kinds = _kinds(measures)
    withheld: dict[Row, Withheld] = {}
    for own in _apart(rows):
        kind = kinds.get(next(iter(own.values())).key, _Kind())
        small = {
            row: found
            for row, figure in own.items()
            if (found := _small(row, figure, kind, smallest_group))
        }
        secret = {row for row in own if rows[row].status is FigureStatus.SUPPRESSED}
        protection = _Protection(own, kind, areas, smallest_group)
        withheld |= small
        for row, protects in protection.protect({*small, *secret}).items():
            other = None if protects is None else rows[protects]
            withheld[row] = Withheld(row, rows[row], Why.GIVES_AWAY, protects=other)
    return Withholding(
        tuple(_publishable(figure, row in withheld) for row, figure in rows.items()),
        tuple(found for _, found in sorted(withheld.items())),
    )


def _kinds(measures: Iterable[Measure]) -> dict[str, _Kind]:
    kinds: dict[str, _Kind] = {}
    for measure in measures:
        for series in measure.series:
            other = kinds.get(series.key, _Kind())
            kinds[series.key] = _Kind(
                other.is_count or measure.unit is Unit.NUMBER,
                other.counts_people or measure.counts_people,
            )
    return kinds


def _apart(rows: Mapping[Row, Figure]) -> Sequence[dict[Row, Figure]]:
    """The figures of each measure; also apart where all its periods have ended."""
    groups: list[dict[Row, Figure]] = []
    last = None
    for row, figure in sorted(rows.items(), key=lambda item: (item[1].key, item[1].period.start)):
        if last is None or figure.key != last.key or figure.period.start > last.period.end:
            groups.append({})
            last = figure
        groups[-1][row] = figure
        last = max(last, figure, key=lambda each: each.period.end)
    return groups


def _publishable(figure: Figure, withheld: bool) -> Figure:
    """A figure as readers get it: one that is withheld says no number, in its note neither."""
    if withheld:
        figure = replace(figure, value=None, status=FigureStatus.SUPPRESSED, note="")
    if figure.value is not None:
        return figure
    return replace(figure, numerator=None, denominator=None, sample_size=None)


def _small(row: Row, figure: Figure, kind: _Kind, smallest_group: int) -> Withheld | None:
    """Why a figure is about too few people; `None` if it is not."""
    if figure.value is None:
        return None
    for field, number in _groups(figure, kind):
        if 0 < number < smallest_group:
            few = Why.FEW_ANSWERED if field == "sample_size" else Why.FEW_COUNTED
            return Withheld(row, figure, few, field)
    return None


def _groups(figure: Figure, kind: _Kind) -> Iterator[tuple[str, Decimal]]:
    """The groups of people that a figure is about, by the field that says how many they are."""
    if figure.sample_size is not None:
        yield "sample_size", Decimal(figure.sample_size)
    if not kind.counts_people:
        return
    part, whole = figure.numerator, figure.denominator
    if kind.is_count and figure.value is not None:
        yield "value", figure.value
    if whole is not None:
        yield "denominator", whole
    if part is not None:
        yield "numerator", part
    if part is not None and whole is not None:
        yield "numerator", whole - part


def _counts(kind: _Kind) -> Iterator[tuple[Callable[[Figure], Decimal | int | None], bool]]:
    """The numbers of a figure that may add up, and whether a small one is a group of people."""
    yield (lambda figure: figure.sample_size), True
    yield (lambda figure: figure.numerator), kind.counts_people
    yield (lambda figure: figure.denominator), kind.counts_people
    if kind.is_count:
        yield (lambda figure: figure.value), kind.counts_people
    if kind.counts_people:
        yield _left_out, True


def _left_out(figure: Figure) -> Decimal | None:
    part, whole = figure.numerator, figure.denominator
    return None if part is None or whole is None else whole - part


class _Protection:
    """Finds what else of one measure must be withheld, and no more than that."""

    def __init__(
        self, rows: Mapping[Row, Figure], kind: _Kind, areas: Sequence[Area], smallest_group: int
    ) -> None:
        self._rows = rows
        self._is_count = kind.is_count
        self._smallest_group = smallest_group
        self._areas = {area.id: number for number, area in enumerate(areas)}
        self._empty = {row for row, figure in rows.items() if figure.value is None}
        self._tables = tuple(self._find_tables(kind, areas))

    def _find_tables(self, kind: _Kind, areas: Sequence[Area]) -> Iterator[Table]:
        for count, of_people in _counts(kind):
            numbers = {row: count(figure) for row, figure in self._rows.items()}
            amounts = {row: _exact(number) for row, number in numbers.items() if number is not None}
            yield from find_tables(
                self._rows, amounts, areas, self._smallest_group, of_people=of_people
            )

    def protect(self, secret: set[Row]) -> dict[Row, Row | None]:
        """The further rows to withhold, each with the row that it would give away."""
        more: dict[Row, Row | None] = {}
        # What is safe stays safe when more is withheld, so each table is done once.
        for table in self._tables:
            while found := self._given_away(table, secret, more):
                more[self._choose(found)] = found.row
        # A later one may protect what an earlier one was withheld for.
        for row in tuple(more):
            if self.is_safe(secret, {*more} - {row}):
                del more[row]
        return more

    def is_safe(self, secret: set[Row], more: Iterable[Row]) -> bool:
        """Whether nobody can work out a secret row if these further ones are withheld."""
        hidden = {*more}
        return not any(self._given_away(table, secret, hidden) for table in self._tables)

    def _given_away(self, table: Table, secret: set[Row], more: Iterable[Row]) -> GivenAway | None:
        return table.given_away(secret, {*self._empty, *secret, *more}, self._smallest_group)

    def _choose(self, found: GivenAway) -> Row:
        """The part with the smallest base; a total only if there is no part to withhold."""

        def order(row: Row) -> tuple[bool, bool, Decimal, int, object]:
            figure = self._rows[row]
            base = self._base(figure)
            return (
                self._holds(figure, found.row),
                not base,
                base,
                self._areas[figure.area],
                figure.period,
            )

        return min(found.shown, key=order)

    def _holds(self, total: Figure, row: Row | None) -> bool:
        """Whether a figure is about more areas or more time than a row, and so about it as well."""
        wide = self._areas[total.area] == 0
        if row is None:
            return wide
        part = self._rows[row]
        longer = (
            total.period.start <= part.period.start
            and part.period.end <= total.period.end
            and total.period != part.period
        )
        return (wide and part.area != total.area) or longer

    def _base(self, figure: Figure) -> Decimal:
        """How many people a figure is about, as far as it says."""
        count = figure.value if self._is_count else None
        numbers = (figure.sample_size, figure.denominator, count, figure.numerator)
        return next((Decimal(number) for number in numbers if number is not None), Decimal(0))


def _exact(number: Decimal | int) -> Number:
    return int(number) if number == int(number) else Fraction(number)
