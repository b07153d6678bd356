"""Six Town Housing's standards hold everything that the landlord's own documents promise.

The counts, times and targets below were taken from those documents. Change them only together
with the landlord's decision.
"""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generator.checks import run_checks
from generator.compile import compile_landlord, compile_standard
from generator.diagnostics import Collector, Level
from generator.model import Standard
from generator.project import LandlordFiles, StandardFile, read_project
from generator.schema.walk import walk, words_of

ROOT = Path(__file__).parents[2]

# standard: (our promises, your responsibilities, points of definition, measures)
IN_THE_SOURCE = {
    "customer-services": (11, 5, 10, 2),
    "involving-you": (8, 2, 0, 1),
    "improving-your-home": (9, 5, 0, 2),
    "repairs": (7, 10, 0, 4),
    "keeping-you-safe": (7, 6, 0, 4),
    "anti-social-behaviour": (12, 4, 6, 5),
    "your-neighbourhood": (7, 4, 0, 5),
    "paying-your-rent": (6, 5, 0, 2),
    "your-tenancy": (5, 7, 0, 2),
}

TARGETS = {
    "overall-satisfaction": "95",
    "complaints-on-time": "100",
    "overall-satisfaction-involving-you": "95",
    "improvements-satisfaction": "96",
    "homes-not-decent": "0",
    "repairs-satisfaction": "99",
    "repairs-on-time": "95",
    "repairs-first-time": "99",
    "repairs-appointments": "95",
    "gas-checks-overdue": "0",
    "electrical-checks-overdue": "0",
    "planned-safety-checks": "100",
    "fire-risk-assessments": "100",
    "asb-satisfaction": "90",
    "asb-cases": "5",
    "asb-resolved": "90",
    "serious-asb-on-time": "100",
    "asb-on-time": "100",
    "neighbourhood-satisfaction": "97",
    "shared-area-fire-inspections": "100",
    "offensive-graffiti-on-time": "100",
    "other-graffiti-on-time": "100",
    "fly-tipping-on-time": "100",
    "rent-collected": "99",
    "rent-arrears": "3.1",
    "lettings-satisfaction": "95",
    "time-to-let": "30",
}

# What a tenant can hold the landlord to, or be held to: (standard, words that must be there).
TIMES_AND_EXCEPTIONS = [
    ("repairs", r"emergency repairs within 24 hours"),
    ("repairs", r"appointment"),
    ("repairs", r"at least 24 hours before"),
    ("repairs", r"[Ee]very 10 years.*smoke alarm"),
    ("repairs", r"children under 18"),
    ("repairs", r"written permission"),
    ("keeping-you-safe", r"gas .*every year"),
    ("keeping-you-safe", r"[Ee]very 2 years.*fire risks"),
    ("keeping-you-safe", r"every 10 years in your home and every year in shared areas"),
    ("keeping-you-safe", r"[Ee]very 2 years.*asbestos"),
    ("keeping-you-safe", r"cold water tank.*every 2 years"),
    ("anti-social-behaviour", r"within 24 hours about serious cases and hate crime"),
    ("anti-social-behaviour", r"within 5 working days"),
    ("anti-social-behaviour", r"agree before we do this, unless .*safeguarding"),
    ("anti-social-behaviour", r"should report crime to the police"),
    ("anti-social-behaviour", r"within 1 working day"),
    ("your-neighbourhood", r"within 7 days"),
    ("your-neighbourhood", r"remove(d)? within 24 hours|within 24 hours"),
    ("your-neighbourhood", r"prosecute"),
    ("paying-your-rent", r"legal action"),
    ("paying-your-rent", r"lose your home"),
    ("customer-services", r"within 10 working days"),
    ("customer-services", r"permission"),
    ("improving-your-home", r"children under 18"),
    ("your-tenancy", r"first few weeks"),
]

OPEN_FOR_THE_LANDLORD = {
    "improving-your-home": r"12 months",
    "anti-social-behaviour": r"how many weeks",
    "your-neighbourhood": r"how many days",
}


