"""Builds the website with the parts of MkDocs: the default builder."""

import shutil
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from generator.builders.config import write_config
from generator.model import Catalogue
from generator.remembering.remembered import FORGETFUL, Memory
from generator.write import write_file

_NEXT = ".site-next"
HOOK = Path(__file__).with_name("mkdocs_hook.py")


def build(root: Path, catalogue: Catalogue, today: date, memory: Memory = FORGETFUL) -> Path:
    """Build the site aside, in a folder of its own below `build`, and give its path."""
    from generator.builders.mkdocs_pages import Look, Site, made  # noqa: PLC0415 (slow to load)

    folder = root / "build"
    shutil.rmtree(folder / _NEXT, ignore_errors=True)
    settings = write_config(root, catalogue, _NEXT, hook=HOOK)
    for path, content in made(Site(Look(settings, today), InFolder(folder / "docs")), memory):
        write_file(folder / _NEXT / path, content)
    return folder / _NEXT


class InFolder(Mapping[str, bytes]):
    """The files below a folder by their paths with `/`, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        files = (path for path in folder.rglob("*") if path.is_file())
        self._paths = dict.fromkeys(sorted(path.relative_to(folder).as_posix() for path in files))

    def __getitem__(self, path: str) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        return (self._folder / path).read_bytes()

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)
