"""Where an item or a field of a YAML file may start: the lists and fields that are open."""

from dataclasses import dataclass

from generator.source.slips import Slip
from generator.source.yaml_lines import Written

_MOST_DASHES = 100
"""Of one line. What is so deep is refused, and a line may have a hundred thousand."""


@dataclass(frozen=True, slots=True)
class _Level:
    """A list or a group of fields that is open: how far right it starts, and in which line.

    `name` is the field that it stands in.
    """

    indent: int
    is_list: bool
    line: int
    name: str = ""


class Places:
    """What is open at a line; told of each item and field in turn."""

    def __init__(self) -> None:
        self._levels: list[_Level] = []
        self.last: Written | None = None
        """The last item or field."""

    def has(self, indent: int, *, is_list: bool) -> bool:
        """Whether an item, or a field, stands above that starts exactly here."""
        return any((each.indent, each.is_list) == (indent, is_list) for each in self._levels)

    def fits(self, indent: int, *, is_list: bool) -> bool:
        """Whether an item, or a field, may start here."""
        if not self._levels or self.has(indent, is_list=is_list):
            return True
        parent = self.last
        if parent is None or (parent.value and not parent.value.startswith("#")):
            return False
        return indent > parent.column or (is_list and indent == parent.column and bool(parent.key))

    def list_place(self, indent: int) -> int | None:
        """Where a list item that is written here starts: the only open list, if it is not here."""
        if self._levels and self.fits(indent, is_list=True):
            return indent
        lists = [each.indent for each in self._levels if each.is_list]
        return lists[0] if len(lists) == 1 and indent < lists[0] else None

    def open(self, number: int, line: Written) -> None:
        """Start an item or a field; what stands further right is over."""
        kind = (line.indent, bool(line.dashes))
        while self._levels and self._ends(self._levels[-1], *kind):
            self._levels.pop()
        starts = [(dash, True) for dash in line.dashes[:_MOST_DASHES]]
        if line.key:
            starts.append((line.column, False))
        name = self.last.key if self.last else ""
        for indent, is_list in starts:
            if not self.has(indent, is_list=is_list):
                self._levels.append(_Level(indent, is_list, number, name))
        self.last = line

    @property
    def list_name(self) -> str:
        """The field whose list the last item belongs to."""
        return next((each.name for each in reversed(self._levels) if each.is_list), "")

    def _ends(self, level: _Level, indent: int, is_list: bool) -> bool:
        if level.indent == indent:
            return level.is_list and not is_list
        return level.indent > indent

    def misplaced(
        self, number: int, text: str, line: Written, *, inside: bool = False
    ) -> Slip | None:
        """The slip of an item or a field that starts beside its place, read at the nearest one.

        What belongs `inside` does not start at the left edge.
        """
        same = [each for each in self._levels if each.is_list is bool(line.dashes)]
        if inside:
            same = [each for each in same if each.indent]
        if inside and not same and self.last and self.last.key and not self.last.value:
            same = [_Level(self.last.column + 2, is_list=False, line=0)]
        if not same:
            return None
        near = min(same, key=lambda each: (abs(each.indent - line.indent), -each.indent))
        spaces = f"with {near.indent} space{'s' * (near.indent != 1)}"
        return Slip(
            "yaml",
            number,
            line.indent + 1,
            1,
            f"This line starts too far to the {'right' if line.indent > near.indent else 'left'}.",
            f"Start it {spaces if near.indent else 'at the left edge'}, as line {near.line} does."
            if near.line
            else f"Start it {spaces}: it belongs to the line above it.",
            f"{' ' * near.indent}{text.lstrip()}",
            sure=False,
        )
