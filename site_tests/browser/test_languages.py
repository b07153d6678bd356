"""A page that runs from right to left, in a real browser: nothing cut off, and the right way round."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from playwright.sync_api import Browser

from generator import tongue
from generator.cli import cli
from site_tests.browser.checkers import axe
from site_tests.browser.conftest import serve_folder
from site_tests.conftest import ROOT
from site_tests.mirrored import CODE, fill_in, mirrored, write_catalogue
from site_tests.test_cases import CASES


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site with one standard in letters that mean nothing."""
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
        run("build", "--no-print", "--root", str(root), "--today", "2026-11-22")
    tongue.language.cache_clear()
    yield from serve_folder(Path(root) / "build" / "site")


def run(*command: str) -> None:
    done = CliRunner().invoke(cli, command)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize("width", [320, 1280])
def test_a_page_from_right_to_left(address: str, browser: Browser, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800}, bypass_csp=True)
    found = page.goto(f"{address}{CODE}/repairs/")
    assert found
    assert found.ok
    assert page.evaluate("getComputedStyle(document.body).direction") == "rtl"
    wide = """() => [...document.querySelectorAll('body *')].filter(e => {
      const box = e.getBoundingClientRect(), style = getComputedStyle(e);
      const hidden = style.position === 'absolute' && (box.width <= 1 || box.bottom < 1);
      return !hidden && box.width && (box.right > innerWidth + 1 || box.left < -1);
    }).map(e => e.outerHTML.slice(0, 120))"""
    assert page.evaluate(wide) == []
    # What starts a line stands at the right: the marks of lists, and the landlord's colour.
    start = "getComputedStyle(document.querySelector('#in-short + ul')).borderRightWidth"
    assert page.evaluate(start) == "6px"
    # What leads to English says so, to people and to programs; what stays in the language does not.
    abroad = mirrored("(in English)")
    for link in page.locator(".menu a[href], footer p:not([lang]) > a[href^='../']").all():
        leads_on = not (link.get_attribute("href") or "").startswith("#")
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
