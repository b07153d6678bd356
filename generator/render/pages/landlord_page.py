"""What a page of a landlord is, besides its home page and its standards, and how pages lead there.

Most pages are there in English only. A page in another language leads to the same language where it
can, and else up to the English page, and says so.
"""

from dataclasses import dataclass, replace

from generator.model import Publication
from generator.tongue import ENGLISH, in_english, say, spoken

IN_EVERY_LANGUAGE = frozenset(
    {
        "accessibility",
        "contact-us",
        "how-we-are-doing",
        "if-we-get-it-wrong",
        "privacy",
        "search",
    }
)
"""The pages that are also made in each language that a landlord has a standard in."""


@dataclass(frozen=True, slots=True)
class LandlordPage:
    """A page ready for its template in `theme/pages/<template>.md.j2`.

    `path` is its address below the landlord's folder, without an ending; `view` is a dataclass
    whose fields are the template's values, `title` among them. `description` is one sentence for
    search engines. `menu` is what the menu calls it; empty keeps it out of the menu. `for_staff`
    is not for tenants: no search finds it, and only the foot of each page leads there.
    """

    path: str
    template: str
    title: str
    description: str
    view: object
    menu: str = ""
    for_staff: bool = False

    @property
    def of_all_homes(self) -> bool:
        """Whether it is one of the landlord's own pages, and not that of an area."""
        return "/" not in self.path.removeprefix("../")

    @property
    def in_every_language(self) -> bool:
        """Whether it is made in other languages too; an area's page is, as that of all homes."""
        return self.path.partition("/")[0] in IN_EVERY_LANGUAGE

    @property
    def seen_from_another_language(self) -> "LandlordPage":
        """An English page as pages in the language that is spoken list it."""
        return replace(
            self,
            path=f"{up()}{self.path}",
            title=only_english(say(self.title)),
            description=in_english(self.description),
        )


def up() -> str:
    """Leads from the folder of the pages in the language that is spoken to that of the English ones."""
    return "" if spoken() is ENGLISH else "../"


def to_page(page: str) -> str:
    """Leads from a landlord's page to another one in the language that is spoken, or else in English."""
    return f"{page}.md" if page in IN_EVERY_LANGUAGE else f"{up()}{page}.md"


def to_standard(publication: Publication, slug: str) -> str:
    """Where a standard's page stands, from the folder of the pages in the language that is spoken."""
    return f"{'../' if slug in publication.only_english else ''}{slug}"


def led(page: str, words: str) -> str:
    """The words of a link to a landlord's page: where that is in English only, they say so."""
    return words if page in IN_EVERY_LANGUAGE else only_english(words)


def only_english(words: str) -> str:
    """The words of a link that leads to English, in the language that is spoken."""
    return words if spoken() is ENGLISH else f"{words} {say('(in English)')}"
