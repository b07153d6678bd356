"""Fuzzes one kind of input, for some seconds of processor time; `__main__` starts it.

What is wrong is written down once for each place in the program, with the shortest input, and the
search goes on. Only what stops the process altogether (too much memory, a crash of Python) is
left to libFuzzer, which keeps its input too.
"""

import os
import resource
import signal
import sys
import time
import traceback
from hashlib import sha256
from pathlib import Path
from random import Random
from types import FrameType

import atheris

WATCHED = ["generator", "yaml", "markdown", "markdown_it", "openpyxl", "defusedxml", "zipfile"]
with atheris.instrument_imports(include=WATCHED):
    from site_tests.fuzz.changing import LONGEST, Changes
    from site_tests.fuzz.targets import TARGETS

MOST_SECONDS = 10
"""Of processor time for one input, watched as it is, which makes everything slower."""
MOST_MEMORY = 900
"""Megabytes, of which Python and what it has loaded take 200."""


class TooLong(BaseException):
    """Nothing in the program may catch it."""


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TooLong


class Search:
    """Asks one target until its time is over, and writes down what is wrong."""

    def __init__(self, name: str, folder: Path, seconds: float) -> None:
        self._target, self._found = TARGETS[name], folder / "found"
        self._shortest: dict[str, int] = {}
        self._slowest, self._told = 1.0, folder / "slowest.txt"
        self._asked, self._seconds = 0, seconds
        for path in self._found.glob("*.input"):
            self._shortest[path.stem] = path.stat().st_size

    def __call__(self, data: bytes) -> None:
        """One input."""
        began = time.process_time()
        if began > self._seconds:
            print(f"Asked {self._asked}", flush=True)
            os._exit(0)  # libFuzzer knows only the time on the wall
        self._asked += 1
        signal.setitimer(signal.ITIMER_PROF, MOST_SECONDS)
        try:
            self._target.holds(data)
        except (Exception, TooLong) as wrong:  # noqa: BLE001 (whatever it is, it is what we look for)
            signal.setitimer(signal.ITIMER_PROF, 0)
            self._note(data, wrong)
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
        took = time.process_time() - began
        if took > self._slowest:
            self._slowest = took
            self._told.write_text(f"{took:.1f} s for {len(data):,} bytes\n", encoding="utf-8")
            self._told.with_suffix(".input").write_bytes(data)

    def _note(self, data: bytes, wrong: BaseException) -> None:
        place = _place(wrong)
        name = sha256(place.encode()).hexdigest()[:12]
        if self._shortest.get(name, LONGEST * 2) <= len(data):
            return
        self._shortest[name] = len(data)
        self._found.mkdir(parents=True, exist_ok=True)
        (self._found / f"{name}.input").write_bytes(data)
        told = "".join(traceback.format_exception(wrong))
        (self._found / f"{name}.txt").write_text(f"{place}\n\n{told}", encoding="utf-8")


def _place(wrong: BaseException) -> str:
    """What went wrong and where, in a few words that are the same for the same mistake."""
    steps = traceback.extract_tb(wrong.__traceback__)
    own = [step for step in steps if "/generator/" in step.filename] or steps
    last, asked = own[-1], steps[-1]
    where = f"{Path(last.filename).name}:{last.name}:{last.lineno}"
    if isinstance(wrong, TooLong):
        return f"too long in {Path(last.filename).name}:{last.name}"
    return f"{type(wrong).__name__} at {where}, asked in {Path(asked.filename).name}:{asked.lineno}"


def _mutate(data: bytes, most: int) -> bytes:
    # “Setup” puts another function in its place.
    return atheris.Mutate(data, most)


def _fitting(change: Changes, data: bytes, most: int, seed: int) -> bytes:
    """A changed input that libFuzzer has room for."""
    made = change(data, Random(seed))  # noqa: S311 (no secret)
    return made if len(made) <= most else data[:most]


def main() -> None:
    """Search until the time is over, which ends the process."""
    name, seconds, folder = sys.argv[1], float(sys.argv[2]), Path(sys.argv[3])
    corpus, seeds = folder / "corpus", [*TARGETS[name].seeds()]
    corpus.mkdir(parents=True, exist_ok=True)
    for seed in seeds:
        (corpus / f"seed-{sha256(seed).hexdigest()[:16]}").write_bytes(seed)
    search = Search(name, folder, seconds)
    change = Changes(TARGETS[name].way, seeds, _mutate)
    signal.signal(signal.SIGPROF, _too_long)
    # Nothing that an input makes us do may write a large file, or eat the computer's memory.
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 * 2**20, 64 * 2**20))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_AS, (4 * 2**30, 4 * 2**30))
    atheris.Setup(
        [
            sys.argv[0],
            f"-max_len={LONGEST}",
            f"-rss_limit_mb={MOST_MEMORY}",
            "-timeout=99999",
            "-use_value_profile=1",
            "-report_slow_units=999999",
            "-len_control=0",
            "-print_final_stats=0",
            "-reload=0",
            f"-artifact_prefix={folder}/stopped-",
            str(corpus),
        ],
        search,
        custom_mutator=lambda data, most, seed: _fitting(change, data, most, seed),
    )
    atheris.Fuzz()


if __name__ == "__main__":
    main()
