"""The Catalogue as PDFs: `make_postcards` makes the postcards.

Typst templates and fonts are in `theme/print`; `printing` is the only module that knows Typst.
"""

from generator.render.print.postcards import make_postcards

__all__ = ["make_postcards"]
