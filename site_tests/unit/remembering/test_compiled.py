"""Templates are compiled once, and again where they changed or what was kept is not ours."""

from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from generator.remembering.remembered import Memory
from generator.remembering.sealed import Sealed

TEXT = "We mend {{ what }}."


def compiled(folder: Path, text: str = TEXT, secret: bytes = b"ours") -> list[str]:
    """What a program compiles that fills a template of this text."""
    memory, made = Memory(Sealed(folder, secret)), []

    class Watched(Environment):
        def compile(self, source: str, *rest: object) -> object:  # type: ignore[override]
            made.append(source)
            return super().compile(source, *rest)  # type: ignore[call-overload]

    environment = Watched(
        loader=DictLoader({"page": text}), bytecode_cache=memory.compiled, autoescape=True
    )
    assert environment.get_template("page").render(what="it") == text.replace("{{ what }}", "it")
    memory.forget_the_rest()
    return made


def test_the_next_program_compiles_only_what_changed(tmp_path: Path) -> None:
    other = "Now we mend {{ what }}."
    runs = [compiled(tmp_path, text) for text in (TEXT, TEXT, TEXT, other, other)]
    assert runs == [[TEXT], [], [], [other], []]


@pytest.mark.parametrize(
    "damage",
    [
        lambda entry: entry[: len(entry) // 2],
        lambda entry: entry[:-1] + bytes([entry[-1] ^ 1]),
        lambda entry: entry.replace(b"We mend ", b"We lend "),
        lambda _: b"",
    ],
    ids=["half written", "one bit", "other words", "empty"],
)
def test_a_damaged_template_is_compiled_again(
    damage: Callable[[bytes], bytes], tmp_path: Path
) -> None:
    compiled(tmp_path)
    (entry,) = tmp_path.iterdir()
    was = entry.read_bytes()
    entry.write_bytes(damage(was))
    assert entry.read_bytes() != was
    assert [compiled(tmp_path), compiled(tmp_path)] == [[TEXT], []]


def test_a_template_that_a_stranger_compiled_is_not_run(tmp_path: Path) -> None:
    for secret in (b"theirs", b"ours"):
        assert compiled(tmp_path, secret=secret) == [TEXT]


def test_a_template_may_stand_at_any_place_and_another_place_has_another() -> None:
    compiled = Memory().compiled
    places = ("/a/page.html", "/b/page.html", "/\udcff/page.html", None)
    assert len({compiled.get_cache_key("page", place) for place in places}) == len(places)
