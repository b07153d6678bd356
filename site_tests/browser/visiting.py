"""One visit of a page, in every mode of the bar: what each row of it finds wrong.

A page is opened once for all of them, and all pages in one tab: opening takes longer than most of
the looking.
"""

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page, Response, Route

from site_tests.browser.modes import Modes
from site_tests.browser.paper import missing, sheets, torn

PHONE, DESKTOP = 320, 1280
SMALL = {"width": PHONE, "height": 256}
"""A screen of 1280 by 1024 at 400%."""
MODES: tuple[tuple[int, Literal["light", "dark"]], ...] = (
    (PHONE, "light"),
    (PHONE, "dark"),
    (DESKTOP, "light"),
    (DESKTOP, "dark"),
)

# The text spacing that a reader may set (WCAG 1.4.12). As a sheet of the page's own, because the
# page's policy would forbid a style element.
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }`);
  document.adoptedStyleSheets = [sheet];
}"""
_OPEN = "document.querySelectorAll('details').forEach(each => each.open = true)"

_NOTHING = ({"cookies": [], "origins": []}, [])

_ONCE = ("longLines(66)", "statusWithoutWords()", "deadControls()")


@dataclass
class Visit:
    """What was found, by the name of what looked; and what the first load cost."""

    faults: dict[str, list[str]] = field(default_factory=dict)
    raw: int = 0
    compressed: int = 0
    script: int = 0
    others: list[str] = field(default_factory=list)

    def add(self, name: str, found: list[str]) -> None:
        """Keep what one look found, beside what it found in other modes."""
        self.faults.setdefault(name, []).extend(found)

    def wrong(self) -> dict[str, list[str]]:
        """What is wrong, of all that was looked at."""
        return {name: found for name, found in self.faults.items() if found}


class Tab:
    """A tab of a browser, for visits of pages of one site.

    A new one for each page costs as much as a third of the looking. Nothing that an earlier visit
    fetched is used again, and nothing may be kept, so that each visit is the first.
    """

    def __init__(self, browser: Browser, address: str) -> None:
        self._address = address
        self._context = browser.new_context()
        # The browser keeps no answers while requests are looked at.
        self._context.route(re.compile(rf"^(?!{re.escape(address)})"), self._refuse)
        self._page = self._context.new_page()
        self._passed: set[str] = set()
        self._broken_off = False
        self._page.on("response", lambda answer: self._answers.append(answer))  # noqa: PLW0108
        self._page.on("console", lambda message: self._said.append(message.text))
        self._page.on("pageerror", lambda error: self._said.append(str(error)))
        self._begin()

    def visit(self, path: str, said: tuple[str, ...] = (), *, printed: bool = True) -> Visit:
        """Look at a page in every mode; `said` is what every printed sheet must say."""
        if self._broken_off:  # what still comes of that page is no part of this one
            self._page.goto("about:blank")
        self._broken_off = True
        self._begin()
        page, seen = self._page, Visit()
        page.set_viewport_size({"width": DESKTOP, "height": 800})
        page.emulate_media(color_scheme="light")
        html = self._first_load(path, seen)
        # As the page about privacy says: no cookies, and nothing kept on the device.
        kept = (
            self._context.storage_state(),
            page.evaluate("async () => await indexedDB.databases()"),
        )
        seen.add("storage", [] if kept == _NOTHING else [f"kept on the device: {kept}"])
        page.evaluate(_looks())
        seen.add("onlyWithScript", page.evaluate("html => looks.onlyWithScript(html)", html))
        page.evaluate(_OPEN)
        modes = Modes(page, self._passed)
        for width, scheme in MODES:
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            for name, found in modes.look(plain=scheme == "light"):
                seen.add(name, [f"{width} {scheme}: {each}" for each in found])
        page.emulate_media(color_scheme="light")
        for name in _ONCE:
            seen.add(name.partition("(")[0], page.evaluate(f"looks.{name}"))
        if printed:
            page.emulate_media(media="print")
            seen.add("axe", [f"print: {each}" for each in modes.on_paper()])
            on_paper = sheets(page)
            seen.add("torn", torn(page, on_paper))
            seen.add("missing", missing(on_paper, *said))
            page.emulate_media(media="null")
        page.set_viewport_size(SMALL)
        seen.add("overflowing", page.evaluate("[...looks.overflowing(), ...looks.cutText()]"))
        page.evaluate(_SPACED)
        seen.add("overflowing", page.evaluate("[...looks.overflowing(), ...looks.cutText()]"))
        seen.add("console", self._said)
        seen.others += self._others
        self._broken_off = False
        return seen

    def close(self) -> None:
        """Leave the site."""
        self._context.close()

    def _begin(self) -> None:
        self._answers: list[Response] = []
        self._said: list[str] = []
        self._others: list[str] = []

    def _refuse(self, route: Route) -> None:
        """Write down what is asked of others, and do not let it through."""
        self._others.append(route.request.url)
        route.abort()

    def _first_load(self, path: str, seen: Visit) -> str:
        """Open the page as a newcomer; gives its HTML as it was sent."""
        answer = self._page.goto(self._address + path, wait_until="load")
        assert answer is not None
        assert answer.status == 200
        seen.add("one h1", [] if self._page.locator("h1").count() == 1 else ["not one h1"])
        bodies = {
            each.url: (each.body(), each.headers.get("content-type", "")) for each in self._answers
        }
        for body, kind in bodies.values():
            seen.raw += len(body)
            seen.compressed += _compressed(body)
            seen.script += len(body) if "javascript" in kind else 0
        return answer.text()


@contextmanager
def tab(browser: Browser, address: str) -> Iterator[Tab]:
    """A tab for the site at this address."""
    opened = Tab(browser, address)
    yield opened
    opened.close()


def looking(page: Page, name: str) -> list[str]:
    """What one look of looks.js finds on an open page."""
    page.evaluate(_looks())
    found: list[str] = page.evaluate(f"looks.{name}")
    return found


@cache
def _compressed(body: bytes) -> int:
    return len(gzip.compress(body))


@cache
def _looks() -> str:
    return Path(__file__).with_name("looks.js").read_text(encoding="utf-8")
