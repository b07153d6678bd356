"""`version-…`, `easy-read-long` and `picture`: an Easy Read version says what its standard says.

What changed in the standard since is marked on the page, and listed here for whoever mends it.
"""

from collections.abc import Iterator

from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.language.lengths import LONG
from generator.language.sentences import sentences, words
from generator.model import Publish
from generator.originals import key_of_words, numbers, said_in, still_said
from generator.project import PICTURES, EasyReadFile, LandlordFiles, PictureFiles, StandardFile
from generator.richtext import plain
from generator.schema.easy_read import EasyLineFields
from generator.schema.promise import PromiseFields
from generator.schema.walk import walk
from generator.source.yaml_text import Path

MOST_WORDS = 15


def check(files: LandlordFiles, pictures: PictureFiles | None, collector: Collector) -> None:
    """Report what is wrong or out of date in a landlord's Easy Read versions."""
    standards = {each.slug: each for each in files.standards}
    for file in files.easy_reads:
        standard = standards.get(file.slug)
        said = said_in(standard.fields, standard.document) if standard else ()
        for path, line in _lines(file):
            _check_picture(file, path, line, pictures, collector)
            _check_length(file, path, line, collector)
            if standard:
                _check_originals(file, said, path, line, collector)
        if standard and file.fields.publish is Publish.LIVE:
            _report_missing(file, standard, collector)


def check_pictures(pictures: PictureFiles | None, collector: Collector) -> None:
    """Report a description without a drawing, and a drawing without a description."""
    if pictures is None:
        return
    described = {each.name for each in pictures.fields.pictures}
    for number, each in enumerate(pictures.fields.pictures):
        if each.name not in pictures.drawings:
            collector.add(
                "picture",
                pictures.document.locate(("pictures", number, "name")),
                f"There is no drawing {PICTURES}/{each.name}.svg.",
                did_you_mean(each.name, sorted(pictures.drawings), "Drawings"),
            )
    for name in sorted(set(pictures.drawings) - described):
        collector.add(
            "picture",
            pictures.document.locate_key(("pictures",)),
            f"Nothing says what {PICTURES}/{name}.svg shows.",
            f"Add “- name: {name}” with a line “shows: ...” for people who do not see it.",
        )


def _lines(file: EasyReadFile) -> Iterator[tuple[Path, EasyLineFields]]:
    for path, group in walk(file.fields, published=True):
        if isinstance(group, EasyLineFields):
            yield path, group


def _check_picture(
    file: EasyReadFile,
    path: Path,
    line: EasyLineFields,
    pictures: PictureFiles | None,
    collector: Collector,
) -> None:
    known = [each.name for each in pictures.fields.pictures] if pictures else []
    if line.picture not in known:
        collector.add(
            "picture",
            file.document.locate((*path, "picture")),
            f"“{line.picture}” is not one of the pictures in {PICTURES}.yml.",
            did_you_mean(line.picture, known, "Pictures"),
        )


def _check_length(
    file: EasyReadFile, path: Path, line: EasyLineFields, collector: Collector
) -> None:
    text, here = plain(line.words), (*path, "words")
    for start, end in sentences(text):
        count = len(words(text[start:end]))
        if MOST_WORDS < count <= LONG:
            collector.add(
                "easy-read-long",
                file.document.locate_words(here, text[start:end]),
                f"This sentence has {count} words.",
                f"Make two of it: {MOST_WORDS} words are the most in Easy Read.",
            )


def _check_originals(
    file: EasyReadFile,
    said: tuple[str, ...],
    path: Path,
    line: EasyLineFields,
    collector: Collector,
) -> None:
    for number, quote in enumerate(line.made_from):
        here = (*path, "made_from")
        place = here if file.document.is_text(here) else (*here, number)
        if not still_said(quote, said):
            collector.add(
                "version-outdated",
                file.document.locate(place),
                f"{file.slug}.yml does not say this any more, so the page marks the line.",
                "Read what it says now, change “words”, and repeat the new words here.",
            )
    known = frozenset[str]().union(*(numbers(quote) for quote in line.made_from))
    for each in sorted(numbers(plain(line.words)) - known) if line.made_from else ():
        collector.add(
            "version-number",
            file.document.locate_words((*path, "words"), each),
            f"“{each}” does not stand in the words this is made from.",
            f"Write the number that {file.slug}.yml has.",
        )


def _report_missing(file: EasyReadFile, standard: StandardFile, collector: Collector) -> None:
    """Promises that no line is made from, each where the standard says it."""
    quoted = [key_of_words(each) for _, line in _lines(file) for each in line.made_from]
    for path, group in walk(standard.fields, published=True):
        if isinstance(group, PromiseFields):
            key = key_of_words(plain(group.promise))
            if not any(key in each or each in key for each in quoted):
                collector.add(
                    "version-missing",
                    standard.document.locate((*path, "promise")),
                    f"No line of {file.document.source.file} is made from this promise.",
                    "Add a line there, and repeat the promise in its “made_from”.",
                )
