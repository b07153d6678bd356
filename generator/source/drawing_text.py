"""A drawing that a stranger sent (SVG) to one that can only draw: shapes, colours, nothing else.

Read as a stream by defusedxml, which refuses entities and document types. What could run, fetch or
grow is a mistake with its place; what only an editor needs is left out. What comes out is written
anew from the names and values allowed here, so that nothing else can be in it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import StringIO
from xml.sax import SAXException
from xml.sax.handler import ContentHandler
from xml.sax.saxutils import XMLGenerator
from xml.sax.xmlreader import AttributesImpl, Locator

from defusedxml import DefusedXmlException
from defusedxml.sax import parseString

from generator.diagnostics import Collector
from generator.source.files import SourceText, printable

DRAWING_LIMIT = 100 * 1024
_MOST_ELEMENTS, _MOST_DEPTH, _MOST_RATIO = 2_000, 30, 12

_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
_FRAMES = {"svg", "g", "defs", "clipPath", "linearGradient", "radialGradient", "stop"}
_LEFT_OUT = {"title", "desc", "metadata"}
_REFUSED = {
    "script": "A logo may not hold a script.",
    "foreignObject": "A logo may not hold a web page.",
    "image": "A logo may not hold a photo or another file.",
    "use": "A logo may not repeat shapes by name.",
    "a": "A logo may not hold a link.",
    "text": "The words in a logo must be shapes, because a printing company may not have its font.",
    "filter": "A logo may not have filters, such as a shadow: they cannot be printed sharply.",
    "mask": "A logo may not have masks.",
    "pattern": "A logo may not have patterns.",
}
_FIX = {
    "text": "In the drawing program, turn the text into paths (“create outlines”) and save again.",
}
_SAVE_PLAIN = "Ask whoever made the logo for a plain SVG of shapes only, without it."
_STYLES = frozenset(
    [
        "fill",
        "fill-rule",
        "fill-opacity",
        "stroke",
        "stroke-width",
        "stroke-linecap",
        "stroke-linejoin",
        "stroke-miterlimit",
        "stroke-opacity",
        "stroke-dasharray",
        "stroke-dashoffset",
        "opacity",
        "clip-path",
        "clip-rule",
        "stop-color",
        "stop-opacity",
        "display",
        "visibility",
        "color",
    ]
)
_PLACES = frozenset(
    [
        "d",
        "points",
        "x",
        "y",
        "x1",
        "y1",
        "x2",
        "y2",
        "cx",
        "cy",
        "r",
        "rx",
        "ry",
        "fx",
        "fy",
        "width",
        "height",
        "viewBox",
        "transform",
        "id",
        "class",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "offset",
        "clipPathUnits",
        "preserveAspectRatio",
    ]
)
_NOT_DROPPED = ("filter", "mask")
_VALUE = re.compile(r"[\w\s.,;#%()+-]*", re.ASCII)
_INSIDE = re.compile(r"url\(\s*#[\w-]+\s*\)", re.ASCII)
_HREF = re.compile(r"#[\w-]+", re.ASCII)
_RULE = re.compile(r"\s*(\.[\w-]+(?:\s*,\s*\.[\w-]+)*)\s*\{([^{}]*)\}", re.ASCII)
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_NUMBER = r"[+-]?(?:\d{1,6}(?:\.\d{1,9})?|\.\d{1,9})"
_BOX = re.compile(
    rf"\s*({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})[\s,]+({_NUMBER})\s*", re.ASCII
)
_LENGTH = re.compile(rf"\s*({_NUMBER})(?:px|pt|mm)?\s*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A safe SVG, and how many times as wide as high it is."""

    svg: str
    ratio: float


class _Refused(Exception):
    """What is wrong, and what to do about it."""


def read_drawing(source: SourceText, collector: Collector, kind: str = "logo") -> Drawing | None:
    """The drawing in a file, or `None` with the reason collected. `kind` is its rule, and a noun."""
    writer = _Writer()
    try:
        parseString(source.text.encode(), writer, forbid_dtd=True)
        return writer.drawing()
    except _Refused as refused:
        message, fix = refused.args
    except DefusedXmlException:
        message = "A logo may not define words of its own (DOCTYPE or ENTITY)."
        fix = "Delete the lines that start with <!DOCTYPE or <!ENTITY."
    except SAXException:
        message, fix = "This is not an SVG drawing that can be read.", _SAVE_PLAIN
    said = (words.replace("logo", kind) for words in (message, fix))
    collector.add(kind, source.at(*writer.place), *said)
    return None


