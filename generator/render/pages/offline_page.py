"""The page in place of one that a phone without a connection has not kept (`theme/site/offline-worker.js`)."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.tongue import Language, later, say, speaking

PAGE = "offline"
TITLE = later("You have no connection")
DESCRIPTION = "Which pages can be read without a connection."
_WHY = later(
    "There is no connection just now, and the page you asked for is not kept on this phone or "
    "computer. Each page that you open here is kept, for days like this."
)


@dataclass(frozen=True, slots=True)
class InOtherWords:
    """The same in short, in another language."""

    lang: str
    direction: str
    title: str
    sentences: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfflinePage:
    """The page. Which pages are kept, only the phone knows, so it is one page for all languages."""

    others: tuple[InOtherWords, ...] = ()
    title: str = TITLE
    why: str = _WHY


def offline_page(languages: Iterable[Language]) -> OfflinePage:
    """The page in English and in these languages."""
    return OfflinePage(tuple(map(_said, languages)))


def _said(language: Language) -> InOtherWords:
    with speaking(language):
        what_to_do = say(
            "The list above has the pages you can read now. In an emergency, call 999: that needs no "
            "internet."
        )
        return InOtherWords(language.code, language.direction, say(TITLE), (say(_WHY), what_to_do))
