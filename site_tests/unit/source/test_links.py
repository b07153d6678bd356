"""A link in the place of any file or folder: what it leads to is never read."""

import shutil
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.pipeline import make_catalogue
from generator.project import read_project
from generator.render.data import make_data
from generator.render.pages import make_pages
from generator.report.text import render_all
from site_tests.conftest import TODAY
from site_tests.fuzz.small_project import files

HIDDEN = "wxyzzy"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
FILES = [*files(), "content/harbour-homes/logo.svg", "content/help/pictures/page.png"]
FOLDERS = sorted({str(Path(file).parent) for file in FILES} - {"."})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    for path, raw in files().items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_bytes(raw)
    landlord = project / "content/harbour-homes/landlord.yml"
    (landlord.parent / "logo.svg").write_text(LOGO)
    text = landlord.read_text(encoding="utf-8")
    logo = '  logo:\n    file: logo.svg\n    alt: "Harbour Homes"\n'
    landlord.write_text(text.replace("  main_cmyk", f"{logo}  main_cmyk"), encoding="utf-8")
    picture = project / "content/help/pictures/page.png"
    picture.parent.mkdir(parents=True)
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(16))
    return project


def everything_said(root: Path) -> bytes:
    """All that anybody would see of a project: messages, pages and data."""
    collector = Collector()
    project = read_project(root, collector)
    made: list[bytes] = [render_all(collector).encode()]
    if project is not None and not collector.failed:
        catalogue = make_catalogue(project, TODAY, collector)
        made += [file.content for file in make_pages(catalogue, ())]
        made += [file.content for file in make_data(catalogue)]
    return b"\n".join(made)


def with_secret(place: Path) -> None:
    """A file that could be read, and would be seen if it was."""
    raw = place.read_bytes()
    for word in (b"Repairs", b"Harbour", b"Water", b"A home", b"More", b"M0 0"):
        raw = raw.replace(word, HIDDEN.encode() + b" " + word)
    place.write_bytes(HIDDEN.encode() + raw if place.suffix == ".png" else raw)


@pytest.mark.parametrize("path", [*FILES, *FOLDERS])
def test_nothing_is_read_through_a_link(root: Path, tmp_path: Path, path: str) -> None:
    elsewhere = tmp_path / "elsewhere"
    shutil.move(root / path, elsewhere)
    own = [elsewhere] if elsewhere.is_file() else elsewhere.rglob("*")
    for place in own:
        if place.is_file():
            with_secret(place)
    (root / path).symlink_to(elsewhere)
    said = everything_said(root)
    assert HIDDEN.encode() not in said
    assert b"[symbolic-link]" in said


def test_without_the_link_it_would_be_seen(root: Path) -> None:
    for path in ("content/harbour-homes/standards/repairs.yml", "content/pictures/telephone.svg"):
        place = root / path
        place.write_text(place.read_text(encoding="utf-8").replace("Repairs", f"Repairs {HIDDEN}"))
    assert HIDDEN.encode() in everything_said(root)
