"""A standard in another language: nothing of ours stays in English, and what changed is marked."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import markdown
import pytest
import yaml

from generator import tongue
from generator.diagnostics import Collector
from generator.pipeline import Edition, make_edition
from generator.render.pages.translated_pages import frame_words
from site_tests.conftest import TODAY
from site_tests.mirrored import CODE, mirrored, spoken, translated
from site_tests.page_reader import EXTENSIONS
from site_tests.test_cases import PRINTED

HARBOUR = "content/harbour-homes"
NAMES = {"Harbour", "Homes", "GitHub", "PDF", "KB", "A4", "A5", "A6", "CSV", "JSON"}


class Words(HTMLParser):
    """The words of a page that are not marked as English, nor addresses or names of files."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._languages: list[str] = []
        self.said: list[str] = []
        self.english: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("use", "rect", "img", "input"):
            return
        here = self._languages[-1] if self._languages else ""
        self._languages.append(dict(attrs).get("lang") or here)

    def handle_endtag(self, tag: str) -> None:
        if self._languages and tag not in ("use", "rect"):
            self._languages.pop()

    def handle_data(self, data: str) -> None:
        english = bool(self._languages) and self._languages[-1].startswith("en")
        (self.english if english else self.said).append(data)


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues with one that means nothing."""
    with spoken(tmp_path, monkeypatch) as folder:
        yield folder


@pytest.fixture
def root(words: Path, tmp_path: Path) -> Path:
    assert words.is_dir()
    return translated(tmp_path)


def edition(root: Path) -> tuple[Edition, Collector]:
    collector = Collector()
    made = make_edition(root, TODAY, collector, lambda _: None, kept=PRINTED)
    assert made is not None, [each.message for each in collector]
    return made, collector


def source(root: Path, path: str) -> str:
    made, _ = edition(root)
    return next(file.content.decode() for file in made.files if file.path == path)


def body(text: str) -> str:
    _, _, rest = text.split("---\n", 2)
    return markdown.markdown(rest, extensions=EXTENSIONS)


def latin(said: list[str]) -> set[str]:
    text = re.sub(r"\S*[@/.]\w\S*", " ", " ".join(said))
    return {word for word in re.findall(r"[A-Za-z]{2,}", text) if word not in NAMES}


def change(root: Path, old: str, new: str, file: str = "repairs.yml") -> None:
    path = root / HARBOUR / "standards" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_every_word_of_ours_is_in_the_other_language(root: Path) -> None:
    """Also says if a template or a sentence has words that no catalogue can hold."""
    words = Words(body(source(root, f"{CODE}/repairs.md")))
    assert latin(words.said) == set()
    # The figures' source and the files to download are in English, and say so.
    assert "Large print" in " ".join(words.english)


def test_the_frame_has_its_words_and_its_direction(root: Path) -> None:
    front = source(root, f"{CODE}/repairs.md").split("---\n", 2)[1]
    matter = yaml.safe_load(front)
    assert (matter["lang"], matter["dir"], matter["locale"]) == ("he", "rtl", "he_IL")
    english = mirrored("(in English)")
    assert all(each["title"].endswith(english) for each in matter["deal"]["menu"])
    assert {mirrored(each) for each in frame_words()} == set(matter["words"].values())
    assert tongue.START not in source(root, f"{CODE}/repairs.md")


def test_the_versions_lead_to_each_other(root: Path) -> None:
    english = source(root, "repairs.md")
    other = source(root, f"{CODE}/repairs.md")
    assert f'<a href="../{CODE}/repairs/" hreflang="he" lang="he">' in english
    assert '<a href="../../repairs/" hreflang="en-GB" lang="en-GB">English</a>' in other
    for text in (english, other):
        assert f'"{CODE}/repairs/"' in text.split("---\n", 2)[1]


def test_times_are_those_of_the_english(root: Path) -> None:
    """A promise that changed is shown as it was translated, and in English as it is now."""
    change(root, "within 24 hours", "within 48 hours")
    text = body(source(root, f"{CODE}/repairs.md"))
    words = Words(text)
    assert "We finish emergency repairs within 48 hours." in words.english
    was = mirrored("We finish emergency repairs within 24 hours.")
    assert any(was in each for each in words.said)
    marks = mirrored("The English has changed since this was translated. It now says:")
    # Where it is promised, and once more “in short”.
    assert "".join(words.said).count(marks) == 2
    _, collector = edition(root)
    assert [each.rule for each in collector if each.rule.startswith("version")] == [
        "version-outdated"
    ]


def test_what_is_new_stands_there_in_english(root: Path) -> None:
    change(
        root, "our_responsibilities:\n", "our_responsibilities:\n  - We always answer the bell.\n"
    )
    words = Words(body(source(root, f"{CODE}/repairs.md")))
    assert "We always answer the bell." in words.english
    assert mirrored("1 text is not translated yet and is in English.") in "".join(words.said)
    _, collector = edition(root)
    (found,) = [each for each in collector if each.rule == "version-missing"]
    assert found.where.file.endswith("repairs.yml")


def test_promises_have_the_same_address_in_every_language(root: Path) -> None:
    def ids(path: str) -> list[str]:
        return re.findall(r'id="(promise-[^"]+)"', source(root, path))

    assert ids(f"{CODE}/repairs.md") == ids("repairs.md")


@pytest.mark.parametrize("file", [f"repairs.{CODE}.yml", "repairs.yml"])
def test_a_draft_is_seen_by_nobody(root: Path, file: str) -> None:
    change(root, "publish: live", "publish: draft", file)
    made, _ = edition(root)
    assert not [each.path for each in made.files if each.path.startswith(f"{CODE}/")]
