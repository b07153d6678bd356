"""Lines of YAML to a tree of text, lists and dictionaries, with the place of every value.

PyYAML's C parser gives events; the tree is built from them here, so that every value keeps its
place and no value is turned into a number, a date or a truth by YAML's own rules (`no`, `9:00`,
`010`). The parser is stopped at a small depth, because the C composer crashes on deep nesting.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.diagnostics import Location
from generator.source.files import printable
from generator.source.yaml_hints import explain

MAX_DEPTH = 12
MAX_VALUES = 5_000

Tree = str | list["Tree"] | dict[str, "Tree"]
Path = tuple[str | int, ...]
"""The way to a value from the top of its file: `("our_responsibilities", 3, "promise")`."""

Complaint = tuple[str, Location, str, str]
"""A rule, a place, what is wrong there, and what to type."""

At = Callable[[int, int, int], Location]
"""The place of a line, a column and a length, the first two counted from 1."""

_LOOKS_LIKE_ITS_OWN = re.compile(r"\s*(?:[-•–*] |-\w|[a-z]+(?:_[a-z]+)*:)")
_LISTED = re.compile(r"\s*(?:[-*+•–] |\d+[.)] )")
_UNREADABLE = re.compile(
    r"[^\x09\x0a\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)


class Refused(Exception):
    """Reading stops here; `can_go_on` says whether it may start again without these lines."""

    def __init__(self, *complaint: Any, can_go_on: bool = True) -> None:
        self.complaint: Complaint = complaint
        self.can_go_on = can_go_on


@dataclass(slots=True)
class ReadTree:
    """A whole file, and what is wrong in it that did not stop the reading."""

    tree: dict[str, Tree] = field(default_factory=dict)
    values: dict[Path, Location] = field(default_factory=dict)
    keys: dict[Path, Location] = field(default_factory=dict)
    complaints: list[Complaint] = field(default_factory=list)


def read_tree(lines: Sequence[str], at: At) -> ReadTree:
    """The tree of a file's lines; `Refused` where it cannot be read."""
    return _Builder(lines, at).build()


def can_be_read(lines: Sequence[str]) -> bool:
    """Whether the parser takes the lines as they are."""
    depth = 0
    try:
        for event in yaml.parse(_joined(lines), Loader=yaml.CSafeLoader):
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > MAX_DEPTH:
                return False
    except yaml.YAMLError:
        return False
    return True


def _joined(lines: Sequence[str]) -> str:
    text = "\n".join(lines)
    # The parser refuses the whole file for one of these, and says nothing of use about it.
    return _UNREADABLE.sub("?", text)


