"""Every look of the bar finds the fault it is for, and the stock theme does not pass."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser

from site_tests.browser.checkers import vnu
from site_tests.browser.conftest import serve_folder
from site_tests.browser.keys import single, walk
from site_tests.browser.modes import tables
from site_tests.browser.paper import missing, sheets, torn
from site_tests.browser.stock import build_stock
from site_tests.browser.structure import read, skipped, titles, ways_on
from site_tests.browser.test_every_page import opened
from site_tests.browser.visiting import PHONE, looking, tab
from site_tests.conftest import Built

REPAIRS = "six-town-housing/repairs/"
_P = "document.querySelector('main h2 ~ p')"
_STYLE = f"{_P}.style.cssText"
_TAG = "document.querySelector('.tag')"


@pytest.mark.parametrize(
    ("look", "fault"),
    [
        ("overflowing()", f"{_STYLE} = 'min-width: 1400px'"),
        ("cutText()", f"{_STYLE} = 'height: 10px; overflow: hidden'"),
        ("smallText(16)", f"{_STYLE} = 'font-size: 15.5px'"),
        ("smallBody(18)", f"{_STYLE} = 'font-size: 17px'"),
        (
            "vanishedBullets()",
            "document.querySelector('main ul:not([class]) li').style.listStyle = 'none'",
        ),
        (
            "vanishedBullets()",
            "document.querySelector('main ul:not([class]) li').style.display = 'block'",
        ),
        ("longLines(66)", f"{_STYLE} = 'max-width: none'"),
        ("targets()", "document.querySelector('.menu a').style.minHeight = 0"),
        (
            "targets()",
            "document.querySelector('main a').style.cssText = 'padding: 0; line-height: 1'",
        ),
        ("weakText(7, 4.5)", f"{_STYLE} = 'color: #666'"),
        ("weakText(7, 4.5)", "document.querySelector('.menu a').style.color = '#888'"),
        ("weakEdges(3)", f"{_TAG}.querySelector('svg').style.fill = '#ddd'"),
        ("weakFocus(3)", "document.querySelector('main a').style.cssText = 'outline-color: #fff'"),
        ("statusWithoutWords()", f"{_TAG}.lastChild.remove()"),
        ("statusWithoutWords()", "document.querySelector('.shapes').remove()"),
        ("statusWithoutWords()", f"{_TAG}.querySelector('svg').removeAttribute('aria-hidden')"),
        (
            "deadControls()",
            "document.querySelector('main').append(document.createElement('button'))",
        ),
    ],
)
def test_a_fault_is_found(browser: Browser, address: str, look: str, fault: str) -> None:
    with opened(browser, address, REPAIRS) as page:
        assert looking(page, look) == []
        page.evaluate(f"() => {{ {fault} }}")
        assert looking(page, look) != []


def test_what_only_a_script_shows_is_found(browser: Browser, address: str) -> None:
    with opened(browser, address, REPAIRS) as page:
        html = page.content()
        page.evaluate("document.querySelector('main').append('written by a script')")
        look = "onlyWithScript(html)"
        page.evaluate("html => { window.html = html }", html)
        assert looking(page, look) != []


@pytest.mark.parametrize(
    "fault",
    [
        "document.querySelector('caption').remove()",
        "document.querySelector('tbody th').removeAttribute('scope')",
        "document.querySelector('table').setAttribute('role', 'presentation')",
        "document.querySelector('thead').style.display = 'none'",
    ],
)
def test_a_table_that_is_not_told_is_found(browser: Browser, address: str, fault: str) -> None:
    with opened(browser, address, REPAIRS, PHONE) as page:
        assert tables(page) == []
        page.evaluate(fault if "=" not in fault else f"() => {{ {fault} }}")
        assert tables(page) != []


@pytest.mark.parametrize(
    ("html", "said"),
    [
        ("<h2>Left behind</h2><p style='break-before: page'>Words</p>", "ends with the heading"),
        (
            "<table><tbody><tr style='break-inside: auto'><td><p style='height: 20cm'>One</p>"
            "<p style='height: 20cm'>Two</p></td></tr></tbody></table>",
            "torn apart: onetwo",
        ),
        (
            "<table><thead style='display: table-row-group; break-after: auto'><tr><th>Month</th>"
            "</tr></thead><tbody style='break-before: page'><tr><td>May</td></tr></tbody></table>",
            "ends with the head of a table",
        ),
        (
            "<div style='break-before: page'>x</div><div style='break-before: page'>x</div>",
            "is empty",
        ),
    ],
)
def test_a_torn_sheet_is_found(browser: Browser, address: str, html: str, said: str) -> None:
    with opened(browser, address, REPAIRS, bypass_csp=True) as page:
        style = "h2 { break-after: auto !important } h2 + * { break-before: page !important }"
        if "<h2>" in html:
            page.add_style_tag(content=f"@media print {{ {style} }}")
        page.evaluate("html => document.querySelector('main').innerHTML += html", html)
        page.emulate_media(media="print")
        printed = sheets(page)
        assert any(said in fault for fault in torn(page, printed)), torn(page, printed)
        assert missing(printed, "Six Town Housing") == []
        assert len(missing(printed, "Seven Town Housing")) == len(printed)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("document.querySelector('main a').style.cssText = 'position:fixed;left:-99px'", "hidden"),
        ("document.querySelector('main a').style.outline = 'none'", "no focus ring"),
        ("void (document.querySelector('main a').onfocus = e => e.target.blur())", "too early"),
    ],
    ids=["off the screen", "no ring", "lost"],
)
def test_a_lost_focus_is_found(browser: Browser, address: str, fault: str, said: str) -> None:
    with opened(browser, address, REPAIRS, bypass_csp=True) as page:
        page.evaluate(fault)
        assert any(said in each for each in walk(page))


def test_a_key_that_acts_is_found(browser: Browser, address: str) -> None:
    with opened(browser, address, REPAIRS) as page:
        page.evaluate(
            "addEventListener('keydown', e => e.key === 's' && document.querySelector('main a').focus())"
        )
        assert single(page) == ["“s” does something"]


def test_wrong_titles_headings_and_dead_ends_are_found() -> None:
    html = "<title>{}</title><h1>Repairs</h1><h3>Too deep</h3>"
    pages = {
        each: BeautifulSoup(html.format(title), "html.parser")
        for each, title in (("a/", "Repairs - A"), ("b/", "Repairs - A"), ("c/", "Else"))
    }
    assert titles(pages) == [
        "c/: “Else” does not start with “Repairs”",
        "2 pages are called “Repairs - A”",
    ]
    assert len(skipped(pages)) == 3
    assert len(ways_on(pages, ["a/"])) == 7


STOCK = ("", REPAIRS, "six-town-housing/how-we-are-doing/", "six-town-housing/search/")


@pytest.fixture(scope="module")
def stock(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_stock(built.root / "build" / "docs", tmp_path_factory.mktemp("stock"), STOCK)


@pytest.fixture
def stock_address(stock: Path) -> Iterator[str]:
    yield from serve_folder(stock)


def test_the_stock_theme_does_not_pass(browser: Browser, stock_address: str) -> None:
    with tab(browser, stock_address) as visitor:
        seen = visitor.visit(REPAIRS, ("Six Town Housing", "Page"))
    assert set(seen.wrong()) >= {
        "axe",
        "ibm",
        "missing",
        "smallText",
        "targets",
        "weakText",
        "weakFocus",
        "onlyWithScript",
        "deadControls",
        "longLines",
        "statusWithoutWords",
    }
    assert seen.raw > 60_000
    assert seen.compressed > 20_000
    assert seen.script > 5_000
    assert any("fonts.googleapis.com" in url for url in seen.others)


def test_the_stock_theme_fails_by_keyboard(browser: Browser, stock_address: str) -> None:
    with opened(browser, stock_address, REPAIRS, PHONE) as page:
        assert walk(page) != []
        assert single(page) != []


def test_the_stock_theme_fails_as_html(stock: Path) -> None:
    assert vnu(stock) != []
    pages = read(stock, STOCK)
    assert ways_on({REPAIRS: pages[REPAIRS]}, ()) != []
