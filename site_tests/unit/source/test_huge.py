"""Files as large as they may be, of what takes longest: each is answered, in bounded time and memory.

A process of its own is ended by the system when it takes more than the bounds, which are far above
what is needed: what takes a second here would take hours if it grew with the square of the size.
"""

import subprocess
import sys
from textwrap import dedent

import pytest

from site_tests.conftest import ROOT

STANDARD = "content/harbour-homes/standards/repairs.yml"
FIGURES = "data/harbour-homes/kpi.csv"
HEADER = "measure,area,period,value,status,source\n"
HUGE: dict[str, tuple[str, str, str]] = {
    "one line of words": (STANDARD, "title: ", "word "),
    "one line of stars": (STANDARD, "title: ", "**a"),
    "one line of quotes": (STANDARD, "title: ", '"'),
    "links left open": (STANDARD, "summary: |\n  ", "[a]("),
    "brackets in a text": (STANDARD, "summary: |\n  ", "["),
    "brackets": (STANDARD, "title: ", "[a, "),
    "hyphens": (STANDARD, "", "- "),
    "lines with tabs": (STANDARD, "", "\ta: b\n"),
    "one name many times": (STANDARD, "", "title: b\n"),
    "a row of commas": (FIGURES, "", ","),
    "names without end": (FIGURES, "", "measure,"),
    "other names without end": (FIGURES, "", "abc,abd,abe,"),
    "one long cell": (FIGURES, f"{HEADER}repairs-on-time,all,FY2025-26,", "9"),
    "one long name": (FIGURES, "measure,", "a"),
    "a quote left open": (FIGURES, HEADER, '"a\n'),
    "one long number": (FIGURES, f"{HEADER}repairs-on-time,all,FY2025-26,", "1,234"),
    "one row many times": (FIGURES, HEADER, "repairs-on-time,all,FY2025-26,96.2,final,R\n"),
}
SIZES = {STANDARD: 120_000, FIGURES: 400_000}
MOST_SECONDS, MOST_MEMORY = 30, 1_500_000_000

PROGRAM = dedent(
    """
    import resource, sys
    seconds, memory = int(sys.argv[1]), int(sys.argv[2])
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    from site_tests.test_mutated_files import table_holds, yaml_holds
    file, start, more, size = sys.argv[3], sys.argv[4], sys.argv[5], int(sys.argv[6])
    raw = (start + more * (size // len(more))).encode()
    (table_holds if file.endswith(".csv") else yaml_holds)(file, raw)
    """
)


def answered(name: str, seconds: int = MOST_SECONDS, memory: int = MOST_MEMORY) -> bool:
    file, start, more = HUGE[name]
    bounds = (str(seconds), str(memory))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *bounds, file, start, more, str(SIZES[file])],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode == 0


@pytest.mark.parametrize("name", HUGE)
def test_it_is_answered(name: str) -> None:
    assert answered(name)


def test_what_takes_more_would_be_noticed() -> None:
    assert not answered("one line of words", memory=60_000_000)
