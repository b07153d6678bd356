"""How an input is changed into the next one: bytes as libFuzzer does it, and lines, words and parts."""

import io
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from random import Random

from site_tests.mutations import HOSTILE, KINDS, LINES, Change

Mutate = Callable[[bytes, int], bytes]
"""libFuzzer's own way to change bytes, which learns from what the program compares."""

LONGEST = 300_000
_MOST_COPIES = 3_000
_XML = ('r="', '="99999999"', "<f>A1</f>", "<v>", "</v>", ' t="s"', ' t="e"', ' t="d"', '="-1"',
        "NaN", "1E+999", '<mergeCell ref="A1:XFD9"/>', ' hidden="1"', "<!DOCTYPE a>", "&a;", "&#0;",
        ' ref="A1:XFD1048576"', ' s="1"', "94.1", "Q1 2026/27", "<is><t>", "</c>", "<row>")  # fmt: skip
_TOKEN = re.compile(rb"<[^<>]*>|[^<>\s]+")


class Changes:
    """Changes inputs of one kind. `seeds` lend their lines and words to others."""

    def __init__(self, way: str, seeds: Sequence[bytes], mutate: Mutate) -> None:
        self._way, self._seeds, self._mutate = way, seeds, mutate
        self._kinds = sorted(KINDS)

    def __call__(self, data: bytes, chance: Random) -> bytes:
        """Another input, made from this one."""
        if self._way == "workbook":
            return self._workbook(data, chance)
        if self._way == "file":
            first, _, raw = data.partition(b"\n")
            if chance.random() < 0.02:
                first = chance.choice(self._seeds).partition(b"\n")[0]
            return first + b"\n" + self._text(raw, chance)[:LONGEST]
        return self._text(data, chance)[:LONGEST]

    def _text(self, raw: bytes, chance: Random) -> bytes:
        ways = (self._bytes, self._line, self._line, self._borrow, self._word, self._copies)
        for _ in range(chance.choice((1, 1, 1, 2, 3))):
            raw = chance.choices(ways, (30, 25, 25, 15, 15, 0.5))[0](raw, chance)
        return raw

    def _bytes(self, raw: bytes, _: Random) -> bytes:
        return self._mutate(raw, len(raw) + 100)

    def _line(self, raw: bytes, chance: Random) -> bytes:
        lines = raw.decode("utf-8", "surrogateescape").split("\n")
        text = chance.choice((*HOSTILE, *LINES))
        change = Change(chance.choice(self._kinds), 0, chance.randrange(256), text)
        KINDS[change.kind](lines, chance.randrange(len(lines)), change)
        return "\n".join(lines).encode("utf-8", "surrogatepass" if "\ud7ff" in text else "replace")

    def _borrow(self, raw: bytes, chance: Random) -> bytes:
        """Lines of another input in the place of some of this one."""
        other = chance.choice(self._seeds).split(b"\n")[1 if self._way == "file" else 0 :] or [b""]
        lines = raw.split(b"\n")
        at, start = chance.randrange(len(lines) + 1), chance.randrange(len(other))
        lines[at : at + chance.randrange(3)] = other[start : start + chance.randint(1, 4)]
        return b"\n".join(lines)

    def _word(self, raw: bytes, chance: Random) -> bytes:
        """A word of another input in the place of one of this one."""
        places = list(_TOKEN.finditer(raw[:20_000]))
        others = _TOKEN.findall(chance.choice(self._seeds)[:20_000])
        if not places or not others:
            return raw
        place = chance.choice(places)
        return raw[: place.start()] + chance.choice(others) + raw[place.end() :]

    def _copies(self, raw: bytes, chance: Random) -> bytes:
        """A piece many times over: what takes long in a large file only shows there."""
        at = chance.randrange(len(raw) + 1)
        piece = raw[at : at + chance.choice((1, 2, 8, 40, 400))] or b"["
        copies = min(chance.choice((20, 300, _MOST_COPIES)), LONGEST // len(piece))
        return raw[:at] + piece * copies + raw[at:]

    def _workbook(self, raw: bytes, chance: Random) -> bytes:
        """A change in the XML of one part, in a zip file that is still whole; or any bytes."""
        if chance.random() < 0.1:
            return self._mutate(raw, len(raw) + 100)
        try:
            with zipfile.ZipFile(io.BytesIO(raw)) as old:
                parts = {each.filename: old.read(each) for each in old.infolist()}
        except (
            zipfile.BadZipFile,
            ValueError,
            NotImplementedError,
            OSError,
            RuntimeError,
            EOFError,
            zlib.error,
        ):
            return self._mutate(raw, len(raw) + 100)
        names = [name for name in parts if name.endswith((".xml", ".rels"))] or [*parts]
        if names:
            name = chance.choice(names)
            parts[name] = self._xml(parts[name], chance)[:LONGEST]
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w") as new:
            for name, content in parts.items():
                new.writestr(name, content)
        return stream.getvalue()

    def _xml(self, raw: bytes, chance: Random) -> bytes:
        ways = (self._bytes, self._put, self._put, self._word_of, self._copies)
        for _ in range(chance.choice((1, 1, 2, 3))):
            raw = chance.choices(ways, (25, 25, 25, 25, 1))[0](raw, chance)
        return raw

    def _put(self, raw: bytes, chance: Random) -> bytes:
        at = chance.randrange(len(raw) + 1)
        return raw[:at] + chance.choice(_XML).encode() + raw[at + chance.randrange(6) :]

    def _word_of(self, raw: bytes, chance: Random) -> bytes:
        """An element doubled, left out or moved."""
        places = list(_TOKEN.finditer(raw[:20_000]))
        if not places:
            return raw
        one, other = chance.choice(places), chance.choice(places)
        new = chance.choice((b"", one[0] * 2, other[0]))
        return raw[: one.start()] + new + raw[one.end() :]
