"""The menu on a phone: it leaves room for the page, and opens without a script."""

import pytest
from playwright.sync_api import Browser, expect

from site_tests.browser.test_every_page import opened

PHONE = 320
PAGES = ("six-town-housing/repairs/", "papworth-trust/", "torus-liverpool/how-we-are-doing/")
MORE = ("How we are doing", "Complaints", "Contact us")


@pytest.mark.parametrize("path", PAGES)
def test_the_heading_is_on_the_first_screen_at_400_percent(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path, PHONE) as page:
        page.set_viewport_size({"width": PHONE, "height": 256})
        heading = page.locator("h1").bounding_box()
        assert heading is not None
        assert heading["y"] + heading["height"] < 200


@pytest.mark.parametrize("path", PAGES)
def test_the_rest_of_the_menu_opens_without_a_script(
    browser: Browser, address: str, path: str
) -> None:
    with opened(browser, address, path, PHONE, java_script_enabled=False) as page:
        menu = page.locator("nav.menu")
        expect(menu.get_by_role("link", name=MORE[0])).to_be_hidden()
        menu.get_by_role("link", name="Menu").click()
        for name in MORE:
            expect(menu.get_by_role("link", name=name)).to_be_visible()
        expect(menu.get_by_role("link", name="Menu")).to_be_hidden()


def test_a_wide_screen_shows_the_whole_menu(browser: Browser, address: str) -> None:
    with opened(browser, address, PAGES[0]) as page:
        menu = page.locator("nav.menu")
        expect(menu.get_by_role("link", name="Menu")).to_be_hidden()
        for name in MORE:
            expect(menu.get_by_role("link", name=name)).to_be_visible()


@pytest.mark.parametrize("path", PAGES)
def test_a_phone_shows_how_to_reach_the_landlord(browser: Browser, address: str, path: str) -> None:
    """The number; where none is published, the way to the page that says what there is."""
    with opened(browser, address, path, PHONE) as page:
        number = page.locator("header a[href^='tel:']")
        contact = page.locator("header a[href$='contact-us/']")
        assert number.first.is_visible() if number.count() else contact.is_visible()
