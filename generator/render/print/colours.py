"""The landlord's colours for print: as light for the screen, as inks for a printing company.

Every product takes its colours from here; `theme/print/inks.typ` has the colours that are ours.
"""

from dataclasses import dataclass

from generator.contrast import contrast
from generator.inks import worked_out_inks
from generator.model import Brand, Inks

_READABLE, _DARK, _PAPER = 4.5, "#1a1a1a", "#ffffff"
_BLACK: Inks = (0, 0, 0, 100)


@dataclass(frozen=True, slots=True)
class Colours:
    """The landlord's colours: `#rrggbb`, or percentages of cyan, magenta, yellow and black.

    `accent` can be read on white paper.
    """

    main: str | Inks
    text: str | Inks
    accent: str | Inks


def screen_colours(brand: Brand) -> Colours:
    """As light, for files that people read on a screen or print in the office."""
    return Colours(brand.main, brand.text, _accent(brand))


def press_colours(brand: Brand) -> Colours:
    """As inks, for a printing company: the landlord's own where it gave them."""
    inks = {_DARK: _BLACK, **own_inks(brand)}
    return Colours(*(inks[each.lower()] for each in (brand.main, brand.text, _accent(brand))))


def own_inks(brand: Brand) -> dict[str, Inks]:
    """The inks of the landlord's colours, by `#rrggbb`: those that it gave, or as worked out."""
    return {
        brand.text.lower(): brand.text_cmyk or worked_out_inks(brand.text),
        brand.main.lower(): brand.main_cmyk or worked_out_inks(brand.main),
    }


def _accent(brand: Brand) -> str:
    in_order = (brand.main, brand.text, _DARK)
    return next(c for c in in_order if contrast(c, _PAPER) >= _READABLE)
