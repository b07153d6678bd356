"""Turns what the YAML parser says into what a person typed wrong, and where."""

from collections.abc import Sequence

import yaml

_NOTHING_NEAR = "Check the indent, quotes and colons of this line and the one before it."


def explain(lines: Sequence[str], error: yaml.YAMLError) -> tuple[int, int, str, str]:
    """Line and column (from 1) of what stopped the parser, what is wrong there, and what to type."""
    context, problem = str(getattr(error, "context", "")), str(getattr(error, "problem", ""))
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    if any(what in context for what in ("quoted scalar", "flow", "simple key")):
        # What is left open is noticed further down: it started here.
        mark = getattr(error, "context_mark", None) or mark
    last = max((n for n, line in enumerate(lines, 1) if line.strip()), default=1)
    line = min(mark.line + 1, last) if mark else 1
    text = lines[line - 1]
    column = mark.column + 1 if mark and mark.line + 1 <= last else len(text)
    return line, column, *_said(text, column, context, problem)


def _said(text: str, column: int, context: str, problem: str) -> tuple[str, str]:
    words = text.strip().lstrip("- ")
    value = words.partition(": ")[2] or words
    if "simple key" in context:
        return (
            "These words belong to no field.",
            "Type a field’s name and a colon in front of them. If they go on with the text above, "
            "start them with two spaces more than its field.",
        )
    if "mapping values" in problem:
        before = " ".join(text[: column - 1].split()[-3:])
        return (
            f"The colon after “{before}” splits this text in two.",
            "Put quotes round the whole text, before its first word and after its last.",
        )
    if value[:1] in ("[", "{"):
        fix = f"A “{value[0]}” needs its partner; if it is part of the text, quote the whole text."
    elif value[:1] in ('"', "'"):
        fix = "Check that the quote at the start has a partner at the end of the text."
    else:
        fix = _NOTHING_NEAR
    return "This line, or the one before it, cannot be read.", fix
