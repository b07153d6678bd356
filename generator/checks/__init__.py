"""What must hold between the files, one rule family a module; `run_checks` asks them all.

Each check takes a landlord's files and the Collector, looks at one thing, and says where it is
wrong. A check never needs another check to have run before it.
"""

from dataclasses import replace
from datetime import date
from functools import partial

from generator.checks import (
    access_tests,
    brand,
    changed_checks,
    changed_targets,
    easy_read,
    example_address,
    figures,
    for_the_landlord,
    identifiers,
    left_out,
    links,
    measure_names,
    measures,
    overdue,
    own_words,
    placeholders,
    promises,
    published,
    published_addresses,
    recipes,
    release,
    sector,
    text_messages,
    themes,
    times,
    translations,
)
from generator.diagnostics import Collector
from generator.language.check import check_landlord, check_shared
from generator.model import Catalogue, Publication
from generator.project import LandlordFiles, Project
from generator.remembering.later import whole
from generator.remembering.remembered import FORGETFUL, Memory, Same

_OF_A_LANDLORD = (
    placeholders.check,
    themes.check,
    identifiers.check,
    published_addresses.check_names,
    measures.check,
    links.check,
    promises.check,
    times.check,
    measure_names.check,
    for_the_landlord.check,
    brand.check,
    changed_targets.check,
    changed_checks.check,
    recipes.check,
    own_words.check,
)


def run_checks(
    project: Project, today: date, collector: Collector, memory: Memory = FORGETFUL
) -> None:
    """Ask every check about every landlord, unless it is remembered what they said."""
    example_address.check(project, collector)
    access_tests.check(project, today, collector)
    check_shared(project, collector)
    easy_read.check_pictures(project.pictures, collector)
    for landlord in project.landlords:
        key = (project.key, Same(landlord), today)
        ask = partial(_check_landlord, project, landlord, today)
        memory.made("checks", key, ask, collector)


def _check_landlord(
    project: Project, landlord: LandlordFiles, today: date, collector: Collector
) -> None:
    landlord = whole(landlord)
    check_landlord(project, landlord, collector)
    for check in _OF_A_LANDLORD:
        check(landlord, collector)
    easy_read.check(landlord, project.pictures, collector)
    translations.check(landlord, project.explained, collector)
    figures.check(landlord, today, collector)
    overdue.check(landlord, today, collector)
    left_out.check(landlord, today, collector)
    sector.check(landlord, today, collector)
    release.check(landlord, project.sector, collector)


def check_results(
    project: Project,
    catalogue: Catalogue,
    collector: Collector,
    memory: Memory = FORGETFUL,
) -> None:
    """Ask the checks that need the finished Catalogue, of a project without mistakes."""
    published_addresses.check(project, catalogue, collector, memory)
    for landlord, publication in zip(project.landlords, catalogue.publications, strict=True):
        key = (project.key, Same(landlord), Same(publication), catalogue.site, catalogue.today)
        ask = partial(_check_result, landlord, publication, catalogue)
        memory.made("results", key, ask, collector)


def _check_result(
    landlord: LandlordFiles, publication: Publication, catalogue: Catalogue, collector: Collector
) -> None:
    landlord, publication = whole(landlord), whole(publication)
    published.check(landlord, publication, collector)
    # What is said of a landlord cannot depend on another one.
    alone = replace(catalogue, publications=(publication,))
    text_messages.check(landlord, alone, collector)
