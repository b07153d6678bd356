"""Builds the website with Zensical, MkDocs Material's successor, from the same folder."""

import shutil
from datetime import date
from pathlib import Path

from generator.builders import run
from generator.builders.config import write_config
from generator.model import Catalogue
from generator.remembering.remembered import FORGETFUL, Memory

_NEXT = "site-next"


def build(root: Path, catalogue: Catalogue, today: date, _: Memory = FORGETFUL) -> Path:
    """Build the site aside, in a folder of its own below `build`, and give its path."""
    folder = root / "build"
    shutil.rmtree(folder / _NEXT, ignore_errors=True)
    config = write_config(root, catalogue, _NEXT)
    run(["zensical", "build", "--clean", "--config-file", str(config)], today)
    return folder / _NEXT
