"""`version-…`: a translation says what its standard says now, with the same numbers.

What is not translated yet, and what was changed since, is listed for whoever translates it.
"""

from generator.compile.translating import Matched, Original, match, originals
from generator.diagnostics import Collector
from generator.model import Publish
from generator.originals import numbers
from generator.project import LandlordFiles, TranslationFile
from generator.richtext_reader import parse_line
from generator.schema.landlord import GlossaryFields
from generator.schema.translation import TextFields
from generator.source.yaml_text import Document
from generator.tongue import language

FIGURE = "(figure)"


def check(
    files: LandlordFiles,
    explained: tuple[GlossaryFields, Document] | None,
    collector: Collector,
) -> None:
    """Report what is out of date, missing or different in a landlord's translations.

    Its own also holds the words that are `explained` for all landlords, as far as it wants.
    """
    own = originals(files.fields, files.document)
    own += originals(*explained) if explained else ()
    standards = {each.slug: each for each in files.standards}
    landlords = {each.language: each for each in files.translations if not each.slug}
    for file in files.translations:
        for number, text in enumerate(file.fields.texts):
            if not text.open_question:
                _check_text(file, number, text, collector)
        shared = landlords.get(file.language)
        if not file.slug:
            _check_match(file, own, (), collector)
        elif standard := standards.get(file.slug):
            known = shared.fields.texts if shared else ()
            texts = originals(standard.fields, standard.document)
            _check_match(file, texts, known, collector)


def _check_text(file: TranslationFile, number: int, text: TextFields, collector: Collector) -> None:
    here = ("texts", number, "translation")
    if text.english.count(FIGURE) != text.translation.count(FIGURE):
        collector.add(
            "wrong-value",
            file.document.locate(here),
            f"The English says “{FIGURE}” {_times(text.english.count(FIGURE))}, and this does not.",
            f"Write {FIGURE} where the number goes, as in English.",
        )
    if "\n" not in text.english.strip():
        _check_line(file, number, text, collector)
    there, here_too = numbers(text.english), numbers(text.translation)
    if there != here_too:
        wrong = min(here_too - there, default="")
        collector.add(
            "version-number",
            file.document.locate_words(here, wrong) if wrong else file.document.locate(here),
            f"The English has {_listed(there)} here, and this has {_listed(here_too)}.",
            "Write the same numbers as in English, in digits where English has digits.",
        )


def _listed(numbers_said: frozenset[str]) -> str:
    return " and ".join(f"“{each}”" for each in sorted(numbers_said)) or "no number"


def _check_line(file: TranslationFile, number: int, text: TextFields, collector: Collector) -> None:
    try:
        parse_line(" ".join(text.translation.split()))
    except ValueError as error:
        where = file.document.locate(("texts", number, "translation"))
        collector.add("wrong-value", where, f"{error}.")


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"


def _check_match(
    file: TranslationFile,
    texts: tuple[Original, ...],
    shared: tuple[TextFields, ...],
    collector: Collector,
) -> None:
    matched = match(texts, file.fields.texts, shared)
    for original, number in matched.changed:
        where = original.document.locate(original.path)
        english = where.file.rpartition("/")[2]
        collector.add(
            "version-outdated",
            file.document.locate(("texts", number, "english")),
            f"{english} says something else now, in line {where.line}. The page marks this text.",
            "Translate what it says now, and repeat the new English here.",
        )
    for number in matched.unused:
        collector.add(
            "version-outdated",
            file.document.locate(("texts", number, "english")),
            f"{file.slug or 'landlord'}.yml does not say this any more.",
            "Delete this text, or repeat the English as it stands now.",
        )
    if file.fields.publish is Publish.LIVE and file.slug:
        _report_missing(file, matched, collector)


def _report_missing(file: TranslationFile, matched: Matched, collector: Collector) -> None:
    spoken = language(file.language)
    name = spoken.in_english if spoken else file.language
    for original in matched.missing:
        collector.add(
            "version-missing",
            original.document.locate(original.path),
            f"This is not in {name} yet, so that page says it in English.",
            f"Add it to {file.document.source.file.rpartition('/')[2]}, with its translation.",
        )
