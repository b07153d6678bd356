"""Turns the folder of Markdown into a website: a thin adapter for each site builder.

The generator imports no builder. It writes `build/docs` and a small configuration file beside
it, and runs the builder as its own process.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from generator.output import SiteFile

QUIET = {"DISABLE_MKDOCS_2_WARNING": "true", "NO_MKDOCS_2_WARNING": "true"}
"""Keeps the builder's news about itself out of what people who edit words read."""


@dataclass(frozen=True, slots=True)
class Making:
    """A website whose files are made one by one.

    `is_sure` tells, after they were, whether each was made of what it says.
    """

    files: Iterable[SiteFile]
    is_sure: Callable[[], bool] = lambda: True


class BuilderError(Exception):
    """The site builder failed on pages that we made: our bug, with the builder's own words."""


def run(command: Sequence[str], today: date) -> None:
    """Run a builder's module with this Python; `BuilderError` holds what it printed."""
    # MkDocs dates the sitemap from this; without it no two builds are the same.
    day = str(int(noon(today).timestamp()))
    environment = {**os.environ, **QUIET, "SOURCE_DATE_EPOCH": day}
    done = subprocess.run(  # noqa: S603 (our own command, no shell)
        [sys.executable, "-m", *command],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise BuilderError(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def noon(today: date) -> datetime:
    """The time at which a build for this day is said to be made."""
    return datetime(today.year, today.month, today.day, 12, tzinfo=UTC)
