"""`deal build`: the whole website, or the last good one as it was."""

import gc
import sys
from datetime import date
from pathlib import Path

import click

from generator.builders.every_builder import BUILDERS
from generator.diagnostics import Collector
from generator.histories import histories, not_known
from generator.pipeline import Edition, make_edition
from generator.publishing import alone, keep_docs, mended, publish
from generator.remembering.kept import kept_in
from generator.remembering.remembered import memory_in
from generator.report.progress import progress
from generator.report.text import summary
from generator.verbs.options import (
    build_folder,
    day,
    important,
    root_option,
    show,
    today_option,
)


@click.command()
@root_option
@today_option
@click.option("--builder", type=click.Choice(list(BUILDERS)), default="mkdocs", show_default=True)
@click.option(
    "--no-print",
    "no_print",
    is_flag=True,
    help="Make no PDFs: quicker, for a look at the pages. Do not publish it: paper that tenants "
    "have been sent to would be gone.",
)
def build(root: Path, today: date, builder: str, *, no_print: bool) -> None:
    """Build the website in build/site. With a mistake, the last good site stays as it was."""
    # A build makes a lot that it holds until it ends: looking for what nobody holds can wait.
    gc.set_threshold(20_000, 10, 10)
    collector = Collector()
    own, kept, memory = build_folder(root), kept_in(root), memory_in(root)
    site = own / "site"
    with progress() as tell, alone(own, lambda: tell("Waiting for another build to end")):
        mended(site)
        tell("Comparing earlier versions")
        known = histories(root, day(today), memory)
        edition = make_edition(
            root,
            day(today),
            collector,
            tell,
            histories=known,
            kept=kept,
            paper=not no_print,
            memory=memory,
        )
        if edition is not None:
            tell("Building the website")
            keep_docs(edition.files, own / "docs", memory)
            if not no_print:
                kept.forget_the_rest()
            making = BUILDERS[builder](root, edition.catalogue, day(today), edition.files, memory)
            publish(making, own, day(today), memory)
            memory.forget_the_rest()
    show(important(collector))
    if edition is None:
        click.echo(
            f"\n{summary(collector)}. Nothing was published: the last good site is as it was."
        )
        sys.exit(1)
    click.echo(f"{summary(collector)}. “deal check” shows what the landlord still has to decide.")
    if gap := not_known(root, day(today), known):
        click.echo(gap)
    if no_print:
        click.echo("Without PDFs, and nobody looked whether all texts fit on paper.")
    click.echo(f"{_what(edition)}. The website is in {site}.")


def _what(edition: Edition) -> str:
    deals = sum(publication.how_many for publication in edition.catalogue.publications)
    pdfs = sum(file.path.endswith(".pdf") for file in edition.files)
    return f"{deals} standard{'s' * (deals != 1)}, {pdfs} PDF{'s' * (pdfs != 1)}"
