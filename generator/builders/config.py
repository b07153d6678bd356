"""The configuration file that a builder reads: `build/mkdocs.yml`, on top of our mkdocs.yml."""

from collections.abc import Sequence
from pathlib import Path

import yaml

from generator.model import Catalogue
from generator.render.pages import navigation
from generator.write import write_file


def write_config(
    root: Path, catalogue: Catalogue | None, site_dir: str, problems: Sequence[str] = ()
) -> Path:
    """Write `build/mkdocs.yml` and give its path. Paths in it are relative to `build/`.

    `problems` are shown on top of every page while `deal serve` waits for them to be mended.
    """
    config: dict[str, object] = {
        "INHERIT": "../mkdocs.yml",
        "docs_dir": "docs",
        "site_dir": site_dir,
        "theme": {"name": "material", "custom_dir": "../theme/site"},
    }
    if catalogue is not None:
        # As text, and checked: MkDocs would read “site_name: 2024” as a number.
        config["site_name"] = catalogue.site.name
        config["site_url"] = catalogue.site.url
        config["nav"] = [{title: path} for title, path in navigation(catalogue)]
    if problems:
        config["extra"] = {"problems": list(problems)}
    path = root / "build" / "mkdocs.yml"
    text = yaml.safe_dump(config, sort_keys=False, allow_unicode=True)
    if not (path.is_file() and path.read_text(encoding="utf-8") == text):
        write_file(path, text.encode())
    return path
