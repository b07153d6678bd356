"""Without a connection: what was read can be read again, says its day, and can be deleted."""

import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from generator import wording
from site_tests.browser.checkers import axe
from site_tests.browser.conftest import Pages, Server
from site_tests.conftest import Built
from site_tests.every_page import PAGES

READ = "six-town-housing/repairs/"
NOT_READ = "six-town-housing/keeping-you-safe/"
SEARCH = "six-town-housing/search/"
PRIVACY = "six-town-housing/privacy/"
MOST = 80

_KEPT = """async () => {
  const store = await caches.open('pages-1');
  return (await store.keys()).map(each => new URL(each.url).pathname.slice(1));
}"""


class _Host:
    """A web host with its own copy of the pages, which can be cut off and come back."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._port = 0
        self.come_back()
        self.address = f"http://127.0.0.1:{self._port}/"

    def come_back(self) -> None:
        handler = partial(Pages, directory=str(self.folder))
        self._server = Server(("127.0.0.1", self._port), handler)
        self._port = self._server.server_port
        Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def cut_off(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def host(built: Built, tmp_path: Path) -> Iterator[_Host]:
    folder = tmp_path / "site"
    shutil.copytree(built.site, folder, ignore=shutil.ignore_patterns("print", "data", "*.png"))
    host = _Host(folder)
    yield host
    host.cut_off()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(service_workers="allow", viewport={"width": 320, "height": 640})
    yield context
    context.close()


def until(page: Page, condition: str) -> None:
    """Wait until a condition about `kept`, the list of what is kept, holds."""
    # Playwright's own way to wait takes a promise for a yes.
    page.evaluate(
        f"""async () => {{
          for (let i = 0; i < 400; i++) {{
            const kept = await ({_KEPT})();
            if ({condition}) return;
            await new Promise(go => setTimeout(go, 50));
          }}
          throw new Error("It never came to {condition}");
        }}"""
    )


def read(context: BrowserContext, host: _Host, path: str) -> Page:
    """A page that was opened once and is kept."""
    page = context.new_page()
    page.goto(host.address + path)
    name = path.partition("?")[0]
    until(page, "navigator.serviceWorker.controller")
    until(page, f"kept.includes('{name}') && kept.includes('assets/deal.css')")
    return page


def test_a_page_that_was_read_can_be_read_again_and_says_its_day(
    context: BrowserContext, host: _Host
) -> None:
    page = read(context, host, READ)
    words = page.locator("main").inner_text()
    expect(page.locator(".offline")).to_be_hidden()
    host.cut_off()
    page.reload()
    assert page.locator("main").inner_text() == words
    notice = page.locator(".offline")
    expect(notice).to_be_in_viewport(ratio=1)
    # Kept a moment ago, unless midnight has just passed.
    assert wording.day(date.today()) in notice.inner_text()  # noqa: DTZ011 (the browser's own day)
    brand = page.locator("header").evaluate("e => getComputedStyle(e).backgroundColor")
    assert brand != "rgba(0, 0, 0, 0)", "the styles are not kept"
    assert axe(page) == []
    host.come_back()


def test_a_page_that_was_not_read_leads_to_those_that_were(
    context: BrowserContext, host: _Host
) -> None:
    page = read(context, host, READ)
    host.cut_off()
    page.goto(host.address + NOT_READ)
    expect(page.locator("h1")).to_have_text("You have no connection")
    assert page.locator(".skip").bounding_box()["y"] < 0, "the styles are not kept"  # type: ignore[index]
    assert axe(page) == []
    (link,) = page.locator("#kept a").all()
    assert link.inner_text().startswith("Repairs")
    link.click()
    assert page.url == host.address + READ
    expect(page.locator(".offline")).to_be_visible()
    host.come_back()


def test_with_a_connection_nothing_old_is_shown(context: BrowserContext, host: _Host) -> None:
    page = read(context, host, READ)
    page.reload()  # This time, what was kept had the chance to be in the way.
    file = host.folder / READ / "index.html"
    file.write_text(file.read_text("utf-8").replace("</h1>", ", changed</h1>"), "utf-8")
    page.reload()
    expect(page.locator("h1")).to_contain_text("changed")
    expect(page.locator(".offline")).to_be_hidden()


def test_what_was_taken_off_the_website_is_not_kept(context: BrowserContext, host: _Host) -> None:
    page = read(context, host, READ)
    page.reload()
    shutil.rmtree(host.folder / READ)
    page.goto(host.address + READ)
    until(page, f"!kept.includes('{READ}')")


def test_the_search_works_without_a_connection_and_its_question_is_not_kept(
    context: BrowserContext, host: _Host
) -> None:
    page = read(context, host, f"{SEARCH}?q=boiler")
    page.goto(f"{host.address}{SEARCH}?q=boyler")
    expect(page.locator("[role=status]").first).not_to_be_empty()
    assert not [each for each in page.evaluate(_KEPT) if "boyler" in each or "?" in each]
    host.cut_off()
    page.goto(f"{host.address}{SEARCH}?q=mould")
    expect(page.locator("main a", has_text=re.compile("epairs")).first).to_be_visible()
    host.come_back()


def test_the_copies_can_be_deleted(context: BrowserContext, host: _Host) -> None:
    page = read(context, host, PRIVACY)
    page.get_by_role("button", name="Delete the copies on this device").click()
    expect(page.get_by_text("They are deleted.")).to_be_visible()
    assert page.evaluate("caches.keys()") == []
    page.goto(host.address + READ)
    until(page, f"kept.includes('offline/') && kept.includes('{READ}')")
    host.cut_off()
    page.goto(host.address + NOT_READ)
    assert [each.inner_text()[:7] for each in page.locator("#kept a").all()] == ["Repairs"]
    host.come_back()


def test_only_so_many_pages_and_no_pdfs_are_kept(context: BrowserContext, host: _Host) -> None:
    page = read(context, host, READ)
    page.reload()
    print_ = host.folder / "print.pdf"
    print_.write_bytes(b"%PDF-1.7")
    addresses = [host.address + path for path in (*PAGES, "print.pdf", "sitemap.xml")]
    assert len(addresses) > MOST
    page.evaluate("all => navigator.serviceWorker.controller.postMessage(all)", addresses)
    until(page, f"kept.length === {MOST + 1}")
    kept = page.evaluate(_KEPT)
    assert "offline/" in kept
    assert not [each for each in kept if each.endswith((".pdf", ".xml"))]
