"""Makes PDFs: `make_print` those of a Catalogue that are selected, `print_of` those of some subjects.

`what_does_not_fit` only tries all of them out, for those who want to know whether every text fits.
"""

import os
from collections.abc import Callable, Collection, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from generator.model import NO_SECTOR, Catalogue
from generator.output import Misfit, Pdf, Scope
from generator.remembering.kept import Kept
from generator.render.print.finished import Finished, Finisher
from generator.render.print.products import PRODUCTS, Product
from generator.render.print.subject import Subject, subjects
from generator.tongue import speaking, without_marks

Told = Callable[[int, int], None]
"""Told how many subjects are done, of how many."""


@dataclass(frozen=True, slots=True)
class Selection:
    """Which PDFs to make: an empty field means all.

    `landlord` and `standard` (or campaign) are slugs, `products` ids. A standard leaves out what
    is about a theme or a landlord.
    """

    landlord: str = ""
    standard: str = ""
    products: tuple[str, ...] = ()

    def has(self, subject: Subject) -> bool:
        """Whether anything is wanted of this subject."""
        of_page = subject.scope.has_file and subject.slug == self.standard
        of_landlord = self.landlord in ("", subject.landlord.slug)
        return of_landlord and (of_page or not self.standard)


EVERYTHING = Selection()


def make_print(
    catalogue: Catalogue,
    only: Selection = EVERYTHING,
    *,
    kept: Kept | None = None,
    progress: Told | None = None,
    pictures: bool = False,
) -> tuple[Pdf | Misfit, ...]:
    """The selected products in the order of the Catalogue, or the Misfits that say why not.

    Nothing is made that `kept` has already. `progress` is told how many subjects are done, of how
    many. With `pictures`, each PDF has its own.
    """
    wanted = [subject for subject in subjects(catalogue) if only.has(subject)]
    return print_of(wanted, only.products, kept=kept, progress=progress, pictures=pictures)


def what_does_not_fit(
    catalogue: Catalogue, *, kept: Kept, progress: Told | None = None
) -> tuple[Misfit, ...]:
    """What does not fit on paper. Once everything has fitted, that is known without a look at it."""
    whole = Finisher(kept, catalogue.sector).key_of_all(catalogue)
    if kept.get(whole) is not None:
        return ()
    made = make_print(catalogue, kept=kept, progress=progress)
    found = tuple(one for one in made if isinstance(one, Misfit))
    if not found:
        kept.put(whole, b"")
    return found


def print_of(
    wanted: Sequence[Subject],
    products: Collection[str] = (),
    *,
    kept: Kept | None = None,
    progress: Told | None = None,
    pictures: bool = False,
) -> tuple[Pdf | Misfit, ...]:
    """All products of these subjects in their order, or only those with these ids."""
    sector = wanted[0].catalogue.sector if wanted else NO_SECTOR
    finisher = Finisher(kept, sector)
    made: list[Pdf | Misfit] = []
    # Typst does its work outside of Python, so threads share the processor's cores.
    pool = ThreadPoolExecutor(os.cpu_count())
    try:
        each = pool.map(
            lambda subject: _spoken_products(subject, products, finisher, pictures=pictures), wanted
        )
        for done, pdfs in enumerate(each, start=1):
            made += pdfs
            if progress:
                progress(done, len(wanted))
    finally:
        # Who is told of the progress may stop it: then nobody waits for what nobody wants.
        pool.shutdown(wait=False, cancel_futures=True)
    return tuple(_each_once(made))


def _each_once(made: list[Pdf | Misfit]) -> Iterator[Pdf | Misfit]:
    """Without what was said before: a text can be in the way of two products for one reason."""
    said = set()
    for one in made:
        if isinstance(one, Misfit):
            place = one.landlord, one.scope, one.slug, one.field
            reason = (*place, one.words or one.message)
            if reason in said:
                continue
            said.add(reason)
        yield one


def _spoken_products(
    subject: Subject, only: Collection[str], finisher: Finisher, *, pictures: bool
) -> tuple[Pdf | Misfit, ...]:
    """In the language of the subject: a thread of its own knows nothing of who started it."""
    with speaking(subject.spoken):
        return tuple(_products(subject, only, finisher, pictures=pictures))


def _products(
    subject: Subject, only: Collection[str], finisher: Finisher, *, pictures: bool
) -> Iterator[Pdf | Misfit]:
    key = finisher.key(subject)
    for product in PRODUCTS:
        if product.scope is subject.scope and (product.id in only or not only):
            made = finisher.finished(product.id, subject, key)
            if isinstance(made, Finished):
                pdf = _pdf(subject, product, made)
                yield replace(pdf, picture=finisher.picture(made)) if pictures else pdf
            else:
                yield from made


def _pdf(subject: Subject, product: Product, made: Finished) -> Pdf:
    return Pdf(
        landlord=subject.landlord.slug,
        scope=subject.scope,
        slug=subject.slug,
        product=product.id,
        label=product.label.format(title=subject.title),
        paper=product.paper,
        path=f"{subject.catalogue.folder(subject.landlord)}print/{file_name(subject, product)}",
        pages=made.pages,
        content=made.content,
        press=product.press,
        for_tenants=product.for_tenants,
        figures_to=subject.figures_to,
        title=without_marks(subject.title),
        about=product.about,
        language=subject.language,
    )


def file_name(subject: Subject, product: Product) -> str:
    """What a file is called, which no other of its landlord is.

    A theme may be called as a standard is, and a translation is, so their files have folders. What is not
    open yet says from when it holds.
    """
    # No standard can be called “all”.
    name = f"{subject.slug or 'all'}-{product.id}"
    if subject.opens:
        name = f"{name}-from-{subject.opens.isoformat()}"
    folder = "themes/" if subject.scope is Scope.THEME else ""
    if subject.language:
        folder = f"{subject.language}/"
    return f"{folder}{name}.pdf"
