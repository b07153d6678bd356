"""A page in one mode after another: what the checkers and our own looks find there (see visiting.py)."""

from typing import Any

from playwright.sync_api import Page

from site_tests.browser.checkers import (
    BUT_SIZES,
    COLOURS,
    EVERYTHING,
    IBM_COLOURS,
    IBM_SIZES,
    SIZES,
    axe,
    ibm,
)

_SIZES = ("smallText(16)", "smallBody(18)", "vanishedBullets()", "targets()")
_TINTS = ("weakText(7, 4.5)", "weakEdges(3)", "weakFocus(3)")


class Modes:
    """Looks at a page in one mode after another, and asks no checker twice about the same.

    What modes have in common is found by comparing: which kinds of elements are shown, and which
    colours stand on which. A fault of one mode alone changes either, or the places of things. Each
    page is shown to the checkers once; what they `passed` in one more mode of one page need not be
    shown to them in that mode of another. They tell nothing about known colours and sizes that our
    own looks do not tell as well, unless one thing covers another.
    """

    def __init__(self, page: Page, passed: set[str]) -> None:
        self._page = page
        self._passed = passed
        self._standing: set[str] = set()
        self._places = ""

    def on_paper(self) -> list[str]:
        """What axe finds in the colours of print."""
        painted = set(self._looks("painted()")["painted"])
        if painted <= self._passed:
            return []
        found = axe(self._page, COLOURS)
        self._pass(painted, [("axe", found)])
        return found

    def look(self, *, plain: bool) -> list[tuple[str, list[str]]]:
        """The checkers, and the looks that this mode can change.

        Dark colours change nothing but colours, so that in the dark only they are looked at.
        """
        return self._in_light() if plain else self._in_the_dark()

    def _in_the_dark(self) -> list[tuple[str, list[str]]]:
        seen = self._looks("places()", "painted()", *_TINTS)
        places, painted = seen.pop("places"), set(seen.pop("painted"))
        # What is seen well where it is small is seen well where it is large.
        new = {each for each in painted if not {each, _small(each)} & self._passed}
        moved = places != self._places
        asked = self._ask(COLOURS, IBM_COLOURS) if new or moved else []
        self._pass(painted, asked)
        return [*asked, *seen.items()]

    def _in_light(self) -> list[tuple[str, list[str]]]:
        seen = self._looks(*("places()", "painted()", "standing()", "covered()"), *_SIZES, *_TINTS)
        self._places, painted = seen.pop("places"), set(seen.pop("painted"))
        standing, covered = set(seen.pop("standing")), seen.pop("covered")
        plain = painted <= self._passed and not covered and not any(seen.values())
        known = bool(self._standing) and standing <= self._standing | self._passed
        self._standing |= standing
        if not known:
            asked = self._ask(BUT_SIZES, without=IBM_SIZES) if plain else self._ask(EVERYTHING)
            asked.append(("tables", tables(self._page)))
        else:
            asked = [] if plain else self._ask(SIZES, IBM_SIZES)
        self._pass(painted if known else painted | standing, asked)
        return [*asked, *seen.items()]

    def _looks(self, *names: str) -> dict[str, Any]:
        """What each look finds, by its name."""
        asked = ", ".join(f"{name.partition('(')[0]}: looks.{name}" for name in names)
        found: dict[str, Any] = self._page.evaluate(f"({{{asked}}})")
        return found

    def _ask(
        self, of_axe: dict[str, Any], only: tuple[str, ...] = (), without: tuple[str, ...] = ()
    ) -> list[tuple[str, list[str]]]:
        of_ibm = ibm(self._page, only=only, without=without)
        return [("axe", axe(self._page, of_axe)), ("ibm", of_ibm)]

    def _pass(self, painted: set[str], asked: list[tuple[str, list[str]]]) -> None:
        if not any(found for _, found in asked):
            self._passed |= painted


def _small(painted: str) -> str:
    return painted.removesuffix("large")


_TABLES = """() => [...document.querySelectorAll('table')].filter(e => e.getClientRects().length)
  .map(e => ({
    name: (e.caption?.textContent || '').replace(/\\s+/g, ' ').trim(),
    columns: e.querySelectorAll('thead th[scope=col]').length,
    rows: e.querySelectorAll('tbody th[scope=row]').length,
    bodies: e.querySelectorAll('tbody tr').length,
  }))"""


def _told(page: Page, roles: tuple[str, ...]) -> list[dict[str, Any]]:
    """The nodes of these roles in the browser's accessibility tree."""
    session = page.context.new_cdp_session(page)
    root = session.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    found = [
        session.send("Accessibility.queryAXTree", {"nodeId": root, "role": role})["nodes"]
        for role in roles
    ]
    session.detach()
    return [node for nodes in found for node in nodes]


def tables(page: Page) -> list[str]:
    """What a screen reader is not told of the tables, by the browser's own accessibility tree."""
    written = page.evaluate(_TABLES)
    if not written:
        return []
    nodes = _told(page, ("table", "columnheader", "rowheader"))
    told = {"table": 0, "columnheader": 0, "rowheader": 0}
    names = []
    for node in nodes:
        role = node.get("role", {}).get("value")
        if role in told and not node.get("ignored"):
            told[role] += 1
        if role == "table":
            names.append(" ".join(str(node.get("name", {}).get("value", "")).split()))
    faults = [f"no caption or scopes: {each}" for each in written if not all(each.values())]
    if sorted(names) != sorted(each["name"] for each in written):
        faults.append(f"the captions that are told are {sorted(names)}")
    for role, key in (("columnheader", "columns"), ("rowheader", "rows")):
        if told[role] != sum(each[key] for each in written):
            faults.append(f"told as {role}: {told[role]} of {sum(each[key] for each in written)}")
    return faults
