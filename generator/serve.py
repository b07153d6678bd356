"""`deal serve`: shows the site while people edit, and their mistakes on top of it.

Our watcher looks at content, data and theme and rewrites `build/docs`; the builder's own server
looks at `build/docs` and refreshes the browser. A mistake never stops either: the last pages
without mistakes stay, with the messages above them.
"""

import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import watchfiles

from generator.builders.config import write_config
from generator.diagnostics import Collector, Level
from generator.kept import kept_in
from generator.model import History
from generator.output import OutputFile
from generator.pipeline import Edition, make_edition
from generator.report.text import render, render_all, summary
from generator.write import sync

_WATCHED = ("content", "data", "theme", "mkdocs.yml")
_EMPTY = OutputFile("index.md", b"# Nothing to show yet\n\nMend the mistakes above, then save.\n")

Say = Callable[[str], None]


def serve(
    root: Path, today: date, address: str, say: Say, known: Mapping[str, History] | None = None
) -> None:
    """Build, serve at `address`, and build again after every saved change, until Ctrl+C.

    `known` are the landlords' histories: what is committed meanwhile is not on the pages.
    """
    # A terminal that is closed must not leave the builder's server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    last = refresh(root, today, None, say, known)
    config = root / "build" / "mkdocs.yml"
    command = ["mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", address]
    server = subprocess.Popen(  # noqa: S603 (our own command, no shell)
        [sys.executable, "-m", *command, "--config-file", str(config)]
    )
    say(f"The site is at http://{address}/ - save a file to see it change, Ctrl+C to stop.")
    try:
        watched = [root / name for name in _WATCHED if (root / name).exists()]
        for _ in watchfiles.watch(*watched, debounce=100, step=50, raise_interrupt=False):
            if server.poll() is not None:
                say("The preview server stopped. Is something else using this address?")
                break
            last = refresh(root, today, last, say, known)
    finally:
        server.terminate()
        server.wait(timeout=10)


def refresh(
    root: Path,
    today: date,
    last: Edition | None,
    say: Say,
    known: Mapping[str, History] | None = None,
) -> Edition | None:
    """Build `build/docs` once; gives the newest edition without mistakes, shown either way."""
    collector = Collector()
    try:
        edition = make_edition(
            root, today, collector, lambda _: None, histories=known, kept=kept_in(root)
        )
    except Exception:  # noqa: BLE001 (a bug of ours must not end the preview)
        problem = f"This is a mistake in deal, not in your files:\n\n{traceback.format_exc()}"
        say(problem)
        _show(root, last, [problem])
        return last
    found = [diagnostic for diagnostic in collector if diagnostic.level <= Level.NOTICE]
    if found:
        say(render_all(found))
    say(f"{summary(collector)}.")
    mistakes = [render(d) for d in found if d.level is Level.ERROR]
    _show(root, edition or last, mistakes)
    return edition or last


def _show(root: Path, edition: Edition | None, problems: list[str]) -> None:
    """Put an edition where the server looks, with the problems for the top of each page."""
    sync(root / "build" / "docs", edition.files if edition else [_EMPTY])
    write_config(root, edition.catalogue if edition else None, "site-preview", problems)
