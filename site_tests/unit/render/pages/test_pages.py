"""Pages: everything of a deal is on them, in order, and nothing is said that `wording` did not."""

import dataclasses
import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Any
from urllib.parse import parse_qs

import pytest
import yaml

from generator import shared_words, wording
from generator.model import Catalogue, Duty, Promise, Standard, Status
from generator.render.pages import make_pages
from generator.richtext import plain
from generator.rules import RULES
from site_tests.example import CATALOGUE, LANDLORD, PDFS, TWO_LANDLORDS
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS
from site_tests.page_reader import Page, normal, page


@cache
def example(path: str) -> Page:
    return page(make_pages(CATALOGUE, PDFS), path)


def in_order(words: Sequence[str], text: str) -> None:
    at = 0
    for each in words:
        found = text.find(normal(each), at)
        assert found >= 0, f"“{each}” is missing, or stands too early"
        at = found


def test_one_file_for_each_page() -> None:
    made = [file.path for file in make_pages(CATALOGUE, PDFS)]
    assert [path for path in made if not path.endswith(".html")] == [
        "assets/landlords/example-homes.css",
        "search/words.json",
        "index.md",
        "search.md",
        "how-we-are-doing.md",
        "how-we-are-doing/north.md",
        "if-we-get-it-wrong.md",
        "contact-us.md",
        "tenant-satisfaction-measures.md",
        "how-our-figures-moved.md",
        "what-is-missing.md",
        "what-has-changed.md",
        "who-checked-this.md",
        "what-we-have-learned.md",
        "words-explained.md",
        "accessibility.md",
        "privacy.md",
        "print-room.md",
        "ready-for-winter.md",
        "repairs.md",
        "easy-read/repairs.md",
        "anti-social-behaviour.md",
        "assets/pictures/tap.svg",
        "open-data.md",
        "help/index.md",
        "help/rules/index.md",
        "help/parts.md",
        *(f"help/rules/{name}.md" for name in RULES),
        "offline.md",
        "robots.txt",
    ]


def test_same_input_same_bytes() -> None:
    assert make_pages(CATALOGUE, PDFS) == make_pages(CATALOGUE, PDFS)


def test_a_standard_has_its_sections_in_order() -> None:
    assert example("repairs.md").all("h1", "h2") == [
        "Repairs",
        "In short",
        "Right now",
        "On this page",
        "What’s the deal?",
        "Our responsibilities",
        "How soon we act",
        "Your responsibilities",
        "How we are doing",
        "How we check",
        "If we get it wrong",
        "What we have learned",
        "Related standards",
        "Other formats",
        "Who checked this page",
        "Suggest a change",
        "Words on this page",
    ]


@pytest.mark.parametrize("standard", [REPAIRS, NEIGHBOURHOOD], ids=lambda standard: standard.slug)
def test_everything_a_standard_says_is_on_its_page(standard: Standard) -> None:
    shown = example(f"{standard.slug}.md")
    items = shown.all("li", "p")
    said: tuple[Promise | Duty, ...] = (*standard.promises, *standard.duties)
    for promise in said:
        assert any(item.startswith(plain(promise.text)) for item in items)
        assert plain(promise.more) in shown.text
        assert plain(promise.sanction) in shown.text
    for row in standard.response_times:
        assert row.name in shown.all("th")
        assert str(row.within) in shown.all("td")
    for deadline in standard.deadlines:
        assert plain(deadline.you) in shown.all("th")
        assert plain(deadline.sanction) in shown.all("td")
    for line in (*standard.how_we_check.by, *standard.how_we_check.reported):
        assert plain(line) in shown.all("li")
    for stage in LANDLORD.complaint_stages:
        in_order([stage.name, plain(stage.what_happens)], shown.text)


def test_in_short_has_three_key_promises_at_most() -> None:
    shown = example("repairs.md")
    in_order(
        ["In short", *(plain(promise.text) for promise in REPAIRS.key_promises[:3])], shown.text
    )


def test_a_sanction_says_when_it_happens() -> None:
    assert "If you do not: small faults get worse." in example("repairs.md").all("p")


def test_every_measure_says_how_we_are_doing() -> None:
    for deal in CATALOGUE.publications[0].deals:
        shown = example(f"{deal.standard.slug}.md")
        assert shared_words.score(deal) in shown.text
        for result in deal.results:
            for reading in result.readings:
                said = [result.measure.name, wording.sentence(result.measure, reading)]
                said.append(wording.STATUS_WORDS[reading.status])
                if reading.change:
                    said.append(wording.change(result.measure, reading.change))
                in_order(said, shown.text)


