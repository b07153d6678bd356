"""What the renderers hand to `write`: files in memory, and the PDFs and data a page links to."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import Enum
from hashlib import sha256

from generator.remembering.later import Known

DATA_FOLDER = "data"
"""Where the open data stands, from the site's root."""


@dataclass(frozen=True, slots=True)
class OutputFile:
    """A file to be written below `build/docs`: a relative path with `/`, and its bytes."""

    path: str
    content: bytes

    @property
    def hash(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.content).hexdigest()


@dataclass(frozen=True, slots=True)
class SiteFile:
    """A file of the website, made when somebody asks: `made_of` names all that it depends on."""

    path: str
    made_of: str
    content: Callable[[], bytes]

    @classmethod
    def of(cls, file: "SomeFile") -> "SiteFile":
        """A file that is finished already: it is made of what it holds."""
        return cls(file.path, file.hash, lambda: file.content)


class Scope(Enum):
    """What a PDF is about: a standard or another version of it, a campaign, a theme, a landlord, an area."""

    STANDARD = "standard"
    EASY_READ = "easy-read"
    TRANSLATION = "translation"
    CAMPAIGN = "campaign"
    THEME = "theme"
    LANDLORD = "landlord"
    AREA = "area"

    @property
    def has_file(self) -> bool:
        """Whether its words stand in a file of its own, and it has a page of its own."""
        return self in (Scope.STANDARD, Scope.CAMPAIGN) or self.is_version

    @property
    def is_version(self) -> bool:
        """Whether it says a standard in another way, in a file beside the standard's."""
        return self in (Scope.EASY_READ, Scope.TRANSLATION)


@dataclass(frozen=True, slots=True)
class Pdf:
    """One printed product.

    `slug` is the standard's, theme's or area's, empty for a landlord's own; a version of a standard
    has the standard's. `product` is its id in
    `render/print/products.py`; `label` is what a link to it says; `paper` is the finished size in
    words (`A6`); `path` is relative to `build/docs`. `press` is for whoever prints it and cannot
    be read on a screen; `for_tenants` is linked from the page itself. `figures_to` is the last
    day that its figures cover, `None` without figures. `title` is what it is about and `about`
    what it is for. `picture` is a small PNG of its first page, empty where none was asked for.
    `language` is the code of a translation's.
    """

    landlord: str
    scope: Scope
    slug: str
    product: str
    label: str
    paper: str
    path: str
    pages: int
    content: bytes
    press: bool = False
    for_tenants: bool = True
    figures_to: date | None = None
    title: str = ""
    about: str = ""
    picture: bytes = b""
    language: str = ""

    @property
    def picture_path(self) -> str:
        """Where the picture stands: beside the file."""
        return f"{self.path.removesuffix('.pdf')}.png"

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.content)


@dataclass(frozen=True, slots=True)
class DataColumn:
    """A column of a table to download: its name, and what it means in plain words."""

    name: str
    about: str


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of the open data.

    `folder` is a landlord's slug, `all` or `schema`. `rows` is `None` for a file that only
    describes others; only a CSV file has `columns`.
    """

    folder: str
    name: str
    content: bytes
    title: str
    about: str = ""
    rows: int | None = None
    columns: tuple[DataColumn, ...] = ()

    @property
    def is_table(self) -> bool:
        """Whether it is a table, whose columns can be told."""
        return bool(self.columns)

    @property
    def path(self) -> str:
        """Relative to `build/docs`, and its address from the site's root."""
        return f"{DATA_FOLDER}/{self.folder}/{self.name}"

    @property
    def size(self) -> int:
        """Size in bytes."""
        return len(self.content)

    @property
    def hash(self) -> str:
        """The SHA-256 of its bytes."""
        return sha256(self.content).hexdigest()


SomeFile = OutputFile | DataFile
"""What has a path, bytes and their hash."""
FILE = Known(("path", "hash"), of_each=True)
"""What is known of a file that is remembered and not read yet."""


@dataclass(frozen=True, slots=True)
class Misfit:
    """A product that could not be made because a text does not fit its space.

    `scope` and `slug` say whose file holds the text, as in `Pdf`: a theme has none of its own.
    `version` is what that file has behind the standard's name. `rule` is the one that it breaks.
    `field` is the YAML key to shorten (`title`, `our_responsibilities` ...) in that file, or
    `landlord.` and a key of landlord.yml; `message` says which block, by how much, and what to
    do; `words` are the very words in the way, where it is not the whole field.
    """

    landlord: str
    scope: Scope
    slug: str
    field: str
    message: str
    words: str = ""
    version: str = ""
    rule: str = "does-not-fit"
