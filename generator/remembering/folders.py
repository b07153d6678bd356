"""Knows what it wrote into a folder of ours, so that a file which is right is not made or written again.

A file is known by its looks: its size, its times and its number on the disk. Whoever writes to it, or
puts another in its place, changes one of them, since the system itself keeps the time of the last
change. What looks otherwise, or is not known, is never believed.
"""

import os
import stat
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

Looks = tuple[int, int, int, int]


class Row(NamedTuple):
    """What a file is: of what it was made, a hash of what it holds, and its looks."""

    made_of: str
    hash: str
    looks: Looks

    @property
    def size(self) -> int:
        """Size in bytes."""
        return self.looks[0]


Rows = Mapping[str, tuple[str, str, Looks]]
"""What was written into a folder, by the paths with `/`."""


class Tended:
    """A folder in which only we write, and what is `known` of its files from earlier runs.

    `rows` is what this run found right or wrote. Call `keep_only` before anything is written.
    """

    def __init__(self, place: Path, *known: Rows) -> None:
        self.place = place
        self._known = known
        self._seen: dict[str, Looks] = {}
        self.rows: dict[str, Row] = {}

    @property
    def plain_rows(self) -> dict[str, tuple[str, str, Looks]]:
        """The rows for the next run, in what is quickest to read."""
        return {path: (row.made_of, row.hash, row.looks) for path, row in self.rows.items()}

    def keep_only(self, wanted: Collection[str]) -> None:
        """Delete every file but those at these paths, every link, and folders with nothing in them."""
        self.place.mkdir(parents=True, exist_ok=True)
        _keep_only(str(self.place), "", wanted, self._seen)

    def right(self, path: str, made_of: str) -> Row | None:
        """The row of a file that is there as we wrote it, if it was made of this; else `None`."""
        for known in self._known:
            row = known.get(path)
            if row is not None and row[0] == made_of and row[2] == self._looks(path):
                self.rows[path] = found = Row(*row)
                return found
        return None

    def share(self, path: str, row: Row, other: "Tended") -> Row:
        """Put a file that is right in another folder into this one too, and give its row here.

        Where the disk can do so it is one file with two names: nobody writes into a file of ours.
        """
        self.remove(path)
        try:
            self._add(path, lambda place: os.link(other._at(path), place))  # noqa: SLF001 (one of us)
        except OSError:
            return self.write(path, other.read(path), row.made_of, row.hash)
        # To get another name counts as a change of the file.
        other.rows[path] = row = self._found(path, row.made_of, row.hash)
        return row

    def read(self, path: str) -> bytes:
        """What a file holds that is right."""
        with open(self._at(path), "rb") as stream:  # noqa: PTH123 (thousands of paths)
            return stream.read()

    def write(self, path: str, content: bytes, made_of: str, its_hash: str) -> Row:
        """Write a file anew. Who is killed meanwhile leaves one that is not known."""

        def write(place: str) -> None:
            with open(place, "xb") as stream:  # noqa: PTH123 (thousands of paths)
                stream.write(content)
            os.chmod(place, 0o644)  # noqa: PTH101 (the same)

        self.remove(path)
        self._add(path, write)
        return self._found(path, made_of, its_hash)

    def remove(self, path: str) -> None:
        """Take a file away, if it is there."""
        self._seen.pop(path, None)
        with suppress(FileNotFoundError):
            os.unlink(self._at(path))  # noqa: PTH108 (the same)

    def _add(self, path: str, add: Callable[[str], None]) -> None:
        """Add a file, with the folder that it stands in if that is not there yet."""
        place = self._at(path)
        try:
            add(place)
        except FileNotFoundError:
            Path(place).parent.mkdir(parents=True, exist_ok=True)
            add(place)

    def _found(self, path: str, made_of: str, its_hash: str) -> Row:
        looks = _looks(self._at(path))
        assert looks is not None, "somebody else took away what was just written"
        self.rows[path] = row = Row(made_of, its_hash, looks)
        return row

    def _looks(self, path: str) -> Looks | None:
        """As they were when it was decided what to keep, of what was there then."""
        return self._seen.get(path) or _looks(self._at(path))

    def _at(self, path: str) -> str:
        return os.path.join(self.place, path)  # noqa: PTH118 (the same)


def _looks(place: str) -> Looks | None:
    """Of a plain file; a link or a folder has none."""
    try:
        found = os.lstat(place)
    except OSError:
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino


def _keep_only(folder: str, path: str, wanted: Collection[str], seen: dict[str, Looks]) -> bool:
    """Whether anything stays in a folder, whose `path` ends in `/`. The looks of what stays are `seen`."""
    stays = False
    with os.scandir(folder) as entries:
        for entry in list(entries):
            own = f"{path}{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                if _keep_only(entry.path, f"{own}/", wanted, seen):
                    stays = True
                else:
                    os.rmdir(entry.path)  # noqa: PTH106 (thousands of paths)
            elif own in wanted and (looks := _looks(entry.path)):
                seen[own] = looks
                stays = True
            else:
                os.unlink(entry.path)  # noqa: PTH108
    return stays
