"""Slips in the text of one item or field of a YAML file: quotes, brackets, colons, special marks."""

import difflib
import re
from collections.abc import Callable

from generator.source.slips import Slip
from generator.source.yaml_lines import (
    COLON,
    COMMENT,
    NEEDS_QUOTES,
    Line,
    Names,
    quoted,
    shortened,
    whole,
)
from generator.source.yaml_quotes import CURLY_QUOTES, curly_slip, quotes_slip

_FEATURE = re.compile(r"[*&]\S+$|&[\w-]+ |!\S")
_ONE_STAR = re.compile(r"\*([^*\s][^*]*)\*(?!\*)")
_FIGURE = re.compile(r"[\[{] *figure *[\]}]", re.IGNORECASE)
_PARTNER = {"[": "]", "{": "}"}


def value_slip(line: Line, names: Names) -> Slip | None:
    """What is wrong with the text of a line, if anything."""
    value = _text_of_item(line, names) or line.parts.value
    if not value or line.parts.opens_block:
        return None
    by_first = next((find for first, find in _BY_FIRST if value[0] in first), None)
    if by_first is None or (value[0] in "?:" and value[1:2] not in ("", " ")):
        return _colon(line, value)
    if value == "-":
        return line.slip(
            0,
            1,
            "There is nothing here yet.",
            "",
            "Write it, or delete the line.",
            rule="wrong-value",
            sure=False,
        )
    if value[0] == "-" and value[1:2] != " ":
        return _colon(line, value)
    slip = by_first(line, value)
    return _colon(line, value) if slip is None and value[0] in CURLY_QUOTES else slip


def _text_of_item(line: Line, names: Names) -> str | None:
    """“Emergency: we attend” as a whole, where YAML takes its first word for a field's name."""
    key, value = line.parts.key, line.parts.value
    if not (line.parts.dashes and key and value and names.every) or line.goes_on:
        return None
    if key[0].islower() or difflib.get_close_matches(key.lower(), names.every, n=1):
        return None
    return line.text[line.parts.column :].rstrip()


def _colon(line: Line, value: str) -> Slip | None:
    found = COLON.search(value)
    if not found or COMMENT.search(value[: found.start()]):
        return None
    start = line.text.index(value, line.parts.column)
    before = " ".join(value[: found.start()].split()[-3:])
    mended = f"{line.text[:start]}{quoted(value)}"
    return Slip(
        "yaml",
        line.number,
        start + found.start() + 1,
        1,
        "The colon at the end makes a field’s name of this text."
        if found.end() == len(value)
        else f"The colon after “{before}” splits this text in two.",
        f"Put quotes round the whole text: {shortened(mended.strip())}",
        mended,
        sure=not COMMENT.search(value) and not line.goes_on,
        # The parser takes the first words of an item for the name of a field.
        silent=bool(line.parts.dashes) and start == line.parts.column,
    )


def _special(line: Line, value: str) -> Slip:
    mark = value[0]
    feature = _FEATURE.match(value)
    if mark == "`":
        return line.slip(0, 1, "No text can start with “`”.", value[1:], "Take it out.", sure=False)
    one_star = _ONE_STAR.match(value) is not None
    text = _ONE_STAR.sub(r"**\1**", value) if one_star else value
    return line.slip(
        0,
        1,
        f"A text that starts with “{mark}” is read as something else.",
        quoted(text),
        f"Put quotes round the whole text: {whole(line, quoted(text))}",
        rule="yaml-feature" if feature else "yaml",
        sure=feature is None and not one_star and not COMMENT.search(value),
        silent=mark == "!" or feature is not None,
    )


def _hash(line: Line, value: str) -> Slip | None:
    """“#4” and a colour are lost, as if they were a remark; “# a remark” is one."""
    if line.has_more or value[1:2] in ("", " ", "#", "!"):
        return None
    return line.slip(
        0,
        len(value),
        "What stands after “#” is not read.",
        quoted(value),
        f"Put quotes round the whole text: {whole(line, quoted(value))}",
        silent=True,
    )


def _hyphen(line: Line, value: str) -> Slip:
    return line.slip(
        0,
        1,
        "A list item cannot start in the same line as its field.",
        value.lstrip("- "),
        f"Put the item on the next line. If it is no list, take out the hyphen: "
        f"{whole(line, value.lstrip('- '))}",
        sure=False,
    )


def _bracket(line: Line, value: str) -> Slip | None:
    mark = value[0]
    end = _flow_end(value)
    if figure := _FIGURE.match(value):
        return line.slip(
            0,
            figure.end(),
            "The place of the number stands in round brackets.",
            f"(figure){value[figure.end() :]}",
            silent=True,
        )
    rest = value[end:].strip()
    if end and (not rest or rest.startswith("#")):
        return None
    if end:
        message = f"A text that starts with “{mark}” is read as something else."
    else:
        message = f"“{mark}” has no partner “{_PARTNER[mark]}”."
    return line.slip(
        0,
        1,
        message,
        quoted(value),
        f"Put quotes round the whole text: {whole(line, quoted(value))}"
        if end
        else f"Type “{_PARTNER[mark]}” where it ends, or take out “{mark}”.",
        sure=bool(end) and not COMMENT.search(value),
    )


def _flow_end(value: str) -> int:
    """Where a text in brackets ends, after the partner of its first one; 0 if that is not there."""
    open_, quote = [], ""
    for at, char in enumerate(value):
        if quote:
            quote = "" if char == quote else quote
        elif char in "\"'" and value[at - 1] in "[{,: ":
            quote = char
        elif char in _PARTNER:
            open_.append(_PARTNER[char])
        elif open_ and char == open_[-1]:
            open_.pop()
            if not open_:
                return at + 1
    return 0


_BY_FIRST: tuple[tuple[str, Callable[[Line, str], Slip | None]], ...] = (
    ("\"'", quotes_slip),
    ("[{", _bracket),
    (CURLY_QUOTES, curly_slip),
    ("#", _hash),
    ("-", _hyphen),
    (NEEDS_QUOTES, _special),
)
"""What is looked at in a text, by its first character."""
