"""`make pairs`: how often `deal diff` says what people say, by kind of change.

The tables stand in `unit/changes/`: two versions each, and people's answer. `LEAST` says how much
of each must be right; the exit code is 1 when a table or a kind falls below it.
"""

import csv
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, partial
from pathlib import Path
from typing import Any

import yaml

from generator.changes.judge import judge
from generator.changes.model import Kind
from generator.diagnostics import Collector
from generator.differences import differences
from generator.schema.figures import COLUMNS

HERE = Path(__file__).parent
TABLES = HERE / "unit/changes"
START = HERE / "cases/start"
TODAY = date(2026, 11, 22)

WORDINGS, HELD_OUT, FILES = "pairs.yml", "held_out.yml", "standards.yml"
REWORDED = (Kind.REWORDED.value,)
LEAST = {WORDINGS: 100, HELD_OUT: 75, FILES: 100}
"""The percentage of each table that must be right, and of each kind of change in it."""
_ENOUGH = 5
"""A kind that the held-out table has fewer of has no rate of its own."""


@dataclass(frozen=True)
class Pair:
    """Two versions of something, in short; what people say of it, and what we say."""

    words: str
    people: tuple[str, ...]
    ask: Callable[[], tuple[str, ...]]

    @cached_property
    def ours(self) -> tuple[str, ...]:
        """Found out when a test asks: collecting the tests takes no time."""
        return self.ask()

    @property
    def right(self) -> bool:
        """Whether we say neither less nor more than people do."""
        return Counter(self.people) == Counter(self.ours)


@cache
def pairs(table: str) -> tuple[Pair, ...]:
    """A table, whose pairs know what `deal diff` says of them."""
    rows = yaml.load((TABLES / table).read_text(encoding="utf-8"), yaml.CSafeLoader)
    return tuple(_file_pairs(rows) if table == FILES else _wording_pairs(rows))


def _wording_pairs(rows: list[dict[str, Any]]) -> Iterator[Pair]:
    for row in rows:
        words = f"{row['was']} → {row['now']}"
        yield Pair(words, tuple(row["kinds"]) or REWORDED, partial(_of_wordings, row))


def _of_wordings(row: dict[str, Any]) -> tuple[str, ...]:
    kinds = dict.fromkeys(verdict.kind for verdict in judge(row["was"], row["now"]))
    return tuple(kind.value for kind in kinds) or REWORDED


def _file_pairs(rows: dict[str, Any]) -> Iterator[Pair]:
    for row in rows["pairs"]:
        words = f"{row['was']} → {row['now']}"
        yield Pair(words, tuple(row["kinds"]), partial(_of_files, rows["standard"], row))


def _of_files(start: dict[str, Any], row: dict[str, Any]) -> tuple[str, ...]:
    with tempfile.TemporaryDirectory() as folder:
        was, now = (Path(folder) / version for version in ("was", "now"))
        for root in (was, now):
            _write(root, start, row.get("both", {}), row[root.name])
        collector = Collector()
        found = differences(now, str(was), TODAY, collector)
        assert found is not None and not collector.failed, (row, list(collector))
        assert not found.not_compared, (row, found.before)
        return tuple(change.kind.value for change in found.changes)


def _write(root: Path, start: dict[str, Any], *changed: dict[str, Any]) -> None:
    """A landlord with a standard, or two, and its figures."""
    said = {name: value for fields in changed for name, value in fields.items()}
    landlord = yaml.safe_load((START / "content/harbour-homes/landlord.yml").read_text("utf-8"))
    files = {
        "landlord.yml": landlord | said.pop("landlord", {}),
        "standards/gardens.yml": start | {"title": "Gardens"} | said.pop("gardens", {}),
    }
    figures = said.pop("figures", [])
    files["standards/repairs.yml"] = start | said
    for name, fields in files.items():
        path = root / "content/harbour-homes" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")
    (root / "mkdocs.yml").write_bytes((START / "mkdocs.yml").read_bytes())
    path = root / "data/harbour-homes/kpi.csv"
    path.parent.mkdir(parents=True)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.DictWriter(stream, COLUMNS, restval="")
        writer.writeheader()
        usual = {"measure": "a", "area": "all", "period": "FY2025-26", "status": "final"}
        writer.writerows(
            usual | {"source": "Harbour Homes repairs system"} | row for row in figures
        )


@dataclass(frozen=True)
class Rate:
    """How often people see a kind of change, how often we do too, and how often we do alone."""

    seen: int
    hits: int
    alone: int


def rates(table: str) -> dict[str, Rate]:
    """The rate of each kind in a table, in the order of `Kind`."""
    seen: Counter[str] = Counter()
    hits: Counter[str] = Counter()
    alone: Counter[str] = Counter()
    for pair in pairs(table):
        people, ours = Counter(pair.people), Counter(pair.ours)
        seen += people
        hits += people & ours
        alone += ours - people
    names = (kind.value for kind in Kind)
    return {
        kind: Rate(seen[kind], hits[kind], alone[kind])
        for kind in names
        if seen[kind] or alone[kind]
    }


def too_low(table: str) -> list[str]:
    """What falls below the least that is right, in words; empty if all is well."""
    least, right = LEAST[table], sum(pair.right for pair in pairs(table))
    all_pairs = len(pairs(table))
    found = []
    if 100 * right < least * all_pairs:
        found.append(f"{table}: {right} of {all_pairs} pairs are right, {least}% must be")
    for kind, rate in rates(table).items():
        enough = table != HELD_OUT or rate.seen >= _ENOUGH
        if enough and 100 * rate.hits < least * rate.seen:
            found.append(f"{table}: {kind}: {rate.hits} of {rate.seen}, {least}% must be")
    return found


def _report(table: str) -> Iterator[str]:
    right = [pair for pair in pairs(table) if pair.right]
    yield f"{table}: {len(right)} of {len(pairs(table))} pairs are right"
    yield f"  {'kind':24}{'pairs':>6}{'hit':>6}{'false':>6}"
    for kind, rate in rates(table).items():
        yield f"  {kind:24}{rate.seen:>6}{rate.hits:>6}{rate.alone:>6}"
    for pair in pairs(table):
        if not pair.right:
            yield f"  {pair.words}\n    people: {', '.join(pair.people)}; we: {', '.join(pair.ours)}"


def main() -> None:
    """Print the tables."""
    for table in LEAST:
        print("\n".join(_report(table)), end="\n\n")  # noqa: T201 (it is what this is for)
    low = [words for table in LEAST for words in too_low(table)]
    sys.exit("\n".join(low) or None)


if __name__ == "__main__":
    main()
