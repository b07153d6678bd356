"""A page that runs from right to left, in a real browser: nothing cut off, and the right way round."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator import tongue
from generator.cli import cli
from site_tests.browser.checkers import axe, ibm, vnu
from site_tests.browser.conftest import serve_folder
from site_tests.browser.paper import letters, sheets
from site_tests.conftest import ROOT
from site_tests.mirrored import CODE, ONLY_ENGLISH, fill_in, mirrored, write_catalogue
from site_tests.test_cases import CASES

PAGES = ("", "contact-us/", "how-we-are-doing/", "if-we-get-it-wrong/", "privacy/", "repairs/")
"""Pages in the language; the search is looked at with what it found."""
TOO_WIDE = """() => [...document.querySelectorAll('body *')].filter(e => {
  const box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const hidden = style.position === 'absolute' && (box.width <= 1 || box.bottom < 1);
  return !hidden && box.width && (box.right > innerWidth + 1 || box.left < -1);
}).map(e => e.outerHTML.slice(0, 120))"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site with one standard in letters that mean nothing, and one in English alone."""
    folder = tmp_path_factory.mktemp("mirrored")
    with pytest.MonkeyPatch.context() as patch:
        words = shutil.copytree(tongue.WORDS, folder / "words")
        write_catalogue(words)
        patch.setattr(tongue, "WORDS", words)
        tongue.language.cache_clear()
        root = shutil.copytree(CASES / "start", folder / "project")
        shutil.copytree(ROOT / "theme", root / "theme")
        shutil.copy(ROOT / "mkdocs.yml", root)
        content = root / "content/harbour-homes"
        for name, file in (("landlord", content), ("repairs", content / "standards")):
            run("new", "translation", CODE, name, "--root", str(root))
            fill_in(file / f"{name}.{CODE}.yml")
        (content / "standards/noise.yml").write_text(ONLY_ENGLISH, encoding="utf-8")
        run("build", "--no-print", "--root", str(root), "--today", "2026-11-22")
    tongue.language.cache_clear()
    return Path(root) / "build" / "site"


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    yield from serve_folder(site)


def run(*command: str) -> None:
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 0, done.output


def test_every_sheet_says_its_number_in_the_language_of_the_page(
    address: str, browser: Browser
) -> None:
    page = browser.new_page()
    for path, word in ((f"{CODE}/repairs/", mirrored("Page")), ("noise/", "Page")):
        page.goto(f"{address}{path}")
        foot = [sheet.letters for sheet in sheets(page)]
        assert all(letters(word) in each or letters(word[::-1]) in each for each in foot), foot
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_from_right_to_left(address: str, browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    found = page.goto(f"{address}{CODE}/repairs/")
    assert found
    assert found.ok
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    assert page.evaluate(TOO_WIDE) == []
    # What starts a line stands at the right: the marks of lists, and the landlord's colour.
    start = "getComputedStyle(document.querySelector('#in-short + ul')).borderRightWidth"
    assert page.evaluate(start) == "6px"
    # What leads to English says so, to people and to programs; what stays in the language does not.
    abroad = mirrored("(in English)")
    for link in page.locator(".menu a[href], footer p:not([lang]) > a[href^='../']").all():
        leads_on = f"/{CODE}/" not in link.evaluate("e => e.href")
        said = (abroad in link.inner_text(), "en" in (link.get_attribute("hreflang") or ""))
        assert said == (leads_on, leads_on), link.inner_text()
    locale = page.locator("meta[property='og:locale']")
    assert locale.get_attribute("content") == "he_IL"
    # The groups of a number keep their order.
    phone = page.locator(".numbers strong").first
    assert phone.evaluate("e => getComputedStyle(e).direction") == "ltr"
    assert page.locator("main a[href^='tel:'] [dir=ltr]").count()
    assert axe(page) == []
    page.close()


@pytest.mark.parametrize("width", [320, 1280])
def test_the_way_through_the_site_from_right_to_left(
    address: str, browser: Browser, width: int
) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    for path in PAGES:
        page.goto(f"{address}{CODE}/{path}")
        assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
        assert page.evaluate(TOO_WIDE) == [], path
        assert axe(page) == [], path
        if width == 1280:
            # The first line of a step in a numbered list, as in English.
            step = f"'{mirrored('Stage 1')} {mirrored('Stage 1')}'"
            assert [each for each in ibm(page) if step not in each] == [], path
        # The page is the same one in English.
        english = page.locator(".languages a[hreflang='en-GB']").evaluate("e => e.href")
        assert english == f"{address}{path}"
        # Search engines want the whole address of each.
        own = page.locator(f"link[rel=alternate][hreflang={CODE}]").get_attribute("href") or ""
        assert own.startswith("https://") and own.endswith(f"/{CODE}/{path}")
    page.close()


def test_the_search_finds_words_of_both_and_says_which_are_english(
    address: str, browser: Browser
) -> None:
    page = browser.new_page(bypass_csp=True)
    for words, href, in_english in (
        (mirrored("emergency repairs"), f"/{CODE}/repairs/", 0),
        ("noise", "/noise/", 1),
    ):
        page.goto(f"{address}{CODE}/search/?q={quote(words)}")
        first = page.locator("#found h2 a").first
        first.wait_for()
        assert first.evaluate("e => new URL(e.href).pathname") == href
        assert first.locator("span[lang=en][dir=ltr]").count() == in_english
    assert axe(page) == []
    page.close()


def test_a_wrong_address_helps_in_both_languages(address: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{address}404.html")
    section = page.locator(f"section[lang='{CODE}'][dir=rtl]")
    assert section.locator("h2").inner_text() == mirrored("We cannot find this page")
    for link in section.locator("a").all():
        found = page.request.get(link.evaluate("e => e.href"))
        assert found.ok
    page.close()


def test_the_pages_are_valid_html(site: Path) -> None:
    assert vnu(site) == []
