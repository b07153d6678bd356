"""Puts all PDFs of a landlord into one ZIP, in folders that a person finds their way in.

Same files, same bytes: no times, no order of a disk, and no machine's own marks are in it.
"""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from generator import figure_notes, wording
from generator.output import OutputFile, Pdf, Scope
from generator.printer_words import BEFORE, JOBS

READ_ME = "Read me first.txt"
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a ZIP can say."""
_UNIX, _READABLE = 3, 0o644 << 16


def bundles(pdfs: Sequence[Pdf]) -> Iterator[OutputFile]:
    """A ZIP for each landlord that has files, in the order of the files."""
    for landlord in dict.fromkeys(pdf.landlord for pdf in pdfs):
        own = [pdf for pdf in pdfs if pdf.landlord == landlord]
        yield OutputFile(bundle_path(own[0]), _zipped(own))


def bundle_path(pdf: Pdf) -> str:
    """Where the ZIP stands that this file is in."""
    return f"{pdf.path.partition('print/')[0]}print/everything-{pdf.landlord}.zip"


def name_inside(pdf: Pdf) -> str:
    """A folder for each standard and campaign; what is about more of them stands on top."""
    name = pdf.path.partition("print/")[2]
    return f"{pdf.slug}/{name}" if pdf.scope.has_file else name


def _zipped(pdfs: Sequence[Pdf]) -> bytes:
    out = BytesIO()
    with ZipFile(out, "w", ZIP_STORED) as archive:
        for name, content in (
            (READ_ME, read_me(pdfs).encode("utf-8-sig")),
            *((name_inside(pdf), pdf.content) for pdf in pdfs),
        ):
            entry = ZipInfo(name, _FIRST_DAY)
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            archive.writestr(entry, content)
    return out.getvalue()


def read_me(pdfs: Sequence[Pdf]) -> str:
    """How to print, and what each file is: for whoever has the ZIP and not the page."""
    return "\r\n".join((*_how(), *_files(pdfs), ""))


def _how() -> Iterable[str]:
    yield "BEFORE YOU PRINT ANYTHING"
    yield from (f"- {line}" for line in BEFORE)
    for job in JOBS:
        yield ""
        yield job.title.upper()
        yield from (f"- {step}" for step in job.steps)


def _files(pdfs: Iterable[Pdf]) -> Iterable[str]:
    yield ""
    yield "THE FILES"
    for pdf in pdfs:
        about = "" if pdf.scope is Scope.LANDLORD else f"{pdf.title}: "
        last = f", figures to {wording.day(pdf.figures_to)}" if pdf.figures_to else ""
        pages = wording.count(pdf.pages, "page", "pages")
        size = figure_notes.file_size(pdf.size)
        yield f"{name_inside(pdf)}"
        yield f"  {about}{pdf.label}. {pdf.paper}, {pages}, {size}{last}. {pdf.about}"
