"""Remembers what a step made of which input, so that it is made once.

A key must name everything that the result depends on. A `Memory` may be kept between runs, in a
folder that is sealed; then each key also names this program, its libraries and its own templates, so
that another version never sees it.
"""

import os
import pickle
import platform
import stat
import sys
from collections.abc import Callable, Hashable, Iterator
from dataclasses import dataclass, replace
from functools import cache, cached_property, partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from generator.diagnostics import Collector, Diagnostic
from generator.remembering.kept import key_of
from generator.remembering.later import NOTHING, Body, Known, pickled
from generator.remembering.sealed import Sealed, own_secret

if TYPE_CHECKING:
    from generator.remembering.compiled import Compiled

_T = TypeVar("_T")
_READ_AT_MOST = 4 * 1024 * 1024
"""No file of ours has more bytes; of a larger one nobody reads the rest."""
_PROGRAM = Path(__file__).resolve().parents[2]
_COMPILED = "templates"
"""The note of the templates that were compiled."""
_PARTS = ("generator", "theme/pages", "theme/print", "theme/words")


@dataclass(frozen=True, slots=True, eq=False)
class Same:
    """Part of a key: this very object, which nobody changes."""

    thing: object

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.thing is other.thing

    def __hash__(self) -> int:
        return id(self.thing)


@dataclass(frozen=True, slots=True)
class _Entry:
    """`on_disk` is what it is called there, if it is kept there or could be."""

    made: Any
    said: tuple[Diagnostic, ...]
    on_disk: str | None = None
    is_sure: bool = True


class Memory:
    """What runs have made; call `forget_the_rest` after a whole one.

    With a `folder`, the next program remembers it too.
    """

    def __init__(self, folder: Sealed | None = None) -> None:
        self._folder = folder
        self._made: dict[Hashable, _Entry] = {}
        self._used: dict[Hashable, str | None] = {}
        self._names: dict[int, tuple[object, str]] = {}

    def made(
        self,
        step: str,
        key: Hashable,
        make: Callable[[Collector], _T],
        collector: Collector,
        *,
        sure: Callable[[], bool] = lambda: True,
        known: Known = NOTHING,
    ) -> _T:
        """What `make` gives for this key, with all that it says to the collector.

        It is remembered only if we are `sure`, when it is made, that the key was right. What is
        `known` of a thing is read at once, and the thing itself when more is asked of it.
        """
        name: Hashable = (step, key)
        entry = self._made.get(name) or self._found_or_made(step, key, make, sure, known)
        if entry.is_sure:
            self._made[name] = entry
            self._used[name] = entry.on_disk
            if entry.on_disk:
                self._names[id(entry.made)] = entry.made, entry.on_disk
        collector.take(entry.said)
        return cast(_T, entry.made)

    def _found_or_made(
        self,
        step: str,
        key: Hashable,
        make: Callable[[Collector], object],
        sure: Callable[[], bool],
        known: Known,
    ) -> _Entry:
        on_disk = self._name(step, key) if self._folder else None
        again = lambda: make(Collector())  # noqa: E731
        if on_disk and (entry := self._kept(on_disk, again)):
            return entry
        said = Collector()
        entry = _Entry(make(said), tuple(said), on_disk)
        if not sure():
            return replace(entry, is_sure=False)
        if on_disk and self._keep(on_disk, entry, known) and known.of_each:
            # What files hold is a lot, and is not asked for before they are written.
            return self._kept(on_disk, again) or entry
        return entry

    def know(self, thing: object, name: str) -> None:
        """A thing that no step made, for keys that have it in them: `name` says all that it is."""
        if self._folder:
            self._names[id(thing)] = thing, key_of((b"known", name.encode()))

    @cached_property
    def compiled(self) -> "Compiled":
        """Templates that need not be compiled again, for an environment of Jinja."""
        from generator.remembering.compiled import Compiled  # noqa: PLC0415 (a check needs no Jinja)

        return Compiled(self.recalled(_COMPILED) or {})

    def recalled(self, name: str) -> Any | None:
        """What the last run noted under this name, if it was this program's; else `None`."""
        content = self._folder.get(_note(name)) if self._folder else None
        if content is None:
            return None
        self._used["note", name] = _note(name)
        return pickle.loads(content)  # noqa: S301 (its seal was ours)

    def noted(self, name: str, thing: object) -> None:
        """Note a thing for the next run, in place of what was noted under this name."""
        if self._folder:
            self._folder.put(_note(name), pickled(thing))
            self._used["note", name] = _note(name)

    def forget_the_rest(self) -> None:
        """Forget what was not used since this was last called.

        A run that stopped at a mistake did not use all that the next one will: do not call it then.
        """
        if "compiled" in self.__dict__ and self.compiled.changed:
            self.noted(_COMPILED, self.compiled.known)
            self.compiled.changed = False
        self._made = {name: self._made[name] for name in self._used if name in self._made}
        things = {id(entry.made) for entry in self._made.values()}
        self._names = {at: known for at, known in self._names.items() if at in things}
        if self._folder:
            used = [name for name in self._used.values() if name]
            self._folder.only(chain(used, map(_whole, used)))
        self._used = {}

    def _name(self, step: str, key: Hashable) -> str | None:
        """What an entry is called on the disk; `None` if part of its key has no name there."""
        written = self._written(key)
        if written is None:
            return None
        return key_of((program().encode(), step.encode(), written.encode()))

    def _written(self, key: object) -> str | None:
        if isinstance(key, Same):
            _, name = self._names.get(id(key.thing), (None, None))
            return name
        if isinstance(key, tuple):
            parts = [self._written(part) for part in key]
            known = [part for part in parts if part is not None]
            return f"({', '.join(known)})" if len(known) == len(parts) else None
        return repr(key)

    def _kept(self, name: str, make: Callable[[], Any]) -> _Entry | None:
        assert self._folder, "only what has a folder has a name"
        content = self._folder.get(name)
        if content is None:
            return None
        said, facts, made = pickle.loads(content)  # noqa: S301 (its seal was ours)
        if facts is None:
            return _Entry(made, said, name)
        body = Body(partial(self._folder.get, _whole(name)), make)
        return _Entry(body.later(facts), said, name)

    def _keep(self, name: str, entry: _Entry, known: Known) -> bool:
        """Whether it is kept now."""
        assert self._folder, "only what has a folder has a name"
        facts = known.of(entry.made)
        if facts is not None and not self._folder.put(_whole(name), pickled(entry.made)):
            return False
        head = entry.said, facts, entry.made if facts is None else None
        return self._folder.put(name, pickled(head))


