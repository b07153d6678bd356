"""The print room: every file of a landlord to print or to send, for the staff who do it.

A standard comes first, and its files in it. Its pictures are only loaded when it is opened.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from posixpath import relpath

from generator import figure_notes, wording
from generator.addresses import printed_address
from generator.model import Catalogue, Landlord, Publication
from generator.output import OutputFile, Pdf, Scope
from generator.printer_words import BEFORE, JOBS
from generator.render.pages.landlord_page import LandlordPage
from generator.render.pages.views import Anchor
from generator.text_messages import whole
from generator.tongue import language

PAGE = "print-room"
TITLE = "Print room"
DESCRIPTION = "All leaflets, postcards and posters as files to print."
_GROUPS = {
    Scope.STANDARD: "Standards",
    Scope.EASY_READ: "Easy Read",
    Scope.TRANSLATION: "In other languages",
    Scope.CAMPAIGN: "Campaigns",
    Scope.THEME: "Themes",
    Scope.LANDLORD: "All standards together",
    Scope.AREA: "Areas",
}


@dataclass(frozen=True, slots=True)
class PrintFile:
    """One file: its picture is `width` times `height` dots."""

    words: str
    facts: str
    href: str
    picture: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PrintSubject:
    """What files are about: `facts` are their number and date, `text_message` is to be sent."""

    title: str
    anchor: str
    facts: str
    files: tuple[PrintFile, ...]
    text_message: str = ""


@dataclass(frozen=True, slots=True)
class PrintGroup:
    """The subjects of one kind."""

    heading: str
    subjects: tuple[PrintSubject, ...]


@dataclass(frozen=True, slots=True)
class Purpose:
    """A product and what it is for."""

    product: str
    about: str


@dataclass(frozen=True, slots=True)
class JobView:
    """A way to have something printed, which `files` it is for, and what to do."""

    title: str
    files: str
    steps: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PrintRoom:
    """The page. `bundle` leads to all files in one; `None` where nothing is printed."""

    title: str
    landlord: str
    groups: tuple[PrintGroup, ...] = ()
    bundle: Anchor | None = None
    purposes: tuple[Purpose, ...] = ()
    before: tuple[str, ...] = ()
    jobs: tuple[JobView, ...] = ()


def pages(_: Catalogue, publication: Publication) -> Iterator[LandlordPage]:
    """The page, which gets its files from `with_files`."""
    view = PrintRoom(TITLE, publication.landlord.short_name)
    yield LandlordPage(PAGE, PAGE, TITLE, DESCRIPTION, view, for_staff=True)


def with_files(
    page: LandlordPage,
    catalogue: Catalogue,
    landlord: Landlord,
    pdfs: Iterable[Pdf],
    bundles: Iterable[OutputFile] = (),
) -> LandlordPage:
    """The page with all files of the landlord, if it is this one."""
    if not isinstance(page.view, PrintRoom):
        return page
    own = [pdf for pdf in pdfs if pdf.landlord == landlord.slug]
    folder = f"{catalogue.folder(landlord)}print/"
    bundle = next((each for each in bundles if each.path.startswith(folder)), None)
    view = replace(
        page.view,
        groups=tuple(_groups(catalogue, landlord, own)),
        bundle=_bundle(catalogue, landlord, bundle, len(own)) if bundle else None,
        purposes=tuple(_purposes(own)),
        before=BEFORE,
        jobs=tuple(_jobs(own)),
    )
    return replace(page, view=view)


def _bundle(catalogue: Catalogue, landlord: Landlord, file: OutputFile, many: int) -> Anchor:
    size = figure_notes.file_size(len(file.content))
    words = f"All files in one (ZIP, {size}, {wording.count(many, 'file', 'files')})"
    return Anchor(words, relpath(file.path, catalogue.folder(landlord) or "."))


def _groups(catalogue: Catalogue, landlord: Landlord, pdfs: Sequence[Pdf]) -> Iterator[PrintGroup]:
    for scope, heading in _GROUPS.items():
        own = [pdf for pdf in pdfs if pdf.scope is scope]
        if own:
            made = (
                _subject(catalogue, landlord, tuple(files))
                for _, files in groupby(own, lambda pdf: (pdf.slug, pdf.language))
            )
            yield PrintGroup(heading, tuple(made))


def _subject(catalogue: Catalogue, landlord: Landlord, pdfs: Sequence[Pdf]) -> PrintSubject:
    first = pdfs[0]
    many = wording.count(len(pdfs), "file", "files")
    last = f", figures to {wording.day(first.figures_to)}" if first.figures_to else ""
    return PrintSubject(
        title=_title(catalogue, first),
        anchor="-".join(filter(None, ("files", first.scope.value, first.language, first.slug))),
        facts=f"{many}{last}",
        files=tuple(_file(catalogue, landlord, pdf) for pdf in pdfs),
        text_message=_text_message(catalogue, landlord, first),
    )


def _title(catalogue: Catalogue, pdf: Pdf) -> str:
    """What a file is about, in the language of the page: staff may not know the other."""
    known = language(pdf.language)
    if known is None:
        return pdf.title
    deals = catalogue.publication(pdf.landlord).deals
    own = next(deal.standard for deal in deals if deal.standard.slug == pdf.slug)
    return f"{own.title}, in {known.in_english}"


def _text_message(catalogue: Catalogue, landlord: Landlord, pdf: Pdf) -> str:
    if pdf.scope is not Scope.CAMPAIGN:
        return ""
    campaign = next(each for each in landlord.campaigns if each.slug == pdf.slug)
    address = printed_address(catalogue, landlord, campaign)
    return whole(campaign.text_message, address) if campaign.text_message else ""


def _file(catalogue: Catalogue, landlord: Landlord, pdf: Pdf) -> PrintFile:
    # A component is HTML, so its addresses start from the page's own folder.
    here = f"{catalogue.folder(landlord)}{PAGE}"
    width, height = _measures(pdf.picture)
    pages = wording.count(pdf.pages, "page", "pages")
    return PrintFile(
        words=pdf.label,
        facts=f"(PDF, {figure_notes.file_size(pdf.size)}, {pages}, {pdf.paper})",
        href=relpath(pdf.path, here),
        picture=relpath(pdf.picture_path, here) if pdf.picture else "",
        width=width,
        height=height,
    )


def _measures(png: bytes) -> tuple[int, int]:
    """Width and height of a PNG, which stand at its start."""
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def _purposes(pdfs: Sequence[Pdf]) -> Iterator[Purpose]:
    """Each product once, said as of a standard where it is the same for a campaign."""
    firsts: dict[tuple[str, str], Pdf] = {}
    alike = (Scope.CAMPAIGN, Scope.TRANSLATION)
    known = {pdf.product for pdf in pdfs if pdf.scope not in alike}
    for pdf in pdfs:
        if pdf.scope not in alike or pdf.product not in known:
            firsts.setdefault((pdf.product, pdf.about), pdf)
    yield from (Purpose(first.label, first.about) for first in firsts.values())


def _jobs(pdfs: Sequence[Pdf]) -> Iterator[JobView]:
    """The jobs that something is printed by."""
    labels = {pdf.product: pdf.label for pdf in reversed(pdfs)}
    for job in JOBS:
        files = [labels[product] for product in job.products if product in labels]
        if files:
            yield JobView(job.title, ", ".join(files), job.steps)
