"""Draws the QR code of a page's address for print."""

from io import BytesIO

import segno


def qr_svg(address: str) -> str:
    """An SVG image of the code, black on white, with the quiet border of four modules.

    Error correction M: it still reads with about a seventh of it worn or soiled.
    """
    svg = BytesIO()
    segno.make(address, error="m", micro=False).save(
        svg, kind="svg", border=4, dark="#000000", light="#ffffff", xmldecl=False, omitsize=True
    )
    return svg.getvalue().decode()
