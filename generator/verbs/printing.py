"""`deal print`: one file now, or all of a standard, a theme or a landlord, without the website."""

import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NoReturn

import click

from generator import figure_notes, wording
from generator.diagnostics import Collector
from generator.model import Publish
from generator.output import Pdf
from generator.pipeline import checked_catalogue, print_now
from generator.project import Project
from generator.remembering.kept import kept_in
from generator.render.print.asked_for import NothingToPrint, Order, order
from generator.render.print.subject import subjects
from generator.report.printing import what_there_is, which_products
from generator.report.progress import progress
from generator.report.text import summary
from generator.verbs.options import build_folder, day, important, root_option, show, today_option
from generator.write import write_file

_LIST = ""
"""What `--product` is without a name behind it."""


@click.command("print")
@root_option
@today_option
@click.option(
    "--product",
    "products",
    metavar="NAME",
    multiple=True,
    is_flag=False,
    flag_value=_LIST,
    help="Make only this product; may be given several times. Without a NAME: list them.",
)
@click.option(
    "--to",
    metavar="FOLDER",
    type=click.Path(file_okay=False, path_type=Path),
    help="Where to put the files (default: build/print, in a folder for each landlord).",
)
@click.argument("names", nargs=-1, metavar="[STANDARD]...")
def print_(
    root: Path, today: date, products: tuple[str, ...], to: Path | None, names: tuple[str, ...]
) -> None:
    """Make the files of STANDARD to print, without building the website.

    STANDARD is the name of its file, or that of a campaign, a theme or a landlord, for everything
    in it: “deal print repairs”. Where several landlords have it, put the landlord in front:
    “deal print six-town-housing/repairs”. Without any name, what there is to print is listed.
    """
    collector = Collector()
    own = build_folder(root)
    with progress() as tell:
        checked = checked_catalogue(root, day(today), collector, tell)
    if checked is None or collector.failed:
        _stop(collector)
    project, catalogue = checked
    try:
        asked = order(catalogue, names, [each for each in products if each], _hidden(project))
    except NothingToPrint as error:
        raise click.ClickException(str(error)) from error
    if not names and not products:
        click.echo(what_there_is(tuple(subjects(catalogue, coming=True))))
        return
    if _LIST in products:
        click.echo(which_products(asked.subjects))
        return
    with progress() as tell:
        made = print_now(
            project,
            asked.subjects,
            asked.products,
            collector,
            progress=tell,
            kept=kept_in(root),
        )
    if collector.failed:
        _stop(collector)
    show(important(collector))
    click.echo("\n".join(_written(made, to or own / "print", in_folders=to is None)))
    _tell_of_what_is_to_come(asked)


def _stop(collector: Collector) -> NoReturn:
    show(important(collector))
    click.echo(f"\n{summary(collector)}. Nothing was printed.")
    sys.exit(1)


def _hidden(project: Project) -> dict[str, str]:
    """The pages that are not published, by their names, and why."""
    return {
        name: f"its file says “publish: {page.fields.publish.value}”."
        for files in project.landlords
        for page in files.pages
        if page.fields.publish is not Publish.LIVE
        for name in (page.slug, f"{files.slug}/{page.slug}")
    }


def _written(made: Sequence[Pdf], folder: Path, *, in_folders: bool) -> Iterator[str]:
    """Write the files, and say of each where it is and what is in it."""
    in_folders = in_folders or len({pdf.landlord for pdf in made}) > 1
    for pdf in made:
        name = pdf.path.partition("print/")[2]
        path = folder / (f"{pdf.landlord}/{name}" if in_folders else name)
        try:
            write_file(path, pdf.content)
        except OSError as error:
            reason = error.strerror or error
            raise click.ClickException(f"{path} could not be written: {reason}.") from error
        pages = wording.count(pdf.pages, "page", "pages")
        last = f", figures to {wording.day(pdf.figures_to)}" if pdf.figures_to else ""
        yield f"{path}\n  {pdf.label}: {pdf.paper}, {pages}, {figure_notes.file_size(pdf.size)}{last}"


def _tell_of_what_is_to_come(asked: Order) -> None:
    for subject in asked.subjects:
        if subject.opens:
            first = wording.day(subject.opens)
            click.echo(
                f"\n“{subject.title}” begins on {first}. Do not hand it out before that day: until "
                "then its page is not on the website, and the QR code leads to nothing."
            )
