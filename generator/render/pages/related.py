"""The standards to read next: those that a standard leads to or that lead to it, and its theme's."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Publication, Standard
from generator.richtext import Link

MOST = 4
_WITHOUT = (str, int, type(None))
"""Most values: no link is in them."""


@dataclass(frozen=True, slots=True)
class Related:
    """Another standard of the landlord, and in one line what it is about."""

    title: str
    href: str
    about: str


def related(publication: Publication, standard: Standard) -> tuple[Related, ...]:
    """At most `MOST`, each once: those it leads to, those that lead to it, those of its theme."""
    others = [d.standard for d in publication.deals if d.standard.slug != standard.slug]
    to = set(_leads_to(standard))
    kinds = (
        (each for each in others if each.slug in to),
        (each for each in others if standard.slug in _leads_to(each)),
        (each for each in others if each.theme == standard.theme),
    )
    found = {each.slug: each for kind in kinds for each in kind}
    return tuple(
        Related(each.title, f"{each.slug}.md", each.summary) for each in [*found.values()][:MOST]
    )


def _leads_to(standard: Standard) -> Iterator[str]:
    """Not what the landlord says alike on every page, such as how to complain."""
    return _links((standard.introduction, standard.parts, standard.duties, standard.deadlines))


def _links(value: object) -> Iterator[str]:
    if isinstance(value, Link):
        if value.is_standard:
            yield value.to
    elif isinstance(value, tuple):
        for each in value:
            yield from _links(each)
    elif not isinstance(value, _WITHOUT):
        for name in getattr(value, "__dataclass_fields__", ()):
            yield from _links(getattr(value, name))
