"""What is kept and not read yet is what it stands for, and is made again where it is gone."""

import pickle
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from types import MappingProxyType

import pytest

from generator.diagnostics import Collector
from generator.output import FILE, OutputFile
from generator.remembering.later import Known, pickled, whole
from generator.remembering.remembered import Memory
from generator.remembering.sealed import Sealed

FILES = (OutputFile("a.md", b"one"), OutputFile("b.md", b"two"))


@dataclass(frozen=True, slots=True)
class Thing:
    name: str
    parts: tuple[object, ...] = ()


def remembered(folder: Path, made: list[str], known: Known, thing: object = FILES) -> object:
    """What a new program gives for the thing that another one may have kept."""
    memory = Memory(Sealed(folder, b"ours"))
    return memory.made(
        "step", "key", lambda _: (made.append("made"), thing)[1], Collector(), known=known
    )


def test_only_what_is_known_is_read_before_more_is_asked_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    remembered(tmp_path, made, FILE)
    read: list[str] = []
    get = Sealed.get
    monkeypatch.setattr(Sealed, "get", lambda self, key: (read.append(key), get(self, key))[1])
    files = remembered(tmp_path, made, FILE)
    assert isinstance(files, tuple)
    assert [(file.path, file.hash) for file in files] == [(x.path, x.hash) for x in FILES]
    assert len(read) == 1
    assert [file.content for file in files] == [b"one", b"two"]
    assert len(read) == 2, "the files of a folder are read at once"
    assert files == FILES
    assert made == ["made"]


@pytest.mark.parametrize("damage", [Path.unlink, lambda entry: entry.write_bytes(b"X")])
def test_what_is_gone_or_damaged_is_made_again(damage: object, tmp_path: Path) -> None:
    made: list[str] = []
    remembered(tmp_path, made, FILE)
    files = remembered(tmp_path, made, FILE)
    for entry in tmp_path.iterdir():
        damage(entry)  # type: ignore[operator]
    assert files == FILES
    assert made == ["made", "made"]


def test_a_disk_that_takes_nothing_changes_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert remembered(tmp_path / "file", [], FILE) is FILES


def test_a_thing_is_whole_where_more_is_asked_of_it_than_is_known(tmp_path: Path) -> None:
    thing = Thing("us", (1, Thing("part")))
    remembered(tmp_path, [], Known(("name",)), thing)
    later = remembered(tmp_path, [], Known(("name",)), thing)
    assert type(later) is not Thing
    assert isinstance(later, Thing)
    assert later.name == "us"
    assert later.parts == (1, Thing("part"))
    assert replace(later, name="them") == Thing("them", thing.parts)
    assert [each.name for each in fields(later)] == ["name", "parts"]
    assert whole(later) == thing == later
    assert pickle.loads(pickled((later,))) == (thing,)  # noqa: S301 (written just now)
    assert whole(thing) is thing


@dataclass(frozen=True)
class Odd:
    name: str
    worked_out: str = field(init=False, default="")
    found: int = field(default=0, kw_only=True)

    def __post_init__(self) -> None:
        object.__setattr__(self, "worked_out", f"{self.name}!")


@pytest.mark.parametrize(
    "thing",
    [
        Thing("a", (Thing("b"), None, MappingProxyType({"c": Thing("d")}))),
        Odd("a", found=5),
        OutputFile("a", b""),
        Known(("a",), of_each=True),
    ],
)
def test_what_is_written_is_read_again(thing: object) -> None:
    again = pickle.loads(pickled(thing))  # noqa: S301 (the same)
    assert again == thing
    assert type(again) is type(thing)
