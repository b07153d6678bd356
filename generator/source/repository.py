"""The project's git repository: its objects and names. Reads; runs nothing.

dulwich reads them, so git need not be installed. Settings, hooks, filters and grafts are not even
opened, and objects are not borrowed from another place (`alternates`): a stranger's repository
cannot make us run, fetch or lend anything.
"""

import re
import stat
from collections.abc import Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from dulwich.object_store import BaseObjectStore, DiskObjectStore
from dulwich.objects import Blob, Commit, Tree
from dulwich.objectspec import parse_commit
from dulwich.refs import HEADREF, DiskRefsContainer
from dulwich.repo import BaseRepo

from generator.source.files import CSV_LIMIT, YAML_LIMIT
from generator.source.no_version import NoEarlierVersion

_OBJECT_LIMIT = 4 * 1024 * 1024
_PLAIN_NAME = re.compile(r"[^\W_][\w. -]{0,100}", re.ASCII)
_MOST_FILES = 5_000
_DEEPEST = 4

DAMAGED = (
    "The project’s git repository cannot be read: something in it is missing, damaged, or kept in "
    "another place."
)


class Version:
    """The files of one commit. `commit` is its name; `id` is the start of it."""

    def __init__(self, objects: BaseObjectStore, commit: Commit, *, required: bool) -> None:
        self.commit = commit.id.decode()
        self.id = self.commit[:7]
        self._objects = objects
        self._required = required
        self._folders = {"": _folder(objects, commit.tree)}

    def file(self, path: str) -> bytes | None:
        """A file as it was, by its path from the project's root; `None` if it was not there.

        What was no plain file or is too big for us counts as not there. What is damaged does so
        too, unless somebody asked for this version: then it is a `NoEarlierVersion`.
        """
        try:
            return self._file(path)
        except Exception as error:
            # A damaged repository makes dulwich raise whatever it stumbles upon.
            if self._required:
                raise NoEarlierVersion(DAMAGED) from error
            return None

    def files(self, folders: Iterable[str]) -> Iterator[tuple[str, bytes]]:
        """Every plain file below some folders, or with these names, by its path from the root.

        Names that could lead anywhere else are left out, and so is what is too much or too deep.
        """
        left = _MOST_FILES
        waiting = list(folders)
        while waiting and left:
            path = waiting.pop()
            if (content := self.file(path)) is not None:
                left -= 1
                yield path, content
            elif path.count("/") < _DEEPEST:
                waiting += self._below(path)

    def mark(self, path: str) -> bytes:
        """What tells the content of a file or folder from any other; empty if it is not there."""
        folder, _, name = path.rpartition("/")
        mode, entry = self._entry(folder, name)
        return bytes(entry) if mode else b""

    def _below(self, path: str) -> Iterator[str]:
        try:
            self._entry(path, "")
            names = [entry.path.decode(errors="replace") for entry in self._folders[path].items()]
        except Exception as error:
            if self._required:
                raise NoEarlierVersion(DAMAGED) from error
            return
        yield from (f"{path}/{name}" for name in names if _PLAIN_NAME.fullmatch(name))

    def _file(self, path: str) -> bytes | None:
        folder, _, name = path.rpartition("/")
        mode, blob = self._entry(folder, name)
        if not stat.S_ISREG(mode):
            return None
        found = self._objects[blob]
        assert isinstance(found, Blob)
        limit = CSV_LIMIT if name.endswith(".csv") else YAML_LIMIT
        return found.data if len(found.data) <= limit else None

    def _entry(self, folder: str, name: str) -> tuple[int, Any]:
        """The mode and the object of an entry; mode 0 if it is not there."""
        if folder not in self._folders:
            above, _, own = folder.rpartition("/")
            mode, tree = self._entry(above, own)
            self._folders[folder] = _folder(self._objects, tree) if stat.S_ISDIR(mode) else Tree()
        try:
            return self._folders[folder][name.encode()]
        except KeyError:
            return 0, None


def _folder(objects: BaseObjectStore, tree: Any) -> Tree:
    found = objects[tree]
    assert isinstance(found, Tree)
    return found


class _Objects(DiskObjectStore):
    """The repository's own objects, without the indexes that only make reading faster."""

    @property
    def alternates(self) -> list[BaseObjectStore]:
        return []

    def get_midx(self) -> None:
        return None

    def get_commit_graph(self) -> None:
        return None


class Repository(BaseRepo):
    """Objects and names, and no settings. A linked working copy has names of its own."""

    def __init__(self, own: Path, shared: Path) -> None:
        objects = _Objects(shared / "objects", loose_object_size_limit=_OBJECT_LIMIT)
        super().__init__(objects, DiskRefsContainer(shared, own))
        self._shared = shared

    def get_named_file(self, path: str) -> BytesIO | None:
        """The list of commits whose past was not fetched (`shallow`): all that is asked for."""
        place = self._shared / path
        return BytesIO(place.read_bytes()) if place.is_file() else None


def places(git: Path) -> tuple[Path, Path]:
    """Where the names of this working copy are, and where everything else is."""
    if git.is_dir() and not git.is_symlink():
        return git, git
    if git.is_file() and not git.is_symlink():
        own = (git.parent / _line(git).removeprefix("gitdir: ")).resolve()
        # Only a repository that knows this working copy is ours to read.
        if (own / _line(own / "gitdir")).resolve() == git.resolve():
            return own, (own / _line(own / "commondir")).resolve()
    raise NoEarlierVersion(
        "This folder is not the top of a git repository, so there is no earlier version of it."
    )


def _line(file: Path) -> str:
    with file.open(encoding="utf-8") as stream:
        return stream.readline(4096).rstrip("\r\n")


def newest(repository: BaseRepo) -> Commit:
    """The commit that the working copy stands on."""
    _, newest = repository.refs.follow(HEADREF)
    if newest is None:
        raise NoEarlierVersion("Nothing has been committed to git here yet.")
    return parse_commit(repository, newest)
