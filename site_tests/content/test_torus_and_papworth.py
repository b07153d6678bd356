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
from generator.schema.promise import CheckFields, PausedFields, ResponseTimeFields
from generator.schema.standard import StandardFields
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


def test_one_figure_serves_two_promises_where_torus_says_it_twice(
    landlords: dict[str, LandlordFiles],
) -> None:
    found = {
        measure.id: measure.same_figure_as
        for standard in landlords["torus-liverpool"].standards
        for measure in standard.fields.performance_measures
        if measure.same_figure_as
    }
    assert found == {
        "surveys-about-services": "surveys-completed",
        "block-fire-inspections": "communal-fire-inspections",
    }


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


# standard: (promises, how each is checked, points of definition, measures)
IN_THE_SOURCE = {
    ("papworth-trust", "contacting-us"): (5, 4, 0, 2),
    ("papworth-trust", "data-security"): (3, 1, 0, 0),
    ("papworth-trust", "estate-and-shared-areas"): (3, 3, 0, 2),
    ("papworth-trust", "involvement-and-engagement"): (7, 1, 0, 1),
    ("papworth-trust", "moving-in"): (3, 2, 0, 3),
    ("papworth-trust", "repairs-and-maintenance"): (8, 5, 0, 2),
    ("papworth-trust", "tenancy-management"): (7, 4, 0, 3),
    ("torus-liverpool", "allocations-and-lettings"): (4, 3, 0, 1),
    ("torus-liverpool", "customer-service"): (9, 4, 0, 7),
    ("torus-liverpool", "income-management"): (7, 6, 0, 2),
    ("torus-liverpool", "looking-after-your-home"): (11, 7, 0, 9),
    ("torus-liverpool", "neighbourhood-management"): (6, 5, 0, 5),
    ("torus-liverpool", "repairs-and-maintenance"): (4, 0, 0, 5),
    ("torus-liverpool", "safer-estates"): (7, 2, 5 + 6, 4),
    ("torus-liverpool", "tenancy-management"): (6, 4, 0, 0),
    ("torus-liverpool", "tenant-voice"): (5, 7, 8, 6),
}


def test_nothing_of_the_source_is_missing(landlords: dict[str, LandlordFiles]) -> None:
    found = {
        (slug, standard.slug): _counted(standard.fields)
        for slug in ("torus-liverpool", "papworth-trust")
        for standard in landlords[slug].standards
    }
    assert found == IN_THE_SOURCE


def _counted(fields: StandardFields) -> tuple[int, int, int, int]:
    lists = [*fields.our_responsibilities]
    points = [*fields.good_to_know]
    for part in fields.parts:
        lists += part.our_responsibilities
        points += part.good_to_know
    checks = [line for each in lists if not isinstance(each, str) for line in each.how_we_check]
    if fields.how_we_check:
        checks += [*fields.how_we_check.by, *fields.how_we_check.reported]
    items = sum(len(group.items) for group in points)
    return len(lists), len(checks), items, len(fields.performance_measures)


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
    ("torus-liverpool", "allocations-and-lettings", r"changed this target, because the pandemic"),
    ("torus-liverpool", "allocations-and-lettings", r"support you need to settle"),
    ("torus-liverpool", "customer-service", r"Only the hours in which we are open count"),
    ("torus-liverpool", "customer-service", r"emergency repair day and night"),
    ("torus-liverpool", "looking-after-your-home", r"ask for it by phone or email"),
    ("torus-liverpool", "neighbourhood-management", r"Community Impact Days"),
    ("torus-liverpool", "safer-estates", r"Threats to our staff"),
    ("torus-liverpool", "safer-estates", r"one figure is for both times"),
    ("torus-liverpool", "tenancy-management", r"assessment of what you need"),
    ("papworth-trust", "contacting-us", r"your place in the queue"),
    ("papworth-trust", "estate-and-shared-areas", r"shared areas that you pay for"),
    ("papworth-trust", "involvement-and-engagement", r"pay your fair expenses"),
    ("papworth-trust", "moving-in", r"Before we offer you a tenancy"),
    ("papworth-trust", "repairs-and-maintenance", r"tell you beforehand and say why"),
    ("papworth-trust", "tenancy-management", r"keep what you tell us confidential"),
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


def test_one_promise_is_paused_with_its_reason(landlords: dict[str, LandlordFiles]) -> None:
    paused = [
        (standard.slug, value.because)
        for standard in landlords["torus-liverpool"].standards
        for _, value in walk(standard.fields)
        if isinstance(value, PausedFields)
    ]
    assert paused == [("neighbourhood-management", "Covid-19 rules did not allow them.")]


@pytest.mark.parametrize(
    ("slug", "first", "second"),
    [
        ("papworth-trust", "come and make it safe", "finish the repair"),
        ("torus-liverpool", "respond to it", "finish it"),
    ],
)
def test_made_safe_and_finished_are_two_clocks(
    slug: str, first: str, second: str, landlords: dict[str, LandlordFiles]
) -> None:
    repairs = next(s for s in landlords[slug].standards if s.slug == "repairs-and-maintenance")
    table = [v.we for _, v in walk(repairs.fields) if isinstance(v, ResponseTimeFields)]
    assert table[:2] == [first, second]


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
