"""Which withheld counts could be worked out from those that are shown, by adding and subtracting.

The areas of a landlord make up `all`, and shorter periods make up longer ones. Each such sum is
an equation. A count that is not shown can be worked out if some combination of the equations
holds no other unknown: Gauss-Jordan elimination finds every one, however many sums it takes.

A landlord does not say that its areas cover all homes, nor that quarters add up. So a sum counts
only where it holds for the true numbers, or misses them by less than a group of people: then
subtracting tells a reader nothing.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from generator.model import Area, Figure

Row = int
"""A figure's place in its list; a negative number stands for homes that no row is about."""

Sum = dict[Row, Fraction]
"""Rows and how often each counts; together they make 0."""


@dataclass(frozen=True, slots=True)
class Sums:
    """The sums that one kind of count takes part in. `amounts` holds the numbers of the rows."""

    sums: tuple[Sum, ...]
    amounts: Mapping[Row, Decimal]
    of_people: bool


@dataclass(frozen=True, slots=True)
class GivenAway:
    """A withheld row that the `shown` rows give away together; `None` for a group without one."""

    row: Row | None
    shown: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class _Known:
    """A number that readers have: from its own row, or from the `shown` rows together."""

    amount: Fraction
    shown: tuple[Row, ...] = ()


def find_sums(
    figures: Mapping[Row, Figure],
    amounts: Mapping[Row, Decimal],
    areas: Sequence[Area],
    smallest_group: int,
    *,
    of_people: bool,
) -> Sums:
    """The sums between the rows of one measure; `amounts` are the true numbers of one kind.

    A row without an amount is one that nobody knows. `of_people` says that a small amount is a
    small group of people.
    """
    known = dict(amounts)
    by_area = _sums_by_area(figures, known, areas, smallest_group)
    by_time = (
        made
        for area in {figure.area: None for figure in figures.values()}
        for made in _sums_by_time(
            {row: figure for row, figure in figures.items() if figure.area == area},
            known,
            smallest_group,
        )
    )
    return Sums((*by_area, *by_time), known, of_people)


def _sums_by_area(
    figures: Mapping[Row, Figure],
    known: dict[Row, Decimal],
    areas: Sequence[Area],
    smallest_group: int,
) -> list[Sum]:
    """`all` less every area, period by period. What no area has a row for is one more unknown."""
    periods: defaultdict[tuple[date, date], dict[str, Row]] = defaultdict(dict)
    for row, figure in figures.items():
        periods[figure.period.start, figure.period.end].setdefault(figure.area, row)
    named = [area.id for area in areas[1:]]
    sums = []
    for number, rows in enumerate(periods.values(), 1):
        parts = [rows[area] for area in named if area in rows]
        if areas[0].id not in rows or not parts:
            continue
        made = {rows[areas[0].id]: Fraction(1), **dict.fromkeys(parts, Fraction(-1))}
        left = _left(made, known)
        # One area alone is never all homes; where there are more, one may have no row.
        elsewhere = (left is None or left > 0) and (len(named) == 1 or len(parts) < len(named))
        if elsewhere:
            made[-number] = Fraction(-1)
            if left is not None:
                known[-number] = left
        if elsewhere or left is None or abs(left) < smallest_group:
            sums.append(made)
    return sums


def _sums_by_time(
    figures: Mapping[Row, Figure], known: Mapping[Row, Decimal], smallest_group: int
) -> Iterator[Sum]:
    """Each period less the shorter ones that make it up, in one area."""
    tree: defaultdict[date, list[tuple[date, Row, Fraction]]] = defaultdict(list)
    by_length = sorted(
        figures, key=lambda row: (figures[row].period.end - figures[row].period.start, row)
    )
    for row in by_length:
        start, end = figures[row].period.start, figures[row].period.end + timedelta(days=1)
        parts = _path(tree, start, end)
        if parts is None:
            tree[start].append((end, row, Fraction(1)))
            tree[end].append((start, row, Fraction(-1)))
            continue
        made = {row: Fraction(1), **{part: -sign for part, sign in parts.items()}}
        left = _left(made, known)
        if left is None or abs(left) < smallest_group:
            yield made


