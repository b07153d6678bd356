"""Whoever changes the program's own templates or words gets a site that is made with them, at once."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from site_tests.conftest import ROOT
from site_tests.written import A_TRANSLATION


@pytest.fixture
def program(tmp_path: Path) -> Path:
    """A copy of the program, and in it a small project with a page in Welsh."""
    for name in ("generator", "theme"):
        ours = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / name, tmp_path / name, ignore=ours)
    root = shutil.copytree(ROOT / "site_tests/cases/start", tmp_path / "project")
    shutil.copytree(ROOT / "theme/site", root / "theme/site")
    welsh = root / "content/harbour-homes/standards/repairs.cy.yml"
    welsh.write_text(A_TRANSLATION, encoding="utf-8")
    return tmp_path


def built(program: Path, *more: str) -> Path:
    verb = ["build", "--root", str(program / "project"), "--today", "2026-11-22", *more]
    done = subprocess.run(
        [sys.executable, "-m", "generator.cli", *verb],
        cwd=program,
        env={**os.environ, "PYTHONPATH": str(program)},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return program / "project/build/site"


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} has no {old} any more: change something else"
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_changed_template_catalogue_or_print_template_is_seen(program: Path) -> None:
    site = built(program)
    pdf = next(iter(sorted(site.rglob("*poster*.pdf"))))
    before = pdf.read_bytes()
    built(program, "--no-print")
    change(program / "theme/pages/privacy.md.j2", "# {{ title }}", "# {{ title }} (YY)")
    assert "(YY)" in (built(program, "--no-print") / "privacy/index.html").read_text("utf-8")
    welsh = site / "cy/repairs/index.html"
    assert "(ZZ)" not in welsh.read_text("utf-8")
    change(program / "theme/words/cy.po", 'msgstr "Yn gryno"', 'msgstr "Yn gryno (ZZ)"')
    built(program, "--no-print")
    assert "(ZZ)" in welsh.read_text("utf-8")
    built(program)
    assert pdf.read_bytes() == before
    change(program / "theme/print/poster.typ", "leading: 0.5em", "leading: 0.6em")
    built(program)
    assert pdf.read_bytes() != before
