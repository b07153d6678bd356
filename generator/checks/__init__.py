"""What must hold between the files, one rule family a module; `run_checks` asks them all.

Each check takes a landlord's files and the Collector, looks at one thing, and says where it is
wrong. A check never needs another check to have run before it.
"""

from datetime import date

from generator.checks import (
    days,
    example_address,
    figures,
    for_the_landlord,
    identifiers,
    links,
    measures,
    placeholders,
    promises,
    themes,
)
from generator.diagnostics import Collector
from generator.project import Project

_OF_A_LANDLORD = (
    placeholders.check,
    themes.check,
    identifiers.check,
    measures.check,
    links.check,
    promises.check,
    days.check,
    for_the_landlord.check,
)


def run_checks(project: Project, today: date, collector: Collector) -> None:
    """Ask every check about every landlord."""
    example_address.check(project, collector)
    for landlord in project.landlords:
        for check in _OF_A_LANDLORD:
            check(landlord, collector)
        figures.check(landlord, today, collector)
