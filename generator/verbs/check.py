"""`deal check`: what is wrong, what the landlord has to decide; with --fix, what it mended itself."""

import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.diagnostics import Collector, Level
from generator.pipeline import make_edition
from generator.remembering.kept import kept_in
from generator.report.lists import landlord_lists
from generator.report.progress import progress
from generator.report.text import summary
from generator.rules import RULES
from generator.source.files import written_files
from generator.source.no_version import NoEarlierVersion
from generator.verbs.options import day, important, root_option, show, today_option
from generator.write import LinkedFolderError, own_folder, write_file

if TYPE_CHECKING:
    from generator.mend import Mended
    from generator.source.repository import Version


@click.command()
@root_option
@today_option
@click.option(
    "--since",
    metavar="VERSION",
    help="The version to compare with: a branch, a tag or a commit, such as origin/main. What "
    "counts is where this copy left it (default: the newest commit).",
)
@click.option(
    "--fix",
    is_flag=True,
    help="First mend what can only mean one thing, such as a tab or a pasted bullet, and show it.",
)
@click.option("--all", "everything", is_flag=True, help="Show also what is only counted.")
def check(root: Path, today: date, since: str | None, *, fix: bool, everything: bool) -> None:
    """Look for mistakes, and list what the landlord still has to decide.

    Without --fix it changes none of your files. What takes long to make is kept in build/kept for
    the next time. In a git repository it also asks about targets and dates of
    checks that were changed since the newest commit without a reason.
    """
    if fix:
        from generator.report.mended import mended_words  # noqa: PLC0415 (rarely needed)

        click.echo(f"{mended_words(_mend(root))}\n")
    collector = Collector()
    try:
        with progress() as tell, _earlier(root, since) as version:
            earlier = version.file if version else None
            kept = kept_in(root, only_read=_is_elsewhere(root))
            edition = make_edition(
                root, day(today), collector, tell, earlier=earlier, kept=kept, pages=False
            )
    except NoEarlierVersion as error:
        raise click.ClickException(str(error)) from error
    show(important(collector), everything=everything)
    rest = [each for each in collector if each.level > Level.NOTICE]
    show((each for each in rest if not RULES[each.rule].list), everything=everything)
    if edition is not None:
        names = {each.landlord.slug: each.landlord.name for each in edition.catalogue.publications}
        click.echo(f"\n{landlord_lists(collector, names)}")
    else:
        show(each for each in rest if RULES[each.rule].list)
    click.echo(f"\n{summary(collector)}." if len(collector) else f"{summary(collector)}.")
    if since is not None and version is not None:
        click.echo(f"Compared with commit {version.id}.")
    sys.exit(1 if collector.failed else 0)


def _earlier(root: Path, since: str | None) -> AbstractContextManager["Version | None"]:
    """The version to compare with. Git is slow to load, and a copy without it has none."""
    if since is None and not (root / ".git").exists():
        return nullcontext()
    from generator.source.history import earlier_version  # noqa: PLC0415 (see above)

    return earlier_version(root, since)


def _is_elsewhere(root: Path) -> bool:
    """Whether `build` is a link to another place, where nothing may be written."""
    try:
        own_folder(root)
    except LinkedFolderError:
        return True
    return (root / "build" / "kept").is_symlink()


def _mend(root: Path) -> Iterator["Mended"]:
    """Mend each file that people wrote, and write it."""
    from generator.mend import mended  # noqa: PLC0415 (rarely needed, and slow to load)

    for file, raw in written_files(root):
        if done := mended(file, raw):
            write_file(root / file, done.content)
            yield done
