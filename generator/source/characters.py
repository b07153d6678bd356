"""Characters that nobody typed: broken ones, hidden ones, tabs, and spaces from Word or the web."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.source.slips import Slip

SPACES = "\u00a0\u2000-\u200a\u202f\u205f\u3000"
"""Spaces other than the one on a keyboard, for a set in a regular expression."""

_FROM_1252 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ¡-¿"
_UNCLEAR = re.compile("[\u200c\u200d\u202a-\u202e\u2061-\u2069]")
"""Hidden characters that change how letters are joined or ordered: who knows what was meant."""

_ORDINARY = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-Á\u00c4-á\u00e3-\u1fff\u2010-\u2027\u2030-\u205e"
    "\u2070-\ud7ff\ue000-\ufdff]*"
)
"""A line of nothing but characters that none of the searches here is for."""

_START = re.compile(
    rf"[ {SPACES}]*(?:-[ {SPACES}]+)*(?:[A-Za-z_][\w-]*[ {SPACES}]*:(?=[ {SPACES}]))?[ {SPACES}]*"
)


def _utf8_as_1252(garbled: str) -> str | None:
    """What was written, where UTF-8 was read as if it were the old Windows encoding."""
    try:
        meant = garbled.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return None
    return meant if meant.isprintable() else None


def _1252(char: str) -> str | None:
    """What was written, where the old Windows encoding was kept as it is."""
    return char.encode("latin-1").decode("cp1252", "ignore") or None


@dataclass(frozen=True, slots=True)
class _Kind:
    """A kind of odd character: `meant` gives what it was or should be, `None` if nobody knows.

    `{it}` and `{meant}` stand for the two in the words, `{code}` for its number.
    """

    rule: str
    pattern: re.Pattern[str]
    meant: Callable[[str], str | None]
    message: str
    fix: str
    unknown: str = "x"

    def slip(self, line: str, number: int) -> Slip | None:
        found = next((each for each in self.pattern.finditer(line) if self._is_odd(each[0])), None)
        if found is None:
            return None
        meant = self.meant(found[0])
        words = {"it": found[0].strip(), "meant": meant, "code": f"U+{ord(found[0][0]):04X}"}
        every = self.pattern.findall(line)
        return Slip(
            self.rule,
            number,
            found.start() + 1,
            len(found[0]),
            self.message.format(**words),
            self.fix.format(**words) if meant is not None else "Type the letter that belongs here.",
            self.pattern.sub(lambda each: self._put(each[0]), line),
            sure=all(self.meant(each) is not None for each in every if self._is_odd(each))
            and not _UNCLEAR.search(line),
        )

    def _is_odd(self, text: str) -> bool:
        """What only looks garbled, such as a French word, is left alone."""
        return self.meant is not _utf8_as_1252 or self.meant(text) is not None

    def _put(self, text: str) -> str:
        meant = self.meant(text)
        if meant is None:
            return self.unknown if self._is_odd(text) else text
        return meant


_KINDS = (
    _Kind(
        "broken-letter",
        re.compile(f"(?:[ÂÃâ][{_FROM_1252}\u00a0\u00ad]{{1,2}})+"),
        _utf8_as_1252,
        "“{it}” was “{meant}” before the file was saved the wrong way.",
        "Type “{meant}” in its place.",
    ),
    _Kind(
        "broken-letter",
        re.compile("�"),
        lambda _: None,
        "A letter was lost here when the file was saved.",
        "",
    ),
    _Kind(
        "broken-letter",
        re.compile("[\x80-\x84\x86-\x9f]"),
        _1252,
        "A letter was broken here when the file was saved.",
        "Type “{meant}” in its place.",
    ),
    _Kind(
        "hidden-character",
        re.compile("[\x0b\x0c\x85\u2028\u2029]"),
        lambda _: " ",
        "There is a hidden line break here, perhaps pasted from Word.",
        "Delete it, and type a space.",
    ),
    _Kind(
        "hidden-character",
        re.compile(
            "[\x00-\x08\x0e-\x1f\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
            "\ufff9-\ufffb\ufffe\uffff]"
        ),
        lambda _: "",
        "There is a character here that nobody sees, perhaps pasted from Word ({code}).",
        "Delete the letters on both sides of it and type them again.",
    ),
)


def odd_characters(line: str, number: int) -> Iterator[Slip]:
    """A slip for each kind of broken or hidden character, each in the line that the last left."""
    if _ORDINARY.fullmatch(line):
        return
    for kind in _KINDS:
        if slip := kind.slip(line, number):
            yield slip
            line = slip.mended or ""


def tabs(line: str, number: int, indent: int) -> Slip | None:
    """The first tab of a line; in front of its words, `indent` spaces may be what was meant."""
    if "\t" not in line:
        return None
    words = line.lstrip()
    start = line[: len(line) - len(words)]
    in_front = "\t" in start and bool(words)
    spaces = " " * indent if in_front and indent else start.replace("\t", "  ")
    return Slip(
        "tab",
        number,
        line.index("\t") + 1,
        1,
        "There is a tab here, and tabs cannot be used.",
        "Start the line with spaces instead: as many as the lines it belongs with."
        if in_front
        else "Type a space in its place.",
        re.sub(r"\t+ *", " ", f"{spaces}{words}".rstrip("\t ")),
        sure=not in_front,
    )


def odd_spaces(line: str, number: int, *, only_start: bool) -> Slip | None:
    """The first space that is no ordinary one, where a line tells what belongs together."""
    found = _START.match(line)
    assert found is not None
    end = len(line) - len(line.lstrip()) if only_start else found.end()
    odd = re.search(f"[{SPACES}]", line[:end])
    if not odd or not line.strip():
        return None
    return Slip(
        "hidden-character",
        number,
        odd.start() + 1,
        1,
        "This space is not an ordinary one: it comes from Word or from a web page.",
        "Delete it, and type a space with the space bar.",
        re.sub(f"[{SPACES}]", " ", line[:end]) + line[end:],
    )
