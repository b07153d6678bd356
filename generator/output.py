"""What the renderers hand to `write`: files in memory, and the PDFs a page links to."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to be written below `build/docs`: a relative path with `/`, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Pdf:
    """One printed product of one standard.

    `path` is relative to `build/docs`; `product` is its kind (`postcard`, `postcard-press`);
    `label` is what a link to it says; `paper` is the finished size in words (`A6`).
    """

    landlord: str
    standard: str
    product: str
    label: str
    paper: str
    path: str
    pages: int
    content: bytes

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class Misfit:
    """A product that could not be made because a text does not fit its space.

    `field` is the standard's YAML key to shorten (`title`, `our_responsibilities` ...), or
    `landlord.` and a key of landlord.yml; `message` says which block, by how much, and what to
    do; `words` are the very words in the way, where it is not the whole field.
    """

    landlord: str
    standard: str
    field: str
    message: str
    words: str = ""
