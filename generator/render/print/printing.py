"""The print shop: a Typst template and its data go in, PDF bytes or an overflow come out.

The only module that knows Typst. `postcards` and later print products call `typeset`. It reads
`theme/print` and nothing else: no system fonts, no network, no clock.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

import typst

THEME_PRINT = Path(__file__).resolve().parents[3] / "theme" / "print"
FONTS = THEME_PRINT / "fonts"

_OVERFLOW = re.compile(r"panicked with: misfit ([a-z-]+) ([\d.]+) ([\d.−-]+) ([\d.]+)")


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


def typeset(template: str, inputs: Mapping[str, object], day: date) -> bytes | Overflow:
    """A PDF/UA-1 file of a template in `theme/print`, dated midnight UTC of `day`.

    Each input arrives in the template as JSON under its name. `PrintingFault` for a warning or
    an error, since a template of ours must cause neither.
    """
    try:
        pdf, warnings = typst.compile_with_warnings(
            THEME_PRINT / template,
            root=THEME_PRINT,
            font_paths=_fonts(),
            ignore_system_fonts=True,
            sys_inputs={name: json.dumps(value, default=str) for name, value in inputs.items()},
            pdf_standards=["ua-1"],
            timestamp=datetime.combine(day, time(), UTC),
        )
    except typst.TypstError as error:
        if match := _OVERFLOW.fullmatch(error.message):
            needs, has, points = (float(part.replace("−", "-")) for part in match.groups()[1:])
            return Overflow(match[1], needs, max(0.0, has), points)
        raise PrintingFault(f"{template}: {error.message}\n{error.diagnostic}") from error
    if warnings:
        said = "; ".join(" ".join((w.message, *w.hints)) for w in warnings)
        raise PrintingFault(f"{template}: {said}")
    return pdf


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[FONTS])
