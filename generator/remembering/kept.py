"""Keeps what took long to make, by a key of all that it was made of, so that it is made once.

`render` is given a `Kept` and asks it; only `InFolder` touches the disk. A key must name everything
that the result depends on. What is kept is never believed: an entry that is damaged, that another
version of this module wrote, or that somebody else brought along, is thrown away and made again.
"""

from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from generator.remembering.sealed import Sealed, own_secret


class Kept(Protocol):
    """What a maker of files asks before it makes one. Threads may share it."""

    def get(self, key: str) -> bytes | None:
        """The bytes that were put under this key, or `None`."""

    def put(self, key: str, content: bytes) -> None:
        """Keep these bytes under this key, if this store keeps any."""

    def still_needed(self, keys: Iterable[str]) -> None:
        """These belong to what was got: do not forget them, although nobody asked for them."""


def key_of(parts: Iterable[bytes]) -> str:
    """A key of several parts in this order: 64 letters and digits, fit for a file's name."""
    digest = sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def kept_in(root: Path, *, only_read: bool = False) -> "InFolder":
    """The store of a project, in its `build` folder."""
    return InFolder(root / "build" / "kept", only_read=only_read)


class InMemory:
    """Keeps everything for as long as it lives: one run."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def get(self, key: str) -> bytes | None:
        """The bytes that were put under this key, or `None`."""
        return self._kept.get(key)

    def put(self, key: str, content: bytes) -> None:
        """Keep these bytes under this key."""
        self._kept[key] = content

    def still_needed(self, keys: Iterable[str]) -> None:
        """Nothing is forgotten anyway."""


class InFolder:
    """Keeps each entry as a file under this person's seal; unless it is `only_read`, it writes them."""

    def __init__(self, folder: Path, *, only_read: bool = False) -> None:
        self._folder = folder
        self._only_read = only_read
        self._sealed = Sealed(folder, own_secret(), only_read=only_read)
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """The bytes of a whole entry, or `None`; one that is not as we wrote it is deleted."""
        content = self._sealed.get(key)
        if content is not None:
            self._used.add(key)
        elif not self._only_read:
            with suppress(OSError):
                (self._folder / key).unlink()
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep these bytes; a disk that cannot take them only makes the next run slower."""
        self._used.add(key)
        self._sealed.put(key, content)

    def still_needed(self, keys: Iterable[str]) -> None:
        """Keep these too, whether or not they are there."""
        self._used.update(keys)

    def forget_the_rest(self) -> None:
        """Delete every entry that this run neither got, put nor needs: call it after a whole build."""
        self._sealed.only(self._used)
