"""How long a text message is, counted as phones and their networks count it (GSM 03.38).

A phone writes a text in its own small alphabet if it can, and else in UCS-2, which has room for
less than half as much. A longer text goes out in parts, each a little shorter, and each is paid.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

import gsm0338  # type: ignore[import-untyped]

_ALPHABET = gsm0338.Codec()
_ALONE = {True: 160, False: 70}
_IN_PARTS = {True: 153, False: 67}
"""What fits in one text, and in each part of several: in the phones' own alphabet, and in UCS-2."""

INSTEAD = {
    "‘": "'",
    "’": "'",
    "‚": ",",
    "′": "'",
    "´": "'",
    "`": "'",
    "“": '"',
    "”": '"',
    "„": '"',
    "–": "-",
    "—": "-",
    "−": "-",
    "‐": "-",
    "‑": "-",
    "…": "...",
    "•": "-",
    "\u00a0": " ",
    "\u2009": " ",
    "\u202f": " ",
    "×": "x",
    "½": "1/2",
    "°": " degrees",
    "™": "",
    "®": "",
}
"""What to type for a character that phones do not have, where a plain one says the same."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A text message as it is counted and paid.

    `units` are characters, with those counted twice that phones write as two; `parts` are how
    many text messages each person is sent. `strange` are the characters that force UCS-2, each
    once, and `double` those of the phones' alphabet that count twice.
    """

    units: int
    parts: int
    strange: tuple[str, ...]
    double: tuple[str, ...]

    def room(self, parts: int) -> int:
        """How many units fit in so many text messages."""
        plain = not self.strange
        return _ALONE[plain] if parts == 1 else parts * _IN_PARTS[plain]


def measured(text: str) -> Measured:
    """The length of a whole text message, its address included."""
    sizes = [_size(char) for char in text]
    strange = _each_once(char for char, size in zip(text, sizes, strict=True) if not size)
    plain = not strange
    if strange:
        sizes = [2 if ord(char) > 0xFFFF else 1 for char in text]
    return Measured(
        units=sum(sizes),
        parts=1 if sum(sizes) <= _ALONE[plain] else _parts(sizes, _IN_PARTS[plain]),
        strange=strange,
        double=() if strange else _each_once(char for char in text if _size(char) == 2),
    )


def in_the_phones_alphabet(words: str) -> str:
    """The same words, with a plain character for each strange one that has one."""
    return "".join(char if (other := instead(char)) is None else other for char in words)


def whole(words: str, address: str) -> str:
    """What is sent: the words and, last, the address, so that a phone makes a link of it."""
    return f"{words} {address}"


def instead(char: str) -> str | None:
    """What to type for a strange character, or nothing; `None` if it has no plain double."""
    if _size(char):
        return None
    if char in INSTEAD:
        return INSTEAD[char]
    letter = unicodedata.normalize("NFD", char)[0]
    return letter if letter != char and _size(letter) else None


def _size(char: str) -> int:
    """How many places a character takes in the phones' own alphabet; 0 if it is not in it."""
    try:
        return len(_ALPHABET.encode(char)[0])
    except UnicodeEncodeError:
        return 0


def _parts(sizes: Iterable[int], room: int) -> int:
    """How many parts are sent. No character is ever cut in two."""
    parts, used = 1, 0
    for size in sizes:
        used += size
        if used > room:
            parts, used = parts + 1, size
    return parts


def _each_once(chars: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chars))
