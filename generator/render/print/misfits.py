"""Why a product cannot be made, in words: a text that does not fit, or that no font can print."""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from math import ceil
from typing import NamedTuple

from generator.output import Misfit
from generator.render.print.printing import SCRIPTS, WORDS_OF_TEMPLATES, Overflow
from generator.render.print.subject import Subject
from generator.render.print.typography import character_name, missing_characters
from generator.tongue import say


class Block(NamedTuple):
    """A block of a template: the `field` its text comes from, what it is, and what to do."""

    field: str
    what: str
    advice: str


def misfit(subject: Subject, field: str, message: str, words: str = "") -> Misfit:
    """A Misfit in the subject's own file, or in landlord.yml where it has none."""
    if not subject.scope.has_file and not field.startswith("landlord."):
        field = f"landlord.{field}"
    return Misfit(
        subject.landlord.slug, subject.scope, subject.slug, field, message, words, subject.version
    )


def overflow(subject: Subject, noun: str, blocks: Mapping[str, Block], over: Overflow) -> Misfit:
    """A block that needs more room than it has on the `noun`, with both in mm.

    `BLOCK-word` is the template's name for a single word that is too wide for BLOCK.
    """
    block = blocks[over.block.removesuffix("-word")]
    what, too_long = block.what, ""
    if over.block.endswith("-word"):
        what = f"A word in {what[0].lower()}{what[1:]}"
    elif over.has:
        too_long = f", the smallest we print: about {_excess(over)}% too long"
    return misfit(
        subject,
        block.field,
        f"{what} on the {noun} needs {over.needs:g} mm and there are {over.has:g} mm, at "
        f"{over.points:g} point{too_long}. {block.advice}",
    )


def _excess(over: Overflow) -> int:
    """How much too long a text is, in steps of 5%, so that a text shortened by it fits."""
    return max(5, 5 * ceil((1 - over.has / over.needs) * 20))


def unprintable(
    subject: Subject, texts: Iterable[tuple[str, str]], ours: Iterable[str] = ()
) -> Iterator[Misfit]:
    """A Misfit for each text, with the field it comes from, that has characters no font of ours has.

    It names no product, so that the same text is reported once for all of them. A translation whose
    letters no font has gets one Misfit for all of it: its pages are published, and no print. Of a
    translation, `ours` are all its words, also those that are no writer's.
    """
    texts = tuple(texts)
    if subject.language:
        said = (*(text for _, text in texts), *ours, *map(say, WORDS_OF_TEMPLATES))
        if letters := _of_another_script(" ".join(said)):
            yield _no_font(subject, letters)
            return
    for field, text in texts:
        missing = missing_characters(text)
        if missing:
            yield misfit(
                subject,
                field,
                f"Our print font does not have {_named(missing)}, so it cannot be printed. "
                "Write this in words.",
                missing[0],
            )


def _named(missing: Sequence[str]) -> str:
    named = ", ".join(character_name(char) for char in missing[:3])
    return f"{named} and {len(missing) - 3} more" if len(missing) > 3 else named


def _of_another_script(text: str) -> tuple[str, ...]:
    """The letters that our fonts lack and that are not Latin ones, in their own order."""
    return tuple(
        char
        for char in sorted(missing_characters(text))
        if unicodedata.category(char)[0] in "LM" and "LATIN" not in unicodedata.name(char, "")
    )


def _no_font(subject: Subject, letters: Sequence[str]) -> Misfit:
    spoken = subject.spoken
    script = unicodedata.name(letters[0], "").partition(" ")[0].title()
    known = [name for name in SCRIPTS.values() if name.endswith(script)]
    font = f"{known[0]} (open, and free)" if known else f"an open font of {script} letters"
    found = misfit(
        subject,
        "texts",
        f"Our print fonts do not have the letters of {spoken.in_english}, such as "
        f"{_named(letters)}. So this page has no leaflet, large print or postcard. "
        f"Put {font} into theme/print/fonts; the README there says how.",
        letters[0],
    )
    return replace(found, rule="no-font")
