"""A landlord's own style sheet: its colours, and what every sheet says at its foot when printed."""

import re
from collections.abc import Iterable, Iterator

from generator import wording
from generator.addresses import written_home
from generator.merge import figures_to
from generator.model import Catalogue, Landlord, Publication
from generator.output import OutputFile
from generator.render.pages.markdown import clean
from generator.tongue import ENGLISH, Language, say, speaking, spoken, without_marks

_PRINTED = ("phone", "text", "email", "emergency")
"""The kinds of contact for the foot of a sheet: the first that there is."""
_NUMBER, _OF_ALL = "\ue00a", "\ue00b"
"""Where the browser puts the number of the sheet, and how many there are."""


def styles_path(landlord: Landlord) -> str:
    """Where the landlord's own style sheet stands, from the site's root."""
    return f"assets/landlords/{landlord.slug}.css"


def styles(
    catalogue: Catalogue, publication: Publication, languages: Iterable[Language] = ()
) -> OutputFile:
    """The style sheet. Pages in other `languages` are printed with a foot in theirs."""
    landlord = publication.landlord
    css = [
        f":root {{ --brand: {_colour(landlord.brand.main)};"
        f" --on-brand: {_colour(landlord.brand.text)}; }}\n",
        *_foot(catalogue, publication),
    ]
    for language in languages:
        with speaking(language):
            css += _foot(catalogue, publication)
    return OutputFile(styles_path(landlord), "".join(css).encode())


def figures_go_to(publication: Publication) -> str:
    """The last day of a landlord's figures in words; empty where there are none."""
    latest = figures_to(result for deal in publication.deals for result in deal.results)
    return wording.day(latest) if latest else ""


def _foot(catalogue: Catalogue, publication: Publication) -> Iterator[str]:
    """What stands at the foot of each sheet of the pages in the language that is spoken."""
    landlord, last = publication.landlord, figures_go_to(publication)
    reached = next(filter(None, map(landlord.contact, _PRINTED)), None)
    name = " · ".join(part for part in (landlord.name, reached.to if reached else "") if part)
    today = wording.day(catalogue.today)
    dated = say("Figures to {when}", when=last) if last else say("As on {when}", when=today)
    number = say("Page {page} of {pages}", page=_NUMBER, pages=_OF_ALL)
    kind = ""
    if spoken() is not ENGLISH:
        kind = f" in-{spoken().code}"
        yield f"body:lang({spoken().code}) {{ page:{kind}; }}\n"
    yield f"@page{kind} {{\n"
    # Two short lines on each side: a long address must not push the number of the page.
    home = written_home(catalogue, landlord)
    yield f'  @bottom-left {{ content: {_css_text(name)} "\\a " {_css_text(home)}; }}\n'
    yield f'  @bottom-right {{ content: {_css_text(dated)} "\\a " {_counted(number)}; }}\n'
    yield "}\n"


def _counted(words: str) -> str:
    """The CSS of words in which the browser counts the sheets."""
    css = _css_text(words)
    for mark, counter in ((_NUMBER, "page"), (_OF_ALL, "pages")):
        css = css.replace(f"\\{ord(mark):x} ", f'" counter({counter}) "')
    return css


def _colour(written: str) -> str:
    if not re.fullmatch("#[0-9a-fA-F]{6}", written):
        raise ValueError(f"“{written}” is not a colour that may be published")
    return written


def _css_text(words: str) -> str:
    """A CSS string of any words: all but letters, digits and spaces as their numbers.

    The space after a number belongs to it.
    """
    quoted = "".join(
        char if char == " " or (char.isascii() and char.isalnum()) else f"\\{ord(char):x} "
        for char in clean(without_marks(words))
    )
    return f'"{quoted}"'
