"""What several kinds of tests share: the real project, built once for all of them."""

import gc
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import settings

from generator.diagnostics import Collector
from generator.histories import histories
from generator.model import Catalogue
from generator.pipeline import make_edition
from generator.remembering.kept import kept_in
from generator.remembering.sealed import own_secret
from site_tests.repository import Repository

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 22)
SOURCES = ("content", "data", "theme", "mkdocs.yml")

# The same examples on every run and machine: a build that fails must fail again.
settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")


def pytest_collection_finish() -> None:
    """What is loaded by now stays: looking through it for rubbish takes an eighth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 25, 25)


_SETTINGS = {"darwin": "HOME", "win32": "APPDATA"}.get(sys.platform, "XDG_CONFIG_HOME")
"""What tells programs where a person's settings are: `deal` keeps the secret of its seal there."""
_HOME = pytest.StashKey["tempfile.TemporaryDirectory[str]"]()


def pytest_configure(config: pytest.Config) -> None:
    """Give this run a home of its own: nobody's real one gets a secret. Workers share it."""
    if not hasattr(config, "workerinput"):
        config.stash[_HOME] = tempfile.TemporaryDirectory(prefix="deal-tests-")
        os.environ[_SETTINGS] = config.stash[_HOME].name
        own_secret()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Take that home away."""
    if home := config.stash.get(_HOME, None):
        home.cleanup()


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


def copy_with_kept(built: Built, to: Path) -> Path:
    """A copy of the project that has the PDFs already: for tests that are not about print."""
    copy_project(to)
    shutil.copytree(built.root / "build" / "kept", to / "build" / "kept", copy_function=os.link)
    return to


def with_past(root: Path) -> Path:
    """Make a copy of the project a repository with two earlier versions, the same each time."""
    now = {name: (root / name).read_bytes() for name in (*_CHANGED, _FIGURES)}
    repository = Repository(root)
    commit: tuple[bytes, ...] = ()
    for year in (2024, 2025, 2026):
        for name, edits in _CHANGED.items():
            text = now[name].decode()
            for old, new in edits if year < 2026 else ():
                assert old in text, f"{name} has no {old} any more: change something else"
                text = text.replace(old, new, 1)
            (root / name).write_text(text, encoding="utf-8")
        rows = now[_FIGURES].splitlines(keepends=True)
        (root / _FIGURES).write_bytes(b"".join(rows if year > 2024 else rows[:-4]))
        at = datetime(year, 6, 1, 12, tzinfo=UTC)
        commit = (repository.commit(repository.tree_of(root), *commit, at=at),)
    repository.close()
    return root


_FIGURES = "data/six-town-housing/tsm.csv"
_CHANGED = {
    "content/six-town-housing/standards/repairs.yml": (
        ("within 24 hours", "within 12 hours"),
        ("our_responsibilities:", "our_responsibilities:\n  - We always sing while we work."),
    ),
    "content/six-town-housing/landlord.yml": (("0161 686 8000", "0161 686 8001"),),
}
"""Files that were otherwise in the earlier versions: what stands there now, and what stood there."""


def deal(
    *arguments: str, root: Path, environment: Mapping[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a verb as a person does, in its own process; `environment` is what is unusual there."""
    return subprocess.run(
        [sys.executable, "-m", "generator.cli", *arguments, "--root", str(root)],
        cwd=ROOT,
        env={**os.environ, **(environment or {})},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        timeout=900,
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
            done = deal("build", "--today", TODAY.isoformat(), root=with_past(copy_project(shared)))
            assert done.returncode == 0, done.stdout + done.stderr
    known, kept = histories(shared, TODAY), kept_in(shared)
    edition = make_edition(
        shared, TODAY, Collector(), lambda _: None, histories=known, kept=kept, pages=False
    )
    assert edition is not None
    return Built(shared, edition.catalogue)
