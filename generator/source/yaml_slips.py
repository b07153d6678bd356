"""Finds the slips in a YAML file line by line, and gives its lines as they were meant.

It runs before the parser, so that one slip gets one message with what to type, and does not hide
the mistakes below it. What it does not know it leaves to the parser.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.source.characters import odd_characters, odd_spaces, tabs
from generator.source.slips import Slip, column_before
from generator.source.yaml_lines import (
    NEEDS_QUOTES,
    UNKNOWN,
    Line,
    Names,
    Written,
    indent_of,
    written,
)
from generator.source.yaml_places import Places
from generator.source.yaml_quotes import quote_end
from generator.source.yaml_starts import list_in_text, nameless_slip, start_slip
from generator.source.yaml_stray import stray_slips
from generator.source.yaml_values import value_slip

MOST_LINES = 5_000
"""What stands further down is left to the parser, which refuses files of so many entries."""

_LONGEST = 20_000


@dataclass(slots=True)
class Slips:
    """The lines as they are read on, their slips, and the lines (from 1) nobody can be sure of."""

    lines: list[str]
    found: list[Slip] = field(default_factory=list)
    unsure: set[int] = field(default_factory=set)


@dataclass(slots=True)
class _Block:
    """A text of several lines: more indented than `above`, as `indent` says once it has begun."""

    above: int
    indent: int = 0


def find_slips(lines: Sequence[str], names: Names = UNKNOWN) -> Slips:
    """The slips of a file whose fields have these `names` (all that look like one, if none)."""
    walk = _Walk(list(lines), names)
    for slip, others in stray_slips(lines):
        walk.leave_out(slip, others)
    for number in range(min(len(walk.lines), MOST_LINES)):
        walk.step(number)
    return Slips(walk.lines, walk.found, walk.unsure)


class _Walk:
    """Goes through the lines of one file, from the top. Here lines count from 0."""

    def __init__(self, lines: list[str], names: Names) -> None:
        self.written = tuple(lines)
        self.lines = lines
        self.names = names
        self.found: list[Slip] = []
        self.unsure: set[int] = set()
        self.places = Places()
        self.block: _Block | None = None
        self.moved = (-2, 0)
        """The last line that starts beside its place, and how far it was moved back."""
        self.pasted_below: Written | None = None
        """The field of one text that a list was pasted below."""
        self.free_from = 0
        """The first line that is not inside of quotes or brackets."""

    def leave_out(self, slip: Slip, others: range) -> None:
        """Take a stray line out, and all others (from 0) that go with it."""
        self._take(slip)
        for number in others:
            self.lines[number] = ""
        self.unsure |= {number + 1 for number in others}

    def step(self, number: int) -> None:
        """Look at one line, and leave it as it is read on."""
        if number < self.free_from:
            self._characters(number, inside=True)
        else:
            self._characters(number, inside=self.block is not None)
            line = self.lines[number]
            if self._is_text(number, line) or not line.strip() or line.lstrip()[0] == "#":
                return
            self.block = None
            slip, bullet = start_slip(number + 1, line, self.places, self.names)
            if bullet and slip and self._is_one_text():
                self._list_in_text(slip)
                return
            if bullet:
                # What stands round a pasted bullet was pasted with it: it is one slip.
                while self.found and self.found[-1].line == number + 1:
                    self.found.pop()
            self._take(slip)
            if self._opens(number):
                self._name_line(number)
                self._value(number)

    def _shift(self, slip: Slip) -> None:
        """Take a line that starts beside its place; of several that moved together, say it once."""
        number = slip.line - 1
        moved = len(slip.mended or "") - len(self.lines[number])
        above = next((n for n in range(number - 1, -1, -1) if self.lines[n].strip()), -1)
        self._take(replace(slip, message="") if self.moved == (above, moved) else slip)
        self.moved = (number, moved)

    def _take(self, slip: Slip | None) -> None:
        """Keep a slip, with its column in the line as it was written, and go on with its line."""
        if slip is None:
            return
        number = slip.line - 1
        column = column_before(self.written[number], self.lines[number], slip.column)
        # Of a line that nobody can be sure of, the first word is the last.
        message = "" if slip.line in self.unsure else slip.message
        self.found.append(replace(slip, column=column, message=message))
        self.lines[number] = slip.mended or ""
        if not slip.sure:
            self.unsure.add(slip.line)

    def _characters(self, number: int, *, inside: bool) -> None:
        line = self.lines[number]
        if line.isascii() and line.isprintable():
            return
        if line.lstrip().startswith("#") and not inside:
            # Nobody reads a remark, whatever is in it.
            self.lines[number] = line if line.isprintable() else "#"
            return
        for slip in odd_characters(line, number + 1):
            self._take(slip)
        self._take(tabs(self.lines[number], number + 1, self.block.indent if self.block else 0))
        self._take(odd_spaces(self.lines[number], number + 1, only_start=inside))

    # --- longer texts

    def _is_text(self, number: int, line: str) -> bool:
        """Whether a line belongs to the text of several lines above it; one that slipped is put back."""
        block = self.block
        if block is None:
            return False
        indent = indent_of(line)
        if not line.strip() or (indent > block.above and indent >= block.indent):
            block.indent = block.indent or indent
            return True
        parts = written(line)
        named = parts.own and (parts.dashes or parts.key in self.names)
        fits = self.places.has(indent, is_list=bool(parts.dashes))
        if (parts.own and fits) or (named and not parts.dashes) or line.lstrip()[0] == "#":
            return False
        block.indent = block.indent or block.above + 2
        self._shift(
            Slip(
                "yaml",
                number + 1,
                indent + 1,
                1,
                "This line belongs to the text above it, and starts too far to the left.",
                f"Start it with {block.indent} spaces, as that text does.",
                f"{' ' * block.indent}{line.lstrip()}",
                sure=not parts.own,
                silent=False,
            )
        )
        return True

    # --- items and fields

    def _is_one_text(self) -> bool:
        """Whether the field above is empty so far, and never holds a list."""
        last = self.places.last
        return last is not None and last.key in self.names.texts and not last.value

    def _list_in_text(self, bullet: Slip) -> None:
        """A list that was pasted where a text belongs: it is one slip, however long it is."""
        field = self.places.last
        assert field is not None
        said = list_in_text(bullet, field.key)
        self._take(said if self.pasted_below is not field else replace(said, message=""))
        self.pasted_below = field

    def _opens(self, number: int) -> bool:
        """Whether an item or a field starts in this line; if so, it is opened."""
        line = self.lines[number]
        parts = written(line)
        if not parts.own:
            return False
        inside = not parts.dashes and not parts.indent and self.names.stands_inside(parts.key)
        if inside or not self.places.fits(parts.indent, is_list=bool(parts.dashes)):
            if not (parts.dashes or parts.key in self.names):
                return False
            slip = self.places.misplaced(number + 1, line, parts, inside=inside)
            if slip is None and inside:
                self.places.open(number + 1, parts)
                return True
            if slip is None:
                return False
            self._shift(slip)
            parts = written(self.lines[number])
        self.places.open(number + 1, parts)
        return True

    def _name_line(self, number: int) -> None:
        """An item of one line has no fields below it; to get some, the line needs a name itself."""
        parts = self.places.last
        name = self.names.lines.get(self.places.list_name, "")
        if parts is None or not name or not parts.dashes or parts.key or not parts.value:
            return
        below = self._below(number)
        if not (indent_of(below) > parts.indent and written(below).key in self.names):
            return
        slip = nameless_slip(number + 1, self.lines[number], parts, name)
        self._take(slip)
        self.places.open(number + 1, written(slip.mended or ""))

    def _value(self, number: int) -> None:
        parts = self.places.last
        assert parts is not None
        above = parts.column if parts.key else parts.indent
        if parts.opens_block:
            self.block = _Block(above)
        elif not self._goes_on_in_quotes(number, parts.value, above):
            below = self._below(number)
            has_more = indent_of(below) > above or (
                bool(parts.key) and below[above : above + 2] == "- " and indent_of(below) == above
            )
            goes_on = has_more and not self._starts_something(below)
            line = Line(number + 1, self.lines[number], parts, goes_on, has_more)
            slip = value_slip(line, self.names)
            special = parts.value[:1] in tuple(f"{NEEDS_QUOTES}[{{")
            if slip and special and self.names.is_one_value(parts.key):
                slip = _of_one_value(slip)
            self._take(slip)
            self.places.last = written(self.lines[number])

    def _below(self, number: int) -> str:
        """The next line with anything in it."""
        return next((line for line in self.lines[number + 1 : MOST_LINES] if line.strip()), "")

    def _starts_something(self, line: str) -> bool:
        parts = written(line)
        return bool(parts.dashes) or parts.key in self.names or line.lstrip()[:1] == "#"

    def _goes_on_in_quotes(self, number: int, value: str, above: int) -> bool:
        """Whether a text in quotes or brackets ends in a later line of its own field."""
        if value[:1] not in ('"', "'", "[", "{") or _closed(value):
            return False
        joined = value
        for after in range(number + 1, len(self.lines)):
            line = self.lines[after]
            if line.strip() and (indent_of(line) <= above or self._starts_something(line)):
                return False
            joined = f"{joined} {line.strip()}"
            if len(joined) > _LONGEST:
                return False
            if joined[-1] in "\"']}" and _closed(joined):
                self.free_from = after + 1
                return True
        return False


def _of_one_value(slip: Slip) -> Slip:
    """Quotes would not make a number of it: what it may be is said of the value.

    Of a line that nobody can be sure of nothing is said later, so that it is said here.
    """
    if slip.sure:
        return replace(slip, message="")
    return replace(slip, fix="Take it out.") if "quotes" in slip.fix else slip


def _closed(value: str) -> bool:
    if value[0] in "\"'":
        return bool(quote_end(value))
    return value.count(value[0]) == value.count({"[": "]", "{": "}"}[value[0]])
