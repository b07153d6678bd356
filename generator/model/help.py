"""The guides for people who use deal: what content/help holds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Guide:
    """A guide as it was written: Markdown. `slug` is the file's name, `index` for README.md."""

    slug: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A PNG picture of the guides, with its size in pixels."""

    name: str
    content: bytes
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Help:
    """All guides, the one that lists them first, and their pictures."""

    guides: tuple[Guide, ...] = ()
    pictures: tuple[Picture, ...] = ()


NO_HELP = Help()
