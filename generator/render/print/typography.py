"""Makes a writer's text ready for paper: quotes, spaces, long words, and what the font can print.

`postcard_words` passes every text through `print_ready`; `postcards` asks `missing_characters`
before anything is typeset, so that no character turns into an empty box on ten thousand cards.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from generator.render.print.printing import FONTS, SCRIPTS, fonts_of_scripts
from generator.tongue import without_marks

BREAK_HERE = "\u200b"
"""A zero-width space: a line may break here, and nothing is printed."""

_NO_BREAK_SPACE = "\u00a0"
_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": None, BREAK_HERE: None})
_LONG_WORD = re.compile(rf"[^\s/{BREAK_HERE}-]{{21,}}")
_AFTER_A_NUMBER = re.compile(
    r"(?<=\d) (?=\d|(?:(?:working|calendar) )?(?:minute|hour|day|week|month|year)s?\b)"
)
_PIECE = 8
_FEW_WORDS, _LONG_PAIR = 3, 18
_OPENS_QUOTE = re.compile(r"(?:^|(?<=[\s(\[{/–—'\"-]))(['\"])(?=\S)")
_QUOTES = {"'": ("‘", "’"), '"': ("“", "”")}


def print_ready(text: str) -> str:
    """One text for paper: real quotes, single spaces, very long words breakable, last two tied."""
    return tied(pieced(curled(spaced(text).strip())))


def spaced(text: str) -> str:
    """The same words with single spaces, also at both ends, and hyphens that the fonts have.

    A phone number stays on one line, and so do a number and the days it counts.
    """
    words = unicodedata.normalize("NFC", text).translate(_HYPHENS)
    words = re.sub(rf"[^\S{_NO_BREAK_SPACE}]+", " ", words)
    return _AFTER_A_NUMBER.sub(_NO_BREAK_SPACE, words)


def address_ready(text: str) -> str:
    """A web or email address that may break before a dot or an @, so that no dot ends a line."""
    return pieced(re.sub(r"(?<=\w)([.@])(?=\w)", rf"{BREAK_HERE}\1", text))


def unbroken(text: str) -> str:
    """The same words on one line, such as a phone number."""
    return text.replace(" ", _NO_BREAK_SPACE)


def missing_characters(text: str) -> tuple[str, ...]:
    """The characters that our print fonts lack, each once, in the order they appear."""
    shown = without_marks(text)
    return tuple(dict.fromkeys(char for char in shown if ord(char) not in _printable()))


def spelled_out(text: str) -> str:
    """The same words, with the names of characters that our print fonts lack in their place.

    For what stands in a figures file, which can hold any character: `From 5 (rightwards arrow) 6`.
    """
    for char in missing_characters(text):
        name = unicodedata.name(char, "").lower()
        text = text.replace(char, f"({name})" if name and char.isprintable() else " ")
    return text


def character_name(char: str) -> str:
    """A character as a message names it: `“→” (rightwards arrow)`, or its number if invisible."""
    name = unicodedata.name(char, f"U+{ord(char):04X}")
    name = name.lower() if not name.startswith("U+") else name
    return f"“{char}” ({name})" if char.isprintable() else f"an invisible character ({name})"


def curled(text: str) -> str:
    """The same text with real quotes, one for one."""
    opened = _OPENS_QUOTE.sub(lambda match: _QUOTES[match[1]][0], text)
    return opened.replace("'", "’").replace('"', "”")


def tied(text: str) -> str:
    """The last two words kept on one line, unless that would make one long word of them."""
    words = text.split(" ")
    if len(words) < _FEW_WORDS or len(words[-2]) + len(words[-1]) > _LONG_PAIR:
        return text
    return " ".join(words[:-1]) + _NO_BREAK_SPACE + words[-1]


def pieced(text: str) -> str:
    """The same text with very long words breakable."""

    def in_pieces(match: re.Match[str]) -> str:
        word = match[0]
        return BREAK_HERE.join(word[at : at + _PIECE] for at in range(0, len(word), _PIECE))

    return _LONG_WORD.sub(in_pieces, text)


@cache
def _printable() -> frozenset[int]:
    """The code points that every weight can print: of our families, and of fonts of other scripts."""
    ours = [path for path in sorted(FONTS.glob("*.ttf")) if _family(path) not in SCRIPTS]
    scripts = [
        [FONTS / f"{name}-{weight}.ttf" for weight in ("Regular", "Bold")]
        for name in fonts_of_scripts()
    ]
    known = set.intersection(*map(_letters, ours)).union(
        *(set.intersection(*map(_letters, each)) for each in scripts)
    )
    return frozenset(known) | {ord(BREAK_HERE)}


def _family(path: Path) -> str:
    return path.stem.partition("-")[0]


def _letters(path: Path) -> set[int]:
    from fontTools.ttLib import TTFont  # type: ignore[import-untyped] # noqa: PLC0415 (for print only)

    return set(TTFont(path, lazy=True).getBestCmap())
