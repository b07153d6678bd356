"""The story in one screen: files are read, checked, merged and rendered, in that order.

Everything here is pure but the reading. `cli` decides what is printed, `write` and `builders`
put the result on the disk.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from generator.checks import check_results, left_out, run_checks, withheld
from generator.compile import (
    compile_accessibility,
    compile_easy_reads,
    compile_landlord,
    compile_pictures,
    compile_standard,
    compile_translations,
)
from generator.diagnostics import Collector, message_and_fix
from generator.earlier import EarlierFile, with_earlier
from generator.merge import publish
from generator.model import Catalogue, History, Publication, SearchWord, Site
from generator.output import Misfit, Pdf, SomeFile
from generator.project import LandlordFiles, Project, read_project
from generator.remembering.kept import InMemory, Kept
from generator.remembering.later import Known, whole
from generator.remembering.remembered import FORGETFUL, Memory, Same
from generator.render.print import Subject, make_print, print_of, what_does_not_fit
from generator.telling import may_be_told
from generator.withhold import withhold

_KNOWN = Known(("landlord", "scorecard", "history", "easy_reads", "how_many", "languages"))
"""What the pages of all landlords say of one, whose own pages are made already."""

Progress = Callable[[str], None]
"""Told what is being done, in a few words, each time a step or a part of one starts."""


@dataclass(frozen=True, slots=True)
class Edition:
    """All that one run would publish: the Catalogue and the files made from it."""

    catalogue: Catalogue
    files: tuple[SomeFile, ...]
    pdfs: tuple[Pdf, ...] = ()


def make_edition(
    root: Path,
    today: date,
    collector: Collector,
    progress: Progress,
    *,
    earlier: EarlierFile | None = None,
    histories: Mapping[str, History] | None = None,
    kept: Kept | None = None,
    pages: bool = True,
    paper: bool = True,
    pdfs: tuple[Pdf, ...] = (),
    memory: Memory = FORGETFUL,
) -> Edition | None:
    """Everything from the files below `root`; `None` when a mistake was collected.

    A PDF that is `kept` from an earlier run is not made again. Without `pages` the Edition has no
    files: PDFs are only tried out, because a text may not fit on paper. Without `paper` no PDF is
    made, so nobody learns what does not fit; `pdfs` are those of an earlier edition, for its pages.

    `earlier` gives the files as they were, for the checks that ask what was changed. What is
    published does not depend on it. `histories` are the landlords' own, by their folders.
    """
    checked = checked_catalogue(root, today, collector, progress, earlier=earlier, memory=memory)
    if checked is None:
        return None
    project, catalogue = checked
    memory.know(catalogue.sector, f"sector {project.key}")
    catalogue = _with_histories(catalogue, project, histories or {}, collector, memory)
    if not pages:
        return _tried_out(project, catalogue, collector, progress, kept or InMemory())
    if paper:
        made = make_print(catalogue, kept=kept, progress=_counting(progress), pictures=True)
        pdfs = _without_misfits(project, made, collector)
    if collector.failed:
        return None
    from generator.render.everything import all_files  # noqa: PLC0415 (a check needs none of it)

    progress("Writing pages")
    return Edition(catalogue, all_files(catalogue, pdfs, memory, project.key, kept), pdfs)


def _check_history(
    files: LandlordFiles, history: History, today: date, collector: Collector
) -> None:
    left_out.check_history(whole(files), history, today, collector)


def _tried_out(
    project: Project, catalogue: Catalogue, collector: Collector, progress: Progress, kept: Kept
) -> Edition | None:
    found = what_does_not_fit(catalogue, kept=kept, progress=_counting(progress))
    _without_misfits(project, found, collector)
    return None if collector.failed else Edition(catalogue, ())


def checked_catalogue(
    root: Path,
    today: date,
    collector: Collector,
    progress: Progress,
    *,
    earlier: EarlierFile | None = None,
    memory: Memory = FORGETFUL,
) -> tuple[Project, Catalogue] | None:
    """The files below `root`, and what may be published of them; `None` if a mistake was collected.

    Only what does not fit on paper is not known yet.
    """
    progress("Reading content and figures")
    project = read_project(root, collector, memory)
    if project is None:
        return None
    if earlier is not None:
        project = with_earlier(project, earlier)
    run_checks(project, today, collector, memory)
    if collector.failed:
        return None
    catalogue = make_catalogue(project, today, collector, memory)
    check_results(project, catalogue, collector, memory)
    return project, catalogue


def print_now(
    project: Project,
    wanted: Sequence[Subject],
    products: Collection[str],
    collector: Collector,
    *,
    progress: Progress,
    kept: Kept,
) -> tuple[Pdf, ...]:
    """The PDFs of these subjects, or of these products of theirs; what does not fit is collected."""
    made = print_of(wanted, products, kept=kept, progress=_counting(progress))
    return _without_misfits(project, made, collector)


def make_catalogue(
    project: Project, today: date, collector: Collector, memory: Memory = FORGETFUL
) -> Catalogue:
    """The publishable part of a project without mistakes. Figures about few people are not in it.

    What is withheld leaves here: whatever is made of the Catalogue cannot give it away.
    """
    return Catalogue(
        _site(project),
        today,
        tuple(
            memory.made(
                "publication",
                (project.key, Same(files), today),
                partial(_publication, project, files, today),
                collector,
                known=_KNOWN,
            )
            for files in project.landlords
        ),
        project.sector,
        tuple(
            SearchWord(each.tenants_say, each.we_say)
            for each in (project.search_words.words if project.search_words else ())
        ),
        project.help,
        tuple(row.listed for row in project.addresses),
        compile_accessibility(project.accessibility),
    )


def _site(project: Project) -> Site:
    site = project.site
    address, repository = f"{site.site_url.rstrip('/')}/", (site.repo_url or "").rstrip("/")
    return Site(site.site_name, address, repository, shared=len(project.landlords) > 1)


def _publication(
    project: Project, files: LandlordFiles, today: date, collector: Collector
) -> Publication:
    files = whole(files)
    landlord = compile_landlord(files, project.glossary)
    standards = [compile_standard(standard, landlord) for standard in files.standards]
    measures = (measure for standard in standards for measure in standard.measures)
    figures = (row.figure for row in files.figures)
    smallest = landlord.smallest_group
    publishable = withhold(figures, measures, landlord.areas, smallest)
    withheld.report(files, publishable.withheld, smallest, collector)
    publication = publish(landlord, standards, publishable.figures, today)
    live = frozenset(deal.standard.slug for deal in publication.deals)
    made = compile_easy_reads(files, compile_pictures(project.pictures))
    return replace(
        publication,
        easy_reads=tuple(each for each in made if each.slug in live),
        translated=tuple(
            compile_translations(files, live, publishable.figures, today, project.explained)
        ),
    )


def _with_histories(
    catalogue: Catalogue,
    project: Project,
    histories: Mapping[str, History],
    collector: Collector,
    memory: Memory,
) -> Catalogue:
    """With what may be told of each landlord's past; days that were left out in vain are reported."""
    told = []
    for files, publication in zip(project.landlords, catalogue.publications, strict=True):
        history = histories.get(files.slug)
        if history is None:
            told.append(publication)
            continue
        memory.know(history, f"history {history!r}")
        past = (Same(files), Same(history))
        check = partial(_check_history, files, history, catalogue.today)
        memory.made("history left out", (*past, catalogue.today), check, collector)
        tell = partial(_with_history, files, publication, history)
        key = (*past, Same(publication))
        told.append(memory.made("history", key, tell, Collector(), known=_KNOWN))
    return replace(catalogue, publications=tuple(told))


