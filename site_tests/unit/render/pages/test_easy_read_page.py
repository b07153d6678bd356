"""Easy Read pages: what they show, what they say has changed, and when there is none."""

import shutil
from pathlib import Path

import pytest

from generator import catalogues, tongue
from generator.diagnostics import Collector
from generator.pipeline import Edition, make_edition
from generator.render.pages import make_pages
from generator.render.pages.easy_read_page import easy_read_page
from generator.render.pages.templates import page_file
from site_tests.conftest import TODAY
from site_tests.example import CATALOGUE
from site_tests.page_reader import Page
from site_tests.test_cases import CASES, PRINTED

STANDARDS = "content/harbour-homes/standards"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    root = shutil.copytree(CASES / "start", tmp_path / "project")
    return shutil.copytree(CASES / "version-outdated/easy-read", root, dirs_exist_ok=True)


def edition(root: Path) -> Edition:
    collector = Collector()
    made = make_edition(root, TODAY, collector, lambda _: None, kept=PRINTED)
    assert made is not None, [each.message for each in collector]
    return made


def page_of(made: Edition, path: str) -> Page | None:
    found = [file for file in made.files if file.path == path]
    return Page(found[0].content.decode()) if found else None


def change(root: Path, file: str, old: str, new: str) -> None:
    path = root / STANDARDS / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_a_line_made_from_words_that_changed_says_so_and_no_other(root: Path) -> None:
    page = page_of(edition(root), "easy-read/repairs.md")
    assert page
    assert page.words.count("We have changed this since.") == 1
    assert page.words.index("We come fast") < page.words.index("We have changed this since.")
    change(root, "repairs.easy-read.yml", "within 12 hours", "within 24 hours")
    page = page_of(edition(root), "easy-read/repairs.md")
    assert page
    assert "changed this since" not in page.words


def test_a_paused_promise_is_paused_here_too(root: Path) -> None:
    paused = "\n    paused:\n      because: Nobody is there.\n    measure"
    change(root, "repairs.yml", "\n    measure", paused)
    change(root, "repairs.easy-read.yml", "within 12 hours", "within 24 hours")
    page = page_of(edition(root), "easy-read/repairs.md")
    assert page
    assert page.words.count("We have stopped doing this for now.") == 1


@pytest.mark.parametrize("file", ["repairs.easy-read.yml", "repairs.yml"])
def test_a_draft_is_seen_by_nobody(root: Path, file: str) -> None:
    change(root, file, "publish: live", "publish: draft")
    files = edition(root).files
    assert not [each.path for each in files if "easy-read/" in each.path]
    assert not any("easy-read/" in each.content.decode() for each in files if ".md" in each.path)


def test_pictures_are_shown_with_words_and_published_once() -> None:
    files = {file.path: file.content for file in make_pages(CATALOGUE, ())}
    assert files["assets/pictures/tap.svg"] == b'<svg xmlns="http://www.w3.org/2000/svg"/>'
    text = files["easy-read/repairs.md"].decode()
    assert text.count('src="../../assets/pictures/tap.svg" alt="A tap that drips"') == 3
    assert "Tenant readers tried it on 3 November 2026." in text
    assert 'href="../easy-read/repairs/"' in files["repairs.md"].decode()
    assert "easy-read" not in files["anti-social-behaviour.md"].decode()


def test_every_word_of_ours_is_in_the_language_that_is_spoken() -> None:
    """A line that changed, one that is paused, figures, and who tried it: all that it can say."""
    (publication,) = CATALOGUE.publications
    (easy,) = publication.easy_reads
    deal = next(each for each in publication.deals if each.standard.slug == easy.slug)
    welsh = tongue.language("cy")
    assert welsh is not None
    with tongue.speaking(welsh):
        view = easy_read_page(CATALOGUE, publication, deal, easy)
        page = page_file("easy.md", "easy-read", {}, view).content.decode()
    assert tongue.START not in page and '<span lang="en"' not in page
    ours = [
        str(message.id)
        for message in catalogues.words()
        if any("easy" in file and "print" not in file for file, _ in message.locations)
    ]
    assert len(ours) > 10
    without_values = [words for words in ours if "{" not in words and "pictures" not in words]
    assert [words for words in without_values if words in page] == []
    assert "Rydym wedi newid hyn ers hynny." in page
    assert "Rhoddodd Tenant readers gynnig arno ar 3 Tachwedd 2026." in page
