"""Puts a finished site in the place of the last one, so that there is always a whole one.

Whatever ends a build (a full disk, a crash, `kill -9`) leaves the old site or the new one.
"""

import ctypes
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

_HERE = -100
"""AT_FDCWD: paths count from the current folder."""
_EXCHANGE = 2
"""RENAME_EXCHANGE of Linux and RENAME_SWAP of macOS."""


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
    """Put the folder `new` in the place of `current`, which may not exist yet.

    Where the system can exchange two folders in one step, `current` is there at every moment.
    Elsewhere it is away for an instant; if the program dies in it, `mended` brings it back.
    """
    old = _aside(current)
    shutil.rmtree(old, ignore_errors=True)
    if current.exists() and _exchanged(new, current):
        new.rename(old)
    else:
        if current.exists():
            current.rename(old)
        new.rename(current)
    shutil.rmtree(old, ignore_errors=True)


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
