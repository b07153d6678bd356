"""The first file of another version of a standard: every promise stands in it, to be said anew."""

from collections.abc import Iterator
from datetime import date

from generator.compile import decided
from generator.compile.translating import Original, originals
from generator.originals import key_of_words
from generator.output import OutputFile
from generator.project import EASY_READ, LandlordFiles, StandardFile
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


def translation_file(
    landlord: LandlordFiles, standard: StandardFile | None, code: str, today: date
) -> OutputFile:
    """A draft of a translation, with each text in English: of a standard, or of landlord.yml."""
    folder = f"content/{landlord.slug}"
    if standard is None:
        texts = originals(landlord.fields, landlord.document)
        return _translation(f"{folder}/landlord.{code}.yml", "../schema", texts, today)
    known = next((t for t in landlord.translations if not t.slug and t.language == code), None)
    said = {key_of_words(each.english) for each in (known.fields.texts if known else ())}
    own = originals(standard.fields, standard.document)
    texts = tuple(each for each in own if key_of_words(each.words) not in said)
    path = f"{folder}/standards/{standard.slug}.{code}.yml"
    return _translation(path, "../../schema", texts, today)


def _translation(path: str, schema: str, texts: tuple[Original, ...], today: date) -> OutputFile:
    lines = [
        f"# yaml-language-server: $schema={schema}/translation.schema.json",
        "# Write each translation in the place of the English after “translation”, and delete the line",
        "# “open_question”. Leave “english” as it is, so that the page can say when it has changed.",
        "# Keep numbers, links and (figure). A text without a translation stands there in English.",
        f"made_from: {today.isoformat()}",
        "# translated_by: Who translated it, and who has read it",
        "texts:",
    ]
    seen = set()
    for each in texts:
        key = key_of_words(each.words)
        if key not in seen:
            seen.add(key)
            lines += [
                f"  - english: {_quoted(each.words)}",
                f"    translation: {_quoted(each.words)}",
                "    open_question: How is this said?",
            ]
    lines += ["# draft, live or confidential", "publish: draft", ""]
    return OutputFile(path, "\n".join(lines).encode())


def _quoted(words: str, indent: str = "  ") -> str:
    """A text as YAML that means nothing else: in quotes, or in lines of its own below a mark."""
    words = words.strip()
    if not any(mark in words for mark in '\n"\\'):
        return f'"{words}"'
    below = f"\n{indent}    "
    return "|" + "".join(f"{below}{row}" if row else "\n" for row in words.split("\n"))


def _line(original: str, indent: str) -> Iterator[str]:
    yield f"{indent}- words: We say it in a short sentence."
    yield f"{indent}  picture: name-of-a-picture"
    yield f"{indent}  made_from: {_quoted(original, indent)}"
    yield f"{indent}  open_question: How do we say this in a few easy words?"
