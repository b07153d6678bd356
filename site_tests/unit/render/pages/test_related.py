"""The standards to read next: the nearest first, each once, four at most, and never itself."""

from dataclasses import replace

from generator.model import Publication, Standard
from generator.render.pages import make_pages
from generator.render.pages.related import related
from generator.richtext import Link, Paragraph, Words
from site_tests.example import CATALOGUE, LANDLORD, TODAY, publish
from site_tests.example_standards import NEIGHBOURHOOD, REPAIRS
from site_tests.page_reader import page


def standard(slug: str, theme: str = "Your home", to: str = "") -> Standard:
    text = Link("there", to) if to else Words("nowhere")
    return replace(
        NEIGHBOURHOOD, slug=slug, title=slug, theme=theme, introduction=(Paragraph((text,)),)
    )


def published(*standards: Standard) -> Publication:
    return publish(LANDLORD, standards, (), TODAY)


def slugs(publication: Publication, own: Standard) -> list[str]:
    return [each.href.removesuffix(".md") for each in related(publication, own)]


def test_where_it_leads_comes_first_then_what_leads_to_it_then_its_theme() -> None:
    own = standard("own", to="rent")
    rent = standard("rent", theme="Your rent", to="own")
    noise = standard("noise", theme="Your neighbourhood", to="own")
    far = standard("far", theme="Your neighbourhood")
    known = published(own, standard("gas"), noise, far, rent)
    assert slugs(known, own) == ["rent", "noise", "gas"]


def test_there_are_four_at_most_and_none_where_nothing_is_near() -> None:
    own = standard("own")
    known = published(own, *(standard(name) for name in ("a", "b", "c", "d", "e")))
    assert slugs(known, own) == ["a", "b", "c", "d"]
    assert slugs(published(own, standard("rent", "Your rent")), own) == []


def test_a_link_in_a_duty_counts_and_one_in_the_landlord_s_own_words_does_not() -> None:
    known = published(REPAIRS, NEIGHBOURHOOD)
    assert slugs(known, REPAIRS) == ["anti-social-behaviour"]
    said = (Paragraph((Link("how to complain", "anti-social-behaviour"),)),)
    without = replace(REPAIRS, duties=(), if_we_miss_this=said)
    assert slugs(published(without, NEIGHBOURHOOD), without) == []


def test_the_page_has_them_with_what_they_are_about_and_escapes_it() -> None:
    hostile = replace(NEIGHBOURHOOD, title="<b>[x](y)</b>", summary="How to *report* <i>noise</i>.")
    (publication,) = CATALOGUE.publications
    deals = tuple(
        replace(deal, standard=hostile) if deal.standard.slug == hostile.slug else deal
        for deal in publication.deals
    )
    known = replace(CATALOGUE, publications=(replace(publication, deals=deals),))
    shown = page(make_pages(known, ()), "repairs.md")
    assert "Related standards" in shown.all("h2")
    assert "<b>[x](y)</b>: How to *report* <i>noise</i>." in shown.all("li")
    assert "b" not in shown.elements
