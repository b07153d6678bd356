"""How we are doing, for a landlord and an area, and the figures every landlord must publish."""

import dataclasses
import re
from decimal import Decimal
from functools import cache

from generator.merge import publish, read_series
from generator.model import (
    Area,
    Better,
    Catalogue,
    FigureStatus,
    Measure,
    Quartiles,
    Return,
    Sector,
    Series,
    Timescale,
    TsmReturn,
    Unit,
)
from generator.render.pages import make_pages
from generator.render.pages.measures import overview_name
from generator.render.pages.views import NOTHING, Cell, Column, Table, without_empty_columns
from generator.richtext import Paragraph, Words
from site_tests.example import CATALOGUE, FIGURES, LANDLORD, TODAY, figure
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS
from site_tests.page_reader import Page, page


@cache
def example(path: str) -> Page:
    return page(make_pages(CATALOGUE, ()), path)


def with_tsm(own: TsmReturn | None, sector: Sector = CATALOGUE.sector) -> Catalogue:
    (publication,) = CATALOGUE.publications
    landlord = dataclasses.replace(LANDLORD, tsm=own)
    changed = dataclasses.replace(publication, landlord=landlord)
    return dataclasses.replace(CATALOGUE, publications=(changed,), sector=sector)


def test_each_status_can_be_chosen_and_each_choice_finds_rows() -> None:
    html = next(
        file.content.decode()
        for file in make_pages(CATALOGUE, ())
        if file.path == "how-we-are-doing.md"
    )
    choices = {part.split('"')[0] for part in html.split('href="#show-')[1:]}
    rows = {part.split('"')[0] for part in html.split('<tr class="is-')[1:]}
    assert choices == rows >= {"met", "missed", "no-figure"}
    for choice in choices:
        assert f'id="show-{choice}"' in html
        assert f"has-{choice}" in html


def test_the_promises_that_no_figure_tests_are_listed_and_counted() -> None:
    shown = example("what-is-missing.md")
    (publication,) = CATALOGUE.publications
    untested = [promise for deal in publication.deals for promise in deal.unmeasured]
    assert untested
    for promise in untested:
        assert any(link.endswith(f"#promise-{promise.id}") for link in shown.links)
    assert not any(link.endswith("#promise-emergency") for link in shown.links)
    assert "A published figure tests 4 of our 6 promises." in shown.text
    overview = example("how-we-are-doing.md")
    assert "A published figure tests 4 of our 6 promises." in overview.text
    assert "2 promises are tested by no figure" in overview.text
    assert "what-is-missing.md" in overview.links


def test_what_is_missing_old_or_paused_is_listed_by_kind() -> None:
    shown = example("what-is-missing.md")
    for words in (
        "Measures without a figure 1 measure has no figure. Repairs Repairs done right first time",
        "Figures that are old 1 measure has only an old figure. Anti-social behaviour "
        "Reports of anti-social behaviour (April 2022 to March 2023)",
        "Measures that are paused 1 measure is paused. Anti-social behaviour "
        "Estate walks with tenants",
        "Promises that are paused 1 promise is paused. Repairs We walk round each estate with you.",
        "Promises that no figure tests 2 promises are tested by no figure. Repairs",
    ):
        assert words in shown.text
    assert "../anti-social-behaviour/#measure-estate-walks" in shown.links


def test_a_landlord_that_misses_nothing_says_so() -> None:
    (publication,) = CATALOGUE.publications
    nothing = dataclasses.replace(
        CATALOGUE, publications=(dataclasses.replace(publication, deals=()),)
    )
    assert "nothing is paused" in page(make_pages(nothing, ()), "what-is-missing.md").text
    paths = [file.path for file in make_pages(nothing, ())]
    assert "how-our-figures-moved.md" not in paths
    assert (
        "how-our-figures-moved.md" not in page(make_pages(nothing, ()), "how-we-are-doing.md").links
    )


def test_a_name_that_ends_with_its_area_does_not_say_it_twice() -> None:
    north = Area("north", "North Exampleton")
    series = Series("walks", "")
    measure = Measure("walks", "Walks", Unit.NUMBER, Better.NEITHER, None, (series,))
    reading = read_series(measure, series, north, (figure("walks", "FY2025-26", "4"),), TODAY)
    assert overview_name(measure, reading, (reading,)) == "Walks: North Exampleton"
    named = dataclasses.replace(measure, name="Walks in North Exampleton")
    assert overview_name(named, reading, (reading,)) == "Walks in North Exampleton"


def test_figures_that_moved_have_a_chart_each_and_a_table() -> None:
    shown = example("how-our-figures-moved.md")
    assert "how-our-figures-moved.md" in example("how-we-are-doing.md").links
    charts = shown.all("h4")
    assert charts == ["Emergency repairs", "Other repairs, All our homes"]
    assert "../repairs/#measure-happy-with-repairs" in shown.links
    assert "Tenants happy with our repairs: our figures" in shown.all("caption")
    assert "../anti-social-behaviour/#measure-asb-reports" not in shown.links


def test_an_area_has_its_own_page_with_its_own_figures_only() -> None:
    shown = example("how-we-are-doing/north.md")
    assert shown.all("h1") == ["How we are doing in North Exampleton"]
    assert "81%" in shown.text
    assert "78.8%" not in shown.text
    assert "../../repairs/#measure-repairs-on-time" in shown.links
    assert "how-we-are-doing/north.md" in example("how-we-are-doing.md").links
    assert "The figures that every landlord must publish" not in shown.text


