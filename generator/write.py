"""Puts files on the disk: writes what changed, removes what is stale."""

import os
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path

from generator.output import SomeFile


class LinkedFolderError(Exception):
    """A folder of ours is a link to another place, whose files are not ours to delete."""


def own_folder(root: Path) -> Path:
    """The project's `build` folder; `LinkedFolderError` if it, or what we write in it, is a link."""
    build = root / "build"
    for place in (
        build,
        build / "docs",
        build / "kept",
        build / "remembered",
        build / "print",
        build / "site",
        build / ".site-next",
    ):
        if place.is_symlink():
            raise LinkedFolderError(
                f"{place} is a link to another place, where nothing will be written or deleted. "
                "Delete the link, then try again."
            )
    return build


def sync(folder: Path, files: Iterable[SomeFile]) -> None:
    """Make `folder` hold exactly `files`; files that are already right are not touched.

    Builders go by file times, so rewriting an unchanged page would make them build it again.
    """
    wanted = {folder / file.path: file.content for file in files}
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif path not in wanted or path.is_symlink():
            path.unlink()
    for path, content in wanted.items():
        if not (path.is_file() and path.read_bytes() == content):
            write_file(path, content)


def write_file(path: Path, content: bytes) -> None:
    """Write a whole file or nothing: a reader never sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".writing-")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


class AlreadyThere(Exception):
    """A file or folder of that name is there already, and is not touched."""


def add_new(root: Path, paths: Iterable[str], made: Iterable[SomeFile]) -> None:
    """Add new files or folders, `paths`, that hold the files `made`: all of them or none.

    None of `paths` may be there yet, in any mix of small and capital letters, and nothing on the
    way to them may be a link; else `AlreadyThere` says which.
    """
    wanted = [root / path for path in paths]
    for place in wanted:
        _must_be_free(root, place)
    done: list[Path] = []
    with tempfile.TemporaryDirectory(prefix=".writing-", dir=root) as aside:
        for file in made:
            write_file(Path(aside) / file.path, file.content)
        try:
            for place in wanted:
                place.parent.mkdir(parents=True, exist_ok=True)
                (Path(aside) / place.relative_to(root)).rename(place)
                done.append(place)
        except BaseException:
            for place in done:
                place.rename(Path(aside) / f"undone-{len(place.parts)}-{place.name}")
            raise


class Changed(Exception):
    """A file is not as it was when it was read."""


def replace_all(root: Path, made: Iterable[SomeFile], was: Mapping[str, bytes | None]) -> None:
    """Put the files `made` in the place of those that `was` holds: all of them or none.

    `was` has the bytes of each file as it was read, `None` for one that was not there; `Changed`
    if it is another by now, or if a link stands on the way to it. Who is killed meanwhile leaves
    each file as it was or as it will be: all are written aside first, and then only renamed.
    """
    files = {root / file.path: file.content for file in made}
    for path in files:
        _must_be_as_read(root, path, was[path.relative_to(root).as_posix()])
    done: list[Path] = []
    with tempfile.TemporaryDirectory(prefix=".writing-", dir=root) as aside:
        ready = {path: Path(aside) / path.relative_to(root) for path in files}
        for path, place in ready.items():
            write_file(place, files[path])
            path.parent.mkdir(parents=True, exist_ok=True)
        try:
            for path, place in ready.items():
                done.append(path)
                place.replace(path)
        except BaseException:
            for path in done:
                before = was[path.relative_to(root).as_posix()]
                if before is None:
                    path.unlink(missing_ok=True)
                elif path.read_bytes() != before:
                    write_file(path, before)
            raise


def _must_be_as_read(root: Path, path: Path, was: bytes | None) -> None:
    way = [path, *(folder for folder in path.parents if root in folder.parents)]
    if any(place.is_symlink() for place in way):
        raise Changed(f"{path.relative_to(root)} is a link to another place")
    if (path.read_bytes() if path.is_file() else None) != was:
        raise Changed(f"{path.relative_to(root)} was changed by somebody else just now")


def _must_be_free(root: Path, place: Path) -> None:
    above = [folder for folder in place.parents if folder != root and root in folder.parents]
    link = next((folder for folder in above if folder.is_symlink()), None)
    if link is not None:
        raise AlreadyThere(f"{link.relative_to(root)} is a link to another place")
    names = {entry.name.lower() for entry in place.parent.iterdir()} if above[0].is_dir() else set()
    if place.name.lower() in names:
        raise AlreadyThere(f"{place.relative_to(root)} is there already")
