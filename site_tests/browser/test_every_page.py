"""Each page in a real browser, as tenants meet it: small, dark, zoomed, by keyboard, printed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator import wording
from generator.addresses import written_home
from generator.merge import figures_to
from site_tests.browser.conftest import borrowed
from site_tests.browser.keys import single, walk
from site_tests.browser.structure import read, skipped, titles, ways_on
from site_tests.browser.visiting import DESKTOP, PHONE, Tab, tab
from site_tests.conftest import Built
from site_tests.every_page import LANDLORDS, ONE_OF_EACH, PAGES, RULE_PAGES, STANDARDS

every_page = pytest.mark.parametrize("path", PAGES)
OF_ONE_LANDLORD = tuple(page for page in ONE_OF_EACH if not page.startswith(LANDLORDS[:-1]))
"""Landlords share the templates, so the slowest tests look at one landlord. `make bar` does at all."""
_NAMES = {page.partition("/")[2] for page in OF_ONE_LANDLORD} - {""}
OF_EVERY_KIND = (
    *OF_ONE_LANDLORD,
    *(
        page
        for page in ONE_OF_EACH
        if page not in OF_ONE_LANDLORD and page.partition("/")[2] not in _NAMES
    ),
)
"""With every landlord's home, and the pages that this one has no such of."""

WITH_ANOTHER_FRAME = tuple(
    page
    for page in OF_ONE_LANDLORD
    if page in ("", "help/rules/time-clash/", "open-data/", "404.html", f"{LANDLORDS[-1]}/")
    or page.endswith(("/search/", "/how-we-are-doing/", "/print-room/"))
    or page.rstrip("/") in STANDARDS
)
"""Where the width changes what can be reached: the menu, the choice of figures, columns."""


@contextmanager
def opened(
    browser: Browser, address: str, path: str, width: int = DESKTOP, **more: Any
) -> Iterator[Page]:
    """A page of the site; it must be a real page, not an error."""
    with borrowed(browser, **more) as page:
        page.set_viewport_size({"width": width, "height": 800})
        answer = page.goto(address + path)
        assert answer is not None
        assert answer.status == 200
        assert page.locator("h1").count() == 1
        yield page


@pytest.fixture(scope="session")
def visitor(browser: Browser, address: str) -> Iterator[Tab]:
    with tab(browser, address) as opened_once:
        yield opened_once


@every_page
def test_a_page_meets_the_bar(visitor: Tab, built: Built, path: str) -> None:
    """What may never be wrong, as /help/ and the accessibility statement say: see visiting.py."""
    seen = visitor.visit(path, on_each_sheet(built, path))
    assert seen.wrong() == {}
    assert seen.others == []
    assert seen.raw < 60_000
    assert seen.compressed < 20_000
    assert seen.script < 5_000


def on_each_sheet(built: Built, path: str) -> tuple[str, ...]:
    """What must be read on every printed sheet of a landlord's page."""
    name = path.partition("/")[0]
    if name not in LANDLORDS:
        return ("Page",)
    publication = built.catalogue.publication(name)
    landlord = publication.landlord
    phone = landlord.contact("phone")
    latest = figures_to(result for deal in publication.deals for result in deal.results)
    day = wording.day(latest or built.catalogue.today)
    home = written_home(built.catalogue, landlord)
    return (landlord.name, phone.to if phone else "", home, day, "Page")


@pytest.mark.parametrize("path", OF_EVERY_KIND)
def test_the_keyboard_reaches_everything_and_no_single_key_acts(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path, PHONE) as page:
        assert single(page) == []
        assert walk(page) == []


@pytest.mark.parametrize("path", WITH_ANOTHER_FRAME)
def test_the_keyboard_reaches_everything_on_a_wide_screen(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path) as page:
        assert walk(page) == []


@pytest.fixture(scope="module")
def with_and_without(browser: Browser) -> Iterator[tuple[Page, Page]]:
    """Two tabs that turn to page after page; the second runs no script."""
    contexts = [browser.new_context(java_script_enabled=each) for each in (True, False)]
    first, second = (each.new_page() for each in contexts)
    yield first, second
    for each in contexts:
        each.close()


@pytest.mark.parametrize("path", OF_ONE_LANDLORD)
def test_everything_is_there_without_javascript(
    with_and_without: tuple[Page, Page], address: str, path: str
) -> None:
    texts = []
    for page in with_and_without:
        page.goto(address + path)
        words = page.locator("body").inner_text()
        # What only those without a script are told, on the search page.
        told = page.locator("noscript").all_inner_texts() if page is with_and_without[1] else []
        for each in told:
            words = words.replace(each, "")
        texts.append("".join(words.split()))
    assert texts[0] == texts[1]


def test_titles_headings_and_ways_to_go_on(built: Built) -> None:
    pages = read(built.site, (*PAGES, *RULE_PAGES))
    of_landlords = {path: html for path, html in pages.items() if path.startswith(LANDLORDS)}
    assert titles(pages) == []
    assert skipped(pages) == []
    assert ways_on(of_landlords, [f"{slug}/" for slug in STANDARDS]) == []


@pytest.mark.parametrize("wrong", ["x", "six-town-housing/repair/", "no/such/page/at/all.html"])
def test_a_wrong_address_gets_a_page_that_helps(browser: Browser, address: str, wrong: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    answer = page.goto(f"{address}{wrong}")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("h1").count() == 1
    # The browser itself logs the status; the page's policy and its addresses must add nothing.
    assert all("404" in line for line in said)
    assert len(said) == 1
    links = page.locator("a[href^='/']").evaluate_all("all => all.map(e => e.href)")
    for landlord in LANDLORDS:
        assert {f"{address}{landlord}/", f"{address}{landlord}/search/"} <= set(links)
    for link in links:
        assert page.request.get(link).status == 200, link
    page.get_by_text("All landlords on this website").click()
    assert page.url == address
    context.close()
