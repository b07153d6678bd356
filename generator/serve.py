"""`deal serve`: shows the site while people edit, and what is found in their files on top of it.

Our watcher looks at content, data and theme. What is saved is read, checked and shown at once, page
by page as somebody asks for it; PDFs are made after that. A mistake never stops it: the last pages
without mistakes stay, with the messages above them. Nothing of it is where `deal build` writes.
"""

import gc
import queue
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import watchfiles

from generator.builders.config import Preview, Remark, write_config
from generator.builders.mkdocs_pages import Look, Site, look_key
from generator.builders.preview import PreviewServer, Shown
from generator.diagnostics import Collector, Diagnostic, Level
from generator.histories import histories, not_known
from generator.model import Catalogue, History
from generator.output import OutputFile, SomeFile
from generator.pipeline import Edition, make_edition
from generator.remembering.kept import Kept, kept_in
from generator.remembering.remembered import FORGETFUL, Memory, memory_in
from generator.render.print import make_print
from generator.report.text import render, render_all, summary
from generator.rules import RULES
from generator.source.past import newest_commit

_WATCHED = ("content", "data", "theme", "mkdocs.yml")
_EMPTY = OutputFile("index.md", b"# Nothing to show yet\n\nMend the mistakes above, then save.\n")

Say = Callable[[str], None]


Heard = Catalogue | None
"""Something was saved (`None`), or the PDFs of this Catalogue are made."""


class CannotShow(Exception):
    """The address is not ours to show anything at."""


class _Overtaken(Exception):
    """Somebody saved or stopped us while PDFs were made: they are not wanted any more."""


class _KeptWhile:
    """Keeps PDFs while they are wanted. It is asked for each one, and so ends the work between two."""

    def __init__(self, wanted: Callable[[], bool], kept: Kept) -> None:
        self._wanted = wanted
        self._kept = kept

    def get(self, key: str) -> bytes | None:
        if not self._wanted():
            raise _Overtaken
        return self._kept.get(key)

    def put(self, key: str, content: bytes) -> None:
        self._kept.put(key, content)

    def still_needed(self, keys: Iterable[str]) -> None:
        self._kept.still_needed(keys)


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


@dataclass(frozen=True, slots=True)
class Found:
    """What is shown: the last edition without mistakes, if any, and what stands on top of its pages.

    `good` says that the files as they are now have no mistake.
    """

    edition: Edition | None
    preview: Preview
    good: bool

    @property
    def files(self) -> dict[str, SomeFile]:
        """The files that the pages are made of, by their paths."""
        files = self.edition.files if self.edition else (_EMPTY,)
        return {file.path: file for file in files}


