"""A promise to its item in the list; what follows it comes from `standard_words`."""

from datetime import date

from generator.model import Deal, Promise
from generator.render.pages import markdown
from generator.render.pages.markdown import Md
from generator.render.pages.measures import anchor
from generator.render.pages.templates import component
from generator.render.pages.views import Item, tag
from generator.richtext import Line
from generator.standard_words import Said, about_promise


def promise_anchor(promise: Promise) -> str:
    """The id that links to a promise on its standard's page lead to."""
    return f"promise-{promise.id}"


def promise_item(promise: Promise, deal: Deal, today: date) -> Item:
    """The promise as an item; what belongs to it follows in paragraphs, the pause first."""
    more = tuple(_said(each) for each in about_promise(promise, deal, today))
    return Item(_line(promise.text), more, promise_anchor(promise))


def _said(said: Said) -> Md:
    words = _line(said.line)
    if said.measure:
        return Md(f"[{words}](#{anchor(said.measure)})")
    return Md(f"{component('tag', tag(said.status))} {words}") if said.status else words


def _line(parts: Line) -> Md:
    return markdown.line(parts, lambda slug: f"{slug}.md")
