"""Links to files: what each is, how large, and on which paper."""

from posixpath import relpath

from generator import figure_notes
from generator.model import Catalogue, Landlord
from generator.output import Pdf
from generator.render.pages.views import Anchor
from generator.tongue import say, say_many


def pdf_link(catalogue: Catalogue, landlord: Landlord, pdf: Pdf, below: str = "") -> Anchor:
    """A link to a PDF from a page of the landlord, or from one in a folder `below` its own."""
    pages = say_many("{count} page", "{count} pages", pdf.pages)
    words = f"{say(pdf.label)} (PDF, {figure_notes.file_size(pdf.size)}, {pages}, {pdf.paper})"
    return Anchor(words, relpath(pdf.path, f"{catalogue.folder(landlord)}{below}" or "."))
