"""A real Chromium and a server for the built site. A missing browser fails, it never skips."""

import os
import shutil
import threading
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from site_tests.conftest import Built

_NAMES = ("chromium", "chromium-browser", "google-chrome")
# Each window would make two pages for suggestions below its address bar, in 0.3 s of processor time.
_NOT_WANTED = ("WebUIOmniboxPopup", "WebUIOmniboxAimPopup")
# The last such flag counts, so that these of Playwright's own must stand in it too.
_NOT_WANTED_EITHER = (
    *("AimEnabled", "HttpsUpgrades", "LensOverlay", "MediaRouter", "NetworkTimeServiceQuerying"),
    *("OptimizationHints", "PreconnectToSearch", "ThirdPartyStoragePartitioning"),
)
_FLAGS = [
    f"--disable-features={','.join((*_NOT_WANTED, *_NOT_WANTED_EITHER))}",
    # Without bars around the page, which would be drawn again with it each time.
    "--kiosk",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What needs no built site comes first, so that a worker has something to do while one builds it."""
    here = Path(__file__).parent
    items.sort(key=lambda item: here not in item.path.parents or "built" in _needs(item))


def _needs(item: pytest.Item) -> list[str]:
    """The names of all fixtures that a test needs."""
    names: list[str] = getattr(item, "fixturenames", [])
    return names


class Pages(SimpleHTTPRequestHandler):
    """Serves the site as a web host does: 404.html for what is not there, and no log."""

    def log_message(self, *_: object) -> None:
        pass

    def send_error(self, code: int, *_: object, **__: object) -> None:
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


class Server(ThreadingHTTPServer):
    """A browser that leaves a page may hang up early: that is no news."""

    def handle_error(self, *_: object) -> None:
        pass


def serve_folder(folder: Path) -> Iterator[str]:
    """The folder's address while the generator is alive."""
    server = Server(("127.0.0.1", 0), partial(Pages, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(built: Built) -> Iterator[str]:
    yield from serve_folder(built.site)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as launched:
        yield launched


_FREE: dict[Hashable, list[Page]] = defaultdict(list)


@contextmanager
def borrowed(browser: Browser, script: str = "", **more: Any) -> Iterator[Page]:
    """A tab in a context with these options, which others had before and get after this.

    A new one takes longer than most tests. `script` runs first on each page. Nothing may be kept by
    pages, as each visit tests (visiting.py), so that nobody finds what others left.
    """
    free = _FREE[browser, script, *sorted(more.items())]
    page = free.pop() if free else _new_tab(browser, script, **more)
    try:
        yield page
        page.emulate_media(media="null")
        page.goto("about:blank")
    except BaseException:
        page.context.close()
        raise
    free.append(page)


def _new_tab(browser: Browser, script: str, **more: Any) -> Page:
    page = browser.new_context(**more).new_page()
    page.add_init_script(script)
    return page


def _new_context(make: Callable[..., BrowserContext], **more: Any) -> BrowserContext:
    """Each would keep the pages that it sees for later, if it could; test_offline.py asks for that."""
    context = make(**more)
    if more.get("service_workers") != "allow":
        context.add_init_script("delete Navigator.prototype.serviceWorker")
    return context


@contextmanager
def chromium(*more: str) -> Iterator[Browser]:
    """The Chromium that setup/browser found, with more flags if need be."""
    wanted = (os.environ.get("DEAL_BROWSER", ""), *_NAMES)
    path = next((found for name in wanted if name and (found := shutil.which(name))), None)
    with sync_playwright() as playwright:
        bundled = playwright.chromium.executable_path
        path = path or (bundled if Path(bundled).exists() else None)
        assert path, "There is no Chromium. Run setup/browser, or set DEAL_BROWSER to its path."
        launched = playwright.chromium.launch(executable_path=path, args=[*_FLAGS, *more])
        launched.new_context = partial(_new_context, launched.new_context)  # type: ignore[method-assign]
        yield launched
        launched.close()
