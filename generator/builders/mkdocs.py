"""Builds the website with MkDocs: the default builder."""

import shutil
from datetime import date
from pathlib import Path

from generator.builders import run
from generator.builders.config import write_config
from generator.model import Catalogue

_NEXT = ".site-next"
HOOK = Path(__file__).with_name("mkdocs_hook.py")
_UNUSED = ("images", "javascripts", "stylesheets")
"""Material's own assets, 2.6 MB that none of our pages asks for."""


def build(root: Path, catalogue: Catalogue, today: date) -> Path:
    """Build the site aside, in a folder of its own below `build`, and give its path."""
    folder = root / "build"
    shutil.rmtree(folder / _NEXT, ignore_errors=True)
    config = write_config(root, catalogue, _NEXT, hook=HOOK)
    run(["mkdocs", "build", "--quiet", "--config-file", str(config)], today)
    for name in _UNUSED:
        shutil.rmtree(folder / _NEXT / "assets" / name, ignore_errors=True)
    return folder / _NEXT
