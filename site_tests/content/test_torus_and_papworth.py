"""The offers of Torus and the standards of Papworth Trust hold what their documents say.

The figures, times and dates below were taken from those documents. Change them only together with
the landlord's decision.
"""

import csv
import re
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.model import FigureStatus
from generator.project import LandlordFiles, read_project
from generator.schema.promise import CheckFields, ResponseTimeFields
from generator.schema.walk import walk, words_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def landlords() -> dict[str, LandlordFiles]:
    project = read_project(ROOT, Collector())
    assert project is not None
    return {files.slug: files for files in project.landlords}


QUARTER, SINCE_APRIL, YEAR_SO_FAR = "FY2020-21-Q3", "2020-04/2020-12", "FY2020-21-YTD-12"
TORUS_FIGURES = {
    ("asb-on-time", QUARTER): "98.9",
    ("asb-open-cases", QUARTER): "399",
    ("asb-new-cases", QUARTER): "15.48",
    ("calls-answered", QUARTER): "95.5",
    ("communal-fire-inspections", QUARTER): "100",
    ("complaints-on-time", QUARTER): "100",
    ("emergency-repairs-on-time", QUARTER): "100",
    ("other-repairs-on-time", QUARTER): "99.94",
    ("gas-certificates", QUARTER): "99.98",
    ("electrical-tests", QUARTER): "91.47",
    ("legionella-work", QUARTER): "100",
    ("lift-inspections-on-time", QUARTER): "59.82",
    ("days-to-let", QUARTER): "77",
    ("coffee-mornings", QUARTER): "1",
    ("consultation-surveys", QUARTER): "1",
    ("torus-talk-members", QUARTER): "110",
    ("rent-collected", YEAR_SO_FAR): "99.45",
    ("neighbourhood-satisfaction", SINCE_APRIL): "91.9",
    ("surveys-completed", SINCE_APRIL): "396",
    ("easy-to-deal-with", SINCE_APRIL): "89.9",
    ("repairs-satisfaction", SINCE_APRIL): "89.4",
    ("safe-home", SINCE_APRIL): "92.9",
    ("home-quality", SINCE_APRIL): "90.6",
    ("rent-value", SINCE_APRIL): "97",
    ("listens-to-views", SINCE_APRIL): "88.9",
}
TORUS_TARGETS = {
    "calls-answered": "95",
    "emergency-repairs-on-time": "100",
    "other-repairs-on-time": "99.5",
    "safety-checks-on-time": "100",
    "lift-inspections-on-time": "95",
    "days-to-let": "77",
    "rent-collected": "99",
}


def test_torus_has_every_figure_of_its_offers_and_no_other(
    landlords: dict[str, LandlordFiles],
) -> None:
    found = {
        (row.figure.key, row.figure.period.code): str(row.figure.value)
        for row in landlords["torus-liverpool"].figures
        if row.figure.area == "liverpool"
    }
    assert found == TORUS_FIGURES


def test_torus_has_its_targets_and_no_other(landlords: dict[str, LandlordFiles]) -> None:
    found = {
        measure.id: str(measure.target)
        for standard in landlords["torus-liverpool"].standards
        for measure in standard.fields.performance_measures
        if measure.target is not None
    }
    assert found == TORUS_TARGETS


def test_the_checks_of_torus_are_those_of_its_offers(landlords: dict[str, LandlordFiles]) -> None:
    checks = [
        value
        for standard in landlords["torus-liverpool"].standards
        for _, value in walk(standard.fields)
        if isinstance(value, CheckFields)
    ]
    assert sorted(check.on for check in checks if check.on) == ["2020-12"] * 3
    assert sorted(check.due for check in checks if check.due) == [
        *["2021-03"] * 6,
        "2021-05",
        "2021-06",
        "2021-08",
        "2021-09",
        "2021-11",
    ]
    assert not any(check.found for check in checks), "no finding was published"


