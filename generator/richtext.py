"""Rich text as data: the bold, links and lists that a writer may use, and nothing else.

`source` hands over text, `schema` turns it into these values with `parse_line` and
`parse_prose`, and every renderer (pages, print) writes them out in its own language. No
renderer ever passes a writer's characters on unescaped.
"""

from dataclasses import dataclass, replace

from generator.tongue import in_english


@dataclass(frozen=True, slots=True)
class Words:
    """Plain words, exactly as a reader should see them."""

    text: str


@dataclass(frozen=True, slots=True)
class Bold:
    """Words that stand out."""

    text: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere.

    `to` is `https://...`, `http://...`, `mailto:...`, `tel:...`, or the address of another
    standard of the same landlord (`repairs`), which `schema` has checked.
    """

    text: str
    to: str

    @property
    def is_standard(self) -> bool:
        """Whether this leads to another standard's page rather than out of the site."""
        return ":" not in self.to


Inline = Words | Bold | Link
Line = tuple[Inline, ...]
"""One line of text: a promise, a list item, a heading."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of one or more sentences."""

    line: Line


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, one level deep: more levels cannot be read aloud well."""

    items: tuple[Line, ...]


Prose = tuple[Paragraph | Bullets, ...]
"""Several paragraphs and lists: an introduction, a summary."""


def plain(line: Line) -> str:
    """The words of a line without bold or links, for titles, print and search."""
    return "".join(part.text for part in line)


def plain_prose(prose: Prose) -> str:
    """The words of several paragraphs and lists, one block a line."""
    return "\n".join(
        plain(block.line) if isinstance(block, Paragraph) else "\n".join(map(plain, block.items))
        for block in prose
    )


def line_in_english(line: Line) -> Line:
    """The same line, marked as English on a page in another language."""
    return tuple(replace(part, text=in_english(part.text)) for part in line)
