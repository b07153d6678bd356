"""The checkers of others would find what they are for, and find nothing in the site's HTML."""

from pathlib import Path

from playwright.sync_api import Browser

from site_tests.browser.checkers import COLOURS, LOOKED_AT, all_of_ibm, axe, ibm, known, vnu
from site_tests.browser.test_every_page import opened
from site_tests.conftest import Built

REPAIRS = "six-town-housing/repairs/"


def test_every_page_is_valid_html(built: Built) -> None:
    assert vnu(built.site) == []


def test_invalid_html_would_be_found(built: Built, tmp_path: Path) -> None:
    html = (built.site / REPAIRS / "index.html").read_text(encoding="utf-8")
    faults = (
        ("<main id", "<main align='left' id", "Attribute “align” not allowed"),
        ("</h1>", "</h2>", "End tag “h2” seen"),
        ('id="contact"', 'id="content"', "Duplicate ID “content”"),
        ("<!doctype html>", "", "Expected “<!DOCTYPE html>”"),
        ("<p>", "<p><img src=x>", "must have an “alt” attribute"),
    )
    for number, (right, wrong, _) in enumerate(faults):
        assert right in html
        (tmp_path / f"{number}.html").write_text(html.replace(right, wrong, 1), encoding="utf-8")
    found = vnu(tmp_path)
    for number, (_, _, said) in enumerate(faults):
        assert any(f"{number}.html" in line and said in line for line in found), (said, found)


def test_axe_would_find_something(browser: Browser, address: str) -> None:
    with opened(browser, address, REPAIRS) as page:
        page.evaluate("document.querySelector('main a').style.color = '#f4f4f4'")
        page.evaluate("document.body.append(document.createElement('img'))")
        assert {line.split(":")[0] for line in axe(page)} >= {"color-contrast", "image-alt"}
        assert {line.split(":")[0] for line in axe(page, COLOURS)} == {"color-contrast"}


def test_what_axe_cannot_tell_would_be_found(browser: Browser, address: str) -> None:
    with opened(browser, address, REPAIRS) as page:
        page.evaluate(
            "document.querySelector('main p').style.background = 'linear-gradient(#000,#fff)'"
        )
        assert [line.split(":")[0] for line in axe(page, COLOURS)] == ["color-contrast"]


def test_ibm_would_find_something(browser: Browser, address: str) -> None:
    faults = {
        "document.querySelector('header').role = 'none'": "aria_content_in_landmark",
        "document.querySelector('main a').style.color = '#ddd'": "text_contrast_sufficient",
        "document.querySelector('.numbers').replaceChildren()": "aria_child_valid",
        "document.querySelector('main li a').setAttribute('role', 'nonsense')": "aria_role_allowed",
        "document.querySelector('main').append(document.createElement('img'))": "img_alt_valid",
        "document.documentElement.lang = 'xx-nonsense'": "html_lang_valid",
    }
    with opened(browser, address, REPAIRS) as page:
        page.evaluate(f"() => {{ {'; '.join(faults)} }}")
        assert {line.split(":")[0] for line in ibm(page)} == {*faults.values()}


def test_nothing_is_listed_that_ibm_does_not_say(browser: Browser, address: str) -> None:
    said = set()
    for path in (
        "open-data/",
        "help/comms/",
        "six-town-housing/search/",
        "six-town-housing/print-room/",
        "papworth-trust/if-we-get-it-wrong/",
    ):
        with opened(browser, address, path) as page:
            said |= {known(rule, message) for rule, message, _ in all_of_ibm(page)}
    assert said == set(LOOKED_AT)