@pytest.fixture(scope="module")
def landlord() -> LandlordFiles:
    collector = Collector()
    project = read_project(ROOT, collector)
    assert not collector.failed, [str(found) for found in collector]
    assert project is not None
    return next(files for files in project.landlords if files.slug == "six-town-housing")


@pytest.fixture(scope="module")
def written(landlord: LandlordFiles) -> dict[str, StandardFile]:
    return {standard.slug: standard for standard in landlord.standards}


@pytest.fixture(scope="module")
def published(landlord: LandlordFiles) -> dict[str, Standard]:
    made = compile_landlord(landlord, None)
    return {file.slug: compile_standard(file, made) for file in landlord.standards}


def test_there_are_the_nine_standards_and_no_other(written: dict[str, StandardFile]) -> None:
    assert set(written) == set(IN_THE_SOURCE)


@pytest.mark.parametrize("slug", IN_THE_SOURCE)
def test_nothing_of_the_source_is_missing(slug: str, written: dict[str, StandardFile]) -> None:
    fields = written[slug].fields
    promises = len(fields.our_responsibilities)
    promises += sum(len(part.our_responsibilities) for part in fields.parts)
    lists = (*fields.good_to_know, *(item for part in fields.parts for item in part.good_to_know))
    points = sum(len(group.items) for group in lists)
    counted = (
        promises,
        len(fields.your_responsibilities),
        points,
        len(fields.performance_measures),
    )
    assert counted == IN_THE_SOURCE[slug]


def test_the_totals_are_the_source_s() -> None:
    assert [sum(column) for column in zip(*IN_THE_SOURCE.values(), strict=True)] == [72, 48, 16, 27]


def test_every_target_is_the_source_s(written: dict[str, StandardFile]) -> None:
    measures = [m for file in written.values() for m in file.fields.performance_measures]
    assert {m.id: m.target for m in measures} == {i: Decimal(t) for i, t in TARGETS.items()}


@pytest.mark.parametrize(("slug", "words"), TIMES_AND_EXCEPTIONS)
def test_times_and_exceptions_are_kept(
    slug: str, words: str, written: dict[str, StandardFile]
) -> None:
    public = " ".join(words_of(value) for _, value in walk(written[slug].fields, published=True))
    assert re.search(words, public), f"{slug} no longer says: {words}"


@pytest.mark.parametrize("slug", IN_THE_SOURCE)
def test_every_standard_has_three_to_five_promises_for_its_postcard(
    slug: str, published: dict[str, Standard]
) -> None:
    assert 3 <= len(published[slug].key_promises) <= 5


def test_what_the_landlord_left_open_is_asked_and_not_published(
    landlord: LandlordFiles, published: dict[str, Standard]
) -> None:
    collector = Collector()
    run_checks_of(landlord, collector)
    questions = [found for found in collector if found.level is Level.QUESTION]
    for slug, words in OPEN_FOR_THE_LANDLORD.items():
        asked = [q for q in questions if q.where.file.endswith(f"{slug}.yml")]
        assert any(re.search(words, question.message) for question in asked), slug
    assert len(published["improving-your-home"].promises) == 9 - 1
    assert len(published["anti-social-behaviour"].promises) == 12 - 2
    assert len(published["your-neighbourhood"].measures) == 5 - 1


@pytest.mark.parametrize(
    ("slug", "words"),
    [
        ("anti-social-behaviour", r"24 hours.*1 working day"),
        ("keeping-you-safe", r"10 years|5 years"),
        ("customer-services", r"informal"),
    ],
)
def test_clashes_are_noted_for_the_landlord(slug: str, words: str, landlord: LandlordFiles) -> None:
    collector = Collector()
    run_checks_of(landlord, collector)
    notes = [
        found.message
        for found in collector
        if found.level is Level.NOTE and found.where.file.endswith(f"{slug}.yml")
    ]
    assert any(re.search(words, note) for note in notes)


def run_checks_of(landlord: LandlordFiles, collector: Collector) -> None:
    project = read_project(ROOT, Collector())
    assert project is not None
    assert landlord.slug in {files.slug for files in project.landlords}
    run_checks(project, date(2026, 11, 22), collector)
