"""What several kinds of tests share: the real project, built once for all of them."""

import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from generator.diagnostics import Collector
from generator.kept import kept_in
from generator.model import Catalogue
from generator.pipeline import make_edition

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
SOURCES = ("content", "data", "theme", "mkdocs.yml")

# The same examples on every run and machine: a build that fails must fail again.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")


@dataclass(frozen=True)
class Built:
    """A built project: its folder, and the catalogue that its pages were made from."""

    root: Path
    catalogue: Catalogue

    @property
    def site(self) -> Path:
        return self.root / "build" / "site"


def copy_project(to: Path) -> Path:
    """A copy of the real project's own files, without anything that was built."""
    to.mkdir(parents=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, to / name)
        else:
            shutil.copy(source, to / name)
    return to


def deal(*arguments: str, root: Path) -> subprocess.CompletedProcess[str]:
    """Run a verb as a person does, in its own process."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments, "--root", str(root)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Built:
    """The real project, built for TODAY. The parallel workers of one run share one build."""
    own = tmp_path_factory.getbasetemp()
    shared = (own if worker_id == "master" else own.parent) / "built"
    with FileLock(f"{shared}.lock"):
        if not (shared / "build" / "site").exists():
            shutil.rmtree(shared, ignore_errors=True)
            done = deal("build", "--today", TODAY.isoformat(), root=copy_project(shared))
            assert done.returncode == 0, done.stdout + done.stderr
    edition = make_edition(shared, TODAY, Collector(), lambda _: None, kept=kept_in(shared))
    assert edition is not None
    return Built(shared, edition.catalogue)