def test_a_column_in_which_nothing_is_said_is_left_out_of_every_table() -> None:
    assert "Change" in example("how-we-are-doing.md").all("th")
    assert "Change" not in example("how-we-are-doing/north.md").all("th")
    names, empty = Column("What"), Column("Change")
    rows = ((Cell("Rent"), NOTHING), (Cell("Gas"), NOTHING))
    first, second = (
        Table(each, (names, empty), (row,)) for each, row in zip("ab", rows, strict=True)
    )
    said = dataclasses.replace(second, rows=((Cell("Gas"), Cell("Better")),))
    assert without_empty_columns(first, said) == (first, said)
    assert without_empty_columns(first, second) == (
        Table("a", (names,), ((Cell("Rent"),),)),
        Table("b", (names,), ((Cell("Gas"),),)),
    )
    assert without_empty_columns() == ()


def test_a_withheld_figure_stands_in_every_table_with_words_for_it() -> None:
    withheld = {"value": None, "status": FigureStatus.SUPPRESSED}
    gaps = {("RP02_1", "FY2024-25", "all"), ("RP02_1", "FY2025-26", "north")}
    earlier = figure("RP02_1", "FY2023-24", "85.5")
    rows = [
        dataclasses.replace(row, **withheld)
        if (row.key, row.period.code, row.area) in gaps
        else row
        for row in (*FIGURES, earlier, figure("RP02_2", "FY2025-26", "99", "north"))
    ]
    published = publish(LANDLORD, (REPAIRS, NEIGHBOURHOOD), rows, TODAY)
    files = make_pages(dataclasses.replace(CATALOGUE, publications=(published,)), ())
    for path in ("repairs.md", "how-our-figures-moved.md"):
        assert "April 2024 to March 2025 Not shown, to protect people" in page(files, path).text, (
            path
        )
        source = next(file.content.decode() for file in files if file.path == path)
        assert re.search(r"%</strong></p>\s*<svg", source)
        assert not re.search(r"people</strong></p>\s*<svg", source), "a gap has no bar"
    told = [row for row in page(files, "how-we-are-doing/north.md").all("tr") if "Not shown" in row]
    assert len(told) == 1
    assert "No figure" in told[0]


def test_all_26_figures_are_there_or_said_to_be_missing() -> None:
    shown = example("tenant-satisfaction-measures.md")
    assert "We have published 5 of the 26 figures for the latest year." in shown.text
    rows = shown.all("tr")
    assert len([row for row in rows if "None yet" in row]) == 21
    assert "82.1%" in shown.text
    assert "We have not said yet how the survey was done." in shown.text


def test_the_page_says_what_the_release_and_the_landlord_say() -> None:
    quartiles = Quartiles(355, Decimal(60), Decimal(70), Decimal(80))
    row = Return("Example Homes Ltd", "9999", 7000, 958, "Census", {})
    sector = Sector({("FY2025-26", "TP02"): quartiles}, {("FY2025-26", "9999"): row})
    own = TsmReturn(
        name="Example Homes Ltd",
        code="9999",
        timescales=(Timescale("RP02_2", "made safe within 24 hours"),),
        survey=(Paragraph((Words("We asked every home by post."),)),),
    )
    shown = page(make_pages(with_tsm(own, sector), ()), "tenant-satisfaction-measures.md")
    assert "Better than three in four of 355 landlords." in shown.text
    assert "2025-26: 958 answers, 7,000 homes (everyone was asked)." in shown.text
    assert "Made safe within 24 hours." in shown.text
    assert shown.text.count("We have not said yet.") == 3
    assert "The Regulator lists us as Example Homes Ltd." in shown.text
    assert "How tenants were asked We asked every home by post." in shown.text


def test_the_overview_compares_what_the_regulator_collects_from_everyone() -> None:
    column = "Compared with other landlords"
    quartiles = Quartiles(355, Decimal(60), Decimal(70), Decimal(80))
    sector = Sector({("FY2025-26", "TP02"): quartiles}, {})
    files = make_pages(with_tsm(None, sector), ())
    shown = page(files, "how-we-are-doing.md")
    headings = [row for row in shown.all("tr") if row.startswith("What we measure")]
    assert all(row.endswith(column) for row in headings), "all tables have the same columns"
    assert sum("three in four of 355 landlords." in row for row in shown.all("tr")) == 1
    assert column not in page(files, "how-we-are-doing/north.md").text
    assert column not in example("how-we-are-doing.md").text


def test_more_or_fewer_complaints_are_neither_better_nor_worse() -> None:
    rows = [
        figure(code, year, value)
        for code, values in {"CH01_1": ("70.1", "57.8"), "NM01_2": ("2.8134", "2.8")}.items()
        for year, value in zip(("FY2024-25", "FY2025-26"), values, strict=True)
    ]
    published = publish(LANDLORD, (REPAIRS,), rows, TODAY)
    files = make_pages(dataclasses.replace(CATALOGUE, publications=(published,)), ())
    shown = page(files, "tenant-satisfaction-measures.md").all("tr")
    (complaints,) = (row for row in shown if "CH01 part 1" in row)
    assert "Down from 70.1 per 1,000 homes to 57.8 per 1,000 homes" in complaints
    (hate,) = (row for row in shown if "NM01 part 2" in row)
    assert "The same as before: 2.8 per 1,000 homes" in hate


def test_a_landlord_outside_the_release_says_why() -> None:
    own = TsmReturn(not_in_release_because="we have fewer than 1,000 homes")
    shown = page(make_pages(with_tsm(own), ()), "tenant-satisfaction-measures.md")
    assert "We have fewer than 1,000 homes." in shown.text
