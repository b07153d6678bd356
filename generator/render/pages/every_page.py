"""The Catalogue to Markdown pages, and to the navigation that a site builder needs.

`make_pages` is the whole of it: views are made by the modules beside this one, and the
templates in `theme/pages` turn them into text.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import fields

from generator.model import Catalogue, Deal, Publication
from generator.output import OutputFile, Pdf
from generator.render.pages.home_page import home, landlords, title
from generator.render.pages.landlord_pages import pages_of
from generator.render.pages.page_details import front_matter, site_frame, styles
from generator.render.pages.standard_page import standard_view
from generator.render.pages.templates import fill
from generator.render.pages.words_page import explainer

NavigationEntry = tuple[str, str | list[dict[str, str]]]
"""A title with the page it leads to, or with the pages of its section: `[{title: page}]`."""


def make_pages(catalogue: Catalogue, pdfs: Sequence[Pdf]) -> tuple[OutputFile, ...]:
    """Every page of the site as Markdown, and each landlord's colours as a style sheet."""
    files: list[OutputFile] = []
    if len(catalogue.publications) > 1:
        files.append(_landlords(catalogue))
    for publication in catalogue.publications:
        files += _publication(catalogue, publication, pdfs)
    return tuple(files)


def navigation(catalogue: Catalogue) -> tuple[NavigationEntry, ...]:
    """Every page of the site for the site builder, a section for each landlord.

    What readers see as the menu is in each page's front matter (`page_details.site_frame`).
    """
    sections = (
        (publication.landlord.name, list(_section(publication, catalogue)))
        for publication in catalogue.publications
    )
    if len(catalogue.publications) == 1:
        ((_, pages),) = sections
        return tuple(item for page in pages for item in page.items())
    return (("Home", "index.md"), *sections)


def _section(publication: Publication, catalogue: Catalogue) -> Iterator[dict[str, str]]:
    folder = catalogue.folder(publication.landlord)
    yield {title(catalogue, publication): f"{folder}index.md"}
    for page in pages_of(catalogue, publication):
        yield {page.title: f"{folder}{page.path}.md"}
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
    pages = tuple(pages_of(catalogue, publication))
    frame = site_frame(catalogue, publication, pages)

    def described(title: str, description: str, kind: str, path: str) -> dict[str, object]:
        return front_matter(frame, title, description, kind, f"{folder}{path}")

    yield styles(catalogue, publication)
    start = home(catalogue, publication, pages)
    promise = f"What {landlord.short_name} promises its tenants, and how well it does."
    yield _page(f"{folder}index.md", "home", described(start.title, promise, "home", ""), start)
    for page in pages:
        about = f"{landlord.short_name}: {page.description}"
        matter = described(page.title, about, page.template, f"{page.path}/")
        yield _page(
            f"{folder}{page.path}.md",
            page.template,
            matter,
            page.view,
            explainer(publication, page.path),
        )
    for deal in publication.deals:
        view = standard_view(catalogue, publication, deal, _of(pdfs, publication, deal))
        slug = deal.standard.slug
        matter = described(view.title, view.summary, "standard", f"{slug}/")
        yield _page(f"{folder}{slug}.md", "standard", matter, view, explainer(publication, slug))


def _of(pdfs: Sequence[Pdf], publication: Publication, deal: Deal) -> list[Pdf]:
    return [
        pdf
        for pdf in pdfs
        if (pdf.landlord, pdf.standard) == (publication.landlord.slug, deal.standard.slug)
    ]


def _page(
    path: str,
    template: str,
    matter: dict[str, object],
    view: object,
    finish: Callable[[str], str] = str,
) -> OutputFile:
    """A view's fields are what its template knows, by their names."""
    values = {field.name: getattr(view, field.name) for field in fields(view)}  # type: ignore[arg-type]
    return OutputFile(path, fill(template, matter, values, finish))