def _with_history(
    files: LandlordFiles, publication: Publication, history: History, _: Collector
) -> Publication:
    publication = whole(publication)
    return replace(publication, history=may_be_told(history, publication, whole(files)))


def _counting(progress: Progress) -> Callable[[int, int], None]:
    return lambda done, total: progress(f"Making PDFs: {done} of {total}")


def _without_misfits(
    project: Project, made: Sequence[Pdf | Misfit], collector: Collector
) -> tuple[Pdf, ...]:
    for misfit in made:
        if isinstance(misfit, Misfit):
            _report_misfit(project, misfit, collector)
    return tuple(pdf for pdf in made if isinstance(pdf, Pdf))


def _report_misfit(project: Project, misfit: Misfit, collector: Collector) -> None:
    """Point to the field to shorten: in the standard's file, or in the landlord's own."""
    landlord = next(files for files in project.landlords if files.slug == misfit.landlord)
    owner, _, field = misfit.field.rpartition(".")
    document = landlord.version("", misfit.version).document
    if owner != "landlord" and misfit.scope.has_file:
        document = landlord.version(misfit.slug, misfit.version).document
    where = document.locate_key((field,))
    if misfit.words:
        where = document.find(misfit.words, where)
    collector.add(misfit.rule, where, *message_and_fix(misfit.message))
