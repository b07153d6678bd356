"""A stranger's drawing: shapes come out as they were, and nothing else comes out at all."""

import re
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.source.drawing_text import Drawing, read_drawing
from generator.source.files import SourceText

FRAME = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">{}</svg>'
HOUSE = '<path d="M0 20 20 0 40 20z" fill="#12435c"/>'


def read(text: str) -> tuple[Drawing | None, list[str]]:
    collector = Collector()
    drawing = read_drawing(
        SourceText("content/x/logo.svg", text, tuple(text.split("\n"))), collector
    )
    return drawing, [f"{d.where.line}:{d.where.column} {d.message}" for d in collector]


def drawn(inside: str) -> str:
    drawing, messages = read(FRAME.format(inside))
    assert drawing, messages
    return drawing.svg


def test_shapes_come_out_with_their_colours_and_places() -> None:
    drawing, messages = read(FRAME.format(f'<g transform="scale(2)">{HOUSE}</g>'))
    assert messages == []
    assert drawing
    assert drawing.ratio == 2
    tree = ET.fromstring(drawing.svg)  # noqa: S314 - our own
    assert tree[0].attrib == {"transform": "scale(2)"}
    assert tree[0][0].attrib == {"d": "M0 20 20 0 40 20z", "fill": "#12435c"}


def test_what_only_editors_need_is_left_out() -> None:
    out = drawn(
        "<title>Homes</title><metadata><rdf:RDF xmlns:rdf='http://r'><a/></rdf:RDF></metadata>"
        f"<!-- hello --><?php x ?>{HOUSE}<path d='M0 0h9' data-name='x' onlyhere='y' "
        "xmlns:i='http://i' i:label='z' fill='red'/>".replace(" onlyhere='y'", "")
    )
    assert not re.search("Homes|RDF|hello|php|data-name|label", out)
    assert 'fill="red"' in out


def test_colours_of_classes_stay_and_nothing_else_of_a_style() -> None:
    out = drawn(
        "<style>/* made by hand */ .a,.b{fill:#0a0;font-family:Arial} .c{stroke:url(#g)}</style>"
        '<path class="a" style="fill:blue;background:url(http://x)" d="M0 0h9"/>'
    )
    assert "<style>.a,.b{fill:#0a0}.c{stroke:url(#g)}</style>" in out
    assert 'style="fill:blue"' in out


def test_a_drawing_without_a_box_gets_one_from_its_size() -> None:
    drawing, _ = read(
        f'<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="10mm">{HOUSE}</svg>'
    )
    assert drawing
    assert drawing.ratio == 3
    assert 'viewBox="0 0 30 10"' in drawing.svg


REFUSED = {
    "<script>alert(1)</script>": "A logo may not hold a script.",
    '<path d="M0 0" onclick="x()"/>': "A logo may not do anything (onclick).",
    '<path d="M0 0" ONLOAD="x()"/>': "A logo may not do anything (ONLOAD).",
    '<image href="https://x/y.png"/>': "A logo may not hold a photo or another file.",
    '<image href="file:///etc/passwd"/>': "A logo may not hold a photo or another file.",
    '<use href="#a"/>': "A logo may not repeat shapes by name.",
    '<linearGradient id="g" href="http://x#a"/>': "A logo may not fetch anything from elsewhere.",
    '<linearGradient id="g" xlink:href="//x"/>': "A logo may not fetch anything from elsewhere.",
    '<path d="M0 0" fill="url(http://x)"/>': "“url(http://x)” is not a number, a colour or a place "
    "in the drawing.",
    '<path d="M0 0" fill="url(//x#a)"/>': "“url(//x#a)” is not a number, a colour or a place in "
    "the drawing.",
    '<path d="M0 0" filter="url(#f)"/>': "A logo may not have filters, such as a shadow: they "
    "cannot be printed sharply.",
    "<text>Homes</text>": "The words in a logo must be shapes, because a printing company may not "
    "have its font.",
    "<foreignObject><p/></foreignObject>": "A logo may not hold a web page.",
    '<animate attributeName="x"/>': "A logo may not hold “animate”, only shapes.",
    f"<svg>{HOUSE}</svg>": "A logo may not hold another drawing.",
    "<style>@import 'http://x';</style>": "The styles of this logo are more than colours of shapes.",
    "<style>path{fill:red}</style>": "The styles of this logo are more than colours of shapes.",
    "<g>" * 40 + "</g>" * 40: "This logo has too many parts to be printed.",
    HOUSE * 2_001: "This logo has too many parts to be printed.",
    "<title>only words</title>": "There is no shape in this logo.",
}


