"""YAML text to plain values: text, lists and dictionaries of text, and nothing else.

`yaml_slips` mends the lines first, so that one slip does not hide the next; `yaml_tree` makes the
tree. Where it stops, it starts again without the lines that stopped it.
"""

from dataclasses import dataclass, field

from generator.diagnostics import Collector, Level, Location
from generator.rules import RULES
from generator.source.files import SourceText
from generator.source.slips import Slip, column_before
from generator.source.yaml_lines import UNKNOWN, Names, region, section
from generator.source.yaml_slips import Slips, find_slips
from generator.source.yaml_tree import Complaint, Path, Refused, Tree, can_be_read, read_tree

__all__ = ["Document", "Path", "Tree", "parse_yaml", "yaml_slips"]

_MOST_HOLES = 10
"""After so many places that stop it, the rest of a file is not looked at."""


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as plain values, with the place of every value and key beside them.

    `unsure` are the lines that could not be read, or were read in one of several ways: what is
    wrong there has been said. A document with mistakes in it is not `sound`.
    """

    source: SourceText
    tree: dict[str, Tree]
    values: dict[Path, Location] = field(repr=False)
    keys: dict[Path, Location] = field(repr=False)
    unsure: frozenset[int] = frozenset()
    sound: bool = True

    def locate(self, path: Path) -> Location:
        """The place of a value; for a path that is not in the file, of its nearest parent."""
        path = self._as_written(path)
        while path not in self.values and path:
            path = path[:-1]
        return self.values[path]

    def _as_written(self, path: Path) -> Path:
        """Without the number of an item where one thing was written instead of a list of it."""
        value: Tree | None = self.tree
        written: list[str | int] = []
        for part in path:
            if isinstance(part, int) and not isinstance(value, list):
                continue
            written.append(part)
            if isinstance(value, dict):
                value = value.get(str(part))
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            else:
                value = None
        return tuple(written)

    def locate_words(self, path: Path, words: str) -> Location:
        """The place of some words inside a value, or of the value if they are spread out."""
        start = self.locate(path)
        following = [place.line for place in self.values.values() if place.line > start.line]
        return self.find(words, start, min(following, default=len(self.source.lines) + 1))

    def find(self, words: str, start: Location, end: int | None = None) -> Location:
        """Where some words first stand from `start` on, before line `end`; else `start`."""
        for number in range(start.line, end or len(self.source.lines) + 1):
            before = start.column - 1 if number == start.line else 0
            column = self.source.lines[number - 1].find(words, before)
            if column >= 0:
                return self.source.at(number, column + 1, len(words))
        return start

    def text_at(self, path: Path) -> str | None:
        """The text at this path as it was written; `None` where there is none."""
        value: Tree | None = self.tree
        for part in path:
            if isinstance(value, dict):
                value = value.get(str(part))
            elif isinstance(value, list) and isinstance(part, int) and part < len(value):
                value = value[part]
            # One thing may be written instead of a list of it, and a line instead of its fields.
        return value if isinstance(value, str) else None

    def is_text(self, path: Path) -> bool:
        """Whether a text stands at this path, rather than a list or fields."""
        value: Tree | None = self.tree
        for part in path:
            if isinstance(value, dict):
                value = value.get(str(part))
            elif isinstance(value, list) and isinstance(part, int):
                value = value[part]
        return isinstance(value, str)

    def locate_key(self, path: Path) -> Location:
        """The place of the key that names a value, or of the value where it has no key."""
        return self.keys.get(self._as_written(path)) or self.locate(path)

    def said_already(self, path: Path) -> bool:
        """Whether a line of this value could not be read, so that nothing more can be said of it."""
        if not self.unsure:
            return False
        start = self.locate_key(path).line
        others = (place.line for at, place in self.values.items() if at[: len(path)] != path)
        end = min((line for line in others if line > start), default=len(self.source.lines) + 1)
        return any(start <= line < end for line in self.unsure)

    def lost(self, name: str) -> bool:
        """Whether a field's name stands in a line that could not be read."""
        return any(name in self.source.lines[line - 1] for line in self.unsure)


