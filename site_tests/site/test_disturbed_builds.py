"""A build that dies, or finds no room, or loses a file: the old site or the new one is whole.

`make crash` does the same 200 times.
"""

import random
import subprocess
from collections.abc import Iterator

import pytest

from benchmarks.crash_build import KINDS, Broken, Rounds, small_disk


@pytest.fixture(scope="module")
def rounds() -> Iterator[Rounds]:
    with small_disk() as disk:
        yield Rounds(disk, random.Random(7), ("--no-print",))  # noqa: S311 (the same each time)


@pytest.mark.parametrize("kind", KINDS)
def test_a_whole_site_is_left(rounds: Rounds, kind: str) -> None:
    for number in (1, 2):
        rounds.round(number, kind)


def test_the_next_build_mends_what_is_left(rounds: Rounds) -> None:
    (rounds.root / "build" / ".site-next" / "half").mkdir(parents=True)
    rounds._write(0)
    rounds.mend(0)


def test_half_a_site_would_be_noticed(rounds: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    def breaks(*_: object) -> subprocess.Popen[bytes]:
        (rounds.site / "index.html").write_text("half", encoding="utf-8")
        return subprocess.Popen(["true"], stdout=subprocess.PIPE, start_new_session=True)

    whole = (rounds.site / "index.html").read_bytes()
    monkeypatch.setattr(rounds, "_build", breaks)
    for kind, said in ((KINDS[0], "half a site"), (KINDS[1], "half a site")):
        with pytest.raises(Broken, match=said):
            rounds.round(1, kind)
        (rounds.site / "index.html").write_bytes(whole)


def test_a_site_that_is_not_what_its_list_says_would_be_noticed(rounds: Rounds) -> None:
    (rounds.site / "more.html").write_text("", encoding="utf-8")
    with pytest.raises(Broken, match="not what its list says"):
        rounds._must_keep_to_its_list(1, KINDS[0])
    (rounds.site / "more.html").unlink()


def test_a_traceback_would_be_noticed(rounds: Rounds, monkeypatch: pytest.MonkeyPatch) -> None:
    slow = ["sh", "-c", "sleep 2; echo a mistake in deal; exit 2"]
    monkeypatch.setattr(
        rounds,
        "_build",
        lambda *_: subprocess.Popen(slow, stdout=subprocess.PIPE, start_new_session=True),
    )
    monkeypatch.setattr(rounds, "takes", 0.1)
    with pytest.raises(Broken, match="called a mistake of ours"):
        rounds.round(1, KINDS[1])
