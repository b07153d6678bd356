"""The feed of what has changed, read by a feed reader that is not ours, and its page beside it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree as ET

import feedparser
import pytest
from bs4 import BeautifulSoup

from generator.changes.model import Change, Kind, Place
from generator.model import Catalogue, ChangedDay, History, LeftOut
from generator.render.feeds import make_feeds
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, LANDLORD, TWO_LANDLORDS
from site_tests.page_reader import Page

EVIL = '<script>alert(1)</script> ]]> & "q" \x00\u202e [x](javascript:alert(1)) {{ 1 }}'
NOON = datetime(2026, 6, 2, 12, 30, tzinfo=UTC)
REPAIRS = Place(LANDLORD.name, "Repairs", "repairs/#promise-emergency")
WEAKER = Change(Kind.WEAKER, REPAIRS, "We mend it.", "We aim to mend it.", ("“aim to” is new",))
DAYS = (
    ChangedDay(
        NOON,
        (
            Change(
                Kind.STANDARD_REMOVED, Place(LANDLORD.name, "Gardens", "gardens/"), "Gardens: 2"
            ),
            WEAKER,
            Change(Kind.FIGURE_ADDED, Place(LANDLORD.name, "Repairs", "repairs/#measure-x")),
            Change(Kind.FIGURE_ADDED, Place(LANDLORD.name, "Repairs", "repairs/#measure-y")),
            Change(Kind.REWORDED, Place(LANDLORD.name, "", "contact-us/"), "Old words", "New ones"),
        ),
        date(2026, 3, 31),
        "a" * 40,
        "b" * 40,
    ),
    ChangedDay(datetime(2026, 6, 1, tzinfo=UTC), (replace(WEAKER, before=EVIL, after=EVIL + "!"),)),
)
HISTORY = History(datetime(2026, 1, 1, tzinfo=UTC), began=True, days=DAYS)


def with_history(history: History, catalogue: Catalogue = CATALOGUE) -> Catalogue:
    publications = (replace(each, history=history) for each in catalogue.publications)
    return replace(catalogue, publications=tuple(publications))


def feed(history: History = HISTORY) -> bytes:
    (file,) = make_feeds(with_history(history))
    assert file.path == "what-has-changed.atom"
    return file.content


def page(history: History, name: str = "what-has-changed.md") -> Page:
    files = {file.path: file.content for file in make_pages(with_history(history), ())}
    return Page(files[name].decode())


def test_a_feed_reader_understands_the_feed() -> None:
    read = feedparser.parse(feed())
    assert not read.bozo, read.get("bozo_exception")
    assert read.version == "atom10"
    assert read.feed.id == "https://deal.example/what-has-changed/"
    assert read.feed.title == "Example Homes: what has changed"
    assert read.feed.author == "Example Homes"
    assert read.feed.updated == "2026-06-02T12:30:00Z"
    assert {(link.rel, link.href) for link in read.feed.links} == {
        ("self", "https://deal.example/what-has-changed.atom"),
        ("alternate", "https://deal.example/what-has-changed/"),
    }
    first, second = read.entries
    assert (
        first.title == "2 June 2026: 2 worse for tenants, 1 better for tenants, 1 only other words"
    )
    assert first.id == first.link == "https://deal.example/what-has-changed/#changed-2026-06-02"
    assert (first.updated, second.updated) == ("2026-06-02T12:30:00Z", "2026-06-01T00:00:00Z")


def test_an_entry_says_what_changed_and_leads_there() -> None:
    content = feedparser.parse(feed()).entries[0].content[0]
    assert content.type == "text/html"
    html = BeautifulSoup(content.value, "html.parser")
    assert [h2.get_text() for h2 in html.select("h2")] == [
        "Worse for tenants",
        "Better for tenants",
        "Only other words",
    ]
    assert html.select_one("li").get_text() == "A standard is gone: Gardens: 2"  # type: ignore[union-attr]
    assert {str(a["href"]) for a in html.select("a")} == {
        "https://deal.example/repairs/#promise-emergency",
        "https://deal.example/repairs/",
        "https://deal.example/contact-us/",
    }
    assert "Now: We aim to mend it." in html.get_text()
    assert "New figures up to 31 March 2026 in Repairs" in html.get_text()


def test_hostile_words_are_words() -> None:
    xml = ET.fromstring(feed())  # noqa: S314 (our own file)
    atom = "{http://www.w3.org/2005/Atom}"
    content = xml.findall(f"{atom}entry/{atom}content")[1].text or ""
    html = BeautifulSoup(content, "html.parser")
    assert {tag.name for tag in html.find_all()} == {"h2", "ul", "li", "strong", "a", "br"}
    assert "Before: <script>alert(1)</script>" in html.get_text()
    shown = page(HISTORY)
    assert "script" not in shown.elements
    assert not any(link.startswith("javascript") for link in shown.links)
    assert "<script>alert(1)</script>" in shown.text


def test_each_landlord_has_its_own_feed_in_its_folder() -> None:
    files = list(make_feeds(with_history(HISTORY, TWO_LANDLORDS)))
    assert [file.path for file in files] == [
        "example-homes/what-has-changed.atom",
        "sample-trust/what-has-changed.atom",
    ]
    ids = [feedparser.parse(file.content).feed.id for file in files]
    assert ids[1] == "https://deal.example/sample-trust/what-has-changed/"


def test_a_feed_without_entries_is_as_old_as_the_first_version() -> None:
    read = feedparser.parse(feed(replace(HISTORY, days=())))
    assert not read.bozo
    assert read.entries == []
    assert read.feed.updated == "2026-01-01T00:00:00Z"


def test_without_a_past_there_is_no_feed_and_the_page_says_why() -> None:
    assert list(make_feeds(CATALOGUE)) == []
    shown = page(History())
    assert "made without its earlier versions" in shown.text
    assert "feed reader" not in shown.text
    assert shown.matter["deal"]["feed"] == ""


@pytest.mark.parametrize(
    ("history", "words"),
    [
        (HISTORY, "We began to publish these pages on 1 January 2026. What has changed"),
        (
            replace(HISTORY, began=False),
            "What has changed for tenants since 1 January 2026 is here",
        ),
        (replace(HISTORY, days=()), "Nothing has changed for tenants since."),
        (replace(HISTORY, began=False, days=()), "Nothing has changed for tenants since 1 January"),
        (replace(HISTORY, late=True), "Some versions in between could not be read."),
    ],
)
def test_the_page_says_which_time_it_tells_of(history: History, words: str) -> None:
    shown = page(history)
    assert words in shown.text
    assert shown.matter["deal"]["feed"] == "what-has-changed.atom"


def test_the_page_tells_the_worst_first_and_leads_to_what_is_there() -> None:
    shown = page(HISTORY)
    assert shown.all("h2") == ["2 June 2026", "1 June 2026"]
    assert shown.all("h3")[:3] == ["Worse for tenants", "Better for tenants", "Only other words"]
    assert "A promise is weaker in Repairs “aim to” is new. Before: We mend it." in shown.text
    assert "Only the words changed in Contact us" in shown.text
    assert "Old words" not in shown.text
    assert {"repairs.md#promise-emergency", "repairs.md", "contact-us.md"} <= set(shown.links)
    assert not any("gardens" in link for link in shown.links)
    assert f"https://forge.example/homes/deal/compare/{'a' * 40}...{'b' * 40}" in shown.links
    assert {"changed-2026-06-02", "changed-2026-06-01"} <= set(shown.ids)


def test_a_standard_leads_to_the_day_on_which_it_last_changed() -> None:
    shown = page(HISTORY, "repairs.md")
    assert "What has changed on this page, last on 2 June 2026" in shown.text
    assert "what-has-changed.md#changed-2026-06-02" in shown.links
    assert "What has changed on this page" not in page(History(), "repairs.md").text


def test_a_very_long_day_is_told_in_part() -> None:
    many = tuple(replace(WEAKER, before=f"Was {n}.", after=f"Is {n}.") for n in range(100))
    shown = page(replace(HISTORY, days=(replace(DAYS[0], changes=many),)))
    assert shown.text.count("A promise is weaker") == 30
    assert "And 70 more changes" in shown.text


LEFT_OUT = replace(
    DAYS[0],
    changes=DAYS[0].changes[2:4],
    before="",
    after="",
    left_out=(
        LeftOut("repairs", "It named <b>a person</b>.", date(2026, 7, 1)),
        LeftOut("gardens", "It named a person", date(2026, 6, 2)),
    ),
)


def test_page_and_feed_say_that_something_is_left_out_and_why() -> None:
    history = replace(HISTORY, days=(LEFT_OUT,))
    shown = page(history)
    first = (
        "Something about “Repairs” is left out here. The reason: It named <b>a person</b>. "
        "We decided this on 1 July 2026."
    )
    second = (
        "Something is left out here. The reason: It named a person. We decided this on 2 June 2026."
    )
    assert "Left out" in shown.all("h3")
    assert first in shown.text
    assert second in shown.text
    assert not any("compare" in link for link in shown.links)
    entry = feedparser.parse(feed(history)).entries[0]
    assert entry.title == "2 June 2026: 1 better for tenants, something left out"
    text = BeautifulSoup(entry.content[0].value, "html.parser").get_text()
    assert first in text
    assert second in text


def test_a_feed_reader_learns_that_an_entry_is_not_as_it_was() -> None:
    read = feedparser.parse(feed(replace(HISTORY, days=(LEFT_OUT, DAYS[1]))))
    assert read.feed.updated == read.entries[0].updated == "2026-07-01T00:00:00Z"
    assert read.entries[1].updated == "2026-06-01T00:00:00Z"
    same_day = replace(LEFT_OUT, left_out=LEFT_OUT.left_out[1:])
    read = feedparser.parse(feed(replace(HISTORY, days=(same_day,))))
    assert read.entries[0].updated == "2026-06-02T12:30:01Z"
    assert read.entries[0].id.endswith("#changed-2026-06-02")


def test_a_page_that_is_gone_is_named_and_not_linked() -> None:
    gone = replace(WEAKER, place=Place(LANDLORD.name, "Gardens", "gardens/#promise-hedges"))
    history = replace(HISTORY, days=(replace(DAYS[0], changes=(gone,)),))
    shown = page(history)
    assert "A promise is weaker in Gardens" in shown.text
    assert not any("gardens" in link for link in shown.links)
    content = feedparser.parse(feed(history)).entries[0].content[0].value
    assert "Gardens" in content
    assert "gardens/" not in content


def test_what_a_change_is_about_is_words_too() -> None:
    new = Change(Kind.PROMISE_ADDED, REPAIRS, after=EVIL)
    history = replace(HISTORY, days=(replace(DAYS[0], changes=(new,)),))
    shown = page(history)
    assert "script" not in shown.elements
    assert not any(link.startswith("javascript") for link in shown.links)
    assert "<script>alert(1)</script>" in shown.text
    content = feedparser.parse(feed(history)).entries[0].content[0].value
    assert BeautifulSoup(content, "html.parser").script is None
