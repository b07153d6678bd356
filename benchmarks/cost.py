"""`make cost`: what a tenant pays for a first and a second page, on a slow phone's network.

The host serves compressed copies and lets a page be kept for ten minutes, as GitHub Pages does. It
counts itself what it sends, headers and all, and is itself as slow as the network, because a browser
neither counts nor slows what a page's worker asks for in the background. The same pages under
Material as it comes are visited in the same run.
"""

import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import formatdate
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page

from generator.compressing import COPY, is_text, packed, worth_it
from site_tests.browser.conftest import Pages, Server, chromium
from site_tests.browser.stock import build_stock

BUILD = Path(__file__).parents[1] / "build"
WALK = ("six-town-housing/repairs/", "six-town-housing/if-we-get-it-wrong/")
_WAY, _BYTES = 0.4, 50_000
"""400 kbit/s, and 0.4 s there and back: a phone in a house with thick walls. A new connection
takes two ways more, for TCP and TLS."""
_QUIET = 1_000
"""Milliseconds in which nothing is asked any more: a worker keeps the page after it was shown."""


@dataclass(frozen=True)
class View:
    """One view of a page: what it asked for and what was sent; seconds until text and until whole."""

    page: str
    asked: tuple[str, ...]
    sent: int
    text: float
    whole: float


class Host(Pages):
    """Serves compressed copies to who can read them, and counts what it sends."""

    protocol_version = "HTTP/1.1"

    line = threading.Lock()
    """All connections share one line."""

    def __init__(
        self, *rest: Any, asked: list[tuple[str, int]], slow: bool, directory: str
    ) -> None:
        self._asked, self._slow = asked, slow
        super().__init__(*rest, directory=directory)

    def setup(self) -> None:
        """Answer a new connection."""
        time.sleep(2 * _WAY * self._slow)
        super().setup()

    def do_GET(self) -> None:  # noqa: N802 (the library's)
        """Answer, and write down how much was sent."""
        time.sleep(_WAY * self._slow)
        counted = _Counted(self.wfile, self.line if self._slow else None)
        self.wfile = counted
        copy = self._copy()
        if copy is None:
            super().do_GET()
        else:
            self._send(copy)
        self.wfile.flush()
        self.wfile = counted.real
        self._asked.append((self.path.lstrip("/"), counted.sent))

    def end_headers(self) -> None:
        """A page may be kept for ten minutes."""
        self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def _copy(self) -> Path | None:
        place = Path(self.translate_path(self.path))
        file = place / "index.html" if place.is_dir() else place
        copy = file.with_name(f"{file.name}{COPY}")
        return (
            copy if "gzip" in self.headers.get("Accept-Encoding", "") and copy.is_file() else None
        )

    def _send(self, copy: Path) -> None:
        changed = formatdate(int(copy.stat().st_mtime), usegmt=True)
        known = self.headers.get("If-Modified-Since") == changed
        body = b"" if known else copy.read_bytes()
        self.send_response(304 if known else 200)
        self.send_header("Last-Modified", changed)
        if not known:
            self.send_header("Content-Type", self.guess_type(str(copy.with_suffix(""))))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class _Counted:
    """Counts what goes through, as fast as the line is."""

    def __init__(self, real: Any, line: Any) -> None:
        self.real, self.sent, self._line = real, 0, line

    def write(self, content: bytes) -> int:
        self.sent += len(content)
        if self._line is not None:
            with self._line:
                time.sleep(len(content) / _BYTES)
        return self.real.write(content)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)


@contextmanager
def host(site: Path, *, slow: bool) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """The site's address, and what is asked of it."""
    asked: list[tuple[str, int]] = []
    how = partial(Host, asked=asked, slow=slow, directory=str(site))
    server = Server(("127.0.0.1", 0), how)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/", asked
    server.shutdown()


def views(browser: Browser, site: Path, walk: tuple[str, ...], *, slow: bool) -> list[View]:
    """A new visitor opens these pages one after the other, and the first one again."""
    found = []
    with host(site, slow=slow) as (address, asked):
        context = browser.new_context(
            viewport={"width": 360, "height": 740}, service_workers="allow"
        )
        page = context.new_page()
        for path in (*walk, walk[0]):
            asked.clear()
            found.append(_view(page, address, path, asked))
        context.close()
    return found


def _view(page: Page, address: str, path: str, asked: list[tuple[str, int]]) -> View:
    page.goto(address + path, wait_until="load", timeout=120_000)
    page.wait_for_load_state("networkidle")
    known = -1
    while known != len(asked):
        known = len(asked)
        page.wait_for_timeout(_QUIET)
    text, whole = page.evaluate(
        """() => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime || 0,
                 performance.getEntriesByType('navigation')[0].loadEventEnd]"""
    )
    sent = sum(amount for _, amount in asked)
    return View(path, tuple(each for each, _ in asked), sent, text / 1000, whole / 1000)


def main() -> None:
    with tempfile.TemporaryDirectory() as place, chromium() as browser:
        stock = build_stock(BUILD / "docs", Path(place), WALK)
        for path in [path for path in stock.rglob("*") if path.is_file() and is_text(path.name)]:
            if worth_it(path.stat().st_size):
                path.with_name(f"{path.name}{COPY}").write_bytes(packed(path.read_bytes()))
        sites = {"ours": BUILD / "site", "stock Material": stock}
        print("| | page | requests | KB sent | s to text | s to whole |")
        print("|---|---|---:|---:|---:|---:|")
        for name, site in sites.items():
            which = ("first", "second", "the first again")
            for view, said in zip(views(browser, site, WALK, slow=True), which, strict=True):
                numbers = f"{len(view.asked)} | {view.sent / 1000:.1f}"
                print(f"| {name} | {said} | {numbers} | {view.text:.1f} | {view.whole:.1f} |")


if __name__ == "__main__":
    main()
