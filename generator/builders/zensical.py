"""Builds the website with Zensical, MkDocs Material's successor, from the same folder."""

import shutil
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

from generator.builders import Making, run
from generator.builders.config import write_config
from generator.model import Catalogue
from generator.output import OutputFile, SiteFile, SomeFile
from generator.remembering.remembered import FORGETFUL, Memory

_NEXT = "site-next"


def build(
    root: Path,
    catalogue: Catalogue,
    today: date,
    _files: Iterable[SomeFile],
    _memory: Memory = FORGETFUL,
) -> Making:
    """Let Zensical build the site of `build/docs` in a folder of its own, and take it from there."""
    folder = root / "build"
    shutil.rmtree(folder / _NEXT, ignore_errors=True)
    config = write_config(root, catalogue, _NEXT)
    run(["zensical", "build", "--clean", "--config-file", str(config)], today)
    made = tuple(_taken(folder / _NEXT))
    shutil.rmtree(folder / _NEXT)
    return Making(made)


def _taken(folder: Path) -> Iterator[SiteFile]:
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        yield SiteFile.of(OutputFile(path.relative_to(folder).as_posix(), path.read_bytes()))
