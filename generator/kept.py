"""Keeps what took long to make, by a key of all that it was made of, so that it is made once.

`render` is given a `Kept` and asks it; only `InFolder` touches the disk. A key must name everything
that the result depends on. What is kept is never believed: an entry that is damaged, or that
another version of this module wrote, is thrown away and made again.
"""

from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Protocol

from generator.write import write_file

_MARK = b"deal kept 1\n"
"""Raise the number when an entry's own shape changes."""


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
    """Keeps each entry as a file with its own checksum; unless it is `only_read`, it writes them."""

    def __init__(self, folder: Path, *, only_read: bool = False) -> None:
        self._folder = folder
        self._only_read = only_read
        self._used: set[str] = set()

    def get(self, key: str) -> bytes | None:
        """The bytes of a whole entry, or `None`; a damaged one is deleted."""
        try:
            entry = (self._folder / key).read_bytes()
        except OSError:
            return None
        content = entry[len(_MARK) + 32 :]
        if not entry.startswith(_MARK) or entry[len(_MARK) :][:32] != sha256(content).digest():
            if not self._only_read:
                (self._folder / key).unlink(missing_ok=True)
            return None
        self._used.add(key)
        return content

    def put(self, key: str, content: bytes) -> None:
        """Keep these bytes; a disk that cannot take them only makes the next run slower."""
        self._used.add(key)
        if not self._only_read:
            try:
                write_file(self._folder / key, _MARK + sha256(content).digest() + content)
            except OSError:
                return

    def still_needed(self, keys: Iterable[str]) -> None:
        """Keep these too, whether or not they are there."""
        self._used.update(keys)

    def forget_the_rest(self) -> None:
        """Delete every entry that this run neither got, put nor needs: call it after a whole build."""
        if self._only_read or not self._folder.is_dir():
            return
        for path in self._folder.iterdir():
            if path.name not in self._used:
                path.unlink(missing_ok=True)
