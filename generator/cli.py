"""The verbs people type, and the exit codes: 0 fine, 1 the content has problems, 2 a bug."""

import sys
import traceback
from datetime import date
from importlib import import_module
from pathlib import Path

import click

from generator.builders import mkdocs, zensical
from generator.diagnostics import Collector
from generator.kept import kept_in
from generator.pipeline import Edition, make_edition
from generator.report.progress import progress
from generator.report.text import summary
from generator.verbs.options import build_folder, day, important, root_option, show, today_option
from generator.write import sync

_BUILDERS = {"mkdocs": mkdocs.build, "zensical": zensical.build}

_ELSEWHERE = {
    "import": "generator.verbs.importing:import_figures",
    "check": "generator.verbs.check:check",
    "print": "generator.verbs.printing:print_",
    "new": "generator.verbs.new:new",
    "addresses": "generator.verbs.addresses:addresses",
    "schema": "generator.verbs.schema:schema",
    "diff": "generator.verbs.changes:diff",
    "review": "generator.verbs.changes:review",
    "comment": "generator.verbs.changes:comment",
    "explain": "generator.verbs.explain:explain",
}
"""Verbs of modules that are only loaded when they are asked for, so that each verb starts fast."""


class _Verbs(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_ELSEWHERE})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _ELSEWHERE:
            return super().get_command(ctx, name)
        module, _, verb = _ELSEWHERE[name].partition(":")
        found = getattr(import_module(module), verb)
        assert isinstance(found, click.Command)
        return found


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whats-the-deal", prog_name="deal")
def cli() -> None:
    """Turn landlords' promises and figures into a website and postcards."""


@cli.command()
@root_option
@today_option
@click.option("--builder", type=click.Choice(list(_BUILDERS)), default="mkdocs", show_default=True)
def build(root: Path, today: date, builder: str) -> None:
    """Build the website in build/site. With a mistake, the last good site stays as it was."""
    from generator.histories import histories  # noqa: PLC0415 (git is slow to load)

    collector = Collector()
    with progress() as tell:
        own, kept = build_folder(root), kept_in(root)
        tell("Comparing earlier versions")
        known = histories(root, day(today))
        edition = make_edition(root, day(today), collector, tell, histories=known, kept=kept)
        if edition is not None:
            tell("Building the website")
            sync(own / "docs", edition.files)
            kept.forget_the_rest()
            site = _BUILDERS[builder](root, edition.catalogue, day(today))
    show(important(collector))
    if edition is None:
        click.echo(
            f"\n{summary(collector)}. Nothing was published: the last good site is as it was."
        )
        sys.exit(1)
    click.echo(f"{summary(collector)}. “deal check” shows what the landlord still has to decide.")
    click.echo(f"{_what(edition)}. The website is in {site}.")


@cli.command()
@root_option
@today_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to show it.")
def serve(root: Path, today: date, address: str) -> None:
    """Show the website and every saved change, on this computer only. Stop it with Ctrl+C."""
    from generator.histories import histories  # noqa: PLC0415 (git is slow to load)
    from generator.serve import serve as run_server  # noqa: PLC0415 (starts a file watcher)

    build_folder(root)
    known = histories(root, day(today))
    run_server(root, day(today), address, click.echo, known)


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
