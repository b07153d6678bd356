"""Makes the sheet of four postcards for an office printer: the card itself, four times on A4.

The card is placed as it is, so that a sheet can say nothing that the card does not. It is a little
smaller than A6, because office printers leave an edge of the paper white. Fronts and backs lie on
each other when the paper is turned over its long edge. It can only be printed.
"""

from collections.abc import Iterator
from io import BytesIO

from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, DictionaryObject, NameObject

from generator.output import Misfit
from generator.render.print import postcards
from generator.render.print.impose import form_of
from generator.render.print.printing import Printer
from generator.render.print.subject import Subject

SHEET = (210.0, 297.0)
CARD = (105.0, 148.0)
UNPRINTABLE = 7.0
"""The edge that office printers leave white, and some more. All sizes here are mm."""
SCALE = min((side / 2 - UNPRINTABLE) / of for side, of in zip(SHEET, CARD, strict=True))
TITLE = "{title}: four postcards on a sheet"

_POINTS = 72 / 25.4
_MARK = (1.0, 4.0)
"""How far from the cards a mark to cut along starts and ends."""


def sheet(subject: Subject, printer: Printer) -> bytes | tuple[Misfit, ...]:
    """Two pages of A4, four fronts and four backs, with marks to cut along."""
    card = postcards.plain(subject, printer)
    return four_up(card, TITLE.format(title=subject.title)) if isinstance(card, bytes) else card


def four_up(card: bytes, title: str) -> bytes:
    """A file with each page of `card` four times on a sheet of A4."""
    reader, writer = PdfReader(BytesIO(card)), PdfWriter()
    writer.metadata = {"/Title": title}
    for page in reader.pages:
        side = writer.add_blank_page(*(length * _POINTS for length in SHEET))
        side[NameObject("/Resources")] = DictionaryObject(
            {NameObject("/XObject"): DictionaryObject({NameObject("/Card"): form_of(page, writer)})}
        )
        drawing = DecodedStreamObject()
        drawing.set_data("\n".join((*_cards(), *_marks())).encode())
        side[NameObject("/Contents")] = writer._add_object(drawing)  # noqa: SLF001 (no public way)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def places() -> Iterator[tuple[float, float]]:
    """The left and bottom of each card on the sheet, the same for fronts and backs.

    They mirror each other on the sheet's middle, so that turning the paper over its long edge
    lays each back on a front.
    """
    for row in (1, 0):
        for column in (0, 1):
            yield (
                SHEET[0] / 2 + (column - 1) * CARD[0] * SCALE,
                SHEET[1] / 2 + (row - 1) * CARD[1] * SCALE,
            )


def _cards() -> Iterator[str]:
    for left, bottom in places():
        at = f"{left * _POINTS:.3f} {bottom * _POINTS:.3f}"
        yield f"q {SCALE:.5f} 0 0 {SCALE:.5f} {at} cm /Card Do Q"


def _marks() -> Iterator[str]:
    """Short lines outside the cards, where a knife goes: three from each edge of the sheet."""
    yield "0.5 w 0 G"
    near, far = _MARK
    lefts = sorted({left for left, _ in places()})
    bottoms = sorted({bottom for _, bottom in places()})
    for x in (*lefts, lefts[-1] + CARD[0] * SCALE):
        for start, end in ((bottoms[0] - near, bottoms[0] - far), _above(bottoms[-1], near, far)):
            yield _line(x, start, x, end)
    for y in (*bottoms, bottoms[-1] + CARD[1] * SCALE):
        right = lefts[-1] + CARD[0] * SCALE
        for start, end in ((lefts[0] - near, lefts[0] - far), (right + near, right + far)):
            yield _line(start, y, end, y)


def _above(bottom: float, near: float, far: float) -> tuple[float, float]:
    top = bottom + CARD[1] * SCALE
    return top + near, top + far


def _line(x: float, y: float, to_x: float, to_y: float) -> str:
    start, end = (f"{left * _POINTS:.3f} {up * _POINTS:.3f}" for left, up in ((x, y), (to_x, to_y)))
    return f"{start} m {end} l S"
