"""The verbs people type, and the exit codes: 0 fine, 1 the content has problems, 2 a bug."""

import sys
import traceback
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from generator.builders import mkdocs, zensical
from generator.diagnostics import Collector, Diagnostic, Level
from generator.pipeline import Edition, make_edition
from generator.project import RESERVED, read_project
from generator.report.lists import landlord_lists
from generator.report.progress import progress
from generator.report.text import render_all, summary
from generator.rules import RULES
from generator.source.files import SHARED
from generator.starting import NoStart, landlord_files, standard_files, title_and_address
from generator.write import AlreadyThere, LinkedFolderError, add_new, own_folder, sync, write_file

_BUILDERS = {"mkdocs": mkdocs.build, "zensical": zensical.build}

_root = click.option(
    "--root",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=Path(),
    help="The project's folder, which holds content/ and data/ (default: this one).",
)
_today = click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    # The one place where the clock may be read: everything below is given the date.
    default=lambda: date.today().isoformat(),  # noqa: DTZ011 (the reader's own day is meant)
    help="The day to build for, like 2026-06-30 (default: today).",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whats-the-deal", prog_name="deal")
def cli() -> None:
    """Turn landlords' promises and figures into a website and postcards."""


@cli.command()
@_root
@_today
@click.option("--builder", type=click.Choice(list(_BUILDERS)), default="mkdocs", show_default=True)
def build(root: Path, today: date, builder: str) -> None:
    """Build the website in build/site. With a mistake, the last good site stays as it was."""
    collector = Collector()
    with progress() as tell:
        edition = make_edition(root, _day(today), collector, tell)
        if edition is not None:
            tell("Building the website")
            sync(_own_folder(root) / "docs", edition.files)
            site = _BUILDERS[builder](root, edition.catalogue, _day(today))
    _show(_important(collector))
    if edition is None:
        click.echo(
            f"\n{summary(collector)}. Nothing was published: the last good site is as it was."
        )
        sys.exit(1)
    click.echo(f"{summary(collector)}. “deal check” shows what the landlord still has to decide.")
    click.echo(f"{_what(edition)}. The website is in {site}.")


@cli.command()
@_root
@_today
@click.option(
    "--since",
    metavar="VERSION",
    help="The version to compare with: a branch, a tag or a commit, such as origin/main. What "
    "counts is where this copy left it (default: the newest commit).",
)
def check(root: Path, today: date, since: str | None) -> None:
    """Look for mistakes, and list what the landlord still has to decide. Writes nothing.

    In a git repository it also asks about targets and dates of checks that were changed since the
    newest commit without a reason.
    """
    from generator.source.history import (  # noqa: PLC0415 (only this verb reads git)
        NoEarlierVersion,
        earlier_version,
    )

    collector = Collector()
    try:
        with progress() as tell, earlier_version(root, since) as version:
            earlier = version.file if version else None
            edition = make_edition(root, _day(today), collector, tell, earlier)
    except NoEarlierVersion as error:
        raise click.ClickException(str(error)) from error
    _show(_important(collector))
    _show(each for each in collector if each.level > Level.NOTICE and not RULES[each.rule].list)
    if edition is not None:
        names = {each.landlord.slug: each.landlord.name for each in edition.catalogue.publications}
        click.echo(f"\n{landlord_lists(collector, names)}")
    else:
        _show(each for each in collector if each.level > Level.NOTICE and RULES[each.rule].list)
    click.echo(f"\n{summary(collector)}." if len(collector) else f"{summary(collector)}.")
    if since is not None and version is not None:
        click.echo(f"Compared with commit {version.id}.")
    sys.exit(1 if collector.failed else 0)


@cli.command()
@_root
@_today
@click.argument("base", required=False)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "markdown", "json"]),
    default="text",
    show_default=True,
)
def diff(root: Path, today: date, base: str | None, form: str) -> None:
    """Say what changed for tenants since BASE: what got worse first, and mere wording last.

    BASE is a branch, a tag or a commit, such as origin/main, or a folder with another copy of the
    project (default: the newest commit). Only what is published is compared, never a draft.
    """
    from generator.differences import differences  # noqa: PLC0415 (reads git)
    from generator.report import changes  # noqa: PLC0415 (as above)
    from generator.source.history import NoEarlierVersion  # noqa: PLC0415 (as above)

    collector = Collector()
    try:
        found = differences(root, base, _day(today), collector)
    except NoEarlierVersion as error:
        raise click.ClickException(str(error)) from error
    if found is None:
        _show(_important(collector))
        click.echo(f"\n{summary(collector)}. Mend these first.", err=True)
        sys.exit(1)
    if form == "text":
        for path in found.not_compared:
            click.echo(f"Not compared, because its earlier version has mistakes: {path}\n")
    show = {"text": changes.as_text, "markdown": changes.as_markdown, "json": changes.as_json}
    click.echo(show[form](found.changes))


@cli.command()
@_root
@_today
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to show it.")
def serve(root: Path, today: date, address: str) -> None:
    """Show the website and every saved change, on this computer only. Stop it with Ctrl+C."""
    from generator.serve import serve as run_server  # noqa: PLC0415 (starts a file watcher)

    _own_folder(root)
    run_server(root, _day(today), address, click.echo)


@cli.group()
def new() -> None:
    """Make the first files of a landlord or a standard, with a comment on every field."""


_address = click.option(
    "--address",
    help="Its address on the web: small letters, digits and hyphens (default: from the name).",
)


@new.command("landlord")
@_root
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
@_root
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


@cli.command()
@_root
def schema(root: Path) -> None:
    """Write the schemas that editors help with, and name them at the top of each content file."""
    from generator.schema.editors import FOLDER, editor_schemas, with_modelines  # noqa: PLC0415 (rare)
    from generator.source.files import yaml_files  # noqa: PLC0415 (as above)

    if (root / FOLDER).is_symlink() or (root / "content").is_symlink():
        raise click.ClickException(f"{FOLDER} is a link to another place. Delete the link first.")
    changed = 0
    for file in (*editor_schemas(), *with_modelines(yaml_files(root))):
        path = root / file.path
        if not (path.is_file() and path.read_bytes() == file.content):
            write_file(path, file.content)
            changed += 1
    click.echo(f"{changed} file{'s' * (changed != 1)} changed.")


def _own_folder(root: Path) -> Path:
    try:
        return own_folder(root)
    except LinkedFolderError as error:
        raise click.ClickException(str(error)) from error


def _day(given: date) -> date:
    """Click's DateTime gives a datetime; a build has a day."""
    return date(given.year, given.month, given.day)


def _important(collector: Collector) -> list[Diagnostic]:
    return [found for found in collector if found.level <= Level.NOTICE]


def _show(diagnostics: Iterable[Diagnostic]) -> None:
    text = render_all(diagnostics)
    if text:
        click.echo(text)


def _what(edition: Edition) -> str:
    deals = sum(len(publication.deals) for publication in edition.catalogue.publications)
    pdfs = sum(file.path.endswith(".pdf") for file in edition.files)
    return f"{deals} standard{'s' * (deals != 1)}, {pdfs} PDF{'s' * (pdfs != 1)}"


def main() -> None:
    """Run a verb; what nobody foresaw is shown as our mistake, with exit code 2."""
    try:
        cli()
    except Exception:  # noqa: BLE001 (the last net: a bug is told apart from bad content)
        traceback.print_exc()
        click.echo(
            "\nThis is a mistake in deal, not in your files. Please report it with the lines above.",
            err=True,
        )
        sys.exit(2)


if __name__ == "__main__":
    main()
