"""What strangers can send us, kind by kind: what is asked of any such input, and what it starts from."""

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from html.parser import HTMLParser
from unicodedata import normalize
from zlib import crc32

import markdown
from bs4 import BeautifulSoup

from generator.builders.quick_markdown import converted
from generator.diagnostics import Collector
from generator.model import Catalogue
from generator.output import OutputFile
from generator.remembering.remembered import Memory
from generator.render.data import make_data
from generator.render.pages import make_pages
from generator.render.pages import markdown as our_markdown
from generator.richtext import plain_prose
from generator.richtext_reader import TextError, parse_line, parse_prose
from generator.schema.editors import shape_of
from generator.source.drawing_text import DRAWING_LIMIT, read_drawing
from generator.source.files import decode
from site_tests.conftest import ROOT
from site_tests.fuzz import small_project
from site_tests.site.test_hostile_text import PAYLOADS, assert_harmless
from site_tests.test_cases import CASES
from site_tests.test_mutated_files import table_holds, whole_project_holds, yaml_holds
from site_tests.test_traps import characters, traps
from site_tests.unit.builders.test_quick_markdown import KNOWN, UNKNOWN
from site_tests.unit.importing.test_anything import a_workbook, bring_bytes
from site_tests.unit.source.test_drawing_text import FRAME, HOUSE, REFUSED, only_shapes

_WRITTEN = ("content/*/landlord.yml", "content/*/standards/*.yml", "content/*/campaigns/*.yml",
            "content/*/learning/*.yml", "data/[!r]*/*.csv")  # fmt: skip


@dataclass(frozen=True)
class Target:
    """One kind of input: `holds` raises when it is not as it must be. `way` is how it is changed."""

    holds: Callable[[bytes], None]
    seeds: Callable[[], Iterator[bytes]]
    way: str = "text"


def file_holds(data: bytes) -> None:
    """A file of a project: the first line says which, the rest is what stands in it."""
    first, _, raw = data.partition(b"\n")
    path = first.decode("ascii", "replace")
    if path not in small_project.files():
        return
    taken = True
    if path.startswith("data/") and path.endswith(".csv"):
        table_holds(path, raw)
    elif shape_of(path):
        taken = yaml_holds(path, raw)
    # What is refused on its own is seldom more in a project: that takes ten times as long.
    if taken or crc32(data) % 8 == 0:
        catalogue = whole_project_holds(small_project.project(), path, raw)
        if catalogue and crc32(data) % 4 == 0:
            _pages_hold(catalogue, help_too=path.startswith("content/help/"))


def _pages_hold(catalogue: Catalogue, *, help_too: bool) -> None:
    usual = _usual_pages()
    for page in _pages(catalogue, help_too=help_too):
        if page.path.endswith(".md") and usual.get(page.path) != page.content:
            if page.path.startswith("help/"):
                nothing_runs(_html(page.content.decode()))
            else:
                assert_harmless(page)
    for table in make_data(catalogue):
        if table.path.endswith(".csv"):
            no_formula(table.content.decode())


_REMEMBERED = Memory()


def _pages(catalogue: Catalogue, *, help_too: bool) -> tuple[OutputFile, ...]:
    """All pages; those of help are made anew only if they are asked for, because they are many."""
    if help_too:
        return make_pages(catalogue, ())
    made = make_pages(catalogue, (), memory=_REMEMBERED)
    _REMEMBERED.forget_the_rest()
    return made


@cache
def _usual_pages() -> dict[str, bytes]:
    path = "mkdocs.yml"
    raw = small_project.files()[path]
    catalogue = whole_project_holds(small_project.project(), path, raw)
    assert catalogue, "the project that all starts from has a mistake"
    return {page.path: page.content for page in _pages(catalogue, help_too=True)}


def no_formula(text: str) -> None:
    """No cell that is more than a number begins as a formula does."""
    for row in csv.reader(io.StringIO(text, newline="")):
        for cell in row:
            number = cell.removeprefix("-").replace(".", "", 1).isdecimal()
            assert number or normalize("NFKC", cell.strip())[:1] not in ("=", "+", "-", "@"), cell


class _Runs(HTMLParser):
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag not in ("script", "iframe", "object", "embed", "base", "meta", "link"), tag
        for name, value in attrs:
            assert not name.startswith("on"), name
            scheme = "".join((value or "").split()).lower().partition(":")[0]
            assert scheme not in ("javascript", "data", "vbscript"), value


def nothing_runs(html: str) -> None:
    """No element, handler or link in it runs, or brings anything from elsewhere."""
    _Runs().feed(html)


def _html(page: str) -> str:
    body = page.removeprefix("---\n").partition("\n---\n")[2]
    return markdown.markdown(body, extensions=["toc", "tables"])


