"""Puts a finished site in the place of the last one, so that there is always a whole one.

Whatever ends a build (a full disk, a crash, `kill -9`) leaves the old site or the new one.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from filelock import FileLock, Timeout

from generator.builders import Making
from generator.finishing import finish
from generator.output import SomeFile
from generator.remembering.folders import Rows, Tended
from generator.remembering.remembered import Memory

_HERE = -100
"""AT_FDCWD: paths count from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


_SPARE = ".site-next"
"""The site before the last one, beside it: the next site is made of it, so that few files are written."""


def publish(making: Making, build: Path, today: date, memory: Memory) -> None:
    """Make a site and put it in the place of the last one, `site` in the folder `build`.

    What is the same in the spare one or in the last one is not made again. Afterwards there is a spare one.
    """
    last_rows: Rows
    last_rows, spare_rows = memory.recalled(_SPARE) or ({}, {})
    # A program that died may have exchanged them already: a row fits one file only, wherever it is.
    spare = Tended(build / _SPARE, spare_rows, last_rows)
    last = Tended(build / "site", last_rows, spare_rows)
    finish(making.files, spare, last, today)
    sure = making.is_sure()
    if sure:
        memory.noted(_SPARE, (spare.plain_rows, {**last_rows, **last.plain_rows}))
    swap(spare.place, last.place)
    if sure and not spare.place.exists():
        # This was the first one. A spare one is prepared at once, so that nobody waits for it after an edit.
        site, another = Tended(last.place), Tended(spare.place)
        # Without room for it, the next build makes more.
        with suppress(OSError):
            for path, row in spare.rows.items():
                another.share(path, row, site)
        memory.noted(_SPARE, (spare.plain_rows | site.plain_rows, another.plain_rows))


def keep_docs(files: Iterable[SomeFile], docs: Path, memory: Memory) -> None:
    """Make a folder hold exactly these files, for builders. What is right is not read or written."""
    wanted = {file.path: file for file in files}
    folder = Tended(docs, memory.recalled(docs.name) or {})
    folder.keep_only(wanted)
    for path, file in wanted.items():
        if not folder.right(path, file.hash):
            folder.write(path, file.content, file.hash, file.hash)
    memory.noted(docs.name, folder.plain_rows)


@contextmanager
def alone(build: Path, waiting: Callable[[], None]) -> Iterator[None]:
    """Only one at a time may publish in this folder; `waiting` is called if somebody else does."""
    build.mkdir(parents=True, exist_ok=True)
    lock = FileLock(build / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        waiting()
        lock.acquire()
    try:
        yield
    finally:
        lock.release()


def swap(new: Path, current: Path) -> None:
    """Put the folder `new` in the place of `current`, which may not exist yet, and the other way.

    Where the system can exchange two folders in one step, `current` is there at every moment.
    Elsewhere it is away for an instant; if the program dies in it, `mended` brings it back.
    """
    old = _aside(current)
    shutil.rmtree(old, ignore_errors=True)
    if not current.exists():
        new.rename(current)
    elif not _exchanged(new, current):
        current.rename(old)
        new.rename(current)
        old.rename(new)


def mended(current: Path) -> None:
    """Bring the last site back, if a program died while it was put aside."""
    old = _aside(current)
    if old.is_dir() and not old.is_symlink() and not current.exists():
        old.rename(current)


def _aside(current: Path) -> Path:
    return current.with_name(f".{current.name}-old")


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step, if this system can."""
    own = ctypes.CDLL(None, use_errno=True)
    paths = os.fsencode(one), os.fsencode(other)
    if sys.platform == "darwin" and hasattr(own, "renamex_np"):
        return bool(own.renamex_np(*paths, _EXCHANGE) == 0)
    if hasattr(own, "renameat2"):
        first, second = paths
        return bool(own.renameat2(_HERE, first, _HERE, second, _EXCHANGE) == 0)
    return False
