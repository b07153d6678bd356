"""All files of the website: pages, feeds, open data, and the PDFs that are made already with their pictures."""

from generator.model import Catalogue
from generator.output import OutputFile, Pdf, SomeFile
from generator.remembering.kept import Kept
from generator.remembering.remembered import FORGETFUL, Memory
from generator.render.data import make_data
from generator.render.feeds import make_feeds
from generator.render.pages import make_pages
from generator.render.print.bundle import bundles
from generator.render.print.sharing import sharing_pictures


def all_files(
    catalogue: Catalogue,
    pdfs: tuple[Pdf, ...],
    memory: Memory = FORGETFUL,
    shared: str = "",
    kept: Kept | None = None,
) -> tuple[SomeFile, ...]:
    """What a builder is given, and what stands beside its pages.

    `shared` names everything that pages are made of and that is no landlord's own.
    """
    data = make_data(catalogue, memory)
    written = (OutputFile(pdf.path, pdf.content) for pdf in pdfs)
    pictures = (OutputFile(pdf.picture_path, pdf.picture) for pdf in pdfs)
    zips = tuple(bundles(pdfs))
    pages = make_pages(catalogue, pdfs, data, zips, memory=memory, shared=shared)
    # Without paper, Typst draws nothing, and pages say so by having no files.
    drawn = sharing_pictures(catalogue, kept) if pdfs else ()
    return (*pages, *make_feeds(catalogue, memory), *written, *data, *pictures, *zips, *drawn)
