"""`deal import`: figures out of a spreadsheet into `data/`, shown before they are written."""

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from generator.diagnostics import Collector, Level, Location
from generator.importing.grid import NotAWorkbook, Workbook
from generator.importing.opening import FILE_LIMIT, open_workbook
from generator.importing.plan import Plan, Task, Wishes, plan_import
from generator.period import PeriodError, parse_period
from generator.project import LandlordFiles, RecipeFile, read_project
from generator.report.importing import as_text
from generator.report.text import summary
from generator.source.files import printable
from generator.verbs.options import (
    day,
    important,
    landlord_option,
    owner_of,
    root_option,
    show,
    today_option,
)
from generator.write import Changed, replace_all

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command("import")
@root_option
@today_option
@click.argument("file", type=FILE)
@landlord_option
@click.option("--recipe", help="The recipe’s name, where the landlord has several.")
@click.option("--period", help="The time the figures are for, if the recipe leaves it open.")
@click.option("--source", help="Where they come from, in words a tenant could use to ask for them.")
@click.option("--published", help="When they were published: 2026-07-15, 2026-07 or “unknown”.")
@click.option("--because", help="Why figures were revised, for tenants to read.")
@click.option(
    "--status", type=click.Choice(["final", "provisional"]), help="Instead of the recipe’s."
)
@click.option("--write", "writing", is_flag=True, help="Write the rows. Without it, only look.")
def import_figures(
    root: Path,
    today: date,
    file: Path,
    *,
    landlord: str | None,
    recipe: str | None,
    writing: bool,
    **said: str | None,
) -> None:
    """Bring the figures of FILE, an Excel workbook or a CSV file, into data/.

    A recipe in data/<landlord>/recipes/ says where they stand; “deal new recipe” makes a first
    one. Shows what is new, revised and dropped. Nothing is written without --write, and nothing
    at all while there is a mistake.
    """
    collector = Collector()
    project = read_project(root, collector)
    owner = owner_of(project, landlord)
    _stop_at_mistakes(owner.slug, collector)
    wishes = Wishes(**said)
    made = _chosen(owner, recipe)
    _must_know_the_period(made, wishes)
    assert project is not None
    plan = None
    collector = Collector()
    if (book := _opened(file, collector)) is not None:
        task = Task(project, owner, made, wishes, day(today), _reader(root))
        plan = plan_import(task, book, collector)
    show(important(collector))
    if plan is None or book is None:
        click.echo(f"\n{summary(collector)}. Nothing was written.")
        sys.exit(1)
    _tell(plan, owner, book)
    _finish(root, plan, writing=writing)


def _stop_at_mistakes(slug: str, collector: Collector) -> None:
    """Figures are only compared with files that can be read."""
    own = (f"content/{slug}/", f"data/{slug}/", "mkdocs.yml")
    found = [each for each in collector if each.level is Level.ERROR]
    wrong = [each for each in found if each.where.file.startswith(own)]
    if wrong:
        show(wrong)
        click.echo("\nMend these first. Nothing was written.")
        sys.exit(1)


def _chosen(owner: LandlordFiles, name: str | None) -> RecipeFile:
    """The recipe that is meant."""
    recipes = {recipe.slug: recipe for recipe in owner.recipes}
    if name in recipes:
        return recipes[name]
    if len(recipes) == 1 and name is None:
        return next(iter(recipes.values()))
    if not recipes:
        raise click.ClickException(
            f"{owner.slug} has no recipe yet, which says where the figures stand. Make a first one "
            f'with: deal new recipe quarterly "your file.xlsx" --landlord {owner.slug}'
        )
    raise click.ClickException(
        f"Which recipe is it? Add --recipe with one of: {', '.join(recipes)}."
    )


def _must_know_the_period(recipe: RecipeFile, wishes: Wishes) -> None:
    open_ended = [
        table
        for table in recipe.fields.tables
        if not any((table.periods.row, table.periods.column, table.periods.always))
        and not table.periods.sheet_name
    ]
    if wishes.period is None and open_ended:
        raise click.ClickException(
            "Which time are the figures for? Add --period, such as: --period FY2025-26-Q1"
        )
    if wishes.period is not None:
        if not open_ended:
            raise click.ClickException(
                "The recipe says where the period stands, so --period would be ignored. Take it out."
            )
        try:
            parse_period(wishes.period)
        except PeriodError as error:
            raise click.ClickException(f"--period: {error}.") from error


def _opened(file: Path, collector: Collector) -> Workbook | None:
    """The workbook in a file; `None` with the reason collected."""
    name = printable(file.name)
    try:
        with file.open("rb") as stream:
            book = open_workbook(name, stream.read(FILE_LIMIT + 1))
    except OSError as error:
        collector.add(
            "unreadable", Location(f"“{name}”", 0), f"This cannot be read: {error.strerror}."
        )
        return None
    except NotAWorkbook as error:
        collector.add("import-file", Location(f"“{name}”", 0), error.message, error.fix)
        return None
    for remark in book.remarks:
        click.echo(f"{remark}\n")
    return book


def _reader(root: Path) -> Callable[[str], bytes | None]:
    def read(path: str) -> bytes | None:
        return (root / path).read_bytes() if (root / path).is_file() else None

    return read


def _tell(plan: Plan, owner: LandlordFiles, book: Workbook) -> None:
    click.echo(f"\n“{printable(book.name)}” beside data/{owner.slug}:\n")
    click.echo(as_text(plan, owner.figures))


def _finish(root: Path, plan: Plan, *, writing: bool) -> None:
    count = sum(change.writes for change in plan.changes)
    rows = f"{count} row{'s' * (count != 1)}"
    if not count:
        click.echo("\nThere is nothing to write.")
        return
    if plan.asks:
        click.echo("\nBefore this can be written:")
        for ask in plan.asks:
            click.echo(f"  {ask}")
        click.echo("\nNothing was written.")
        sys.exit(1 if writing else 0)
    paths = ", ".join(file.path for file in plan.files)
    if not writing:
        click.echo(f"\nNothing was written. To write {rows} to {paths}, add --write.")
        return
    try:
        replace_all(root, plan.files, plan.was)
    except (Changed, OSError) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(f"\nWrote {rows} to {paths}. “deal serve” shows the pages.")
