"""Asks the rules of plain language about every page, and leaves out what has an exception."""

from collections.abc import Callable, Iterable, Iterator

from generator.diagnostics import Collector
from generator.language import (
    acronyms,
    capitals,
    days,
    jargon,
    lengths,
    links,
    own_words,
    passive,
    promises,
    reading_age,
    slips,
)
from generator.language.exceptions import Exceptions
from generator.language.page import Finding, Page, read_page
from generator.language.places import Places
from generator.project import LandlordFiles, Project
from generator.schema.landlord import WordFields

Rule = Callable[[Page], Iterator[Finding]]

RULES: tuple[Rule, ...] = (
    slips.check,
    links.check,
    promises.check,
    days.check,
    lengths.check,
    acronyms.check,
    own_words.check,
    capitals.check,
    jargon.check,
    passive.check,
)


def check(project: Project, collector: Collector) -> None:
    """Report what is not plain in the glossary and in the texts of all landlords."""
    check_shared(project, collector)
    for files in project.landlords:
        check_landlord(project, files, collector)


def check_shared(project: Project, collector: Collector) -> None:
    """Report what is not plain in the glossary."""
    if project.glossary and project.glossary_document:
        fields, document = project.glossary, project.glossary_document
        page = read_page(document, fields, _forms(fields.words), None, project.jargon)
        _report(page, (), collector)


def check_landlord(project: Project, files: LandlordFiles, collector: Collector) -> None:
    """Report what is not plain in the texts of a landlord."""
    shared = project.glossary.words if project.glossary else ()
    own = Exceptions(files.document, files.fields.exceptions)
    explained = _forms((*shared, *files.fields.words))
    standards = {id(each.document): each for each in files.standards}
    for shape, document in files.documents:
        standard = standards.get(id(document))
        of_file = Exceptions(document, standard.fields.exceptions) if standard else None
        page = read_page(document, shape, explained, files.fields, project.jargon)
        _report(page, (own, of_file) if of_file else (own,), collector)
        if told := reading_age.told(page):
            where = document.locate_key(("title",))
            collector.add("reading-age", where, told.words, amount=told.age)
        if of_file:
            of_file.report(collector)
    if files.complete:
        own.report(collector)


def _forms(words: Iterable[WordFields]) -> frozenset[str]:
    return frozenset(form.casefold() for each in words for form in (each.word, *each.also))


def _report(page: Page, exceptions: Iterable[Exceptions], collector: Collector) -> None:
    places = Places(page.document)
    exceptions = tuple(exceptions)
    for rule in RULES:
        for found in rule(page):
            # All of them are asked, so that each knows that it is needed.
            covered = [each.cover(found) for each in exceptions]
            if not any(covered):
                where = places.locate(found)
                collector.add(found.rule, where, found.message, found.fix, found.identity)
