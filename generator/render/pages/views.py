"""What page templates are given: small values that are ready to print, and no decisions.

The modules beside this one fill them from the Catalogue. A `str` is plain text, which the
templates' environments escape; `Md` and `Markup` are finished.
"""

from dataclasses import dataclass, replace
from itertools import compress

from markupsafe import Markup

from generator.model import Status
from generator.render.pages.markdown import Md
from generator.richtext import Line
from generator.tongue import say
from generator.wording import STATUS_WORDS


@dataclass(frozen=True, slots=True)
class Tag:
    """A status as a word and a shape; `kind` names the shape and the colours."""

    kind: str
    words: str


def tag(status: Status) -> Tag:
    """The tag of a status: the same one on every page."""
    return Tag(status.name.lower().replace("_", "-"), say(STATUS_WORDS[status]))


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words that lead somewhere; `href` is relative to the page's own address."""

    words: str
    href: str


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table; numbers stand on the right."""

    name: str
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; `is_header` where it names its row, `is_nothing` where it only fills.

    A page's own tables hold no `Line`: `standard_page` turns it into HTML.
    """

    content: str | Markup | Tag | Anchor | Line
    is_header: bool = False
    is_nothing: bool = False


NOTHING = Cell("–", is_nothing=True)
"""The cell for what does not apply; a phone leaves it out."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table with its caption; each row has as many cells as there are columns.

    `kinds` are the classes of the rows, or there are none.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    kinds: tuple[str, ...] = ()


def without_empty_columns(*tables: Table) -> tuple[Table, ...]:
    """Tables of the same columns, without those in which none of them has more than `NOTHING`."""
    each = range(len(tables[0].columns) if tables else 0)
    rows = [row for table in tables for row in table.rows]
    said = [any(row[number] != NOTHING for row in rows) for number in each]
    return tuple(
        replace(
            table,
            columns=tuple(compress(table.columns, said)),
            rows=tuple(tuple(compress(row, said)) for row in table.rows),
        )
        for table in tables
    )


@dataclass(frozen=True, slots=True)
class Item:
    """A list item, and what belongs to it in paragraphs of its own.

    `anchor` is the id that links to it lead to, or empty.
    """

    text: Md
    more: tuple[Md, ...] = ()
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class Headed:
    """A heading with its text and list."""

    heading: str
    text: Md
    items: tuple[Item, ...] = ()
