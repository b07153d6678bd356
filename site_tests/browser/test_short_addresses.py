"""What is typed from paper or opened from a code ends on the page itself, with or without a script."""

import pytest
from playwright.sync_api import Browser

PAGE = "six-town-housing/stay-safe-at-home/"


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize("typed", ["go/sixtown/safe-at-home/", "go/sixtown/stay-safe-at-home/"])
def test_a_short_address_opens_its_page(
    browser: Browser, address: str, typed: str, script: bool
) -> None:
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(address + typed)
    page.wait_for_url(address + PAGE)
    assert page.locator("h1").inner_text() == "Stay safe at home"
    assert said == []
    context.close()
