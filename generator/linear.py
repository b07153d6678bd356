"""The most and the least that a sum of unknown numbers can be: an exact linear program.

The simplex method with dictionaries, as in Chvátal, Linear Programming (1983), chapters 2, 3 and
8: some variables are said by the others, which are 0 for now, and the two kinds swap until the
goal cannot grow. Bland's rule keeps that from going round in circles. No float is used: a number
that is nearly given away must not pass as one that is not.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

Number = int | Fraction
"""An exact number; whole ones are an `int`, which is many times faster."""


@dataclass(frozen=True, slots=True)
class Limit:
    """The most or the least that a sum can be, and the rows that keep it there."""

    amount: Number
    held_by: tuple[int, ...]


class Program:
    """Unknown parts, none below 0, and rows: each the sum of some parts, and as large as said.

    Where the rows contradict each other, some fall short of their amounts: by as little as can be
    in all, and `lacking` says which by how much.
    """

    def __init__(self, rows: Mapping[int, tuple[Collection[int], Number]]) -> None:
        self._parts = {part for parts, _ in rows.values() for part in parts}
        # A part is its number; what row `r` lacks is `~r`, which is below 0.
        self._basic = {
            ~row: _Line(amount, dict.fromkeys(parts, -1)) for row, (parts, amount) in rows.items()
        }
        goal = _Line(0, dict.fromkeys(self._basic, -1))
        self._climb(goal, rows_may_lack=True)
        self.lacking = {~v: line.constant for v, line in self._basic.items() if v < 0}
        self._seen: list[dict[int, Number]] = []
        self._keep_rows_as_they_are()
        self._note()

    def _keep_rows_as_they_are(self) -> None:
        """From here on only parts change: what a row lacks is settled."""
        for variable in self.lacking:
            line = self._basic[~variable]
            line.constant = 0
            part = next((other for other in line.terms if other >= 0), None)
            if part is not None:
                self._swap(part, ~variable)

    def seen(self, parts: Collection[int]) -> tuple[Number, ...]:
        """Some amounts that the parts can make, at no cost; none if they have no most."""
        if not self._parts.issuperset(parts):
            return ()
        return tuple(sum(found.get(part, 0) for part in parts) for found in self._seen)

    def most(self, parts: Collection[int]) -> Limit:
        """The most that the parts can make together; each must be in a row."""
        return self._limit(parts, 1)

    def least(self, parts: Collection[int]) -> Limit:
        """The least that the parts can make together; each must be in a row."""
        return self._limit(parts, -1)

    def _limit(self, parts: Iterable[int], sign: int) -> Limit:
        goal = _Line(0, dict.fromkeys(parts, sign))
        self._climb(goal)
        self._note()
        held_by = tuple(sorted(~variable for variable in goal.terms if variable < 0))
        return Limit(sign * goal.constant, held_by)

    def _note(self) -> None:
        self._seen.append({v: line.constant for v, line in self._basic.items() if v >= 0})

    def _climb(self, goal: "_Line", *, rows_may_lack: bool = False) -> None:
        """Make `goal` as large as it can be by swapping variables, one pair after the other."""
        for variable in [variable for variable in goal.terms if variable in self._basic]:
            goal.replace(variable, self._basic[variable])
        while up := [
            v for v, times in goal.terms.items() if times > 0 and (v >= 0 or rows_may_lack)
        ]:
            enters = min(up)
            room = (
                (_divide(line.constant, -line.terms[enters]), variable)
                for variable, line in self._basic.items()
                if line.terms.get(enters, 0) < 0
            )
            self._swap(enters, min(room)[1])
            goal.replace(enters, self._basic[enters])

    def _swap(self, enters: int, leaves: int) -> None:
        """Say `enters` by the others, `leaves` among them, here and in every other line."""
        line = self._basic.pop(leaves)
        times = line.terms.pop(enters)
        terms = {variable: _divide(-by, times) for variable, by in line.terms.items()}
        made = _Line(_divide(-line.constant, times), terms | {leaves: _divide(1, times)})
        for other in self._basic.values():
            other.replace(enters, made)
        self._basic[enters] = made


@dataclass(slots=True)
class _Line:
    """A sum: the `constant`, and the `terms` with how often each counts."""

    constant: Number
    terms: dict[int, Number]

    def replace(self, variable: int, line: "_Line") -> None:
        """Say `variable`, if it is here, by the sum that it is equal to."""
        times = self.terms.pop(variable, 0)
        if not times:
            return
        self.constant += times * line.constant
        for other, by in line.terms.items():
            if total := self.terms.get(other, 0) + times * by:
                self.terms[other] = total
            else:
                self.terms.pop(other, None)


def _divide(number: Number, by: Number) -> Number:
    if by in (1, -1):
        return number * by
    quotient = Fraction(number) / by
    return quotient.numerator if quotient.denominator == 1 else quotient
