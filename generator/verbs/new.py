"""`deal new`: the first files of a landlord or a standard."""

from pathlib import Path

import click

from generator.diagnostics import Collector
from generator.project import RESERVED, read_project
from generator.source.files import SHARED
from generator.starting import NoStart, landlord_files, standard_files, title_and_address
from generator.verbs.options import root_option
from generator.write import AlreadyThere, add_new


@click.group()
def new() -> None:
    """Make the first files of a landlord or a standard, with a comment on every field."""


_address = click.option(
    "--address",
    help="Its address on the web: small letters, digits and hyphens (default: from the name).",
)


@new.command("landlord")
@root_option
@_address
@click.argument("name")
def new_landlord(root: Path, name: str, address: str | None) -> None:
    """Make a folder for the landlord called NAME that builds at once."""
    taken = RESERVED.union(*SHARED.values())
    try:
        name, slug = title_and_address(name, address, frozenset(taken))
        add_new(root, (f"content/{slug}", f"data/{slug}"), landlord_files(name, slug))
    except (NoStart, AlreadyThere) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(
        f"Made content/{slug} and data/{slug}.\n"
        f"Start with content/{slug}/landlord.yml. “deal check” lists what is still to be decided, "
        "and “deal serve” shows the pages while you write."
    )


@new.command("standard")
@root_option
@_address
@click.option("--landlord", help="The landlord’s folder, where there are several.")
@click.argument("title")
def new_standard(root: Path, title: str, address: str | None, landlord: str | None) -> None:
    """Make a draft of the standard called TITLE."""
    collector = Collector()
    project = read_project(root, collector)
    owners = {files.slug: files for files in project.landlords} if project else {}
    owner = owners.get(landlord or "") or (
        next(iter(owners.values())) if len(owners) == 1 else None
    )
    if owner is None:
        raise click.ClickException(
            f"Which landlord is it for? Add --landlord with one of: {', '.join(owners) or 'none'}."
        )
    try:
        title, slug = title_and_address(title, address, RESERVED)
        path = f"content/{owner.slug}/standards/{slug}.yml"
        theme = owner.fields.themes[0].name
        add_new(root, (path,), standard_files(owner.slug, title, slug, theme))
    except (NoStart, AlreadyThere) as error:
        raise click.ClickException(f"{error}. Nothing was written.") from error
    click.echo(
        f"Made {path}. Fill it in from the top. Tenants see it when its last line says “publish: "
        "live”."
    )
