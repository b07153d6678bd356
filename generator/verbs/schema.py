"""`deal schema`: what editors read while one types."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import click

from generator.diagnostics import Collector
from generator.forms import issue_form
from generator.output import OutputFile
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.schema.editors import FOLDER, editor_schemas, with_modelines
from generator.source.files import yaml_files
from generator.verbs.options import root_option
from generator.write import write_file


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write what is made from the shapes of the files: schemas for editors, and the issue form.

    Each content file gets a line at its top that tells editors which schema it keeps to.
    """
    for folder in (FOLDER, "content", "data"):
        if (root / folder).is_symlink():
            raise click.ClickException(f"{folder} is a link to another place. Delete it first.")
    made = [*editor_schemas(), *with_modelines(yaml_files(root)), *_form(root)]
    changed = 0
    for file in made:
        path = root / file.path
        if not (path.is_file() and path.read_bytes() == file.content):
            write_file(path, file.content)
            changed += 1
    click.echo(f"{changed} file{'s' * (changed != 1)} changed.")


def _form(root: Path) -> Iterator[OutputFile]:
    """The issue form, if the files can be published and GitHub is where they are."""
    ignored = Collector()
    project = read_project(root, ignored)
    if project is not None and not ignored.failed and (root / ".github").is_dir():
        # No page depends on the day, so any day will do.
        yield issue_form(make_catalogue(project, date.min, ignored))
