"""A fault that only one mode has is found there, although no checker is asked twice about the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from site_tests.browser.conftest import serve_folder
from site_tests.browser.visiting import Tab, tab

_PAGE = """<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
<title>A</title><style>
body {{ color: #000; background: #fff }} a {{ color: #00c }}
@media (prefers-color-scheme: dark) {{ body {{ color: #fff; background: #000 }} a {{ color: #9cf }} }}
.over {{ color: #000; background: #fff }}
@media (prefers-color-scheme: dark) {{ .over {{ color: #fff; background: #000 }} }}
.wide {{ display: none }}
{style}
</style><main><h1>A</h1><p class="p">Some words, and <a href="#a">a link</a>.</p>
<p class="over">More words, below the others.</p>{html}</main>"""

_WIDE, _DARK = "@media (min-width: 600px)", "(prefers-color-scheme: dark)"
_COVERING = "margin-top: -4em; padding: 4em 0 0; position: relative"
FAULTS = {
    "pale where it is wide and dark": (
        f"{_WIDE} and {_DARK} {{ .p {{ color: #555 }} }}",
        "",
        {"axe": "1280 dark: color-contrast", "ibm": "1280 dark: text_contrast_sufficient"},
    ),
    "pale in the dark": (
        f"@media {_DARK} {{ .p {{ color: #555 }} }}",
        "",
        {"axe": "320 dark: color-contrast", "ibm": "320 dark: text_contrast_sufficient"},
    ),
    "pale where it is wide": (
        f"{_WIDE} {{ .p {{ color: #999 }} }}",
        "",
        {"axe": "1280 light: color-contrast", "ibm": "1280 light: text_contrast_sufficient"},
    ),
    "on a picture where it is wide and dark": (
        f"{_WIDE} and {_DARK} {{ .p {{ background: linear-gradient(#000, #fff) }} }}",
        "",
        {"axe": "1280 dark: color-contrast"},
    ),
    "pale and only shown where it is wide": (
        f"{_WIDE} and {_DARK} {{ .wide {{ display: block; color: #555 }} }}",
        "<p class='wide'>More words.</p>",
        {"axe": "1280 dark: color-contrast", "ibm": "1280 dark: text_contrast_sufficient"},
    ),
    "not large where it is wide": (
        f"h1 {{ font-size: 30px }} {_WIDE} {{ h1 {{ font-size: 16px }} }}"
        f"@media {_DARK} {{ h1 {{ color: #666 }} }}",
        "",
        {"axe": "1280 dark: color-contrast"},
    ),
    "without a name and only shown where it is wide": (
        f"{_WIDE} {{ .wide {{ display: block }} }}",
        "<img class='wide' src='a.png'>",
        {"axe": "1280 light: image-alt", "ibm": "1280 light: img_alt_valid"},
    ),
    "covered where it is wide": (
        f"{_WIDE} {{ .over {{ {_COVERING} }} }}",
        "",
        {"axe": "1280 light: color-contrast"},
    ),
    "covered in the dark by nothing but known colours": (
        f"@media {_DARK} {{ .over {{ {_COVERING} }} }}",
        "",
        {"axe": "320 dark: color-contrast"},
    ),
    "without a name": (
        "",
        "<img src='a.png'>",
        {"axe": "320 light: image-alt", "ibm": "320 light: img_alt_valid"},
    ),
    "a paragraph as a heading": (
        "",
        "<p style='font: bold 2em serif'>Some words</p><p>And what they are about.</p>",
        {"axe": "320 light: p-as-heading"},
    ),
    "a paragraph as a heading where it is wide": (
        f"{_WIDE} {{ .over {{ font: bold 2em serif }} }}",
        "<p>And here is what all of those words are about.</p>",
        {"axe": "1280 light: p-as-heading"},
    ),
    "covered where it is small by nothing but known colours": (
        f"@media (max-width: 599px) {{ .over {{ {_COVERING} }} }}",
        "",
        {"axe": "320 light: color-contrast"},
    ),
    "beside its ground": (
        "",
        "<div style='height: 1em; background: #fff'><p class='p'>Some<br>words</p></div>",
        {"axe": "320 light: color-contrast"},
    ),
    "behind its ground": (
        ".p { position: relative; z-index: -1 } main { background: #fff }",
        "",
        {"axe": "320 light: color-contrast"},
    ),
    "a small target where it is wide": (
        f"a {{ display: inline-block; padding: 20px }} {_WIDE} {{ nav a {{ padding: 0; font-size: 9px }} }}",
        "<nav><a href='#1'>1</a><a href='#2'>2</a></nav>",
        {"axe": "1280 light: target-size"},
    ),
    "only to be scrolled with a mouse where it is wide": (
        f"{_WIDE} {{ .box {{ height: 50px; overflow: auto }} }} .tall {{ height: 300px }}",
        "<div class='box'><p class='tall'>Words<br>and<br>more<br>of<br>them</p></div>",
        {"axe": "1280 light: scrollable-region-focusable"},
    ),
    "a link that only colour shows where it is wide": (
        f"{_WIDE} {{ .p a {{ color: #333; text-decoration: none }} }}",
        "",
        {"axe": "1280 light: link-in-text-block"},
    ),
    "pale on paper": (
        "@media print { .p { color: #999 } }",
        "",
        {"axe": "print: color-contrast"},
    ),
}


@pytest.fixture(scope="module")
def visitor(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("modes")
    for number, (style, html, _) in enumerate(FAULTS.values()):
        page = _PAGE.format(style=style, html=html)
        Path(folder / f"{number}.html").write_text(page, encoding="utf-8")
    (folder / "right.html").write_text(_PAGE.format(style="", html=""), encoding="utf-8")
    (folder / "404.html").write_text("", encoding="utf-8")
    for address in serve_folder(folder):
        with tab(browser, address) as opened:
            yield opened


@pytest.fixture(scope="module")
def right(visitor: Tab) -> dict[str, list[str]]:
    """What is found on the page without a fault, which the checkers pass first."""
    return visitor.visit("right.html").faults


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_one_mode_is_found_in_it(
    visitor: Tab, right: dict[str, list[str]], fault: str
) -> None:
    said = FAULTS[fault][2]
    found = visitor.visit(f"{[*FAULTS].index(fault)}.html").faults
    for name, words in said.items():
        assert not any(each.startswith(words) for each in right[name]), right[name]
        assert any(each.startswith(words) for each in found[name]), found[name]
