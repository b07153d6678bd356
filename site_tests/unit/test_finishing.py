"""A built site is made small, and nothing that it says or does is lost; what is right stays."""

import gzip
from datetime import date
from pathlib import Path

from generator.finishing import finish
from generator.manifest import MANIFEST, hashes, read_manifest
from generator.output import OutputFile, SiteFile
from generator.remembering.folders import Row, Tended

DAY = date(2026, 11, 22)
PAGE = "<p>We mend  what is broken.</p>\n" * 40
FILES = {
    "assets/deal.css": "/* Why. */\nmain  {\n  color: red;\n}\n",
    "assets/landlords/a.css": '@page { content: "a  /* b */  c" counter(page) " of " }\n',
    "assets/search.js": '// Why.\nconst text = "// no comment  ";\n',
    "index.html": PAGE,
    "a/card.pdf": PAGE,
    "a/small.json": "{}\n",
}


def finished(
    place: Path, files: dict[str, str], last: Tended | None = None, *known: dict[str, Row]
) -> tuple[Tended, list[str]]:
    """The folder, and the files that were made for it."""
    made: list[str] = []

    def file(path: str, text: str) -> SiteFile:
        own = OutputFile(path, text.encode())
        return SiteFile(path, own.hash, lambda: (made.append(path), own.content)[1])

    site = Tended(place, *known)
    finish([file(*each) for each in files.items()], site, last or site, DAY)
    assert read_manifest((place / MANIFEST).read_bytes()).files == hashes(place)
    return site, made


def test_styles_and_scripts_get_smaller_and_everything_is_listed(tmp_path: Path) -> None:
    finished(tmp_path, FILES)
    assert {name: (tmp_path / name).read_text() for name in FILES} == FILES | {
        "assets/deal.css": "main{color:red}",
        "assets/landlords/a.css": '@page{content:"a  /* b */  c" counter(page) " of "}',
        "assets/search.js": 'const text="// no comment  ";',
    }
    assert gzip.decompress((tmp_path / "index.html.gz").read_bytes()).decode() == PAGE
    assert [path.name for path in tmp_path.rglob("*.gz")] == ["index.html.gz"]


def test_what_is_right_in_either_site_is_not_made_again(tmp_path: Path) -> None:
    first, made = finished(tmp_path / "one", FILES)
    assert made == list(FILES)
    last = Tended(tmp_path / "one", first.rows)
    second, made = finished(tmp_path / "two", FILES, last)
    assert made == []
    third, made = finished(tmp_path / "two", FILES | {"index.html": "x"}, last, second.rows)
    assert made == ["index.html"]
    assert not (tmp_path / "two/index.html.gz").exists(), "it is small now"
    _, made = finished(tmp_path / "two", FILES, last, third.rows)
    assert made == ["index.html"], "it lost its other name, which counts as a change"
    assert hashes(tmp_path / "two") == hashes(tmp_path / "one")


def test_what_belongs_to_no_site_goes(tmp_path: Path) -> None:
    (tmp_path / "outside.html").write_text("mine")
    site = tmp_path / "site"
    (site / "index.html/empty").mkdir(parents=True)
    (site / "index.html/stray.html").touch()
    (site / "a").symlink_to(tmp_path)
    finished(site, FILES)
    assert (tmp_path / "outside.html").read_text() == "mine"
    assert not (tmp_path / "card.pdf").exists()
    assert (site / "index.html").read_text() == PAGE
