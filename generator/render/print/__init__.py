"""The Catalogue as PDFs: `make_print` makes every product, or those that are asked for.

Typst templates and fonts are in `theme/print`; `printing` is the only module that knows Typst.
"""

from generator.render.print.products import EVERYTHING, PRODUCTS, Product, Selection, make_print

__all__ = ["EVERYTHING", "PRODUCTS", "Product", "Selection", "make_print"]
