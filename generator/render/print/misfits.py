"""Why a product cannot be made, in words: a text that does not fit, or that no font can print."""

from collections.abc import Iterable, Iterator, Mapping
from math import ceil
from typing import NamedTuple

from generator.output import Misfit
from generator.render.print.printing import Overflow
from generator.render.print.subject import Subject
from generator.render.print.typography import character_name, missing_characters


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


def unprintable(subject: Subject, texts: Iterable[tuple[str, str]]) -> Iterator[Misfit]:
    """A Misfit for each text, with the field it comes from, that has characters no font of ours has.

    It names no product, so that the same text is reported once for all of them.
    """
    for field, text in texts:
        missing = missing_characters(text)
        if missing:
            named = ", ".join(character_name(char) for char in missing[:3])
            more = f" and {len(missing) - 3} more" if len(missing) > 3 else ""
            yield misfit(
                subject,
                field,
                f"Our print font does not have {named}{more}, so it cannot be printed. "
                "Write this in words.",
                missing[0],
            )
