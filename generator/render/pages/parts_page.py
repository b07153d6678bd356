"""The page below /help/ that shows the parts of pages, from the examples beside their templates."""

from dataclasses import dataclass

import yaml

from generator.render.pages.templates import THEME_PAGES

PAGE = "parts"
TITLE = "The parts of our pages"
EXAMPLES = THEME_PAGES / "components" / "examples.yml"


@dataclass(frozen=True, slots=True)
class Part:
    """A component: `name` is its template, `value` what that is filled with here."""

    name: str
    title: str
    when: str
    value: object


@dataclass(frozen=True, slots=True)
class PartsView:
    """The page of all parts that have an example."""

    title: str
    parts: tuple[Part, ...]


def parts_view() -> PartsView:
    """Every example, in the order of the file."""
    examples = yaml.safe_load(EXAMPLES.read_text(encoding="utf-8"))
    return PartsView(TITLE, tuple(Part(**example) for example in examples))
