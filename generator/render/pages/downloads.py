"""Links to files: what each is, how large, and on which paper."""

from collections.abc import Iterable, Iterator, Sequence
from posixpath import relpath

from generator import figure_notes, tongue
from generator.model import Catalogue, Landlord
from generator.output import Pdf, Scope
from generator.render.pages.views import Anchor
from generator.tongue import say, say_many


def pdf_link(catalogue: Catalogue, landlord: Landlord, pdf: Pdf, below: str = "") -> Anchor:
    """A link to a PDF from a page of the landlord, or from one in a folder `below` its own."""
    pages = say_many("{count} page", "{count} pages", pdf.pages)
    words = f"{say(pdf.label)} (PDF, {figure_notes.file_size(pdf.size)}, {pages}, {pdf.paper})"
    return Anchor(words, relpath(pdf.path, f"{catalogue.folder(landlord)}{below}" or "."))


def english(links: Iterable[Anchor]) -> Iterator[Anchor]:
    """Links to files in English, which say so on a page that is not."""
    foreign = tongue.spoken() is not tongue.ENGLISH
    with tongue.speaking(tongue.ENGLISH):
        found = tuple(links)
    for each in found:
        yield Anchor(tongue.in_english(each.words), each.href) if foreign else each


def pdfs_of(
    pdfs: Sequence[Pdf], landlord: Landlord, scope: Scope, slug: str, language: str = ""
) -> list[Pdf]:
    """Those of the PDFs that are about this, in this language."""
    about = (landlord.slug, scope, slug, language)
    return [pdf for pdf in pdfs if (pdf.landlord, pdf.scope, pdf.slug, pdf.language) == about]
