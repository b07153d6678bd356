"""Everything a tenant may look for can be found, and leads to a place that is there."""

from generator.render.pages import make_pages
from generator.render.pages.landlord_pages import pages_of
from generator.render.search.found import found_pages
from site_tests.example import CATALOGUE, PDFS
from site_tests.page_reader import page

PUBLICATION = CATALOGUE.publications[0]
FOUND = found_pages(PUBLICATION, pages_of(CATALOGUE, PUBLICATION))


def test_every_standard_and_every_other_page_can_be_found() -> None:
    addresses = [each.address for each in FOUND]
    assert addresses[:2] == ["repairs/", "anti-social-behaviour/"]
    assert {"contact-us/", "if-we-get-it-wrong/", "how-we-are-doing/"} <= set(addresses)
    assert not any("north" in address for address in addresses), "areas have their own way in"


def test_every_promise_duty_time_and_measure_can_be_found() -> None:
    repairs, deal = FOUND[0], PUBLICATION.deals[0]
    standard = deal.standard
    texts = "\n".join(line.text for line in repairs.lines)
    many = len(standard.promises) + len(standard.duties) + len(standard.response_times)
    many += len(deal.results) + sum(len(g.items) for p in standard.parts for g in p.good_to_know)
    assert len(repairs.lines) == many
    for result in deal.results:
        assert result.measure.name in texts


def test_every_line_leads_to_a_place_on_its_page() -> None:
    files = make_pages(CATALOGUE, PDFS)
    for found in FOUND:
        ids = set(page(files, f"{found.address.rstrip('/')}.md").ids)
        for line in found.lines:
            address, _, place = line.address.partition("#")
            assert address == found.address
            assert place in ids, line.text
