"""A landlord's pages in another language: what a tenant needs of them, and the translated standards."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.model import Catalogue, Publication, Translated
from generator.output import DataFile, OutputFile, Pdf, Scope
from generator.render.pages.downloads import pdfs_of
from generator.render.pages.home_page import home
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.landlord_pages import pages_in_language
from generator.render.pages.overview_page import with_reports
from generator.render.pages.page_details import front_matter, home_description
from generator.render.pages.search_page import words_file
from generator.render.pages.standard_page import standard_view
from generator.render.pages.suggestions import translation_file, ways_to_change
from generator.render.pages.templates import page_file
from generator.render.pages.translated_pages import (
    alternates,
    page_language,
    translated_frame,
    translations_of,
    versions,
)
from generator.render.pages.words_page import explainer, explainer_elsewhere


def in_language(
    catalogue: Catalogue,
    publication: Publication,
    translated: Translated,
    *,
    english_frame: Mapping[str, Any],
    english_pages: Sequence[LandlordPage],
    pdfs: Sequence[Pdf],
    data: Sequence[DataFile],
) -> Iterator[OutputFile]:
    """The pages in the language that is spoken, in its folder below that of the landlord.

    `publication` is the English one, with its pages and what stands round them.
    """
    landlord = publication.landlord
    place = catalogue.place(landlord, translated.language)
    own, others = pages_in_language(catalogue, translated, publication, english_pages)
    own = tuple(with_reports(page, catalogue, landlord, pdfs) for page in own)
    frame = translated_frame(catalogue, translated, own, english_frame)

    def described(
        title: str, about: str, kind: str, page: str, file: str = ""
    ) -> dict[str, object]:
        """`file` is the page's own, if it has one."""
        matter = front_matter(frame, title, about, kind, f"{place}{page}")
        source = file or f"content/{landlord.slug}/"
        change = ways_to_change(catalogue.site, landlord.name, title, source)
        found = translations_of(publication, page.rstrip("/")) if file else publication.translated
        languages = alternates(catalogue, landlord, found, page.rstrip("/"))
        return matter | {"change": change} | page_language() | languages

    start = home(catalogue, translated.whole, (*own, *others), pdfs)
    matter = described(start.title, home_description(landlord), "home", "")
    yield page_file(f"{place}index.md", "home", matter, start)
    pages = (*own, *others)
    yield words_file(catalogue, translated.publication, pages, place, publication)
    for page in own:
        about = f"{landlord.short_name}: {page.description}"
        matter = described(page.title, about, page.template, f"{page.path}/")
        finish = explainer(translated.whole, page.path)
        yield page_file(f"{place}{page.path}.md", page.template, matter, page.view, finish)
    for deal in translated.publication.deals:
        slug = deal.standard.slug
        view = standard_view(
            catalogue,
            translated.publication,
            deal,
            [
                *pdfs_of(pdfs, landlord, Scope.TRANSLATION, slug, translated.language),
                *pdfs_of(pdfs, landlord, Scope.STANDARD, slug),
            ],
            data,
            versions=versions(publication, slug),
            translation=translated.of(slug),
        )
        file = translation_file(landlord, slug, translated.language)
        matter = described(view.title, view.summary, "standard", f"{slug}/", file)
        finish = explainer_elsewhere(translated.whole, publication, slug)
        yield page_file(f"{place}{slug}.md", "standard", matter, view, finish)
