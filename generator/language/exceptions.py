"""Exceptions: what the landlord lets stand, with a reason. They are checked like everything else.

`unknown-rule` for a rule that has no exceptions, `exception-unused` for one that nothing needs.
"""

from collections.abc import Iterable

from generator.diagnostics import Collector
from generator.did_you_mean import did_you_mean
from generator.language.page import Finding
from generator.rules import RULES
from generator.schema.language import ExceptionFields
from generator.source.yaml_text import Document


class Exceptions:
    """The exceptions of one file, and which of their words were needed."""

    def __init__(self, document: Document, written: Iterable[ExceptionFields]) -> None:
        self.document = document
        self.written = tuple(written)
        self._needed: set[tuple[int, int]] = set()

    def cover(self, found: Finding) -> bool:
        """Whether a finding may stand. All exceptions that say so are needed."""
        covering = {
            (number, item)
            for number, each in enumerate(self.written)
            if each.rule == found.rule
            for item, words in enumerate(each.words)
            if _same(words, found)
        }
        self._needed |= covering
        return bool(covering)

    def report(self, collector: Collector) -> None:
        """Say which exceptions are for no rule, or no longer for any words."""
        may = [name for name, rule in RULES.items() if rule.exceptions]
        for number, each in enumerate(self.written):
            if each.rule not in may:
                collector.add(
                    "unknown-rule",
                    self.document.locate(("exceptions", number, "rule")),
                    f"“{each.rule}” is not a rule that can have exceptions.",
                    did_you_mean(each.rule, may, "Rules that can"),
                )
                continue
            for item, words in enumerate(each.words):
                if (number, item) not in self._needed:
                    collector.add(
                        "exception-unused",
                        self.document.locate(("exceptions", number, "words", item)),
                        f"No text needs this exception: the rule {each.rule} has nothing to say "
                        f"about “{words}”.",
                        "Take it out, or write the words as they are in the text.",
                    )


def _same(words: str, found: Finding) -> bool:
    """Whether the words are those found, or in a long sentence a part of them."""
    wanted, there = words.casefold(), found.words.casefold()
    return wanted in there if found.rule == "long-sentence" else wanted == there
