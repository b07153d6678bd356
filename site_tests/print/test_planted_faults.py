"""The tests of print can fail: a fault is planted in a template or a step, and one of them sees it."""

import shutil
from pathlib import Path

import pytest

from generator.model import Catalogue
from generator.output import Misfit, Pdf
from generator.render.print import PRODUCTS, Selection, make_print, misfits, postcards, printing
from generator.render.print.printing import PrintingFault
from site_tests.print import (
    gallery,
    test_every_product,
    test_office_sheets,
    test_postcard_pdf,
    test_posters,
    test_reports,
)
from site_tests.print.gallery import CARDS
from site_tests.print.samples import MET, PROMISES, catalogue


def make(of: Catalogue, *products: str) -> list[Pdf]:
    made = make_print(of, Selection(products=products))
    assert all(isinstance(one, Pdf) for one in made), made
    return [one for one in made if isinstance(one, Pdf)]


class Theme:
    """A copy of the templates in which one text can be replaced by another."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def plant(self, template: str, right: str, wrong: str) -> None:
        file = self.folder / template
        text = file.read_text(encoding="utf-8")
        assert right in text, f"{template} has no {right!r}"
        file.write_text(text.replace(right, wrong), encoding="utf-8")


@pytest.fixture
def theme(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Theme:
    shutil.copytree(printing.THEME_PRINT, tmp_path / "print")
    monkeypatch.setattr(printing, "THEME_PRINT", tmp_path / "print")
    return Theme(tmp_path / "print")


def test_a_wrong_bleed_box(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(postcards, "BLEED_MM", 2.8)
    made = make(CARDS["usual"], "postcard", "postcard-press")
    monkeypatch.setitem(gallery.PDFS, "usual", made)  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        test_postcard_pdf.test_the_press_file_says_where_to_cut_and_how_far_colour_runs("usual")


def test_a_wrong_page_size(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.plant("postcard-card.typ", "105mm", "105.1mm")
    made = make(CARDS["usual"], "postcard", "postcard-press")
    monkeypatch.setitem(gallery.PDFS, "usual", made)  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        test_postcard_pdf.test_it_is_two_pages_of_exactly_a6("usual")


def test_an_overflow() -> None:
    long = [f"{promise} {PROMISES[3] * 4}" for promise in PROMISES]
    made = make_print(catalogue(MET, promises=long), Selection(products=("postcard",)))
    assert [type(one) for one in made] == [Misfit]


def test_an_overflow_that_the_template_does_not_measure(theme: Theme) -> None:
    theme.plant(
        "poster.typ",
        "results(fixed.rows, at.body, at.count)\n",
        "results(fixed.rows, at.body, at.count)\nv(9cm)\n",
    )
    with pytest.raises(PrintingFault, match="a poster has one page"):
        make(CARDS["usual"], "poster")


@pytest.mark.parametrize("product", ["postcard", "poster", "performance-report"])
def test_a_missing_glyph_that_no_check_saw(product: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(misfits, "missing_characters", lambda _: ())
    with pytest.raises(PrintingFault):
        make(catalogue(MET, title="Call ☎ us"), product)


def test_a_lost_alternative_text(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.plant("poster.typ", "alt: poster.qr_alt", 'alt: "QR code"')
    (made,) = make(test_posters.POSTERS["usual"], "poster")
    monkeypatch.setitem(test_posters.PDFS, "usual", made.content)
    with pytest.raises(AssertionError):
        test_posters.test_anyone_can_read_it_with_a_screen_reader(
            "usual", made.content, theme.folder
        )


def test_no_alternative_text_at_all(theme: Theme) -> None:
    theme.plant("poster.typ", ", alt: poster.qr_alt", "")
    with pytest.raises(PrintingFault):
        make(CARDS["usual"], "poster")


def test_a_chart_without_its_words(theme: Theme) -> None:
    theme.plant("report.typ", "figure(alt: it.alt, ", "figure(")
    with pytest.raises((PrintingFault, AssertionError)):
        test_reports.test_tables_have_headings_and_charts_their_words()


def test_a_wrong_figure_on_a_card_and_a_poster(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.plant("results.typ", "big.amount)", 'big.amount.replace("97", "79"))')
    with pytest.raises(AssertionError):
        test_posters.test_figures_and_statuses_are_those_of_the_page()
    made = make(CARDS["usual"], "postcard", "postcard-press")
    monkeypatch.setitem(gallery.PDFS, "usual", made)  # type: ignore[arg-type]
    with pytest.raises(AssertionError):
        test_postcard_pdf.test_big_figures_are_those_of_the_sentences(0)


def test_a_wrong_figure_in_a_report(theme: Theme) -> None:
    theme.plant("report.typ", "it.text)", 'it.text.replace("78.8", "87.8"))')
    (made, _) = make(test_reports.CATALOGUE, "performance-report", "area-report")
    with pytest.raises(AssertionError):
        test_reports.test_every_measure_stands_in_a_table_with_its_figure_target_and_status(
            "sample landlord", made
        )


@pytest.mark.parametrize("product", ["leaflet", "large-print", "leaflet-a5", "leaflet-fold"])
def test_a_wrong_figure_in_a_leaflet(product: str, theme: Theme) -> None:
    theme.plant("sections.typ", "par(it.sentence)", 'par(it.sentence.replace("98.4", "89.4"))')
    (made, *_) = make(test_reports.CATALOGUE, product)
    with pytest.raises(AssertionError, match=r"leaflet|large-print"):
        test_every_product.only_figures_of_the_page(made)


@pytest.mark.parametrize(
    ("template", "right", "wrong"),
    [("sections.typ", "alt: it.qr_alt", "alt: none"), ("sections.typ", "Who we report to", "✓")],
    ids=["a lost alternative text", "a missing glyph"],
)
def test_a_fault_in_a_booklet(template: str, right: str, wrong: str, theme: Theme) -> None:
    theme.plant(template, right, wrong)
    with pytest.raises(PrintingFault):
        make(test_reports.CATALOGUE, "booklet")


def test_a_wrong_paper(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(test_every_product.PAPER, "A6", (105.2, 148))
    postcard = next(each for each in PRODUCTS if each.paper == "A6")
    with pytest.raises(AssertionError):
        test_every_product.test_the_sheet_is_the_paper_that_links_name(postcard)


def test_a_bar_that_is_too_long(theme: Theme, monkeypatch: pytest.MonkeyPatch) -> None:
    theme.plant("report.typ", "width: bar.share * 100%", "width: bar.share * 110%")
    made = make(test_reports.CATALOGUE, "performance-report")
    monkeypatch.setattr(test_reports, "reports", lambda _: tuple(made))
    with pytest.raises(AssertionError):
        test_reports.test_bars_are_as_long_as_their_figures_on_an_axis_from_0_to_100()


def test_a_sheet_whose_backs_do_not_meet_its_fronts(monkeypatch: pytest.MonkeyPatch) -> None:
    right = tuple(test_office_sheets.places())
    shifted = tuple((left + 1, bottom) for left, bottom in right)
    monkeypatch.setattr(test_office_sheets, "places", lambda: iter(shifted))
    with pytest.raises(AssertionError):
        test_office_sheets.test_a_back_lies_on_each_front_when_the_paper_is_turned_over_its_long_edge()
