"""Tells a printing company's software where the bleed of a press file ends.

Typst writes MediaBox and TrimBox; this adds BleedBox to every page.
"""

from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import RectangleObject

_POINTS_PER_MM = 72 / 25.4


def with_bleed_box(pdf: bytes, bleed: float) -> bytes:
    """The same file with a BleedBox `bleed` mm outside the TrimBox of every page."""
    reader = PdfReader(BytesIO(pdf))
    writer = PdfWriter(clone_from=reader)
    writer.pdf_header = reader.pdf_header
    for page in writer.pages:
        trim, beyond = page.trimbox, bleed * _POINTS_PER_MM
        page.bleedbox = RectangleObject(
            (trim.left - beyond, trim.bottom - beyond, trim.right + beyond, trim.top + beyond)
        )
    out = BytesIO()
    writer.write(out)
    return out.getvalue()
