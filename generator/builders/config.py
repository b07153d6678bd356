"""The configuration file that a builder reads: `build/mkdocs.yml`, on top of our mkdocs.yml."""

from dataclasses import asdict, dataclass
from pathlib import Path

import yaml

from generator.model import Catalogue
from generator.write import write_file


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding that stops nothing, as text, and the file that it is about."""

    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What `deal serve` shows on top of every page, as text.

    `problems` wait to be mended. `remarks` do not; those about a page's own file stand open on
    it. `count` says how many there are of each kind.
    """

    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()
    count: str = ""

    @property
    def extra(self) -> dict[str, object]:
        """As `theme/site/base.html` reads it; empty if there is nothing to say."""
        return asdict(self) | {"remark_count": self.count} if self != Preview() else {}


def write_config(
    root: Path,
    catalogue: Catalogue | None,
    site_dir: str,
    *,
    hook: Path | None = None,
    name: str = "mkdocs.yml",
    url: str = "",
) -> Path:
    """Write `build/mkdocs.yml` or another `name`, and give its path. Paths in it are relative to it.

    `url` is where the site stands, if not where the Catalogue says.

    MkDocs runs the `hook`. There is no menu in it: each page brings its own.
    """
    config: dict[str, object] = {
        "INHERIT": "../mkdocs.yml",
        "docs_dir": "docs",
        "site_dir": site_dir,
        "theme": {"name": "material", "custom_dir": "../theme/site"},
    }
    if hook is not None:
        config["hooks"] = [str(hook)]
    if catalogue is not None:
        # As text, and checked: MkDocs would read “site_name: 2024” as a number.
        config["site_name"] = catalogue.site.name
        config["site_url"] = catalogue.site.url
    if url:
        config["site_url"] = url
    path = root / "build" / name
    text = yaml.safe_dump(config, sort_keys=False, allow_unicode=True)
    if not (path.is_file() and path.read_text(encoding="utf-8") == text):
        write_file(path, text.encode())
    return path
