"""What a tenant pays for: bytes and requests, as the host counts them. `make cost` has the seconds."""

import pytest
from playwright.sync_api import Browser

from benchmarks.cost import WALK, View, views
from site_tests.conftest import Built
from site_tests.every_page import ONE_OF_EACH


@pytest.fixture(scope="module")
def walk(browser: Browser, built: Built) -> list[View]:
    return views(browser, built.site, WALK, slow=False)


def test_a_first_page_is_small_with_all_that_it_brings(walk: list[View]) -> None:
    """Also what the page's worker asks for, to show the page again without a connection."""
    first = walk[0]
    assert first.sent < 20_000
    assert len(first.asked) <= 8, first.asked
    assert len(set(first.asked)) == len(first.asked), "nothing is fetched twice"


def test_a_second_page_is_only_itself(walk: list[View]) -> None:
    second = walk[1]
    assert second.sent < 6_000
    assert set(second.asked) <= {WALK[1], "offline-worker.js"}


def test_a_page_that_was_read_costs_nothing_but_the_question(walk: list[View]) -> None:
    again = walk[2]
    assert again.sent < 1_000
    assert set(again.asked) <= {WALK[0], "offline-worker.js"}


@pytest.mark.parametrize("path", ONE_OF_EACH)
def test_every_kind_of_page_is_sent_compressed(built: Built, path: str) -> None:
    page = built.site / path
    file = page if page.suffix else page / "index.html"
    copy = file.with_name(f"{file.name}.gz")
    assert copy.stat().st_size < file.stat().st_size / 2
    assert copy.stat().st_size < 12_000
