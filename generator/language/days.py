"""`days-without-clock`: a time limit in days says working days or calendar days."""

from collections.abc import Iterator

from generator.language.page import AnyCase, Finding, Page, Text
from generator.model import Clock
from generator.schema.learning import LearningFields
from generator.schema.promise import ResponseTimeFields

_DAYS = AnyCase(
    r"\b(?P<number>\d{1,3}|two|three|four|five|six|seven|eight|nine|ten) days\b"
    r"(?! (?:a|per|each|every|of the|out of) )(?!['’] holiday)"
)


def check(page: Page) -> Iterator[Finding]:
    """Response times and texts with bare days."""
    for path, group in page.groups:
        if isinstance(group, ResponseTimeFields) and group.within.clock is Clock.DAYS:
            text = Text((*path, "within"), group, "within", (str(group.within),))
            yield _finding(text, 0, 0, str(group.within), str(group.within.number))
    for text, number, match in page.matches(_DAYS):
        # What happened is told in the words of those who told it.
        if not isinstance(text.group, LearningFields):
            yield _finding(text, number, match.start(), match[0], match["number"])


def _finding(text: Text, number: int, start: int, words: str, days: str) -> Finding:
    return Finding(
        "days-without-clock",
        text,
        number,
        start,
        words,
        f"“{words}” may be working days or calendar days.",
        f"Write {days} working days or {days} calendar days.",
    )
