"""`deal serve`: shows the site while people edit, and what is found in their files on top of it.

Our watcher looks at content, data and theme and rewrites `build/docs`; the builder's own server
looks at `build/docs` and refreshes the browser. A mistake never stops either: the last pages
without mistakes stay, with the messages above them.
"""

import os
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from pathlib import Path

import watchfiles

from generator.builders import QUIET
from generator.builders.config import Preview, Remark, write_config
from generator.builders.mkdocs import HOOK
from generator.diagnostics import Collector, Diagnostic, Level
from generator.histories import histories, not_known
from generator.kept import kept_in
from generator.model import History
from generator.output import OutputFile
from generator.pipeline import Edition, make_edition
from generator.remembered import FORGETFUL, Memory
from generator.report.text import render, render_all, summary
from generator.rules import RULES
from generator.source.past import newest_commit
from generator.write import sync

_WATCHED = ("content", "data", "theme", "mkdocs.yml")
_EMPTY = OutputFile("index.md", b"# Nothing to show yet\n\nMend the mistakes above, then save.\n")

Say = Callable[[str], None]


class Remembered:
    """The landlords' histories, read again when there is a new commit, and only then."""

    def __init__(self, root: Path, today: date, say: Say) -> None:
        self._root = root
        self._today = today
        self._say = say
        self._commit: str | None = None
        self._known: Mapping[str, History] = {}

    @property
    def known(self) -> Mapping[str, History]:
        """The histories up to the newest commit; says once what cannot be known."""
        commit = newest_commit(self._root)
        if commit != self._commit:
            first = self._commit is None
            self._known = histories(self._root, self._today)
            self._commit = commit
            if first and (gap := not_known(self._root, self._today, self._known)):
                self._say(gap)
        return self._known


def serve(root: Path, today: date, address: str, say: Say) -> None:
    """Build, serve at `address`, and build again after every saved change, until Ctrl+C.

    What is committed meanwhile is on “What has changed” after the next save.
    """
    # A terminal that is closed must not leave the builder's server behind.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    past, memory = Remembered(root, today, say), Memory()
    last = refresh(root, today, None, say, past, memory=memory)
    config = root / "build" / "mkdocs.yml"
    command = ["mkdocs", "serve", "--quiet", "--livereload", "--dev-addr", address]
    server = subprocess.Popen(  # noqa: S603 (our own command, no shell)
        [sys.executable, "-m", *command, "--config-file", str(config)],
        env={**os.environ, **QUIET},
    )
    say(
        f"The site is at http://{address}/ - save a file to see it change, Ctrl+C to stop. What you "
        "commit to git shows under “What has changed” after the next save."
    )
    try:
        watched = [root / name for name in _WATCHED if (root / name).exists()]
        for _ in watchfiles.watch(*watched, debounce=100, step=50, raise_interrupt=False):
            if server.poll() is not None:
                say("The preview server stopped. Is something else using this address?")
                break
            last = refresh(root, today, last, say, past, memory=memory)
    finally:
        server.terminate()
        server.wait(timeout=10)


def refresh(
    root: Path,
    today: date,
    last: Edition | None,
    say: Say,
    past: Remembered | None = None,
    *,
    memory: Memory = FORGETFUL,
) -> Edition | None:
    """Build `build/docs` once; gives the newest edition without mistakes, shown either way."""
    collector = Collector()
    memory.next_run()
    try:
        known = past.known if past else None
        edition = make_edition(
            root,
            today,
            collector,
            lambda _: None,
            histories=known,
            kept=kept_in(root),
            memory=memory,
        )
    except Exception:  # noqa: BLE001 (a bug of ours must not end the preview)
        problem = f"This is a mistake in deal, not in your files:\n\n{traceback.format_exc()}"
        say(problem)
        _show(root, last, Preview((problem,)))
        return last
    found = [diagnostic for diagnostic in collector if diagnostic.level <= Level.NOTICE]
    if found:
        say(render_all(found))
    say(f"{summary(collector)}.")
    _show(root, edition or last, preview(collector))
    return edition or last


def preview(found: Iterable[Diagnostic]) -> Preview:
    """What stands on top of the pages: every mistake, and what does not stop them.

    Notes for the landlord, and what is only counted, are for `deal check`.
    """
    kinds = list(found)
    mistakes = tuple(render(each) for each in kinds if each.level is Level.ERROR)
    others = [
        each
        for each in kinds
        if Level.ERROR < each.level <= Level.QUESTION and not RULES[each.rule].counted
    ]
    remarks = tuple(Remark(each.where.file, render(each)) for each in others)
    count = summary(others).removeprefix("No mistakes, ") if others else ""
    return Preview(mistakes, remarks, count)


def _show(root: Path, edition: Edition | None, found: Preview) -> None:
    """Put an edition where the server looks, with what was found for the top of each page."""
    sync(root / "build" / "docs", edition.files if edition else [_EMPTY])
    write_config(root, edition.catalogue if edition else None, "site-preview", found, hook=HOOK)
