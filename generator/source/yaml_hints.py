"""Turns what the YAML parser says into what a person typed wrong, and where."""

import re

import yaml

from generator.diagnostics import Location
from generator.source.files import SourceText

_SPECIAL = "%@*&!>`|"


SPACE = ("A space is missing here.", "Type one.")


def missing_space(line: str) -> int:
    """The column where “-We come” or “title:Repairs” lacks a space; 0 where nothing does."""
    match = re.match(r"\s*-(?=[A-Za-z])|\s*(?:- )?[a-z_]+:(?=[^\s/:])", line)
    return match.end() + 1 if match else 0


def explain(source: SourceText, error: yaml.YAMLError) -> tuple[Location, str, str]:
    """Where a parser's error really is, what is wrong there, and what to type."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if "quoted scalar" in str(getattr(error, "context", "")):
        mark = getattr(error, "context_mark", None) or mark
    # What is left open is noticed at the end of the file: point to the last words instead.
    last = max(n for n, line in enumerate(source.lines, 1) if line.strip())
    line = min(mark.line + 1, last) if mark else 1
    column = mark.column + 1 if mark and mark.line + 1 <= last else len(source.lines[line - 1])
    where = source.at(line, column)
    for number in (line, line - 1):
        if number and (missing := missing_space(source.lines[number - 1])):
            return source.at(number, missing), *SPACE
    words = where.text.strip().lstrip("- ")
    value = words.partition(": ")[2] or words
    if value[:1] in ("[", "{"):
        fix = f"A “{value[0]}” needs its partner; if it is part of the text, quote the whole text."
    elif value[:1] and value[0] in _SPECIAL:
        fix = f"A text that starts with “{value[0]}” needs quotes round the whole of it."
    elif value[:1] in ('"', "'"):
        fix = "Check that the quote at the start has a partner at the end of the text."
    elif ": " in words.partition(": ")[2]:
        fix = "A text with a colon and a space in it needs quotes round the whole of it."
    else:
        fix = "Check the indent, quotes and colons of this line and the one before it."
    return where, "This line, or the one before it, cannot be read.", fix