def test_a_flipped_status_would_show() -> None:
    words = set(wording.STATUS_WORDS.values())
    tags = [said for said in example("repairs.md").all("strong") if said in words]
    on_time = ["met", "missed", "missed", "met", "met", "missed", "missed", "missed"]
    happy, overdue = ["met", "met", "met"], ["missed", "missed", "met"]
    assert tags == [
        "Paused",
        *(f"Target {verdict}" for verdict in (*on_time, *happy)),
        "No figure",
        *(f"Target {verdict}" for verdict in overdue),
        *("No target", "No target"),
    ]


def test_a_promise_leads_to_the_figures_that_prove_it() -> None:
    shown = example("repairs.md")
    assert (
        "How we are doing on this: 1 of 3 figures met the target, 2 missed the target"
        in shown.all("a")
    )
    assert "How we are doing on this (Tenants happy with our repairs): target met" in shown.all("a")
    assert "#measure-repairs-on-time" in shown.links


def test_a_sum_is_shown() -> None:
    assert "How we worked this out: 100% − 99.9% = 0.1%" in example("repairs.md").all("p")


def test_a_changed_target_keeps_its_history() -> None:
    said = "Until 31 March 2025 our target was 75% or more. Why we changed it: Tenants asked us"
    assert said in example("repairs.md").text


def test_a_paused_measure_is_not_judged() -> None:
    shown = example("anti-social-behaviour.md")
    assert "We have paused this measure. We could not walk in the floods." in shown.text
    assert "Target missed" not in shown.all("strong")


def test_the_same_page_without_a_repository_and_a_review() -> None:
    site = dataclasses.replace(CATALOGUE.site, repo_url="")
    files = make_pages(dataclasses.replace(CATALOGUE, site=site), ())
    headings = page(files, "anti-social-behaviour.md").all("h2")
    assert "Other formats" not in headings
    assert "Suggest a change" in headings
    shown = page(files, "anti-social-behaviour.md")
    assert "contact-us.md" in shown.links
    assert not any("issues/new" in link or "/edit/" in link for link in shown.links)


def test_links_to_other_formats_say_what_they_are() -> None:
    shown = example("repairs.md")
    assert "Postcard (PDF, 39 KB, 2 pages, A6)" in shown.all("a")
    assert "print/repairs-postcard.pdf" in shown.links


def test_a_change_is_suggested_where_the_words_are() -> None:
    address = (
        "https://forge.example/homes/deal/edit/main/content/example-homes/standards/repairs.yml"
    )
    assert address in example("repairs.md").links


def test_the_form_for_a_change_knows_the_page_and_its_section() -> None:
    (address,) = (
        link for link in example("repairs.md").links if "section=Our+responsibilities" in link
    )
    where, _, query = address.partition("?")
    assert where == "https://forge.example/homes/deal/issues/new"
    assert parse_qs(query) == {
        "template": ["suggest-a-change.yml"],
        "title": ["Change: Example Homes: Repairs"],
        "page": ["Example Homes: Repairs"],
        "section": ["Our responsibilities"],
    }


@pytest.mark.parametrize(
    ("path", "name", "way", "leads_to"),
    [
        ("repairs.md", "Repairs", "edit", "content/example-homes/standards/repairs.yml"),
        ("contact-us.md", "Contact us", "edit", "content/example-homes/landlord.yml"),
        ("index.md", "What’s the deal?", "edit", "content/example-homes/landlord.yml"),
        ("search.md", "Search, and A to Z", "edit", "content/search-words.yml"),
        ("words-explained.md", "Words explained", "edit", "content/glossary.yml"),
        ("how-we-are-doing.md", "How we are doing", "files", "data"),
        ("what-has-changed.md", "What has changed", "files", "content/example-homes"),
        (
            "help/rules/vague-promise.md",
            "A promise that nobody can test",
            "files",
            "generator/rules",
        ),
        ("help/index.md", "Help", "edit", "content/help/README.md"),
        ("open-data.md", "Open data", "files", "data"),
    ],
)
def test_a_page_leads_to_its_form_and_to_what_it_is_made_of(
    path: str, name: str, way: str, leads_to: str
) -> None:
    change = matters(CATALOGUE)[path]["change"]
    (shown,) = parse_qs(change["form"].partition("?")[2])["page"]
    assert shown.endswith(f": {name}")
    folder = {"edit": "edit/main", "files": "tree/main"}[way]
    assert change[way] == f"https://forge.example/homes/deal/{folder}/{leads_to}"
    (other,) = {"edit", "files"} - {way}
    assert change[other] == ""


@pytest.mark.parametrize("catalogue", [CATALOGUE, TWO_LANDLORDS])
def test_every_page_can_be_changed(catalogue: Catalogue) -> None:
    pages = matters(catalogue)
    assert len(pages) > 20
    for path, matter in pages.items():
        change = matter["change"]
        assert change["form"]
        assert change["edit"] or change["files"], path


