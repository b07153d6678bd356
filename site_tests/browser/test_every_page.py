"""Each page in a real browser, as tenants meet it: small, dark, zoomed, without JavaScript."""

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Response

from site_tests.browser.checkers import COLOURS, axe, ibm
from site_tests.every_page import LANDLORDS, ONE_OF_EACH, PAGES

PHONE, DESKTOP = 320, 1280
every_page = pytest.mark.parametrize("path", PAGES)
one_of_each = pytest.mark.parametrize("path", ONE_OF_EACH)

# The text spacing that a reader may set (WCAG 1.4.12).
_SPACED = """* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important } p { margin-bottom: 2em !important }"""

_OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth;
  const wide = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    const hidden = style.clipPath !== 'none' || style.position === 'absolute' && box.width <= 1;
    return !hidden && box.width && (box.right > width + 1 || box.left < -1);
  });
  return wide.map(e => e.outerHTML.slice(0, 120));
}"""

_SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(e =>
  [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim())
  && e.getClientRects().length && !e.closest('svg')
  && parseFloat(getComputedStyle(e).fontSize) < 16).map(e => e.outerHTML.slice(0, 120))"""

_BULLETS = """() => [...document.querySelectorAll('main ul:not([class]) > li')]
  .map(e => [getComputedStyle(e).listStyleType, getComputedStyle(e).display])"""

_STOPS = ", ".join(
    f"{stop}:visible"
    for stop in ("a[href]", "button", "input", "select", "summary", "[tabindex='0']")
)
"""What the keyboard can reach; not what a closed box hides."""

_WATCH_THE_FOCUS = """() => {
  const numbers = new Map();
  window.stops = [];
  // Only once the key is up has the page moved to what took the focus.
  addEventListener('keyup', key => {
    if (key.key !== 'Tab') return;
    const e = document.activeElement;
    if (!e || e === document.body) { window.stops.push(null); return; }
    const box = e.getBoundingClientRect(), style = getComputedStyle(e);
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    const top = document.elementFromPoint(x, y);
    if (!numbers.has(e)) numbers.set(e, numbers.size);
    window.stops.push({
      number: numbers.get(e),
      what: e.outerHTML.slice(0, 90),
      seen: box.width > 0 && box.height > 0 && x >= 0 && x <= innerWidth && y >= 0
        && y <= innerHeight && !!top && (e.contains(top) || top.contains(e)),
      ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
    });
  });
}"""
"""Writes down what each key press leads to, so that a walk asks the browser once, not each time."""


@contextmanager
def opened(
    browser: Browser, address: str, path: str, width: int = DESKTOP, **more: Any
) -> Iterator[Page]:
    """A page in a fresh browser context; it must be a real page, not an error."""
    context = browser.new_context(viewport={"width": width, "height": 800}, **more)
    page = context.new_page()
    answer = page.goto(address + path)
    assert answer is not None
    assert answer.status == 200
    assert page.locator("h1").count() == 1
    yield page
    context.close()


@every_page
def test_the_checkers_find_nothing(browser: Browser, address: str, path: str) -> None:
    schemes: tuple[Literal["light", "dark"], ...] = ("light", "dark")
    with opened(browser, address, path) as page:
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        for width, scheme in itertools.product((PHONE, DESKTOP), schemes):
            page.set_viewport_size({"width": width, "height": 800})
            page.emulate_media(color_scheme=scheme)
            # Dark colours change nothing but colours.
            light = scheme == "light"
            found = axe(page) if light else axe(page, COLOURS)
            found += ibm(page) if light else ibm(page, only=("text_contrast_sufficient",))
            assert found == [], f"{width} pixels, {scheme}"
        page.emulate_media(media="print", color_scheme="light")
        assert axe(page, COLOURS) == []


@every_page
def test_nothing_runs_off_a_small_screen(browser: Browser, address: str, path: str) -> None:
    # The page's own policy would forbid the reader's style sheet that Playwright stands in for.
    with opened(browser, address, path, PHONE, bypass_csp=True) as page:
        assert page.evaluate(_OVERFLOWING) == []
        page.add_style_tag(content=_SPACED)
        assert page.evaluate(_OVERFLOWING) == []


