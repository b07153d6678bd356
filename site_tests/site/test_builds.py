"""Building: the same bytes twice, the other builder, and nothing published over a mistake."""

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin

from bs4 import BeautifulSoup

from site_tests.conftest import TODAY, Built, copy_project, copy_with_kept, deal, with_past
from site_tests.every_page import PAGES, count_of_pdfs
from site_tests.site.test_files import listed


def digests(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


SHUFFLED = """
import os, random
_listdir, _scandir = os.listdir, os.scandir
class Shuffled(list):
    def __enter__(self):
        return self
    def __exit__(self, *_):
        pass
    def close(self):
        pass
    def __next__(self):
        if not self:
            raise StopIteration
        return self.pop()
    def __iter__(self):
        return self
def scandir(*place):
    with _scandir(*place) as entries:
        found = list(entries)
    random.shuffle(found)
    return Shuffled(found)
def listdir(*place):
    found = _listdir(*place)
    random.shuffle(found)
    return found
os.listdir, os.scandir = listdir, scandir
open(os.environ["SHUFFLED"], "a").close()
"""
"""Python runs this first in every process: no folder gives its files in the same order twice."""


def test_the_same_input_gives_the_same_bytes(built: Built, tmp_path: Path) -> None:
    """Also in another folder, time zone, alphabet and order of files, and for another person."""
    again = with_past(copy_project(tmp_path / "elsewhere" / "Ein Ordner, größer"))
    (tmp_path / "sitecustomize.py").write_text(SHUFFLED)
    (tmp_path / "home").mkdir()
    other = {
        "TZ": "Pacific/Kiritimati",
        "LC_ALL": "C",
        "LANG": "tr_TR.UTF-8",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": f"{tmp_path}",
        "SHUFFLED": f"{tmp_path / 'was-shuffled'}",
        "HOME": f"{tmp_path / 'home'}",
        "USER": "somebody",
        "COLUMNS": "40",
    }
    done = deal("build", "--today", TODAY.isoformat(), root=again, environment=other)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (tmp_path / "was-shuffled").exists()
    first, second = digests(built.site), digests(again / "build" / "site")
    assert sum(name.endswith(".pdf") for name in first) == count_of_pdfs()
    assert {Path(name).suffix for name in first} >= {".pdf", ".zip", ".gz", ".png", ".json"}
    assert first == second


def test_zensical_builds_the_same_pages_with_their_figures(built: Built, tmp_path: Path) -> None:
    root = with_past(copy_with_kept(built, tmp_path / "project"))
    done = deal("build", "--builder", "zensical", "--today", TODAY.isoformat(), root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    for page in PAGES:
        name = page if page.endswith(".html") else f"{page}index.html"
        pages = [
            BeautifulSoup((site / name).read_text(encoding="utf-8"), "html.parser")
            for site in (built.site, root / "build" / "site")
        ]
        feeds = [
            [str(each["href"]).removeprefix("./") for each in html.select("link[rel=alternate]")]
            for html in pages
        ]
        assert feeds[0] == feeds[1]
        of_no_landlord = ("open-data/", "offline/", "help/")
        assert len(feeds[0]) == ("/" in name and not name.startswith(of_no_landlord))
        ours, theirs = (html.main for html in pages)
        assert ours is not None
        assert theirs is not None
        assert theirs.get_text(" ").split() == ours.get_text(" ").split()
        for zensicals, ours_ in zip(*(elements(html, page) for html in pages[::-1]), strict=True):
            assert zensicals in (ours_, *climbed(ours_, page)), page
    files = [set(digests(site)) for site in (built.site, root / "build" / "site")]
    assert files[0] <= files[1]
    unasked = ("assets/images/", "assets/javascripts/", "assets/stylesheets/", "search.json")
    assert all(each.startswith(unasked) for each in files[1] - files[0])
    assert sorted(listed(root / "build" / "site")) == sorted(listed(built.site))
    for folder in ("data", "go"):
        assert digests(root / "build" / "site" / folder) == digests(built.site / folder)


def elements(html: BeautifulSoup, page: str) -> Iterator[tuple[str, list[tuple[str, object]]]]:
    """Every element of a page with its attributes, addresses as where they lead to."""
    base = f"https://site.example/{page}"
    for element in html.find_all():
        attributes = dict(element.attrs)
        for name in {"href", "src", "action", "data-worker"} & attributes.keys():
            attributes[name] = urljoin(base, str(attributes[name]))
        said = {"json": json.loads(str(element.string))} if element.get("type") == LINKED else {}
        yield element.name, sorted({**attributes, **said}.items(), key=str)


LINKED = "application/ld+json"


def climbed(
    element: tuple[str, list[tuple[str, object]]], page: str
) -> Iterator[tuple[str, list[tuple[str, object]]]]:
    """What Zensical makes of an address in a block of HTML: one folder too far up, a known fault."""
    name, attributes = element
    for way in ("../", "../../"):
        there = urljoin(f"https://site.example/{page}", way)
        yield (
            name,
            [
                (
                    key,
                    str(value).replace(there, urljoin(there, "../"), 1) if key in LINKS else value,
                )
                for key, value in attributes
            ],
        )


LINKS = ("href", "src")


def test_a_mistake_leaves_the_last_good_site_as_it_was(built: Built, tmp_path: Path) -> None:
    root = shutil.copytree(built.root, tmp_path / "project")
    before = _published(root)
    repairs = root / "content/six-town-housing/standards/repairs.yml"
    repairs.write_text(repairs.read_text().replace("title:", "titel:"))

    done = deal("build", "--today", TODAY.isoformat(), root=root)

    assert done.returncode == 1
    assert "Did you mean “title”?" in done.stdout
    assert "last good site is as it was" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert _published(root) == before


def _published(root: Path) -> dict[str, str]:
    """All of `build` but what the next build may remember of this one."""
    found = digests(root / "build")
    return {path: made for path, made in found.items() if not path.startswith("remembered/")}


def test_check_lists_the_landlord_s_questions_and_writes_nothing(
    built: Built, tmp_path: Path
) -> None:
    root = copy_with_kept(built, tmp_path / "project")
    done = deal("check", "--today", TODAY.isoformat(), root=root)
    assert done.returncode == 0
    assert "After how many weeks without a report" in done.stdout
    assert "== Torus in Liverpool" in done.stdout
    assert "Overdue: what should have happened by now (40)" in done.stdout
    assert "note for the landlord" in done.stdout
    assert [each.name for each in (root / "build").iterdir()] == ["kept"]


def test_a_bug_is_told_apart_from_bad_content(built: Built, tmp_path: Path) -> None:
    root = copy_with_kept(built, tmp_path / "project")
    (root / "theme" / "site" / "base.html").write_text("{{ 1 / 0 }}")
    done = deal("build", "--today", TODAY.isoformat(), root=root)
    assert done.returncode == 2
    assert "This is a mistake in deal, not in your files" in done.stderr


def test_wrong_use_is_exit_code_2(tmp_path: Path) -> None:
    done = deal("build", "--today", "yesterday", root=tmp_path)
    assert done.returncode == 2
    assert "yesterday" in done.stderr


def test_a_landlord_alone_has_its_pages_at_the_root(tmp_path: Path) -> None:
    root = copy_project(tmp_path / "project")
    for other in ("papworth-trust", "torus-liverpool"):
        shutil.rmtree(root / "content" / other)
        shutil.rmtree(root / "data" / other, ignore_errors=True)
    # Nothing of the others was ever published here.
    (root / "content" / "addresses.csv").unlink()
    done = deal("build", "--no-print", "--today", TODAY.isoformat(), root=root)
    assert done.returncode == 0, done.stdout + done.stderr
    site = root / "build" / "site"
    for page in ("", "repairs/", "who-checked-this/", "if-we-get-it-wrong/"):
        html = BeautifulSoup(
            (site / page / "index.html").read_text(encoding="utf-8"), "html.parser"
        )
        assert "All landlords" not in html.get_text()
        for link in html.select("a[href]:not([href*=':']):not([href^='#'])"):
            target = (site / page / str(link["href"]).partition("#")[0]).resolve()
            assert target.exists(), f"{page or 'home'} links to {link['href']}"
    lost = BeautifulSoup((site / "404.html").read_text(encoding="utf-8"), "html.parser")
    form = lost.select_one("main form[role=search][method=get]")
    assert form is not None
    assert form["action"] == "/search/"
    assert "Something in my home needs mending" in lost.select(".needs a")[0].get_text()
    assert lost.select("main a[href='tel:01616868000']")
    for link in lost.select("a[href^='/']"):
        assert (site / str(link["href"])[1:]).exists(), link
