"""Every text product says what its page says: the same promises, figures and statuses, no others."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from bs4 import BeautifulSoup, Tag

from generator.output import Pdf, Scope
from generator.remembering.kept import kept_in
from generator.render.print import Selection, make_print, standard_writer
from site_tests.conftest import Built
from site_tests.every_page import LANDLORDS, STANDARDS
from site_tests.print.reading import lines, reader, squeezed, words
from site_tests.print.texts import READ

every_standard = pytest.mark.parametrize("slug", STANDARDS, scope="module")
every_product = pytest.mark.parametrize("product", READ, scope="module")

ONLY_ON_A_PAGE = (
    "On this page",
    "What we have learned",
    "Related standards",
    "Other formats",
    "Suggest a change",
    "For printing",
    "Words on this page",
    "Right now",
)
"""Headings of sections that are links to other pages: paper has its own box for them."""


def on_paper(pdf: Pdf, covers: int = 0) -> str:
    """What a file says, without the foot of each page, which would stand inside a sentence.

    Its first pages may be `covers`, which have no foot.
    """
    about = reader(pdf.content).metadata
    assert about is not None and about.author is not None
    name = re.escape(squeezed(about.author))
    foot = re.compile(rf"{name}(·[\d+]+)?([\w./-]+?)??(Figuresto\w+\.)?Page\d+of\d+$")
    pages = (squeezed("".join(lines(pdf.content, page))) for page in range(pdf.pages))
    said = [foot.subn("", page) for page in pages]
    assert all(found == 1 for _, found in said[covers:]), said
    return "".join(page for page, _ in said)


def sections(built: Built, slug: str) -> Iterator[tuple[str, list[Tag]]]:
    """The page section by section: its heading, and the smallest elements that hold its text."""
    page = built.site / slug / "index.html"
    main = BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser").main
    assert main is not None
    # Among them “That is about 9 in 10”: a page says a percentage once more, as people count.
    only_here = "nav, .screen, .trend, .counted, .measure table, dl.words, .headerlink, svg"
    for unsaid in main.select(only_here):
        unsaid.decompose()
    heading, found = "", []
    for element in main.find_all(["h1", "h2", "h3", "h4", "p", "li", "td", "th", "caption"]):
        if element.name == "h2":
            yield heading, found
            heading, found = element.get_text(" "), []
        elif not element.find(["p", "li"]):
            found.append(element)
    yield heading, found


def pdf_of(built: Built, slug: str, product: str) -> Pdf:
    landlord, standard = slug.split("/")
    only = Selection(landlord, standard, (product,))
    (pdf,) = make_print(built.catalogue, only, kept=kept_in(built.root, only_read=True))
    assert isinstance(pdf, Pdf)
    return pdf


@every_product
@every_standard
def test_what_the_page_says_is_on_paper(slug: str, product: str, built: Built) -> None:
    said = on_paper(pdf_of(built, slug, product))
    checked = 0
    for heading, elements in sections(built, slug):
        if heading.strip() in ONLY_ON_A_PAGE:
            continue
        assert squeezed(heading) in said, heading
        for element in elements:
            # On a narrow page a wide table stands row by row, each below its own name.
            if _is_only_a_link(element) or (product == "leaflet-a5" and _heads_the_names(element)):
                continue
            for text in _texts(element):
                assert squeezed(text) in said, f"{heading}: {text}"
                checked += 1
    assert checked > 10


def _heads_the_names(element: Tag) -> bool:
    row = element.parent
    first = element.name == "th" and row is not None and row.find("th") is element
    return first and element.find_parent("thead") is not None


def _is_only_a_link(element: Tag) -> bool:
    """A sentence that is a link to another place of the site says nothing itself."""
    link = element.find("a")
    whole = isinstance(link, Tag) and squeezed(link.get_text()) == squeezed(element.get_text())
    return whole and element.name == "p" and "How we are doing on this" not in element.get_text()


def _texts(element: Tag) -> Iterator[str]:
    """The text of an element, in pieces: paper says the address of a link after it."""
    for piece in element.get_text("\n").split("\n"):
        if piece.strip():
            yield piece


@every_product
@every_standard
def test_paper_has_no_number_that_the_page_does_not_have(
    slug: str, product: str, built: Built
) -> None:
    page = " ".join(
        f"{heading} {' '.join(element.get_text(' ') for element in elements)}"
        for heading, elements in sections(built, slug)
    )
    said = re.sub(r"Page \d+ of \d+", "", words(pdf_of(built, slug, product).content))
    # The box that closes a file has the phone numbers of every page's own foot.
    before_the_box = said[: said.rindex("Contact us")]
    phones = {
        contact.to
        for contact in built.catalogue.publication(slug.split("/", maxsplit=1)[0]).landlord.contacts
    }
    for phone in phones:
        before_the_box = before_the_box.replace(phone, "")
    assert numbers(before_the_box) <= numbers(page)


def numbers(text: str) -> set[str]:
    """Figures, sums of money, years and days: all numbers but those of a list's items."""
    return set(re.findall(r"£?\d[\d,.]*\d%?|\d%", text))


