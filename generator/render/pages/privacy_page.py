"""What this website knows of the people who read it, to the view of "Your privacy".

Every sentence is true of what is built: a test in a browser looks for cookies, for what is kept on
the device, and for requests to others.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model import Catalogue, Publication
from generator.render.pages.landlord_page import LandlordPage

PAGE = "privacy"
TITLE = "Your privacy on this website"


@dataclass(frozen=True, slots=True)
class PrivacyPage:
    """The page; `has_form` says whether people can send something through a form elsewhere."""

    title: str
    landlord: str
    has_form: bool


def pages(catalogue: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The page of one landlord."""
    view = PrivacyPage(TITLE, publication.landlord.name, has_form=bool(catalogue.site.repo_url))
    about = "No cookies, nothing that follows you, nothing kept about you."
    yield LandlordPage(PAGE, PAGE, TITLE, about, view)
