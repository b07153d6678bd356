"""Rich text, statuses and tables as data for the templates, every word ready for paper.

`theme/print/richtext.typ` typesets what is here. Nothing a writer typed is ever evaluated.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise

from generator.model import Status
from generator.render.pages.views import Anchor, Table, Tag, tag
from generator.render.print.typography import curled, pieced, spaced, tied
from generator.richtext import Bold, Bullets, Inline, Line, Link, Paragraph, Prose, Words

_WEB = re.compile("https?://(www[.])?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of one kind: `words`, `bold` or `link`, which leads `to`.

    `address` is what paper says after a link, since nobody can tap paper; often empty.
    """

    kind: str
    text: str
    to: str = ""
    address: str = ""


PaperLine = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, which is one line, or the lines of a list: `paragraph` or `bullets`."""

    kind: str
    lines: tuple[PaperLine, ...]


Blocks = tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Sign:
    """A status: the shape that is drawn, and the words beside it."""

    shape: str
    words: str


@dataclass(frozen=True, slots=True)
class PaperCell:
    """A cell: its words, or a status. `is_header` names its row."""

    line: PaperLine
    sign: Sign | None = None
    is_header: bool = False


@dataclass(frozen=True, slots=True)
class PaperTable:
    """A table with its caption; each row has as many cells as there are columns."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[PaperCell, ...], ...]


class Paper:
    """Writes a landlord's words for paper; links to its standards lead to pages below `home`."""

    def __init__(self, home: str) -> None:
        self._home = home

    def line(self, parts: Line) -> PaperLine:
        """One line of rich text, with its quotes curled as one text and its last words tied."""
        cleaned = [replace(part, text=spaced(part.text)) for part in parts]
        whole = curled("".join(part.text for part in cleaned))
        ends = accumulate((len(part.text) for part in cleaned), initial=0)
        texts = [whole[start:end] for start, end in pairwise(ends)]
        texts[:1] = [text.lstrip(" ") for text in texts[:1]]
        texts[-1:] = [tied(text.rstrip(" ")) for text in texts[-1:]]
        pairs = zip(cleaned, texts, strict=True)
        return tuple(self._piece(part, pieced(text)) for part, text in pairs if text)

    def words(self, text: str) -> PaperLine:
        """Plain words as a line."""
        return self.line((Words(text),))

    def prose(self, blocks: Prose) -> Blocks:
        """Paragraphs and lists."""
        return tuple(self._block(block) for block in blocks)

    def table(self, table: Table | None) -> PaperTable | None:
        """A page's table."""
        if table is None:
            return None
        return PaperTable(
            caption=table.caption,
            columns=tuple(column.name for column in table.columns),
            rows=tuple(
                tuple(self._cell(cell.content, is_header=cell.is_header) for cell in row)
                for row in table.rows
            ),
        )

    def _cell(self, content: str | Tag | Anchor | Line, *, is_header: bool) -> PaperCell:
        if isinstance(content, Tag):
            return PaperCell((), _sign(content), is_header)
        if isinstance(content, Anchor):
            return PaperCell(self.words(content.words), None, is_header)
        line = self.words(content) if isinstance(content, str) else self.line(content)
        return PaperCell(line, None, is_header)

    def _block(self, block: Paragraph | Bullets) -> Block:
        if isinstance(block, Paragraph):
            return Block("paragraph", (self.line(block.line),))
        return Block("bullets", tuple(self.line(item) for item in block.items))

    def _page(self, to: str) -> str:
        """Where a standard's page is: `../` leads up, from a translation to what is only in English."""
        home = self._home
        if to.startswith("../"):
            home = f"{home.rstrip('/').rpartition('/')[0]}/"
        return f"{home}{to.removeprefix('../')}/"

    def _piece(self, part: Inline, text: str) -> Piece:
        match part:
            case Bold():
                return Piece("bold", text)
            case Link(to=to):
                address = self._page(to) if part.is_standard else to
                return Piece("link", text, address, pieced(_spoken(part, to)))
            case _:
                return Piece("words", text)


def sign(status: Status) -> Sign:
    """The sign of a status, the same as on every page."""
    return _sign(tag(status))


def _sign(shown: Tag) -> Sign:
    return Sign(shown.kind, shown.words)


def _spoken(link: Link, to: str) -> str:
    """The address of a web page in short, where the words of the link do not say it."""
    if link.is_standard or not _WEB.match(to):
        return ""
    short = _WEB.sub("", to).rstrip("/")
    return "" if short in link.text else unicodedata.normalize("NFC", short)


def texts(value: object) -> Iterator[str]:
    """Every text inside dataclasses, tuples and dictionaries, in their order."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _each(value.values())
    elif isinstance(value, tuple):
        yield from _each(value)
    elif hasattr(value, "__dataclass_fields__"):
        yield from _each(getattr(value, name) for name in value.__dataclass_fields__)


def _each(values: Iterable[object]) -> Iterator[str]:
    for value in values:
        yield from texts(value)
