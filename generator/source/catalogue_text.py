"""Whether a catalogue of our own words can be read: the first line that nobody could be sure of.

The library that reads it would leave out a letter where a quote is missing, and say nothing.
"""

import re
from functools import lru_cache
from gettext import GNUTranslations
from io import BytesIO

_LINE = re.compile(
    r"\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr|msgstr\[\d+\])\s*)?"
    r'"(?:[^"\\]|\\.)*"\s*)?'
)


@lru_cache(maxsize=8)
def first_fault(content: bytes, locale: str) -> int:
    """The number of the first line that is wrong, or 0."""
    from babel.messages.pofile import PoFileError  # noqa: PLC0415 (only for other languages)

    try:
        lines = content.decode().split("\n")
    except UnicodeDecodeError as error:
        return content.count(b"\n", 0, error.start) + 1
    for number, line in enumerate(lines, start=1):
        if not _LINE.fullmatch(line):
            return number
    try:
        # What is said of plurals and the language is above the first empty line.
        _compile(content.partition(b"\n\n")[0], locale)
    except (PoFileError, LookupError, ValueError):
        return 1
    try:
        _compile(content, locale)
    except PoFileError as error:
        return min(int(error.lineno) + 1, len(lines))
    return 0


def _compile(content: bytes, locale: str) -> None:
    """As `tongue` does; what is wrong is raised."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 (only for other languages)
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    write_mo(compiled, read_po(BytesIO(content), locale=locale, abort_invalid=True))
    compiled.seek(0)
    GNUTranslations(compiled)
