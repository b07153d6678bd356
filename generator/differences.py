"""What changed for tenants between the project's files and an earlier version of them."""

import tempfile
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator.changes.compare import compare
from generator.changes.model import Change
from generator.checks import run_checks
from generator.diagnostics import Collector, Level
from generator.model import Catalogue
from generator.pipeline import make_catalogue
from generator.project import LandlordFiles, Project, read_project
from generator.source.history import NoEarlierVersion, earlier_version
from generator.write import write_file

_FOLDERS = ("content", "data", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Differences:
    """The changes, and the files whose earlier version has mistakes and was not compared."""

    changes: tuple[Change, ...]
    not_compared: tuple[str, ...]


def differences(
    root: Path, base: str | None, today: date, collector: Collector
) -> Differences | None:
    """The changes since `base`; `None` when a mistake was collected in the files of today.

    `base` is a folder, or what `earlier_version` takes. Both versions are judged on `today`, so
    that only what people wrote can differ.
    """
    now = _checked(root, today, collector)
    if now is None or collector.failed:
        return None
    if base is not None and Path(base).is_dir():
        return _since(Path(base), now, today)
    with (
        earlier_version(root, base) as version,
        tempfile.TemporaryDirectory(prefix="deal-") as folder,
    ):
        if version is None:
            raise NoEarlierVersion("There is no earlier version here to compare with.")
        for path, content in version.files(_FOLDERS):
            write_file(Path(folder) / path, content)
        return _since(Path(folder), now, today)


def _checked(root: Path, today: date, collector: Collector) -> Project | None:
    project = read_project(root, collector)
    if project is not None:
        run_checks(project, today, collector)
    return project


def _since(base: Path, now: Project, today: date) -> Differences:
    """Compare with an earlier version, but for the parts of it that cannot be read any more."""
    mistakes = Collector()
    was = _checked(base, today, mistakes)
    if was is None:
        raise NoEarlierVersion("The earlier version has nothing that can be read.")
    wrong = sorted({each.where.file for each in mistakes if each.level is Level.ERROR})
    changes = compare(*(_catalogue(_without(each, wrong), today) for each in (was, now)))
    return Differences(changes, tuple(wrong))


def _catalogue(project: Project, today: date) -> Catalogue:
    return make_catalogue(project, today, Collector())


def _without(project: Project, wrong: Iterable[str]) -> Project:
    """The project without the standards in these files, and landlords with another such file."""
    standards = {path for path in wrong if path.count("/") == 3 and "/standards/" in path}
    landlords = {path.split("/")[1] for path in wrong if path.count("/") and path not in standards}
    return replace(
        project,
        landlords=tuple(
            _kept(files, standards) for files in project.landlords if files.slug not in landlords
        ),
    )


def _kept(files: LandlordFiles, wrong: set[str]) -> LandlordFiles:
    folder = f"content/{files.slug}/standards"
    return replace(
        files,
        standards=tuple(s for s in files.standards if f"{folder}/{s.slug}.yml" not in wrong),
    )
