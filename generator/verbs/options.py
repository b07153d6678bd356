"""What several verbs share: options, the day, and how findings are shown."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generator.diagnostics import Collector, Diagnostic, Level
from generator.project import LandlordFiles, Project
from generator.report.text import render_all
from generator.write import LinkedFolderError, own_folder

root_option = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder, which holds content/ and data/ (default: this one).",
)
today_option = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    # The one place where the clock may be read: everything below is given the date.
    default=lambda: date.today().isoformat(),  # noqa: DTZ011 (the reader's own day is meant)
    help="The day to build for, like 2026-06-30 (default: today).",
)


def day(given: date) -> date:
    """Click's DateTime gives a datetime; a build has a day."""
    return date(given.year, given.month, given.day)


def build_folder(root: Path) -> Path:
    """The project's `build` folder, if it is safe to write in."""
    try:
        return own_folder(root)
    except LinkedFolderError as error:
        raise click.ClickException(str(error)) from error


landlord_option = click.option("--landlord", help="The landlord’s folder, where there are several.")


def owner_of(project: Project | None, slug: str | None) -> LandlordFiles:
    """The landlord that is meant: the one called `slug`, or the only one."""
    owners = {files.slug: files for files in project.landlords} if project else {}
    slug = next(iter(owners), None) if slug is None and len(owners) == 1 else slug
    if slug not in owners:
        raise click.ClickException(
            f"Which landlord is it for? Add --landlord with one of: {', '.join(owners) or 'none'}."
        )
    return owners[slug]


def important(collector: Collector) -> list[Diagnostic]:
    """What a writer should mend: mistakes, warnings and notices."""
    return [found for found in collector if found.level <= Level.NOTICE]


def show(diagnostics: Iterable[Diagnostic], *, everything: bool = False) -> None:
    """Print findings, each with its line; a count of those that few want to see, or `everything`."""
    text = render_all(diagnostics, everything=everything)
    if text:
        click.echo(text)
