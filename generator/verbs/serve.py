"""`deal serve`: the website on this computer, made again with every saved change."""

from datetime import date
from pathlib import Path

import click

from generator.serve import CannotShow
from generator.serve import serve as run_server
from generator.verbs.options import build_folder, day, root_option, today_option


@click.command()
@root_option
@today_option
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to show it.")
@click.option("--no-print", "no_print", is_flag=True, help="Make no PDFs.")
def serve(root: Path, today: date, address: str, *, no_print: bool) -> None:
    """Show the website and every saved change, on this computer only. Stop it with Ctrl+C."""
    build_folder(root)
    try:
        run_server(root, day(today), address, click.echo, paper=not no_print)
    except CannotShow as error:
        raise click.ClickException(f"{error} Choose another with --address.") from error