@pytest.mark.parametrize("inside", REFUSED, ids=range(len(REFUSED)))
def test_what_could_run_fetch_or_grow_is_refused(inside: str) -> None:
    drawing, messages = read(
        FRAME.format("\n" + inside + HOUSE * (inside != "<title>only words</title>"))
    )
    assert drawing is None
    assert [message.split(" ", 1)[1] for message in messages] == [REFUSED[inside]]


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]>' + FRAME.format("&b;"),
        '<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + FRAME.format(HOUSE),
    ],
)
def test_entities_and_document_types_are_refused(text: str) -> None:
    drawing, messages = read(text)
    assert drawing is None
    assert "A logo may not define words of its own (DOCTYPE or ENTITY)." in messages[0]


@pytest.mark.parametrize(
    "text", ["", "<svg", "hello", "<html/>", "<svg/>", "<svg viewBox='0 0 0 9'/>"]
)
def test_what_is_no_drawing_is_one_message(text: str) -> None:
    drawing, messages = read(text)
    assert drawing is None
    assert len(messages) == 1


def test_a_mistake_says_where_it_stands() -> None:
    _, messages = read(FRAME.format(f"\n{HOUSE}\n  <script/>"))
    assert messages == ["3:3 A logo may not hold a script."]


NAMES = st.sampled_from(
    [
        "svg",
        "g",
        "path",
        "rect",
        "style",
        "script",
        "image",
        "use",
        "text",
        "a",
        "defs",
        "stop",
        "set",
        "animate",
        "sodipodi:x",
        "svg:path",
    ]
)
VALUES = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["url(#a)", "url(http://a)", "javascript:x", "0 0 9 9", "#a", "9px", "@import"]
    ),
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        [
            "d",
            "fill",
            "style",
            "class",
            "href",
            "xlink:href",
            "onload",
            "id",
            "viewBox",
            "width",
            "src",
            "filter",
        ]
    ),
    VALUES,
    max_size=3,
)


@st.composite
def markup(draw: st.DrawFn, depth: int = 3) -> str:
    name = draw(NAMES)
    written = "".join(
        f' {key}="{ET.tostring(ET.Element("x", {"y": value}), "unicode")[6:-4]}"'
        for key, value in draw(ATTRIBUTES).items()
    )
    inside = "".join(draw(st.lists(markup(depth - 1), max_size=2))) if depth else draw(VALUES)
    return f"<{name}{written}>{inside}</{name}>".replace('""', '"')


@given(st.one_of(st.text(), markup(), markup().map(FRAME.format)))
def test_whatever_it_is_only_shapes_come_out(text: str) -> None:
    drawing, messages = read(text)
    assert bool(drawing) is not bool(messages)
    if drawing:
        only_shapes(drawing.svg)


def only_shapes(svg: str) -> None:
    for element in ET.fromstring(svg).iter():  # noqa: S314
        assert element.tag.partition("}")[2] in [
            "svg",
            "g",
            "defs",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "clipPath",
            "style",
            "stop",
            "linearGradient",
            "radialGradient",
        ]
        for name, value in element.attrib.items():
            assert not name.lower().startswith("on")
            assert name != "href" or value.startswith("#")
            assert "url" not in re.sub(r"url\(#[\w.-]+\)", "", value) or name in ("class", "id")
    assert "@import" not in svg
    assert "javascript:" not in svg
