"""Where everything stands on the site, under every address it ever had.

A page can move: a standard is renamed, a second landlord comes, a landlord takes another name.
Paper cannot. So each page has a short address that does not say where it stands, and every address
in `content/addresses.csv` leads on to wherever its page is now.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generator.diagnostics import Collector
from generator.merge import own_areas
from generator.model import (
    Area,
    Campaign,
    Catalogue,
    Landlord,
    Publication,
    Standard,
    Translated,
)
from generator.remembering.later import whole
from generator.remembering.remembered import FORGETFUL, Memory, Same
from generator.tongue import known_languages, later, without_marks

GO = "go"
"""The folder of the short addresses. No landlord and no page may be called so."""


@dataclass(frozen=True, slots=True)
class FixedPage:
    """A page that every landlord has at the same address."""

    slug: str
    title: str
    short_address: str = ""
    former_names: tuple[str, ...] = ()


HOW_WE_ARE_DOING = FixedPage("how-we-are-doing", later("How we are doing"))
"""The page of all figures: reports on paper lead to it."""


def figures_of(area: Area) -> FixedPage:
    """The page of an area's own figures."""
    slug = f"{HOW_WE_ARE_DOING.slug}/{area.id}"
    return FixedPage(slug, f"{HOW_WE_ARE_DOING.title} in {area.name}")


def home_in(translated: Translated) -> FixedPage:
    """The landlord's home page in another language."""
    return FixedPage(translated.language, translated.whole.landlord.name)


def in_language(code: str, standard: Standard) -> FixedPage:
    """The page of a standard in another language, below the language's code."""
    return FixedPage(
        f"{code}/{standard.slug}",
        without_marks(standard.title),
        f"{code}/{standard.short_address or standard.slug}",
        tuple(f"{code}/{name}" for name in standard.former_names),
    )


Page = Standard | Campaign | FixedPage


@dataclass(frozen=True, slots=True)
class Place:
    """A page that keeps its addresses.

    `page` names it whatever its address is: `landlord/standard`, or `landlord` for a home page.
    `at` is where it stands and `short` what is printed, both from the site's root; `former` are
    the addresses it has under its other names. `names` are what `page` is and was.
    """

    page: str
    title: str
    landlord: Landlord
    at: str
    short: str
    former: tuple[str, ...]
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Redirect:
    """An address that leads on to a page, or says why it was given up (`place` is `None`)."""

    at: str
    place: Place | None
    because: str = ""


def without_scheme(url: str) -> str:
    """An address as people write it."""
    return url.removeprefix("https://").removeprefix("http://")


def written_home(catalogue: Catalogue, landlord: Landlord) -> str:
    """Where the landlord's pages stand, as people write it: `deal.example/two-rivers`."""
    return without_scheme(f"{catalogue.site.url}{catalogue.folder(landlord)}").rstrip("/")


def printed_address(catalogue: Catalogue, landlord: Landlord, page: Page | None = None) -> str:
    """The short address with the site's own in front: for paper, QR codes and text messages."""
    return f"{catalogue.site.url}{short_address(landlord, page)}"


def short_address(landlord: Landlord, page: Page | None = None) -> str:
    """What is printed for a page, or for the landlord's home page: `go/sixtown/repairs/`."""
    return f"{GO}/{_code(landlord)}/" + (f"{_code(page)}/" if page else "")


def places(catalogue: Catalogue, memory: Memory = FORGETFUL) -> tuple[Place, ...]:
    """What paper leads to: every landlord's home page, figures, standards and campaigns."""
    return tuple(
        place
        for publication in catalogue.publications
        for place in memory.made(
            "places",
            (catalogue.site, catalogue.today, Same(publication)),
            partial(_places, catalogue, publication),
            Collector(),
        )
    )


def redirects(catalogue: Catalogue, memory: Memory = FORGETFUL) -> tuple[Redirect, ...]:
    """Every address that is no page itself: short, former and listed ones, in order."""
    known = places(catalogue, memory)
    # The first page of the site stands whoever its landlords are.
    standing = {"", *(place.at for place in known)}
    found: dict[str, Redirect] = {}
    for place in known:
        for address in (place.short, *place.former):
            found.setdefault(address, Redirect(address, place))
    by_name = named(known)
    for listed in catalogue.addresses:
        now, because = find(by_name, listed.page), listed.given_up_because
        if now or because:
            found.setdefault(listed.address, Redirect(listed.address, now, because))
    return tuple(found[address] for address in sorted(found) if address not in standing)


def named(known: Iterable[Place]) -> dict[str, Place]:
    """The places by all names that their pages have and had; a present name goes first."""
    known = tuple(known)
    by_name = {name: place for place in known for name in place.names}
    return by_name | {place.page: place for place in known}


def find(by_name: Mapping[str, Place], page: str) -> Place | None:
    """The place, of those that are `named`, that `page` names, or named once.

    An area whose figures are not shown any more leads to those of all homes, and a translation that
    is not published any more to the English.
    """
    if page in by_name:
        return by_name[page]
    landlord, _, name = page.partition("/")
    others = (name, name.partition("/")[0], name.rpartition("/")[2])
    names = [f"{landlord}/{other}" for other in others]
    names += [landlord] if name in known_languages() else []
    found = map(by_name.get, names)
    return next(filter(None, found), None)


def _places(catalogue: Catalogue, publication: Publication, _: Collector) -> tuple[Place, ...]:
    return tuple(_of_landlord(catalogue, whole(publication)))


def _of_landlord(catalogue: Catalogue, publication: Publication) -> Iterator[Place]:
    landlord = publication.landlord
    pages: list[Page] = [HOW_WE_ARE_DOING]
    pages += map(figures_of, own_areas(publication))
    pages += (deal.standard for deal in publication.deals)
    pages += catalogue.campaign_pages(landlord)
    pages += map(home_in, publication.translated)
    pages += (
        in_language(each.language, deal.standard)
        for each in publication.translated
        for deal in each.publication.deals
    )
    yield _place(catalogue, landlord, None)
    for page in pages:
        yield _place(catalogue, landlord, page)


def _place(catalogue: Catalogue, landlord: Landlord, page: Page | None) -> Place:
    at, short = catalogue.place(landlord, page.slug if page else ""), short_address(landlord, page)
    slugs = [f"/{name}" for name in (page.slug, *page.former_names)] if page else [""]
    codes = [f"/{name}" for name in _names(page)] if page else [""]
    folders = [catalogue.folder(landlord), *(f"{name}/" for name in landlord.former_names)]
    former = [f"{GO}/{name}{code}/" for name in _names(landlord) for code in codes]
    former += [f"{folder.rstrip('/')}{slug}/".lstrip("/") for folder in folders for slug in slugs]
    return Place(
        page=f"{landlord.slug}{slugs[0]}",
        title=page.title if page else landlord.name,
        landlord=landlord,
        at=at,
        short=short,
        former=tuple(
            address for address in dict.fromkeys(former) if address not in ("", at, short)
        ),
        names=tuple(
            f"{owner}{slug}" for owner in (landlord.slug, *landlord.former_names) for slug in slugs
        ),
    )


def _code(named: Landlord | Page) -> str:
    return named.short_address or named.slug


def _names(named: Landlord | Page) -> tuple[str, ...]:
    """Everything that stood for it in an address, the present first."""
    return tuple(dict.fromkeys((_code(named), named.slug, *named.former_names)))
