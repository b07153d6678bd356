"""Turns what is left of light in a press file, which is the landlord's logo, into inks.

Typst paints in inks itself, but draws an SVG in the colours of a screen.
"""

import re
from collections.abc import Mapping
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, PdfObject, StreamObject

from generator.inks import worked_out_inks
from generator.model import Inks

_NUMBER = rb"[\d.]+"
_LIGHT = re.compile(
    rb"(?:/c\d+ (?:cs|CS)\s+)?(?<![\d.])((?:%b\s+){1,3})(scn|SCN)\b" % _NUMBER  # one is a grey
)
_GRADIENT = "Gradient"


def can_be_in_inks(svg: str) -> bool:
    """Whether a drawing has plain colours only: one that runs into another stays light."""
    return _GRADIENT not in svg


def in_inks(pdf: bytes, own: Mapping[str, Inks]) -> bytes:
    """The same file painted in inks: those of `own` for these `#rrggbb`, else as worked out."""
    reader = PdfReader(BytesIO(pdf))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    for page in writer.pages:
        contents = page.get_contents()
        assert contents is not None
        contents.set_data(_painted(contents.get_data(), own))
        page[NameObject("/Contents")] = writer._add_object(contents.flate_encode())  # noqa: SLF001 (no public way)
        _through(page["/Resources"], own)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def _through(resources: PdfObject, own: Mapping[str, Inks]) -> None:
    """What is drawn with less than full strength stands in forms of its own, with a ground of inks."""
    assert isinstance(resources, DictionaryObject)
    for each in resources.get("/XObject", DictionaryObject()).values():
        form = each.get_object()
        assert isinstance(form, StreamObject)
        form.set_data(_painted(form.get_data(), own))
        if isinstance(group := form.get("/Group"), DictionaryObject):
            group[NameObject("/CS")] = NameObject("/DeviceCMYK")
        _through(form["/Resources"], own)


def _painted(content: bytes, own: Mapping[str, Inks]) -> bytes:
    return _LIGHT.sub(lambda match: _inks(match[1], match[2], own), content)


def _inks(light: bytes, operator: bytes, own: Mapping[str, Inks]) -> bytes:
    parts = [float(part) for part in light.split()]
    red, green, blue = parts if len(parts) > 1 else parts * 3
    colour = "#" + "".join(f"{round(255 * part):02x}" for part in (red, green, blue))
    inks = own.get(colour) or worked_out_inks(colour)
    paint = b"K" if operator == b"SCN" else b"k"
    # What stood before may touch the name of a kind of colour, but not a number.
    return b" " + b" ".join([*(f"{part / 100:g}".encode() for part in inks), paint])
