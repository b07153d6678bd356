"""What changed for tenants between the project's files and an earlier version of them."""

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.changes.compare import compare
from generator.changes.model import Change, ReadingAge
from generator.checks import run_checks
from generator.diagnostics import Collector, Diagnostic, Level
from generator.earlier import with_earlier
from generator.model import Catalogue, Publish
from generator.pipeline import make_catalogue
from generator.project import LandlordFiles, Project, read_project
from generator.source.history import earlier_version
from generator.source.no_version import NoEarlierVersion
from generator.write import write_file

_FOLDERS = ("content", "data", "mkdocs.yml")


@dataclass(frozen=True, slots=True)
class Differences:
    """The changes, and the files whose earlier version has mistakes and was not compared.

    `before` is what the checks say of the earlier version. `reading_ages` are of the standards that
    became harder or easier to read.
    """

    changes: tuple[Change, ...]
    not_compared: tuple[str, ...]
    before: tuple[Diagnostic, ...] = ()
    reading_ages: tuple[ReadingAge, ...] = ()


def differences(
    root: Path, base: str | None, today: date, collector: Collector
) -> Differences | None:
    """The changes since `base`; `None` when the files of today cannot be read.

    With a mistake in them there are no changes, because nothing would be published.
    `base` is a folder, or what `earlier_version` takes. Both versions are judged on `today`, so
    that only what people wrote can differ.
    """
    if base is not None and Path(base).is_dir():
        return _since(Path(base), root, today, collector)
    with (
        earlier_version(root, base) as version,
        tempfile.TemporaryDirectory(prefix="deal-") as folder,
    ):
        if version is None:
            raise NoEarlierVersion("There is no earlier version here to compare with.")
        for path, content in version.files(_FOLDERS):
            write_file(Path(folder) / path, content)
        return _since(Path(folder), root, today, collector)


def _since(base: Path, root: Path, today: date, collector: Collector) -> Differences | None:
    """Compare with an earlier version, but for the parts of it that cannot be read any more."""
    now = read_project(root, collector)
    if now is None:
        return None
    run_checks(with_earlier(now, partial(_file, base)), today, collector)
    mistakes = Collector()
    was = read_project(base, mistakes)
    if was is None:
        raise NoEarlierVersion("The earlier version has nothing that can be read.")
    run_checks(was, today, mistakes)
    wrong = sorted({each.where.file for each in mistakes if each.level is Level.ERROR})
    changes: tuple[Change, ...] = ()
    if not collector.failed:
        changes = compare(*(_catalogue(_without(each, wrong), today) for each in (was, now)))
    ages = tuple(_reading_ages(was, mistakes, now, collector))
    return Differences(changes, tuple(wrong), tuple(mistakes), ages)


def _reading_ages(
    was: Project, earlier: Collector, now: Project, collector: Collector
) -> Iterator[ReadingAge]:
    """The published standards whose reading age is another one, in the order of the files."""
    before, after = (_ages(*each) for each in ((was, earlier), (now, collector)))
    for name, (landlord, title, age) in after.items():
        if name in before and before[name][2] != age:
            yield ReadingAge(landlord, title, before[name][2], age)


def _ages(project: Project, collector: Collector) -> dict[str, tuple[str, str, int]]:
    """The landlord, title and reading age of each published standard, by its file."""
    measured = {each.where.file: each.amount for each in collector if each.rule == "reading-age"}
    found = {}
    for files in project.landlords:
        for standard in files.standards:
            name = standard.document.locate(()).file
            if standard.fields.publish is Publish.LIVE and name in measured:
                found[name] = (files.fields.name, standard.fields.title, measured[name])
    return found


def _file(base: Path, path: str) -> bytes | None:
    place = base / path
    return place.read_bytes() if place.is_file() else None


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
        # Only standards tell a change, and a version of one may be what is wrong.
        easy_reads=(),
        translations=(),
    )
