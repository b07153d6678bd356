"""The Catalogue to Markdown pages.

`make_pages` is the whole of it: views are made by the modules beside this one, and the
templates in `theme/pages` turn them into text.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from generator.diagnostics import Collector
from generator.model import Catalogue, Publication
from generator.output import FILE, DataFile, OutputFile, Pdf, Scope
from generator.remembering.later import whole
from generator.remembering.remembered import FORGETFUL, Forgetful, Memory, Same, key_of_files
from generator.render.pages import (
    campaign_page,
    easy_read_page,
    help_pages,
    offline_page,
    open_data_page,
    print_room_page,
    search_page,
)
from generator.render.pages.downloads import pdfs_of
from generator.render.pages.home_page import home, landlords
from generator.render.pages.landlord_pages import pages_of
from generator.render.pages.landlord_styles import styles
from generator.render.pages.language_pages import in_language
from generator.render.pages.lost_page import lost, robots
from generator.render.pages.overview_page import with_reports
from generator.render.pages.page_details import (
    front_matter,
    home_description,
    shared_picture,
    site_frame,
)
from generator.render.pages.redirects import redirect_pages
from generator.render.pages.standard_page import standard_view
from generator.render.pages.suggestions import (
    campaign_file,
    easy_read_file,
    source_of,
    standard_file,
    ways_to_change,
)
from generator.render.pages.templates import THEME_PAGES, compile_once, page_file
from generator.render.pages.translated_pages import (
    alternates,
    known_language,
    languages_of,
    translations_of,
    versions,
)
from generator.render.pages.words_page import explainer
from generator.tongue import WORDS, speaking


def make_pages(
    catalogue: Catalogue,
    pdfs: Sequence[Pdf],
    data: Sequence[DataFile] = (),
    bundles: Sequence[OutputFile] = (),
    *,
    memory: Memory = FORGETFUL,
    shared: str = "",
) -> tuple[OutputFile, ...]:
    """Every page of the site as Markdown, each landlord's colours, and pages that lead on.

    The pages lead to the `pdfs`, to `bundles` of all PDFs of a landlord, and to the open `data`.
    Where a landlord has PDFs, its pages have a picture for those who share them, too.
    """
    compile_once(memory.compiled)
    files: list[OutputFile] = []
    frame = _frame(catalogue)
    if len(catalogue.publications) > 1:
        files.append(_landlords(catalogue, frame))
    templates = "" if isinstance(memory, Forgetful) else key_of_files(THEME_PAGES, WORDS)
    about_all = (shared, templates, catalogue.site, catalogue.today)
    for publication, own in _own(catalogue, pdfs, data, bundles):
        make = partial(_of_landlord, catalogue, publication, own)
        key = (*about_all, Same(publication), own.key)
        files += memory.made("pages", key, make, Collector(), known=FILE)
    files += easy_read_page.pictures(catalogue.publications)
    files += (
        _open_data(catalogue, frame, data, memory, templates),
        *memory.made(
            "help",
            (*about_all, repr(frame)),
            lambda _: tuple(_help(catalogue, frame)),
            Collector(),
            known=FILE,
        ),
        _offline(catalogue, frame),
        *robots(catalogue),
    )
    there = {file.path for file in files}
    return (*files, *redirect_pages(catalogue, there, memory=memory, templates=templates))


_Frame = dict[str, object] | None


def _frame(catalogue: Catalogue) -> _Frame:
    """What stands round a page of all landlords: the frame of the landlord, if there is one only."""
    if len(catalogue.publications) > 1:
        return None
    (publication,) = catalogue.publications
    return site_frame(catalogue, publication, tuple(pages_of(catalogue, publication)))


def _landlords(catalogue: Catalogue, frame: _Frame) -> OutputFile:
    view = landlords(catalogue)
    about = "What social landlords promise, and how they do."
    matter = _common(
        catalogue, frame, view.title, about, kind="landlords", path="", source="content/"
    )
    return page_file("index.md", "landlords", matter | lost(catalogue), view)


def _open_data(
    catalogue: Catalogue, frame: _Frame, data: Sequence[DataFile], memory: Memory, templates: str
) -> OutputFile:
    """The page of the data."""
    name, title = open_data_page.PAGE, open_data_page.TITLE
    about = open_data_page.DESCRIPTION
    matter = _common(catalogue, frame, title, about, kind=name, path=f"{name}/", source="data/")
    view = open_data_page.open_data(catalogue, data, memory=memory, templates=templates)
    return page_file(f"{name}.md", name, matter, view)


def _offline(catalogue: Catalogue, frame: _Frame) -> OutputFile:
    """For all landlords alike, and in no list of pages."""
    name, view = offline_page.PAGE, offline_page.offline_page(languages_of(catalogue))
    about = offline_page.DESCRIPTION
    source = f"theme/pages/{name}.md.j2"
    matter = _common(catalogue, frame, view.title, about, kind=name, path=f"{name}/", source=source)
    return page_file(f"{name}.md", name, matter | {"unlisted": True}, view)


def _help(catalogue: Catalogue, frame: _Frame) -> Iterator[OutputFile]:
    """The guides and rules, in the same frame as the open data."""
    yield from help_pages.pictures(catalogue)
    for page in help_pages.pages(catalogue):
        view = page.view
        matter = _common(
            catalogue,
            frame,
            view.title,
            page.description,
            kind=page.template,
            path=page.address,
            source=page.source,
        )
        yield page_file(page.path, page.template, matter, page.view)


def _common(
    catalogue: Catalogue,
    frame: _Frame,
    title: str,
    description: str,
    *,
    kind: str,
    path: str,
    source: str,
) -> dict[str, object]:
    """The front matter of a page of all landlords."""
    change = {"change": ways_to_change(catalogue.site, catalogue.site.name, title, source)}
    if frame is None:
        return {"title": title, "description": description, **change}
    return front_matter(frame, title, description, kind, path) | change


@dataclass(frozen=True, slots=True)
class _Own:
    """The files of one landlord that its pages lead to."""

    pdfs: tuple[Pdf, ...]
    data: tuple[DataFile, ...]
    bundles: tuple[OutputFile, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """All that a page can say of them: not what they hold, but how much it is.

        What stands in which column of a table is for the program to say, and the same everywhere.
        """
        pdfs = (replace(each, content=b"", picture=b"") for each in self.pdfs)
        data = ((x.path, x.title, x.about, x.rows) for x in self.data)
        files: tuple[Pdf | DataFile, ...] = (*self.pdfs, *self.data)
        sizes = [*(each.size for each in files), *(len(each.content) for each in self.bundles)]
        return (*pdfs, *data, *(each.path for each in self.bundles), *sizes)


def _own(
    catalogue: Catalogue,
    pdfs: Sequence[Pdf],
    data: Sequence[DataFile],
    bundles: Sequence[OutputFile],
) -> Iterator[tuple[Publication, _Own]]:
    """Each landlord with its files."""
    pdfs_by, data_by = defaultdict(list), defaultdict(list)
    for pdf in pdfs:
        pdfs_by[pdf.landlord].append(pdf)
    for file in data:
        data_by[file.folder].append(file)
    for publication in catalogue.publications:
        slug, folder = publication.landlord.slug, catalogue.folder(publication.landlord)
        zips = tuple(each for each in bundles if each.path.startswith(f"{folder}print/"))
        yield publication, _Own(tuple(pdfs_by[slug]), tuple(data_by[slug]), zips)


def _of_landlord(
    catalogue: Catalogue, publication: Publication, own: _Own, _: Collector
) -> tuple[OutputFile, ...]:
    """What is said on a landlord's pages cannot depend on another one: they are not given it."""
    publication = whole(publication)
    alone = replace(catalogue, publications=(publication,))
    return tuple(_publication(alone, publication, own))


