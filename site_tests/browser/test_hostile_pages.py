"""Text from strangers in every field, in a real browser: nothing runs, nothing is fetched.

The pages' own rule that no other script may run is switched off here: it must not be needed.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page, Request

from generator.builders.every_builder import BUILDERS
from generator.render.pages import make_pages
from site_tests.browser.conftest import serve_folder
from site_tests.conftest import ROOT
from site_tests.example import CATALOGUE, PDFS, TODAY
from site_tests.site_folders import written
from site_tests.unit.render.pages.test_hostile_text import made_hostile

PAYLOADS = {
    "a script": "</title></main><script>owned = 1</script>",
    "a handler": '<img src=x onerror="owned = 1">',
    "a drawing": '"><svg onload="owned = 1"><path d="M0 0"/></svg>',
    "a link that runs": '<a href="javascript:owned = 1">go</a> [go](javascript:owned=1)',
    "a link of data": "<a href='data:text/html,<script>owned = 1</script>'>go</a>",
    "a frame": '<iframe srcdoc="<script>parent.owned = 1</script>"></iframe>',
    "an object": '<object data="data:text/html,a"></object><embed src="data:text/html,a">',
    "a style": "<style>body { display: none }</style><link rel=stylesheet href=//elsewhere.example>",
    "a base": '<base href="https://elsewhere.example/"><meta http-equiv=refresh content="60;url=/x">',
    "a form": '<form action="https://elsewhere.example/"><input autofocus onfocus="owned = 1">',
}
AS_TEXT = (
    "&lt;script&gt;owned=1&lt;/script&gt; &#60;img src=x onerror=owned=1&#62;",
    "{{ 7 * 7 }} {% include 'x' %} {# x #} {: onclick=owned=1 } --8<-- 'mkdocs.yml' #panic(1)",
    "\u202egnp.exe\u202c \u2066a\u2069",
)
"""What must only be shown: entities, code of what makes the pages, and letters that turn around."""

EVERYTHING = " ".join((*PAYLOADS.values(), *AS_TEXT))


@dataclass
class Seen:
    """What a page did that it may not."""

    wrong: list[str] = field(default_factory=list)


_LOOK = """() => [
  ...('owned' in window ? ['a script ran'] : []),
  ...(getComputedStyle(document.body).display === 'none' ? ['a style hides the page'] : []),
  ...[...document.querySelectorAll('iframe, object, embed, base, meta[http-equiv=refresh]')]
    .map(each => each.tagName),
  ...[...document.querySelectorAll('*')].flatMap(each => [...each.attributes])
    .filter(each => each.name.startsWith('on')
      || /^[\\s\\0-\\x1f]*(javascript|data|vbscript):/i.test(each.value))
    .map(each => `${each.name}=${each.value}`),
  ...[...document.forms].filter(each => each.action && !each.action.startsWith(location.origin))
    .map(each => each.action),
  ...[...document.scripts].filter(each => !each.src && !/json/.test(each.type)).map(each => each.text),
]"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A landlord whose every text is hostile, as a website."""
    root = tmp_path_factory.mktemp("hostile")
    shutil.copytree(ROOT / "theme", root / "theme")
    shutil.copy(ROOT / "mkdocs.yml", root)
    catalogue = made_hostile(CATALOGUE, EVERYTHING)
    own = [page for page in make_pages(catalogue, PDFS) if not page.path.startswith("help/")]
    return written(BUILDERS["mkdocs"](root, CATALOGUE, TODAY, own), root)


@pytest.fixture(scope="module")
def hostile(site: Path) -> Iterator[str]:
    yield from serve_folder(site)


def pages_in(site: Path) -> list[str]:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    # The small pages that lead on are opened by what they lead to.
    return sorted(each.removesuffix("index.html") for each in found if not each.startswith("go/"))


def look(page: Page, address: str, *paths: str) -> list[str]:
    """Open pages and follow what they do."""
    seen = Seen()
    page.on("dialog", partial(_dismiss, seen))
    page.on("request", partial(_note, seen, address))
    for path in paths:
        page.goto(address + path, wait_until="load")
        seen.wrong += [f"{path}: {each}" for each in page.evaluate(_LOOK)]
    return seen.wrong


def _dismiss(seen: Seen, dialog: Dialog) -> None:
    seen.wrong.append(f"says {dialog.message}")
    dialog.dismiss()


def _note(seen: Seen, address: str, request: Request) -> None:
    own = request.url.startswith(address) and not request.url.endswith(("/x", "/x/"))
    if not own:
        seen.wrong.append(f"asks for {request.url}")


def test_on_no_page_does_anything_run(browser: Browser, hostile: str, site: Path) -> None:
    paths = pages_in(site)
    assert len(paths) > 15
    context = browser.new_context(bypass_csp=True)
    assert look(context.new_page(), hostile, *paths) == []
    context.close()


def test_it_is_shown_as_the_text_it_is(browser: Browser, hostile: str) -> None:
    page = browser.new_page()
    page.goto(f"{hostile}repairs/")
    said = page.locator("main").inner_text()
    for text in (PAYLOADS["a script"], PAYLOADS["a handler"], "{{ 7 * 7 }}", "&lt;script&gt;"):
        assert text in said
    assert "49" not in page.title()
    page.close()


@pytest.mark.parametrize("name", PAYLOADS)
def test_each_of_them_would_be_noticed(
    browser: Browser, hostile: str, site: Path, name: str
) -> None:
    whole = (site / "repairs/index.html").read_text(encoding="utf-8")
    (site / "planted").mkdir(exist_ok=True)
    broken = whole.replace("</main>", f"{PAYLOADS[name]}</main>", 1)
    assert broken != whole
    (site / "planted/index.html").write_text(broken, encoding="utf-8")
    context = browser.new_context(bypass_csp=True)
    assert look(context.new_page(), hostile, "planted/") != []
    context.close()
    shutil.rmtree(site / "planted")


@pytest.mark.parametrize("name", ["a script", "a handler", "a drawing", "a frame"])
def test_a_browser_would_not_run_it_even_then(
    browser: Browser, hostile: str, site: Path, name: str
) -> None:
    """What would get through all else is stopped by the rule that each page brings."""
    whole = (site / "repairs/index.html").read_text(encoding="utf-8")
    (site / "planted").mkdir(exist_ok=True)
    (site / "planted/index.html").write_text(
        whole.replace("</main>", f"{PAYLOADS[name]}</main>", 1), encoding="utf-8"
    )
    page = browser.new_page()
    page.goto(f"{hostile}planted/")
    assert page.evaluate("'owned' in window") is False
    page.close()
    shutil.rmtree(site / "planted")
