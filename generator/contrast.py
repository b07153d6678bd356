"""How well one colour can be read on another, as WCAG 2.2 counts it.

It is the sum that `coloraide` does, which works out all other colours here. Each check needs this one
alone, and loading the library takes longer than reading a landlord's files; a test compares the two.
"""

# The shares of red, green and blue in how light a colour looks.
_SHARES = (0.2126, 0.7152, 0.0722)
_GLARE = 0.05


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours `#rrggbb`, in any order: from 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + _GLARE) / (darker + _GLARE)


def luminance(colour: str) -> float:
    """How light `#rrggbb` looks, from 0 (black) to 1 (white)."""
    parts = zip(_SHARES, red_green_blue(colour), strict=True)
    return sum(share * _linear(part) for share, part in parts)


def red_green_blue(colour: str) -> tuple[float, float, float]:
    """The parts of `#rrggbb`, each from 0 to 1."""
    red, green, blue = (int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5))
    return red, green, blue


def _linear(part: float) -> float:
    """The light of one colour of a screen, which is not in step with its number."""
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
