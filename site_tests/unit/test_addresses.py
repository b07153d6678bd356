"""Printed addresses lead to their page whatever is renamed, added or given up."""

from dataclasses import replace
from html.parser import HTMLParser
from urllib.parse import urljoin

import pytest

from generator.addresses import places, printed_address, redirects, short_address
from generator.model import Catalogue, Landlord, ListedAddress
from generator.render.pages import make_pages
from site_tests.example import CAMPAIGN, CATALOGUE, IN_WELSH, LANDLORD, TWO_LANDLORDS
from site_tests.example_standards import REPAIRS

BASE = CATALOGUE.site.url


def leads(catalogue: Catalogue) -> dict[str, str]:
    """Where each address of the site that is no page leads to; empty if it was given up."""
    return {each.at: each.place.at if each.place else "" for each in redirects(catalogue)}


def changed(
    catalogue: Catalogue = CATALOGUE, landlord: Landlord | None = None, **standard: object
) -> Catalogue:
    """The first landlord, or its repairs standard, with something changed."""
    first, *others = catalogue.publications
    deals = tuple(
        replace(deal, standard=replace(deal.standard, **standard))  # type: ignore[arg-type]
        if deal.standard.slug == "repairs"
        else deal
        for deal in first.deals
    )
    owner = landlord or first.landlord
    return replace(catalogue, publications=(replace(first, landlord=owner, deals=deals), *others))


def listed(catalogue: Catalogue) -> Catalogue:
    """The same site after “deal addresses”."""
    rows = tuple(
        ListedAddress(address, place.page)
        for place in places(catalogue)
        for address in (place.at, place.short)
        if address
    )
    return replace(catalogue, addresses=rows)


def test_a_short_address_says_nothing_of_where_the_page_stands() -> None:
    assert short_address(LANDLORD) == "go/example-homes/"
    assert short_address(LANDLORD, REPAIRS) == "go/example-homes/repairs/"
    short = replace(LANDLORD, short_address="ex")
    assert short_address(short, replace(CAMPAIGN, short_address="frost")) == "go/ex/frost/"
    for catalogue in (CATALOGUE, TWO_LANDLORDS):
        address = printed_address(catalogue, LANDLORD, REPAIRS)
        assert address == "https://deal.example/go/example-homes/repairs/"


def test_every_page_of_a_file_has_one_and_they_lead_there() -> None:
    found = leads(TWO_LANDLORDS)
    for place in places(TWO_LANDLORDS):
        assert found[place.short] == place.at
    assert found["go/sample-trust/"] == "sample-trust/"
    assert found["go/example-homes/ready-for-winter/"] == "example-homes/ready-for-winter/"


def test_a_second_landlord_breaks_nothing_that_was_printed() -> None:
    before = listed(CATALOGUE)
    after = replace(TWO_LANDLORDS, addresses=before.addresses)
    for row in before.addresses:
        assert leads(after)[row.address] == f"{row.page}/"
    assert leads(after)["repairs/"] == "example-homes/repairs/"


def test_a_renamed_standard_keeps_its_addresses() -> None:
    renamed = changed(TWO_LANDLORDS, slug="mending", former_names=("repairs",))
    found = leads(renamed)
    for address in ("go/example-homes/repairs/", "go/example-homes/mending/"):
        assert found[address] == "example-homes/mending/"
    assert found["example-homes/repairs/"] == "example-homes/mending/"


def test_a_renamed_landlord_keeps_the_addresses_of_all_its_pages() -> None:
    owner = replace(LANDLORD, slug="new-homes", former_names=("example-homes",))
    before = listed(TWO_LANDLORDS)
    after = replace(changed(TWO_LANDLORDS, owner), addresses=before.addresses)
    for row in before.addresses:
        if row.page.startswith("example-homes"):
            assert leads(after)[row.address] == row.page.replace("example", "new") + "/"


