"""A landlord's words: one page of all of them, and the explanations at the end of other pages.

`explainer` works on a finished page, because only there the order of reading is known. All that a
writer typed is escaped by then, so a mark in it is always ours.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from posixpath import dirname, relpath

from generator import glossary, wording
from generator.glossary import Entry, Use
from generator.model import Catalogue, Publication
from generator.render.pages import markdown
from generator.render.pages.landlord_page import LandlordPage, led, to_page
from generator.render.pages.markdown import Md
from generator.render.pages.templates import component, said_heading
from generator.tongue import later, say

PAGE = "words-explained"
TITLE = later("Words explained")
ON_THIS_PAGE = later("Words on this page")

Finish = Callable[[str], str]
"""What is done to a page's Markdown once it is complete."""

_NOT_RUNNING_TEXT = "|".join(  # noqa: FLY002 (one line for each kind of text)
    (
        r"^ *<[^\n]*(?:\n[^\n]+)*",  # a component, up to the next blank line
        r"^#{1,6} [^\n]*",
        r"\[(?:\\.|[^\]\\\n])*\]\([^)\n]*\)",
        r"<(?P<tag>[a-z][a-z0-9]*)\b[^>\n]*>(?:[^\n]*?</(?P=tag)>)?",
        r"\\.",
        r"&#?\w+;",
        # Addresses that stand in the text as they are.
        r"(?<!\S)\S+@\S+",
        r"\b\w+://\S+",
        r"(?<![\w-])[\w-]+(?:\.[\w-]+)+(?![\w-])",
    )
)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A word with what it means, in a sentence. `used` is where its page uses it, or empty."""

    word: str
    means: str
    anchor: str
    meaning: str
    used: str


@dataclass(frozen=True, slots=True)
class WordsPage:
    """All words of a landlord."""

    title: str
    words: tuple[Explanation, ...]


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """All words of one landlord; no page where it explains none."""
    words = glossary.entries(publication.landlord.words)
    if words:
        view = WordsPage(TITLE, tuple(_explanation(entry, used="") for entry in words))
        yield LandlordPage(PAGE, PAGE, TITLE, "What the words on our pages mean.", view)


def explainer(publication: Publication, path: str) -> Finish:
    """Explains the words on the page at `path`, an address below the landlord's folder.

    The page of all words is left as it is.
    """
    if path == PAGE:
        return str
    words = glossary.entries(publication.landlord.words)
    more = _all_words(relpath(to_page(PAGE), dirname(path) or "."))

    def explained(body: str) -> str:
        uses = glossary.first_uses(body, words, _NOT_RUNNING_TEXT, markdown.escape)
        return _with_section(_linked(body, uses), uses, more) if uses else body

    return explained


def explainer_elsewhere(publication: Publication, english: Publication, path: str) -> Finish:
    """The same on a page that is not in English, for the words that are explained in its language.

    All others are explained in English: every page leads there, if the landlord explains any.
    """
    explained = explainer(publication, path)
    more = _all_words(relpath(to_page(PAGE), dirname(path) or "."))

    def finished(body: str) -> str:
        done = explained(body)
        return f"{body}\n\n{more}\n" if done == body and english.landlord.words else done

    return finished


def _all_words(address: str) -> Md:
    words = markdown.escape(led(PAGE, say("All the words we explain")))
    return Md(f"[{words}]({address})")


def _linked(body: str, uses: tuple[Use, ...]) -> str:
    """The body with a link round each use. A link of Markdown could have no class and no name."""
    for use in reversed(uses):
        slug, text = use.entry.slug, body[use.start : use.end]
        link = (
            f'<a class="word" id="{_used(slug)}" href="#{_anchor(slug)}"'
            f' aria-describedby="{_meaning(slug)}">{text}</a>'
        )
        body = f"{body[: use.start]}{link}{body[use.end :]}"
    return body


def _with_section(body: str, uses: tuple[Use, ...], more: Md) -> str:
    in_order = sorted((use.entry for use in uses), key=lambda entry: entry.slug)
    views = tuple(_explanation(entry, used=_used(entry.slug)) for entry in in_order)
    return f"{body}\n\n{said_heading(ON_THIS_PAGE)}\n\n{component('words', views)}\n\n{more}\n"


def _explanation(entry: Entry, used: str) -> Explanation:
    return Explanation(
        word=entry.word.word,
        means=wording.full_sentence(entry.word.means),
        anchor=_anchor(entry.slug),
        meaning=_meaning(entry.slug),
        used=used,
    )


def _anchor(slug: str) -> str:
    return f"word-{slug}"


def _meaning(slug: str) -> str:
    return f"meaning-{slug}"


def _used(slug: str) -> str:
    return f"used-{slug}"
