"""The Catalogue as PDFs: `make_print` makes every product, or those that are asked for.

`what_does_not_fit` only tries them out. Typst templates and fonts are in `theme/print`; `printing` is
the only module that knows Typst.
"""

from generator.render.print.making import (
    EVERYTHING,
    Selection,
    make_print,
    print_of,
    what_does_not_fit,
)
from generator.render.print.products import PRODUCTS, Product
from generator.render.print.subject import Subject

__all__ = [
    "EVERYTHING",
    "PRODUCTS",
    "Product",
    "Selection",
    "Subject",
    "make_print",
    "print_of",
    "what_does_not_fit",
]
