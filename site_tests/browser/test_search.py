"""Searching as tenants do: their own words, misspelt, in sentences, and without JavaScript."""

import json
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Dialog, Page, expect

from site_tests.browser.checkers import axe
from site_tests.browser.conftest import serve_folder
from site_tests.browser.test_every_page import opened
from site_tests.conftest import Built

SIX_TOWN, TORUS, PAPWORTH = "six-town-housing", "torus-liverpool", "papworth-trust"


def look_for(page: Page, address: str, landlord: str, words: str) -> list[str]:
    """The titles of the pages that a search finds, the likeliest first."""
    page.goto(f"{address}{landlord}/search/?q={quote(words)}")
    expect(page.locator("#found [role=status]")).not_to_be_empty()
    return page.locator("#found h2").all_inner_texts()


@pytest.mark.parametrize(
    ("landlord", "words", "first"),
    [
        (SIX_TOWN, "boiler", "Repairs"),
        (SIX_TOWN, "boyler", "Repairs"),
        (SIX_TOWN, "repiars", "Repairs"),
        (SIX_TOWN, "what happens if they don't mend my boiler in time?", "Repairs"),
        (SIX_TOWN, "mould", "Repairs"),
        (SIX_TOWN, "neighbours", "Anti-social behaviour"),
        (SIX_TOWN, "nieghbors playing loud musik", "Anti-social behaviour"),
        (SIX_TOWN, "evicted", "Paying your rent"),
        (SIX_TOWN, "smell gas", "Keeping you safe"),
        (SIX_TOWN, "complain", "Contacting us and making a complaint"),
        (TORUS, "boiler", "Repairs and maintenance"),
        (TORUS, "evicted", "Income management"),
        (TORUS, "drug dealing noise", "Safer estates"),
        (TORUS, "bins", "Neighbourhood management"),
        (PAPWORTH, "leak", "Repairs and maintenance"),
        (PAPWORTH, "opening hours", "Contacting us"),
    ],
)
def test_tenants_words_lead_to_the_right_page(
    browser: Browser, address: str, landlord: str, words: str, first: str
) -> None:
    with opened(browser, address, f"{landlord}/search/") as page:
        assert look_for(page, address, landlord, words)[0] == first


def test_a_line_leads_to_its_place(browser: Browser, address: str) -> None:
    with opened(browser, address, f"{SIX_TOWN}/search/") as page:
        look_for(page, address, SIX_TOWN, "emergency repair 24 hours")
        page.locator("#found li li a").first.click()
        assert page.url.startswith(f"{address}{SIX_TOWN}/repairs/#promise-")
        place = page.url.partition("#")[2]
        assert page.locator(f"[id='{place}']").count() == 1


def test_what_was_misspelt_is_said_and_what_is_not_there_too(
    browser: Browser, address: str
) -> None:
    with opened(browser, address, f"{SIX_TOWN}/search/") as page:
        look_for(page, address, SIX_TOWN, "boyler")
        said = page.locator("#found [role=status]")
        assert (
            said.inner_text() == "We have nothing about “boyler”. These pages are about “boiler”."
        )
        assert look_for(page, address, SIX_TOWN, "zzzzzzzz") == []
        assert "nothing about “zzzzzzzz”" in said.inner_text()


def test_the_home_page_asks_and_the_search_page_answers(browser: Browser, address: str) -> None:
    with opened(browser, address, f"{SIX_TOWN}/", 320) as page:
        page.get_by_label("What are you looking for?").fill("damp")
        page.keyboard.press("Enter")
        expect(page.locator("#found h2").first).to_be_visible()
        assert page.get_by_label("What are you looking for?").input_value() == "damp"
        assert axe(page) == []


@pytest.mark.parametrize("words", ["<img src=x onerror=alert(1)>", "'\"><script>alert(1)</script>"])
def test_hostile_words_are_only_words(browser: Browser, address: str, words: str) -> None:
    with opened(browser, address, f"{SIX_TOWN}/search/") as page:
        ran = []

        def note(dialog: Dialog) -> None:
            ran.append(dialog.message)
            dialog.dismiss()

        page.on("dialog", note)
        look_for(page, address, SIX_TOWN, words)
        assert words in page.locator("#found [role=status]").inner_text()
        assert page.locator("#found img, #found script").count() == 0
        assert ran == []
        page.remove_listener("dialog", note)


def test_hostile_pages_are_only_words(browser: Browser, built: Built, tmp_path: Path) -> None:
    """The file of words comes from what writers wrote."""
    folder = tmp_path / SIX_TOWN / "search"
    folder.mkdir(parents=True)
    html = (built.site / SIX_TOWN / "search" / "index.html").read_text(encoding="utf-8")
    (folder / "index.html").write_text(html, encoding="utf-8")
    (tmp_path / "assets").mkdir()
    script = (built.site / "assets" / "search.js").read_text(encoding="utf-8")
    (tmp_path / "assets" / "search.js").write_text(script, encoding="utf-8")
    hostile = "<img src=x onerror=document.title='ran'>"
    words = {
        "pages": [[hostile, "repairs/", hostile]],
        "lines": [[0, "repairs/#a", hostile]],
        "words": {"boiler": [0, 5, 1, 5]},
        "skip": [],
    }
    (folder / "words.json").write_text(json.dumps(words), encoding="utf-8")
    for address in serve_folder(tmp_path):
        page = browser.new_page()
        assert look_for(page, address, SIX_TOWN, "boiler") == [hostile]
        assert page.locator("#found img").count() == 0
        assert page.title() != "ran"
        page.close()


def test_without_javascript_there_is_an_a_to_z(browser: Browser, address: str) -> None:
    path = f"{SIX_TOWN}/search/?q=boiler"
    with opened(browser, address, path, java_script_enabled=False) as page:
        assert "A to Z" in page.locator("noscript").inner_text()
        page.get_by_role("link", name="Boiler in Repairs").click()
        assert page.url == f"{address}{SIX_TOWN}/repairs/"
