"""A translation in letters that none of our fonts has."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator import tongue
from generator.cli import cli
from site_tests.mirrored import CODE, fill_in, write_catalogue


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = shutil.copytree(tongue.WORDS, root.parent / "words")
    write_catalogue(words)
    monkeypatch.setattr(tongue, "WORDS", words)
    tongue.language.cache_clear()
    harbour = root / "content/harbour-homes"
    for name, folder in (("landlord", harbour), ("repairs", harbour / "standards")):
        command = ["new", "translation", CODE, name, "--root", str(root), "--today", "2026-11-22"]
        assert CliRunner().invoke(cli, command).exit_code == 0
        fill_in(folder / f"{name}.{CODE}.yml")
