"""What nobody outside may read yet is in no data file: drafts, questions, notes for the landlord."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.diagnostics import Collector
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.render.data import make_data
from site_tests import open_data
from site_tests.conftest import ROOT, TODAY, Built
from site_tests.page_reader import normal

START = ROOT / "site_tests" / "cases" / "start"
REPAIRS = "content/harbour-homes/standards/repairs.yml"


def private(value: Any) -> Iterator[str]:
    """Every open question and note for the landlord in a file's values."""
    if isinstance(value, list):
        for each in value:
            yield from private(each)
    elif isinstance(value, dict):
        for key, inner in value.items():
            if key in ("open_question", "note_for_landlord"):
                yield from inner if isinstance(inner, list) else [str(inner)]
            else:
                yield from private(inner)


def test_no_open_question_and_no_note_for_the_landlord_gets_out(built: Built) -> None:
    written = sorted((ROOT / "content").rglob("*.yml"))
    notes = {normal(note) for file in written for note in private(yaml.safe_load(file.read_text()))}
    assert len(notes) > 100
    everything = normal(b" ".join(open_data.below(built.site).values()).decode()).replace(
        '\\"', '"'
    )
    assert not [note for note in notes if note in everything]


SECRETS = {
    "open promise": (
        "our_responsibilities:",
        "  - promise: Secret words.\n    open_question: Is it?",
    ),
    "note": ("    measure: repairs-on-time", "    note_for_landlord: Secret words."),
    "open check": (
        "    measure: repairs-on-time",
        "    checked: {by: Secret words, due: 2027-01, open_question: Is it?}",
    ),
    "open pause": (
        "    measure: repairs-on-time",
        "    paused: {because: Secret words, open_question: Is it?}",
    ),
    "open time": (
        "    measure: repairs-on-time",
        "    response_times:\n      - {name: Secret words, we: come, within: 2 hours, "
        "open_question: Is it?}",
    ),
    "open measure": (
        "performance_measures:",
        "  - {id: secret, name: Secret words, unit: days, better: lower, open_question: Is it?}",
    ),
    "draft": ("publish: live", ""),
    "confidential": ("publish: live", ""),
}


def with_secret(root: Path, kind: str) -> None:
    """Make a copy of the small landlord that holds something secret."""
    shutil.copytree(START, root)
    after, secret = SECRETS[kind]
    standard = root / REPAIRS
    text = standard.read_text(encoding="utf-8")
    if secret:
        standard.write_text(text.replace(after, f"{after}\n{secret}", 1), encoding="utf-8")
        return
    hidden = text.replace(after, f"publish: {kind}").replace("We ", "Secret words. We ")
    hidden = hidden.replace("repairs-on-time", "secret").replace("title: ", "title: Secret ")
    standard.with_name("secret.yml").write_text(hidden, encoding="utf-8")
    with (root / "data/harbour-homes/kpi.csv").open("a", encoding="utf-8") as kpi:
        kpi.write("secret,all,FY2025-26,12.34,,,,final,,Secret words,,,\n")


def everything_told(root: Path) -> str:
    collector = Collector()
    project = read_project(root, collector)
    assert project is not None
    assert not collector.failed, list(collector)
    catalogue = make_catalogue(project, TODAY, collector)
    return b" ".join(file.content for file in make_data(catalogue)).decode()


@pytest.mark.parametrize("kind", SECRETS)
def test_what_is_not_decided_or_not_published_is_in_no_file(kind: str, tmp_path: Path) -> None:
    with_secret(tmp_path / "project", kind)
    told = everything_told(tmp_path / "project")
    assert "24 hours" in told
    assert not re.search("secret|Is it\\?|12.34", told, re.IGNORECASE)


@pytest.mark.parametrize("kind", [kind for kind in SECRETS if kind != "note"])
def test_the_same_is_told_once_it_is_decided_and_published(kind: str, tmp_path: Path) -> None:
    root = tmp_path / "project"
    with_secret(root, kind)
    for file in (root / REPAIRS).parent.iterdir():
        text = re.sub(r",?\s*open_question: Is it\?", "", file.read_text(encoding="utf-8"))
        text = re.sub("publish: .*", "publish: live", text)
        # A measure has no row until there is a figure, and a promise names it.
        file.write_text(text.replace("measure: repairs-on-time", f"measure: {named(kind)}"))
    if kind == "open measure":
        with (root / "data/harbour-homes/kpi.csv").open("a", encoding="utf-8") as kpi:
            kpi.write("secret,all,FY2025-26,12,,,,final,,Source,,,\n")
    assert re.search("secret", everything_told(root), re.IGNORECASE)


def named(kind: str) -> str:
    return "[repairs-on-time, secret]" if kind == "open measure" else "repairs-on-time"
