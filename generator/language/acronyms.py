"""`acronym`: letters that stand for words, and that no reader of the page is told."""

import re
from collections.abc import Iterator

from generator.language.capitals import shouted
from generator.language.page import Finding, Page

_ACRONYM = re.compile(r"(?<![\w-])(?:[A-Z]{2,6}|[A-Z][a-z]?[A-Z]{2,5}|S106)(?=s?(?![\w-]))")
_KNOWN = """
AIDS AM BBC BSL BT CCTV COVID CSV DIY DNA DVD EU FAQ GB GP GPS HIV HTML ID IT MP NHS OK PDF PIN PM PO
QR SMS TV UK USA WC WIFI
"""
_EVERYBODY_KNOWS = frozenset(_KNOWN.split())
_IN_BRACKETS = re.compile(r"\(([^()]{2,60})\)")
_CALLED = re.compile(r"\b(?:or|called|known as|short for|short) “?([A-Z][A-Za-z]{1,5})\b")


def check(page: Page) -> Iterator[Finding]:
    """The first use of each acronym that neither the page nor a glossary explains."""
    told = set(page.explained) | _told(page) | _names(page)
    for text, number, match in page.matches(_ACRONYM):
        letters = match[0]
        if letters.casefold() in told or letters in _EVERYBODY_KNOWS or _in_capitals(match):
            continue
        told.add(letters.casefold())
        yield Finding(
            "acronym",
            text,
            number,
            match.start(),
            letters,
            f"Readers of this page are not told what “{letters}” stands for.",
            f"Write the words instead, or explain “{letters}” in content/glossary.yml, or in "
            "landlord.yml under “words”.",
            letters.casefold(),
        )


def _in_capitals(match: re.Match[str]) -> bool:
    """Whether it is a part of words in capitals, which are another rule's."""
    places = ((start, start + len(words)) for start, words in shouted(match.string))
    return any(start <= match.start() < end for start, end in places)


def _told(page: Page) -> set[str]:
    """Acronyms with their words beside them: “fire risk assessment (FRA)”, “FRA (fire ...)”."""
    told = set()
    for text in page.texts:
        for line in text.lines:
            # “called a gas safety record, or LGSR for short”
            told |= {match[1].casefold() for match in _CALLED.finditer(line)}
            for match in _IN_BRACKETS.finditer(line):
                inside, before = match[1], line[: match.start()].rstrip()
                if _ACRONYM.fullmatch(inside.removesuffix("s")):
                    letters = inside.removesuffix("s")
                    if _spells(before.split()[-len(letters) - 3 :], letters):
                        told.add(letters.casefold())
                elif (last := before.rpartition(" ")[2]) and _spells(inside.split(), last):
                    told.add(last.casefold())
    return told


def _spells(words: list[str], letters: str) -> bool:
    """Whether the letters stand in the words in their order, from the start of one of them.

    Not only first letters: ASB is antisocial behaviour as well.
    """
    for number, word in enumerate(words):
        if word[:1].casefold() == letters[:1].casefold():
            following = iter("".join(words[number:]).casefold())
            if all(letter in following for letter in letters.casefold()):
                return True
    return False


def _names(page: Page) -> set[str]:
    """What the landlord and its areas are called needs no words."""
    if page.landlord is None:
        return set()
    areas = (area.name for area in page.landlord.areas)
    names = (page.landlord.name, page.landlord.short_name or "", *areas)
    return {word.casefold() for name in names for word in name.split()}