def statuses(text: str) -> list[str]:
    found = "Target met|Target missed|No target|No figure|Paused|Old figure"
    return re.findall(found.replace(" ", ""), text)


@every_product
@every_standard
def test_the_same_statuses_in_the_same_order(slug: str, product: str, built: Built) -> None:
    page = {heading.strip(): elements for heading, elements in sections(built, slug)}
    landlord = built.catalogue.publication(slug.split("/", maxsplit=1)[0]).landlord
    elements = page[landlord.headings.performance]
    shown = squeezed(" ".join(element.get_text() for element in elements))
    said = on_paper(pdf_of(built, slug, product))
    start = said.rindex(squeezed(landlord.headings.performance + elements[0].get_text()))
    assert statuses(said[start:]) == statuses(shown)


@pytest.mark.parametrize("slug", LANDLORDS)
def test_the_booklet_says_every_promise_and_figure(slug: str, built: Built) -> None:
    only = Selection(slug, products=("booklet",))
    made = make_print(built.catalogue, only, kept=kept_in(built.root, only_read=True))
    (pdf,) = (each for each in made if each.scope is Scope.LANDLORD)
    assert isinstance(pdf, Pdf)
    said = on_paper(pdf, covers=1)
    for deal in built.catalogue.publication(slug).deals:
        for heading, elements in sections(built, f"{slug}/{deal.standard.slug}"):
            if heading.strip() in (*ONLY_ON_A_PAGE, "In short"):
                continue
            for element in elements:
                if not _is_only_a_link(element):
                    for text in _texts(element):
                        assert squeezed(text) in said, f"{deal.standard.slug}: {text}"


def test_a_wrong_figure_would_be_seen(built: Built, monkeypatch: pytest.MonkeyPatch) -> None:
    """One figure in one sentence, on paper only."""
    right = standard_writer.standard_text
    slug = "six-town-housing/repairs"

    def wrong(subject: object) -> object:
        text = right(subject)  # type: ignore[arg-type]
        first, *others = text.measures
        finding, *more = first.findings
        changed = replace(finding, sentence=finding.sentence.replace("74.9%", "94.9%"))
        assert changed != finding
        return replace(text, measures=(replace(first, findings=(changed, *more)), *others))

    test_what_the_page_says_is_on_paper(slug, "leaflet", built)
    monkeypatch.setattr("generator.render.print.leaflets.standard_text", wrong)
    # What is kept was made of the same words by the right program.
    monkeypatch.setitem(globals(), "kept_in", lambda *_, **__: None)
    with pytest.raises(AssertionError, match=r"74\.9%"):
        test_what_the_page_says_is_on_paper(slug, "leaflet", built)
    with pytest.raises(AssertionError, match=r"94\.9%"):
        test_paper_has_no_number_that_the_page_does_not_have(slug, "leaflet", built)
