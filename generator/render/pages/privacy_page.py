"""What this website knows of the people who read it, to the view of "Your privacy".

Every sentence is true of what is built: a test in a browser looks for cookies, for what is kept on
the device, and for requests to others.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Catalogue, Publication
from generator.render.pages.landlord_page import LandlordPage
from generator.tongue import ENGLISH, later, say, spoken

PAGE = "privacy"
TITLE = later("Your privacy on this website")


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    """The page; `has_form` says whether people can send something through a form elsewhere.

    `in_english` is whether the page can be listened to as others can.
    """

    title: str
    landlord: str
    has_form: bool
    in_english: bool


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The page of one landlord."""
    has_form = bool(catalogue.site.repo_url)
    view = PrivacyPage(say(TITLE), publication.landlord.name, has_form, spoken() is ENGLISH)
    about = say("No cookies, nothing that follows you, nothing kept about you.")
    yield LandlordPage(PAGE, PAGE, view.title, about, view)
