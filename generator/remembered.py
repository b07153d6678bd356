"""Remembers what a step made of which input, so that a program that runs on makes it once.

A key must name everything that the result depends on. Nothing of it is on the disk: it is gone when
the program ends, and another version of the program never sees it.
"""

from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

from generator.diagnostics import Collector, Diagnostic
from generator.kept import key_of

_T = TypeVar("_T")
_READ_AT_MOST = 4 * 1024 * 1024
"""No file of ours has more bytes; of a larger one nobody reads the rest."""


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Part of a key: this very object, which nobody changes."""

    thing: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


class Memory:
    """What runs have made; call `forget_the_rest` after a whole one."""

    def __init__(self) -> None:
        self._made: dict[Hashable, tuple[Any, tuple[Diagnostic, ...]]] = {}
        self._used: set[Hashable] = set()

    def made(
        self,
        step: str,
        key: Hashable,
        make: Callable[[Collector], _T],
        collector: Collector,
        *,
        sure: Callable[[], bool] = lambda: True,
    ) -> _T:
        """What `make` gives for this key, with all that it says to the collector.

        It is remembered only if we are `sure`, when it is made, that the key was right.
        """
        entry = self._made.get((step, key))
        if entry is None:
            said = Collector()
            entry = make(said), tuple(said)
            if not sure():
                collector.take(entry[1])
                return entry[0]
        self._made[step, key] = entry
        self._used.add((step, key))
        collector.take(entry[1])
        made: _T = entry[0]
        return made

    def forget_the_rest(self) -> None:
        """Forget what was not used since this was last called.

        A run that stopped at a mistake did not use all that the next one will: do not call it then.
        """
        self._made = {name: self._made[name] for name in self._used}
        self._used = set()


class Forgetful(Memory):
    """Makes everything each time: for a program that ends after one run."""

    def made(
        self,
        step: str,  # noqa: ARG002 (nothing is remembered)
        key: Hashable,  # noqa: ARG002
        make: Callable[[Collector], _T],
        collector: Collector,
        *,
        sure: Callable[[], bool] = lambda: True,  # noqa: ARG002
    ) -> _T:
        """What `make` gives."""
        return make(collector)


FORGETFUL = Forgetful()


def key_of_files(*places: Path) -> str:
    """A key of everything below these folders, and of these files: their names and what they hold."""
    return key_of(part for place in places for part in _parts(place))


def _parts(place: Path) -> Iterator[bytes]:
    if place.is_symlink():
        yield f"link {place}".encode()
    elif place.is_dir():
        yield f"folder {place}".encode()
        for entry in sorted(place.iterdir()):
            yield from _parts(entry)
    elif place.is_file():
        yield f"file {place}".encode()
        yield _content(place)
    else:
        yield f"nothing {place}".encode()


def _content(place: Path) -> bytes:
    try:
        with place.open("rb") as stream:
            return sha256(stream.read(_READ_AT_MOST)).digest()
    except OSError as error:
        return f"unreadable {error.strerror}".encode()
