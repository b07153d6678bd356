"""What the pages in several languages need of each other: links between them, and their frame."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.model import Catalogue, Landlord, Publication, Translated
from generator.render.pages import easy_read_page
from generator.render.pages.landlord_page import LandlordPage, only_english
from generator.render.pages.page_details import site_frame
from generator.tongue import ENGLISH, Language, language, later, say, spoken, without_marks

_BASE = Path(__file__).resolve().parents[3] / "theme" / "site" / "base.html"

_HEADINGS = (
    later("What’s the deal?"),
    later("Our responsibilities"),
    later("Your responsibilities"),
)
"""What stands above the sections of a standard where a landlord chose nothing else."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another way to read the same page. `language` is its code, empty for that of this page."""

    words: str
    href: str
    language: str = ""


def versions(publication: Publication, slug: str) -> tuple[Version, ...]:
    """Other ways to read a standard's page. The frame leads to other languages, as on every page."""
    if not publication.easy_read(slug):
        return ()
    words, foreign = say(easy_read_page.LABEL), spoken() is not ENGLISH
    href = f"{'../../' if foreign else '../'}{easy_read_page.FOLDER}/{slug}/"
    return (Version(only_english(words), href, "en-GB" if foreign else ""),)


def translations_of(publication: Publication, slug: str) -> Iterator[Translated]:
    """The languages that a standard is translated into."""
    for each in publication.translated:
        if any(translation.slug == slug for translation in each.translations):
            yield each


def known_language(translated: Translated) -> Language:
    """The language of a translated publication."""
    return _known(translated.language)


def _known(code: str) -> Language:
    known = language(code)
    assert known is not None, f"{code} is published without a catalogue"
    return known


def languages_of(catalogue: Catalogue) -> tuple[Language, ...]:
    """The languages of the site besides English, each once."""
    found = (code for publication in catalogue.publications for code in publication.languages)
    return tuple(map(_known, dict.fromkeys(found)))


def alternates(
    catalogue: Catalogue, landlord: Landlord, translated: Iterable[Translated], page: str
) -> dict[str, object]:
    """For front matter: the same page in English and in these languages, each from the site's root."""
    found = [
        {
            "code": known_language(each).code,
            "name": known_language(each).name,
            "path": catalogue.place(landlord, f"{each.language}/{page}".rstrip("/")),
        }
        for each in translated
    ]
    if not found:
        return {}
    path = catalogue.place(landlord, page)
    return {"languages": [{"code": ENGLISH.code, "name": ENGLISH.name, "path": path}, *found]}


def page_language() -> dict[str, object]:
    """For front matter: the language that is spoken, its direction, and the words of the frame."""
    own = spoken()
    return {
        "lang": own.code,
        "locale": own.on_the_web,
        "dir": own.direction,
        "words": {english: without_marks(say(english)) for english in frame_words()},
    }


@cache
def frame_words() -> tuple[str, ...]:
    """The words that base.html says itself."""
    return tuple(re.findall(r'\bsay(?:_english)?\("([^"]+)"\)', _BASE.read_text(encoding="utf-8")))


def translated_frame(
    catalogue: Catalogue,
    translated: Translated,
    pages: Iterable[LandlordPage],
    english: Mapping[str, Any],
) -> dict[str, Any]:
    """The frame of pages in the language that is spoken; `english` is that of the same landlord's others.

    What is there in English only says so.
    """
    frame = site_frame(catalogue, translated.whole, pages)
    only = {
        key: [{**each, "lang": "en"} for each in english[key]] for key in ("campaigns", "staff")
    }
    return {**frame, **only}
