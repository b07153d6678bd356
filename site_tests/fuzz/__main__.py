"""`make fuzz`: searches for inputs that break a promise, learning from which code each one reaches.

Each kind of input in `targets.py` has its turns, until the processor time is used up. Nothing is sent anywhere;
what was learnt, and what was found, stays in `build/fuzz`.
"""

import os
import re
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

from site_tests.conftest import ROOT
from site_tests.fuzz.targets import TARGETS

PLACE = ROOT / "build" / "fuzz"
_SHORTEST_TURN, _LONGEST_TURN = 40, 600
"""Seconds; the first ten go by until all is loaded, and more until the known inputs are asked."""
# The files of a project are most of what people send, and the slowest to ask.
_TURNS = ("files", "text", "files", "workbook", "files", "markdown", "files", "table", "files", "drawing")  # fmt: skip


def search(seconds: float, only: tuple[str, ...]) -> bool:
    """Search for so many seconds, in these kinds of input or in all; whether nothing is wrong."""
    turns = [each for each in _TURNS if not only or each in only]
    turn = min(_LONGEST_TURN, max(_SHORTEST_TURN, seconds / len(turns)))
    asked, number = 0, 0
    while number == 0 or _used() < seconds:
        name = turns[number % len(turns)]
        number += 1
        asked += (runs := _turn(name, turn))
        print(f"{_used():,.0f} s, {name}: {runs:,} inputs. {_said(_found())}", flush=True)
    print(f"{asked:,} inputs in {_used():,.0f} s of processor time.")
    return not _found()


def _used() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


def _turn(name: str, seconds: float) -> int:
    """One process that searches in one kind of input; how many inputs it asked about."""
    folder = PLACE / name
    folder.mkdir(parents=True, exist_ok=True)
    command = [sys.executable, "-m", "site_tests.fuzz.one_target", name, str(seconds), str(folder)]
    memory = Path("/dev/shm")  # noqa: S108 (a folder with a random name is made in it)
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as place:
        log = folder / "log.txt"
        with log.open("w", encoding="utf-8") as written:
            subprocess.run(
                command,
                cwd=ROOT,
                stdout=written,
                stderr=subprocess.STDOUT,
                env={**os.environ, "TMPDIR": place},
                check=False,
            )
    text = log.read_text(encoding="utf-8", errors="replace")
    counted = re.findall(r"^(?:#|Asked )(\d+)\b", text, re.MULTILINE)
    if not counted:
        raise SystemExit(f"{name} did not start:\n{text[-3_000:]}")
    return int(counted[-1])


def _found() -> list[Path]:
    own = PLACE.glob("*/found/*.input")
    return sorted([*own, *PLACE.glob("*/stopped-*")])


def _said(found: list[Path]) -> str:
    if not found:
        return "Nothing is wrong."
    return f"{len(found)} wrong: look into {PLACE.relative_to(ROOT)}/*/found."


def ask(path: Path) -> None:
    """Ask again about one input that was found, with the whole traceback."""
    TARGETS[path.resolve().relative_to(PLACE).parts[0]].holds(path.read_bytes())
    print(f"{path.name} is answered as it must be: delete it.")


if __name__ == "__main__":
    first, *more = sys.argv[1:] or ["600"]
    if Path(first).is_file():
        ask(Path(first))
    else:
        sys.exit(not search(float(first), tuple(more)))
