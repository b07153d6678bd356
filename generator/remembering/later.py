"""Things that were kept and are not read yet: of each, only what is known of it.

Python's own pickle keeps them. It would ask each of our frozen values for its fields one by one, so
they are written as what they are made with instead: a third of the time to read.
"""

import io
import pickle
from collections.abc import Callable, Hashable
from dataclasses import dataclass, fields, is_dataclass
from functools import cache, partial
from operator import attrgetter
from types import MappingProxyType
from typing import Any, TypeVar, cast

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Known:
    """The names of what is known of a thing, or `of_each` of several, before it is read."""

    names: tuple[str, ...] = ()
    of_each: bool = False

    def of(self, thing: Any) -> Any | None:
        """What is known of this one; `None` if nothing can be."""
        if not self.names or thing is None:
            return None
        return [self._facts(each) for each in thing] if self.of_each else self._facts(thing)

    def _facts(self, thing: object) -> tuple[type, dict[str, object]]:
        return type(thing), {name: getattr(thing, name) for name in self.names}


NOTHING = Known()


class Body:
    """The rest of what was kept. It is made anew where it is not there any more, or damaged."""

    last: "tuple[Body, Any] | None" = None
    """The one that was read last: the files of a folder are asked for one after the other."""

    def __init__(self, read: Callable[[], bytes | None], make: Callable[[], Any]) -> None:
        self._read, self._make = read, make

    def later(self, facts: Any) -> Any:
        """What stands for the thing, or for each of several."""
        if isinstance(facts, list):
            return tuple(_later(partial(self.item, at), *each) for at, each in enumerate(facts))
        return _later(cache(self.whole), *facts)

    def whole(self) -> Any:
        """The thing itself."""
        content = self._read()
        return self._make() if content is None else pickle.loads(content)  # noqa: S301 (its seal was ours)

    def item(self, at: int) -> Any:
        """One of several."""
        last = Body.last
        if last is None or last[0] is not self:
            Body.last = None
            Body.last = last = self, self.whole()
        return last[1][at]


class _Later:
    """Stands for what is kept, and is only read when somebody asks for more than is known of it."""

    def __init__(self, whole: Callable[[], object], known: dict[str, object]) -> None:
        self.deal_whole = whole
        self.__dict__.update(known)

    def __getattr__(self, name: str) -> object:
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self.deal_whole(), name)

    def __eq__(self, other: object) -> bool:
        return self is other or bool(whole(self) == whole(other))

    __hash__ = object.__hash__

    def __reduce__(self) -> tuple[object, ...]:
        return _itself, (self.deal_whole(),)


def _later(whole: Callable[[], object], kind: type, known: dict[str, object]) -> _Later:
    return _standing_for(cast("Hashable", kind))(whole, known)


@cache
def _standing_for(kind: Hashable) -> type[_Later]:
    """Passes for a thing of this kind, also where Python asks what it is or makes another of it."""
    said: dict[str, Any] = {"__class__": property(lambda _: kind)}
    if is_dataclass(kind):
        said["__dataclass_fields__"] = kind.__dataclass_fields__
    return type("_Later", (_Later,), said)


def whole(thing: _T) -> _T:
    """The thing itself, where something may stand for it: ask this before a step is made of it."""
    return cast("_T", thing.deal_whole()) if isinstance(thing, _Later) else thing


def pickled(thing: object) -> bytes:
    """A thing as Python keeps it."""
    stream = io.BytesIO()
    _Pickler(stream, pickle.HIGHEST_PROTOCOL).dump(thing)
    return stream.getvalue()


class _Pickler(pickle.Pickler):
    def reducer_override(self, thing: Any) -> Any:
        kind = cast("Hashable", type(thing))
        made_with = None if isinstance(thing, _Later) else _made_with(kind)
        return NotImplemented if made_with is None else made_with(thing)


@cache
def _made_with(kind: Hashable) -> Callable[[Any], tuple[object, ...]] | None:
    """How values of a kind are written as what they are made with; `None` if Python knows itself."""
    # Python keeps no mapping that cannot be changed, unless it is told how.
    if kind is MappingProxyType:
        return lambda thing: (_read_only, (dict(thing),))
    if not isinstance(kind, type) or not is_dataclass(kind) or hasattr(kind, "__post_init__"):
        return None
    names = [field.name for field in fields(kind) if field.init and not field.kw_only]
    if len(names) != len(fields(kind)) or not names:
        return None
    if len(names) == 1:
        (name,) = names
        return lambda thing: (kind, (getattr(thing, name),))
    get = attrgetter(*names)
    return lambda thing: (kind, get(thing))


def _read_only(mapping: dict[Any, Any]) -> MappingProxyType[Any, Any]:
    return MappingProxyType(mapping)


def _itself(thing: object) -> object:
    return thing
