"""Every rule, on broken input: the exact words people get, and no traceback, ever."""

import inspect
import re
import runpy
import shlex
import shutil
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cli import cli
from generator.diagnostics import Collector, Level
from generator.earlier import EarlierFile
from generator.pipeline import make_edition
from generator.remembering.kept import InMemory
from generator.report.text import render_all, summary
from generator.rules import RULES

CASES = Path(__file__).parent / "cases"
TODAY = date(2026, 11, 22)
NOT_INPUT = ("expected.txt", "import.txt", "make.py", "before", "__pycache__")
ON_PAPER = ("does-not-fit", "no-font")
"""The rules that speak of what is laid out: only their cases are, which takes ten times as long."""
PRINTED = InMemory()
"""A PDF that is the same to the letter is not made again."""


def every_case() -> list[str]:
    folders = [path for rule in CASES.iterdir() if rule.is_dir() for path in rule.iterdir()]
    return sorted(
        path.relative_to(CASES).as_posix()
        for path in folders
        if path.is_dir() and path.parent.name != "start"
    )


def check(root: Path, rule: str = "", before: Path | None = None) -> str:
    collector = Collector()
    earlier = earlier_files(before) if before else None
    paper = not rule or rule in ON_PAPER
    make_edition(root, TODAY, collector, lambda _: None, earlier=earlier, kept=PRINTED, paper=paper)
    # What is only measured is shown by the cases that are about it.
    found = [each for each in collector if each.level < Level.FACT or each.rule == rule]
    text = render_all(found, everything=True)
    return f"{text}\n\n{summary(collector)}.\n".lstrip()


def bring(root: Path, arguments: str) -> str:
    """What `deal import` prints, which must not change a file while there is a mistake."""
    before = {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    command = ["import", "--root", str(root), "--today", TODAY.isoformat(), "--write"]
    done = CliRunner().invoke(cli, [*command, *shlex.split(arguments)])
    assert isinstance(done.exception, SystemExit | None), done.exc_info
    if done.exit_code:
        assert before == {path: path.read_bytes() for path in root.rglob("*.*") if path.is_file()}
    return done.output


def earlier_files(before: Path) -> EarlierFile:
    """The files of a case's folder `before`, as a repository would give them."""
    return {
        path.relative_to(before).as_posix(): path.read_bytes()
        for path in before.rglob("*")
        if path.is_file()
    }.get


@pytest.mark.parametrize("case", every_case())
def test_broken_input_gets_its_message(
    case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = tmp_path / "project"
    shutil.copytree(CASES / "start", root)
    shutil.copytree(
        CASES / case,
        root,
        dirs_exist_ok=True,
        ignore=shutil.ignore_patterns(*NOT_INPUT),
    )
    if (CASES / case / "make.py").exists():
        make = runpy.run_path(str(CASES / case / "make.py"))["make"]
        make(root, monkeypatch) if len(inspect.signature(make).parameters) > 1 else make(root)

    arguments = CASES / case / "import.txt"
    if arguments.exists():
        monkeypatch.chdir(root)
        printed = bring(root, arguments.read_text(encoding="utf-8"))
    else:
        printed = check(root, case.split("/", maxsplit=1)[0], CASES / case / "before")

    assert printed == (CASES / case / "expected.txt").read_text(encoding="utf-8")
    assert f"[{case.split('/', maxsplit=1)[0]}]" in printed


def test_start_has_no_mistakes(tmp_path: Path) -> None:
    shutil.copytree(CASES / "start", tmp_path / "project")
    assert check(tmp_path / "project") == "No mistakes.\n"


def test_every_rule_has_a_title_a_reason_and_a_case() -> None:
    folders = {case.split("/")[0] for case in every_case()}
    tables = "".join(table.read_text(encoding="utf-8") for table in CASES.glob("*-traps.md"))
    shown = folders | set(re.findall(r"\[([a-z-]+)\]$", tables, re.MULTILINE))
    assert shown == set(RULES), "each rule needs a folder or a trap in site_tests/cases"
    for name, rule in RULES.items():
        assert rule.title, name
        assert rule.why.endswith("."), name
