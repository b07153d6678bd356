"""Print in another language: in its words and direction, with what stayed English said to be so."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import page as pdf_ua
import pytest
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

from generator import tongue
from generator.diagnostics import Collector, Diagnostic
from generator.model import Catalogue
from generator.output import OutputFile, Pdf, Scope
from generator.pipeline import checked_catalogue, make_edition
from generator.remembering.kept import InMemory
from generator.render.pages import make_pages
from generator.render.pages.translated_pages import known_language
from generator.render.print import Selection, make_print, printing, typography
from generator.tongue import END, START, in_english
from site_tests.conftest import TODAY
from site_tests.example import IN_WELSH
from site_tests.mirrored import CODE, mirrored, spoken, translated, write_fonts
from site_tests.print.reading import Letter, letters, place_of, qr_codes, reader, squeezed, words

HARBOUR = "content/harbour-homes"
NAMES = {"Harbour", "Homes"}
LEAFLETS = ("leaflet", "large-print")


@pytest.fixture
def catalogue_of_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    with spoken(tmp_path, monkeypatch) as folder:
        yield folder


@pytest.fixture
def fonts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A copy of the templates with a font for the letters that mean nothing."""
    theme = shutil.copytree(printing.THEME_PRINT, tmp_path / "print")
    write_fonts(theme / "fonts")
    monkeypatch.setattr(printing, "THEME_PRINT", theme)
    for module in (printing, typography):
        monkeypatch.setattr(module, "FONTS", theme / "fonts")
    _forget_fonts()
    yield
    _forget_fonts()


def _forget_fonts() -> None:
    printing._fonts.cache_clear()
    typography._printable.cache_clear()


@pytest.fixture
def root(catalogue_of_words: Path, tmp_path: Path) -> Path:
    assert catalogue_of_words.is_dir()
    return translated(tmp_path)


def printed(root: Path) -> dict[str, Pdf]:
    checked = checked_catalogue(root, TODAY, Collector(), lambda _: None)
    assert checked is not None
    found = make_print(checked[1], Selection(standard="repairs"))
    assert all(isinstance(one, Pdf) for one in found), found
    return {one.product: one for one in found if isinstance(one, Pdf) and one.language}


def site(root: Path) -> tuple[tuple[OutputFile, ...], list[Diagnostic]]:
    collector = Collector()
    made = make_edition(root, TODAY, collector, lambda _: None)
    assert made is not None, [each.message for each in collector]
    return made.files, list(collector)


@pytest.mark.usefixtures("fonts")
def test_every_word_is_in_the_other_language(root: Path) -> None:
    for pdf in printed(root).values():
        said = re.sub(r"\S*[@/.]\w\S*", " ", words(pdf.content))
        latin = set(re.findall(r"[A-Za-z]{2,}", said)) - NAMES
        # The source of a figure is in English, and says so.
        assert latin <= {"repairs", "system"}, pdf.product


@pytest.mark.usefixtures("fonts")
def test_it_is_valid_and_says_its_language(root: Path, tmp_path: Path) -> None:
    made = printed(root)
    assert set(made) == {*LEAFLETS, "postcard"}
    for pdf in made.values():
        file = tmp_path / "file.pdf"
        file.write_bytes(pdf.content)
        assert " 0 failed" in str(pdf_ua.validate_pdf(str(file), profile="ua1")), pdf.product
        assert str(reader(pdf.content).root_object["/Lang"]) == CODE


@pytest.mark.usefixtures("fonts")
def test_it_runs_from_right_to_left(root: Path) -> None:
    pdf = printed(root)["leaflet"]
    page = pdf.pages - 1
    found = letters(pdf.content, page)
    hebrew = [each for each in found if "א" <= each.char <= "ת"]
    right, left = max(each.right for each in hebrew), min(each.left for each in found)
    # Lines start at the right margin and end anywhere.
    rows: dict[int, float] = {}
    for each in hebrew:
        row = round(each.bottom / 2)
        rows[row] = max(rows.get(row, 0.0), each.right)
    starts = [start for start in rows.values() if start > right - 12]
    assert len(starts) > len(rows) / 2
    # The number of the page stands at the left of the foot, the landlord's phone at its right.
    foot = min(each.bottom for each in found)
    number = [each for each in found if each.bottom < foot + 2 and each.char.isdigit()]
    assert min(each.left for each in number) < left + 30
    phone = place_of(pdf.content, page, "01632960001", below=foot + 12)
    assert phone is not None and phone.right > 105


@pytest.mark.usefixtures("fonts")
def test_numbers_and_addresses_keep_their_order(root: Path) -> None:
    for pdf in printed(root).values():
        assert any(
            place_of(pdf.content, page, "01632960001") is not None for page in range(pdf.pages)
        ), pdf.product


@pytest.mark.usefixtures("catalogue_of_words", "fonts")
def test_the_columns_of_a_table_start_at_the_right() -> None:
    (pdf,) = in_language(CODE, "leaflet")
    for page in range(pdf.pages):
        first, second, third = (
            _mirrored_place(pdf, page, each)
            for each in ("What it is about", "What we do", "Within")
        )
        if first and second and third:
            assert third.right < second.left < second.right < first.left
            return
    pytest.fail("the table of times is not there")


def _mirrored_place(pdf: Pdf, page: int, english: str) -> Letter | None:
    """Where words stand, whichever way round the file has their letters."""
    said = mirrored(english).replace(" ", "")
    return place_of(pdf.content, page, said) or place_of(pdf.content, page, said[::-1])


