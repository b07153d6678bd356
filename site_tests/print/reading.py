"""Opens a PDF as a test needs it: words, boxes, tags, places on the page, pixels."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from io import BytesIO

import pypdfium2 as pdfium  # type: ignore[import-untyped]
import zxingcpp
from pypdf import PageObject, PdfReader
from pypdf.generic import (
    ArrayObject,
    ContentStream,
    DictionaryObject,
    PdfObject,
    RectangleObject,
)

MM = 72 / 25.4
_INVISIBLE = {"\u00a0": " ", "\u200b": ""}


# What is opened or drawn takes megabytes, and a test asks again about the last few.
@lru_cache(8)
def reader(pdf: bytes) -> PdfReader:
    return PdfReader(BytesIO(pdf))


def squeezed(text: str) -> str:
    """Letters, digits and marks alone: paper breaks lines and curls quotes."""
    plain = text.translate(str.maketrans("’‘“”", "''\"\""))
    return re.sub(r"[\s\u00a0\u200b]+", "", plain)


def flat(text: str) -> str:
    """Words on one line, as a reader hears them: no marks that keep or break lines."""
    for mark, plain in _INVISIBLE.items():
        text = text.replace(mark, plain)
    return " ".join(text.split())


@cache
def words(pdf: bytes) -> str:
    """All the text of all pages, in reading order, on one line."""
    return flat("\n".join(page.extract_text() for page in reader(pdf).pages))


def lines(pdf: bytes, page: int) -> list[str]:
    """The lines of a page as they are printed, those kept on one line still marked."""
    return [line.strip(" ") for line in reader(pdf).pages[page].extract_text().splitlines()]


def in_mm(box: RectangleObject) -> tuple[float, float, float, float]:
    """Left, bottom, right and top."""
    left, bottom, right, top = (round(float(side) / MM, 2) for side in box)
    return left, bottom, right, top


@dataclass(frozen=True)
class Tag:
    """One element of the structure tree: its kind, how deep it stands, its alternative text."""

    kind: str
    depth: int
    alt: str


def tags(pdf: bytes) -> list[Tag]:
    """The structure tree in reading order."""
    root = reader(pdf).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    return list(_walk(root["/StructTreeRoot"], 0))


def _walk(node: PdfObject | None, depth: int) -> Iterator[Tag]:
    node = node.get_object() if node is not None else None
    if isinstance(node, ArrayObject):
        for child in node:
            yield from _walk(child, depth)
    elif isinstance(node, DictionaryObject):
        if "/S" in node:
            yield Tag(str(node["/S"])[1:], depth, str(node.get("/Alt", "")))
        yield from _walk(node.get("/K"), depth + 1)


@dataclass(frozen=True)
class Letter:
    """A printed character and its box in mm from the left and the bottom of the sheet."""

    char: str
    left: float
    bottom: float
    right: float
    top: float


@lru_cache(32)
def letters(pdf: bytes, page: int) -> list[Letter]:
    """Every visible character of a page."""
    text = pdfium.PdfDocument(pdf)[page].get_textpage()
    found = ((text.get_text_range(i, 1), text.get_charbox(i)) for i in range(text.count_chars()))
    return [
        Letter(c, *(side / MM for side in box)) for c, box in found if c.strip(" \r\n\u200b\u00a0")
    ]


def place_of(pdf: bytes, page: int, phrase: str, below: float = 1000) -> Letter | None:
    """The box around a phrase that stands below a height, or `None` if the page has none."""
    found = [letter for letter in letters(pdf, page) if letter.bottom < below]
    bare = phrase.replace(" ", "")
    at = "".join(letter.char for letter in found).find(bare)
    if at < 0:
        return None
    part = found[at : at + len(bare)]
    return Letter(
        phrase,
        min(one.left for one in part),
        min(one.bottom for one in part),
        max(one.right for one in part),
        max(one.top for one in part),
    )


def sizes(page: PageObject) -> set[float]:
    """The sizes in points of all text on a page."""
    found = set()

    def note(text: str, _cm: list[float], tm: list[float], _font: object, size: float) -> None:
        if text.strip():
            found.add(round(abs(size * tm[3]), 1))

    page.extract_text(visitor_text=note)
    return found


_PAINTS = {"k", "K", "rg", "RG", "g", "G", "sc", "scn", "SC", "SCN"}


def colours(pdf: bytes, page: int) -> set[tuple[float, ...]]:
    """Every colour that a page is painted with: four numbers are inks, three are light."""
    opened = reader(pdf)
    content = opened.pages[page].get_contents()
    assert content is not None
    painted = ContentStream(content, opened).operations
    return {
        tuple(round(float(part), 2) for part in parts)
        for parts, operator in painted
        if operator.decode() in _PAINTS
    }


@dataclass(frozen=True)
class Picture:
    """A page drawn at 150 dots per inch."""

    width: int
    height: int
    rgb: bytes

    def at(self, left: float, top: float) -> str:
        """The colour at a place in mm from the left and the top of the sheet, as `#rrggbb`."""
        x, y = int(left / 25.4 * 150), int(top / 25.4 * 150)
        start = 3 * (y * self.width + x)
        return f"#{self.rgb[start : start + 3].hex()}"


@lru_cache(4)
def picture(pdf: bytes, page: int) -> Picture:
    drawn = pdfium.PdfDocument(pdf)[page].render(scale=150 / 72, rev_byteorder=True)
    rows = bytes(drawn.buffer)
    packed = b"".join(
        rows[y * drawn.stride : y * drawn.stride + 3 * drawn.width] for y in range(drawn.height)
    )
    return Picture(drawn.width, drawn.height, packed)


def qr_codes(pdf: bytes, page: int) -> list[str]:
    """What a phone reads on a page drawn at 150 dots per inch."""
    drawn = picture(pdf, page)
    image = memoryview(drawn.rgb).cast("B", shape=[drawn.height, drawn.width, 3])
    return [code.text for code in zxingcpp.read_barcodes(image)]
