"""`deal addresses`: the list of every address that was ever published."""

import sys
from datetime import date
from pathlib import Path

import click

from generator import wording
from generator.addresses import places
from generator.checks import check_results, run_checks
from generator.diagnostics import Collector
from generator.model import ListedAddress
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.report.text import summary
from generator.schema.addresses import FILE, written
from generator.verbs.options import day, important, root_option, show, today_option
from generator.write import write_file


@click.command()
@root_option
@today_option
def addresses(root: Path, today: date) -> None:
    """Add the addresses of new pages to content/addresses.csv. Nothing is ever taken off it.

    From then on a page cannot lose an address that may be printed without a mistake that says so.
    """
    collector = Collector()
    project = read_project(root, collector)
    if project is not None:
        run_checks(project, day(today), collector)
    if project is None or collector.failed:
        _refuse(collector)
        return
    catalogue = make_catalogue(project, day(today), collector)
    check_results(project, catalogue, collector)
    if collector.failed:
        _refuse(collector)
    if (root / FILE).is_symlink():
        raise click.ClickException(f"{FILE} is a link to another place. Delete the link first.")
    listed = {each.address: each for each in catalogue.addresses}
    new = [
        ListedAddress(address, place.page)
        for place in places(catalogue)
        for address in (place.at, place.short)
        if address and address not in listed
    ]
    every = sorted((*listed.values(), *new), key=lambda each: each.address)
    write_file(root / FILE, written(every))
    for each in new:
        click.echo(f"  {each.address}")
    count = wording.count(len(new), "address", "addresses")
    click.echo(f"{count} added to {FILE}, which has {len(every)} now. Keep it with your files.")


def _refuse(collector: Collector) -> None:
    show(important(collector))
    click.echo(f"\n{summary(collector)}. Mend these first.", err=True)
    sys.exit(1)
