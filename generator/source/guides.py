"""Reads the guides of content/help: Markdown files, and PNG pictures."""

import struct
from collections.abc import Iterator
from pathlib import Path

from generator.diagnostics import Collector, Location
from generator.model import Guide, Help, Picture
from generator.source.files import YAML_LIMIT, is_link, list_folder, read_text

FOLDER = "content/help"
_MOST = 2 * 1024 * 1024
_PNG = b"\x89PNG\r\n\x1a\n"


def read_help(root: Path, collector: Collector) -> Help:
    """What is in the folder; nothing without it. Anything else there is nobody's to read."""
    if is_link(root, root / "content", collector):
        return Help()
    start = root / FOLDER / "README.md"
    files = [start] if start.is_file() and not start.is_symlink() else []
    files += [path for path in list_folder(root, FOLDER, collector) if path.suffix == ".md"]
    guides = tuple(
        Guide("index" if path == start else path.stem, text.text)
        for path in files
        if (text := read_text(root, path, YAML_LIMIT, collector))
    )
    return Help(guides, tuple(_pictures(root, collector)))


def _pictures(root: Path, collector: Collector) -> Iterator[Picture]:
    for path in list_folder(root, f"{FOLDER}/pictures", collector):
        if path.suffix != ".png" or not path.is_file():
            continue
        where = Location(path.relative_to(root).as_posix())
        with path.open("rb") as stream:
            content = stream.read(_MOST + 1)
        if len(content) > _MOST:
            collector.add(
                "too-big",
                where,
                f"This picture is larger than {_MOST // 1024} KB.",
                "Make it smaller: readers pay for every byte.",
            )
        elif not content.startswith(_PNG) or len(content) < 24:
            collector.add("unreadable", where, "This is not a PNG picture.", "Save it as PNG.")
        else:
            width, height = struct.unpack(">II", content[16:24])
            yield Picture(path.name, content, width, height)
