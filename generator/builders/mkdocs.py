"""Builds the website with the parts of MkDocs: the default builder."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.builders import Making
from generator.builders.config import write_config
from generator.model import Catalogue
from generator.output import SomeFile
from generator.remembering.remembered import FORGETFUL, Memory

HOOK = Path(__file__).with_name("mkdocs_hook.py")


def build(
    root: Path,
    catalogue: Catalogue,
    today: date,
    files: Iterable[SomeFile],
    memory: Memory = FORGETFUL,
) -> Making:
    """Make the site page by page, of what is in memory."""
    from generator.builders.mkdocs_pages import Look, Site, made  # noqa: PLC0415 (slow to load)

    settings = write_config(root, catalogue, "site", hook=HOOK)
    site = Site(Look(settings, today, memory), {file.path: file for file in files})
    return Making(made(site, memory), site.looks_the_same)
