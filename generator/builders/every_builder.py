"""The site builders by the names people type."""

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Protocol

from generator.builders import Making, mkdocs, zensical
from generator.model import Catalogue
from generator.output import SomeFile
from generator.remembering.remembered import FORGETFUL, Memory


class Builder(Protocol):
    """Makes the site of these files, which stand in `build/docs` too, one file after the other."""

    def __call__(  # noqa: D102 (said above)
        self,
        root: Path,
        catalogue: Catalogue,
        today: date,
        files: Iterable[SomeFile],
        memory: Memory = FORGETFUL,
        /,
    ) -> Making: ...


BUILDERS: Mapping[str, Builder] = {
    "mkdocs": mkdocs.build,
    "zensical": zensical.build,
}
