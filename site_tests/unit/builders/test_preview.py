"""The preview's server: what it shows, to whom, and when it says that a page is another one."""

import http.client
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.builders.config import write_config
from generator.builders.mkdocs_pages import Look, Site
from generator.builders.preview import PreviewServer, Shown
from generator.output import OutputFile
from site_tests.conftest import ROOT, TODAY

FILES = {
    "index.md": b"---\ntitle: Start\n---\n\nWelcome. [Repairs](repairs.md)\n",
    "repairs.md": b"---\ntitle: Repairs\n---\n\nWithin 24 hours.\n",
    "data/figures.csv": b"a,b\r\n",
    "assets/landlords/us.css": b"main { color: red }",
}


def site(look: Look, changed: dict[str, bytes] | None = None, extra: object = None) -> Shown:
    files = {path: OutputFile(path, made) for path, made in (FILES | (changed or {})).items()}
    return Shown(Site(look, files, extra))  # type: ignore[arg-type]


@pytest.fixture
def look(tmp_path: Path) -> Look:
    shutil.copytree(ROOT / "theme/site", tmp_path / "theme/site")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    settings = write_config(
        tmp_path, None, "site-preview", name="preview.yml", url="http://127.0.0.1/"
    )
    return Look(settings, TODAY)


@pytest.fixture
def server(look: Look) -> Iterator[PreviewServer]:
    server = PreviewServer("127.0.0.1:0", site(look))
    server.start()
    yield server
    server.shutdown()
    server.server_close()


def ask(
    server: PreviewServer, path: str, host: str = "", how: str = "GET"
) -> tuple[http.client.HTTPResponse, str]:
    connection = http.client.HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    connection.request(how, path, headers={"Host": host} if host else {})
    answer = connection.getresponse()
    return answer, answer.read().decode()


def test_shows_pages_and_files_with_the_policy_of_the_published_site(server: PreviewServer) -> None:
    answer, text = ask(server, "/")
    assert answer.status == 200
    assert 'href="repairs/"' in text
    assert '<script src="/deal-preview/again.js"' in text
    base = (ROOT / "theme/site/base.html").read_text()
    policy = answer.headers["Content-Security-Policy"]
    assert f'content="{policy}"' in base, "the preview has another policy than the site"
    answer, text = ask(server, "/data/figures.csv")
    assert (answer.headers["Content-Type"], text) == ("text/csv; charset=utf-8", "a,b\r\n")
    assert "color: red" in ask(server, "/assets/landlords/us.css")[1]
    assert ask(server, "/assets/deal.css")[0].status == 200
    assert "fetch(" in ask(server, "/deal-preview/again.js")[1]
    answer, text = ask(server, "/repairs/", how="HEAD")
    assert (answer.status, text) == (200, "")


def test_a_page_without_its_slash_leads_to_it_and_a_wrong_address_is_helped(
    server: PreviewServer,
) -> None:
    answer, _ = ask(server, "/repairs")
    assert (answer.status, answer.headers["Location"]) == (302, "/repairs/")
    for path in ("/wrong/", "/../mkdocs.yml", "/%2e%2e/mkdocs.yml", "/repairs.md", "//etc/hosts"):
        answer, text = ask(server, path)
        assert answer.status == 404
        assert "We cannot find this page" in text


def test_another_site_cannot_lead_a_browser_here(server: PreviewServer) -> None:
    assert ask(server, "/", host="rebound.example")[0].status == 421
    assert ask(server, "/", host=f"localhost:{server.server_port}")[0].status == 200
    assert ask(server, "/", host="[::1]:8000")[0].status == 200


def state(server: PreviewServer, page: str) -> str:
    return ask(server, f"/deal-preview/changes?page={page}&seen=")[1]


def test_who_waits_for_a_page_is_told_when_it_is_another_one(
    server: PreviewServer, look: Look
) -> None:
    old, home = state(server, "/repairs/"), state(server, "/")
    told: list[str] = []
    path = f"/deal-preview/changes?page=/repairs/&seen={old}"
    waiting = threading.Thread(target=lambda: told.append(ask(server, path)[1]))
    waiting.start()
    server.show(site(look, {"index.md": b"---\ntitle: Start\n---\n\nOther.\n"}))
    assert state(server, "/") != home
    waiting.join(0.3)
    assert told == [], "another page has changed, and not the one that is looked at"
    server.show(site(look, {"repairs.md": b"Within 12 hours.\n"}))
    waiting.join(30)
    assert told == [state(server, "/repairs/")] != [old]
    assert "12 hours" in ask(server, "/repairs/")[1]


def test_a_new_colour_or_message_is_another_page(server: PreviewServer, look: Look) -> None:
    old = state(server, "/repairs/")
    server.show(site(look, {"assets/landlords/us.css": b"main { color: blue }"}))
    blue = state(server, "/repairs/")
    server.show(site(look, None, {"problems": ["Mend <this>."], "remarks": []}))
    assert len({old, blue, state(server, "/repairs/")}) == 3
    assert "Mend &lt;this&gt;." in ask(server, "/repairs/")[1]
    server.show(site(look))
    assert state(server, "/repairs/") == old
    assert "Mend" not in ask(server, "/repairs/")[1]