def matters(catalogue: Catalogue) -> dict[str, dict[str, Any]]:
    """The front matter of each page, by its path."""
    return {
        file.path: yaml.safe_load(file.content.decode().split("---")[1])
        for file in make_pages(catalogue, PDFS)
        if file.path.endswith(".md")
    }


def test_the_overview_has_every_measure_with_its_status() -> None:
    shown = example("how-we-are-doing.md")
    for deal in CATALOGUE.publications[0].deals:
        for result in deal.results:
            assert any(result.measure.name in cell for cell in shown.all("th"))
            assert f"../{deal.standard.slug}/#measure-{result.measure.id}" in shown.links
    assert set(wording.STATUS_MEANS.values()) <= set(shown.all("dd"))
    assert "Repairs done on time: Other repairs, North Exampleton" in shown.all("th")
    assert "Repairs done on time: Emergency repairs" in shown.all("th")


def test_the_home_page_lists_the_standards_by_theme() -> None:
    shown = example("index.md")
    in_order(
        ["What’s the deal?", "0808 157 0000", "Your home", "Repairs", REPAIRS.summary], shown.text
    )
    in_order(["Your neighbourhood", NEIGHBOURHOOD.summary], shown.text)
    in_order(["Your home", "More about us", "We look after 7,000"], shown.text)
    assert "A theme that has no standard yet." not in shown.text
    assert {"repairs/", "how-we-are-doing.md", "tel:08081570000"} <= set(shown.links)


@pytest.mark.parametrize("catalogue", [CATALOGUE, TWO_LANDLORDS], ids=["one", "two"])
def test_every_page_is_sound(catalogue: Catalogue) -> None:
    for file in make_pages(catalogue, PDFS):
        if not file.path.endswith(".md"):
            continue
        shown = Page(file.content.decode())
        assert shown.elements.count("h1") == 1, file.path
        assert len(shown.ids) == len(set(shown.ids)), file.path
        own = {link[1:] for link in shown.links if link.startswith("#")}
        assert own <= set(shown.ids), file.path
        levels = [int(tag[1]) for tag in shown.elements if re.fullmatch("h[1-6]", tag)]
        assert all(down <= up + 1 for up, down in pairwise(levels)), file.path
        assert shown.elements.count("caption") == shown.elements.count("table")
        assert shown.matter["title"] == shown.all("h1")[0]
        assert shown.matter["description"]


def test_several_landlords_have_folders_and_a_list() -> None:
    files = make_pages(TWO_LANDLORDS, ())
    paths = {file.path for file in files}
    assert {"index.md", "example-homes/index.md", "sample-trust/index.md"} <= paths
    start = page(files, "index.md")
    assert start.links == [
        "example-homes/index.md",
        "sample-trust/index.md",
        "open-data.md",
        "help/index.md",
    ]
    assert page(files, "sample-trust/index.md").all("h1") == ["The Sample Trust"]


def test_the_menu_is_that_of_the_landlord() -> None:
    files = make_pages(TWO_LANDLORDS, ())
    frame = page(files, "sample-trust/anti-social-behaviour.md").matter["deal"]
    assert frame["path"] == "sample-trust/anti-social-behaviour/"
    assert {"title": "Contact us", "path": "sample-trust/contact-us/"} in frame["menu"]
    assert all(item["path"].startswith("sample-trust/") for item in frame["menu"])
    assert [item["path"] for item in frame["standards"]] == [frame["path"]]


def test_front_matter_has_what_the_frame_prints() -> None:
    deal = example("repairs.md").matter["deal"]
    assert deal["page"] == "standard"
    assert deal["landlord"] == "Example Homes"
    assert deal["figures_to"] == "31 March 2026"
    assert deal["contacts"][4] == {
        "kind": "website",
        "label": "Website",
        "to": "www.example.org/homes",
        "href": "https://www.example.org/homes/",
        "hours": "",
        "cost": "",
        "note": "",
    }


def test_every_status_is_shown_somewhere() -> None:
    shown = {
        reading.status
        for deal in CATALOGUE.publications[0].deals
        for result in deal.results
        for reading in result.readings
    }
    assert shown == set(Status)


def test_every_rule_has_a_page_with_both_examples() -> None:
    files = make_pages(CATALOGUE, ())
    for name, rule in RULES.items():
        shown = page(files, f"help/rules/{name}.md")
        assert shown.all("h1") == [rule.title]
        assert shown.all("pre") == [
            " ".join(example.replace("\t", "⇥").split()) for example in (rule.wrong, rule.right)
        ]
