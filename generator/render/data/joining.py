"""The files of all landlords, joined from those of each: the same bytes as if written from all records.

Each file is known by how `csv_text` and `files` write it. Nothing of it is read as data again.
"""

import re
from collections.abc import Sequence

_HEADER_END = b"\r\n"
_EMPTY_LIST = re.compile(rb'^ ("[a-z_]+"): \[\](,?)$', re.MULTILINE)
"""A list of a JSON file that has nothing in it yet. A text has no line ends of its own in JSON."""


def joined_csv(empty: bytes, each: Sequence[bytes]) -> bytes:
    """The header of a file without rows, and the rows of each."""
    return b"".join((empty, *(content.partition(_HEADER_END)[2] for content in each)))


def joined_json(empty: bytes, each: Sequence[bytes]) -> bytes:
    """A file whose lists are empty, with the items that each has in them."""

    def filled(match: re.Match[bytes]) -> bytes:
        name, comma = match.groups()
        items = [found for content in each if (found := _items(content, name))]
        if not items:
            return match[0]
        return b" %s: [\n%s\n ]%s" % (name, b",\n".join(items), comma)

    return _EMPTY_LIST.sub(filled, empty)


def _items(content: bytes, name: bytes) -> bytes:
    """What stands between the brackets of a list, whose lines are further in than the list itself."""
    _, found, rest = content.partition(b"\n %s: [\n" % name)
    return rest.partition(b"\n ]")[0] if found else b""
