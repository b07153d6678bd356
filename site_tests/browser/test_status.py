"""How a figure stands must be clear without colour, and met and missed must weigh the same."""

from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser

from site_tests.browser.test_every_page import opened

SIX_TOWN = "six-town-housing/"
PAGES_WITH_STATUS = (
    f"{SIX_TOWN}repairs/",
    f"{SIX_TOWN}paying-your-rent/",
    f"{SIX_TOWN}how-we-are-doing/",
    "torus-liverpool/who-checked-this/",
    "torus-liverpool/what-we-have-learned/",
    "torus-liverpool/neighbourhood-management/",
)
_TAGS = """() => [...document.querySelectorAll('.tag')].map(e => {
  const style = getComputedStyle(e);
  return {
    words: e.textContent.trim(),
    shape: !!document.querySelector(e.querySelector('svg use').getAttribute('xlink:href')),
    box: [style.fontSize, style.fontWeight, style.paddingTop, style.borderTopWidth].join(' '),
  };
})"""


def test_a_status_is_a_word_and_a_shape_of_one_weight(browser: Browser, address: str) -> None:
    seen = {}
    for path in PAGES_WITH_STATUS:
        with opened(browser, address, path) as page:
            tags = page.evaluate(_TAGS)
            assert tags
            for tag in tags:
                assert tag["words"]
                assert tag["shape"], f"“{tag['words']}” has no shape"
                seen[tag["words"]] = tag["box"]
    assert len(seen) >= 3, seen
    assert len(set(seen.values())) == 1, seen


def test_forced_colours_keep_the_status(browser: Browser, address: str) -> None:
    with opened(browser, address, f"{SIX_TOWN}repairs/", forced_colors="active") as page:
        tag = page.locator(".tag").first
        assert tag.is_visible()
        assert tag.inner_text().strip()


def test_a_printed_page_says_whose_it_is(browser: Browser, address: str, tmp_path: Path) -> None:
    with opened(browser, address, f"{SIX_TOWN}repairs/") as page:
        page.pdf(path=tmp_path / "page.pdf", format="A4")
    document = pypdfium2.PdfDocument(tmp_path / "page.pdf")
    text = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
    for words in ("Six Town Housing", "0161 686 8000", "Target missed", "March 2025"):
        assert words in text
    # A wide font takes a page more than a narrow one.
    assert len(document) <= 9
