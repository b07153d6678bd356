"""The Catalogue as Markdown pages: `make_pages` makes them all, `navigation` the menu.

Templates are in `theme/pages`; a view here gives each of them values that are ready to print.
"""

from generator.render.pages.every_page import make_pages, navigation

__all__ = ["make_pages", "navigation"]
