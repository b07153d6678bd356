"""A screen's colour as the four inks of a printing company, for `checks` and print alike.

Worked out without a profile: CSS's own sum. It is a stand-in until the landlord gives the inks of its
brand guide, and `deal check` says so. A test compares it with `coloraide`, which is slow to load.
"""

from generator.contrast import red_green_blue
from generator.model import Inks


def worked_out_inks(colour: str) -> Inks:
    """The inks of a `#rrggbb`, in whole percentages, with as much black as there can be."""
    light = red_green_blue(colour)
    most = max(light)
    cyan, magenta, yellow = (round((most - part) / most * 100) if most else 0 for part in light)
    return cyan, magenta, yellow, round((1 - most) * 100)
