"""The language that is being written: `say` gives our own words in it, dates and numbers its ways.

Words are said deep inside pure functions, hundreds of them, so the language is not an argument of
each: it is set for as long as one page is written (`speaking`), and is English otherwise. This is
the only thing that is not passed in; whoever keeps what such a function gave must keep the language
beside it. Catalogues are `theme/words/<language>.po`; the English is in the program itself, so a
site in English alone loads none, nor the library that reads them.

Words of a writer that have no translation stand in the page in English, between two marks that no
text can hold. Each renderer turns the marks into its own way to say that a language begins or ends.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

WORDS_FOLDER = "theme/words"
WORDS = Path(__file__).resolve().parents[1] / WORDS_FOLDER
START, END = "\ue000", "\ue001"
"""Round words in English on a page in another language."""
BRACES = re.compile(r"\{([^{}]*)\}")
"""Words that are filled in."""
_PAIR = re.compile(f"{START}([^{START}{END}]*){END}")


@dataclass(frozen=True, slots=True)
class Language:
    """A language by its code on the web, with its own name and its name in English.

    `on_the_web` names it with the country it is most spoken in, as those want who share pages.
    Without a catalogue, its words are those of the program: English.
    """

    code: str
    name: str
    in_english: str
    locale: str
    on_the_web: str = "en_GB"
    right_to_left: bool = False
    words: GNUTranslations | None = None

    @property
    def folder(self) -> str:
        """Where a landlord's pages in this language stand, below its pages in English."""
        return "" if self.words is None else f"{self.code.lower()}/"

    @property
    def direction(self) -> str:
        """The way its lines run, as HTML calls it."""
        return "rtl" if self.right_to_left else "ltr"


ENGLISH = Language("en-GB", "English", "English", "en_GB")
_SPOKEN: ContextVar[Language] = ContextVar("spoken", default=ENGLISH)


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Everything that is written inside is in this language."""
    token = _SPOKEN.set(language)
    try:
        yield
    finally:
        _SPOKEN.reset(token)


def spoken() -> Language:
    """The language that is being written."""
    return _SPOKEN.get()


def say(english: str, **values: object) -> str:
    """Our own words, with what stands in {braces} filled in. English stays where none are known."""
    return _filled(english, _translated(english), values)


def say_many(one: str, several: str, count: int, **values: object) -> str:
    """The words that this count needs; `{count}` is the count itself."""
    words = spoken().words
    try:
        found = words.ngettext(one, several, count) if words else None
    except LookupError:
        found = None
    english = one if count == 1 else several
    return _filled(english, found, {"count": number(Decimal(count)), **values})


def later(english: str) -> str:
    """Marks words that a catalogue must have, and that `say` says when they are needed."""
    return english


def later_many(one: str, several: str) -> tuple[str, str]:
    """The same for words that `say_many` says."""
    return one, several


def _translated(english: str) -> str | None:
    words = spoken().words
    try:
        return words.gettext(english) if words else None
    except LookupError:
        return None


def _filled(english: str, found: str | None, values: dict[str, object]) -> str:
    """A catalogue that asks for other words in braces is not believed: the English stands there."""

    def value(name: re.Match[str]) -> str:
        return str(values[name[1]])

    try:
        if found is not None:
            return BRACES.sub(value, found) if values else found
    except LookupError:
        pass
    said = english.format(**values) if values else english
    return said if spoken() is ENGLISH else in_english(said)


def in_english(words: str) -> str:
    """Words that are not in the language of the page: marked, so that readers can be told."""
    return f"{START}{without_marks(words)}{END}" if words.strip() else words


def without_marks(words: str) -> str:
    """The words alone, where no language can be told: a title, a key."""
    return words.replace(START, "").replace(END, "")


def marked(words: str, start: str, end: str) -> str:
    """The words with a renderer's own signs in place of the marks."""
    if START not in words and END not in words:
        return words
    return without_marks(_PAIR.sub(lambda pair: f"{start}{pair[1]}{end}", words))


def day(when: date) -> str:
    """`22 November 2026`, as the language writes it."""
    if spoken() is ENGLISH:
        return f"{when.day} {when:%B %Y}"
    return _date(when, "d MMMM y")


def month(when: date, *, with_year: bool = True) -> str:
    """`November 2026`, or the month alone."""
    if spoken() is ENGLISH:
        return f"{when:%B %Y}" if with_year else f"{when:%B}"
    return _date(when, "MMMM y" if with_year else "LLLL")


def number(value: Decimal) -> str:
    """A number with the signs of the language between thousands and before decimals."""
    if spoken() is ENGLISH:
        return f"{value:,f}"
    from babel.numbers import format_decimal  # noqa: PLC0415 (only for other languages)

    return format_decimal(value, locale=spoken().locale, decimal_quantization=False)


def _date(when: date, form: str) -> str:
    from babel.dates import format_date  # noqa: PLC0415 (only for other languages)

    return format_date(when, form, locale=spoken().locale)


def known_languages() -> tuple[str, ...]:
    """The languages that our own words are in besides English, by their codes in small letters."""
    return tuple(sorted(path.stem for path in WORDS.glob("*.po")))


def catalogue_of(code: str) -> Path:
    """The file of our own words in a language."""
    return WORDS / f"{code}.po"


@cache
def language(code: str) -> Language | None:
    """The language of a code such as `cy`, if our own words are in it."""
    path = catalogue_of(code)
    if code not in known_languages():
        return None
    from babel import Locale  # noqa: PLC0415 (only for other languages)
    from babel.core import get_global  # noqa: PLC0415

    known = Locale.parse(code, sep="-")
    spoken_in = get_global("likely_subtags").get(known.language, "").rpartition("_")[2]
    name = known.get_display_name() or code
    return Language(
        code=str(known).replace("_", "-"),
        name=name[:1].upper() + name[1:],
        in_english=known.get_display_name("en") or code,
        locale=str(known),
        on_the_web=f"{known.language}_{known.territory or spoken_in}",
        right_to_left=known.text_direction == "rtl",
        words=_catalogue(path),
    )


class _NotThere(NullTranslations):
    """What is asked when a catalogue lacks words: it says so, and the English stands there."""

    def gettext(self, message: str) -> str:
        raise LookupError(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        raise LookupError(msgid1, msgid2, n)


def _catalogue(path: Path) -> GNUTranslations:
    """The catalogue in a text file; it is compiled in memory, so that no compiled file goes stale."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 (only for other languages)
    from babel.messages.pofile import read_po  # noqa: PLC0415

    compiled = BytesIO()
    with path.open("rb") as text:
        write_mo(compiled, read_po(text, locale=path.stem.replace("-", "_")))
    compiled.seek(0)
    words = GNUTranslations(compiled)
    words.add_fallback(_NotThere())
    return words
