"""The print shop: a Typst template and its data go in, PDF bytes or an overflow come out.

The only module that knows Typst. Every print product is given a `Printer`. It reads `theme/print`
and nothing else: no system fonts, no network, no clock. What it made before it does not make again.
"""

import json
import re
import threading
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeVar

import typst

from generator.remembering.kept import InMemory, Kept, key_of
from generator.render.print.row_headers import with_row_headers
from generator.tongue import ENGLISH, later, say, spoken

THEME_PRINT = Path(__file__).resolve().parents[3] / "theme" / "print"
FONTS = THEME_PRINT / "fonts"

_NO_DAY = 0
_DOTS = 72
"""Of a picture, per inch: a point of `picture.typ` is one of them."""

_WHILE_ASKING = "failed to compile document: "
_OVERFLOW = re.compile(r"panicked with: misfit ([a-z-]+) ([\d.]+) ([\d.−-]+) ([\d.]+)")


WORDS_OF_TEMPLATES = (
    later("Page {page} of {pages}"),
    later("Your notes"),
    later("How we check these promises:"),
    later("Who we report to"),
    later("Contact us"),
)
"""The words that templates say themselves, with `said` of `theme/print/words.typ`."""


class PrintingFault(Exception):
    """A template or font of ours is wrong. Never the fault of what a writer wrote."""


@dataclass(frozen=True, slots=True)
class Overflow:
    """A text that needs more room than it has, at the least size it may have.

    `block` is the template's own name for it. `needs` and `has` are mm, `points` the size.
    """

    block: str
    needs: float
    has: float
    points: float


Facts = list[dict[str, Any]]
"""What a template says of its own layout: the `name` of a place, its `page` and `y` in mm."""

_Make = Callable[[Path, dict[str, str]], bytes]
_M = TypeVar("_M", bound=Overflow)


class Printer:
    """Typesets for one run, in several threads if asked to, and remembers in `kept`."""

    def __init__(self, kept: Kept | None = None, made_with: bytes = b"") -> None:
        self._kept = InMemory() if kept is None else kept
        self._theme = THEME_PRINT
        self._made_with = made_with or key_of(_all_that_shapes_a_file(self._theme)).encode()

    @property
    def made_with(self) -> bytes:
        """Names all that every file depends on: templates, fonts and Typst itself."""
        return self._made_with

    def that_keeps_in(self, kept: Kept) -> "Printer":
        """The same printer, with another memory."""
        return Printer(kept, self._made_with)

    def typeset(
        self, template: str, inputs: Mapping[str, object], *, tagged: bool = True
    ) -> bytes | Overflow:
        """A PDF of a template in `theme/print`: the same bytes for the same inputs, on any day.

        Each input arrives in the template as JSON under its name. `tagged` is PDF/UA-1; without
        it, a file can only be printed. `PrintingFault` for a warning or an error, since a template
        of ours must cause neither.
        """
        return self._kept_or_made(
            template, inputs, f"pdf {tagged}", partial(_typeset, tagged=tagged)
        )

    def facts(self, template: str, inputs: Mapping[str, object]) -> Facts | Overflow:
        """Where the template says that things stand: the values of its `<fact>` labels, in order."""
        found = self._kept_or_made(template, inputs, "facts", _query)
        if isinstance(found, Overflow):
            return found
        facts: Facts = json.loads(found)
        return facts

    def picture(self, pdf: bytes) -> bytes:
        """A small picture (PNG) of the first page of a PDF of ours."""
        key = key_of((self._made_with, b"picture", pdf))
        return self._once(key, partial(self._draw, "picture.typ", {"pdf": list(pdf)}))

    def drawn(self, template: str, inputs: Mapping[str, object]) -> bytes:
        """A picture (PNG) of a template's only page, a pixel for each of its points."""
        key = key_of((self._made_with, json.dumps(["drawn", template, inputs]).encode()))
        return self._once(key, partial(self._draw, template, inputs))

    def _draw(self, template: str, inputs: Mapping[str, object]) -> bytes:
        return _draw(self._theme / template, {name: json.dumps(inputs[name]) for name in inputs})

    def _kept_or_made(
        self, template: str, inputs: Mapping[str, object], what: str, make: _Make
    ) -> bytes | Overflow:
        inputs = {**inputs, **_tongue(), **_scripts()}
        said = {name: json.dumps(value, default=str) for name, value in inputs.items()}
        key = key_of((self._made_with, json.dumps([what, template, said]).encode()))
        return self._once(key, partial(_told_of_misfits, make, self._theme / template, said))

    def _once(self, key: str, make: Callable[[], bytes | _M]) -> bytes | _M:
        """What is kept under this key, or what is made now and then kept, if it is a file."""
        kept = self._kept.get(key)
        if kept is not None:
            return kept
        made = make()
        if isinstance(made, bytes):
            self._kept.put(key, made)
        return made


