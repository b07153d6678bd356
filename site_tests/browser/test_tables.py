"""Tables fit wherever they are tables and not cards, and those of a page line up."""

import pytest
from playwright.sync_api import Browser

from site_tests.browser.test_every_page import DESKTOP, opened

SCORECARDS = [f"{each}/how-we-are-doing/" for each in ("six-town-housing", "torus-liverpool")]
WIDE_TABLES = [
    *SCORECARDS,
    "torus-liverpool/tenant-satisfaction-measures/",
    "torus-liverpool/who-checked-this/",
]

_STICKING_OUT = """() => [...document.querySelectorAll('main td > *, main th > *')].filter(e =>
  e.getBoundingClientRect().right > e.parentElement.getBoundingClientRect().right + 1)
  .map(e => e.outerHTML.slice(0, 90))"""

_COLUMNS = """() => [...document.querySelectorAll('main table')].map(table =>
  [...table.querySelectorAll('thead th')].map(e => Math.round(e.getBoundingClientRect().left)).join())"""


@pytest.mark.parametrize("width", [320, 1000, 1025, 1201])
@pytest.mark.parametrize("path", WIDE_TABLES)
def test_a_table_fits_its_page_and_its_cells(
    browser: Browser, address: str, path: str, width: int
) -> None:
    with opened(browser, address, path, width) as page:
        assert page.evaluate(_STICKING_OUT) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("path", SCORECARDS)
def test_columns_stand_below_each_other(browser: Browser, address: str, path: str) -> None:
    with opened(browser, address, path, DESKTOP) as page:
        tables = page.evaluate(_COLUMNS)
    assert len(tables) > 3
    assert len(set(tables)) == 1
