"""The shape of all that a standard's page says, as print gets it; `standard_writer` fills it.

Every product that prints a whole standard, or much of one, is given a `StandardText`.
"""

from dataclasses import dataclass

from generator.model import Logo
from generator.render.print.colours import Colours
from generator.render.print.paper_text import Blocks, PaperLine, PaperTable, Sign


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, with the sign of a status before it or none."""

    line: PaperLine
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A promise, a duty or a complaint stage, and what follows it in paragraphs of its own."""

    line: PaperLine
    more: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Headed:
    """A headed list."""

    heading: str
    intro: Blocks
    items: tuple[PaperLine, ...]


@dataclass(frozen=True, slots=True)
class PartText:
    """One service of the standard. `heading` is empty where the standard has one service."""

    heading: str
    text: Blocks
    promises: tuple[Item, ...]
    how_we_check: tuple[PaperLine, ...]
    good_to_know: tuple[Headed, ...]


@dataclass(frozen=True, slots=True)
class FindingText:
    """What one figure says: `about` names it where a measure has several.

    `amount` is the figure alone, empty where none is shown. `notes` are the change, the sum, the
    comparison and the remarks, those that there are.
    """

    about: str
    amount: str
    sentence: str
    sign: Sign
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MeasureText:
    """A measure: its findings, and all its figures as a table where it has any."""

    name: str
    about: str
    findings: tuple[FindingText, ...]
    earlier_targets: tuple[str, ...]
    table: PaperTable | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ContactText:
    """A way to reach the landlord: `to` for people, `href` for their phones, notes beside it."""

    kind: str
    label: str
    to: str
    href: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LandlordText:
    """What every product of a landlord says of it. `address` is its pages' address for people.

    `contacts` is one of each kind, the most urgent first; `without_phone` says that there is no
    number for every day; `foot` is how far the figures go.
    """

    name: str
    without_phone: str
    contacts: tuple[ContactText, ...]
    address: str
    colours: Colours
    foot: str
    logo: Logo | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """Where the same is online: words before it, the address for people and phones, the code.

    `qr` is SVG.
    """

    lead: str
    address: str
    url: str
    qr: str
    qr_alt: str


@dataclass(frozen=True, slots=True)
class StandardText:
    """A standard in the order of its page; what is not there is empty or `None`.

    `headings` have the keys `in short`, `introduction`, `ours`, `times`, `yours`, `performance`,
    `check`, `wrong` and `review`.
    """

    slug: str
    title: str
    summary: str
    translated: tuple[str, ...]
    headings: dict[str, str]
    in_short: tuple[PaperLine, ...]
    introduction: Blocks
    good_to_know: tuple[Headed, ...]
    parts: tuple[PartText, ...]
    response_times: PaperTable | None
    duties: tuple[Item, ...]
    deadlines: PaperTable | None
    score: str
    figures_to: str
    measures: tuple[MeasureText, ...]
    checks: tuple[PaperLine, ...]
    reports: tuple[PaperLine, ...]
    tell_us: PaperLine
    if_we_miss_this: Blocks
    stages: tuple[Item, ...]
    reviewed: tuple[str, ...]
    reach: Reach
