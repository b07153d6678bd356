"""What Torus and Papworth Trust say beside their promises: lessons, hours, help and complaints.

All of it was taken from their documents. Change it only together with the landlord's decision.
"""

import re
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.project import LandlordFiles, read_project
from generator.schema.walk import walk, words_of

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def landlords() -> dict[str, LandlordFiles]:
    project = read_project(ROOT, Collector())
    assert project is not None
    return {files.slug: files for files in project.landlords}


# lesson: (changes, words that must be there)
LEARNED = {
    "contractors-and-oversight": (3, r"told our Board if a step was late"),
    "damp-and-mould": (3, r"severe maladministration.*only one.*before it was due"),
    "handling-complaints": (8, r"48 hours.*Learning Officer.*audited twice"),
    "how-staff-behave": (4, r"Competency Framework"),
    "keeping-people-informed": (1, r"after a survey"),
    "moving-out-for-a-while": (1, r"24 steps"),
    "no-access-visits": (2, r"no longer cancelled"),
    "what-tenants-need": (1, r"Reasonable Adjustments"),
}


def test_torus_tells_what_it_learned(landlords: dict[str, LandlordFiles]) -> None:
    entries = {each.slug: each.fields for each in landlords["torus-liverpool"].learning}
    assert set(entries) == set(LEARNED)
    for slug, (changes, words) in LEARNED.items():
        text = " ".join(words_of(v) for _, v in walk(entries[slug], published=True))
        assert len(entries[slug].what_we_changed) == changes, slug
        assert re.search(words, text, re.DOTALL), f"{slug} no longer says: {words}"


HOURS = {
    ("torus-liverpool", "Emergency repairs"): "Day and night, every day",
    ("torus-liverpool", "Customer Hub"): "Monday to Friday, 8am to 8pm. Saturday, 8am to 12 noon",
    ("papworth-trust", "Emergency repairs when we are closed"): (
        "Evenings, weekends and bank holidays"
    ),
    ("papworth-trust", "Housing contact centre"): (
        "Monday to Friday, 9am to 5pm. Closed on bank holidays"
    ),
}


def test_hours_and_help_are_those_of_the_documents(landlords: dict[str, LandlordFiles]) -> None:
    found = {
        (slug, contact.label): contact.hours
        for slug in ("torus-liverpool", "papworth-trust")
        for contact in landlords[slug].fields.contacts
        if contact.hours
    }
    assert found == HOURS
    access = {each.kind: each for each in landlords["torus-liverpool"].fields.access}
    for kind, words in {
        "relay": r"Relay UK.*free",
        "interpreting": r"Language Line and The Big Word",
        "reading": r"ReachDeck",
        "visit": r"reception.*Neighbourhood Officer",
        "support": r"Vulnerability and Reasonable Adjustments Policy",
    }.items():
        text = " ".join(words_of(value) for _, value in walk(access[kind], published=True))
        assert re.search(words, text), kind


@pytest.mark.parametrize("slug", ["torus-liverpool", "papworth-trust"])
def test_complaint_times_are_those_of_the_code(
    slug: str, landlords: dict[str, LandlordFiles]
) -> None:
    stages = landlords[slug].fields.complaint_stages
    times = [(s.acknowledge_within, s.answer_within, s.longer_by) for s in stages]
    assert [tuple(time and str(time) for time in each) for each in times] == [
        ("5 working days", "10 working days", "10 working days"),
        ("5 working days", "20 working days", "20 working days"),
        (None, None, None),
    ]
