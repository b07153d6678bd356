"""The built pages say what the content and the figures say: nothing less, nothing else."""

import csv
import itertools
import json
import re
from functools import cache
from pathlib import Path
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser
import pytest
from bs4 import BeautifulSoup

from generator import check_words, wording
from generator.model import CheckState, Deal, Result, Status
from generator.richtext import plain, plain_prose
from site_tests.conftest import TODAY, Built
from site_tests.every_page import (
    CAMPAIGNS,
    LANDLORDS,
    OF_THEIR_OWN,
    PAGES,
    RULE_PAGES,
    STANDARDS,
)

SIX_TOWN = "six-town-housing"


def squeeze(text: str) -> str:
    """Words as a reader sees them: straight quotes, single spaces, none before a full stop.

    A link or bold word may leave a space before the mark that follows it.
    """
    straight = text.translate(str.maketrans("’‘“”", "''\"\""))
    return re.sub(r" (?=[.,;:)'])", "", " ".join(straight.split()))


@cache
def read(page: Path) -> BeautifulSoup:
    """A page of the site, which no test changes."""
    return BeautifulSoup(page.read_text(encoding="utf-8"), "html.parser")


def soup(built: Built, slug: str) -> BeautifulSoup:
    return read(built.site / slug / "index.html" if slug else built.site / "index.html")


def text_of(built: Built, slug: str) -> str:
    main = soup(built, slug).find("main")
    assert main is not None
    return squeeze(main.get_text(" "))


def deal_of(built: Built, slug: str) -> Deal:
    landlord, standard = slug.split("/")
    deals = built.catalogue.publication(landlord).deals
    return next(deal for deal in deals if deal.standard.slug == standard)


@pytest.mark.parametrize("path", [page for page in PAGES if page != "404.html"])
def test_a_page_tells_search_engines_and_those_who_share_it_what_it_is(
    built: Built, path: str
) -> None:
    html = soup(built, path)
    (title,) = html.select("h1")
    url = f"{built.catalogue.site.url}{path}"
    shared = {
        str(each["property"])[3:]: each["content"] for each in html.select("[property^='og:']")
    }
    (data,) = (json.loads(each.get_text()) for each in html.select("[type='application/ld+json']"))
    assert shared["url"] == data["url"] == url
    assert squeeze(str(shared["title"])) == squeeze(data["name"]) == squeeze(title.get_text())
    assert shared["description"] == data["description"]
    assert len(data["description"]) > 20
    landlord = path.partition("/")[0]
    if landlord in LANDLORDS:
        owner = built.catalogue.publication(landlord).landlord
        phone = owner.contact("phone")
        assert data["publisher"]["name"] == shared["site_name"] == owner.name
        picture = str(shared["image"]).removeprefix(built.catalogue.site.url)
        assert (built.site / picture).is_file()
        assert data["publisher"].get("telephone") == (phone.to if phone else None)


@pytest.mark.parametrize("path", PAGES)
def test_few_words_stand_before_the_first_sentence(built: Built, path: str) -> None:
    """As they are heard from the top; and nothing but the heading after “Skip to the text”."""
    file = path if path.endswith(".html") else f"{path}index.html"
    html = read(built.site / file)
    heading = html.select_one("main h1")
    assert heading is not None
    first = heading.find_next("p")
    assert first is not None
    before = first.find_all_previous(string=True)
    earlier = [
        text for text in before if text.find_parent("body") and not text.find_parent(hidden=True)
    ]
    assert 0 < len(" ".join(earlier).split()) <= 32
    inside = [text for text in earlier if text.find_parent("main")]
    assert squeeze(" ".join(reversed(inside))) == squeeze(heading.get_text())


def test_the_pages_are_those_we_know_and_no_other(built: Built) -> None:
    found = {path.relative_to(built.site).as_posix() for path in every_page(built)}
    assert {path.removesuffix("index.html") for path in found} == {*PAGES, *RULE_PAGES}


@pytest.mark.parametrize("slug", STANDARDS)
def test_every_promise_and_responsibility_is_on_its_page(slug: str, built: Built) -> None:
    standard, text = deal_of(built, slug).standard, text_of(built, slug)
    lines = [line for p in standard.promises for line in (p.text, p.more, p.sanction)]
    lines += [line for d in standard.duties for line in (d.text, d.more, d.sanction)]
    lines += [item for part in standard.parts for g in part.good_to_know for item in g.items]
    lines += [line for deadline in standard.deadlines for line in (deadline.you, deadline.sanction)]
    lines += [*standard.how_we_check.by, *standard.how_we_check.reported]
    for line in lines:
        assert squeeze(plain(line)) in text
    for words in plain_prose(standard.introduction).splitlines():
        assert squeeze(words) in text


@pytest.mark.parametrize("slug", STANDARDS)
def test_every_measure_says_how_it_stands(slug: str, built: Built) -> None:
    text = text_of(built, slug)
    for result in deal_of(built, slug).results:
        assert squeeze(result.measure.name) in text
        for reading in result.readings:
            assert squeeze(wording.sentence(result.measure, reading)) in text
            assert wording.STATUS_WORDS[reading.status] in text