def test_a_short_address_that_is_changed_keeps_the_listed_one() -> None:
    before = listed(changed(TWO_LANDLORDS, short_address="mend"))
    after = replace(changed(TWO_LANDLORDS, short_address="fix"), addresses=before.addresses)
    for name in ("mend", "fix", "repairs"):
        assert leads(after)[f"go/example-homes/{name}/"] == "example-homes/repairs/"


def test_what_was_given_up_says_why() -> None:
    row = ListedAddress("go/old/bins/", "old/bins", "the council <b>empties</b> all bins now")
    catalogue = replace(CATALOGUE, addresses=(row,))
    assert leads(catalogue)["go/old/bins/"] == ""
    page = html_of(catalogue, "go/old/bins/")
    assert "The council &lt;b&gt;empties&lt;/b&gt; all bins now." in page
    assert 'href="../../../"' in page
    assert "refresh" not in page


class Forward(HTMLParser):
    """Where a page leads: by itself, by its link, and by what it tells search engines."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.to: list[str] = []
        self.canonical = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if found.get("http-equiv") == "refresh":
            delay, _, to = found["content"].partition("; url=")
            assert delay == "0"
            self.to.append(to)
        if tag == "a":
            self.to.append(found["href"])
        if found.get("rel") == "canonical":
            self.canonical = found["href"]


def html_of(catalogue: Catalogue, address: str) -> str:
    files = {file.path: file.content.decode() for file in make_pages(catalogue, ())}
    return files[f"{address}index.html"]


@pytest.mark.parametrize("catalogue", [CATALOGUE, listed(TWO_LANDLORDS)], ids=["one", "several"])
def test_each_page_leads_on_without_a_script_and_says_so_to_search_engines(
    catalogue: Catalogue,
) -> None:
    for address, to in leads(catalogue).items():
        html = html_of(catalogue, address)
        found = Forward(html)
        assert {urljoin(f"{BASE}{address}", each) for each in found.to} == {f"{BASE}{to}"}
        assert found.canonical == f"{BASE}{to}"
        assert '<meta name="robots" content="noindex">' in html
        assert "<script" not in html


def test_a_translation_has_its_own_and_leads_to_the_english_once_it_is_gone() -> None:
    short = "go/example-homes/cy/repairs/"
    assert leads(IN_WELSH)[short] == "cy/repairs/"
    assert leads(IN_WELSH)["go/example-homes/cy/"] == "cy/"
    gone = replace(CATALOGUE, addresses=listed(IN_WELSH).addresses)
    assert leads(gone)["go/example-homes/cy/"] == leads(gone)["cy/"] == ""
    assert leads(gone)[short] == leads(gone)["cy/repairs/"] == "repairs/"


def test_a_listed_address_never_takes_the_place_of_a_page() -> None:
    rows = (
        ListedAddress("contact-us/", "example-homes/repairs"),
        ListedAddress("anti-social-behaviour/", "example-homes/repairs"),
    )
    paths = {file.path for file in make_pages(replace(CATALOGUE, addresses=rows), ())}
    assert not paths & {"contact-us/index.html", "anti-social-behaviour/index.html"}


def test_hostile_titles_are_words_only() -> None:
    title = '"><script>alert(1)</script>'
    html = html_of(changed(title=title), "go/example-homes/repairs/")
    assert "<script" not in html
    assert "&lt;script&gt;" in html


def test_a_former_name_leads_on_beside_the_landlord_s_other_pages() -> None:
    assert leads(changed(former_names=("fix",)))["fix/"] == "repairs/"


def test_the_figures_of_an_area_keep_an_address_and_lead_to_all_when_they_go() -> None:
    short = "go/example-homes/how-we-are-doing/north/"
    assert leads(CATALOGUE)[short] == "how-we-are-doing/north/"
    rows = listed(CATALOGUE).addresses
    (publication,) = CATALOGUE.publications
    bare = replace(publication, deals=publication.deals[1:])
    after = replace(CATALOGUE, publications=(bare,), addresses=rows)
    assert bare.areas != publication.areas
    for address in (short, "how-we-are-doing/north/"):
        assert leads(after)[address] == "how-we-are-doing/"