def serve(root: Path, today: date, address: str, say: Say, *, paper: bool = True) -> None:
    """Show the site at `address`, and every saved change, until Ctrl+C.

    PDFs are made while the pages are looked at already. What is committed meanwhile is on “What has
    changed” after the next save.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    heard: queue.SimpleQueue[Heard] = queue.SimpleQueue()
    _watch(root, heard)
    desk = _Desk(root, today, address, say, heard if paper else None)
    try:
        _show(desk, address, say, heard)
    finally:
        # Python waits for every thread that makes PDFs: they must begin no more of them.
        desk.stop()


def _show(desk: "_Desk", address: str, say: Say, heard: "queue.SimpleQueue[Heard]") -> None:
    try:
        server = PreviewServer(address, desk.at_first())
    except OSError as error:
        raise CannotShow(f"Nothing can be shown at {address}: {error.strerror}.") from error
    server.start()
    say(
        f"The site is at http://{address}/ - save a file to see it change, Ctrl+C to stop. What you "
        "commit to git shows under “What has changed” after the next save."
    )
    # What is known by now stays: from here on nobody looks through it for what can go.
    gc.collect()
    gc.freeze()
    with suppress(KeyboardInterrupt):
        while True:
            if shown := desk.after(_next(heard)):
                server.show(shown)


class _Desk:
    """Makes what is shown next. PDFs are made in a thread of their own, which is `heard`."""

    def __init__(
        self,
        root: Path,
        today: date,
        address: str,
        say: Say,
        heard: "queue.SimpleQueue[Heard] | None",
    ) -> None:
        self._root, self._today, self._url = root, today, f"http://{address}/"
        self._say, self._heard = _once(say), heard
        self._past, self._memory = Remembered(root, today, say), memory_in(root, only_read=True)
        self._look: Look | None = None
        self._good: Edition | None = None
        self._printing: Catalogue | None = None

    def at_first(self) -> Shown:
        """The pages as they are now, without PDFs."""
        return self._shown(self._saved())

    def after(self, heard: "Heard") -> Shown | None:
        """What is shown after something was saved, or the PDFs of a Catalogue are made."""
        if heard is None:
            return self._shown(self._saved())
        return self._shown(self._refreshed(paper=True)) if heard is self._printing else None

    def stop(self) -> None:
        """Begin no further PDF."""
        self._printing = None

    def _saved(self) -> Found:
        found = self._refreshed(paper=False)
        self._printing = found.edition.catalogue if found.edition and found.good else None
        if self._heard is not None and self._printing is not None:
            threading.Thread(target=self._print, args=(self._printing,), daemon=True).start()
        return found

    def _refreshed(self, *, paper: bool) -> Found:
        found = refresh(
            self._root,
            self._today,
            self._good,
            self._say,
            self._past,
            memory=self._memory,
            paper=paper,
        )
        if found.good:
            self._good = found.edition
        return found

    def _print(self, catalogue: Catalogue) -> None:
        """Make the PDFs of a Catalogue and keep them, while nobody saves another or stops us."""
        assert self._heard is not None, "without paper nothing is printed"
        kept = _KeptWhile(lambda: catalogue is self._printing, kept_in(self._root))
        # What goes wrong here goes wrong again where it is shown.
        with suppress(Exception):
            make_print(catalogue, kept=kept, pictures=True)
        self._heard.put(catalogue)

    def _shown(self, found: Found) -> Shown:
        catalogue = found.edition.catalogue if found.edition else None
        settings = write_config(
            self._root, catalogue, "site-preview", name="preview.yml", url=self._url
        )
        if self._look is None or self._look.key != look_key(settings, self._today):
            self._look = Look(settings, self._today, self._memory)
        return Shown(Site(self._look, found.files, found.preview.extra))


def refresh(
    root: Path,
    today: date,
    last: Edition | None,
    say: Say,
    past: Remembered | None = None,
    *,
    memory: Memory = FORGETFUL,
    paper: bool = True,
) -> Found:
    """What is shown of the files as they are now: of the `last` edition, if they have a mistake.

    Without `paper`, the pages lead to the PDFs of the last edition.
    """
    collector = Collector()
    try:
        edition = make_edition(
            root,
            today,
            collector,
            lambda _: None,
            histories=past.known if past else None,
            kept=kept_in(root),
            paper=paper,
            pdfs=last.pdfs if last else (),
            memory=memory,
        )
    except Exception:  # noqa: BLE001 (a bug of ours must not end the preview)
        problem = f"This is a mistake in deal, not in your files:\n\n{traceback.format_exc()}"
        say(problem)
        return Found(last, Preview((problem,)), good=False)
    if edition is not None:
        memory.forget_the_rest()
    found = [diagnostic for diagnostic in collector if diagnostic.level <= Level.NOTICE]
    say("\n".join((*([render_all(found)] if found else ()), f"{summary(collector)}.")))
    return Found(edition or last, preview(collector), good=edition is not None)


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


def _watch(root: Path, heard: "queue.SimpleQueue[Heard]") -> None:
    """Tell, from a thread of its own, that something was saved."""
    watched = [root / name for name in _WATCHED if (root / name).exists()]

    def watch() -> None:
        for _ in watchfiles.watch(*watched, debounce=60, step=20, raise_interrupt=False):
            heard.put(None)

    threading.Thread(target=watch, daemon=True).start()


def _next(heard: "queue.SimpleQueue[Heard]") -> "Heard":
    """Wait for what is heard next. Ctrl+C is only noticed between two looks where the system is so."""
    while True:
        with suppress(queue.Empty):
            return heard.get(timeout=1)


def _once(say: Say) -> Say:
    """Says nothing that was said just before: pages and PDFs are checked one after the other."""
    said = ""

    def say_once(text: str) -> None:
        nonlocal said
        if text != said:
            say(text)
        said = text

    return say_once
