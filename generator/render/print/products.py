"""Every print product, one line each; `making` makes them from a Catalogue.

To add a product, add a line to PRODUCTS, and to MAKERS in `makers.py` the function that makes its
PDF from a Subject.
"""

from dataclasses import dataclass

from generator.output import Scope
from generator.tongue import later


@dataclass(frozen=True, slots=True)
class Product:
    """A kind of PDF: its id, what a link to it says, and what it is `about` (what it is for).

    A `label` may have `{title}` for what it is printed about.

    `paper` is the finished size in words. `press` is for whoever prints it and cannot be read on
    a screen; `for_tenants` is linked from a standard's own page. No id may end in another id after
    a hyphen, so that no two files can have one name; a campaign's may have the id of a standard's.
    """

    id: str
    label: str
    about: str
    paper: str
    scope: Scope = Scope.STANDARD
    press: bool = False
    for_tenants: bool = False


_SAID = (later("Large print"), later("Leaflet"), later("Postcard"))
"""Labels that pages in other languages show."""

PRODUCTS = (
    Product(
        "large-print",
        "Large print",
        "The whole page in large black type, for anyone who asks for it.",
        "A4",
        for_tenants=True,
    ),
    Product(
        "leaflet",
        "Leaflet",
        "The whole page on paper, for an office printer.",
        "A4",
        for_tenants=True,
    ),
    Product(
        "postcard",
        "Postcard",
        "The promises and figures that matter most, to read on a screen or print at home.",
        "A6",
        for_tenants=True,
    ),
    Product(
        "easy-read",
        "Easy Read",
        "Short sentences in large type, each with a picture.",
        "A4",
        Scope.EASY_READ,
        for_tenants=True,
    ),
    Product(
        "large-print",
        "Large print",
        "The whole page in large black type, in this language.",
        "A4",
        Scope.TRANSLATION,
        for_tenants=True,
    ),
    Product(
        "leaflet",
        "Leaflet",
        "The whole page on paper, in this language, for an office printer.",
        "A4",
        Scope.TRANSLATION,
        for_tenants=True,
    ),
    Product(
        "postcard",
        "Postcard",
        "The promises and figures that matter most, in this language.",
        "A6",
        Scope.TRANSLATION,
        for_tenants=True,
    ),
    Product(
        "leaflet-a5",
        "Small leaflet",
        "The whole page as a small leaflet, to read on a screen.",
        "A5",
    ),
    Product(
        "leaflet-fold",
        "Small leaflet to fold",
        "The small leaflet for an office printer: print on both sides, turned on the short edge, "
        "then fold.",
        "A4 folded to A5",
        press=True,
    ),
    Product(
        "postcard-press",
        "Postcard for a printing company",
        "The same postcard, with bleed and crop marks.",
        "A6 with 3 mm bleed",
        press=True,
    ),
    Product(
        "postcards-on-a4",
        "Four postcards on a sheet",
        "The same postcard for an office printer: print on both sides, turned over the long edge, "
        "without scaling, and cut along the marks.",
        "A4, to cut",
        press=True,
    ),
    Product(
        "postcard",
        "Postcard",
        "What the campaign asks for, to read on a screen or print at home.",
        "A6",
        Scope.CAMPAIGN,
        for_tenants=True,
    ),
    Product(
        "postcard-press",
        "Postcard for a printing company",
        "The same postcard, with bleed and crop marks.",
        "A6 with 3 mm bleed",
        Scope.CAMPAIGN,
        press=True,
    ),
    Product(
        "postcards-on-a4",
        "Four postcards on a sheet",
        "The same postcard for an office printer: print on both sides, turned over the long edge, "
        "without scaling, and cut along the marks.",
        "A4, to cut",
        Scope.CAMPAIGN,
        press=True,
    ),
    Product(
        "poster",
        "Poster",
        "For a notice board: what we do, what you do, and how we are doing.",
        "A4",
    ),
    Product(
        "booklet",
        "Booklet",
        "The standards of one theme with a list of contents, to read on a screen or to print.",
        "A5",
        scope=Scope.THEME,
    ),
    Product(
        "performance-report",
        "Performance report",
        "All figures with their targets, what is missing, and how the figures moved.",
        "A4",
        scope=Scope.LANDLORD,
    ),
    Product(
        "area-report",
        "Performance report of {title}",
        "The figures of one area with their targets, and how they moved.",
        "A4",
        scope=Scope.AREA,
    ),
    Product(
        "booklet",
        "Booklet of all standards",
        "All standards with a list of contents, to read on a screen.",
        "A5",
        scope=Scope.LANDLORD,
    ),
    Product(
        "booklet-fold",
        "Booklet of all standards to fold",
        "The booklet for an office printer: print on both sides, turned on the short edge, lay the "
        "sheets into each other, fold and staple.",
        "A4 folded to A5",
        scope=Scope.LANDLORD,
        press=True,
    ),
)
"""In the order in which pages list them."""
