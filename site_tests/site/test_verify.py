"""`deal verify`: a site is what these promises and figures make, or every file that differs is named."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_tests.browser.conftest import serve_folder
from site_tests.conftest import Built, copy_with_kept, deal, with_past


@pytest.fixture
def project(built: Built, tmp_path: Path) -> Path:
    return with_past(copy_with_kept(built, tmp_path / "project"))


@pytest.fixture
def site(built: Built, tmp_path: Path) -> Path:
    return shutil.copytree(built.site, tmp_path / "site")


@pytest.fixture
def address(site: Path) -> Iterator[str]:
    yield from serve_folder(site)


def test_a_site_on_the_web_is_what_the_files_make(
    project: Path, address: str, built: Built
) -> None:
    done = deal("verify", address, root=project)
    assert done.returncode == 0, done.stdout + done.stderr
    files = sum(path.is_file() for path in built.site.rglob("*")) - 1
    assert f"made on 22 November 2026: {files:,} files, each the same to the byte." in done.stdout


def test_what_differs_is_named(project: Path, site: Path) -> None:
    page = site / "six-town-housing/repairs/index.html"
    page.write_text(page.read_text().replace("24 hours", "48 hours"))
    (site / "six-town-housing/print/repairs-postcard.pdf").unlink()
    (site / "extra.html").write_text("")
    done = deal("verify", str(site), root=project)
    assert done.returncode == 1
    assert done.stdout.splitlines()[-4:] == [
        f"{site} was changed after it was published:",
        "  other: six-town-housing/repairs/index.html",
        "  missing: six-town-housing/print/repairs-postcard.pdf",
        "  too many: extra.html",
    ]


def test_a_promise_that_was_changed_since_shows_on_its_pages(project: Path, site: Path) -> None:
    standard = project / "content/six-town-housing/standards/repairs.yml"
    standard.write_text(standard.read_text().replace("24 hours", "48 hours"))
    done = deal("verify", str(site), root=project)
    assert done.returncode == 1
    assert "is not what these promises and figures make:" in done.stdout
    assert "  other: six-town-housing/repairs/index.html" in done.stdout
    assert "torus" not in done.stdout


def test_what_is_not_a_site_of_ours_is_said(project: Path, tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for site, said in (
        (str(tmp_path / "empty"), "has no manifest.json"),
        (str(tmp_path / "nowhere"), "There is no folder"),
        ("http://127.0.0.1:9/", "does not answer"),
        ("ftp://example.org/", "There is no folder"),
    ):
        done = deal("verify", site, root=project)
        assert done.returncode == 1
        assert said in done.stderr
        assert "Traceback" not in done.stderr