def _whole(name: str) -> str:
    """What the rest of an entry is called, which is only read when it is asked for."""
    return key_of((name.encode(), b"whole"))


def _note(name: str) -> str:
    return key_of((program().encode(), b"note", name.encode()))


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
        known: Known = NOTHING,  # noqa: ARG002
    ) -> _T:
        """What `make` gives."""
        return make(collector)


FORGETFUL = Forgetful()


def memory_in(root: Path, *, only_read: bool = False) -> Memory:
    """What builds of this project have made, in its `build` folder."""
    place = root.resolve() / "build" / "remembered"
    return Memory(Sealed(place, own_secret(), only_read=only_read))


@cache
def program() -> str:
    """Names this program, its own templates, the libraries that are there, and Python."""
    # The folders that say which version is there: asking each for it would take longer than all else.
    libraries = sorted(
        place.name
        for folder in map(Path, sys.path)
        if folder.is_dir()
        for place in folder.iterdir()
        if place.suffix == ".dist-info"
    )
    files = (
        place
        for part in _PARTS
        for place in sorted((_PROGRAM / part).rglob("*"))
        # What Python compiles of a program while it runs makes it no other program.
        if place.is_file() and "__pycache__" not in place.parts
    )
    parts = key_of_files(*files)
    return key_of(part.encode() for part in (platform.python_version(), parts, *libraries))


def key_of_files(*places: Path) -> str:
    """A key of everything below these folders, and of these files: their names and what they hold."""
    return key_of(part for place in places for part in _parts(os.fspath(place)))


def _parts(path: str) -> Iterator[bytes]:
    """What stands at a path, by its name, with all that is below it."""
    try:
        kind = os.lstat(path).st_mode
    except OSError:
        kind = 0
    if stat.S_ISLNK(kind):
        yield os.fsencode(f"link {path}")
    elif stat.S_ISDIR(kind):
        yield os.fsencode(f"folder {path}")
        for name in sorted(os.listdir(path)):  # noqa: PTH208 (hundreds of paths)
            yield from _parts(f"{path}/{name}")
    elif stat.S_ISREG(kind):
        yield os.fsencode(f"file {path}")
        yield _content(path)
    else:
        yield os.fsencode(f"nothing {path}")


def _content(path: str) -> bytes:
    try:
        with open(path, "rb") as stream:  # noqa: PTH123 (the same)
            return sha256(stream.read(_READ_AT_MOST)).digest()
    except OSError as error:
        return f"unreadable {error.strerror}".encode()
