"""What a reader can work out about withheld counts from those that are shown.

Each count is a sum over parts: the homes of one area, in a stretch of time in which no row starts
or ends. Nobody publishes the parts, but none is below 0, and each count that is shown is an
equation. So the most that a withheld count can be is a linear program, and its answer names the
shown counts that give it away.

A landlord does not say that its areas are all its homes, nor that its quarters make up a year. So
rows are added up only where their true numbers do, or miss it by less than a group of people.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from generator.linear import Number, Program
from generator.model import Area, Figure

Row = int
"""A figure's place in its list."""

_ONE_AND_ALL = 2
"""All homes and one area: with no other area, there are homes that are in none."""


@dataclass(frozen=True, slots=True)
class GivenAway:
    """A withheld row that the `shown` rows give away; `None` for a group that has no row."""

    row: Row | None
    shown: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that add up: the parts of each, and the `amounts` of those that have one.

    `of_people` says that a small amount is a small group of people.
    """

    parts: Mapping[Row, Collection[int]]
    amounts: Mapping[Row, Number]
    of_people: bool

    def given_away(
        self, secret: Iterable[Row], hidden: Collection[Row], smallest_group: int
    ) -> GivenAway | None:
        """The first secret row whose number readers know, or know to be a small group.

        `hidden` are all the rows without a number for readers, the secret ones among them.
        """
        rows = {r: (self.parts[r], n) for r, n in self.amounts.items() if r not in hidden}
        program = Program(rows)
        enough = smallest_group if self.of_people else 0
        for row in sorted(self.parts.keys() & secret):
            if shown := _known(program, self.parts[row], enough):
                return GivenAway(row, shown)
        for part in self._without_row() if self.of_people else ():
            if shown := _there_and_small(program, part, smallest_group):
                return GivenAway(None, shown)
        return None

    def _without_row(self) -> list[int]:
        alone = {part for parts in self.parts.values() if len(parts) == 1 for part in parts}
        return sorted({part for parts in self.parts.values() for part in parts} - alone)


def _known(program: Program, parts: Collection[int], enough: int) -> tuple[Row, ...]:
    """The rows that give a sum away; none if it may be `enough`, and may be something else."""
    seen = program.seen(parts)
    if not seen or (max(seen) >= enough and max(seen) > min(seen)):
        return ()
    most = program.most(parts)
    if most.amount >= enough and most.amount > program.least(parts).amount:
        return ()
    return most.held_by


def _there_and_small(program: Program, part: int, smallest_group: int) -> tuple[Row, ...]:
    """The rows that tell of a small group of which the landlord has no row."""
    seen = program.seen((part,))
    if not seen or min(seen) == 0 or max(seen) >= smallest_group:
        return ()
    most = program.most((part,))
    there = program.least((part,)).amount > 0
    return most.held_by if there and most.amount < smallest_group else ()


def find_tables(
    figures: Mapping[Row, Figure],
    amounts: Mapping[Row, Number],
    areas: Sequence[Area],
    smallest_group: int,
    *,
    of_people: bool,
) -> Iterator[Table]:
    """What adds up among the rows of one measure; `amounts` are the true numbers of one kind.

    That is all of it; or else the areas of each period, and the periods of each area.
    """
    known = {row: number for row, number in amounts.items() if row in figures and number >= 0}
    if not known:
        return
    for elsewhere in (True,) if len(areas) <= _ONE_AND_ALL else (False, True):
        parts = _parts(figures, areas, elsewhere=elsewhere)
        lacking = Program({row: (parts[row], number) for row, number in known.items()}).lacking
        if all(by < smallest_group for by in lacking.values()):
            exact = {row: number - lacking.get(row, 0) for row, number in known.items()}
            yield Table(parts, exact, of_people)
            return
    by_area = _groups(figures, lambda figure: figure.area)
    by_time = _groups(figures, lambda figure: (figure.period.start, figure.period.end))
    for group in (*by_area, *by_time):
        if len(group) < len(figures):
            yield from find_tables(group, amounts, areas, smallest_group, of_people=of_people)


def _groups(
    figures: Mapping[Row, Figure], of: Callable[[Figure], Hashable]
) -> Iterable[dict[Row, Figure]]:
    groups: defaultdict[Hashable, dict[Row, Figure]] = defaultdict(dict)
    for row, figure in figures.items():
        groups[of(figure)][row] = figure
    return groups.values()


def _parts(
    figures: Mapping[Row, Figure], areas: Sequence[Area], *, elsewhere: bool
) -> dict[Row, tuple[int, ...]]:
    """The parts of each row, by number. What is always counted together is one part."""
    everywhere, *named = (area.id for area in areas)
    places = (*named, "") if elsewhere else named
    spans = {row: (f.period.start, f.period.end + timedelta(days=1)) for row, f in figures.items()}
    stretches = list(pairwise(sorted({day for span in spans.values() for day in span})))
    counted_in = dict.fromkeys(
        frozenset(
            row
            for row, (start, end) in spans.items()
            if figures[row].area in (everywhere, place) and start <= first and last <= end
        )
        for place in places
        for first, last in stretches
    )
    return {
        row: tuple(part for part, rows in enumerate(counted_in) if row in rows) for row in figures
    }
