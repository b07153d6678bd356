"""What any stage says to people: a place, what is wrong there, and what to type instead.

Stages add Diagnostics to a Collector and go on, so that one run shows everything. A mistake of
ours is an exception, never a Diagnostic: writers are not blamed for our bugs.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from generator.rules import RULES


class Level(IntEnum):
    """How much a Diagnostic weighs; the lower, the sooner it is shown.

    An ERROR stops publishing. A WARNING and a NOTICE do not. QUESTION and NOTE are for the
    landlord: what has not been decided, and what the source or the law disagrees with. A FACT was
    measured: nothing is wrong.
    """

    ERROR = 0
    WARNING = 1
    NOTICE = 2
    QUESTION = 3
    NOTE = 4
    FACT = 5


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: path from the project's root with `/`; line and column count from 1.

    `length` is how many characters the caret underlines; `text` is the whole line. In a
    spreadsheet `cell` is the cell's address, `text` what it holds, and `file` names the sheet too;
    line 0 is the whole of it.
    """

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    text: str = ""
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing to say: which rule, where, what is wrong, and (`fix`) what to type.

    `identity` is what it is known by in another version of the file, if its line and message are
    not enough: many sentences can stand in one line. `amount` is what a FACT measured, if it is a
    number; the greater come first.
    """

    level: Level
    rule: str
    where: Location
    message: str
    fix: str = ""
    identity: str = ""
    amount: int = 0

    @property
    def order(self) -> tuple[int, int, Location, str, str]:
        """Errors first, then by file and place: the same order on every run."""
        return (self.level, -self.amount, self.where, self.rule, self.message)


@dataclass(slots=True)
class Collector:
    """Takes Diagnostics from every stage; the only thing passed along that changes."""

    _found: dict[Diagnostic, None] = field(default_factory=dict)
    _in_order: list[Diagnostic] | None = field(default=None, compare=False, repr=False)
    """The same in order, once somebody asked."""

    def add(
        self,
        rule: str,
        where: Location,
        message: str,
        fix: str = "",
        identity: str = "",
        *,
        amount: int = 0,
    ) -> None:
        """Record one finding of a rule in `rules.RULES` (a KeyError is our bug)."""
        level = Level[RULES[rule].level.upper()]
        self._found[Diagnostic(level, rule, where, message, fix, identity, amount)] = None
        self._in_order = None

    def take(self, found: Iterable[Diagnostic]) -> None:
        """Record what was found before, by a stage that need not look again."""
        self._found.update(dict.fromkeys(found))
        self._in_order = None

    @property
    def failed(self) -> bool:
        """Whether anything stops publishing."""
        return any(found.level is Level.ERROR for found in self._found)

    def __iter__(self) -> Iterator[Diagnostic]:
        if self._in_order is None:
            self._in_order = sorted(self._found, key=lambda found: found.order)
        return iter(self._in_order)

    def __len__(self) -> int:
        return len(self._found)


def message_and_fix(text: str) -> tuple[str, str]:
    """What is wrong, and what to type: the first sentence of `text`, and the rest of it."""
    message, _, fix = text.partition(". ")
    stop = "" if fix.endswith("?") else "."
    return f"{message.rstrip('.')}.", f"{fix.rstrip('.')}{stop}" if fix else ""
