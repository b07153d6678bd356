"""`deal serve`: a saved edit is seen, a mistake is shown on the page, and nothing stops."""

import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_tests.conftest import ROOT, TODAY, Built, copy_with_kept

_PATIENCE = 300_000  # milliseconds; a slow machine builds the whole site first


@pytest.fixture
def project(built: Built, tmp_path: Path) -> Path:
    return copy_with_kept(built, tmp_path / "project")


@pytest.fixture
def address(project: Path) -> Iterator[str]:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "generator.cli",
            "serve",
            "--root",
            str(project),
            "--today",
            TODAY.isoformat(),
            "--address",
            f"127.0.0.1:{port}",
        ],
        cwd=ROOT,
        stdout=(project / "said.txt").open("w"),
        stderr=subprocess.STDOUT,
    )
    try:
        wait_for(lambda: answers(port))
        yield f"http://127.0.0.1:{port}/"
        assert server.poll() is None, "deal serve stopped"
    finally:
        server.terminate()
        server.wait(timeout=20)
    assert not answers(port), "the preview goes on without deal serve"


def answers(port: int) -> bool:
    with socket.socket() as knock:
        return knock.connect_ex(("127.0.0.1", port)) == 0


def wait_for(true: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE / 1000
    while not true():
        assert time.monotonic() < deadline, "waited too long"
        time.sleep(0.1)


def test_an_edit_a_mistake_and_its_mending(browser: Browser, address: str, project: Path) -> None:
    repairs = project / "content/six-town-housing/standards/repairs.yml"
    good = repairs.read_text()
    page: Page = browser.new_page()
    page.goto(f"{address}six-town-housing/repairs/")

    repairs.write_text(good.replace("within 24 hours", "within 12 hours"))
    expect(page.locator("main")).to_contain_text("within 12 hours", timeout=_PATIENCE)

    repairs.write_text(good.replace("title:", "titel:"))
    expect(page.locator("body")).to_contain_text("Did you mean “title”?", timeout=_PATIENCE)
    expect(page.locator("main")).to_contain_text("within 12 hours")
    wait_for(lambda: "Did you mean “title”?" in (project / "said.txt").read_text())

    repairs.write_text(good.replace("leave a card if", "leave a card promptly if"))
    expect(page.locator(".remarks")).to_contain_text("[vague-promise]", timeout=_PATIENCE)
    expect(page.locator("main")).to_contain_text("leave a card promptly")

    repairs.write_text(good)
    expect(page.locator("body")).not_to_contain_text("Did you mean", timeout=_PATIENCE)
    expect(page.locator("main")).to_contain_text("within 24 hours", timeout=_PATIENCE)
    page.close()