@pytest.mark.parametrize("slug", STANDARDS)
def test_met_and_missed_are_said_exactly_as_often_as_they_are_true(slug: str, built: Built) -> None:
    text = text_of(built, slug)
    readings = [reading for result in deal_of(built, slug).results for reading in result.readings]
    for status, words in ((Status.MET, "We met this target"), (Status.MISSED, "We missed this")):
        assert text.count(words) == sum(reading.status is status for reading in readings)


def test_the_figures_are_bury_s_published_ones(built: Built) -> None:
    repairs = text_of(built, f"{SIX_TOWN}/repairs")
    for figure in ("74.9%", "77.7%", "98.4%", "78.8%", "96.9%", "85.8%"):
        assert figure in repairs
    assert "16.7 per 1,000 homes" in text_of(built, f"{SIX_TOWN}/anti-social-behaviour")
    assert "70.6%" in text_of(built, f"{SIX_TOWN}/customer-services")
    assert "100% − 99.9% = 0.1%" in text_of(built, f"{SIX_TOWN}/keeping-you-safe")


def test_a_measure_without_a_figure_says_so(built: Built) -> None:
    assert "We have not published this figure yet" in text_of(built, f"{SIX_TOWN}/paying-your-rent")


def test_what_the_landlord_has_not_decided_is_on_no_page(built: Built) -> None:
    # The guides speak of placeholders and notes.
    pages = (slug for slug in PAGES[:-1] if not slug.startswith("help/"))
    everything = " ".join(text_of(built, slug) for slug in pages)
    assert not re.search(
        r"\bxx+|x weeks|x days|12-month period|[Ff]ly.tipping .{0,40} on time", everything
    )
    assert "note for the landlord" not in everything.lower()


@pytest.mark.parametrize("landlord", LANDLORDS)
def test_how_we_are_doing_counts_the_targets_and_lists_every_measure(
    landlord: str, built: Built
) -> None:
    publication = built.catalogue.publication(landlord)
    text = text_of(built, f"{landlord}/how-we-are-doing")
    assert squeeze(wording.scorecard(publication.scorecard)) in text
    results: list[Result] = [result for deal in publication.deals for result in deal.results]
    assert results
    for result in results:
        assert squeeze(result.measure.name) in text


@pytest.mark.parametrize("landlord", LANDLORDS)
def test_the_home_page_leads_to_every_standard_and_the_scorecard(
    landlord: str, built: Built
) -> None:
    links = {str(link["href"]).strip("./") for link in soup(built, landlord).select("main a[href]")}
    own = {slug.split("/")[1] for slug in STANDARDS if slug.startswith(f"{landlord}/")}
    others = {"how-we-are-doing", "if-we-get-it-wrong", "who-checked-this", "what-we-have-learned"}
    assert own | others <= links


def test_the_first_page_leads_to_every_landlord(built: Built) -> None:
    links = {str(link["href"]).strip("./") for link in soup(built, "").select("main a[href]")}
    assert links == {*LANDLORDS, "open-data", "help"}


@pytest.mark.parametrize("slug", STANDARDS)
def test_a_promise_says_who_checked_it_and_whether_it_is_paused(slug: str, built: Built) -> None:
    page = soup(built, slug)
    for promise in deal_of(built, slug).standard.promises:
        start = page.find(id=f"promise-{promise.id}")
        assert start is not None
        item = start.find_parent("li")
        assert item is not None
        text = squeeze(item.get_text(" "))
        assert ("Paused" in text) is (promise.paused is not None)
        for check in promise.checks:
            if check.on:
                assert check_words.when(check.on) in text
            if check.due:
                state = "overdue" if check.state(TODAY) is CheckState.OVERDUE else "is due"
                assert state in text
                assert check_words.when(check.due) in text


def test_every_check_is_in_the_register(built: Built) -> None:
    for publication in built.catalogue.publications:
        table = soup(built, f"{publication.landlord.slug}/who-checked-this")
        rows = [row for row in table.select("tbody tr") if row.select("a[href*='#promise-']")]
        checks = [
            check
            for deal in publication.deals
            for promise in deal.standard.promises
            for check in promise.checks
        ]
        assert len(rows) == sum(bool(check.on) + bool(check.due) for check in checks)


def test_what_torus_learned_is_on_its_page_and_beside_its_promises(built: Built) -> None:
    learning = built.catalogue.publication("torus-liverpool").landlord.learning
    text = text_of(built, "torus-liverpool/what-we-have-learned")
    assert len(learning) == 8
    for entry in learning:
        assert squeeze(entry.title) in text
        for change in entry.changes:
            assert squeeze(plain(change.text)) in text
        for slug in entry.standards:
            assert squeeze(entry.title) in text_of(built, f"torus-liverpool/{slug}")


