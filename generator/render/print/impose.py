"""Puts pages side by side on larger sheets, to print on both sides and fold into a booklet."""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject, PdfObject

LEAF = 4
"""How many pages one folded sheet has."""


def saddle(pages: int) -> Iterator[tuple[int, int]]:
    """The left and right page of each side of each sheet, counted from 0, the outermost first.

    `pages` is a multiple of LEAF: sheets are laid into each other and turned on their short edge.
    """
    assert pages % LEAF == 0, f"{pages} pages do not fill folded sheets"
    for first in range(0, pages // 2, 2):
        last = pages - 1 - first
        yield last, first
        yield first + 1, last - 1


def folded(pdf: bytes, title: str) -> bytes:
    """A file whose pages stand in twos on sheets of twice the size. It can only be printed."""
    reader, writer = PdfReader(BytesIO(pdf)), PdfWriter()
    writer.metadata = {"/Title": title}
    for left, right in saddle(len(reader.pages)):
        width, height = (float(side) for side in reader.pages[0].mediabox[2:])
        sheet = writer.add_blank_page(2 * width, height)
        forms = {
            NameObject(name): form_of(reader.pages[page], writer)
            for name, page in (("/Left", left), ("/Right", right))
        }
        sheet[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/XObject"): DictionaryObject(forms)}
        )
        both = DecodedStreamObject()
        both.set_data(f"/Left Do q 1 0 0 1 {width:g} 0 cm /Right Do Q".encode())
        sheet[NameObject("/Contents")] = writer._add_object(both)  # noqa: SLF001 (no public way)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def form_of(page: PageObject, writer: PdfWriter) -> PdfObject:
    """A page as something to draw on another: its links stay behind, since nobody can tap paper."""
    contents, resources = page.get_contents(), page["/Resources"]
    assert contents is not None
    form = DecodedStreamObject()
    form.set_data(contents.get_data())
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = page.mediabox.clone(writer)
    form[NameObject("/Resources")] = resources.clone(writer)
    return writer._add_object(form.flate_encode())  # noqa: SLF001 (no public way)