def in_language(code: str, product: str) -> list[Pdf]:
    (publication,) = IN_WELSH.publications
    (welsh,) = publication.translated
    other = replace(welsh, language=code)
    known_language(other)
    of = replace(IN_WELSH, publications=(replace(publication, translated=(other,)),))
    found = make_print(of, Selection(standard="repairs", products=(product,)))
    return [one for one in found if isinstance(one, Pdf) and one.language]


def test_without_a_font_only_the_pages_are_published_and_one_line_says_why(root: Path) -> None:
    files, said = site(root)
    paths = [file.path for file in files]
    assert f"{CODE}/repairs.md" in paths
    assert not [path for path in paths if path.startswith(f"print/{CODE}/")]
    (found,) = {each.message for each in said if each.rule == "no-font"}
    assert "the letters of Hebrew, such as “" in found
    (where,) = {each.where.file for each in said if each.rule == "no-font"}
    assert where.endswith(f"repairs.{CODE}.yml")
    assert any("Noto Sans Hebrew" in (each.fix or "") for each in said if each.rule == "no-font")


@pytest.mark.usefixtures("fonts")
def test_the_pages_lead_to_the_files(root: Path) -> None:
    files = {file.path: file.content for file in site(root)[0]}
    for product in (*LEAFLETS, "postcard"):
        assert f"print/{CODE}/repairs-{product}.pdf" in files
        assert f"print/{CODE}/repairs-{product}.pdf" in files[f"{CODE}/repairs.md"].decode()
        assert f"print/{CODE}/repairs-{product}.pdf" in files["print-room.md"].decode()
        assert f"print/{CODE}/" not in files["repairs.md"].decode()
    # What there is in the language is not offered in English too.
    assert "print/repairs-leaflet.pdf" not in files[f"{CODE}/repairs.md"].decode()
    assert "print/repairs-leaflet-a5.pdf" in files[f"{CODE}/repairs.md"].decode()


def with_english(words_in_english: str) -> Catalogue:
    """The example in Welsh, with a summary that was not translated."""
    (publication,) = IN_WELSH.publications
    (welsh,) = publication.translated
    (deal,) = welsh.publication.deals
    marked = replace(deal, standard=replace(deal.standard, summary=in_english(words_in_english)))
    said = replace(welsh, publication=replace(welsh.publication, deals=(marked,)))
    return replace(IN_WELSH, publications=(replace(publication, translated=(said,)),))


@pytest.mark.parametrize("product", [*LEAFLETS, "postcard"])
def test_what_is_still_in_english_says_so_to_a_screen_reader(product: str) -> None:
    summary = "This is still in English."
    found = make_print(with_english(summary), Selection(standard="repairs", products=(product,)))
    (pdf,) = (one for one in found if isinstance(one, Pdf) and one.language)
    said = words(pdf.content)
    assert squeezed(summary) in squeezed(said)
    assert START not in said and END not in said
    assert "en-GB" in _languages(reader(pdf.content).root_object["/StructTreeRoot"])
    (welsh,) = (
        one
        for one in make_print(IN_WELSH, Selection(standard="repairs", products=(product,)))
        if isinstance(one, Pdf) and one.language
    )
    assert "en-GB" not in _languages(reader(welsh.content).root_object["/StructTreeRoot"])


def _languages(node: PdfObject | None) -> set[str]:
    """What the tags of a file say of their languages."""
    node = node.get_object() if node is not None else None
    if isinstance(node, ArrayObject):
        return set().union(*map(_languages, node)) if node else set()
    if not isinstance(node, DictionaryObject):
        return set()
    own = {str(node["/Lang"])} if "/Lang" in node else set()
    return own | _languages(node.get("/K"))


@pytest.mark.parametrize("product", [*LEAFLETS, "postcard"])
def test_a_phone_opens_the_page_in_the_same_language(product: str) -> None:
    (pdf,) = in_language("cy", product)
    found = {code for page in range(pdf.pages) for code in qr_codes(pdf.content, page)}
    assert found == {"https://deal.example/go/example-homes/cy/repairs/"}
    files = {file.path: file.content.decode() for file in make_pages(IN_WELSH, ())}
    leads_on = files["go/example-homes/cy/repairs/index.html"]
    assert "cy/repairs/" in leads_on.partition("refresh")[2][:120]


@pytest.mark.parametrize("product", LEAFLETS)
def test_paper_says_that_it_is_a_translation_and_of_which_page(product: str) -> None:
    (pdf,) = in_language("cy", product)
    said = words(pdf.content)
    assert "1 Tachwedd 2026" in said and "Tudalen 1 o " in said
    assert "Page 1" not in said


def test_templates_say_only_words_that_catalogues_have() -> None:
    said = set()
    for template in printing.THEME_PRINT.glob("*.typ"):
        said |= set(re.findall(r'said\("([^"]+)"\)', template.read_text(encoding="utf-8")))
    assert said == set(printing.WORDS_OF_TEMPLATES)


def test_other_words_in_a_catalogue_make_its_print_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept, only = InMemory(), Selection(standard="repairs", products=("postcard",))
    before = make_print(IN_WELSH, only, kept=kept)
    folder = shutil.copytree(tongue.WORDS, tmp_path / "words")
    text = (folder / "cy.po").read_text(encoding="utf-8")
    said = "Ein holl addewidion, a sut rydym yn gwneud:"
    assert said in text
    (folder / "cy.po").write_text(text.replace(said, "Popeth:"), encoding="utf-8")
    monkeypatch.setattr(tongue, "WORDS", folder)
    tongue.language.cache_clear()
    after = make_print(IN_WELSH, only, kept=kept)
    tongue.language.cache_clear()
    changed = [
        one.scope
        for one, was in zip(after, before, strict=True)
        if isinstance(one, Pdf) and one != was
    ]
    assert changed == [Scope.TRANSLATION]
