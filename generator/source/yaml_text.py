"""YAML text to plain values: text, lists and dictionaries of text, and nothing else.

PyYAML's C parser gives events; the tree is built from them here, so that every value keeps its
place and no value is turned into a number, a date or a truth by YAML's own rules (`no`, `9:00`,
`010`). The parser is stopped at a small depth, because the C composer crashes on deep nesting.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.diagnostics import Collector, Location
from generator.source.files import SourceText, printable
from generator.source.yaml_hints import SPACE, explain, missing_space

MAX_DEPTH = 12
MAX_VALUES = 5_000

Tree = str | list["Tree"] | dict[str, "Tree"]
Path = tuple[str | int, ...]
"""The way to a value from the top of its file: `("our_responsibilities", 3, "promise")`."""

# What YAML cannot hold, and three more characters that it takes for the end of a line.
_UNREADABLE = re.compile(
    r"[^\x09\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
)
_LOOKS_LIKE_ITS_OWN = re.compile(r"\s*(?:[-•–*] |-\w|[a-z]+(?:_[a-z]+)*:)")
_CONFLICT = re.compile(r"(<{7}|={7}|>{7})(\s|$)")


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as plain values, with the place of every value and key beside them."""

    source: SourceText
    tree: dict[str, Tree]
    values: dict[Path, Location] = field(repr=False)
    keys: dict[Path, Location] = field(repr=False)

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


class _Refused(Exception):
    """Reading stops here: (rule, location, message, fix)."""


def parse_yaml(source: SourceText, collector: Collector) -> Document | None:
    """The document, or `None` with the reason collected."""
    if _has_bad_lines(source, collector):
        return None
    try:
        document = _Builder(source, collector).build()
    except _Refused as refused:
        collector.add(*refused.args)
        return None
    except yaml.YAMLError as error:
        collector.add("yaml", *explain(source, error))
        return None
    return document


def _has_bad_lines(source: SourceText, collector: Collector) -> bool:
    for number, line in enumerate(source.lines, 1):
        if mark := _CONFLICT.match(line):
            collector.add(
                "merge-marks",
                source.at(number, 1, 7),
                f"“{mark[1]}” is left over from two people changing the same lines.",
                "Keep the lines you want, and delete this line and its two partners.",
            )
            return True
        if hidden := _UNREADABLE.search(line):
            collector.add(
                "yaml",
                source.at(number, hidden.start() + 1),
                f"There is an invisible character here (U+{ord(hidden[0]):04X}).",
                "Delete it and type the words around it again.",
            )
            return True
        if "\t" in line:
            collector.add(
                "tab",
                source.at(number, line.index("\t") + 1),
                "There is a tab here, and tabs cannot be used.",
                "Replace the tab with spaces.",
            )
            return True
    return False


class _Builder:
    """Turns events into a Document. One object reads one file."""

    def __init__(self, source: SourceText, collector: Collector) -> None:
        self.source = source
        self.collector = collector
        self.values: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.depth = 0

    def build(self) -> Document:
        # The C loader reads text; its marks count characters, as ours do.
        events = iter(yaml.parse(self.source.text, Loader=yaml.CSafeLoader))
        tree: Tree | None = None
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    raise _Refused(
                        "yaml-feature",
                        self._at(event),
                        "A second document starts here, after “---”.",
                        "Delete the line “---”: one file holds one standard.",
                    )
            elif isinstance(event, yaml.NodeEvent):
                tree = self._node(event, events, ())
        if not isinstance(tree, dict):
            raise _Refused(
                "yaml",
                self.source.at(1, 1, len(self.source.lines[0])),
                "This file does not start with a field and its text.",
                "Start with a line like “title: Repairs”, with a space after the colon.",
            )
        return Document(self.source, tree, self.values, self.keys)

    def _node(self, event: Any, events: Iterator[Any], path: Path) -> Tree:
        self._refuse_features(event)
        self.values[path] = self._at(event)
        if len(self.values) > MAX_VALUES:
            raise _Refused(
                "too-big", self._at(event), f"This file has more than {MAX_VALUES} entries.", ""
            )
        if isinstance(event, yaml.ScalarEvent):
            self._refuse_joined_lines(event)
            self._warn_of_lost_words(event)
            return str(event.value).strip()
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise _Refused(
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
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._key(event)
            here = (*path, key)
            if key in fields:
                first = self.keys[here]
                raise _Refused(
                    "duplicate-key",
                    self._at(event),
                    f"“{printable(key)}” is written twice: here and in line {first.line}.",
                    "Keep one of them.",
                )
            self.keys[here] = self._at(event)
            fields[key] = self._node(next(events), events, here)
        return fields

    def _key(self, event: Any) -> str:
        self._refuse_features(event)
        if not isinstance(event, yaml.ScalarEvent):
            raise _Refused(
                "yaml",
                self._at(event),
                "A list or a group of fields stands where a field's name belongs.",
                "Put quotes round the whole line if a bracket is part of the text.",
            )
        if event.value == "<<":
            raise _Refused(
                "yaml-feature",
                self._at(event),
                "“<<” brings in fields from elsewhere, which a standard cannot do.",
                "Write the fields out.",
            )
        return str(event.value)

    def _refuse_features(self, event: Any) -> None:
        if isinstance(event, yaml.AliasEvent) or event.anchor is not None:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            raise _Refused(
                "yaml-feature",
                self._at(event),
                f"A word that starts with “{mark}” has a special meaning here.",
                "Put quotes round the whole line.",
            )
        if event.tag is not None:
            raise _Refused(
                "yaml-feature",
                self._at(event),
                "A word that starts with “!” has a special meaning here.",
                "Put quotes round the whole line.",
            )

    def _refuse_joined_lines(self, event: Any) -> None:
        """A plain text swallows deeper lines: “- We are kind.” below it would become part of it."""
        start, end = event.start_mark, event.end_mark
        if event.style:
            return
        if re.match(r"-[A-Za-z]", event.value):
            self._refusemissing_space(start.line)
        for number in range(start.line + 1, min(end.line + 1, len(self.source.lines))):
            line = self.source.lines[number]
            inside = number < end.line or end.column > 0
            if inside and _LOOKS_LIKE_ITS_OWN.match(line):
                self._refusemissing_space(number - 1)
                raise _Refused(
                    "yaml",
                    self.source.at(number + 1, len(line) - len(line.lstrip()) + 1),
                    "This line would be joined to the text above it.",
                    "Start it exactly below the line it belongs with, with a space after “-” or "
                    "“:”.",
                )

    def _refusemissing_space(self, number: int) -> None:
        if column := missing_space(self.source.lines[number]):
            raise _Refused("yaml", self.source.at(number + 1, column), *SPACE)

    def _warn_of_lost_words(self, event: Any) -> None:
        end = event.end_mark
        # A text in quotes or a block keeps its “#”.
        if event.style or not event.value:
            return
        line = self.source.lines[end.line]
        # The parser may put the end before or after the space; "flat#4" it keeps whole.
        if line[end.column :].lstrip().startswith("#"):
            column = line.index("#", end.column) + 1
            self.collector.add(
                "words-after-hash",
                self.source.at(end.line + 1, column, len(line) - column + 1),
                "The words after “#” will not appear on the page.",
                "Put quotes round the whole line if they belong to the text.",
            )

    def _at(self, event: Any) -> Location:
        start, end = event.start_mark, event.end_mark
        length = end.column - start.column if end.line == start.line else 0
        if length <= 0:
            text = self.source.lines[start.line] if start.line < len(self.source.lines) else ""
            length = len(text.rstrip()) - start.column
        return self.source.at(start.line + 1, start.column + 1, length)
