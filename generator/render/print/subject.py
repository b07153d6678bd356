"""What one print product is about: a standard, a theme of standards, or all that a landlord promises.

`products` makes the subjects of a Catalogue and hands them to the function of each product.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain, count

from generator.addresses import HOW_WE_ARE_DOING, in_language, printed_address
from generator.merge import figures_to, in_area, only_of, own_areas
from generator.model import (
    NO_HELP,
    NO_HISTORY,
    NOT_TESTED,
    Campaign,
    CampaignState,
    Catalogue,
    Deal,
    EasyRead,
    Landlord,
    Publication,
    Theme,
    Translated,
    Translation,
)
from generator.output import Scope
from generator.remembering.later import whole
from generator.tongue import ENGLISH, Language, language


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to print about: `deals` are the standards it speaks of, in the order of all pages.

    `slug` is the standard's, theme's or area's, empty for a landlord's own; `title` is what it is
    called. What is about an area has only the figures of its homes. `easy` is the version of the
    only standard that is printed instead of it; `language` the code of the one that all of this
    is in, where it is a `translation`.
    """

    catalogue: Catalogue
    publication: Publication
    scope: Scope
    slug: str
    title: str
    deals: tuple[Deal, ...]
    campaign: Campaign | None = None
    easy: EasyRead | None = None
    language: str = ""
    translation: Translation | None = None

    @property
    def landlord(self) -> Landlord:
        """Whose promises these are."""
        return self.publication.landlord

    @property
    def deal(self) -> Deal:
        """The only standard: for products that are about one."""
        (deal,) = self.deals
        return deal

    @property
    def opens(self) -> date | None:
        """The first day of a campaign that has not begun: until then, its page is not there."""
        own, today = self.campaign, self.catalogue.today
        return own.since if own and own.state(today) is CampaignState.COMING else None

    @property
    def version(self) -> str:
        """What the standard's file has behind its name where this is another version of it."""
        return self.scope.value if self.easy else self.language

    @property
    def spoken(self) -> Language:
        """The language that this is printed in."""
        return language(self.language) or ENGLISH

    @property
    def address(self) -> str:
        """The short address of the page that says all of this: its own, or the landlord's first."""
        if self.language:
            own_page = in_language(self.language, self.deal.standard)
            return printed_address(self.catalogue, self.landlord, own_page)
        of_a_standard = self.scope is Scope.STANDARD or self.scope.is_version
        own = self.deal.standard if of_a_standard else self.campaign
        return printed_address(self.catalogue, self.landlord, own)

    @property
    def figures_address(self) -> str:
        """The short address of the page with all figures of the landlord."""
        return printed_address(self.catalogue, self.landlord, HOW_WE_ARE_DOING)

    @property
    def figures_to(self) -> date | None:
        """The last day that the figures of these standards cover."""
        return figures_to(result for deal in self.deals for result in deal.results)


def of_standard(subject: Subject, deal: Deal) -> Subject:
    """One standard of a larger subject, as a subject of its own."""
    own = deal.standard
    return replace(subject, scope=Scope.STANDARD, slug=own.slug, title=own.title, deals=(deal,))


def subjects(catalogue: Catalogue, *, coming: bool = False) -> Iterator[Subject]:
    """All there is to print about: standards and their versions, campaigns, themes, landlord, areas.

    With `coming`, also the campaigns that have not begun: those who print do it before. Each knows
    no more of the Catalogue than it is printed from, so that a change elsewhere leaves its PDFs as
    they are.
    """
    states = (CampaignState.OPEN, *((CampaignState.COMING,) if coming else ()))
    for each in map(whole, catalogue.publications):
        publication = replace(each, history=NO_HISTORY, easy_reads=(), translated=())
        known = replace(
            catalogue,
            publications=(publication,),
            search_words=(),
            help=NO_HELP,
            addresses=(),
            accessibility=NOT_TESTED,
        )
        for deal in publication.deals:
            own = deal.standard
            only = _only(known, (deal,))
            yield Subject(*only, Scope.STANDARD, own.slug, own.title, (deal,))
            if easy := each.easy_read(own.slug):
                title = easy.title
                yield Subject(*only, Scope.EASY_READ, own.slug, title, (deal,), easy=easy)
            for translated in each.translated:
                yield from _translation(known, translated, own.slug)
        for campaign in catalogue.campaigns(publication.landlord, *states):
            slug, title = campaign.slug, campaign.title
            yield Subject(*_only(known, ()), Scope.CAMPAIGN, slug, title, (), campaign)
        for theme, slug in _with_slugs(publication.landlord.themes):
            if deals := publication.deals_in(theme):
                yield Subject(*_only(known, deals), Scope.THEME, slug, theme.name, deals)
        name = publication.landlord.name
        yield Subject(known, publication, Scope.LANDLORD, "", name, publication.deals)
        for area in own_areas(publication):
            own_figures = in_area(publication, area)
            yield Subject(known, own_figures, Scope.AREA, area.id, area.name, own_figures.deals)


def _translation(known: Catalogue, translated: Translated, slug: str) -> Iterator[Subject]:
    """A standard in another language, if it is translated into it."""
    for deal in translated.publication.deals:
        if deal.standard.slug == slug:
            said = replace(known, publications=(translated.publication,))
            yield Subject(
                *_only(said, (deal,)),
                Scope.TRANSLATION,
                slug,
                deal.standard.title,
                (deal,),
                language=translated.language,
                translation=translated.of(slug),
            )


def _with_slugs(themes: Iterable[Theme]) -> Iterator[tuple[Theme, str]]:
    """Each theme with the name of its files, which no other theme has."""
    taken: set[str] = set()
    for theme in themes:
        slug = _slug(theme.name) or "theme"
        names = chain((slug,), (f"{slug}-{number}" for number in count(2)))
        own = next(name for name in names if name not in taken)
        taken.add(own)
        yield theme, own


def _only(catalogue: Catalogue, deals: tuple[Deal, ...]) -> tuple[Catalogue, Publication]:
    """The Catalogue and its one publication as if these standards were all of it."""
    (entire,) = catalogue.publications
    publication = only_of(entire, deals)
    return replace(catalogue, publications=(publication,)), publication


def _slug(name: str) -> str:
    """A name as an address. The library that makes Markdown has this too, but is slow to load."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
