"""A screen's colour as the four inks of a printing company, for `checks` and print alike.

Worked out without a profile: CSS's own sum, as coloraide has it. It is a stand-in until the
landlord gives the inks of its brand guide, and `deal check` says so.
"""

from coloraide import Color as _Color
from coloraide.spaces.cmy import CMY
from coloraide.spaces.cmyk import CMYK

from generator.model import Inks


class _InkColour(_Color):
    """A colour that knows about ink."""


_InkColour.register([CMY(), CMYK()])


def worked_out_inks(colour: str) -> Inks:
    """The inks of a `#rrggbb`, in whole percentages, with as much black as there can be."""
    cyan, magenta, yellow, black = (
        round(part * 100) for part in _InkColour(colour).convert("cmyk").coords()
    )
    return cyan, magenta, yellow, black
