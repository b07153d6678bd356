"""Small numbers are withheld before anything is published: pages, print and data alike.

A survey that few people answered, or a count of few people, can show who they are. And where a
total less what is shown would give such a number away, one more figure is withheld.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum

from generator.model import Area, Figure, FigureStatus, Measure, Unit
from generator.worked_out import GivenAway, Row, Sums, find_sums, given_away


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
    for key, own in _by_key(rows).items():
        kind = kinds.get(key, _Kind())
        small = {
            row: found for row in own if (found := _small(row, rows[row], kind, smallest_group))
        }
        secret = {row for row in own if rows[row].status is FigureStatus.SUPPRESSED}
        protected = _Protection(own, kind, areas, smallest_group).protect({*small, *secret})
        withheld |= small
        for row, protects in protected.items():
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


def _by_key(rows: Mapping[Row, Figure]) -> Mapping[str, dict[Row, Figure]]:
    by_key: defaultdict[str, dict[Row, Figure]] = defaultdict(dict)
    for row, figure in rows.items():
        by_key[figure.key][row] = figure
    return by_key


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


class _Protection:
    """Finds what else of one measure must be withheld, and no more than that."""

    def __init__(
        self, rows: Mapping[Row, Figure], kind: _Kind, areas: Sequence[Area], smallest_group: int
    ) -> None:
        self._rows = rows
        self._is_count = kind.is_count
        self._smallest_group = smallest_group
        self._areas = {area.id: number for number, area in enumerate(areas)}
        self._counts = tuple(self._sums(kind, areas))

    def _sums(self, kind: _Kind, areas: Sequence[Area]) -> Iterator[Sums]:
        fields = ("sample_size", "numerator", "denominator", *(["value"] if kind.is_count else []))
        for field in fields:
            amounts = {
                row: Decimal(number)
                for row, figure in self._rows.items()
                if (number := getattr(figure, field)) is not None
            }
            of_people = field == "sample_size" or kind.counts_people
            yield find_sums(self._rows, amounts, areas, self._smallest_group, of_people=of_people)

    def protect(self, secret: set[Row]) -> dict[Row, Row | None]:
        """The further rows to withhold, each with the row that it would give away."""
        more: dict[Row, Row | None] = {}
        while found := self._given_away(secret, more):
            more[self._choose(found)] = found.row
        # A later one may protect what an earlier one was withheld for.
        while (spare := self._spare(secret, more)) is not None:
            del more[spare]
        return more

    def _spare(self, secret: set[Row], more: Mapping[Row, Row | None]) -> Row | None:
        """A further row that can be shown after all."""
        others = ((row, {*more} - {row}) for row in more)
        return next((row for row, rest in others if not self._given_away(secret, rest)), None)

    def _given_away(self, secret: set[Row], more: Iterable[Row]) -> GivenAway | None:
        not_shown = {row for row, figure in self._rows.items() if figure.value is None}
        not_shown.update(secret, more)
        for counts in self._counts:
            if found := given_away(counts, secret, not_shown, self._smallest_group):
                return found
        return None

    def _choose(self, found: GivenAway) -> Row:
        """The part with the smallest base; a total only if there is no part to withhold."""

        def order(row: Row) -> tuple[bool, bool, Decimal, int, object]:
            figure = self._rows[row]
            base = self._base(figure)
            area = self._areas.get(figure.area, len(self._areas))
            return (self._holds(row, found.row), not base, base, area, figure.period)

        return min(found.shown, key=order)

    def _holds(self, total: Row, part: Row | None) -> bool:
        """Whether a row is about more areas or more time than another, and so about it as well."""
        if part is None:
            return self._areas.get(self._rows[total].area) == 0
        whole, inner = self._rows[total], self._rows[part]
        wider = self._areas.get(whole.area) == 0 and whole.area != inner.area
        longer = (
            whole.period.start <= inner.period.start
            and inner.period.end <= whole.period.end
            and whole.period != inner.period
        )
        return wider or longer

    def _base(self, figure: Figure) -> Decimal:
        """How many people a figure is about, as far as it says."""
        count = figure.value if self._is_count else None
        numbers = (figure.sample_size, figure.denominator, count, figure.numerator)
        return next((Decimal(number) for number in numbers if number is not None), Decimal(0))
