"""Slips in the quotes of a text in YAML: open ones, inner ones, curly ones, backslashes in them."""

import re

from generator.source.slips import Slip
from generator.source.yaml_lines import COLON, COMMENT, NEEDS_QUOTES, Line, quoted, whole

CURLY_QUOTES = "“”„‟«‘‚’"
_CURLY = re.compile(r"[“”„‟«‘‚’](?P<words>[^“”„‟«»‘‚]*)[”“»’‘]")
_ESCAPE = re.compile(r"\\[^\"\\]|\\$")


def quotes_slip(line: Line, value: str) -> Slip | None:
    """What is wrong with a text that starts with a straight quote, if anything."""
    quote = value[0]
    end = quote_end(value)
    rest = value[end:].strip()
    if not end:
        return _open_quote(line, value)
    if rest and not value[end:].startswith(" #"):
        return _inner_quotes(line, value)
    if quote == '"' and (found := _ESCAPE.search(value[1:end].replace("\\\\", "//"))):
        return line.slip(
            found.start() + 1,
            len(found[0]),
            "A backslash between double quotes changes the letter after it.",
            value[:1] + value[1:end].replace("\\", "/") + value[end:],
            "Type “/”, or leave it out.",
            sure=False,
            silent=True,
        )
    return None


def quote_end(value: str) -> int:
    """Where a text in quotes ends, after its closing quote; 0 if there is none in this line."""
    at, quote = 1, value[0]
    while at < len(value):
        if quote == '"' and value[at] == "\\":
            at += 1
        elif value[at] == quote:
            if quote == '"' or value[at + 1 : at + 2] != "'":
                return at + 1
            at += 1
        at += 1
    return 0


def _open_quote(line: Line, value: str) -> Slip:
    quote, words = value[0], value[1:].rstrip("”’")
    return line.slip(
        0,
        1,
        f"The quote {quote} at the start has no partner at the end.",
        quoted(words),
        f"Type {quote} at the end of the text as well, or take it out at the start.",
        sure=quote == '"' and not set('"\\') & set(words) and not COMMENT.search(words),
    )


def _inner_quotes(line: Line, value: str) -> Slip:
    """Quotes that belong to the text: in its middle, or at its start only."""
    quote, end = value[0], quote_end(value)
    whole = value[-1] == quote
    apostrophes = whole and quote == "'" and re.fullmatch(r"'(?:[^']|\w'\w)*'", value)
    words = value[1:-1] if whole else value
    return line.slip(
        end - 1,
        1,
        f"The text ends at this {quote}, and more words follow."
        if not apostrophes
        else "This apostrophe ends the text, because it is the same sign as the quote.",
        quoted(words),
        ""
        if not whole or apostrophes
        else "Put single quotes ' round the whole text, and leave the others inside.",
        sure=not COMMENT.search(value) and (not whole or bool(apostrophes)),
    )


def curly_slip(line: Line, value: str) -> Slip | None:
    """Curly quotes round a whole text: they are no quotes to YAML, and so are shown to readers."""
    found = _CURLY.fullmatch(value)
    if value[0] == "“" and value[-1] == '"' and value.count("“") == value.count('"') == 1:
        words = value[1:-1]
    elif found is None:
        return None
    else:
        words = found["words"]
    needed = COLON.search(words) or COMMENT.search(words) or words[:1] in f"#{NEEDS_QUOTES}[{{"
    return line.slip(
        0,
        1,
        "These curly quotes would stand on the page."
        if not needed
        else "These are curly quotes, which do not hold a text together.",
        quoted(words),
        f"Type straight quotes: {whole(line, quoted(words))}"
        if needed
        else f"Take them out: {whole(line, words)}",
        rule="curly-quotes",
        sure=bool(needed),
        silent=True,
    )
