"""The versions that main has had: the last of each day, with a day that can be believed.

The past is an input of a build as the files are: the same commit has the same past in every clone
that is whole. Who wrote a commit and why is not read at all.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from dulwich.objects import Commit

from generator.source.no_version import NoEarlierVersion
from generator.source.repository import (
    Repository,
    Version,
    newest,
    places,
)

_MOST = 2_000
"""So many versions back are looked at, however many there are."""


@dataclass(frozen=True, slots=True)
class Landed:
    """The last version of a day, and when it landed as far as that can be believed."""

    at: datetime
    version: Version


@dataclass(frozen=True, slots=True)
class Past:
    """The versions of main, oldest first. `whole` says that the first is where all began.

    `cut` says that this copy was made without the older ones.
    """

    versions: tuple[Landed, ...] = ()
    whole: bool = False
    cut: bool = False


@contextmanager
def past(root: Path, today: date) -> Iterator[Past]:
    """The past of the newest commit of the repository at `root`; empty where there is none.

    Of a merge, only what it was merged into is followed: what stood on main, and not how a
    branch came about. Nothing later than `today` is believed. What cannot be read is not known.
    """
    repository = None
    found = Past()
    # A damaged repository makes dulwich raise whatever it stumbles upon: then nothing is known.
    with suppress(Exception):
        repository = Repository(*places(root / ".git"))
        found = _past(repository, today)
    try:
        yield found
    finally:
        if repository:
            with suppress(BufferError):
                repository.object_store.close()


def newest_commit(root: Path) -> str:
    """The name of the newest commit at `root`, with which the past changes; empty if not known."""
    with suppress(Exception):
        return newest(Repository(*places(root / ".git"))).id.decode()
    return ""


def _past(repository: Repository, today: date) -> Past:
    commits = list(_main_line(repository))
    whole = not commits[-1].parents
    commits.reverse()
    # A day more, because the reader's day may be behind the one of the commits.
    latest = today + timedelta(days=1)
    times = believed([_time(commit, latest) for commit in commits])
    days = {at.date(): (at, commit) for at, commit in zip(times, commits, strict=True) if at}
    return Past(
        tuple(
            Landed(at, Version(repository.object_store, commit, required=True))
            for at, commit in days.values()
        ),
        whole and bool(times[0]),
        commits[0].id in repository.get_shallow(),
    )


def _main_line(repository: Repository) -> Iterator[Commit]:
    """The commits that main stood on, newest first, as far as this clone has them."""
    shallow = repository.get_shallow()
    commit = newest(repository)
    for _ in range(_MOST):
        yield commit
        if not commit.parents or commit.id in shallow:
            return
        parent = repository.object_store[commit.parents[0]]
        if not isinstance(parent, Commit):
            raise NoEarlierVersion
        commit = parent


def _time(commit: Commit, latest: date) -> datetime | None:
    """When a commit landed; `None` if that cannot be."""
    try:
        at = datetime.fromtimestamp(commit.commit_time, UTC)
    except (OverflowError, OSError, ValueError):
        return None
    return at if at.year > 1970 and at.date() <= latest else None


def believed(times: Sequence[datetime | None]) -> list[datetime | None]:
    """The times that agree with the order in which the versions came, and the last such for others.

    A time that few others agree with is a wrong clock, or made up: as many as possible are kept.
    Before the first of them nothing is known.
    """
    kept = _in_order(times)
    last = None
    found = []
    for place, at in enumerate(times):
        last = at if place in kept else last
        found.append(last)
    return found


def _in_order(times: Sequence[datetime | None]) -> set[int]:
    """The places of the longest run of times, with gaps, in which none is before the last."""
    ends: list[int] = []
    values: list[datetime] = []
    before: dict[int, int | None] = {}
    for place, at in enumerate(times):
        if at is None:
            continue
        length = bisect_right(values, at)
        before[place] = ends[length - 1] if length else None
        ends[length : length + 1] = [place]
        values[length : length + 1] = [at]
    kept = set()
    place_or_none = ends[-1] if ends else None
    while place_or_none is not None:
        kept.add(place_or_none)
        place_or_none = before[place_or_none]
    return kept
