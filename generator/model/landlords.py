"""Who makes the promises: a landlord, its contacts, words and colours."""

from dataclasses import dataclass

from generator.model.campaigns import Campaign
from generator.model.learning import Learning
from generator.model.standards import Duration, HowWeCheck
from generator.richtext import Line, Prose


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach the landlord. `kind` is phone, emergency, email, website, address or text.

    `to` is what is dialled, written to or opened; `hours`, `cost` and `note` may be empty.
    """

    kind: str
    label: str
    to: str
    hours: str = ""
    cost: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Area:
    """A place that figures are published for. `all` is every home of the landlord."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Theme:
    """A group of standards on the home page, in a tenant's words.

    `first` are the standards tenants need most, in order; the others follow by address.
    """

    name: str
    about: str
    first: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Need:
    """What a tenant comes for, in a tenant's words, and the address of the standard about it."""

    words: str
    standard: str


@dataclass(frozen=True, slots=True)
class SearchWord:
    """What tenants call a thing, and what pages call it: the first of `we_say` that they have."""

    tenants_say: tuple[str, ...]
    we_say: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Headings:
    """The landlord's own words for the sections of a standard."""

    introduction: str
    our_responsibilities: str
    your_responsibilities: str
    performance: str


Inks = tuple[int, int, int, int]
"""Percentages of cyan, magenta, yellow and black, as printing companies count colours."""


@dataclass(frozen=True, slots=True)
class Logo:
    """A landlord's logo: a safe SVG, its words for those who do not see it, its width to height."""

    svg: str
    alt: str
    ratio: float


@dataclass(frozen=True, slots=True)
class Brand:
    """The landlord's colours as `#rrggbb`: `main` behind `text`, contrast at least 4.5 to 1.

    The same in inks, and the logo, where the landlord gave them. `font` is a family of
    `theme/print/fonts`.
    """

    main: str
    text: str
    main_cmyk: Inks | None = None
    text_cmyk: Inks | None = None
    logo: Logo | None = None
    font: str = "Atkinson Hyperlegible Next"


@dataclass(frozen=True, slots=True)
class ComplaintStage:
    """One step of the complaint route, in order.

    Times, where the landlord gives them: until it says it has the complaint, until it answers
    after that, and how much longer it may take if it must.
    """

    name: str
    what_happens: Line
    acknowledge: Duration | None = None
    answer: Duration | None = None
    longer: Duration | None = None


@dataclass(frozen=True, slots=True)
class Access:
    """Help for people who face barriers.

    `kind` is relay, interpreting, reading, formats, support or visit.
    """

    kind: str
    label: str
    about: Line


@dataclass(frozen=True, slots=True)
class Timescale:
    """What "on time" means for a Tenant Satisfaction Measure (RP02 and CH02), in words."""

    measure: str
    counted_as: str


@dataclass(frozen=True, slots=True)
class TsmReturn:
    """What a landlord must say beside its Tenant Satisfaction Measures.

    `code` joins it to the regulator's release; without one, `not_in_release_because` says why.
    `survey` is how tenants were asked; empty where the landlord has not said.
    """

    name: str = ""
    code: str = ""
    not_in_release_because: str = ""
    timescales: tuple[Timescale, ...] = ()
    survey: Prose = ()


@dataclass(frozen=True, slots=True)
class Word:
    """A word that is explained where a page first uses it; `also` are its other forms."""

    word: str
    means: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Landlord:
    """A social landlord. `slug` is the folder's name under `content/` and `data/`.

    `contacts_to_come` are open at known hours, and have no number or address (`to`) yet.
    `words` are its own and the shared ones; survey bases and counts of people below
    `smallest_group` are published nowhere. `campaigns` are those that may be seen, whatever the
    day. A text message may be as long as `text_message_parts` of them.
    `needs` are what most tenants come for, the most needed first.
    """

    slug: str
    name: str
    short_name: str
    about: Prose
    contacts: tuple[Contact, ...]
    areas: tuple[Area, ...]
    themes: tuple[Theme, ...]
    headings: Headings
    brand: Brand
    how_we_check: HowWeCheck
    if_we_miss_this: Prose
    complaint_stages: tuple[ComplaintStage, ...]
    access: tuple[Access, ...] = ()
    contacts_to_come: tuple[Contact, ...] = ()
    tsm: TsmReturn | None = None
    words: tuple[Word, ...] = ()
    learning: tuple[Learning, ...] = ()
    smallest_group: int = 10
    campaigns: tuple[Campaign, ...] = ()
    text_message_parts: int = 1
    needs: tuple[Need, ...] = ()
    short_address: str = ""
    former_names: tuple[str, ...] = ()

    def contact(self, kind: str) -> Contact | None:
        """The first contact of that kind."""
        return next((contact for contact in self.contacts if contact.kind == kind), None)
