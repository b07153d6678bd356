"""The Catalogue as Markdown pages: `make_pages` makes them all.

Templates are in `theme/pages`; a view here gives each of them values that are ready to print.
"""

from generator.render.pages.every_page import make_pages

__all__ = ["make_pages"]
