"""The accessibility statement and the privacy page: true, and in the words of the landlord's files."""

from dataclasses import replace
from datetime import date

import pytest

from generator.model import Accessibility, AccessTest, Barrier, Catalogue
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE
from site_tests.page_reader import Page, page

TESTED = AccessTest(date(2026, 11, 20), "The makers", "Every page", "Nothing")
EARLIER = replace(TESTED, on=date(2025, 3, 1), by="Tenants")
BARRIER = Barrier("A map cannot be heard", "It is a picture", "Ask us for a list of streets")


def statement(known: Accessibility, of: Catalogue = CATALOGUE) -> Page:
    return page(make_pages(replace(of, accessibility=known), ()), "accessibility.md")


@pytest.mark.parametrize(
    ("known", "status"),
    [
        (Accessibility(), "we do not know whether it meets the standard"),
        (Accessibility((), (BARRIER,)), "we do not know whether it meets the standard"),
        (Accessibility((TESTED,)), "it is fully compliant"),
        (Accessibility((TESTED,), (BARRIER,)), "it is partially compliant"),
    ],
    ids=["nothing known", "never tested", "no problem known", "a problem known"],
)
def test_a_statement_says_no_more_than_was_tested(known: Accessibility, status: str) -> None:
    text = statement(known).text
    said = ("we do not know whether", "fully compliant", "partially compliant")
    assert status in text
    assert sum(each in text for each in said) == 1


def test_a_statement_has_its_tests_problems_and_plans_and_the_day_of_the_newest() -> None:
    known = Accessibility((TESTED, EARLIER), (BARRIER,), ("We will write the list.",))
    text = statement(known).text
    assert (
        "A map cannot be heard. It is a picture. Ask us for a list of streets." in text
        and "We will write the list." in text
    )
    assert "20 November 2026, by the makers: Every page. What was found: Nothing." in text
    assert "1 March 2025, by Tenants: Every page." in text
    assert "This statement was last changed on 20 November 2026." in text


def test_a_statement_tells_whom_to_ask_and_where_to_complain() -> None:
    shown = statement(Accessibility((TESTED,)))
    (publication,) = CATALOGUE.publications
    phone = publication.landlord.contact("phone")
    assert phone is not None
    assert phone.to in shown.text
    assert {"if-we-get-it-wrong.md", "https://www.equalityadvisoryservice.com/"} <= set(shown.links)


def test_every_page_leads_to_both() -> None:
    for file in make_pages(CATALOGUE, ()):
        if file.path.endswith(".md"):
            deal = page((file,), file.path).matter["deal"]
            assert deal["accessibility_page"] == "accessibility/"
            assert deal["privacy_page"] == "privacy/"


@pytest.mark.parametrize("repository", ["", "https://github.com/homes/deal"])
def test_the_form_s_own_rules_are_named_where_there_is_a_form(repository: str) -> None:
    site = replace(CATALOGUE.site, repo_url=repository)
    text = page(make_pages(replace(CATALOGUE, site=site), ()), "privacy.md").text
    assert ("GitHub" in text) == bool(repository)
