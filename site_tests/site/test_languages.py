"""A standard in another language: nothing of ours stays in English, and what changed is marked."""

import json
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
from site_tests.mirrored import CODE, ONLY_ENGLISH, mirrored, spoken, translated
from site_tests.page_reader import EXTENSIONS
from site_tests.test_cases import PRINTED

HARBOUR = "content/harbour-homes"
NEEDED = (
    "index",
    "contact-us",
    "how-we-are-doing",
    "if-we-get-it-wrong",
    "search",
    "accessibility",
    "privacy",
)
"""The pages of a landlord that are also made in another language."""
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


@pytest.fixture
def files(root: Path) -> dict[str, str]:
    """The pages and what the search finds, where repairs are translated and noise is not."""
    (root / HARBOUR / "standards/noise.yml").write_text(ONLY_ENGLISH, encoding="utf-8")
    collector = Collector()
    made = make_edition(root, TODAY, collector, lambda _: None, paper=False)
    assert made is not None, [each.message for each in collector]
    texts = (each for each in made.files if each.path.endswith((".md", ".json")))
    return {each.path: each.content.decode() for each in texts}


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


def test_a_tenant_s_way_through_the_site_is_in_the_other_language(files: dict[str, str]) -> None:
    for page in NEEDED:
        text = files[f"{CODE}/{page}.md"]
        assert tongue.START not in text
        said = body(text)
        assert latin(Words(said).said) == set(), page
        # Only the pages that are not there in the language are led to in English, and say so.
        abroad = re.findall(r'<a href="\.\./([^"/]+)\.md">([^<]*)', said)
        for name, link in abroad:
            assert f"{CODE}/{name}.md" not in files, name
            assert link.endswith(mirrored("(in English)")), link
        for name in re.findall(r'<a href="([^"/.:]+)\.md"', said):
            assert f"{CODE}/{name}.md" in files, name
        matter = yaml.safe_load(text.split("---\n", 2)[1])
        assert (matter["lang"], matter["dir"]) == ("he", "rtl")
        address = "" if page == "index" else f"{page}/"
        both = [(each["code"], each["path"]) for each in matter["languages"]]
        assert both == [("en-GB", address), ("he", f"{CODE}/{address}")]
        english = yaml.safe_load(files[f"{page}.md"].split("---\n", 2)[1])
        assert english["languages"] == matter["languages"]
    # An English page that is alone leads to the start, and is nobody's alternate.
    alone = yaml.safe_load(files["what-is-missing.md"].split("---\n", 2)[1])
    assert "languages" not in alone
    assert alone["deal"]["languages"][1]["path"] == f"{CODE}/"


def test_home_lists_first_what_can_be_read_in_the_language(files: dict[str, str]) -> None:
    home = files[f"{CODE}/index.md"]
    ours, heading = home.index('<a href="repairs/">'), home.index('id="our-other-standards')
    assert ours < heading < home.index('<a href="../noise/"><span lang="en" dir="ltr">Noise')


def test_the_search_finds_both_and_marks_what_is_english(files: dict[str, str]) -> None:
    index = json.loads(files[f"{CODE}/search/words.json"])
    titles = {address: title for title, address, _ in index["pages"]}
    assert titles["repairs/"] == mirrored("Repairs")
    english = f"{tongue.START}Noise{tongue.END} {mirrored('(in English)')}"
    assert titles["../noise/"] == english
    assert titles["contact-us/"] == mirrored("Contact us")
    assert titles["../what-is-missing/"] == mirrored("What is missing (in English)")
    (line,) = (text for _, address, text in index["lines"] if "noise/#promise" in address)
    assert line == f"{tongue.START}We answer you within 5 working days.{tongue.END}"
    assert {"neighbours", mirrored("emergency")} <= index["words"].keys()
    # Neither language's small words lead anywhere.
    assert {"the", mirrored("the")} <= set(index["skip"])
    assert not {"the", mirrored("the")} & index["words"].keys()


GLOSSARY = """
words:
  - word: repairs
    means: work that mends what is broken
  - word: appointment
    means: a time when we come
"""


def test_words_are_explained_in_the_language_where_they_are_translated(root: Path) -> None:
    (root / "content/glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    path = root / HARBOUR / f"landlord.{CODE}.yml"
    known = path.read_text(encoding="utf-8")
    for english in ("repairs", "appointment", "work that mends what is broken"):
        entry = f"  - english: {english}\n    translation: {mirrored(english)}\n"
        known = known.replace("texts:\n", f"texts:\n{entry}", 1)
    path.write_text(known, encoding="utf-8")
    _, collector = edition(root)
    assert not [each for each in collector if each.rule.startswith("version")]
    text = body(source(root, f"{CODE}/repairs.md"))
    words = Words(text)
    assert latin(words.said) == set()
    assert mirrored("Work that mends what is broken.") in "".join(words.said)
    assert mirrored("Words on this page") in "".join(words.said)
    # A word whose explanation nobody translated is explained in English alone.
    assert "a time when we come" not in "".join([*words.said, *words.english])
    assert f'<a href="../words-explained.md">{mirrored("All the words we explain")} ' in text


def test_what_is_explained_in_english_alone_is_led_to(root: Path) -> None:
    (root / "content/glossary.yml").write_text(GLOSSARY, encoding="utf-8")
    text = body(source(root, f"{CODE}/repairs.md"))
    said = f"{mirrored('All the words we explain')} {mirrored('(in English)')}"
    assert f'<a href="../words-explained.md">{said}</a>' in text
    assert 'class="word"' not in text


def test_a_wrong_address_and_a_lost_connection_are_explained_in_both(files: dict[str, str]) -> None:
    (other,) = yaml.safe_load(files["index.md"].split("---\n", 2)[1])["lost_in"]
    assert other["title"] == mirrored("We cannot find this page")
    assert [each["path"] for each in other["links"]] == [
        f"{CODE}/",
        f"{CODE}/search/",
        f"{CODE}/contact-us/",
    ]
    assert f'lang="{CODE}" dir="rtl">' in files["offline.md"]
    assert mirrored("You have no connection") in files["offline.md"]


def test_the_frame_has_its_words_and_its_direction(files: dict[str, str]) -> None:
    front = files[f"{CODE}/repairs.md"].split("---\n", 2)[1]
    matter = yaml.safe_load(front)
    assert (matter["lang"], matter["dir"], matter["locale"]) == ("he", "rtl", "he_IL")
    menu = {each["title"]: each["path"] for each in matter["deal"]["menu"]}
    assert menu[mirrored("Contact us")] == f"{CODE}/contact-us/"
    assert all(path.startswith(f"{CODE}/") for path in menu.values())
    listed = {each["path"]: each.get("lang") for each in matter["deal"]["standards"]}
    assert listed == {f"{CODE}/repairs/": None, "noise/": "en"}
    assert {mirrored(each) for each in frame_words()} == set(matter["words"].values())
    assert tongue.START not in files[f"{CODE}/repairs.md"]


def test_the_versions_lead_to_each_other(files: dict[str, str]) -> None:
    for path in ("repairs.md", f"{CODE}/repairs.md"):
        matter = yaml.safe_load(files[path].split("---\n", 2)[1])
        both = [(each["code"], each["path"]) for each in matter["languages"]]
        assert both == [("en-GB", "repairs/"), ("he", f"{CODE}/repairs/")]
    assert "languages" not in yaml.safe_load(files["noise.md"].split("---\n", 2)[1])


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