def parse_yaml(source: SourceText, collector: Collector, names: Names = UNKNOWN) -> Document | None:
    """The document, or `None` where it cannot be read at all; what is wrong is collected.

    What can still be read of a file with mistakes is a Document that is not `sound`, so that its
    other mistakes are found too. `names` are the fields that may stand in it.
    """
    slips = yaml_slips(source, names)
    reading = _Reading(source, slips)
    document = reading.document()
    for slip in slips.found:
        if not slip.message:
            continue
        where = source.at(slip.line, slip.column, slip.length)
        collector.add(slip.rule, where, slip.message, slip.fix)
    for rule, where, message, fix in reading.complaints:
        collector.add(rule, where, message, fix)
    return document


def yaml_slips(source: SourceText, names: Names) -> Slips:
    """The slips of a file, but for those that the parser shows to be none."""
    slips = find_slips(source.lines, names)
    if all(slip.silent for slip in slips.found):
        return slips
    quiet = _only_silent(source, slips)
    # What would stop the reading, and does not, was no slip: the parser knows better.
    return quiet if can_be_read(quiet.lines) else slips


def _only_silent(source: SourceText, slips: Slips) -> Slips:
    """Each line as far as it was read as something else without a word."""
    lines, found, loud = list(slips.lines), list[Slip](), set[int]()
    for slip in slips.found:
        if slip.line not in loud and not slip.silent:
            loud.add(slip.line)
            before = found[-1].mended if found and found[-1].line == slip.line else None
            lines[slip.line - 1] = before or source.lines[slip.line - 1]
        elif slip.line not in loud:
            found.append(slip)
    unsure = {slip.line for slip in found if not slip.sure}
    return Slips(lines, found, (slips.unsure - loud) | unsure)


class _Reading:
    """Reads a file again and again, each time without the lines that stopped it."""

    def __init__(self, source: SourceText, slips: Slips) -> None:
        self.source = source
        self.lines = slips.lines
        self.unsure = set(slips.unsure)
        self.complaints: list[Complaint] = []
        self.sound = source.sound and not any(_stops(slip) for slip in slips.found)

    def document(self) -> Document | None:
        for _ in range(_MOST_HOLES):
            try:
                read = read_tree(self.lines, self._at)
            except Refused as refused:
                self._complain(refused.complaint)
                if not refused.can_go_on or not self._leave_out(refused.complaint[1].line - 1):
                    return None
                continue
            for complaint in read.complaints:
                self._complain(complaint)
            return Document(
                self.source,
                read.tree,
                read.values,
                read.keys,
                frozenset(self.unsure),
                self.sound,
            )
        return None

    def _complain(self, complaint: Complaint) -> None:
        rule, where, _, _ = complaint
        if where.line not in self.unsure:
            self.complaints.append(complaint)
        if Level[RULES[rule].level.upper()] is Level.ERROR:
            self.unsure.add(where.line)
            self.sound = False

    def _leave_out(self, number: int) -> bool:
        """Empty the lines of the item or field that cannot be read, or of all round it."""
        for hole in (region(self.lines, number), section(self.lines, number)):
            if any(self.lines[each].strip() for each in hole):
                for each in hole:
                    self.lines[each] = ""
                self.unsure |= {each + 1 for each in hole}
                return True
        return False

    def _at(self, line: int, column: int, length: int) -> Location:
        """A place in the file as it was written, from a place in the lines as they are read."""
        if not 0 < line <= len(self.lines):
            return self.source.at(line, column, length)
        before, after = self.source.lines[line - 1], self.lines[line - 1]
        return self.source.at(line, column_before(before, after, column), length)


def _stops(slip: Slip) -> bool:
    return RULES[slip.rule].level == "error"
