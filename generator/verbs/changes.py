"""`deal diff`, `deal review` and `deal comment`: what changed since an earlier version."""

import sys
from datetime import date
from pathlib import Path

import click

from generator.diagnostics import Collector
from generator.differences import Differences, differences
from generator.report import changes
from generator.report import review as report
from generator.report.text import summary
from generator.review import (
    LARGEST,
    NotAReview,
    Review,
    listed,
    new_findings,
    read_review,
    write_review,
)
from generator.source.no_version import NoEarlierVersion
from generator.verbs.options import day, important, root_option, show, today_option
from generator.write import write_file

_FORMS = {"text": changes.as_text, "markdown": changes.as_markdown, "json": changes.as_json}
_base = click.argument("base", required=False)


@click.command()
@root_option
@today_option
@_base
@click.option(
    "--format", "form", type=click.Choice(list(_FORMS)), default="text", show_default=True
)
def diff(root: Path, today: date, base: str | None, form: str) -> None:
    """Say what changed for tenants since BASE: what got worse first, and mere wording last.

    BASE is a branch, a tag or a commit, such as origin/main, or a folder with another copy of the
    project (default: the newest commit). Only what is published is compared, never a draft.
    """
    collector = Collector()
    found = _differences(root, base, day(today), collector)
    if found is None or collector.failed:
        show(important(collector))
        click.echo(f"\n{summary(collector)}. Mend these first.", err=True)
        sys.exit(1)
    if form == "text":
        for path in found.not_compared:
            click.echo(f"Not compared, because its earlier version has mistakes: {path}\n")
    click.echo(_FORMS[form](found.changes, found.reading_ages))


@click.command()
@root_option
@today_option
@_base
@click.option(
    "--summary", "page", type=click.Path(path_type=Path), help="Add the comment to a file."
)
@click.option("--json", "data", type=click.Path(path_type=Path), help="Write the review to a file.")
def review(root: Path, today: date, base: str | None, page: Path | None, data: Path | None) -> None:
    """Print what is new since BASE as GitHub's annotations, for a pull request.

    The exit code is 1 if there is a mistake. BASE is as for “deal diff”.
    """
    collector = Collector()
    found = _differences(root, base, day(today), collector) or Differences((), ())
    findings, known = new_findings(important(collector), found.before)
    first, more = listed(findings)
    made = Review(first, known, found.changes, found.not_compared, found.reading_ages, more)
    for line in report.annotations(made):
        click.echo(line)
    if page is not None:
        with page.open("a", encoding="utf-8") as stream:
            stream.write(f"{report.comment(made)}\n")
    if data is not None:
        write_file(data, write_review(made).encode())
    sys.exit(1 if collector.failed else 0)


@click.command()
@click.argument("file", type=click.Path(exists=True, dir_okay=False, path_type=Path))
def comment(file: Path) -> None:
    """Print the comment for a pull request from what “deal review --json” wrote.

    The file may come from anybody: it is checked, and no word of it becomes markup.
    """
    try:
        with file.open("rb") as stream:
            click.echo(report.comment(read_review(stream.read(LARGEST + 1))))
    except NotAReview as error:
        raise click.ClickException(str(error)) from error


def _differences(
    root: Path, base: str | None, today: date, collector: Collector
) -> Differences | None:
    try:
        return differences(root, base, today, collector)
    except NoEarlierVersion as error:
        raise click.ClickException(str(error)) from error
