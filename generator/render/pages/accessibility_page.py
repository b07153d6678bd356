"""What is known of the website's barriers, and whom to tell, to the view of an accessibility statement.

The parts and their order are those of GOV.UK's sample statement.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator import wording
from generator.addresses import written_home
from generator.model import Accessibility, AccessTest, Barrier, Catalogue, Publication
from generator.render.pages import contact_page
from generator.render.pages.contact_page import Call
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.markdown import Md, escape
from generator.render.pages.page_details import main_contacts, without_phone
from generator.tongue import ENGLISH, in_english, later, say, spoken

PAGE = "accessibility"
TITLE = later("Accessibility statement")
_NEVER_TESTED = later(
    "Nobody has written down a test of this website yet, so we do not know whether it meets the "
    "standard."
)
_KNOWN = later(
    "This website meets part of the standard. The problems that we know of are below. (In the "
    "words of the law: it is partially compliant.)"
)
_NONE_KNOWN = later(
    "This website meets the standard, as far as our tests can tell. (In the words of the law: it "
    "is fully compliant.)"
)


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that not everybody can use: what, why, and what to do instead."""

    what: Md
    why: Md
    instead: Md


@dataclass(frozen=True, slots=True)
class AccessibilityPage:
    """The statement. `dated` says when it was last looked at, and is empty without a test."""

    title: str
    landlord: str
    website: str
    status: str
    problems: tuple[Problem, ...]
    plans: tuple[Md, ...]
    tests: tuple[Md, ...]
    dated: str
    without_phone: str
    calls: tuple[Call, ...]
    helps: bool


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The statement of one landlord."""
    landlord, known = publication.landlord, catalogue.accessibility
    view = AccessibilityPage(
        title=say(TITLE),
        landlord=landlord.name,
        website=written_home(catalogue, landlord),
        status=_status(known),
        problems=tuple(map(_problem, known.barriers)),
        plans=tuple(escape(_written(plan)) for plan in known.plans),
        tests=tuple(map(_test, known.tests)),
        dated=wording.day(known.tests[0].on) if known.tests else "",
        without_phone=without_phone(landlord),
        calls=contact_page.calls(main_contacts(landlord)),
        helps=bool(landlord.access),
    )
    about = say("Who can use this website, what we know does not work, and whom to tell.")
    yield LandlordPage(PAGE, PAGE, view.title, about, view)


def _status(known: Accessibility) -> str:
    if not known.tests:
        return say(_NEVER_TESTED)
    return say(_KNOWN) if known.barriers else say(_NONE_KNOWN)


def _problem(barrier: Barrier) -> Problem:
    said = (barrier.what, barrier.why, barrier.instead)
    return Problem(*(escape(_written(wording.full_sentence(words))) for words in said))


def _test(test: AccessTest) -> Md:
    what, found = (_written(wording.full_sentence(words)) for words in (test.what, test.found))
    return escape(
        say(
            "{when}, by {who}: {what} What was found: {found}",
            when=wording.day(test.on),
            who=_written(_inside(test.by)),
            what=what,
            found=found,
        )
    )


def _written(words: str) -> str:
    """What is written for all landlords in English, and marked so on a page that is not."""
    return words if spoken() is ENGLISH else in_english(words)


def _inside(words: str) -> str:
    """A name as it stands inside a sentence: “The people” becomes “the people”."""
    return f"{words[0].lower()}{words[1:]}" if words.startswith(("The ", "A ")) else words
