"""Each rule has an example of what is wrong and what is right, and both are true."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.checks import check_results, run_checks
from generator.diagnostics import Collector
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.rules import RULES

ROOT = Path(__file__).parents[2]
START = ROOT / "site_tests" / "cases" / "start"
EASY_READ = ROOT / "site_tests" / "cases" / "version-outdated" / "easy-read"
TODAY = date(2026, 11, 22)
PLACES = {
    "standard": "content/harbour-homes/standards/repairs.yml",
    "landlord": "content/harbour-homes/landlord.yml",
    "easy-read": "content/harbour-homes/standards/repairs.easy-read.yml",
    "site": "mkdocs.yml",
    "figures": "data/harbour-homes/kpi.csv",
}
SHOWN = [name for name, rule in RULES.items() if rule.file]


def with_fields(text: str, example: str) -> str:
    """A file in which the example's fields stand in place of its own."""
    names = set(re.findall(r"^(\w+):", example, re.MULTILINE))
    blocks = re.split(r"(?m)^(?=\w)", text)
    kept = [block for block in blocks if block.partition(":")[0] not in names]
    return f"{''.join(kept)}{example}\n"


def rules_that_speak(name: str, example: str, root: Path) -> set[str]:
    shutil.copytree(START, root)
    shutil.copy(ROOT / "content" / "jargon.yml", root / "content")
    if RULES[name].file == "easy-read":
        shutil.copytree(EASY_READ, root, dirs_exist_ok=True)
    path = root / PLACES[RULES[name].file]
    text = path.read_text(encoding="utf-8")
    whole = f"{example}\n" if path.suffix == ".csv" else with_fields(text, example)
    path.write_text(whole, encoding="utf-8")
    collector = Collector()
    project = read_project(root, collector)
    if project is not None:
        run_checks(project, TODAY, collector)
        if not collector.failed:
            check_results(project, make_catalogue(project, TODAY, collector), collector)
    return {found.rule for found in collector}


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_wrong_is_found(name: str, tmp_path: Path) -> None:
    assert name in rules_that_speak(name, RULES[name].wrong, tmp_path / "project")


@pytest.mark.parametrize("name", SHOWN)
def test_what_is_right_is_left_alone(name: str, tmp_path: Path) -> None:
    spoken = rules_that_speak(name, RULES[name].right, tmp_path / "project")
    assert name not in spoken
    mistakes = {rule for rule in spoken if RULES[rule].level == "error"}
    assert not mistakes, "an example of what is right has another mistake"


def test_every_rule_has_both_examples() -> None:
    for name, rule in RULES.items():
        assert rule.wrong.strip() and rule.right.strip() and rule.wrong != rule.right, name
    # What needs another file, an earlier version or many pages is told in words.
    assert len(RULES) - len(SHOWN) <= len(RULES) // 3
