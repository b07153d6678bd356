"""`deal schema`: what editors read while one types."""

from pathlib import Path

import click

from generator.schema.editors import FOLDER, editor_schemas, with_modelines
from generator.source.files import yaml_files
from generator.verbs.options import root_option
from generator.write import write_file


@click.command()
@root_option
def schema(root: Path) -> None:
    """Write the schemas that editors help with, and name them at the top of each content file."""
    if (root / FOLDER).is_symlink() or (root / "content").is_symlink():
        raise click.ClickException(f"{FOLDER} is a link to another place. Delete the link first.")
    changed = 0
    for file in (*editor_schemas(), *with_modelines(yaml_files(root))):
        path = root / file.path
        if not (path.is_file() and path.read_bytes() == file.content):
            write_file(path, file.content)
            changed += 1
    click.echo(f"{changed} file{'s' * (changed != 1)} changed.")