def _path(
    tree: Mapping[date, list[tuple[date, Row, Fraction]]], start: date, end: date
) -> Sum | None:
    """The periods that lead from one day to another, those gone backwards with a minus."""
    came: dict[date, tuple[date, Row, Fraction] | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in came:
        day = waiting.popleft()
        for other, row, sign in tree.get(day, ()):
            if other not in came:
                came[other] = (day, row, sign)
                waiting.append(other)
    if end not in came:
        return None
    path: Sum = {}
    step = came[end]
    while step is not None:
        day, row, sign = step
        path[row] = sign
        step = came[day]
    return path


def _left(made: Sum, known: Mapping[Row, Decimal]) -> Decimal | None:
    """By how much a sum misses 0; `None` if it holds a row that nobody knows."""
    if any(row not in known for row in made):
        return None
    return sum((known[row] * int(times) for row, times in made.items()), Decimal(0))


def given_away(
    counts: Sums, secret: Iterable[Row], not_shown: Iterable[Row], smallest_group: int
) -> GivenAway | None:
    """The first `secret` row that can be worked out, or a few that together are a small group.

    `not_shown` are all the rows without a number for readers, the secret ones among them.
    """
    amounts = counts.amounts
    hidden = {row for made in counts.sums for row in made if row < 0 or row not in amounts}
    hidden.update(not_shown)
    elsewhere = {row for row in hidden if row < 0 and 0 < amounts.get(row, 0) < smallest_group}
    protected = elsewhere.union(secret)
    solved = tuple(_solved(counts.sums, hidden))
    readable = {
        row: _Known(Fraction(amount)) for row, amount in amounts.items() if row not in hidden
    }
    readable |= _worked_out(solved, readable)
    for row in sorted(protected.intersection(readable), key=_rows_first):
        return GivenAway(row if row >= 0 else None, readable[row].shown)
    for made in (*counts.sums, *solved) if counts.of_people else ():
        few = _together(made, readable)
        given = sorted((row for row in made if row in protected), key=_rows_first)
        if given and few and few.shown and 0 < few.amount < smallest_group:
            return GivenAway(given[0] if given[0] >= 0 else None, few.shown)
    return None


def _rows_first(row: Row) -> tuple[bool, Row]:
    return row < 0, row


def _worked_out(solved: Iterable[Sum], readable: Mapping[Row, _Known]) -> dict[Row, _Known]:
    """The rows that stand alone with readable ones in a solved sum."""
    found = {}
    for made in solved:
        unknown = [row for row in made if row not in readable]
        known = _together(made, readable)
        if len(unknown) == 1 and known and known.shown and known.amount >= 0:
            found[unknown[0]] = known
    return found


def _together(made: Sum, readable: Mapping[Row, _Known]) -> _Known | None:
    """What the other rows of a sum make together; `None` if a reader cannot say."""
    times = {by for row, by in made.items() if row not in readable}
    if len(times) != 1:
        return None
    parts = [(row, readable[row], by) for row, by in made.items() if row in readable]
    total = sum((known.amount * by for _, known, by in parts), Fraction(0))
    shown = {other: None for row, known, _ in parts for other in known.shown or (row,)}
    return _Known(-total / times.pop(), tuple(shown))


def _solved(sums: Sequence[Sum], not_shown: Iterable[Row]) -> Iterator[Sum]:
    """The same sums, combined so that as many as possible hold one unknown only."""
    rows = [dict(made) for made in sums]
    done: list[Sum] = []
    for unknown in sorted(not_shown):
        pivot = next((row for row in rows if unknown in row), None)
        if pivot is None:
            continue
        rows.remove(pivot)
        for other in (*rows, *done):
            if unknown in other:
                _subtract(other, pivot, other[unknown] / pivot[unknown])
        done.append(pivot)
    return iter(done)


def _subtract(row: Sum, other: Sum, times: Fraction) -> None:
    for cell, value in other.items():
        left = row.get(cell, Fraction(0)) - times * value
        if left:
            row[cell] = left
        else:
            row.pop(cell, None)
