"""Measures the site against every row of “The bar”, and the same pages under stock Material.

Both are built from the same files and visited in the same run, with what the tests of
site_tests/browser use: all of our pages, and of stock Material, which needs much longer and need not
be known so well, one page of each kind. `--one-of-each` visits no more of ours either.
"""

import argparse
import sys
import tempfile
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Browser

from site_tests.browser.checkers import vnu
from site_tests.browser.conftest import chromium, serve_folder
from site_tests.browser.keys import single, walk
from site_tests.browser.stock import build_stock
from site_tests.browser.structure import read, skipped, titles, ways_on
from site_tests.browser.visiting import DESKTOP, PHONE, Visit, tab
from site_tests.every_page import LANDLORDS, ONE_OF_EACH, PAGES, STANDARDS

OF_ONE_LANDLORD = tuple(page for page in ONE_OF_EACH if not page.startswith(LANDLORDS[:-1]))
"""One page of each kind."""

BUILD = Path(__file__).parents[1] / "build"
_COST = {"raw": "KB", "compressed": "KB", "script": "KB", "others": ""}


@dataclass
class Found:
    """What was found on all pages of one site."""

    faults: Counter[str] = field(default_factory=Counter)
    raw: int = 0
    compressed: int = 0
    script: int = 0
    others: int = 0
    said: list[str] = field(default_factory=list)

    def add(self, path: str, name: str, found: list[str]) -> None:
        """Count what one look found on a page."""
        self.faults[name] += len(found)
        self.said += [f"{path} {name}: {each}" for each in found]

    def add_visit(self, path: str, seen: Visit) -> None:
        """Count what one visit found, and keep the largest of what it cost."""
        for name, found in seen.faults.items():
            self.add(path, name, found)
        self.raw = max(self.raw, seen.raw)
        self.compressed = max(self.compressed, seen.compressed)
        self.script = max(self.script, seen.script)
        self.others = max(self.others, len(seen.others))


ROWS = (
    ("1", "axe: violations, and what it cannot tell", "0", ("axe",)),
    ("2", "IBM Equal Access: failures", "0", ("ibm",)),
    ("2", "vnu: errors and warnings", "0", ("vnu",)),
    ("3", "Tab and Shift+Tab: traps, hidden stops, what is not reached", "0", ("walk",)),
    ("4", "single keys that act", "0", ("single",)),
    ("5", "too wide or cut at 320 x 256, with and without text spacing", "0", ("overflowing",)),
    ("6", "text below 7 (body) or 4.5 to 1", "0", ("weakText",)),
    ("6", "edges, icons and focus below 3 to 1", "0", ("weakEdges", "weakFocus")),
    ("7", "targets below 44 (menus, buttons, search) or 24 px", "0", ("targets",)),
    (
        "8",
        "text below 18 (body) or 16 px, lost bullets",
        "0",
        ("smallText", "smallBody", "vanishedBullets"),
    ),
    ("8", "lines of more than 66 characters", "0", ("longLines",)),
    ("9", "tables whose caption or scopes are not told", "0", ("tables",)),
    ("10", "statuses and trends without words or shape", "0", ("statusWithoutWords",)),
    ("11", "differs without a script; dead controls", "0", ("onlyWithScript", "deadControls")),
    ("12", "first load, raw", "60 KB", "raw"),
    ("12", "first load, compressed", "20 KB", "compressed"),
    ("12", "scripts", "5 KB", "script"),
    ("12", "requests to others", "0", "others"),
    ("12", "kept on the device, or an error logged", "0", ("storage", "console")),
    ("13", "sheets without landlord, address or number", "0", ("missing",)),
    ("13", "stranded headings, split rows, empty sheets", "0", ("torn",)),
    ("14", "titles shared or unlike the page, levels skipped", "0", ("titles", "skipped")),
    ("15", "without contact, other formats or review", "0", ("ways_on",)),
)


def measure(site: Path, paths: tuple[str, ...]) -> Found:
    """Visit these pages of a site."""
    found = Found()
    with (
        contextmanager(serve_folder)(site) as address,
        chromium() as browser,
        tab(browser, address) as visitor,
    ):
        for path in paths:
            name = path.partition("/")[0]
            said = (name.partition("-")[0], "page") if name in LANDLORDS else ("page",)
            found.add_visit(path, visitor.visit(path, said))
            by_keyboard(browser, address, path, found)
    pages = read(site, paths)
    of_landlords = {path: html for path, html in pages.items() if path.startswith(LANDLORDS)}
    found.add("", "vnu", vnu(site))
    found.add("", "titles", titles(pages))
    found.add("", "skipped", skipped(pages))
    found.add("", "ways_on", ways_on(of_landlords, [f"{slug}/" for slug in STANDARDS]))
    return found


def by_keyboard(browser: Browser, address: str, path: str, found: Found) -> None:
    """In a tab without a past: where there is one, Tab leads from the page to the button “Back”."""
    for width in (PHONE, DESKTOP):
        context = browser.new_context(viewport={"width": width, "height": 800})
        page = context.new_page()
        page.goto(address + path)
        found.add(path, "walk", walk(page))
        page.goto(address + path)
        found.add(path, "single", single(page))
        context.close()


def shown(found: Found, what: object) -> str:
    if isinstance(what, str):
        amount = getattr(found, what)
        return f"{amount / 1000:.1f} KB" if _COST[what] else str(amount)
    return str(sum(found.faults[name] for name in what))


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--one-of-each", action="store_true")
    paths = OF_ONE_LANDLORD if asked.parse_args().one_of_each else PAGES
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2) as both:
        stock_site = build_stock(BUILD / "docs", Path(folder))
        sites, pages = (BUILD / "site", stock_site), (paths, OF_ONE_LANDLORD)
        ours, stock = both.map(measure, sites, pages)
    print(f"{len(paths)} pages of ours, {len(OF_ONE_LANDLORD)} of stock Material:\n")
    print("| | on all of them, or the largest | target | ours | stock Material |")
    print("|---|---|---:|---:|---:|")
    for number, words, target, what in ROWS:
        print(f"| {number} | {words} | {target} | {shown(ours, what)} | {shown(stock, what)} |")
    for each in ours.said:
        print(each, file=sys.stderr)


if __name__ == "__main__":
    main()
