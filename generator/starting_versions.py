"""The first file of another version of a standard: every promise stands in it, to be said anew."""

import json
from collections.abc import Iterator
from datetime import date

from generator.compile import decided
from generator.output import OutputFile
from generator.project import EASY_READ, StandardFile
from generator.richtext import plain


def easy_read_file(landlord: str, standard: StandardFile, today: date) -> OutputFile:
    """A draft of the Easy Read version of a standard, with a line for each promise and duty."""
    path = f"content/{landlord}/standards/{standard.slug}.{EASY_READ}.yml"
    return OutputFile(path, "\n".join((*_easy_read(standard, today), "")).encode())


def _easy_read(standard: StandardFile, today: date) -> Iterator[str]:
    fields = standard.fields
    yield "# yaml-language-server: $schema=../../schema/easy-read.schema.json"
    yield "# Easy Read: a picture, and beside it one or two short sentences of 15 words at most."
    yield "# Write the sentences after “words”, choose a picture of content/pictures.yml, and delete the"
    yield "# line “open_question”. Leave “made_from” as it is: it repeats the words of the standard, so"
    yield "# that the page can say when they have changed. Delete a line that is not needed."
    yield f"made_from: {today.isoformat()}"
    yield "introduction:"
    yield from _line(fields.summary, "  ")
    promises = [
        plain(promise.promise)
        for lists in (
            fields.our_responsibilities,
            *(part.our_responsibilities for part in decided(fields.parts)),
        )
        for promise in decided(lists)
    ]
    duties = [plain(duty.responsibility) for duty in decided(fields.your_responsibilities)]
    if promises or duties:
        yield "sections:"
    for heading, lines in (("What we do", promises), ("What you do", duties)):
        if lines:
            yield f"  - heading: {heading}"
            yield "    lines:"
            for each in lines:
                yield from _line(each, "      ")
    yield "# Who read it, and when. Never guess it:"
    yield "# tried:"
    yield "#   by: Five tenants with a learning disability"
    yield f"#   on: {today.isoformat()}"
    yield "# draft, live or confidential"
    yield "publish: draft"


def _line(original: str, indent: str) -> Iterator[str]:
    yield f"{indent}- words: We say it in a short sentence."
    yield f"{indent}  picture: name-of-a-picture"
    yield f"{indent}  made_from: {json.dumps(original, ensure_ascii=False)}"
    yield f"{indent}  open_question: How do we say this in a few easy words?"