class _Builder:
    """Turns events into a tree. One object reads one file once."""

    def __init__(self, lines: Sequence[str], at: At) -> None:
        self.lines = lines
        self.at = at
        self.read = ReadTree()
        self.depth = 0

    def build(self) -> ReadTree:
        # The C loader reads text; its marks count characters, as ours do.
        events = iter(yaml.parse(_joined(self.lines), Loader=yaml.CSafeLoader))
        tree: Tree | None = None
        try:
            for event in events:
                if isinstance(event, yaml.NodeEvent):
                    tree = self._node(event, events, ())
                elif isinstance(event, yaml.DocumentStartEvent) and tree is not None:
                    raise Refused(
                        "yaml-feature",
                        self._at(event),
                        "A second document starts here, after “---”.",
                        "Delete the line “---”: one file holds one thing.",
                        can_go_on=False,
                    )
        except yaml.YAMLError as error:
            line, column, message, fix = explain(self.lines, error)
            raise Refused("yaml", self.at(line, column, 1), message, fix) from error
        if not isinstance(tree, dict):
            raise Refused(
                "yaml",
                self.at(1, 1, len(self.lines[0])),
                "This file does not start with a field and its text."
                if tree is not None
                else "There are only remarks in this file: lines that start with “#”.",
                "Start with a line like “title: Repairs”, with a space after the colon.",
                can_go_on=False,
            )
        self.read.tree = tree
        return self.read

    def _complain(self, rule: str, where: Location, message: str, fix: str = "") -> None:
        self.read.complaints.append((rule, where, message, fix))

    def _node(self, event: Any, events: Iterator[Any], path: Path) -> Tree:
        self._complain_of_features(event)
        self.read.values[path] = self._at(event)
        if len(self.read.values) > MAX_VALUES:
            raise Refused(
                "too-big",
                self._at(event),
                f"This file has more than {MAX_VALUES} entries.",
                "Is something in it that belongs elsewhere?",
                can_go_on=False,
            )
        if isinstance(event, yaml.AliasEvent):
            return ""
        if isinstance(event, yaml.ScalarEvent):
            self._complain_of_joined_lines(event)
            self._warn_of_lost_words(event)
            return str(event.value).strip()
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise Refused(
                "too-deep",
                self._at(event),
                f"Lists and fields are nested more than {MAX_DEPTH} deep here.",
                "Is a bracket or a quote left open, or a line indented by mistake?",
            )
        is_list = isinstance(event, yaml.SequenceStartEvent)
        tree: Tree = self._list(events, path) if is_list else self._fields(events, path)
        self.depth -= 1
        return tree

    def _list(self, events: Iterator[Any], path: Path) -> list[Tree]:
        items: list[Tree] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _fields(self, events: Iterator[Any], path: Path) -> dict[str, Tree]:
        fields: dict[str, Tree] = {}
        again: list[tuple[Path, Location]] = []
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event)
            here = (*path, key)
            if key in fields:
                again.append((here, self._at(event)))
                self._node(next(events), events, (*path, f"{key} again"))
                continue
            self._say_twice(again)
            again = []
            self.read.keys[here] = self._at(event)
            fields[key] = self._node(next(events), events, here)
        self._say_twice(again)
        return fields

    def _say_twice(self, again: list[tuple[Path, Location]]) -> None:
        """Of fields that were pasted a second time, one below the other, say it once."""
        if not again:
            return
        (path, where), *others = again
        first = self.read.keys[path].line
        name = printable(str(path[-1]))
        if not others:
            said = f"“{name}” is written twice: here and in line {first}."
            self._complain("duplicate-key", where, said, "Keep one of them.")
            return
        self._complain(
            "duplicate-key",
            where,
            f"Here the fields from line {first} on start again: “{name}” and {len(others)} more.",
            "Keep one copy."
            if len(path) == 1
            else "Keep one copy. If they are two things, start the first line of each with “- ”.",
        )

    def _key(self, event: Any) -> str:
        self._complain_of_features(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise Refused(
                "yaml",
                self._at(event),
                "A list or a group of fields stands where a field's name belongs.",
                "Put quotes round the whole line if a bracket is part of the text.",
            )
        if event.value == "<<":
            raise Refused(
                "yaml-feature",
                self._at(event),
                "“<<” brings in fields from elsewhere, which a standard cannot do.",
                "Write the fields out.",
            )
        return str(event.value)

    def _complain_of_features(self, event: Any) -> None:
        mark = ""
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
        elif event.tag is not None:
            mark = "!"
        if mark:
            self._complain(
                "yaml-feature",
                self._at(event),
                f"A word that starts with “{mark}” has a special meaning here.",
                "Put quotes round the whole text.",
            )

    def _complain_of_joined_lines(self, event: Any) -> None:
        """A plain text swallows deeper lines: “- We are kind.” below it would become part of it."""
        start, end = event.start_mark, event.end_mark
        if event.style == ">":
            self._complain_of_folded_list(event)
        if event.style:
            return
        for number in range(start.line + 1, min(end.line + 1, len(self.lines))):
            line = self.lines[number]
            inside = number < end.line or end.column > 0
            if inside and _LOOKS_LIKE_ITS_OWN.match(line):
                self._complain(
                    "yaml",
                    self.at(number + 1, len(line) - len(line.lstrip()) + 1, 1),
                    "This line would be joined to the text above it.",
                    "Start it exactly below the line it belongs with, with a space after “-” or "
                    "“:”.",
                )
                return

    def _complain_of_folded_list(self, event: Any) -> None:
        start = event.start_mark
        for number in range(start.line + 1, min(event.end_mark.line, len(self.lines))):
            if _LISTED.match(self.lines[number]):
                self._complain(
                    "yaml",
                    self.at(start.line + 1, start.column + 1, 1),
                    "“>” makes one line of all lines below it, and there is a list among them.",
                    "Type “|” in its place.",
                )
                return

    def _warn_of_lost_words(self, event: Any) -> None:
        end = event.end_mark
        # A text in quotes or a block keeps its “#”.
        if event.style or not event.value:
            return
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        # The parser may put the end before or after the space; "flat#4" it keeps whole.
        rest = line[end.column :]
        if not rest.lstrip().startswith("#"):
            return
        at = line.index("#", end.column)
        # Two spaces and “# ” are how people write a remark.
        if line[:at].endswith("  ") and line[at + 1 : at + 2] in ("", " "):
            return
        self._complain(
            "words-after-hash",
            self.at(end.line + 1, at + 1, len(line) - at),
            "The words after “#” will not appear on the page.",
            "Put quotes round the whole line if they belong to the text.",
        )

    def _at(self, event: Any) -> Location:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 0
        if length <= 0:
            text = self.lines[start.line] if start.line < len(self.lines) else ""
            length = len(text.rstrip()) - start.column
        return self.at(start.line + 1, start.column + 1, length)
