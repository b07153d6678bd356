"""Compressed copies beside the files of a finished site, for hosts that serve them (`.gz`).

A host that does not know them serves the files as ever: nothing leads to a copy. PDFs and pictures
are compressed already. The same file makes the same copy, without a time or a name in it.
"""

import gzip
import zlib
from pathlib import Path

from generator.write import write_file

COPY = ".gz"
_TEXT = frozenset({".css", ".csv", ".html", ".js", ".json", ".svg", ".txt", ".xml"})
_SMALLEST = 256
"""Bytes. A smaller file goes in one packet of the network either way."""
_LARGEST = 50_000_000
"""No file of ours has more bytes: what unpacks to more is not unpacked on."""


def compress(site: Path) -> None:
    """Write the copies, and take away those whose file is gone. One that is right is left alone."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        if path.suffix == COPY and not path.with_suffix("").is_file():
            path.unlink()
        elif path.suffix in _TEXT and path.stat().st_size >= _SMALLEST:
            _copy(path)


def _copy(path: Path) -> None:
    content, place = path.read_bytes(), path.with_name(f"{path.name}{COPY}")
    # To unpack takes a tenth of the time. What is there may be half-written: it is not believed.
    if not place.is_file() or unpacked(place.read_bytes()) != content:
        write_file(place, gzip.compress(content, 9, mtime=0))


def unpacked(copy: bytes) -> bytes | None:
    """What a copy holds; `None` if it is damaged, too large, or holds more than one file."""
    reader = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        content = reader.decompress(copy, _LARGEST)
    except zlib.error:
        return None
    return content if reader.eof and not reader.unused_data else None
