"""A web page on paper: what stands on each sheet, and where it is torn apart."""

import re
from contextlib import closing
from dataclasses import dataclass
from itertools import takewhile

from playwright.sync_api import Page
from pypdfium2 import PdfDocument

_SHOWN = """where => [...document.querySelectorAll(where)]
  .filter(e => e.getClientRects().length && !e.querySelector('a[href^="http"]'))
  .map(e => e.textContent)"""
"""The texts of elements; not of those with a link whose address is printed behind it."""
_HEADINGS = """() => [...document.querySelectorAll('main :is(h1, h2, h3, h4, dt), footer h2, caption')]
  .filter(e => e.getClientRects().length && getComputedStyle(e).position !== 'absolute').map(e => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    texts.currentNode = e;
    let after = '';
    while (texts.nextNode() && after.length < 60) {
      const {data, parentElement} = texts.currentNode;
      if (!e.contains(parentElement) && parentElement.getClientRects().length) after += data;
    }
    return [e.textContent, after];
  })"""
"""Each heading, and the words that follow it."""
_SHORT = 150
"""A paragraph of so few characters fits into two lines, and has no business on two sheets."""


@dataclass(frozen=True)
class Sheet:
    """One printed sheet: its letters and digits in the order they were drawn, nothing between."""

    letters: str


def sheets(page: Page) -> list[Sheet]:
    """The page as the browser prints it on A4."""
    with closing(PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))) as printed:
        return [Sheet(letters(each.get_textpage().get_text_range())) for each in printed]


def letters(text: str) -> str:
    """What is left of a text when it may be broken anywhere."""
    return re.sub(r"[\W_]+", "", text).lower()


def torn(page: Page, printed: list[Sheet]) -> list[str]:
    """Headings at the end of a sheet, rows and short paragraphs on two sheets, empty sheets.

    Of a page in the styles of print.
    """
    headings = [tuple(map(letters, each)) for each in page.evaluate(_HEADINGS)]
    rows, paragraphs, heads = (
        [letters(text) for text in page.evaluate(_SHOWN, where)]
        for where in ("main tbody tr", "main p", "main thead")
    )
    # What stands at the foot of every sheet is drawn first, with the number of the page.
    rests = [re.sub(r"^.*?page\d+of\d+", "", each.letters) for each in printed]
    foot = sum(1 for _ in takewhile(lambda each: len(set(each)) == 1, zip(*rests, strict=False)))
    foot = foot if len(rests) > 1 else 0
    faults = [f"sheet {n} is empty" for n, rest in enumerate(rests, 1) if len(rest) < foot + 12]
    for number, sheet in enumerate(printed[:-1], 1):
        ends = [each for each in headings if each[0] and sheet.letters.endswith(each[0])]
        # The same words may stand at the end of a sheet as a link, not as the heading.
        faults += [
            f"sheet {number} ends with the heading {heading}"
            for heading, after in ends
            if not any(heading + after[:12] in other.letters for other in printed)
        ]
        # It stands again on the next sheet, so that no row may have followed it here.
        if any(head and sheet.letters.endswith(head) for head in heads):
            faults.append(f"sheet {number} ends with the head of a table")
    whole = [*rows, *(each for each in paragraphs if len(each) <= _SHORT)]
    torn_apart = [each for each in whole if not any(each in s.letters for s in printed)]
    return faults + [f"torn apart: {each[:60]}" for each in torn_apart]


def missing(printed: list[Sheet], *said: str) -> list[str]:
    """What is not said on every sheet."""
    return [
        f"sheet {number} does not say {words}"
        for number, sheet in enumerate(printed, 1)
        for words in said
        if letters(words) not in sheet.letters
    ]
