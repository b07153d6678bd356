"""Small pages at the short, former and listed addresses, which lead on to where a page stands now.

They are finished HTML, not Markdown: a site builder would give them a menu, and no host's
settings are needed to make them work.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from posixpath import relpath

from generator import wording
from generator.addresses import Redirect, redirects
from generator.diagnostics import Collector
from generator.model import Catalogue
from generator.output import FILE, OutputFile
from generator.remembering.remembered import FORGETFUL, Memory
from generator.render.pages.landlord_styles import styles_path
from generator.render.pages.templates import component

GONE = "This page is not here any more"


@dataclass(frozen=True, slots=True)
class Moved:
    """A page that leads on by itself, where `forward` says so; else it says why it does not."""

    title: str
    owner: str
    because: str
    href: str
    words: str
    canonical: str
    forward: bool
    icon: str
    styles: tuple[str, ...]


def redirect_pages(
    catalogue: Catalogue,
    pages: Collection[str],
    *,
    memory: Memory = FORGETFUL,
    templates: str = "",
) -> Iterator[OutputFile]:
    """A page for each address that none of the `pages` has; those are Markdown files.

    `templates` names those that they are made with. What is remembered is so by landlord.
    """
    by_owner: dict[str, list[Redirect]] = defaultdict(list)
    for redirect in redirects(catalogue, memory):
        path = redirect.at.rstrip("/")
        if f"{path}.md" not in pages and f"{path}/index.md" not in pages:
            by_owner[redirect.place.landlord.slug if redirect.place else ""].append(redirect)
    for own in by_owner.values():
        key = (templates, catalogue.site, *map(_facts, own))
        make = partial(_written, catalogue, tuple(own))
        yield from memory.made("moved", key, make, Collector(), known=FILE)


def _facts(redirect: Redirect) -> tuple[str, ...]:
    """All that a page says of the place that it leads to, or why it does not."""
    if redirect.place is None:
        return redirect.at, redirect.because
    place, landlord = redirect.place, redirect.place.landlord
    return redirect.at, place.title, place.at, landlord.name, styles_path(landlord)


def _written(catalogue: Catalogue, own: Iterable[Redirect], _: Collector) -> tuple[OutputFile, ...]:
    return tuple(
        OutputFile(
            f"{redirect.at}index.html",
            f"{component('moved', _view(catalogue, redirect))}\n".encode(),
        )
        for redirect in own
    )


def _view(catalogue: Catalogue, redirect: Redirect) -> Moved:
    place = redirect.place

    def here(to: str) -> str:
        """An address from the site's root, from where this page stands."""
        return relpath(f"/{to}", f"/{redirect.at}") + ("/" if to.endswith("/") or not to else "")

    if place is None:
        return Moved(
            title=GONE,
            owner=catalogue.site.name,
            because=wording.full_sentence(redirect.because),
            href=here(""),
            words="See what there is now",
            canonical="",
            forward=False,
            icon=here("assets/icon.svg"),
            styles=(here("assets/deal.css"),),
        )
    return Moved(
        title=place.title,
        owner=place.landlord.name,
        because="",
        href=here(place.at),
        words=f"Go to “{place.title}”",
        canonical=f"{catalogue.site.url}{place.at}",
        forward=True,
        icon=here("assets/icon.svg"),
        styles=(here("assets/deal.css"), here(styles_path(place.landlord))),
    )