@pytest.mark.parametrize("slug", CAMPAIGNS)
def test_a_campaign_is_led_to_from_home_and_says_everything(slug: str, built: Built) -> None:
    landlord, name = slug.split("/")
    (campaign,) = built.catalogue.publication(landlord).landlord.campaigns
    text = text_of(built, slug)
    lists = [each for s in campaign.sections for each in (s.points, s.do, s.do_not)]
    lines = [line for points in lists for point in points for line in (point.text, point.more)]
    for line in (*lines, campaign.call.text):
        assert squeeze(plain(line)) in text
    for section in campaign.sections:
        assert squeeze(section.heading) in text
    for page in (landlord, *(f"{landlord}/{standard}" for standard in campaign.standards)):
        links = [str(link["href"]).strip("./") for link in soup(built, page).select("main a[href]")]
        assert name in links, page


def every_page(built: Built) -> list[Path]:
    """Those that lead on to another at once are no pages of their own."""
    pages = sorted(built.site.rglob("*.html"))
    return [page for page in pages if 'http-equiv="refresh"' not in page.read_text("utf-8")]


def test_every_published_address_leads_to_a_page(built: Built) -> None:
    with (built.root / "content" / "addresses.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert {row["page"] for row in rows} == {
        *LANDLORDS,
        *(f"{landlord}/how-we-are-doing" for landlord in LANDLORDS),
        "torus-liverpool/how-we-are-doing/liverpool",
        *OF_THEIR_OWN,
    }
    for row in rows:
        html = soup(built, row["address"])
        if refresh := html.select_one("meta[http-equiv=refresh]"):
            to = str(refresh["content"]).partition("; url=")[2]
            assert urljoin(f"/{row['address']}", to) == f"/{row['page']}/"
            assert (built.site / row["page"] / "index.html").is_file()
        else:
            assert row["address"] == f"{row['page']}/"


def test_no_link_is_broken_and_nothing_is_fetched_from_elsewhere(built: Built) -> None:
    base = built.catalogue.site.url
    for page in every_page(built):
        place = page.relative_to(built.site).as_posix().removesuffix("index.html")
        html = read(page)
        for tag in html.select("[href], [src]"):
            to = str(tag.get("href") or tag.get("src"))
            target, fragment = urldefrag(urljoin(urljoin(base, place), to))
            if not target.startswith(base):
                assert tag.name == "a", f"{page.name} fetches {to}"
                assert urlsplit(target).scheme in ("https", "tel", "mailto")
                continue
            file = built.site / target.removeprefix(base)
            file = file / "index.html" if file.is_dir() or not file.suffix else file
            assert file.is_file(), f"{place or 'home'} links to {to}"
            if fragment:
                ids = read(file)
                assert ids.find(id=fragment), f"{place or 'home'}: no {to}"


def test_titles_are_unique_and_start_with_the_heading(built: Built) -> None:
    titles = []
    for page in every_page(built):
        html = read(page)
        headings = html.find_all("h1")
        assert len(headings) == 1, page
        assert html.title is not None
        assert squeeze(html.title.get_text()).startswith(squeeze(headings[0].get_text()))
        titles.append(html.title.get_text())
    assert len(titles) == len(set(titles))


def test_headings_skip_no_level(built: Built) -> None:
    for page in every_page(built):
        html = read(page)
        levels = [int(heading.name[1]) for heading in html.find_all(re.compile(r"h[1-6]$"))]
        jumps = [b for a, b in itertools.pairwise(levels) if b > a + 1]
        assert not jumps, f"{page}: {levels}"


def test_every_table_has_a_caption_and_scopes(built: Built) -> None:
    for page in every_page(built):
        html = read(page)
        for table in html.find_all("table"):
            assert table.caption is not None
            assert table.caption.get_text().strip()
            for heading in table.find_all("th"):
                assert heading.get("scope") in ("col", "row", "colgroup", "rowgroup")


def test_what_has_changed_is_told_and_can_be_followed(built: Built) -> None:
    text = text_of(built, f"{SIX_TOWN}/what-has-changed")
    worse = text.index("A promise is gone in Repairs: We always sing while we work.")
    assert worse < text.index('"within 12 hours" is now "within 24 hours"')
    assert worse < text.index("A way to get in touch has changed in Contact us")
    assert text.index("1 June 2026") < worse < text.index("New figures up to 31 March 2025")
    assert "Nothing has changed" in text_of(built, "papworth-trust/what-has-changed")
    feed = feedparser.parse((built.site / SIX_TOWN / "what-has-changed.atom").read_bytes())
    assert [entry.title[:11] for entry in feed.entries] == ["1 June 2026", "1 June 2025"]
    for page in ("", "repairs/"):
        (link,) = soup(built, f"{SIX_TOWN}/{page}").select("link[rel=alternate]")
        address = urljoin(f"https://x/{SIX_TOWN}/{page}", str(link["href"]))
        assert address == f"https://x/{SIX_TOWN}/what-has-changed.atom"
