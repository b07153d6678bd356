"""The same pages under Material as it comes: what the checks must find something wrong with."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

from generator.builders import QUIET


def build_stock(docs: Path, folder: Path, only: Iterable[str] = ()) -> Path:
    """Build Markdown pages with MkDocs and Material's defaults below `folder`; gives the site."""
    source = folder / "docs"
    if only:
        shutil.copytree(docs / "assets", source / "assets")
        for path in only:
            page = docs / path / "index.md"
            page = page if page.exists() else docs / f"{path.rstrip('/')}.md"
            to = source / page.relative_to(docs)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(page, to)
    settings = {
        "site_name": "What’s the deal?",
        "docs_dir": str(source if only else docs),
        "site_dir": str(folder / "site"),
        "theme": {"name": "material"},
        "plugins": ["search"],
        "markdown_extensions": ["toc", "tables"],
    }
    (folder / "mkdocs.yml").write_text(json.dumps(settings), encoding="utf-8")
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "-f", folder / "mkdocs.yml"]
    subprocess.run(command, env=QUIET, capture_output=True, check=True)
    return folder / "site"
