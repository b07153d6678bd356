"""Diagnostics for the terminal and the preview: the line, a caret, and what to type."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from generator.diagnostics import Diagnostic, Level, Location
from generator.rules import RULES

_WIDEST = 100
_MOST = 50
"""Of one kind of mistake, no more than this many are shown at once."""

_NAMES = {
    Level.ERROR: ("mistake", "mistakes"),
    Level.WARNING: ("warning", "warnings"),
    Level.NOTICE: ("notice", "notices"),
    Level.QUESTION: ("open question", "open questions"),
    Level.NOTE: ("note for the landlord", "notes for the landlord"),
    Level.FACT: ("measured", "measured"),
}


def render(diagnostic: Diagnostic) -> str:
    """One Diagnostic in a few lines, ending without a line break."""
    where = diagnostic.where
    name = _NAMES[diagnostic.level][0]
    lines = [f"{where.file}{_place(where)}: {name}: {diagnostic.message}"]
    # Questions and notes are the landlord's own words, and what has an amount is about a whole
    # page: repeating the line adds nothing.
    own_words = diagnostic.level in (Level.QUESTION, Level.NOTE)
    if where.text and not own_words and not diagnostic.amount:
        lines += _excerpt(where)
    if diagnostic.fix:
        lines.append(f"      {diagnostic.fix}")
    lines[-1] += f" [{diagnostic.rule}]"
    return "\n".join(_printable(line) for line in lines)


def _place(where: Location) -> str:
    if where.cell:
        return f", cell {where.cell}"
    return f":{where.line}:{where.column}" if where.line else ""


def _printable(line: str) -> str:
    """A line without characters that could move the cursor or hide what stands there."""
    return "".join(char if char.isprintable() else "�" for char in line)


def _excerpt(where: Location) -> list[str]:
    """The line with a caret under the place; a long line is cut around it."""
    if where.cell:
        return [f"{where.cell:>5} | {where.text[:_WIDEST]}"]
    start = max(0, where.column - 1 - _WIDEST // 2) if len(where.text) > _WIDEST else 0
    text = where.text[start : start + _WIDEST]
    shown = "".join(char if char.isprintable() else "·" for char in text)
    before = shown[: where.column - 1 - start]
    length = min(where.length, max(1, len(text) - len(before)))
    indent = " " * sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in before)
    return [f"{where.line:>5} | {shown}".rstrip(), f"      | {indent}{'^' * length}"]


def render_all(diagnostics: Iterable[Diagnostic], *, everything: bool = False) -> str:
    """Diagnostics with an empty line between them; of very many mistakes, the first ones.

    Unless `everything` is wanted, rules that are `counted` get one line each, after all others.
    """
    found = list(diagnostics)
    shown = [each for each in found if everything or not RULES[each.rule].counted]
    kinds = groupby(shown, key=lambda diagnostic: diagnostic.level)
    texts = [text for level, own in kinds for text in _of_a_kind(level, list(own))]
    return "\n\n".join((*texts, *(() if everything else _counts(found))))


def _counts(found: list[Diagnostic]) -> Iterator[str]:
    """A line for each counted rule: how often it speaks, and in how many files."""
    for name, rule in RULES.items():
        files = [each.where.file for each in found if each.rule == name and rule.counted]
        if files:
            many = len(set(files))
            yield (
                f"{rule.title}: {len(files):,} time{'s' * (len(files) != 1)} in {many:,} "
                f"file{'s' * (many != 1)}. “deal check --all” shows where. [{name}]"
            )


def _of_a_kind(level: Level, found: list[Diagnostic]) -> Iterator[str]:
    most = _MOST if level <= Level.NOTICE else len(found)
    yield from (render(diagnostic) for diagnostic in found[:most])
    if len(found) > most:
        yield f"... and {len(found) - most:,} more {_NAMES[level][1]}. Mend these first."


def summary(diagnostics: Iterable[Diagnostic]) -> str:
    """`2 mistakes, 1 warning`, or `No mistakes`."""
    return in_numbers(Counter(diagnostic.level for diagnostic in diagnostics))


def in_numbers(found: Mapping[Level, int]) -> str:
    """How many findings there are of each level, in the words of `summary`."""
    parts = []
    for level, (one, many) in _NAMES.items():
        if level is Level.FACT:
            continue
        count = found.get(level, 0)
        if count or level is Level.ERROR:
            parts.append(f"{f'{count:,}' if count else 'No'} {one if count == 1 else many}")
    return ", ".join(parts)
