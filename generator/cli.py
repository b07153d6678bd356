"""The verbs people type, and the exit codes: 0 fine, 1 the content has problems, 2 a bug."""

import gc
import os
import sys
import traceback
from importlib import import_module

import click

_VERBS = {
    "build": "generator.verbs.build:build",
    "verify": "generator.verbs.verify:verify",
    "serve": "generator.verbs.serve:serve",
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
"""Each is only loaded when it is asked for, so that it starts fast."""

_SHORT = ("check", "explain", "new")
"""These hold what they read until they end: looking for what nobody holds is a tenth of their time.

So do all while they are loaded.
"""


class _Verbs(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return sorted({*super().list_commands(ctx), *_VERBS})

    def get_command(self, ctx: click.Context, name: str) -> click.Command | None:
        if name not in _VERBS:
            return super().get_command(ctx, name)
        gc.disable()
        module, _, verb = _VERBS[name].partition(":")
        found = getattr(import_module(module), verb)
        assert isinstance(found, click.Command)
        if name not in _SHORT:
            gc.enable()
        return found


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="whats-the-deal", prog_name="deal")
def cli() -> None:
    """Turn landlords' promises and figures into a website and postcards."""


def main() -> None:
    """Run a verb; what nobody foresaw is shown as our mistake, with exit code 2."""
    try:
        cli()
    except Exception as error:  # noqa: BLE001 (the last net: a bug is told apart from bad content)
        from generator.report.no_room import no_room  # noqa: PLC0415 (rarely needed)

        if said := no_room(error):
            click.echo(said, err=True)
            sys.exit(1)
        traceback.print_exc()
        click.echo(
            "\nThis is a mistake in deal, not in your files. Please report it with the lines above.",
            err=True,
        )
        sys.exit(2)


def program() -> None:
    """What `deal` starts. It ends at once: Python would first take apart all that it holds."""
    try:
        main()
    except SystemExit as end:
        if not isinstance(end.code, int):
            raise
        code = end.code
    else:
        code = 0
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        # Nobody reads any more, or the disk is full: Python says so in its own way.
        sys.exit(code)
    os._exit(code)


if __name__ == "__main__":
    program()
