"""An earlier version of the files, out of the project's git repository, for who asks for one."""

import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from dulwich.graph import find_merge_base
from dulwich.objects import Commit
from dulwich.objectspec import AmbiguousShortId, parse_commit, parse_object
from dulwich.repo import BaseRepo

from generator.source.files import printable
from generator.source.no_version import NoEarlierVersion
from generator.source.repository import (
    DAMAGED,
    Repository,
    Version,
    newest,
    places,
)

_NAME = re.compile(r"(\w[\w./@+-]{0,199})((?:[~^]\d{0,3}){0,9})")
"""A branch, a tag or a commit's id, and how far before it: `origin/main`, `3f2a9c1`, `HEAD~2`."""


@contextmanager
def earlier_version(root: Path, since: str | None) -> Iterator[Version | None]:
    """The version that the files below `root`, the repository's top folder, are compared with.

    That is the newest commit, or with `since` the last one that it and `since` both come from:
    what others did on main meanwhile is no change of ours. Where there is none it is `None`, or
    a `NoEarlierVersion` if somebody asked by naming `since`.
    """
    repository = None
    version = None
    try:
        repository = Repository(*places(root / ".git"))
        commit = newest(repository)
        if since is not None:
            commit = _common(repository, commit, _named(repository, since))
        version = Version(repository.object_store, commit, required=since is not None)
    except NoEarlierVersion:
        if since is not None:
            raise
    except Exception as error:
        if since is not None:
            raise NoEarlierVersion(DAMAGED) from error
    try:
        yield version
    finally:
        if repository:
            # The error that tells of a damaged pack still holds a piece of it.
            with suppress(BufferError):
                repository.object_store.close()


def _named(repository: BaseRepo, since: str) -> Commit:
    """The commit that somebody means, by the name they typed."""
    match = _NAME.fullmatch(since)
    if match:
        try:
            start = parse_commit(repository, match[1].encode())
            # dulwich asks only for objects here; it wants a Repo for names that _NAME refuses.
            found = parse_object(repository, start.id + match[2].encode())  # type: ignore[arg-type]
        except (KeyError, ValueError, AmbiguousShortId):
            pass
        else:
            return parse_commit(repository, found.id)
    raise NoEarlierVersion(
        f"“{printable(since)}” is no version that is known here.{_fetch(repository)} Type a branch, "
        "a tag or the start of a commit’s id, such as origin/main."
    )


def _common(repository: BaseRepo, ours: Commit, theirs: Commit) -> Commit:
    bases = find_merge_base(repository, [ours.id, theirs.id])
    if not bases:
        raise NoEarlierVersion(
            f"No version is known that both this one and {theirs.id.decode()[:7]} come from."
            f"{_fetch(repository)}"
        )
    return parse_commit(repository, bases[0])


def _fetch(repository: BaseRepo) -> str:
    shallow = " This copy lacks the older versions: fetch them with “git fetch --unshallow”."
    return shallow if repository.get_shallow() else ""
