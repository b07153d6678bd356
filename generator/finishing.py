"""What is done to a site before it takes the place of the last one: made small, compressed, listed."""

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import partial
from pathlib import PurePosixPath

from rcssmin import cssmin  # type: ignore[import-untyped]
from rjsmin import jsmin  # type: ignore[import-untyped]

from generator.compressing import COPY, is_text, packed, worth_it
from generator.manifest import MANIFEST, its_hash, manifest
from generator.output import SiteFile
from generator.remembering.folders import Row, Tended

_SMALLER: Mapping[str, Callable[[str], str]] = {".css": cssmin, ".js": jsmin}
_MADE_SMALL = re.compile(r"assets/.+|[^/]+\.js")
"""Where the styles and scripts stand that are made small, for slow phones."""


def finish(files: Iterable[SiteFile], site: Tended, last: Tended, today: date) -> None:
    """Make `site` hold exactly these files, finished, with compressed copies and the list of all.

    A file that is right there already stays; one that is right in the `last` site is put there too.
    """
    made = {file.path: file for file in files}
    copies = {f"{path}{COPY}" for path in made if is_text(path)} - made.keys()
    site.keep_only({*made, *copies, MANIFEST})
    listed = {}
    for path, file in made.items():
        row = _brought(path, file.made_of, partial(_small, file), site, last)
        listed[path] = row.hash
        copy = f"{path}{COPY}"
        if copy in copies and worth_it(row.size):
            made_of = f"copy of {file.made_of}"
            listed[copy] = _brought(copy, made_of, lambda: packed(site.read(path)), site, last).hash  # noqa: B023 (asked at once)
        elif copy in copies:
            site.remove(copy)
    site.write(MANIFEST, manifest(listed, today), "", "")


def _brought(path: str, made_of: str, make: Callable[[], bytes], site: Tended, last: Tended) -> Row:
    """The row of a file that is right now: as it was, shared with the last site, or made."""
    if row := site.right(path, made_of):
        return row
    if row := last.right(path, made_of):
        return site.share(path, row, last)
    content = make()
    return site.write(path, content, made_of, its_hash(path, content))


def _small(file: SiteFile) -> bytes:
    content = file.content()
    small = _SMALLER.get(PurePosixPath(file.path).suffix)
    if small is None or not _MADE_SMALL.fullmatch(file.path):
        return content
    return small(content.decode()).encode()
