"""`long-sentence`: a sentence that is too long to read at once."""

from collections.abc import Iterator

from generator.language.page import Finding, Page
from generator.language.sentences import sentences, words

LONG = 25
_FAR_TOO_LONG = 35
NO_SENTENCES = frozenset({"title", "name", "short_name", "heading", "label"})


def check(page: Page) -> Iterator[Finding]:
    """Sentences of more than 25 words; of more than 35 in plainer words."""
    for text in page.texts:
        if text.name in NO_SENTENCES:
            continue
        for number, line in enumerate(text.lines):
            for start, end in sentences(line):
                count = len(words(line[start:end]))
                if count > LONG:
                    yield Finding(
                        "long-sentence",
                        text,
                        number,
                        start,
                        line[start:end],
                        f"This sentence has {count} words"
                        + (", and most readers are lost by now." if count > _FAR_TOO_LONG else "."),
                        f"Make two or more of it, or a list: {LONG} words are the most that most "
                        "people read at once.",
                    )
