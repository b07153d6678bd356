"""The Catalogue to Markdown pages, and to the navigation that a site builder shows.

`make_pages` is the whole of it: views are made by the modules beside this one, and the
templates in `theme/pages` turn them into text.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields

from generator.model import Catalogue, Deal, Publication
from generator.output import OutputFile, Pdf
from generator.render.pages import overview_page
from generator.render.pages.home_page import home, landlords, title
from generator.render.pages.overview_page import overview
from generator.render.pages.page_details import front_matter, styles
from generator.render.pages.standard_page import standard_view
from generator.render.pages.templates import fill

NavigationEntry = tuple[str, str | list[dict[str, str]]]
"""A title with the page it leads to, or with the pages of its section: `[{title: page}]`."""

STANDARDS = "All our standards"


def make_pages(catalogue: Catalogue, pdfs: Sequence[Pdf]) -> tuple[OutputFile, ...]:
    """Every page of the site as Markdown, and each landlord's colours as a style sheet."""
    files: list[OutputFile] = []
    if len(catalogue.publications) > 1:
        files.append(_landlords(catalogue))
    for publication in catalogue.publications:
        files += _publication(catalogue, publication, pdfs)
    return tuple(files)


def navigation(catalogue: Catalogue) -> tuple[NavigationEntry, ...]:
    """What stands in the site's menu: first the pages, then a section of standards.

    With several landlords, one section each.
    """
    if len(catalogue.publications) == 1:
        (publication,) = catalogue.publications
        return (
            ("Home", "index.md"),
            (overview_page.TITLE, f"{overview_page.PAGE}.md"),
            (STANDARDS, list(_standards(publication, ""))),
        )
    return (
        ("Home", "index.md"),
        *(
            (publication.landlord.name, list(_section(publication, catalogue)))
            for publication in catalogue.publications
        ),
    )


def _section(publication: Publication, catalogue: Catalogue) -> Iterator[dict[str, str]]:
    folder = catalogue.folder(publication.landlord)
    yield {title(catalogue, publication): f"{folder}index.md"}
    yield {overview_page.TITLE: f"{folder}{overview_page.PAGE}.md"}
    yield from _standards(publication, folder)


def _standards(publication: Publication, folder: str) -> Iterator[dict[str, str]]:
    for deal in publication.deals:
        yield {deal.standard.title: f"{folder}{deal.standard.slug}.md"}


def _landlords(catalogue: Catalogue) -> OutputFile:
    view = landlords(catalogue)
    return _page(
        "index.md",
        "landlords",
        {"title": view.title, "description": "What social landlords promise, and how they do."},
        view,
    )


def _publication(
    catalogue: Catalogue, publication: Publication, pdfs: Sequence[Pdf]
) -> Iterator[OutputFile]:
    landlord = publication.landlord
    folder = catalogue.folder(landlord)

    def described(title: str, description: str, page: str) -> dict[str, object]:
        return front_matter(catalogue, publication, title, description, page)

    yield styles(catalogue, publication)
    start = home(catalogue, publication)
    promise = f"What {landlord.short_name} promises its tenants, and how well it does."
    yield _page(f"{folder}index.md", "home", described(start.title, promise, "home"), start)
    results = overview(publication)
    yield _page(
        f"{folder}{overview_page.PAGE}.md",
        overview_page.PAGE,
        described(results.title, f"{landlord.short_name}: {results.score}", "overview"),
        results,
    )
    for deal in publication.deals:
        view = standard_view(catalogue, publication, deal, _of(pdfs, publication, deal))
        matter = described(view.title, view.summary, "standard")
        yield _page(f"{folder}{deal.standard.slug}.md", "standard", matter, view)


def _of(pdfs: Sequence[Pdf], publication: Publication, deal: Deal) -> list[Pdf]:
    return [
        pdf
        for pdf in pdfs
        if (pdf.landlord, pdf.standard) == (publication.landlord.slug, deal.standard.slug)
    ]


def _page(path: str, template: str, matter: dict[str, object], view: object) -> OutputFile:
    """A view's fields are what its template knows, by their names."""
    values = {field.name: getattr(view, field.name) for field in fields(view)}  # type: ignore[arg-type]
    return OutputFile(path, fill(template, matter, values))
