"""Slips at the start of an item or a field: pasted bullets, missing spaces, missing colons."""

import re

from generator.source.characters import SPACES
from generator.source.slips import Slip
from generator.source.yaml_lines import Names, Written, quoted, shortened, written
from generator.source.yaml_places import Places

_HYPHEN = re.compile(r"( *)-(?=[^\s-])")
_BULLET = re.compile(
    rf"( *)([-=–]>|--(?= )|[✅☑👉➡🔹🔸⭐]\ufe0f?|[•‣⁃◦▪▫●○■□·∙⦁–—−‐‑‒―－*+➢✓✔►]|\(?(?:\d{{1,2}}|[a-z]|[ivx]{{1,4}})[.)](?=[ {SPACES}]))"
    rf"[ {SPACES}]*(?=\S)(.*)"
)
_COLON = re.compile(r"( *(?:- +)*)([A-Za-z_]\w*)(?::(?=[^\s/:])| *[：﹕︓∶] *)")
_WORDS_AND_COLON = re.compile(
    rf"( *)([“*]*)([A-Za-z][A-Za-z_{SPACES} -]{{1,60}}?)([”*]*) *:(?= |$)"
)
_NO_COLON = re.compile(r"( *)([a-z_]+)(?: *[=;] *| +[-–—] +| +|$)(.*)")


def start_slip(number: int, line: str, places: Places, names: Names) -> tuple[Slip | None, bool]:
    """What is wrong with the start of a line, if anything, and whether it is a pasted bullet."""
    if slip := _bullet(number, line, places):
        return slip, True
    return (
        _no_list(number, line, places, names)
        or _other_name(number, line, places, names)
        or _no_hyphen_space(number, line, places)
        or _no_colon_space(number, line, places, names)
        or _no_colon(number, line, places, names)
    ), False


def _slip(number: int, column: int, length: int, message: str, mended: str) -> Slip:
    fix = f"Type: {shortened(mended.strip())}"
    return Slip("yaml", number, column + 1, max(1, length), message, fix, mended)


def _bullet(number: int, line: str, places: Places) -> Slip | None:
    found = _BULLET.match(line)
    if not found or (found[2] in "*+" and found[2] in found[3]):
        # Stars on both sides make words bold.
        return None
    place = places.list_place(len(found[1]))
    if place is None:
        return None
    return _slip(
        number,
        len(found[1]),
        len(found[2]),
        f"An item of a list starts with a hyphen and a space, not with “{found[2]}”.",
        f"{' ' * place}- {found[3]}",
    )


def _no_list(number: int, line: str, places: Places, names: Names) -> Slip | None:
    """A hyphen in front of the file's first field."""
    parts = written(line)
    if places.last or len(parts.dashes) != 1 or parts.key not in names.outer:
        return None
    return _slip(
        number,
        parts.indent,
        1,
        "No hyphen stands in front of the first field of a file.",
        line[parts.column :],
    )


def _other_name(number: int, line: str, places: Places, names: Names) -> Slip | None:
    """“our responsibilities:” for “our_responsibilities:”."""
    found = _WORDS_AND_COLON.match(line)
    name = names.meant(found[3]) if found else ""
    if (
        not found
        or not name
        or found[0].strip(" :") == name
        or not places.fits(len(found[1]), is_list=False)
    ):
        return None
    return Slip(
        "unknown-key",
        number,
        found.start(2) + 1,
        len(found[2] + found[3] + found[4]),
        f"There is no field called “{' '.join(found[3].split())}”.",
        f"Type: {name}:",
        f"{found[1]}{name}:{line[found.end() :]}".rstrip(),
    )


def _no_hyphen_space(number: int, line: str, places: Places) -> Slip | None:
    found = _HYPHEN.match(line)
    if not found or places.list_place(len(found[1])) != len(found[1]):
        return None
    return _slip(
        number,
        found.end(),
        1,
        "A space is missing after the hyphen.",
        f"{found[0]} {line[found.end() :]}",
    )


def _no_colon_space(number: int, line: str, places: Places, names: Names) -> Slip | None:
    found = _COLON.match(line)
    if not found or found[2] not in names:
        return None
    if "-" not in found[1] and not places.fits(len(found[1]), is_list=False):
        return None
    mended = f"{found[1]}{found[2]}: {line[found.end() :]}".rstrip()
    if found[0].endswith(":"):
        return _slip(number, found.end(), 1, "A space is missing after the colon.", mended)
    at = len(found[0].rstrip()) - 1
    return _slip(number, at, 1, "This wide colon comes from another keyboard.", mended)


def _no_colon(number: int, line: str, places: Places, names: Names) -> Slip | None:
    found = _NO_COLON.match(line)
    if not found or found[2] not in names.every or written(line).own:
        return None
    if not places.has(len(found[1]), is_list=False):
        return None
    return _slip(
        number,
        len(found[1]),
        len(found[2]),
        f"A colon is missing after “{found[2]}”.",
        f"{found[1]}{found[2]}: {found[3]}".rstrip(),
    )


def nameless_slip(number: int, line: str, parts: Written, name: str) -> Slip:
    """The slip of an item of one line that has fields below it: it needs a field's `name` itself."""
    text = line[parts.start :]
    if named := re.match(rf"{name}(?:[ ;=]+| +- +)(?=\S)", text):
        text = text[named.end() :]
    if ": " in text and text[0] not in "\"'":
        text = quoted(text.rstrip())
    mended = f"{line[: parts.start]}{name}: {text}"
    return Slip(
        "yaml",
        number,
        parts.start + 1,
        len(text),
        f"A colon is missing after “{name}”."
        if named
        else f"There are fields below this text, so it needs a name too: “{name}”.",
        f"Type: {shortened(mended.strip())}",
        mended,
        sure=not named,
    )


def list_in_text(bullet: Slip, field: str) -> Slip:
    """The slip of a list that was pasted where one text belongs, from its first bullet."""
    return Slip(
        "wrong-value",
        bullet.line,
        bullet.column,
        bullet.length,
        f"“{field}” is one text, and a list stands below it.",
        "Write the text behind the colon.",
        "",
        sure=False,
    )
