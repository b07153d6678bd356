"""Find the files people wrote and decode them; refuse what is not a plain, small text file."""

import codecs
import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
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
    """A file's text without a byte-order mark, its lines, and its name from the root.

    What is not `sound` was decoded as well as possible, and nobody may rely on every letter.
    """

    file: str
    text: str
    lines: tuple[str, ...]
    sound: bool = True

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


SHARED = {
    "content": (
        "help",
        "schema",
        "accessibility.yml",
        "glossary.yml",
        "jargon.yml",
        "pictures",
        "pictures.yml",
        "search-words.yml",
        "addresses.csv",
    ),
    "data": ("regulator",),
}
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
    root: Path,
    folder: str,
    suffix: str,
    collector: Collector,
    beside: str = "",
    *,
    versions: bool = False,
) -> Iterator[Path]:
    """The files of `root/folder` that end in `suffix`; anything else there is reported.

    A folder called `beside` may stand among them. With `versions`, a name may have a second part
    that says which version of the first it is: `repairs.easy-read.yml`.
    """
    for entry in list_folder(root, folder, collector):
        if entry.name == beside and entry.is_dir():
            continue
        if not entry.is_file() or entry.suffix != suffix:
            _stray(root, entry, collector, f"{folder}/", suffix)
        elif all(
            well_named(root, entry, part, collector) for part in _parts(entry, versions=versions)
        ):
            yield entry


def _parts(entry: Path, *, versions: bool) -> tuple[str, ...]:
    name, _, version = entry.stem.partition(".")
    return (name, version) if versions and name and version else (entry.stem,)


def yaml_files(root: Path) -> dict[str, bytes]:
    """The YAML files people write, by their paths from `root`. Links are left alone."""
    return {path: raw for top in SHARED for path, raw in _files_below(root, top, ".yml")}


def written_files(root: Path) -> Iterator[tuple[str, bytes]]:
    """What people write: the YAML files, and each landlord's figures. Links are left alone."""
    yield from yaml_files(root).items()
    for file, raw in _files_below(root, "data", ".csv"):
        if file.split("/")[1] not in SHARED["data"]:
            yield file, raw


def _files_below(root: Path, top: str, suffix: str) -> Iterator[tuple[str, bytes]]:
    if (root / top).is_symlink():
        return
    for folder, folders, names in os.walk(root / top, followlinks=False):
        folders.sort()
        for path in (Path(folder) / name for name in sorted(names)):
            if path.suffix == suffix and path.is_file() and not path.is_symlink():
                yield path.relative_to(root).as_posix(), path.read_bytes()


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
    text, sound = raw.decode("utf-8-sig", "replace"), True
    if foreign := _other_file(raw):
        collector.add("not-text", where, *foreign)
        return None
    if "\ufffd" in text or "\0" in text:
        text, sound = _in_another_encoding(file, raw, collector)
    if not text.strip():
        collector.add("empty-file", where, "This file is empty.", "Write it, or delete the file.")
        return None
    return SourceText(file, text, tuple(re.split(r"\r\n|\n|\r", text)), sound)


_OTHER_FILES = (
    (b"PK\x03\x04", "a Word document or an Excel workbook"),
    (b"\xd0\xcf\x11\xe0", "an old Word document or Excel workbook"),
    (b"{\\rtf", "a rich-text document"),
    (b"%PDF", "a PDF"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"<!doctype", "a web page"),
    (b"<html", "a web page"),
)


def _other_file(raw: bytes) -> tuple[str, str] | None:
    """What is said of a file of another kind that was only given a new name."""
    start = raw[:64].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    kind = next((what for magic, what in _OTHER_FILES if start.startswith(magic.lower())), None)
    if kind is None:
        return None
    return (
        f"This is {kind} with another name, not a plain text file.",
        "Open it in the program it comes from, and save it as plain text (for figures: “CSV UTF-8”).",
    )


def _in_another_encoding(file: str, raw: bytes, collector: Collector) -> tuple[str, bool]:
    """The text as it was most likely meant; where it is no UTF-8, that is collected."""
    if encoding := _utf_16(raw):
        collector.add(
            "not-utf8",
            Location(file),
            "This file was saved as UTF-16 (“Unicode” in Excel and Notepad).",
            "Save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: Save as, Encoding).",
        )
        return raw.decode(encoding, "replace").removeprefix("\ufeff"), False
    try:
        # Someone typed or pasted the mark of a lost letter itself.
        return raw.decode("utf-8-sig"), True
    except UnicodeDecodeError as error:
        text = raw.decode("cp1252", "replace").removeprefix("ï»¿")
        collector.add(*_not_utf8(file, raw, error.start, text))
        return text, False


def _utf_16(raw: bytes) -> str | None:
    """Which UTF-16 it is, by its mark, or by every second byte of plain words being zero."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if raw.startswith(mark):
            return encoding
    start = raw[:200]
    for offset, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = start[offset::2].count(0)
        if zeros > len(start) // 4 and not start[1 - offset :: 2].count(0):
            return encoding
    return None


def _not_utf8(file: str, raw: bytes, start: int, text: str) -> tuple[str, Location, str, str]:
    before = raw[:start].decode("utf-8-sig", "replace")
    line = len(re.findall(r"\r\n|\n|\r", before)) + 1
    column = len(re.split(r"\r\n|\n|\r", before)[-1]) + 1
    lines = re.split(r"\r\n|\n|\r", text)
    return (
        "not-utf8",
        Location(file, line, column, 1, lines[line - 1] if line <= len(lines) else ""),
        "This file was saved in an old Windows encoding, and this letter may come out wrong.",
        "Save it again as UTF-8 (in Excel: “CSV UTF-8”; in Notepad: Save as, Encoding).",
    )
