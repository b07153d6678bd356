"""Figures as data: each as its page shows it, with the page's own verdict, and no secrets."""

import json
from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.merge import publish, status_of
from generator.model import Catalogue, EarlierTarget, Figure, FigureStatus, Publish, Status
from generator.render.data import make_data
from generator.render.data.figure_record import FigureRecord
from generator.render.data.figures import figure_records
from site_tests.example import CATALOGUE, FIGURES, LANDLORD, TODAY, figure
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS

HAPPY = next(measure for measure in REPAIRS.measures if measure.id == "happy-with-repairs")


def catalogue(figures: Iterable[Figure] = FIGURES, *standards: object) -> Catalogue:
    own = publish(LANDLORD, standards or (REPAIRS, NEIGHBOURHOOD), figures, TODAY)  # type: ignore[arg-type]
    return replace(CATALOGUE, publications=(own,))


def records(figures: Iterable[Figure] = FIGURES, *standards: object) -> list[FigureRecord]:
    return list(figure_records(catalogue(figures, *standards)))


def one(measure: str, period: str, found: list[FigureRecord] | None = None) -> FigureRecord:
    (record,) = [
        each for each in found or records() if (each.measure, each.period) == (measure, period)
    ]
    return record


def test_every_figure_that_a_page_shows_is_there_with_its_verdict() -> None:
    shown = {
        (result.measure.id, reading.series.key, reading.area.id, each.period.code): (
            each.value,
            status_of(result.measure, reading, each),
            deal.standard.slug,
        )
        for deal in CATALOGUE.publications[0].deals
        for result in deal.results
        for reading in result.readings
        for each in (reading.latest, reading.shown, *reading.earlier)
        if each
    }
    told = {
        (each.measure, each.figure, each.area, each.period): (
            each.value,
            each.judged,
            each.standard,
        )
        for each in records()
        if each.standard
    }
    assert told == shown


def test_a_figure_is_told_with_all_that_is_known_of_it() -> None:
    record = one("happy-with-repairs", "FY2025-26")
    assert (record.value, record.target, record.judged) == (
        Decimal("82.1"),
        Decimal(80),
        Status.MET,
    )
    assert (record.sample_size, record.status) == (958, FigureStatus.PROVISIONAL)
    assert (record.verified_by, record.verified_on) == ("Tenant inspectors", "2026-06")
    assert record.promises == ("example-homes/repairs/agree-a-day",)
    assert record.page == "https://deal.example/repairs/#measure-happy-with-repairs"
    assert record.period_name == "April 2025 to March 2026"


def test_an_earlier_figure_is_judged_by_the_target_of_its_time() -> None:
    record = one("happy-with-repairs", "FY2024-25")
    assert (record.value, record.target) == (Decimal("77.7"), Decimal(75))
    assert record.judged is Status.MET


def test_a_figure_that_follows_from_a_published_one_says_so() -> None:
    record = one("gas-overdue", "FY2025-26")
    assert (record.value, record.worked_out_from) == (Decimal("0.1"), Decimal("99.9"))


def test_a_response_time_leads_to_its_promise() -> None:
    named = {each.promises for each in records() if each.measure == "repairs-on-time"}
    assert named == {("example-homes/repairs/emergency",)}


def test_two_standards_that_show_a_figure_have_a_record_each() -> None:
    target = replace(HAPPY, id="happy-too", target=Decimal(90), earlier_targets=())
    other = replace(NEIGHBOURHOOD, measures=(*NEIGHBOURHOOD.measures, target))
    both = [each for each in records(FIGURES, REPAIRS, other) if each.figure == "TP02"]
    newest = {each.measure: each.judged for each in both if each.period == "FY2025-26"}
    assert newest == {"happy-with-repairs": Status.MET, "happy-too": Status.MISSED}


def test_the_regulators_figures_are_told_once_where_a_standard_shows_them() -> None:
    found = records((*FIGURES, figure("TP05", "FY2025-26", "71.2")))
    alone = [each for each in found if each.standard is None]
    # BS01 itself is shown by no standard, only what it leaves of 100.
    assert [(each.measure, each.period) for each in alone] == [
        ("TP05", "FY2025-26"),
        ("BS01", "FY2025-26"),
        ("BS01", "FY2024-25"),
    ]
    assert alone[0].page == "https://deal.example/tenant-satisfaction-measures/"
    assert alone[0].judged is Status.NO_TARGET


@pytest.mark.parametrize("key", ["TP02", "TP05"])
def test_a_withheld_figure_says_no_number_even_if_one_slips_in(key: str) -> None:
    secret = figure(
        key,
        "FY2025-26",
        "41.987",
        status=FigureStatus.SUPPRESSED,
        numerator=Decimal(2987),
        denominator=Decimal(5987),
        sample_size=7987,
        note="Only 9987 answered",
        worked_out_from=Decimal("58.987"),
    )
    told = catalogue([secret])
    (record,) = [each for each in figure_records(told) if each.figure == key]
    assert record.status is FigureStatus.SUPPRESSED
    everything = b"".join(file.content for file in make_data(told))
    assert b"987" not in everything


@pytest.mark.parametrize("state", [Publish.DRAFT, Publish.CONFIDENTIAL])
def test_the_figures_of_a_standard_that_is_not_live_stay_inside(state: Publish) -> None:
    hidden = replace(REPAIRS, publish=state)
    found = records(FIGURES, hidden, NEIGHBOURHOOD)
    assert {each.standard for each in found} == {"anti-social-behaviour", None}
    assert all(each.target is None for each in found if each.standard is None)


def test_a_changed_target_is_not_told_before_its_time() -> None:
    measure = replace(
        HAPPY, earlier_targets=(EarlierTarget(Decimal(60), TODAY, "tenants asked for it"),)
    )
    (newest,) = [
        each
        for each in records(FIGURES, replace(REPAIRS, measures=(measure,)))
        if (each.standard, each.period) == ("repairs", "FY2025-26")
    ]
    assert newest.target == Decimal(60)


def test_numbers_in_json_are_exact() -> None:
    files = {file.path: file.content for file in make_data(CATALOGUE)}
    text = files["data/all/figures.json"].decode()
    assert '"value": 96.89453125,' in text
    assert '"value": 98.4,' in text
    assert '"value": 41,' in text
    assert json.loads(text)["as_of"] == "2026-11-22"
