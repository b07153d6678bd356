"""Compressed copies beside the files of a finished site, for hosts that serve them (`.gz`).

A host that does not know them serves the files as ever: nothing leads to a copy. PDFs and pictures
are compressed already. The same file makes the same copy, without a time or a name in it.
"""

import gzip
import zlib
from pathlib import PurePosixPath

COPY = ".gz"
_TEXT = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"})
_SMALLEST = 256
"""Bytes. A smaller file goes in one packet of the network either way."""
_LARGEST = 50_000_000
"""No file of ours has more bytes: what unpacks to more is not unpacked on."""


def is_text(path: str) -> bool:
    """Whether a file at this path has a copy, if it is not too small."""
    return PurePosixPath(path).suffix in _TEXT


def worth_it(size: int) -> bool:
    """Whether a file of so many bytes is not too small."""
    return size >= _SMALLEST


def packed(content: bytes) -> bytes:
    """The copy of a file, always the same on the same computer."""
    return gzip.compress(content, 9, mtime=0)


def unpacked(copy: bytes) -> bytes | None:
    """What a copy holds; `None` if it is damaged, too large, or holds more than one file."""
    reader = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = reader.decompress(copy, _LARGEST)
    except zlib.error:
        return None
    return content if reader.eof and not reader.unused_data else None
