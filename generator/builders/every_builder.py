"""The site builders by the names people type."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from generator.builders import mkdocs, zensical
from generator.model import Catalogue
from generator.remembering.remembered import FORGETFUL, Memory


class Builder(Protocol):
    """Builds the site aside and gives its folder; a page that is remembered is not made again."""

    def __call__(  # noqa: D102 (said above)
        self, root: Path, catalogue: Catalogue, today: date, memory: Memory = FORGETFUL, /
    ) -> Path: ...


BUILDERS: Mapping[str, Builder] = {
    "mkdocs": mkdocs.build,
    "zensical": zensical.build,
}