def test_running_off_the_screen_would_be_found(browser: Browser, address: str) -> None:
    with opened(browser, address, "six-town-housing/repairs/", PHONE) as page:
        page.evaluate("document.querySelector('main p').style.width = '400px'")
        assert page.evaluate(_OVERFLOWING) != []


@every_page
def test_text_is_large_enough_and_lists_keep_their_bullets(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path) as page:
        for width in (PHONE, DESKTOP):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(_SMALL_TEXT) == []
            size = page.evaluate(
                "parseFloat(getComputedStyle(document.querySelector('main p')).fontSize)"
            )
            assert size >= 18
            for style, display in page.evaluate(_BULLETS):
                assert style != "none"
                assert display == "list-item"


@one_of_each
@pytest.mark.parametrize("width", [PHONE, DESKTOP])
def test_the_keyboard_reaches_everything_and_is_never_trapped(
    browser: Browser, address: str, path: str, width: int
) -> None:
    with opened(browser, address, path, width) as page:
        stops = page.locator(_STOPS).count()
        page.evaluate(_WATCH_THE_FOCUS)
        for key in ("Tab", "Shift+Tab"):
            reached = walk(page, key, stops)
            assert len(reached) == stops, f"{key} reaches {len(reached)} of {stops}"


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("document.querySelector('main a').style.cssText = 'position:fixed;left:-99px'", "hidden"),
        ("document.querySelector('main a').style.outline = 'none'", "no focus ring"),
        ("void (document.querySelector('main a').onfocus = e => e.target.blur())", "too early"),
    ],
    ids=["off the screen", "no ring", "lost"],
)
def test_a_lost_focus_would_be_found(browser: Browser, address: str, fault: str, said: str) -> None:
    with opened(browser, address, "six-town-housing/repairs/", bypass_csp=True) as page:
        page.evaluate(_WATCH_THE_FOCUS)
        page.evaluate(fault)
        with pytest.raises(AssertionError, match=said):
            walk(page, "Tab", page.locator(_STOPS).count())


def walk(page: Page, key: str, stops: int) -> set[int]:
    """Press a key until it has passed every stop; gives the elements that took the focus."""
    reached = set()
    if key == "Shift+Tab":
        page.keyboard.press("Tab")  # off the last stop, so that the way back starts there
    page.evaluate("window.stops.length = 0")
    for _ in range(stops):
        page.keyboard.press(key)
    walked = page.evaluate("window.stops")
    assert len(walked) == stops
    for focused in walked:
        assert focused, f"{key}: the focus left the page too early"
        assert focused["seen"], f"{key}: hidden when focused: {focused['what']}"
        assert focused["ring"], f"{key}: no focus ring: {focused['what']}"
        reached.add(focused["number"])
    return reached


@one_of_each
def test_everything_is_there_without_javascript(browser: Browser, address: str, path: str) -> None:
    texts = []
    for enabled in (True, False):
        with opened(browser, address, path, java_script_enabled=enabled) as page:
            words = page.locator("body").inner_text()
            # What only those without a script are told, on the search page.
            told = page.locator("noscript").all_inner_texts() if not enabled else []
            for each in told:
                words = words.replace(each, "")
            texts.append("".join(words.split()))
    assert texts[0] == texts[1]


@every_page
def test_a_page_is_small_asks_nobody_else_and_logs_no_error(
    browser: Browser, address: str, path: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    answers: list[Response] = []
    said: list[str] = []
    # Playwright marks the function it is given, and a built-in one cannot be marked.
    page.on("response", lambda answer: answers.append(answer))  # noqa: PLW0108
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(address + path, wait_until="load")
    sizes = {answer.url: len(answer.body()) for answer in answers}
    assert said == []
    assert len(sizes) >= 2
    assert all(url.startswith(address) for url in sizes)
    assert sum(sizes.values()) < 60_000
    # As the page about privacy says: no cookies, and nothing kept on the device.
    assert context.storage_state() == {"cookies": [], "origins": []}
    assert page.evaluate("async () => (await indexedDB.databases()).length") == 0
    context.close()


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
