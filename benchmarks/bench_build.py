"""`make bench`: whole builds of deal and of other site builders, side by side, as a table and a plot.

Each size is made of its own invented content. In each round every builder builds the same pages,
one after the other, from nothing, in processes of its own; deal also builds again after one standard
was edited. BENCH_SIZES chooses the sizes, for
example BENCH_SIZES="15 150"; BENCH_ROUNDS how often (three times, large ones once); BENCH_LARGEST up to how many pages those are asked whose
time grows with the square of the pages: they write the menu of all pages on each page.
"""

import math
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from content_maker import make
from plot import plot
from rivals import RIVALS, versions

HERE = Path(__file__).parent
PLACE = Path("build/benchmarks/sites")
TODAY = "2026-11-22"
SIZES = [int(size) for size in (os.environ.get("BENCH_SIZES") or "15 150 1500 5000").split()]
ROUNDS = int(os.environ.get("BENCH_ROUNDS") or "0")
LARGEST = dict.fromkeys(
    ("MkDocs + Material", "Zensical"), int(os.environ.get("BENCH_LARGEST") or "2000")
)
OURS = "deal"
AGAIN = "deal, one standard edited"


@dataclass(frozen=True)
class Run:
    """Seconds of processor time with all child processes, seconds, and the most MB of one process."""

    processor: float
    seconds: float
    memory: float


def measured(command: list[str]) -> Run:
    """Run a command to its end; stops with its words if it fails."""
    start = time.perf_counter()
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    log = PLACE / "log.txt"
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=stream, env=environment)
        _, status, used = os.wait4(process.pid, 0)
    process.returncode = status
    assert status == 0, f"{command}\n{log.read_text(encoding='utf-8')[-3000:]}"
    seconds = time.perf_counter() - start
    kilobytes = used.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    return Run(used.ru_utime + used.ru_stime, seconds, kilobytes / 1024)


def deal(root: Path) -> list[str]:
    verb = ["build", "--no-print", "--root", str(root), "--today", TODAY]
    return [sys.executable, "-m", "generator.cli", *verb]


def edit(root: Path, number: int) -> None:
    """Change some words of one standard; another number makes it other words."""
    file = min((root / "content").glob("*/standards/repairs.yml"))
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("This page is", f"Number {number}: this page is", 1), "utf-8")


def one_size(size: int) -> tuple[int, dict[str, list[Run]]]:
    """How many pages were built, and what each builder took in each round."""
    root = PLACE / str(size)
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    make(root, size)
    runs: dict[str, list[Run]] = {}
    for _ in range(ROUNDS or (3 if size < 1000 else 1)):
        shutil.rmtree(root / "build", ignore_errors=True)
        runs.setdefault(OURS, []).append(measured(deal(root)))
        edit(root, len(runs[OURS]))
        runs.setdefault(AGAIN, []).append(measured(deal(root)))
        for name, command in RIVALS.items():
            if size <= LARGEST.get(name, size):
                shutil.rmtree(root / ".cache", ignore_errors=True)
                runs.setdefault(name, []).append(measured(command(root)))
                print(f"{size}: {name} {runs[name][-1]}", file=sys.stderr)
    pages = sum(1 for _ in (root / "build" / "docs").rglob("*.md"))
    return pages, runs


def exponent(before: tuple[int, float], after: tuple[int, float]) -> float:
    """With which power of the pages the time grows; 1 is in proportion."""
    return math.log(after[1] / before[1]) / math.log(after[0] / before[0])


def table(found: dict[int, tuple[int, dict[str, list[Run]]]]) -> str:
    rows = [
        "| pages | builder | processor s | seconds | most MB | deal takes | grows with |",
        "|---:|---|---:|---:|---:|---:|---:|",
    ]
    before: dict[str, tuple[int, float]] = {}
    for pages, runs in found.values():
        for name, each in runs.items():
            processor = median(run.processor for run in each)
            pairs = zip(runs[OURS], each, strict=True)
            ratio = median(own.processor / other.processor for own, other in pairs)
            grows = f"{exponent(before[name], (pages, processor)):.2f}" if name in before else ""
            before[name] = (pages, processor)
            rows.append(
                f"| {pages} | {name} | {processor:.2f} | {median(r.seconds for r in each):.2f} "
                f"| {max(r.memory for r in each):.0f} | "
                f"{'' if name == OURS else f'{ratio:.2f} of it'} | {grows} |"
            )
    return "\n".join(rows)


def main() -> None:
    PLACE.mkdir(parents=True, exist_ok=True)
    found = {size: one_size(size) for size in SIZES}
    lines: dict[str, list[tuple[int, float]]] = {}
    for pages, runs in found.values():
        for name, each in runs.items():
            lines.setdefault(name, []).append((pages, median(run.processor for run in each)))
    (HERE / "build.svg").write_text(plot(lines), encoding="utf-8")
    print(table(found))
    print(f"\n{versions()}. The plot is in {HERE.name}/build.svg.")


if __name__ == "__main__":
    main()
