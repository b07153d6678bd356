"""The Easy Read leaflet: large, a picture beside each sentence, and what changed since is marked."""

from dataclasses import replace
from pathlib import Path

import page as pdf_ua
import pytest

from generator.diagnostics import Collector
from generator.model import Catalogue, EasyPicture
from generator.output import Misfit, Pdf, Scope
from generator.pipeline import checked_catalogue
from generator.render.print import Selection, make_print, printing
from generator.richtext import Words, plain
from site_tests.conftest import ROOT, TODAY
from site_tests.example import CATALOGUE, EASY_READ
from site_tests.print.reading import picture, place_of, reader, sizes, squeezed, tags, words

DRAWING = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M1 1h8v8H1z"/></svg>'
)
LANDLORD = "six-town-housing"
PICTURE_MM = 36


def with_lines(*lines: str) -> Catalogue:
    """The example, whose Easy Read version has these lines, each with a picture of its own."""
    (publication,) = CATALOGUE.publications
    (section,) = EASY_READ.sections
    (first, *_) = section.lines
    rows = tuple(
        replace(
            first,
            words=(Words(words),),
            picture=EasyPicture(f"p{number}", DRAWING, f"Picture {number}"),
        )
        for number, words in enumerate(lines)
    )
    easy = replace(EASY_READ, sections=(replace(section, lines=rows),))
    return replace(CATALOGUE, publications=(replace(publication, easy_reads=(easy,)),))


def made(of: Catalogue) -> Pdf:
    (pdf,) = make_print(of, Selection(products=("easy-read",)))
    assert isinstance(pdf, Pdf), pdf
    return pdf


@pytest.fixture(scope="module")
def published() -> Catalogue:
    checked = checked_catalogue(ROOT, TODAY, Collector(), lambda _: None)
    assert checked is not None
    return checked[1]


@pytest.fixture(scope="module")
def real(published: Catalogue) -> Pdf:
    (pdf,) = make_print(published, Selection(LANDLORD, "repairs", ("easy-read",)))
    assert isinstance(pdf, Pdf), pdf
    return pdf


def test_it_says_all_that_its_page_says(real: Pdf, published: Catalogue) -> None:
    easy = published.publication(LANDLORD).easy_read("repairs")
    assert easy
    said = squeezed(words(real.content))
    for line in easy.lines:
        assert squeezed(plain(line.words)) in said
    for section in easy.sections:
        assert squeezed(section.heading) in said
    described = [tag.alt for tag in tags(real.content) if tag.kind == "Figure"]
    # After them, the code to photograph.
    assert described[:-1] == [line.picture.shows for line in easy.lines]


def test_all_of_it_is_large(real: Pdf) -> None:
    found = set().union(*(sizes(page) for page in reader(real.content).pages))
    assert min(found) >= 16
    # The sentences themselves, not only what is the least of all.
    assert {17.0, 17.5, 18.0, 18.5, 19.0} & found


def test_every_page_says_whose_it_is_how_to_ring_and_which_page(real: Pdf) -> None:
    for number, page in enumerate(reader(real.content).pages, start=1):
        foot = squeezed(page.extract_text())[-140:]
        assert f"Page{number}of{real.pages}" in foot
        assert "SixTownHousing·01616868000" in foot
        assert "/six-town-housing" in foot
        assert "Figuresto" in foot


def test_no_page_holds_more_than_six_lines(real: Pdf, published: Catalogue) -> None:
    easy = published.publication(LANDLORD).easy_read("repairs")
    assert easy
    said = [squeezed(page.extract_text()) for page in reader(real.content).pages]
    counts = [sum(squeezed(plain(line.words)) in page for line in easy.lines) for page in said]
    assert max(counts) <= 6
    assert real.pages <= 12


def test_a_sentence_stands_beside_its_picture() -> None:
    lines = [f"We do the thing that has the number {number}x." for number in range(30)]
    pdf = made(with_lines(*lines))
    found = [
        (page, place)
        for line in lines
        for page in range(pdf.pages)
        if (place := place_of(pdf.content, page, line))
    ]
    assert len(found) == len(lines)
    for page, place in found:
        middle = 297 - (place.bottom + place.top) / 2
        assert picture(pdf.content, page).at(20 + PICTURE_MM / 2, middle) == "#000000"
        assert place.left > 20 + PICTURE_MM


def test_what_changed_since_is_said_beside_the_line() -> None:
    text = words(made(CATALOGUE).content)
    assert text.count("We have changed this since. Ask us what is true now.") == 1
    assert text.count("We have stopped doing this for now.") == 1
    assert text.index("We mend your tap.") < text.index("We have changed this since.")


def test_how_promises_are_kept_is_said_in_words() -> None:
    (publication,) = CATALOGUE.publications
    text = words(made(CATALOGUE).content)
    after = text[text.index("Did we do it?") :]
    for result in publication.deals[0].results:
        assert result.measure.name in after


def test_forty_lines_of_any_length_are_a_whole_file(tmp_path: Path) -> None:
    file = tmp_path / "file.pdf"
    file.write_bytes(made(with_lines(*("We mend it. " * (1 + n % 9) for n in range(40)))).content)
    assert " 0 failed" in str(pdf_ua.validate_pdf(str(file), profile="ua1"))


def test_a_sign_that_no_font_has_is_found_in_its_own_file() -> None:
    (found,) = make_print(with_lines("We ring you ✓."), Selection(products=("easy-read",)))
    assert isinstance(found, Misfit)
    assert (found.scope, found.version, found.field) == (Scope.EASY_READ, "easy-read", "sections")
    assert "“✓” (check mark)" in found.message


def test_a_picture_without_words_would_stop_the_print() -> None:
    (publication,) = CATALOGUE.publications
    (line,) = EASY_READ.introduction
    bare = replace(line, picture=replace(line.picture, shows=""))
    of = replace(
        CATALOGUE,
        publications=(
            replace(publication, easy_reads=(replace(EASY_READ, introduction=(bare,)),)),
        ),
    )
    with pytest.raises((AssertionError, printing.PrintingFault)):
        assert all(tag.alt for tag in tags(made(of).content) if tag.kind == "Figure")
