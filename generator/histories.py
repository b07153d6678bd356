"""Each landlord's history: its past versions, compared as `deal diff` compares two."""

import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path

from generator.changes.compare import compare
from generator.checks import run_checks
from generator.diagnostics import Collector, Level
from generator.model import Catalogue, ChangedDay, History, Publication
from generator.pipeline import make_catalogue
from generator.project import LandlordFiles, Project, StandardFile, read_project
from generator.remembering.remembered import FORGETFUL, Memory
from generator.source.files import landlord_folders
from generator.source.no_version import NoEarlierVersion
from generator.source.past import Landed, Past, past
from generator.wording import day
from generator.write import write_file

_SPAN = timedelta(days=2 * 365)
_MOST = 60
"""So much of the past is told: two years, and so many days on which something changed."""

_SITE = b"site_name: An earlier version\nsite_url: https://earlier.example.org/\n"
"""Where the site stood does not change what it promised."""


def histories(root: Path, today: date, memory: Memory = FORGETFUL) -> dict[str, History]:
    """The history of each landlord below `root`, up to its newest commit, by the landlord's folder.

    Files that are not committed yet have no part in it. All versions are judged on `today`,
    so that only what people wrote can differ. Nothing is known where there is no repository, or one that is damaged.
    """
    folders = [folder.name for folder in landlord_folders(root, "content", Collector())]
    with past(root, today) as known, suppress(NoEarlierVersion):
        return {folder: _remembered(known, folder, today, memory) for folder in folders}
    return {}


def _remembered(known: Past, folder: str, today: date, memory: Memory) -> History:
    """A landlord's history; while no commit has touched its files, the one that was told before."""
    landed = tuple(_of_the_landlord(known, folder))
    versions = tuple((each.at, each.version.commit) for each in landed)
    return memory.made(
        "past",
        (folder, today, known.whole, versions),
        partial(_history, landed, folder, today, whole=known.whole),
        Collector(),
    )


def not_known(root: Path, today: date, known: Mapping[str, History]) -> str:
    """What `histories` could not know of the past, and what to do about it; empty if all is known."""
    if not any(history.since for history in known.values()):
        return (
            "“What has changed” can tell nothing: this folder has no earlier versions in git that "
            "can be read. Build in a clone of the project."
        )
    with past(root, today) as found:
        if found.cut and found.versions[0].at.date() > today - _SPAN:
            return (
                f"“What has changed” goes back only to {day(found.versions[0].at.date())}: this copy "
                "lacks the older versions. “git fetch --unshallow” brings them."
            )
    return ""


@dataclass(frozen=True, slots=True)
class _Read:
    """A version as far as today's rules accept it; `unknown` are standards that nobody can read."""

    landed: Landed
    project: Project
    files: LandlordFiles
    unknown: frozenset[str] = frozenset()


def _history(
    landed: Sequence[Landed], folder: str, today: date, _: Collector, *, whole: bool
) -> History:
    told = _told(landed)
    read = [each for version in told if (each := _read(version, folder, today))]
    if not read:
        return History()
    smallest = max(each.files.fields.smallest_group for each in read)
    versions = [(each, _catalogue(each, smallest, today)) for each in _carried(read)]
    return History(
        since=read[0].landed.at,
        began=whole and read[0].landed is landed[0],
        late=len(read) < len(told[told.index(read[0].landed) :]),
        days=tuple(_days(versions))[::-1],
    )


def _of_the_landlord(known: Past, folder: str) -> Iterator[Landed]:
    """The versions in which a landlord's files are not those of the version before."""
    before = (b"", b"")
    for landed in known.versions:
        version = landed.version
        mark = (version.mark(f"content/{folder}"), version.mark(f"data/{folder}"))
        if mark[0] and mark != before:
            yield landed
        before = mark


def _told(landed: Sequence[Landed]) -> list[Landed]:
    """The versions of the time that is told, and the one before to compare the first of them with."""
    if not landed:
        return []
    start = landed[-1].at - _SPAN
    old = sum(each.at < start for each in landed)
    return list(landed[max(old - 1, len(landed) - _MOST - 1, 0) :])


def _read(landed: Landed, folder: str, today: date) -> _Read | None:
    """A version without the standards that have a mistake; `None` with a mistake elsewhere."""
    mistakes = Collector()
    with tempfile.TemporaryDirectory(prefix="deal-") as place:
        root = Path(place)
        write_file(root / "mkdocs.yml", _SITE)
        for path, content in landed.version.files((f"content/{folder}", f"data/{folder}")):
            write_file(root / path, content)
        project = read_project(root, mistakes)
    if project is None or not project.landlords:
        return None
    run_checks(project, today, mistakes)
    own = f"content/{folder}/"
    beside = (f"{own}learning/", f"{own}campaigns/")
    wrong = {each.where.file for each in mistakes if each.level is Level.ERROR}
    wrong = {file for file in wrong if not file.startswith(beside)}
    if any(not file.startswith(f"{own}standards/") for file in wrong):
        return None
    (files,) = project.landlords
    refused = frozenset(Path(file).stem for file in wrong)
    good = tuple(each for each in files.standards if each.slug not in refused)
    # Only standards tell a change. Other versions of them need what is not read here: their pictures.
    files = replace(
        files, standards=good, learning=(), campaigns=(), easy_reads=(), translations=()
    )
    return _Read(landed, project, files, refused)


def _carried(read: Iterable[_Read]) -> Iterator[_Read]:
    """Each version with a standard that it spoilt as it last was: the last good page stayed."""
    last: dict[str, StandardFile] = {}
    for each in read:
        old = {slug: last[slug] for slug in each.unknown if slug in last}
        last = {standard.slug: standard for standard in each.files.standards} | old
        standards = tuple(last[slug] for slug in sorted(last))
        files = replace(each.files, standards=standards)
        yield replace(each, files=files, unknown=each.unknown - old.keys())


def _catalogue(read: _Read, smallest: int, today: date) -> Catalogue:
    """What was published; figures about few people are left out by the strictest rule there was."""
    fields = read.files.fields.model_copy(update={"smallest_group": smallest})
    project = replace(read.project, landlords=(replace(read.files, fields=fields),))
    return make_catalogue(project, today, Collector())


def _days(versions: Sequence[tuple[_Read, Catalogue]]) -> Iterator[ChangedDay]:
    for (was, earlier), (now, later) in pairwise(versions):
        unknown = was.unknown | now.unknown
        before, after = _without(earlier, unknown), _without(later, unknown)
        if changes := compare(before, after):
            yield ChangedDay(
                at=now.landed.at,
                changes=changes,
                figures_to=_figures_to(before.publications[0], after.publications[0]),
                before=was.landed.version.commit,
                after=now.landed.version.commit,
            )


def _without(catalogue: Catalogue, unknown: frozenset[str]) -> Catalogue:
    (publication,) = catalogue.publications
    deals = tuple(deal for deal in publication.deals if deal.standard.slug not in unknown)
    return replace(catalogue, publications=(replace(publication, deals=deals),))


def _figures_to(before: Publication, after: Publication) -> date | None:
    """The last day that the figures of a version cover which the version before did not have."""
    old, new = dict(_shown(before)), dict(_shown(after))
    return max((end for name, end in new.items() if name not in old), default=None)


def _shown(publication: Publication) -> Iterator[tuple[tuple[str, str, str], date]]:
    for result in publication.results:
        for reading in result.readings:
            for figure in filter(None, (reading.shown, *reading.earlier)):
                yield (figure.key, figure.area, figure.period.code), figure.period.end
