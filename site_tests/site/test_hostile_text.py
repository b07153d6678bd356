"""Text from strangers: on no page does it become a tag, a script or a link that runs."""

import json
import shutil
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import markdown
import pytest
from bs4 import BeautifulSoup
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checks import run_checks
from generator.diagnostics import Collector
from generator.output import OutputFile
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.remembering.remembered import Memory
from generator.render.pages import make_pages
from site_tests.conftest import ROOT, TODAY

START = ROOT / "site_tests" / "cases" / "start"

PAYLOADS = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[click](javascript:alert(1))",
    "[click](JAVASCRIPT&colon;alert(1))",
    "[click][1]\n\n[1]: javascript:alert(1)",
    "![x](https://elsewhere.org/track.png)",
    "</main><h1>Hello</h1>",
    "text {: onclick=alert(1) }",
    '"><svg onload=alert(1)>',
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)",
    "{{ config }} {% raw %} {# x #}",
    "--8<-- 'mkdocs.yml'",
    "*[HTML]: <b>x</b>",
    "# Heading\n\n- list\n\n    code",
    "--- \ntitle: other\n---",
    "\\<b>\\",
    "<javascript:alert(1)>",
    "$(touch owned) `touch owned`",
    "a | b\n--|--\n<b>|c",
    "\u202egnp.exe",
]

_FIELDS = {
    "title": "title: Repairs",
    "summary": "summary: How fast we mend what is broken in your home.",
    "text": "whats_the_deal: We mend your home, and you tell us what is broken.",
    "promise": "  - promise: We clean up when the work is done.",
    "duty": "  - Tell us soon when something is broken.",
    "measure": "    name: Repairs finished on time",
    "sentence": "    sentence: (figure) of repairs were finished on time",
}

_ALLOWED_TAGS = frozenset(
    [
        "a",
        "br",
        "caption",
        "dd",
        "div",
        "dl",
        "dt",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "li",
        "nav",
        "ol",
        "p",
        "path",
        "section",
        "span",
        "strong",
        "svg",
        "table",
        "tbody",
        "td",
        "th",
        "thead",
        "time",
        "tr",
        "ul",
        "abbr",
        "circle",
        "rect",
        "polygon",
        "g",
        "use",
        "article",
        "details",
        "summary",
        "b",
        "blockquote",
        "small",
        "dfn",
        "figure",
        "figcaption",
        "line",
    ]
)


def pages_of(root: Path) -> tuple[OutputFile, ...]:
    """The pages of a project, or none when its content is refused with a message."""
    collector = Collector()
    project = read_project(root, collector)
    if project is None:
        assert collector.failed
        return ()
    run_checks(project, TODAY, collector)
    if collector.failed:
        return ()
    made = make_pages(make_catalogue(project, TODAY, collector), (), memory=_REMEMBERED)
    _REMEMBERED.forget_the_rest()
    # The guides are our own words, and show broken files.
    return tuple(page for page in made if not page.path.startswith("help/"))


_REMEMBERED = Memory()


# Most pages say nothing of the text, and are as they were.
@lru_cache(maxsize=1_000)
def assert_harmless(page: OutputFile) -> None:
    front, _, body = page.content.decode().removeprefix("---\n").partition("\n---\n")
    assert front
    html = markdown.markdown(body, extensions=["toc", "tables"])
    parsed = BeautifulSoup(html, "html.parser")
    for form in parsed.select("form.find"):
        assert form["action"] in ("search/", "./"), "the one form that is ours"
        form.decompose()
    for notice in parsed.select("noscript"):
        assert page.path.endswith("search.md")
        notice.decompose()
    for picture in parsed.select("img"):
        assert str(picture["src"]).lstrip("./").startswith("assets/"), "Easy Read's own drawings"
        assert set(picture.attrs) <= {"src", "alt", "class", "width", "height", "loading"}
        picture.decompose()
    for tag in parsed.find_all(True):
        assert tag.name in _ALLOWED_TAGS, f"<{tag.name}> on {page.path}"
        for name, value in tag.attrs.items():
            assert not name.startswith("on"), f"{name} on {page.path}"
            if name in ("href", "src"):
                scheme = str(value).partition(":")[0] if ":" in str(value) else "https"
                assert scheme in ("https", "mailto", "tel"), value


def with_field(root: Path, field: str, text: str) -> None:
    standard = root / "content/harbour-homes/standards/repairs.yml"
    old = _FIELDS[field]
    start = old[: old.index(": ") + 2] if field != "duty" else "  - "
    written = standard.read_text(encoding="utf-8").replace(old, start + json.dumps(text))
    standard.write_text(written, encoding="utf-8")


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("field", _FIELDS)
def test_no_field_of_a_standard_can_inject_anything(
    field: str, payload: str, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    shutil.copytree(START, root)
    with_field(root, field, payload)
    for page in pages_of(root):
        assert_harmless(page)


@pytest.mark.parametrize("payload", PAYLOADS)
@pytest.mark.parametrize("column", ["source", "note"])
def test_no_cell_of_a_figures_file_can_inject_anything(
    column: str, payload: str, tmp_path: Path
) -> None:
    root = tmp_path / "project"
    shutil.copytree(START, root)
    figures = root / "data/harbour-homes/kpi.csv"
    cell = '"' + payload.replace('"', '""').replace("\n", " ") + '"'
    cells = {"source": "Harbour Homes repairs system", "note": ",final,,"}
    new = cell if column == "source" else f",final,{cell},"
    figures.write_text(figures.read_text().replace(cells[column], new), encoding="utf-8")
    for page in pages_of(root):
        assert_harmless(page)


@pytest.fixture(scope="module")
def publish(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], tuple[OutputFile, ...]]:
    """Pages with a given text in every field that takes one."""
    root = tmp_path_factory.mktemp("hostile") / "project"
    shutil.copytree(START, root)
    standard = root / "content/harbour-homes/standards/repairs.yml"
    original = standard.read_text(encoding="utf-8")

    def pages(text: str) -> tuple[OutputFile, ...]:
        standard.write_text(original, encoding="utf-8")
        for field in ("text", "promise", "duty", "measure"):
            with_field(root, field, text)
        return pages_of(root)

    return pages


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text("<>[]()!*_`#&;:{}|\\\"'=/- \najvscript1", min_size=1, max_size=60))
def test_no_text_at_all_can_inject_anything(
    text: str, publish: Callable[[str], tuple[OutputFile, ...]]
) -> None:
    for page in publish(text):
        assert_harmless(page)
