"""Every performance report is opened: what it says is what the pages say, and nothing else."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import page as pdf_ua
import pytest

from generator.merge import publish
from generator.model import Area, Catalogue, FigureStatus
from generator.output import Misfit, Pdf
from generator.render.pages.overview_page import overview
from generator.render.print import Selection, make_print
from site_tests.example import CATALOGUE, FIGURES, LANDLORD, TODAY, figure
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS
from site_tests.print.gallery import MANY
from site_tests.print.reading import (
    in_mm,
    letters,
    lines,
    picture,
    place_of,
    qr_codes,
    reader,
    sizes,
    tags,
    words,
)
from site_tests.print.samples import (
    LLANFAIR,
    LOGO,
    MET,
    NO_FIGURE,
    catalogue,
    landlord,
    measured,
)

ONLY = Selection(products=("performance-report", "area-report"))
LONG = ("A name that goes on and on, and then some more " * 5)[:200].strip()
REPORTS: dict[str, Catalogue] = {
    "sample landlord": CATALOGUE,
    "no figures": catalogue(NO_FIGURE),
    "no measures": catalogue(),
    "many figures": catalogue(*MANY * 3),
    "long names": catalogue(measured(name=LONG), title=LONG),
    "long words": catalogue(measured(name=LLANFAIR * 2), title=LLANFAIR),
    "with a logo": catalogue(MET, landlord=landlord(logo=LOGO)),
    "long landlord": catalogue(MET, landlord=landlord(name=LONG[:120], logo=LOGO)),
}
PDFS: dict[str, tuple[Pdf, ...]] = {}


def reports(of: Catalogue) -> tuple[Pdf, ...]:
    made = make_print(of, ONLY)
    assert made and all(isinstance(one, Pdf) for one in made), made
    return tuple(one for one in made if isinstance(one, Pdf))


@pytest.fixture
def pdf(name: str) -> Pdf:
    if name not in PDFS:
        PDFS[name] = reports(REPORTS[name])
    return PDFS[name][0]


every_report = pytest.mark.parametrize("name", REPORTS, scope="module")


@every_report
def test_anyone_can_read_it_with_a_screen_reader(name: str, pdf: Pdf, tmp_path: Path) -> None:
    for number, each in enumerate(PDFS[name]):
        file = tmp_path / f"{number}.pdf"
        file.write_bytes(each.content)
        report = str(pdf_ua.validate_pdf(str(file), profile="ua1"))
        assert "no failures" in report, report
    assert str(reader(pdf.content).root_object["/Lang"]) == "en-GB"
    assert all(in_mm(page.mediabox) == (0, 0, 210, 297) for page in reader(pdf.content).pages)


@every_report
def test_nothing_is_small_or_leaves_the_margins(name: str, pdf: Pdf) -> None:
    for number, page in enumerate(reader(pdf.content).pages):
        assert min(sizes(page)) >= 10.5, name
        for letter in letters(pdf.content, number):
            assert letter.left >= 13.5 and letter.right <= 197, (number, letter)
            assert letter.bottom >= 8 and letter.top <= 285, (number, letter)


@every_report
def test_the_qr_code_opens_how_we_are_doing(name: str, pdf: Pdf) -> None:
    landlord = REPORTS[name].publications[0].landlord
    url = f"{REPORTS[name].site.url}go/{landlord.slug}/how-we-are-doing/"
    assert qr_codes(pdf.content, 0) == [url]
    assert url.removeprefix("https://") in words(pdf.content).replace(" ", "")


@every_report
def test_every_measure_stands_in_a_table_with_its_figure_target_and_status(
    name: str, pdf: Pdf
) -> None:
    said = words(pdf.content).replace(" ", "")
    view = overview(REPORTS[name].publications[0], "", REPORTS[name].sector)
    assert view.score.replace(" ", "") in said
    for theme in view.results.themes:
        for deal in theme.deals:
            for row in deal.table.rows if deal.table else ():
                cells = (getattr(cell.content, "words", cell.content) for cell in row)
                text = "".join(str(cell) for cell in cells).replace(" ", "").replace("'", "’")
                assert text in said, text


@every_report
def test_no_two_cells_are_printed_over_each_other(name: str, pdf: Pdf) -> None:
    for number in range(pdf.pages):
        found = letters(pdf.content, number)
        for at, one in enumerate(found):
            for other in found[at + 12 : at + 250]:
                across = min(one.right, other.right) - max(one.left, other.left)
                up = min(one.top, other.top) - max(one.bottom, other.bottom)
                assert across < 0.5 or up < 1.5, (name, number, one, other)


@every_report
def test_a_status_stands_on_one_line(name: str, pdf: Pdf) -> None:
    standing = [line for page in range(pdf.pages) for line in lines(pdf.content, page)]
    broken = [line for line in standing if line.endswith(("Target", "No", "Old"))]
    assert not broken, (name, broken)


@every_report
def test_the_last_page_is_not_nearly_empty(name: str, pdf: Pdf) -> None:
    above_the_foot = [one.bottom for one in letters(pdf.content, pdf.pages - 1) if one.bottom > 20]
    assert min(above_the_foot) < 297 * 3 / 4, name


def test_tables_like_each_other_have_the_same_columns() -> None:
    pdf = reports(CATALOGUE)[0]
    found = [
        round(place.left)
        for page in range(pdf.pages)
        if (place := place_of(pdf.content, page, "Status"))
    ]
    assert len(found) > 1 and len(set(found)) <= 3, found


def test_the_title_says_how_far_the_figures_go() -> None:
    whole, north = reports(CATALOGUE)
    for pdf, title in (
        (whole, "How we are doing"),
        (north, "How we are doing in North Exampleton"),
    ):
        opened = reader(pdf.content)
        assert opened.metadata is not None
        assert opened.metadata.title == f"{title}: Figures up to 31 March 2026"
        assert words(pdf.content).startswith(f"Example Homes {title} Figures up to 31 March 2026")
    none = reader(reports(REPORTS["no figures"])[0].content)
    assert none.metadata is not None
    assert none.metadata.title == "How we are doing: No figures published yet"


def test_the_report_of_an_area_has_its_figures_and_judges_them_alone() -> None:
    north = reports(CATALOGUE)[1]
    said = words(north.content)
    assert north.path == "print/north-area-report.pdf"
    assert "81%" in said
    assert "78.8%" not in said
    assert "We missed the only target that has an up-to-date figure." in said
    assert "What is missing" not in said
    assert qr_codes(north.content, 0) == [
        "https://deal.example/go/example-homes/how-we-are-doing/north/"
    ]


def test_tables_have_headings_and_charts_their_words() -> None:
    pdf = reports(CATALOGUE)[0].content
    kinds = [tag.kind for tag in tags(pdf)]
    assert kinds.count("Table") >= 4
    assert kinds.count("TH") >= 4 * 5
    assert all(after == "TH" for kind, after in pairwise(kinds) if kind == "TR")
    charts = [tag.alt for tag in tags(pdf) if tag.alt.startswith("Chart")]
    assert len(charts) == 4
    assert charts[0] == (
        "Chart of Repairs done on time: Emergency repairs. April 2024 to March 2025: 96.9%; "
        "April 2025 to March 2026: 98.4%; Target: 95% or more."
    )


def test_bars_are_as_long_as_their_figures_on_an_axis_from_0_to_100() -> None:
    pdf = reports(CATALOGUE)[0].content
    brand = LANDLORD.brand.main
    for number in range(len(reader(pdf).pages)):
        label = place_of(pdf, number, "April 2024 to March 2025: 85.8%")
        if label:
            drawn = picture(pdf, number)
            along = [drawn.at(mm / 10, 297 - label.bottom + 3.5) for mm in range(140, 760)]
            assert along.count(brand) / 620 == pytest.approx(0.858, abs=0.02)
            return
    pytest.fail("there is no bar for 85.8%")


def test_what_is_missing_old_or_paused_is_said_with_names() -> None:
    said = words(reports(CATALOGUE)[0].content)
    for count in ("1 measure has only an old figure.", "1 measure is paused."):
        assert count in said, said
    assert re.search(r"A published figure tests \d+ of our \d+ promises\.", said)


def test_figures_that_every_landlord_publishes_are_compared_where_the_page_does() -> None:
    said = words(reports(CATALOGUE)[0].content)
    assert "The figures every landlord must publish" in said
    assert "We have published" in said
    none = words(reports(REPORTS["no figures"])[0].content)
    assert "We have published none of the" in none


def test_a_withheld_figure_is_not_in_it() -> None:
    hidden = replace(
        figure("RP02_1", "FY2025-26", None), status=FigureStatus.SUPPRESSED, source="Ours"
    )
    rows = [
        hidden if (row.key, row.period.code, row.area) == ("RP02_1", "FY2025-26", "all") else row
        for row in FIGURES
    ]
    own = replace(
        CATALOGUE, publications=(publish(LANDLORD, (REPAIRS, NEIGHBOURHOOD), rows, TODAY),)
    )
    said = words(reports(own)[0].content)
    assert "78.8%" not in said
    assert "Not shown, to protect people" in said


def test_characters_of_a_figures_file_that_the_font_lacks_are_spelled_out() -> None:
    measure, (one,) = MET
    own = catalogue((measure, (replace(one, source="Annual report → 2026"),)))
    assert "Annual report (rightwards arrow) 2026" in words(reports(own)[0].content)


def test_characters_of_a_standard_that_the_font_lacks_stop_the_build_in_its_file() -> None:
    (misfit,) = make_print(catalogue(measured(name="Calls ☎ answered")), ONLY)
    assert isinstance(misfit, Misfit)
    assert (misfit.slug, misfit.field, misfit.words) == ("repairs", "performance_measures", "☎")


def test_the_same_catalogue_gives_the_same_bytes() -> None:
    assert reports(CATALOGUE) == reports(CATALOGUE)


def test_a_landlord_without_areas_of_its_own_has_one_report() -> None:
    only = replace(LANDLORD, areas=(Area("all", "All our homes"),))
    assert len(reports(catalogue(MET, landlord=only))) == 1
