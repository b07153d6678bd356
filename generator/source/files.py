"""Find the files people wrote and decode them; refuse what is not a plain, small text file."""

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from generator.diagnostics import Collector, Location

YAML_LIMIT = 256 * 1024
CSV_LIMIT = 2 * 1024 * 1024
NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
"""What a file or folder may be called: it becomes a web address."""

_TOO_BIG = {
    "yml": "A standard is a few pages of text. Did something else get pasted in?",
    "svg": "A logo of plain shapes is a few KB. Ask whoever made it for one without photos.",
}
_IGNORED = {"README.md", ".gitkeep", ".DS_Store", "Thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class SourceText:
    """A file's text without a byte-order mark, its lines, and its name from the root."""

    file: str
    text: str
    lines: tuple[str, ...]

    def at(self, line: int, column: int = 1, length: int = 1) -> Location:
        """A place in this file; `line` and `column` count from 1."""
        text = self.lines[line - 1] if 0 < line <= len(self.lines) else ""
        return Location(self.file, line, column, max(1, length), text)


def list_folder(root: Path, folder: str, collector: Collector) -> Iterator[Path]:
    """The entries of `root/folder` in name order; a symbolic link is reported and left out."""
    place = root / folder
    if is_link(root, place, collector) or not place.is_dir():
        return
    for entry in sorted(place.iterdir()):
        if not is_link(root, entry, collector) and entry.name not in _IGNORED:
            yield entry


def is_link(root: Path, entry: Path, collector: Collector) -> bool:
    """Whether an entry is a symbolic link; if so, it is reported."""
    if entry.is_symlink():
        collector.add(
            "symbolic-link",
            Location(printable(entry.relative_to(root).as_posix())),
            f"“{printable(entry.name)}” is a link to another place, and only real files are read.",
            "Put the file itself here.",
        )
    return entry.is_symlink()


SHARED = {"content": ("help", "schema", "glossary.yml", "search-words.yml"), "data": ("regulator",)}
"""What stands beside the landlords' folders and belongs to all of them."""


def landlord_folders(root: Path, under: str, collector: Collector) -> Iterator[Path]:
    """The landlords' folders below `content` or `data`."""
    for entry in list_folder(root, under, collector):
        if entry.name in SHARED[under]:
            continue
        if not entry.is_dir():
            _stray(root, entry, collector, f"{under}/<landlord>/")
        elif well_named(root, entry, entry.name, collector):
            yield entry


def files_in(
    root: Path, folder: str, suffix: str, collector: Collector, beside: str = ""
) -> Iterator[Path]:
    """The files of `root/folder` that end in `suffix`; anything else there is reported.

    A folder called `beside` may stand among them.
    """
    for entry in list_folder(root, folder, collector):
        if entry.name == beside and entry.is_dir():
            continue
        if not entry.is_file() or entry.suffix != suffix:
            _stray(root, entry, collector, f"{folder}/", suffix)
        elif well_named(root, entry, entry.stem, collector):
            yield entry


def yaml_files(root: Path) -> dict[str, bytes]:
    """The YAML files people write, by their paths from `root`. Links are left alone."""
    found = {}
    places = (os.walk(root / top, followlinks=False) for top in SHARED)
    for folder, folders, names in chain.from_iterable(places):
        folders.sort()
        for path in (Path(folder) / name for name in sorted(names)):
            if path.suffix == ".yml" and path.is_file() and not path.is_symlink():
                found[path.relative_to(root).as_posix()] = path.read_bytes()
    return found


_NEARLY = re.compile(r"\.(ya?ml|csv)(\.txt)?", re.IGNORECASE)


def _stray(root: Path, entry: Path, collector: Collector, place: str, suffix: str = "") -> None:
    nearly = entry.is_file() and _NEARLY.search(entry.name)
    if nearly and suffix:
        collector.add(
            "file-name",
            Location(printable(entry.relative_to(root).as_posix())),
            f"“{printable(entry.name)}” is not read: here, names end in {suffix}.",
            f"Rename it: {printable(entry.name[: nearly.start()])}{suffix}",
        )
        return
    wanted = f"only files that end in {suffix}" if suffix else "only landlords' folders"
    collector.add(
        "stray-file",
        Location(printable(entry.relative_to(root).as_posix())),
        f"“{printable(entry.name)}” is not read: {place} holds {wanted}.",
        "Move it, or rename it if its ending is wrong.",
    )


def well_named(root: Path, entry: Path, name: str, collector: Collector) -> bool:
    """Whether a name can be a web address; if not, it is reported."""
    if NAME.fullmatch(name) and len(name) <= 60:
        return True
    better = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:60] or "a-short-name"
    collector.add(
        "file-name",
        Location(printable(entry.relative_to(root).as_posix())),
        f"“{printable(name)}” becomes a web address, so it needs small letters, digits and "
        "hyphens only.",
        f"Rename it: {better}{entry.suffix if entry.is_file() else ''}",
    )
    return False


def printable(text: str) -> str:
    """Text from a stranger, safe to show in a terminal and a page, and not too long."""
    clean = "".join(char if char.isprintable() else "�" for char in text)
    return clean if len(clean) <= 120 else f"{clean[:117]}..."


def read_text(root: Path, path: Path, limit: int, collector: Collector) -> SourceText | None:
    """A file's text, or `None` with the reason collected. Never reads more than `limit` bytes."""
    file = path.relative_to(root).as_posix()
    where = Location(file)
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)), "rb") as stream:
            raw = stream.read(limit + 1)
    except OSError as error:
        collector.add("unreadable", where, f"This file cannot be read: {error.strerror}.")
        return None
    return decode(file, raw, limit, collector)


def decode(file: str, raw: bytes, limit: int, collector: Collector) -> SourceText | None:
    """The text of a file's bytes, or `None` with the reason collected."""
    where = Location(file)
    if len(raw) > limit:
        collector.add(
            "too-big",
            where,
            f"This file is larger than {limit // 1024} KB, so it was not read.",
            _TOO_BIG.get(file.rpartition(".")[2], _TOO_BIG["yml"]),
        )
        return None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        collector.add(*_not_utf8(file, raw, error.start))
        return None
    if not text.strip():
        collector.add("empty-file", where, "This file is empty.", "Write it, or delete the file.")
        return None
    return SourceText(file, text, tuple(re.split(r"\r\n|\n|\r", text)))


def _not_utf8(file: str, raw: bytes, start: int) -> tuple[str, Location, str, str]:
    if raw[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return (
            "not-utf8",
            Location(file),
            "This file was saved as UTF-16 (“Unicode” in Excel and Notepad).",
            "Save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: Save as, Encoding).",
        )
    before = raw[:start].decode("utf-8-sig", "replace")
    line = before.count("\n") + 1
    column = len(before) - (before.rfind("\n") + 1) + 1
    lines = raw.decode("cp1252", "replace").splitlines()
    text = lines[line - 1] if line <= len(lines) else ""
    return (
        "not-utf8",
        Location(file, line, column, 1, printable(text)),
        "This file was saved in an old Windows encoding, and this letter may come out wrong.",
        "Save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: Save as, Encoding).",
    )
