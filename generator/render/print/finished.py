"""Keeps whole print products, so that what cannot have changed is neither laid out nor counted again.

A product is made of its Subject and of this program; nothing else. Where both are as they were, so
is its PDF.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path

from generator import tongue
from generator.model import NO_SECTOR, Catalogue, Sector
from generator.output import Misfit
from generator.remembering.kept import InMemory, Kept, key_of
from generator.render.print.printing import Printer
from generator.render.print.subject import Subject
from generator.tongue import known_languages

_GENERATOR = Path(__file__).resolve().parents[2]
_DRAWN_WITH = ("segno", "pypdf", "fonttools")


@dataclass(frozen=True, slots=True)
class Finished:
    """A PDF and its number of pages."""

    content: bytes
    pages: int


class Finisher:
    """Makes products for one run, in several threads if asked to, unless `kept` has them whole."""

    def __init__(self, kept: Kept | None, sector: Sector) -> None:
        self._kept = InMemory() if kept is None else kept
        self._printer = Printer(self._kept)
        everything = (self._printer.made_with, *_program(), repr(sector).encode())
        self._made_with = key_of(everything).encode()

    def key(self, subject: Subject) -> str:
        """Names everything that the products about this subject can depend on."""
        # The figures of all landlords are long and the same for every subject: written out once.
        # So is the publication, where it is all of the catalogue.
        known = subject.catalogue
        others = [each for each in known.publications if each is not subject.publication]
        words = _words(subject.language)
        rest = replace(subject, catalogue=replace(known, sector=NO_SECTOR, publications=()))
        return key_of((self._made_with, words, repr(rest).encode(), repr(others).encode()))

    def key_of_all(self, catalogue: Catalogue) -> str:
        """Names everything that the products of a whole Catalogue can depend on."""
        rest = replace(catalogue, sector=NO_SECTOR)
        words = b"".join(_words(code) for code in known_languages())
        return key_of((self._made_with, b"all", words, repr(rest).encode()))

    def finished(self, product: str, subject: Subject, key: str) -> Finished | tuple[Misfit, ...]:
        """The product of this subject, whose `key` it is, or the Misfits that say why not."""
        whole = key_of((key.encode(), product.encode()))
        if (entry := self._kept.get(whole)) is not None:
            return self._opened(entry)
        noted = _Noted(self._kept)
        from generator.render.print.makers import MAKERS  # noqa: PLC0415 (see there)

        made = MAKERS[subject.scope, product](subject, self._printer.that_keeps_in(noted))
        if not isinstance(made, bytes):
            return made
        pages = _pages(made)
        head = json.dumps({"pages": pages, "parts": noted.keys}).encode()
        self._kept.put(whole, head + b"\n" + made)
        return Finished(made, pages)

    def picture(self, made: Finished) -> bytes:
        """A small picture of its first page."""
        return self._printer.picture(made.content)

    def _opened(self, entry: bytes) -> Finished:
        head, _, content = entry.partition(b"\n")
        about = json.loads(head)
        # The day is in the key: tomorrow the product is made again, of the same parts.
        self._kept.still_needed(about["parts"])
        return Finished(content, about["pages"])


class _Noted:
    """A store that notes what was asked of it while one product was made."""

    def __init__(self, kept: Kept) -> None:
        self._kept = kept
        self.keys: list[str] = []

    def get(self, key: str) -> bytes | None:
        self.keys.append(key)
        return self._kept.get(key)

    def put(self, key: str, content: bytes) -> None:
        self._kept.put(key, content)

    def still_needed(self, keys: Iterable[str]) -> None:
        self._kept.still_needed(keys)


def _words(code: str) -> bytes:
    """Our own words in a language, as they stand in its catalogue."""
    return tongue.catalogue_of(code).read_bytes() if code else b""


def _pages(pdf: bytes) -> int:
    from pypdf import PdfReader  # noqa: PLC0415 (slow to load, and rarely needed)

    return len(PdfReader(BytesIO(pdf)).pages)


@cache
def _program() -> tuple[bytes, ...]:
    """The code of this program, and the libraries that have a hand in a PDF."""
    return tuple(_code())


def _code() -> Iterator[bytes]:
    for library in _DRAWN_WITH:
        yield f"{library} {version(library)}".encode()
    for path in sorted(_GENERATOR.rglob("*.py")):
        yield path.read_bytes()
