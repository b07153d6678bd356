"""What a published site is made of: every file with its hash, so that anybody can check it.

The list is published with the site. `deal verify` reads it again. A compressed copy is listed with the
hash of what it holds, because another computer may pack the same file otherwise.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

from generator.compressing import COPY, unpacked

MANIFEST = "manifest.json"
"""Where the list stands, from the site's root."""

_HASH = re.compile(r"[0-9a-f]{64}")
_PATH = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))[^\\/\0\r\n][^\\\0\r\n]{0,300}")


class NotAManifest(Exception):
    """What was read is not a list of a site's files; the words say why."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """The day a site was built for, with which version of deal, and its files' SHA-256 by path."""

    day: date
    made_with: str
    files: Mapping[str, str]


def hashes(site: Path) -> dict[str, str]:
    """The SHA-256 of every file below a folder but the list itself, by its path with `/`."""
    paths = (path for path in site.rglob("*") if path.is_file())
    found = {path.relative_to(site).as_posix(): path for path in paths}
    found.pop(MANIFEST, None)
    return {name: its_hash(name, path.read_bytes()) for name, path in sorted(found.items())}


def its_hash(path: str, content: bytes) -> str:
    """The SHA-256 of a file; of a compressed copy, that of what it holds if it is whole."""
    held = unpacked(content) if path.endswith(COPY) else None
    return sha256(content if held is None else held).hexdigest()


def manifest(files: Mapping[str, str], today: date) -> bytes:
    """The list of a site's files, by their hashes, that was built for this day, as JSON."""
    # A file a line. What Python has to lay out in lines takes ten times as long.
    line = json.JSONEncoder(ensure_ascii=False, separators=(",\n", ": ")).encode
    listed = line(dict(sorted(files.items()))).strip("{}")
    head = line({"day": today.isoformat(), "made_with": made_with()}).strip("{}")
    return f'{{\n{head},\n"files": {{\n{listed}\n}}\n}}\n'.encode()


def made_with() -> str:
    """The name and version of this program."""
    return f"deal {version('whats-the-deal')}"


def read_manifest(content: bytes) -> Manifest:
    """A list that somebody published; `NotAManifest` for anything else, as it comes from anywhere."""
    try:
        said = json.loads(content)
        day, files = date.fromisoformat(said["day"]), dict(said["files"])
        program = str(said["made_with"])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotAManifest("It is not a list that “deal build” wrote.") from error
    for path, its_hash in files.items():
        if not _PATH.fullmatch(path) or not _HASH.fullmatch(str(its_hash)):
            raise NotAManifest(f"It has a line that “deal build” does not write: {path[:80]!r}.")
    return Manifest(day, program, files)
