"""Draws the QR code of a page's address for print."""

from io import BytesIO

import segno

_QUIET = 4
"""The empty border around a code, in modules. Phones need it."""


def qr_svg(address: str) -> str:
    """An SVG image of the code, black on white, with the quiet border of four modules.

    Error correction M: it still reads with about a seventh of it worn or soiled.
    """
    svg = BytesIO()
    _code(address).save(
        svg,
        kind="svg",
        border=_QUIET,
        dark="#000000",
        light="#ffffff",
        xmldecl=False,
        omitsize=True,
    )
    return svg.getvalue().decode()


def qr_rows(address: str) -> tuple[str, ...]:
    """The same code as rows of `1` (dark) and `0`, border and all, to be drawn in one black ink."""
    rows = _code(address).matrix_iter(border=_QUIET)
    return tuple("".join("1" if module else "0" for module in row) for row in rows)


def _code(address: str) -> segno.QRCode:
    return segno.make(address, error="m", micro=False)
