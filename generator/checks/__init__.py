"""What must hold between the files, one rule family a module; `run_checks` asks them all.

Each check takes a landlord's files and the Collector, looks at one thing, and says where it is
wrong. A check never needs another check to have run before it.
"""

from datetime import date

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
from generator.language import check as language
from generator.model import Catalogue
from generator.project import Project

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
    translations.check,
)


def run_checks(project: Project, today: date, collector: Collector) -> None:
    """Ask every check about every landlord."""
    example_address.check(project, collector)
    access_tests.check(project, today, collector)
    language.check(project, collector)
    easy_read.check_pictures(project.pictures, collector)
    for landlord in project.landlords:
        for check in _OF_A_LANDLORD:
            check(landlord, collector)
        easy_read.check(landlord, project.pictures, collector)
        figures.check(landlord, today, collector)
        overdue.check(landlord, today, collector)
        left_out.check(landlord, today, collector)
        sector.check(landlord, today, collector)
        release.check(landlord, project.sector, collector)


def check_results(project: Project, catalogue: Catalogue, collector: Collector) -> None:
    """Ask the checks that need the finished Catalogue, of a project without mistakes."""
    published_addresses.check(project, catalogue, collector)
    for landlord in project.landlords:
        published.check(landlord, catalogue.publication(landlord.slug), collector)
        text_messages.check(landlord, catalogue, collector)
