"""Names that people type for `deal print`: what each means, or what to type instead."""

from contextlib import suppress
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Catalogue
from generator.output import Scope
from generator.render.print.asked_for import (
    NothingToPrint,
    names_in,
    order,
    products_of,
    whole_name,
)
from generator.render.print.products import PRODUCTS
from generator.render.print.subject import subjects
from site_tests.example import CAMPAIGN, TODAY, TWO_LANDLORDS

ASB = "anti-social-behaviour"
REPAIRS = "example-homes/repairs"
EASY = "example-homes/easy-read/repairs"


def asked(*names: str, products: tuple[str, ...] = ()) -> list[str]:
    return [whole_name(one) for one in order(TWO_LANDLORDS, names, products).subjects]


def refused(*names: str, products: tuple[str, ...] = ()) -> str:
    with pytest.raises(NothingToPrint) as error:
        order(TWO_LANDLORDS, names, products, {"secret": "its file says “publish: draft”."})
    return str(error.value)


def with_campaign(since: date | None, until: date | None) -> Catalogue:
    """The two landlords, the first with a campaign between these days."""
    first, second = TWO_LANDLORDS.publications
    landlord = replace(first.landlord, campaigns=(replace(CAMPAIGN, since=since, until=until),))
    return replace(TWO_LANDLORDS, publications=(replace(first, landlord=landlord), second))


@pytest.mark.parametrize(
    "typed",
    [
        "repairs",
        "Repairs",
        " repairs/ ",
        "example-homes/repairs",
        "Example-Homes/Repairs",
        "content/example-homes/standards/repairs.yml",
        "content\\example-homes\\standards\\repairs.yml",
    ],
)
def test_a_standard_is_known_by_its_name_its_title_and_its_file(typed: str) -> None:
    """Whoever asks for it gets its versions too."""
    assert asked(typed) == [REPAIRS, EASY]


@pytest.mark.parametrize(
    "typed",
    [
        "easy-read/repairs",
        EASY,
        "content/example-homes/standards/repairs.easy-read.yml",
    ],
)
def test_a_version_is_known_by_its_address_and_its_file(typed: str) -> None:
    assert asked(typed) == [EASY]


@pytest.mark.parametrize("typed", ["Your home", "your-home", "example-homes/themes/your-home"])
def test_a_theme_is_all_its_standards(typed: str) -> None:
    assert asked(typed) == [REPAIRS, EASY, "example-homes/themes/your-home"]


def test_a_landlord_is_all_of_it_once() -> None:
    everything = [
        whole_name(one) for one in subjects(TWO_LANDLORDS) if one.landlord.slug == "example-homes"
    ]
    assert sorted(asked("example-homes", "repairs", "Example Homes")) == sorted(everything)


def test_no_name_and_a_product_is_that_product_of_everything() -> None:
    assert asked(products=("poster",)) == [whole_name(one) for one in subjects(TWO_LANDLORDS)]


def test_a_name_of_two_landlords_is_asked_about_with_the_lines_to_type() -> None:
    assert refused(ASB, products=("Poster",)) == (
        "“anti-social-behaviour” can mean several things. Type one of these:\n"
        "  deal print example-homes/anti-social-behaviour --product poster\n"
        "  deal print sample-trust/anti-social-behaviour --product poster"
    )
    assert asked(f"sample-trust/{ASB}") == [f"sample-trust/{ASB}"]


@pytest.mark.parametrize(
    ("typed", "products", "answer"),
    [
        ("repiars", (), "There is nothing to print called “repiars”. Did you mean “repairs”?"),
        ("zzz", (), "There is nothing to print called “zzz”. “deal print” lists what there is."),
        ("", (), "There is nothing to print called “”. “deal print” lists what there is."),
        ("secret", (), "Nothing is printed of “secret”: its file says “publish: draft”."),
        (
            "repairs",
            ("posctard",),
            "There is no product called “posctard”. Did you mean “postcard”?",
        ),
        (
            "repairs",
            ("booklet",),
            "“booklet” is about a theme or a whole landlord, not about a standard. "
            "Type: deal print example-homes --product booklet",
        ),
        ("repairs", ("area-report",), "“area-report” is about an area, not about a standard."),
    ],
)
def test_what_means_nothing_says_what_to_type(
    typed: str, products: tuple[str, ...], answer: str
) -> None:
    assert refused(typed, products=products) == answer


def test_a_campaign_is_printed_before_its_first_day_for_those_who_ask_by_name() -> None:
    coming = with_campaign(date(2026, 12, 1), None)
    (one,) = order(coming, [CAMPAIGN.slug], ["postcard"]).subjects
    assert (one.scope, one.opens) == (Scope.CAMPAIGN, date(2026, 12, 1))
    for names in ([], ["example-homes"]):
        scopes = {each.scope for each in order(coming, names, []).subjects}
        assert Scope.CAMPAIGN not in scopes


def test_nothing_is_printed_of_a_campaign_that_is_over() -> None:
    over = with_campaign(None, TODAY.replace(day=1))
    for name in (CAMPAIGN.slug, f"example-homes/{CAMPAIGN.slug}"):
        with pytest.raises(NothingToPrint, match=r"this campaign ended on 1 November 2026\."):
            order(over, [name], [])


def test_every_name_that_is_listed_can_be_typed() -> None:
    found = tuple(subjects(TWO_LANDLORDS, coming=True))
    assert len(names_in(found)) == len(found)
    for name, subject in names_in(found).items():
        assert whole_name(subject) in asked(name)
        assert whole_name(subject) in asked(whole_name(subject))


def test_every_product_can_be_asked_for_by_its_id_and_by_what_links_say() -> None:
    found = tuple(subjects(TWO_LANDLORDS))
    assert {each.id for each in products_of(found)} == {each.id for each in PRODUCTS}
    for product in PRODUCTS:
        for written in (product.id, product.id.upper(), product.label):
            assert order(TWO_LANDLORDS, [], [written]).products == (product.id,)


@given(st.text(), st.text())
def test_whatever_is_typed_gets_an_answer(name: str, product: str) -> None:
    with suppress(NothingToPrint):
        assert order(TWO_LANDLORDS, [name], [product] if product else []).subjects