def text_holds(data: bytes) -> None:
    """A writer's text: the page says the same words and no others, whichever way it is made."""
    text = data.decode("utf-8", "replace")
    for read in (parse_prose, parse_line):
        try:
            prose = read(text)
        except TextError as refused:
            _says_something(str(refused))
            continue
        if read is parse_line:
            continue
        made = our_markdown.prose(prose, "{}.md".format)
        html = markdown.markdown(made, extensions=["toc", "tables"])
        quick = converted(made, lambda written: written)
        assert quick in (None, html), "the quick way says something else"
        nothing_runs(html)
        said = BeautifulSoup(html, "html.parser").get_text(" ")
        assert _words(said) == _words(our_markdown.clean(plain_prose(prose)))


def _says_something(message: str) -> None:
    assert len(message) > 15


def _words(text: str) -> str:
    return "".join(text.split())


def markdown_holds(data: bytes) -> None:
    """Markdown of any kind: the quick way gives what Python-Markdown gives, or nothing."""
    body = data.decode("utf-8", "replace").replace("\r", "")
    quick = converted(body, lambda written: written)
    if quick is not None:
        assert quick == markdown.markdown(body, extensions=["toc", "tables"])


def drawing_holds(data: bytes) -> None:
    """A drawing: only shapes come out, or one message that says where."""
    decoding, collector = Collector(), Collector()
    source = decode("content/x/logo.svg", data, DRAWING_LIMIT, decoding)
    if source is None:
        assert decoding.failed
        return
    drawing = read_drawing(source, collector)
    assert bool(drawing) is not collector.failed
    assert all(1 <= found.where.line <= len(source.lines) + 1 for found in collector)
    if drawing:
        only_shapes(drawing.svg)


def workbook_holds(data: bytes) -> None:
    """A workbook, as `deal import` reads it."""
    bring_bytes("Figures.xlsx", data)


def table_to_import_holds(data: bytes) -> None:
    """A table of any separator and encoding, as `deal import` reads it."""
    bring_bytes("Figures.csv", data)


def _files() -> Iterator[bytes]:
    kinds = small_project.files()
    for path, raw in kinds.items():
        yield path.encode() + b"\n" + raw
    # Real files, and broken ones, under the name of the file that is of their kind.
    for pattern in _WRITTEN:
        for path in sorted(ROOT.glob(pattern)):
            there = [
                each for each in kinds if shape_of(each) is shape_of(f"{path.relative_to(ROOT)}")
            ]
            name = "data/harbour-homes/kpi.csv" if path.suffix == ".csv" else there[0]
            yield name.encode() + b"\n" + path.read_bytes()[:20_000]
    for case in sorted(CASES.glob("*/*/")):
        for path in sorted(path for path in case.rglob("*") if path.is_file()):
            name = path.relative_to(case).as_posix()
            if name in kinds and path.stat().st_size < 20_000:
                yield name.encode() + b"\n" + path.read_bytes()
    for trap in traps():
        yield b"content/harbour-homes/standards/repairs.yml\n" + characters(trap.written).encode()


def _texts() -> Iterator[bytes]:
    yield from (text.encode() for text in PAYLOADS)
    for path in sorted(ROOT.glob("content/*/standards/*.yml")):
        lines = path.read_text(encoding="utf-8").splitlines()
        yield from ("\n".join(lines[at : at + 6]).encode() for at in range(0, len(lines), 60))
    yield b"Call **us** or see [repairs](repairs).\n\n- one\n- [two](https://x.example/a_b?c=d&e)\n"


def _drawings() -> Iterator[bytes]:
    for inside in (*REFUSED, f'<g transform="scale(2)">{HOUSE}</g>'):
        if len(inside) < 500:
            yield FRAME.format(inside + HOUSE).encode()
    yield from (path.read_bytes() for path in sorted(ROOT.glob("content/pictures/*.svg"))[:12])
    yield (
        b'<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="10mm"><defs>'
        b'<linearGradient id="a" href="#b"><stop offset="0" stop-color="red"/></linearGradient>'
        b'<clipPath id="c"><circle r="9"/></clipPath></defs><style>.a,.b{fill:#0a0}</style>'
        b'<path class="a" style="fill:url(#a)" clip-path="url(#c)" d="M0 0h9"/></svg>'
    )


def _tables() -> Iterator[bytes]:
    yield b"Performance,,\n,,\nMeasure,Target,Q1 2026/27\nRepairs on time (%),95,94.1\n"
    yield 'sep=;\nMeasure;;Q1 2026/27\n"Repairs on time (%)";;94,1 %\n'.encode("utf-16")
    yield b"\t\nA\t\nMeasure\t2025-26\nRepairs on time (%)\tn/a\nTP01\t1,234\n"
    for path in sorted(ROOT.glob("data/*/*.csv")):
        yield path.read_bytes()[:4_000]


TARGETS: dict[str, Target] = {
    "files": Target(file_holds, _files, "file"),
    "text": Target(text_holds, _texts),
    "markdown": Target(markdown_holds, lambda: (body.encode() for body in (*KNOWN, *UNKNOWN))),
    "drawing": Target(drawing_holds, _drawings),
    "workbook": Target(workbook_holds, lambda: iter((a_workbook(),)), "workbook"),
    "table": Target(table_to_import_holds, _tables),
}
