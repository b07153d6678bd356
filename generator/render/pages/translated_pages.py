"""What the pages in several languages need of each other: links between them, and their frame."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generator.model import Catalogue, Landlord, Publication, Translated
from generator.render.pages import easy_read_page
from generator.tongue import ENGLISH, Language, language, later, say, spoken, without_marks

_BASE = Path(__file__).resolve().parents[3] / "theme" / "site" / "base.html"


_MENU = (
    later("Search"),
    later("How we are doing"),
    later("Complaints"),
    later("Contact us"),
)
"""What the menu may hold."""
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


def versions(publication: Publication, slug: str, own: str = "") -> tuple[Version, ...]:
    """Other ways to read a standard's page, from its page in the language `own` (or in English)."""
    up = "../../" if own else "../"
    return tuple(_versions(publication, slug, own, up))


def _versions(publication: Publication, slug: str, own: str, up: str) -> Iterator[Version]:
    if own:
        yield Version(ENGLISH.name, f"{up}{slug}/", "en-GB")
    for each in translations_of(publication, slug):
        if each.language != own:
            known = known_language(each)
            yield Version(known.name, f"{up}{each.language}/{slug}/", known.code)
    if publication.easy_read(slug):
        words = say(easy_read_page.LABEL)
        yield Version(words, f"{up}{easy_read_page.FOLDER}/{slug}/", "en-GB" if own else "")


def translations_of(publication: Publication, slug: str) -> Iterator[Translated]:
    """The languages that a standard is translated into."""
    for each in publication.translated:
        if any(translation.slug == slug for translation in each.translations):
            yield each


def known_language(translated: Translated) -> Language:
    """The language of a translated publication."""
    known = language(translated.language)
    assert known is not None, f"{translated.language} is published without a catalogue"
    return known


def alternates(catalogue: Catalogue, publication: Publication, slug: str) -> dict[str, object]:
    """For front matter: the same page in each language, with its address from the site's root."""
    landlord = publication.landlord
    found = [
        {"code": known_language(each).code, "path": _path(catalogue, landlord, each, slug)}
        for each in translations_of(publication, slug)
    ]
    if not found:
        return {}
    english = {"code": ENGLISH.code, "path": catalogue.place(landlord, slug)}
    return {"languages": [english, *found]}


def _path(catalogue: Catalogue, landlord: Landlord, each: Translated, slug: str) -> str:
    return catalogue.place(landlord, f"{each.language}/{slug}")


def page_language() -> dict[str, object]:
    """For front matter: the language that is spoken, its direction, and the words of the frame."""
    own = spoken()
    return {
        "lang": own.code,
        "locale": own.on_the_web,
        "dir": "rtl" if own.right_to_left else "ltr",
        "words": {english: without_marks(say(english)) for english in frame_words()},
    }


@cache
def frame_words() -> tuple[str, ...]:
    """The words that base.html says itself."""
    return tuple(re.findall(r'\bsay(?:_english)?\("([^"]+)"\)', _BASE.read_text(encoding="utf-8")))


def translated_frame(
    frame: Mapping[str, Any], english: Mapping[str, Any], translated: Translated, folder: str
) -> dict[str, Any]:
    """The frame of pages in another language; `english` is that of the same landlord's other pages.

    Links to what is only there in English say so.
    """
    own = {deal.standard.slug: deal.standard.title for deal in translated.publication.deals}
    standards = []
    for each in english["standards"]:
        slug = each["path"].rstrip("/").rpartition("/")[2]
        if slug in own:
            path = f"{folder}{translated.language}/{slug}/"
            standards.append({"title": own[slug], "path": path})
        else:
            standards.append({**each, "lang": "en"})
    titles = [str(each["title"]) for each in english["menu"]]
    menu = [
        {**each, "title": f"{say(title)} {say('(in English)')}", "hreflang": "en"}
        for each, title in zip(english["menu"], titles, strict=True)
    ]
    campaigns = [{**each, "lang": "en"} for each in english["campaigns"]]
    staff = [{**each, "lang": "en"} for each in english["staff"]]
    return {
        **frame,
        "standards": standards,
        "menu": menu,
        "campaigns": campaigns,
        "staff": staff,
    }
