"""The site builders by the names people type."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

from generator.builders import mkdocs, zensical
from generator.model import Catalogue

BUILDERS: Mapping[str, Callable[[Path, Catalogue, date], Path]] = {
    "mkdocs": mkdocs.build,
    "zensical": zensical.build,
}
