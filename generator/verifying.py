"""Whether a published site is what these promises and figures make: read, built again, compared.

The only module that asks the network, and only when somebody types `deal verify` with an address.
"""

import shutil
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.parse import quote
from urllib.request import Request, urlopen

from generator.builders.every_builder import BUILDERS
from generator.finishing import finish
from generator.manifest import Manifest, hashes, its_hash
from generator.pipeline import Edition
from generator.remembering.folders import Tended
from generator.write import sync

_LARGEST = 50_000_000
"""No file of ours has more bytes. What is larger is not read on."""
_PATIENCE = 30
"""Seconds until an answer must begin."""
_NEEDED = ("theme", "mkdocs.yml")

Read = Callable[[str], bytes | None]
"""Gives a file of a site by its path, `None` if there is none."""


class CannotRead(Exception):
    """A site does not answer, or not with what was asked for."""


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sites side by side, as paths, the pages first: `changed` are in both."""

    changed: tuple[str, ...]
    missing: tuple[str, ...]
    strange: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether they have the same files with the same bytes."""
        return not (self.changed or self.missing or self.strange)


def compared(found: Mapping[str, str], wanted: Mapping[str, str]) -> Compared:
    """Hashes by path, as they are and as they should be."""
    changed = {path for path in found.keys() & wanted.keys() if found[path] != wanted[path]}
    sets = (changed, wanted.keys() - found.keys(), found.keys() - wanted.keys())
    return Compared(*(tuple(sorted(paths, key=_pages_first)) for paths in sets))


def _pages_first(path: str) -> tuple[bool, str]:
    return not path.endswith(".html"), path


def of_folder(folder: Path) -> Read:
    """Reads a site in a folder, and nothing outside of it."""

    def read(path: str) -> bytes | None:
        file = folder / path
        inside = file.resolve().is_relative_to(folder.resolve())
        return file.read_bytes() if inside and file.is_file() else None

    return read


def of_address(address: str) -> Read:
    """Reads a site on the web; `CannotRead` if it does not answer."""
    base = f"{address.rstrip('/')}/"

    def read(path: str) -> bytes | None:
        request = Request(f"{base}{quote(path)}", headers={"User-Agent": "deal verify"})  # noqa: S310 (https and http only: see `verify`)
        try:
            with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 (the same)
                content: bytes = answer.read(_LARGEST + 1)
        except URLError as error:
            if getattr(error, "code", None) in (404, 410):
                return None
            raise CannotRead(f"{base}{path} does not answer: {error.reason}") from error
        except (OSError, ValueError) as error:
            raise CannotRead(f"{base}{path} does not answer: {error}") from error
        if len(content) > _LARGEST:
            raise CannotRead(f"{base}{path} is larger than any file of ours.")
        return content

    return read


def as_it_is(read: Read, listed: Manifest, tell: Callable[[str], None]) -> dict[str, str]:
    """The hashes of the listed files as they are there now; those that are gone are left out."""
    found = {}
    for number, path in enumerate(listed.files, start=1):
        content = read(path)
        if content is not None:
            found[path] = its_hash(path, content)
        tell(f"Reading the site: {number} of {len(listed.files)} files")
    return found


def built_again(root: Path, edition: Edition, listed: Manifest, builder: str) -> dict[str, str]:
    """The hashes of the site that this edition makes, built in a folder that is deleted again."""
    with tempfile.TemporaryDirectory() as place:
        project = Path(place)
        for name in _NEEDED:
            copy = shutil.copytree if (root / name).is_dir() else shutil.copy
            copy(root / name, project / name)
        sync(project / "build" / "docs", edition.files)
        making = BUILDERS[builder](project, edition.catalogue, listed.day, edition.files)
        site = project / "build" / "site"
        finish(making.files, Tended(site), Tended(site), listed.day)
        return hashes(site)
