"""`deal verify`: whether a published site is what these promises and figures make."""

import sys
from pathlib import Path

import click

from generator.builders.every_builder import BUILDERS
from generator.diagnostics import Collector
from generator.histories import histories
from generator.manifest import MANIFEST, Manifest, NotAManifest, hashes, made_with, read_manifest
from generator.pipeline import make_edition
from generator.remembering.kept import kept_in
from generator.report.progress import progress
from generator.verbs.options import important, root_option, show
from generator.verifying import (
    CannotRead,
    Compared,
    Read,
    as_it_is,
    built_again,
    compared,
    of_address,
    of_folder,
)
from generator.wording import count, day

_SHOWN = 20


@click.command()
@root_option
@click.option("--builder", type=click.Choice(list(BUILDERS)), default="mkdocs", show_default=True)
@click.argument("site", metavar="ADDRESS-OR-FOLDER")
def verify(root: Path, builder: str, site: str) -> None:
    """Say whether a site is what these promises and figures make, file by file.

    ADDRESS-OR-FOLDER is where the site stands: https://... or a folder such as build/site. The site
    is built again in another place for the day it was made, and compared.
    """
    read, folder = _reader(site)
    try:
        listed = _listed(read, site)
        with progress() as tell:
            found = hashes(folder) if folder else as_it_is(read, listed, tell)
    except (CannotRead, NotAManifest) as error:
        raise click.ClickException(str(error)) from error
    with_its_list = compared(found, listed.files)
    if not with_its_list.same:
        _tell(f"{site} was changed after it was published", with_its_list)
    ours = _ours(root, listed, builder)
    with_ours = compared(found, ours)
    if with_ours.same:
        click.echo(
            f"{site} is what these promises and figures made on {day(listed.day)}: "
            f"{count(len(ours), 'file', 'files')}, each the same to the byte."
        )
        return
    if with_ours != with_its_list:
        _tell(f"{site} is not what these promises and figures make", with_ours)
    if listed.made_with != made_with():
        click.echo(f"It was made with {listed.made_with}; this is {made_with()}.")
    sys.exit(1)


def _reader(site: str) -> tuple[Read, Path | None]:
    if site.startswith(("https://", "http://")):
        return of_address(site), None
    folder = Path(site)
    if not folder.is_dir():
        raise click.ClickException(f"There is no folder {site}. An address starts with https://")
    return of_folder(folder), folder


def _listed(read: Read, site: str) -> Manifest:
    content = read(MANIFEST)
    if content is None:
        raise NotAManifest(f"{site} has no {MANIFEST}, which “deal build” publishes with a site.")
    return read_manifest(content)


def _ours(root: Path, listed: Manifest, builder: str) -> dict[str, str]:
    collector = Collector()
    with progress() as tell:
        known = histories(root, listed.day)
        edition = make_edition(
            root, listed.day, collector, tell, histories=known, kept=kept_in(root)
        )
        if edition is not None:
            tell("Building the website again")
            return built_again(root, edition, listed, builder)
    show(important(collector))
    raise click.ClickException("These files make no site while there is a mistake in them.")


def _tell(what: str, differs: Compared) -> None:
    click.echo(f"{what}:")
    for kind, paths in (
        ("other", differs.changed),
        ("missing", differs.missing),
        ("too many", differs.strange),
    ):
        for path in paths[:_SHOWN]:
            click.echo(f"  {kind}: {path}")
        if len(paths) > _SHOWN:
            click.echo(f"  {kind}: and {len(paths) - _SHOWN} more")
