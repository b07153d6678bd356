"""A campaign's page: it opens and closes by the day it is built for."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model import Campaign, CampaignState
from generator.render.pages import make_pages
from site_tests.example import CAMPAIGN, CATALOGUE, LANDLORD
from site_tests.page_reader import Page, page

PAGE = "ready-for-winter.md"


def files_on(day: date, campaign: Campaign = CAMPAIGN) -> tuple[set[str], dict[str, Page]]:
    (publication,) = CATALOGUE.publications
    landlord = replace(LANDLORD, campaigns=(campaign,))
    catalogue = replace(
        CATALOGUE, today=day, publications=(replace(publication, landlord=landlord),)
    )
    made = make_pages(catalogue, ())
    paths = {file.path for file in made}
    wanted = ("index.md", "repairs.md", "anti-social-behaviour.md", PAGE)
    return paths, {path: page(made, path) for path in wanted if path in paths}


OPEN = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (date(2026, 10, 31), CampaignState.COMING),
        (date(2026, 11, 1), CampaignState.OPEN),
        (date(2027, 2, 28), CampaignState.OPEN),
        (date(2027, 3, 1), CampaignState.OVER),
    ],
)
def test_the_first_and_the_last_day_belong_to_it(day: date, state: CampaignState) -> None:
    assert CAMPAIGN.state(day) is state
    assert replace(CAMPAIGN, since=None, until=None).state(day) is CampaignState.OPEN


def test_before_its_first_day_nothing_of_it_is_published() -> None:
    paths, pages = files_on(date(2026, 10, 31))
    assert PAGE not in paths
    for shown in pages.values():
        assert "Ready for winter" not in shown.text
        assert shown.matter["deal"]["campaigns"] == []


def test_while_it_is_open_everything_leads_to_it() -> None:
    _, pages = files_on(OPEN)
    assert "ready-for-winter/" in pages["index.md"].links
    assert "Right now" in pages["index.md"].all("h2")
    assert PAGE in pages["repairs.md"].links
    assert PAGE not in pages["anti-social-behaviour.md"].links
    entry = {"title": "Ready for winter", "path": "ready-for-winter/"}
    assert pages["anti-social-behaviour.md"].matter["deal"]["campaigns"] == [entry]


def test_the_page_says_all_of_it() -> None:
    shown = files_on(OPEN)[1][PAGE]
    assert "This campaign runs until 28 February 2027." in shown.text
    assert shown.all("h1", "h2", "h3") == [
        "Ready for winter",
        "Is your heating broken? Tell us",
        "On this page",
        "What this is about",
        "Water",
        "What to do",
        "What not to do",
        "Free salt",
        "What we promise",
        "Repairs",
        "Our text message",
    ]
    for words in (
        "Tell us before Friday.",
        "A pipe that drips",
        "It is under the sink.",
        "Never thaw a pipe with a flame.",
        "We make your home safe within 24 hours in an emergency.",
        "Tell us on 0161 496 0000. More: https://deal.example/go/example-homes/ready-for-winter/",
    ):
        assert words in shown.text
    assert "tel:01614960000" in shown.links
    assert "Winter is over." not in shown.text


def test_afterwards_the_page_stays_and_says_what_still_holds() -> None:
    _, pages = files_on(date(2027, 3, 1))
    shown = pages[PAGE]
    assert "This campaign ended on 28 February 2027. Winter is over." in shown.text
    assert "Find your stop tap." in shown.text
    assert "We make your home safe within 24 hours in an emergency." in shown.text
    for gone in ("Tell us before Friday.", "Free salt", "Our text message", "What this is about"):
        assert gone not in shown.text
    for path in ("index.md", "repairs.md"):
        assert "Right now" not in pages[path].text
        assert not [link for link in pages[path].links if "winter" in link]


def test_a_campaign_of_nothing_but_its_call_has_no_empty_headings() -> None:
    bare = replace(CAMPAIGN, sections=(), standards=(), text_message="", until=None)
    shown = files_on(OPEN, bare)[1][PAGE]
    assert shown.all("h2") == [
        "Is your heating broken? Tell us",
        "On this page",
        "What this is about",
    ]
