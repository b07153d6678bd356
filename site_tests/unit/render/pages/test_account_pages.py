"""The pages that hold a landlord to account: checks, pauses, complaints and what was learned."""

import dataclasses
from functools import cache

from generator.model import Catalogue, Contact
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, LANDLORD, PDFS
from site_tests.page_reader import Page, page


@cache
def example(path: str) -> Page:
    return page(make_pages(CATALOGUE, PDFS), path)


def with_landlord(**changes: object) -> Catalogue:
    (publication,) = CATALOGUE.publications
    landlord = dataclasses.replace(LANDLORD, **changes)  # type: ignore[arg-type]
    changed = dataclasses.replace(publication, landlord=landlord)
    return dataclasses.replace(CATALOGUE, publications=(changed,))


def test_a_promise_says_who_checked_it_and_what_they_found() -> None:
    text = example("repairs.md").text
    assert (
        "Tenant inspectors checked this in March 2026 (the night line). They found: Two of ten "
        "calls took too long. A check by tenant inspectors (the night line) is due in March 2027."
    ) in text
    assert (
        "A check by tenant inspectors is overdue. It was due on 30 June 2026. It was first due in "
        "January 2026, and was put off. Why: Snow closed the roads."
    ) in text
    assert (
        "Tenant inspectors checked this on 4 November 2025. What they found has not been published."
    ) in text


def test_a_paused_promise_stays_on_its_page_and_not_in_short() -> None:
    shown = example("repairs.md")
    assert (
        "Paused We have stopped doing this since October 2026. Why: The floods closed the paths. "
        "We look at this again in January 2027."
    ) in shown.text
    assert shown.text.count("We walk round each estate with you.") == 1


def test_a_promise_has_an_address_and_leads_to_what_to_do() -> None:
    shown = example("repairs.md")
    assert {"promise-emergency", "promise-gas", "promise-walk-round"} <= set(shown.ids)
    assert shown.links.count("#if-we-get-it-wrong") == 1 + 2, "contents, and one in each part"


def test_the_register_lists_overdue_checks_first() -> None:
    shown = example("who-checked-this.md")
    assert shown.text.count("1 check is overdue, 1 check is due, 2 checks are done.") == 1
    assert shown.all("h2") == [
        "Checks that are overdue",
        "Checks that are due",
        "Checks that were done",
        "Reviews of our standards",
    ]
    assert "../repairs/#promise-emergency" in shown.links
    in_order = [shown.text.index(day) for day in ("30 June 2026", "March 2027", "March 2026")]
    assert in_order == sorted(in_order)
    (overdue,) = (row for row in shown.all("tr") if "30 June 2026" in row)
    assert "first due in January 2026, and was put off. Why: Snow closed the roads." in overdue
    assert shown.all("th").count("Put off before") == 1, "none that is due was put off"


def test_without_checks_the_register_says_what_that_means() -> None:
    (publication,) = CATALOGUE.publications
    bare = dataclasses.replace(publication, deals=publication.deals[1:])
    files = make_pages(dataclasses.replace(CATALOGUE, publications=(bare,)), ())
    text = page(files, "who-checked-this.md").text
    assert "you have only our word" in text
    assert "check some of our promises" not in text


def test_a_complaint_stage_says_how_long_it_takes() -> None:
    times = (
        "We tell you within 5 working days that we have it. We answer within 10 working days after "
        "that. If we need longer, it can take up to 10 working days more."
    )
    for path in ("repairs.md", "if-we-get-it-wrong.md"):
        assert times in example(path).text
    table = example("if-we-get-it-wrong.md").all("td")
    assert table == [
        "Within 5 working days",
        "Within 10 working days",
        "Up to 10 working days more",
    ]


def test_what_was_learned_says_what_is_done_and_what_is_not() -> None:
    shown = example("what-we-have-learned.md")
    assert "We have made 1 of 3 changes." in shown.text
    assert "Done We empty the box every day. (March 2026)" in shown.text
    assert "Partly done We send a text as well." in shown.text
    assert "Not done yet We count late letters." in shown.text
    assert "learning-late-letters" in shown.ids
    assert "what-we-have-learned.md#learning-late-letters" in example("repairs.md").links
    assert "Our letters came too late" not in example("anti-social-behaviour.md").text


def test_without_entries_nothing_is_claimed() -> None:
    files = make_pages(with_landlord(learning=()), ())
    assert "have not published anything" in page(files, "what-we-have-learned.md").text
    assert "What we have learned" not in page(files, "repairs.md").all("h2")


def test_contacts_and_help_come_in_a_fixed_order() -> None:
    assert example("contact-us.md").all("h3") == ["If you find it hard to hear", "Come and see us"]


def test_without_a_number_the_pages_say_so() -> None:
    files = make_pages(with_landlord(contacts=()), ())
    for path in ("index.md", "contact-us.md"):
        assert "We have not published a phone number here yet." in page(files, path).text
    assert page(files, "repairs.md").matter["deal"]["without_phone"]


def test_a_number_that_is_not_known_yet_says_so_beside_its_hours() -> None:
    line = Contact("emergency", "Night line", "", "Day and night, every day")
    office = Contact("address", "Our office", "", "Monday, 9am to 5pm")
    shown = page(make_pages(with_landlord(contacts_to_come=(office, line)), ()), "contact-us.md")
    assert (
        "What we have not published yet Night line Day and night, every day "
        "We have not published the number yet. Our office Monday, 9am to 5pm "
        "We have not published the address yet."
    ) in shown.text
    assert "What we have not published yet" not in example("contact-us.md").text


def test_a_word_is_explained_once_and_leads_back() -> None:
    shown = example("repairs.md")
    assert shown.links.count("#word-gas-appliance") == 1
    assert shown.links.count("#used-gas-appliance") == 1
    assert "A cooker, fire or boiler that burns gas." in shown.text
    assert "words-explained.md" in shown.links


def test_a_word_inside_a_link_is_left_alone() -> None:
    shown = example("repairs.md")
    assert "ask the Housing Ombudsman" in shown.all("a")
    assert "#word-ombudsman" not in shown.links