SCRIPTS = {
    "NotoSansArabic": "Noto Sans Arabic",
    "NotoSansBengali": "Noto Sans Bengali",
    "NotoSansEthiopic": "Noto Sans Ethiopic",
    "NotoSansGujarati": "Noto Sans Gujarati",
    "NotoSansGurmukhi": "Noto Sans Gurmukhi",
    "NotoSansHebrew": "Noto Sans Hebrew",
    "NotoSansTamil": "Noto Sans Tamil",
}
"""Fonts of other scripts, by the start of their files' names: they have what our families lack."""


def fonts_of_scripts() -> tuple[str, ...]:
    """Those of `SCRIPTS` that are there, regular and bold."""
    return tuple(
        name
        for name in SCRIPTS
        if all((FONTS / f"{name}-{weight}.ttf").exists() for weight in ("Regular", "Bold"))
    )


def _scripts() -> dict[str, object]:
    there = [SCRIPTS[name] for name in fonts_of_scripts()]
    return {"scripts": there} if there else {}


def _tongue() -> dict[str, object]:
    """What templates need to know of the language that is spoken; nothing of English."""
    own = spoken()
    if own is ENGLISH:
        return {}
    words = {english: say(english) for english in WORDS_OF_TEMPLATES}
    code, _, region = own.code.partition("-")
    known = {"code": code, "region": region or None, "rtl": own.right_to_left, "words": words}
    return {"tongue": known}


def _all_that_shapes_a_file(theme: Path) -> Iterator[bytes]:
    yield version("typst").encode()
    # What is done to a file after Typst made it.
    yield b"row headers 1"
    for path in sorted(theme.rglob("*")):
        if path.suffix in (".typ", ".ttf"):
            yield path.relative_to(theme).as_posix().encode()
            yield path.read_bytes()


def _told_of_misfits(make: _Make, template: Path, inputs: dict[str, str]) -> bytes | Overflow:
    try:
        return make(template, inputs)
    except (typst.TypstError, RuntimeError) as error:  # a query fails with the second
        said = getattr(error, "message", str(error)).removeprefix(_WHILE_ASKING)
        if match := _OVERFLOW.fullmatch(said):
            needs, has, points = (float(part.replace("−", "-")) for part in match.groups()[1:])
            return Overflow(match[1], needs, max(0.0, has), points)
        where = getattr(error, "diagnostic", "")
        raise PrintingFault(f"{template.name}: {said}\n{where}") from error


def _typeset(template: Path, inputs: dict[str, str], *, tagged: bool) -> bytes:
    pdf, warnings = _compiler(template).compile_with_warnings(
        sys_inputs=inputs,
        pdf_standards=["ua-1"] if tagged else [],
        # Templates set no date, so that a file changes only when what it says does.
        timestamp=_NO_DAY,
    )
    if warnings:
        said = "; ".join(" ".join((w.message, *w.hints)) for w in warnings)
        raise PrintingFault(f"{template.name}: {said}")
    assert isinstance(pdf, bytes), "one document is one file"
    return with_row_headers(pdf)


def _draw(template: Path, inputs: dict[str, str]) -> bytes:
    drawn = _compiler(template).compile(sys_inputs=inputs, format="png", ppi=_DOTS)
    assert isinstance(drawn, bytes), "a picture is of one page"
    return drawn


class _OfThread(threading.local):
    """A compiler for each template, which has read it already. It serves one thread at a time."""

    def __init__(self) -> None:
        self.compilers: dict[Path, typst.Compiler] = {}


_OF_THREAD = _OfThread()


def _compiler(template: Path) -> typst.Compiler:
    known = _OF_THREAD.compilers
    if template not in known:
        known[template] = typst.Compiler(
            template, root=template.parent, font_paths=_fonts(), ignore_system_fonts=True
        )
    return known[template]


def _query(template: Path, inputs: dict[str, str]) -> bytes:
    found = typst.query(
        template,
        "<fact>",
        field="value",
        root=template.parent,
        font_paths=_fonts(),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    # A query never lets go of what Typst remembers of it; a compilation does, of what is old.
    typst.compile(b"", font_paths=_fonts(), ignore_system_fonts=True)
    return found.encode()


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