def _publication(
    catalogue: Catalogue, publication: Publication, files: _Own
) -> Iterator[OutputFile]:
    pdfs, data, bundles = files.pdfs, files.data, files.bundles
    landlord = publication.landlord
    folder = catalogue.folder(landlord)
    with_links = (
        with_reports(page, catalogue, landlord, pdfs) for page in pages_of(catalogue, publication)
    )
    pages = tuple(
        print_room_page.with_files(page, catalogue, landlord, pdfs, bundles) for page in with_links
    )

    def everywhere(page: str) -> dict[str, object]:
        return alternates(catalogue, landlord, publication.translated, page)

    frame = site_frame(catalogue, publication, pages) | everywhere("")

    def described(
        title: str, description: str, kind: str, path: str, file: str = ""
    ) -> dict[str, object]:
        """`file` is the page's own, if it has one."""
        source = file or source_of(landlord, path)
        matter = front_matter(frame, title, description, kind, f"{folder}{path}")
        if pdfs:
            # A page without a file of its own has the landlord's picture.
            slug = path.rstrip("/").rpartition("/")[2] if file else ""
            matter["picture"] = shared_picture(catalogue, landlord, slug)
        return matter | {"change": ways_to_change(catalogue.site, landlord.name, title, source)}

    yield styles(catalogue, publication, map(known_language, publication.translated))
    yield search_page.words_file(catalogue, publication, pages, folder)
    start = home(catalogue, publication, pages, pdfs)
    matter = described(start.title, home_description(landlord), "home", "") | everywhere("")
    alone = {} if folder else lost(catalogue)
    yield page_file(f"{folder}index.md", "home", matter | alone, start)
    for page in pages:
        about = f"{landlord.short_name}: {page.description}"
        matter = described(page.title, about, page.template, f"{page.path}/")
        matter |= everywhere(page.path) if page.in_every_language else {}
        yield page_file(
            f"{folder}{page.path}.md",
            page.template,
            matter,
            page.view,
            explainer(publication, page.path),
        )
    for campaign in catalogue.campaign_pages(landlord):
        slug, file = campaign.slug, campaign_file(landlord, campaign.slug)
        campaign_view = campaign_page.campaign_view(
            catalogue, publication, campaign, pdfs_of(pdfs, landlord, Scope.CAMPAIGN, slug)
        )
        about = f"{landlord.short_name}: {campaign.summary}"
        matter = described(campaign.title, about, "campaign", f"{slug}/", file)
        explained = explainer(publication, slug)
        yield page_file(f"{folder}{slug}.md", "campaign", matter, campaign_view, explained)
    for deal in publication.deals:
        own = pdfs_of(pdfs, landlord, Scope.STANDARD, deal.standard.slug)
        slug = deal.standard.slug
        view = standard_view(
            catalogue, publication, deal, own, data, versions=versions(publication, slug)
        )
        file = standard_file(landlord, slug)
        matter = described(view.title, view.summary, "standard", f"{slug}/", file)
        matter |= alternates(catalogue, landlord, translations_of(publication, slug), slug)
        yield page_file(
            f"{folder}{slug}.md", "standard", matter, view, explainer(publication, slug)
        )
        if easy := publication.easy_read(slug):
            path = f"{easy_read_page.FOLDER}/{slug}"
            paper = pdfs_of(pdfs, landlord, Scope.EASY_READ, slug)
            easy_view = easy_read_page.easy_read_page(catalogue, publication, deal, easy, paper)
            about = f"{view.title} in short sentences with pictures."
            file = easy_read_file(landlord, slug)
            matter = described(easy_view.title, about, "easy-read", f"{path}/", file)
            yield page_file(f"{folder}{path}.md", "easy-read", matter, easy_view)
    for translated in publication.translated:
        with speaking(known_language(translated)):
            yield from in_language(
                catalogue,
                publication,
                translated,
                english_frame=frame,
                english_pages=pages,
                pdfs=pdfs,
                data=data,
            )