class _Writer(ContentHandler):
    """Writes what is allowed while it is read, and remembers the place."""

    def __init__(self) -> None:
        super().__init__()
        self._out = StringIO()
        self._xml = XMLGenerator(self._out, encoding="utf-8", short_empty_elements=True)
        self._open: list[bool] = []
        self._silent = 0
        self._style: list[str] | None = None
        self._elements = self._drawn = 0
        self._ratio = 1.0
        self._locator: Locator | None = None
        self.place = (1, 1)
        """The line and column of the part that was read last."""

    def drawing(self) -> Drawing:
        """What was written."""
        if not self._drawn:
            raise _Refused("There is no shape in this logo.", _SAVE_PLAIN)
        return Drawing(self._out.getvalue(), self._ratio)

    def setDocumentLocator(self, locator: Locator) -> None:  # noqa: N802
        self._locator = locator

    def startElement(self, name: str, attrs: AttributesImpl) -> None:  # noqa: N802
        if self._locator is not None:
            line, column = self._locator.getLineNumber(), self._locator.getColumnNumber()
            self.place = (line or 1, (column or 0) + 1)
        self._elements += 1
        if self._elements > _MOST_ELEMENTS or len(self._open) >= _MOST_DEPTH:
            raise _Refused("This logo has too many parts to be printed.", _SAVE_PLAIN)
        local = name.removeprefix("svg:")
        if local in _REFUSED and not self._silent:
            raise _Refused(_REFUSED[local], _FIX.get(local, _SAVE_PLAIN))
        if not self._open and local != "svg":
            raise _Refused("This is not an SVG drawing: it does not start with <svg>.", _SAVE_PLAIN)
        allowed = local in _SHAPES | _FRAMES and not self._silent
        if local == "style" and not self._silent:
            self._style = []
        elif not allowed:
            if not self._silent and local not in _LEFT_OUT and ":" not in local:
                known = printable(local)[:40]
                raise _Refused(f"A logo may not hold “{known}”, only shapes.", _SAVE_PLAIN)
            self._silent += 1
        self._open.append(allowed)
        if allowed:
            self._start(local, dict(attrs.items()))

    def _start(self, local: str, attributes: dict[str, str]) -> None:
        kept = dict(_attributes(attributes))
        if len(self._open) == 1:
            kept = {"xmlns": "http://www.w3.org/2000/svg", **kept, **self._framed(kept)}
            kept.pop("width", None)
            kept.pop("height", None)
        elif local == "svg":
            raise _Refused("A logo may not hold another drawing.", _SAVE_PLAIN)
        self._drawn += local in _SHAPES
        self._xml.startElement(local, AttributesImpl(kept))

    def _framed(self, kept: Mapping[str, str]) -> dict[str, str]:
        """The box that the drawing fills."""
        box = _BOX.fullmatch(kept.get("viewBox", ""))
        sides = [_LENGTH.fullmatch(kept.get(side, "")) for side in ("width", "height")]
        if box:
            wide, high = float(box[3]), float(box[4])
        elif sides[0] and sides[1]:
            wide, high = (float(side[1]) for side in sides if side)
        else:
            raise _Refused("This logo does not say how large it is (viewBox).", _SAVE_PLAIN)
        if wide <= 0 or high <= 0 or not 1 / _MOST_RATIO <= wide / high <= _MOST_RATIO:
            raise _Refused(
                f"A logo may be at most {_MOST_RATIO} times as wide as high.",
                "Save it without the empty space round it.",
            )
        self._ratio = wide / high
        return {} if box else {"viewBox": f"0 0 {wide:g} {high:g}"}

    def characters(self, content: str) -> None:
        if self._style is not None:
            self._style.append(content)

    def endElement(self, name: str) -> None:  # noqa: N802
        if self._open.pop():
            self._xml.endElement(name.removeprefix("svg:"))
        elif self._style is not None:
            rules = _rules("".join(self._style))
            self._style = None
            self._xml.startElement("style", AttributesImpl({}))
            self._xml.characters(rules)
            self._xml.endElement("style")
        else:
            self._silent -= 1


def _attributes(written: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    for name, value in written.items():
        if name.lower().startswith("on"):
            raise _Refused(f"A logo may not do anything ({printable(name)}).", _SAVE_PLAIN)
        if name in _NOT_DROPPED:
            raise _Refused(_REFUSED[name], _SAVE_PLAIN)
        if name in ("href", "xlink:href"):
            if not _HREF.fullmatch(value):
                raise _Refused("A logo may not fetch anything from elsewhere.", _SAVE_PLAIN)
            yield "href", value
        elif name == "style":
            yield name, _declarations(value)
        elif name in _STYLES | _PLACES:
            yield name, _value(value)


def _value(value: str) -> str:
    if not _VALUE.fullmatch(_INSIDE.sub("", value)) or "url" in _INSIDE.sub("", value):
        raise _Refused(
            f"“{printable(value)[:40]}” is not a number, a colour or a place in the drawing.",
            _SAVE_PLAIN,
        )
    return value


def _declarations(written: str) -> str:
    pairs = (each.partition(":") for each in written.split(";"))
    named = ((name.strip(), value.strip()) for name, _, value in pairs)
    return ";".join(f"{name}:{_value(value)}" for name, value in named if name in _STYLES)


def _rules(written: str) -> str:
    """Colours that belong to a class, which drawing programs write by themselves."""
    bare = _COMMENT.sub("", written).strip()
    if _RULE.sub("", bare).strip():
        raise _Refused(
            "The styles of this logo are more than colours of shapes.",
            "In the drawing program, save with “presentation attributes”.",
        )
    return "".join(f"{name}{{{_declarations(value)}}}" for name, value in _RULE.findall(bare))