TIMES = {
    ("torus-liverpool", "safer-estates"): ["24 hours", "5 days"],
    ("torus-liverpool", "customer-service"): ["4 hours", "10 working days"],
    ("torus-liverpool", "repairs-and-maintenance"): ["2 hours", "24 hours", "20 calendar days"],
    ("torus-liverpool", "allocations-and-lettings"): ["6 weeks"],
    ("papworth-trust", "contacting-us"): ["7 working days"],
    ("papworth-trust", "repairs-and-maintenance"): [
        *("24 hours", "7 days", "30 days", "60 days"),
        *("24 hours", "2 working days"),
    ],
    ("papworth-trust", "tenancy-management"): [
        *("42 days", "24 hours", "5 working days", "10 working days"),
    ],
    ("papworth-trust", "moving-in"): ["6 weeks"],
}


def test_every_time_is_in_a_table_with_its_clock(landlords: dict[str, LandlordFiles]) -> None:
    found = {
        (slug, standard.slug): times
        for slug in ("torus-liverpool", "papworth-trust")
        for standard in landlords[slug].standards
        if (
            times := [
                str(value.within)
                for _, value in walk(standard.fields)
                if isinstance(value, ResponseTimeFields)
            ]
        )
    }
    assert found == TIMES


SAID = [
    ("torus-liverpool", "looking-after-your-home", r"gas safety check every year"),
    ("torus-liverpool", "looking-after-your-home", r"every 5 years .*wires and sockets"),
    ("torus-liverpool", "looking-after-your-home", r"hoists and stairlifts that we put in"),
    ("torus-liverpool", "income-management", r"we take legal action"),
    ("torus-liverpool", "neighbourhood-management", r"Covid-19 rules did not allow"),
    ("torus-liverpool", "tenant-voice", r"Community Investment Fund"),
    ("papworth-trust", "contacting-us", r"Monday to Friday, 9am to 5pm"),
    ("papworth-trust", "contacting-us", r"unless it is an emergency"),
    ("papworth-trust", "repairs-and-maintenance", r"disability or health condition"),
    ("papworth-trust", "tenancy-management", r"visit you once a year"),
    ("papworth-trust", "estate-and-shared-areas", r"Every three months we inspect"),
    ("papworth-trust", "involvement-and-engagement", r"survey every year"),
    ("papworth-trust", "involvement-and-engagement", r"newsletter .*every three months"),
    ("papworth-trust", "data-security", r"council or with the police"),
]


@pytest.mark.parametrize(("slug", "standard", "words"), SAID)
def test_what_a_tenant_can_hold_them_to_is_said(
    slug: str, standard: str, words: str, landlords: dict[str, LandlordFiles]
) -> None:
    file = next(each for each in landlords[slug].standards if each.slug == standard)
    text = " ".join(words_of(value) for _, value in walk(file.fields, published=True))
    assert re.search(words, text)


def test_papworth_has_no_figure_and_no_target(landlords: dict[str, LandlordFiles]) -> None:
    files = landlords["papworth-trust"]
    assert files.figures == ()
    assert not [
        measure.id
        for standard in files.standards
        for measure in standard.fields.performance_measures
        if measure.target is not None
    ]


@pytest.mark.parametrize("slug", ["torus-liverpool", "six-town-housing"])
def test_all_26_figures_of_both_years_are_those_of_the_release(
    slug: str, landlords: dict[str, LandlordFiles]
) -> None:
    files = landlords[slug]
    own = files.fields.tenant_satisfaction_measures
    assert own is not None
    for year, period in (("2024", "FY2023-24"), ("2025", "FY2024-25")):
        path = ROOT / f"data/regulator/tsm_{year}_by_landlord.csv"
        with path.open(encoding="utf-8", newline="") as stream:
            released = next(r for r in csv.DictReader(stream) if r["code"] == own.registered_code)
        found = {
            row.figure.key: row.figure
            for row in files.figures
            if row.figure.area == "all" and row.figure.period.code == period
        }
        assert len(found) == 26
        for code, figure in found.items():
            if released[code].startswith("["):
                assert figure.status is FigureStatus.NOT_COLLECTED
            else:
                assert str(figure.value) == released[code]
