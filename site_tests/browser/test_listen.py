"""“Listen to this page”: there only where the device has a voice of its own; in order; stopped at once.

A headless Chromium has no voices, so the tests bring their own speech, which writes down what it says.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from site_tests.browser.checkers import axe
from site_tests.browser.conftest import borrowed
from site_tests.browser.visiting import DESKTOP, SMALL

STANDARD = "six-town-housing/repairs/"
WITH_IT = (
    STANDARD,
    "six-town-housing/stay-safe-at-home/",
    "torus-liverpool/if-we-get-it-wrong/",
    "torus-liverpool/what-we-have-learned/",
    "torus-liverpool/contact-us/",
    "papworth-trust/accessibility/",
    "papworth-trust/privacy/",
)
WITHOUT_IT = ("", "six-town-housing/", "torus-liverpool/how-we-are-doing/", "404.html")

_SPEECH = """(voices => {
  const said = [];
  const speech = {
    getVoices: () => window.voices, said, stopped: 0,
    speak(each) { said.push(each); }, cancel() { speech.stopped++; },
  };
  window.voices = voices;
  Object.defineProperty(window, 'speechSynthesis', { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})(%s)"""
OWN = "[{localService: true, lang: 'en-US', name: 'a'}, {localService: true, lang: 'en-GB', name: 'b'}]"
AFAR = "[{localService: false, lang: 'en-GB'}, {localService: true, lang: 'cy-GB'}]"

_TO_THE_END = """() => {
  const said = window.speechSynthesis.said;
  for (let i = said.length - 1; i < said.length; i++) said[i].onend();
  return said.map(each => each.text);
}"""

_ALL_WORDS = """() => {
  const copy = document.querySelector('main').cloneNode(true);
  copy.querySelectorAll('nav, .listen, .screen, [aria-hidden=true]').forEach(e => e.remove());
  copy.querySelectorAll('table').forEach(table => {
    const heads = [...table.querySelectorAll('thead th')].map(e => e.textContent);
    const rows = [...table.querySelectorAll('tbody tr')].map(row => [...row.cells].map(
      (cell, i) => (i ? heads[i] + ': ' : '') + cell.textContent).join('. '));
    table.replaceWith(table.caption.textContent + rows.join(''));
  });
  return copy.textContent;
}"""


@contextmanager
def heard(
    browser: Browser, address: str, path: str = STANDARD, voices: str = OWN, **more: Any
) -> Iterator[Page]:
    """A page in a browser that has these voices."""
    with borrowed(browser, _SPEECH % voices, **more) as page:
        page.set_viewport_size({"width": DESKTOP, "height": 800})
        answer = page.goto(address + path)
        assert answer is not None
        assert answer.status == 200
        yield page


def said(page: Page) -> list[str]:
    texts: list[str] = page.evaluate("speechSynthesis.said.map(each => each.text)")
    return texts


@pytest.mark.parametrize("path", WITH_IT)
def test_it_is_there_large_and_quiet(browser: Browser, address: str, path: str) -> None:
    with heard(browser, address, path) as page:
        page.set_viewport_size(SMALL)
        button = page.get_by_role("button", name="Listen to this page", exact=True)
        expect(button).to_be_visible()
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
        assert page.locator(".listen button:visible").count() == 1
        assert page.locator(".listen [aria-live], .listen [role=status]").count() == 0
        # Not before the words that say what the page is about.
        assert page.locator("h1 + p + .listen, h1 + .listen").count() == 1
        assert said(page) == []
        assert axe(page) == []
        page.emulate_media(media="print")
        expect(button).to_be_hidden()


@pytest.mark.parametrize(
    ("path", "more"),
    [
        (STANDARD, {"voices": "[]"}),
        (STANDARD, {"voices": AFAR}),
        (STANDARD, {"java_script_enabled": False}),
        *((path, {}) for path in WITHOUT_IT if path != "404.html"),
    ],
)
def test_it_is_not_there(browser: Browser, address: str, path: str, more: dict[str, Any]) -> None:
    with heard(browser, address, path, **more) as page:
        assert page.locator(".listen").count() == 0
        assert page.get_by_text("Listen to this page", exact=True).count() == 0


def test_it_comes_when_the_voices_do(browser: Browser, address: str) -> None:
    with heard(browser, address, voices="[]") as page:
        page.evaluate(f"window.voices = {OWN}; speechSynthesis.onvoiceschanged()")
        page.evaluate("speechSynthesis.onvoiceschanged()")
        assert page.locator(".listen").count() == 1


def test_it_reads_all_of_the_text_in_order(browser: Browser, address: str) -> None:
    with heard(browser, address) as page:
        page.get_by_role("button", name="Listen to this page").press("Enter")
        assert said(page) == ["Repairs"]
        first = page.evaluate("(({voice, lang}) => [voice.name, lang])(speechSynthesis.said[0])")
        assert first == ["b", "en-GB"]
        texts = page.evaluate(_TO_THE_END)
        assert texts[1:3] == [page.locator("h1 + p").inner_text(), "In short"]
        shown = page.evaluate(_ALL_WORDS)
        assert "".join("".join(texts).split()) == "".join(shown.split())
        assert len(texts) > 100
        assert not any("On this page" in text for text in texts)
        assert page.locator(".listen button:visible").all_text_contents() == ["Listen to this page"]


def test_a_table_is_read_row_by_row(browser: Browser, address: str) -> None:
    with heard(browser, address) as page:
        page.get_by_role("button", name="Listen to this page").click()
        texts = page.evaluate(_TO_THE_END)
        table = page.locator("main table").first
        caption = " ".join((table.locator("caption").text_content() or "").split())
        heads = table.locator("thead th").all_text_contents()
        cells = table.locator("tbody tr").first.locator("th, td").all_text_contents()
        row, *labelled = (" ".join(cell.split()) for cell in cells)
        read = [f"{head}: {cell}" for head, cell in zip(heads[1:], labelled, strict=True)]
        at = texts.index(caption)
        assert texts[at + 1] == ". ".join([row, *read])


def test_it_stops_at_once_and_carries_on_where_it_was(browser: Browser, address: str) -> None:
    with heard(browser, address) as page:
        button = page.locator(".listen button").first
        button.press("Space")
        page.evaluate("speechSynthesis.said[0].onend()")
        expect(button).to_have_text("Stop")
        button.press("Space")
        assert page.evaluate("speechSynthesis.stopped") == 1
        # A browser says of what was stopped that it ended, or that it failed: nothing follows.
        page.evaluate("speechSynthesis.said[1].onend(), speechSynthesis.said[1].onerror()")
        assert len(said(page)) == 2
        expect(button).to_have_text("Carry on")
        expect(button).to_be_focused()
        button.press("Space")
        assert said(page)[2] == said(page)[1]
        button.press("Space")
        page.get_by_role("button", name="Start again").press("Enter")
        assert said(page)[3] == said(page)[0]
        expect(button).to_be_focused()
        expect(button).to_have_text("Stop")


def test_it_stops_when_the_page_is_left_or_the_voice_fails(browser: Browser, address: str) -> None:
    with heard(browser, address) as page:
        button = page.locator(".listen button").first
        button.click()
        page.evaluate("speechSynthesis.said[0].onerror()")
        expect(button).to_have_text("Listen to this page")
        button.click()
        before = page.evaluate("speechSynthesis.stopped")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pagehide'))")
        assert page.evaluate("speechSynthesis.stopped") == before + 1


def test_what_is_in_another_language_has_that_language_s_voice_or_none(
    browser: Browser, address: str
) -> None:
    voices = "[{localService: true, lang: 'cy_GB'}, {localService: true, lang: 'en-US'}]"
    with heard(browser, address, voices=voices) as page:
        page.evaluate("document.querySelector('h1').lang = 'cy-GB'")
        page.evaluate("document.querySelector('h1 + p').lang = 'fr'")
        page.locator(".listen button").first.click()
        page.evaluate(_TO_THE_END)
        spoken = page.evaluate(
            "speechSynthesis.said.slice(0, 2).map(e => [e.lang, e.voice.lang, e.text])"
        )
        assert spoken == [["cy-GB", "cy_GB", "Repairs"], ["en-GB", "en-US", "In short"]]
