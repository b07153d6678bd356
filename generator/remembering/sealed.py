"""Keeps what was made between runs, with a seal that only this person's programs on this computer can make.

What is kept here is Python's own (pickle), and reading it could run what somebody else wrote into
it. So nothing is opened whose seal is not ours: its key stands in the home folder and not in the
project, where a stranger's change could bring files along.
"""

import hmac
import os
import secrets
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

import click

from generator.write import write_file

_MARK = b"deal sealed 1\n"
"""Raise the number when an entry's own shape changes."""
_LENGTH = 32
_SEAL = sha256().digest_size


def own_secret(folder: Path | None = None) -> bytes:
    """A secret of this person on this computer, made the first time; where none can be kept, a new one."""
    place = (folder or Path(click.get_app_dir("whats-the-deal"))) / "seal"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        if not place.exists():
            fresh = place.with_name(f"seal-{secrets.token_hex(8)}")
            handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as stream:
                stream.write(secrets.token_bytes(_LENGTH))
            fresh.replace(place)
        known = place.read_bytes()
    except OSError:
        known = b""
    return known if len(known) == _LENGTH else secrets.token_bytes(_LENGTH)


class Sealed:
    """A folder of entries, each a file whose seal names its key and all that it holds.

    An entry that is damaged, half-written, moved, of another version or of somebody else is not given.
    """

    def __init__(self, folder: Path, secret: bytes, *, only_read: bool = False) -> None:
        self._folder, self._secret, self._only_read = folder, secret, only_read

    def get(self, key: str) -> bytes | None:
        """What was put under this key, if its seal is ours."""
        try:
            entry = (self._folder / key).read_bytes()
        except OSError:
            return None
        start = len(_MARK) + _SEAL
        content = memoryview(entry)[start:]
        if not entry.startswith(_MARK) or not hmac.compare_digest(
            entry[len(_MARK) : start], self._seal(key, content)
        ):
            return None
        return bytes(content)

    def put(self, key: str, content: bytes) -> bool:
        """Whether it is kept; a disk that cannot take it only makes the next run slower."""
        if self._only_read:
            return False
        try:
            write_file(self._folder / key, _MARK + self._seal(key, memoryview(content)) + content)
        except OSError:
            return False
        return True

    def only(self, keys: Iterable[str]) -> None:
        """Delete every entry but these."""
        if self._folder.is_dir() and not self._only_read:
            wanted = set(keys)
            for path in self._folder.iterdir():
                if path.name not in wanted:
                    path.unlink(missing_ok=True)

    def _seal(self, key: str, content: memoryview) -> bytes:
        seal = hmac.new(self._secret, key.encode(), sha256)
        seal.update(content)
        return seal.digest()
