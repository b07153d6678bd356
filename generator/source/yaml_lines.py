"""The lines of a YAML file as a person sees them: how far each is indented, its field, its text.

It is no parser: it knows just enough to tell where a list item or a field stands, which lines
belong to a longer text, and what a line that the parser refuses was meant to be.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from generator.source.slips import Slip

_OWN = re.compile(
    r"(?P<indent> *)(?P<dashes>(?:- +)*(?:-$)?)"
    r"(?:(?P<quote>[\"']?)(?P<key>[A-Za-z_][\w-]*)(?P=quote) *:(?P<gap> +|$))?(?P<value>.*)"
)
_BLOCK = re.compile(r"[|>][+-]?\d?[+-]?(?: +#.*| *)")
COLON = re.compile(r":(?: |$)")
COMMENT = re.compile(r"\s#")
NEEDS_QUOTES = "%@`,]}?:*&!|>"
_SHOWN = 90
_PLAIN_NAME = re.compile(r"[a-z]+(?:_[a-z]+)*")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of all fields of a kind of file, and of those at the left edge; empty if unknown.

    `lines` gives, for a list whose items may be one line of text, the field that such a line is.
    `texts` never hold a list. What is not among the `words` is a number, a choice, a date or a name.
    """

    every: frozenset[str] = frozenset()
    outer: frozenset[str] = frozenset()
    lines: Mapping[str, str] = field(default_factory=dict)
    texts: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def __contains__(self, word: str) -> bool:
        """Whether a word is a field's name; where none are known, whether it looks like one."""
        return word in self.every if self.every else _PLAIN_NAME.fullmatch(word) is not None

    def is_one_value(self, word: str) -> bool:
        """Whether a field holds a number, a choice, a date or a name, and never words."""
        return word in self.texts and word not in self.words

    def meant(self, word: str) -> str:
        """The name that somebody wrote with spaces, hyphens or capitals; empty if it is none."""
        name = re.sub(r"[\s\u00a0-]+", "_", word.strip().casefold())
        return name if name in self.every else ""

    def stands_inside(self, word: str) -> bool:
        """Whether a field of this name never stands at the left edge."""
        return word in self.every and word not in self.outer


UNKNOWN = Names()


@dataclass(frozen=True, slots=True)
class Written:
    """One line in its parts: `indent` spaces, then `- ` marks, a field's name, and a text.

    `dashes` are the places of the marks, `column` that of the field and `start` that of the text:
    all count from 0.
    """

    indent: int
    dashes: tuple[int, ...]
    key: str
    value: str
    start: int
    column: int

    @property
    def own(self) -> bool:
        """Whether it starts an item or a field, rather than going on with a text."""
        return bool(self.dashes or self.key)

    @property
    def opens_block(self) -> bool:
        """Whether the lines below it that stand further right are its text, whatever they hold."""
        return self.own and _BLOCK.fullmatch(self.value) is not None


@lru_cache(maxsize=1_000)
def written(line: str) -> Written:
    """A line in its parts."""
    found = _OWN.match(line)
    assert found is not None
    indent, marks = found["indent"], found["dashes"]
    return Written(
        len(indent),
        tuple(len(indent) + at for at, char in enumerate(marks) if char == "-"),
        found["key"] or "",
        found["value"].rstrip(),
        found.start("value"),
        len(indent) + len(marks),
    )


def indent_of(line: str) -> int:
    """How many spaces a line starts with."""
    return len(line) - len(line.lstrip(" "))


def region(lines: Sequence[str], number: int) -> range:
    """The lines of the item or field that line `number` (from 0) belongs to: the smallest one.

    They can be left out without touching what stands above and below them. Words that belong to
    nothing stand alone.
    """
    first = number
    while first > 0 and not (lines[first].strip() and written(lines[first]).own):
        first -= 1
    if (
        first < number
        and lines[number].strip()
        and indent_of(lines[number]) <= indent_of(lines[first])
    ):
        return range(number, number + 1)
    return range(first, _end(lines, first, indent_of(lines[first])))


def section(lines: Sequence[str], number: int) -> range:
    """The lines of the field at the left edge that line `number` (from 0) belongs to."""
    first = number
    while first > 0 and (not lines[first].strip() or lines[first][0] in " #-"):
        first -= 1
    after = first + 1
    while after < len(lines) and (not lines[after].strip() or lines[after][0] in " #-"):
        after += 1
    return range(first, after)


def _end(lines: Sequence[str], first: int, indent: int) -> int:
    after = first + 1
    while after < len(lines) and (not lines[after].strip() or indent_of(lines[after]) > indent):
        after += 1
    return after


@dataclass(frozen=True, slots=True)
class Line:
    """A line to look at: its number (from 1) and its parts.

    `goes_on` says whether its text does so below it, `has_more` whether anything of it is there.
    """

    number: int
    text: str
    parts: Written
    goes_on: bool
    has_more: bool

    def slip(
        self,
        at: int,
        length: int,
        message: str,
        value: str,
        fix: str = "",
        *,
        rule: str = "yaml",
        sure: bool = True,
        silent: bool = False,
    ) -> Slip:
        """A slip `at` so many characters into the text, which is read on as `value`.

        Without a `fix`, people are shown the line to type.
        """
        mended = f"{self.text[: self.parts.start]}{value}"
        return Slip(
            rule,
            self.number,
            self.parts.start + at + 1,
            max(1, length),
            message,
            fix or f"Type: {shortened(mended.strip())}",
            mended,
            sure and not self.goes_on,
            silent,
        )


def shortened(text: str) -> str:
    """A line to type, with its middle left out where it is long."""
    return text if len(text) <= _SHOWN else f"{text[:55].rstrip()} … {text[-25:].lstrip()}"


def quoted(text: str) -> str:
    """A text in quotes that change nothing in it."""
    return f'"{text}"' if not set('"\\') & set(text) else "'" + text.replace("'", "''") + "'"


def whole(line: Line, value: str) -> str:
    """A line as it would be with another text in it, to show what to type."""
    return shortened(f"{line.text[: line.parts.start]}{value}".strip())
