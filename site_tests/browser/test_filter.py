"""Choosing what to show on "How we are doing": plain links, no script."""

from contextlib import closing

import pytest
from playwright.sync_api import Browser, Page
from pypdfium2 import PdfDocument

from site_tests.browser.test_every_page import opened

PATH = "six-town-housing/how-we-are-doing/"


def seen(page: Page) -> set[str]:
    """The classes of the rows that can be seen."""
    return set(
        page.evaluate(
            "[...document.querySelectorAll('tbody tr')].filter(e => e.getClientRects().length)"
            ".map(e => e.className)"
        )
    )


@pytest.mark.parametrize("kind", ["met", "missed", "no-figure"])
def test_a_choice_leaves_only_its_rows(browser: Browser, address: str, kind: str) -> None:
    with opened(browser, address, PATH, java_script_enabled=True) as page:
        assert seen(page) == {"is-met", "is-missed", "is-no-figure"}
        page.click(f"a[href='#show-{kind}']")
        assert seen(page) == {f"is-{kind}"}
        empty = page.evaluate(
            "[...document.querySelectorAll('.group')].filter(e => e.getClientRects().length"
            " && ![...e.querySelectorAll('tbody tr')].some(r => r.getClientRects().length)).length"
        )
        assert empty == 0, "a standard without such a row is hidden as a whole"
        page.click("text=Show everything")
        assert len(seen(page)) == 3


def test_everything_is_printed_whatever_was_chosen(browser: Browser, address: str) -> None:
    with opened(browser, address, f"{PATH}#show-met") as page:
        assert seen(page) == {"is-met"}
        page.emulate_media(media="print")
        assert len(seen(page)) == 3
        assert not page.locator("nav.filter").is_visible(), "paper has no links to press"


def test_long_tables_start_where_they_stand_on_paper(browser: Browser, address: str) -> None:
    path = "torus-liverpool/tenant-satisfaction-measures/"
    with opened(browser, address, path) as page, closing(PdfDocument(page.pdf())) as printed:
        assert "TP01" in printed[0].get_textpage().get_text_range()
