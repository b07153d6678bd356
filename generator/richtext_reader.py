"""Reads a writer's Markdown into richtext values: `schema` calls it for every text field.

markdown-it-py does the parsing with only bold, links, lists and paragraphs switched on, so all
other marks stay plain characters. What a writer probably meant as HTML, a heading, a picture or
a table is refused with words that say what to do.
"""

import re
from collections.abc import Sequence
from html import unescape

from markdown_it import MarkdownIt
from markdown_it.token import Token

from generator.richtext import Bold, Bullets, Inline, Line, Link, Paragraph, Prose, Words, plain


class TextError(ValueError):
    """A text that cannot be published as it is; the message says what to type instead.

    `words` are the very words that are wrong, where they can be shown.
    """

    def __init__(self, message: str, words: str = "") -> None:
        super().__init__(message)
        self.words = words


class _Parser(MarkdownIt):
    """markdown-it without its own opinion on links: `_safe` decides, and says so."""

    def validateLink(self, url: str) -> bool:  # noqa: N802, ARG002 (the library's)
        """Every link is a link; none is quietly left as text."""
        return True


_parser = _Parser("zero").enable(["list", "emphasis", "link"])

_REFUSED = (
    (re.compile(r"<[a-zA-Z/!?]"), "HTML cannot be used. Take out “<” and what belongs to it"),
    (re.compile(r"!\["), "Pictures cannot be put in a text. Take out “![”"),
    (
        re.compile(r"^ {0,3}#{1,6} ", re.MULTILINE),
        "A heading cannot start inside a text. Take out “#”",
    ),
    (re.compile(r"^ {0,3}(```|~~~)", re.MULTILINE), "Take out the line of ``` or ~~~"),
    (re.compile(r"^ {0,3}>", re.MULTILINE), "A line cannot start with “>”. Take it out"),
    (re.compile(r"^ {0,3}\|.*\|", re.MULTILINE), "A table cannot be put in a text. Write a list"),
    (
        re.compile(r"^\s*[•–—·] ", re.MULTILINE),
        "Start each item of a list with a hyphen and a space: “- ”",
    ),
    (
        re.compile(r"^ *-[A-Za-z]", re.MULTILINE),
        "A space is missing after “-” at the start of an item",
    ),
    (
        re.compile(r"^ {0,3}(={3,}|-{3,})\s*$", re.MULTILINE),
        "Take out the line of dashes or equals signs",
    ),
    (re.compile(r"`|~~"), "Take out the marks “`” and “~~”. Bold is written **like this**"),
    (re.compile(r"\] \(\s*\w+:|\)\["), "A link is written [words](https://...), without a space"),
    (
        re.compile(r"&(#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE),
        "Type the letter itself, not its “&...;” code",
    ),
)
_NUMBERED = (
    "A line that starts with a number and a full stop would become a list. Start each item with "
    "“- ”, or put the number elsewhere in the sentence"
)
_TWO_STARS = "Bold needs two stars on each side, and no space inside: **like this**"
_LISTED = re.compile(r"\n\s*(?:[-*+•]|\d+[.)])\s")
_SAFE_LINK = re.compile(
    r"(https?://[A-Za-z0-9.-]+(?::\d+)?(?:[/?#]\S*)?|mailto:\S+@\S+|tel:\+?[\d ()-]+|[a-z0-9-]+)"
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
_HIDDEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]")


def parse_line(text: str) -> Line:
    """One line of text with bold and links; `TextError` if it is more than that."""
    if listed := _LISTED.search(text):
        raise TextError(
            "This is one line of text, and a list cannot stand in it. Write sentences",
            text[listed.start() :].strip().splitlines()[0],
        )
    prose = parse_prose(" ".join(text.split()))
    match prose:
        case (Paragraph(line),):
            return line
        case ():
            return ()
        case (Bullets((first, *_)), *_):
            raise TextError(
                f"A text cannot start with a list mark (“-”, “*”, “+” or “1.”) here: "
                f"“{plain(first)[:40]}”. Take the mark out"
            )
        case _:
            raise TextError("This must be one line of text")


def parse_prose(text: str) -> Prose:
    """Paragraphs and lists with bold and links; `TextError` if there is anything else in it."""
    refuse_hidden(text)
    refuse_entities(text)
    for pattern, advice in _REFUSED:
        if found := pattern.search(text):
            raise TextError(advice, found[0].strip())
    tokens = _parser.parse(text)
    for token in tokens:
        if token.type == "ordered_list_open":
            raise TextError(_NUMBERED, _line_of(text, token))
    return tuple(_blocks(text, tokens))


def _line_of(text: str, token: Token) -> str:
    """The line that a part of a text starts in."""
    return text.splitlines()[token.map[0]].strip() if token.map else ""


def refuse_hidden(text: str) -> None:
    """`TextError` for characters nobody sees, which change what is read or its direction."""
    if match := _HIDDEN.search(text) or _UNPRINTABLE.search(text):
        raise TextError(
            f"There is an invisible character (U+{ord(match[0]):04X}) in this text, perhaps "
            "pasted from Word. Type the words again",
            match[0],
        )


def refuse_entities(text: str) -> None:
    """`TextError` for “&amp;”, which would stand on the page as it is."""
    if (match := _ENTITY.search(text)) and (meant := unescape(match[0])) != match[0]:
        said = f"Write “{meant}”" if meant.isprintable() and meant.strip() else "Type a space"
        raise TextError(f"“{match[0]}” comes from a web page. {said}", match[0])


def _blocks(text: str, tokens: Sequence[Token]) -> list[Paragraph | Bullets]:
    blocks: list[Paragraph | Bullets] = []
    items: list[Line] = []
    depth = in_item = 0
    for token in tokens:
        if token.type == "bullet_list_open":
            depth += 1
            if depth > 1:
                raise TextError(
                    "A list cannot hold another list. Make it one list", _line_of(text, token)
                )
        elif token.type == "bullet_list_close":
            depth -= 1
            blocks.append(Bullets(tuple(items)))
            items = []
        elif token.type == "list_item_open":
            in_item = 0
            items.append(())
        elif token.type == "list_item_close" and not items[-1]:
            raise TextError("A list has an item without words. Write it, or take out its mark")
        elif token.type == "inline":
            line = _line(token.children or [])
            in_item += 1
            if depth and in_item > 1:
                raise TextError(
                    "Write each item of a list as one paragraph, with no empty line",
                    _line_of(text, token),
                )
            if depth:
                items[-1] = line
            else:
                blocks.append(Paragraph(line))
    return blocks


_NOT_BOLD = ("em_open", "strong_open")


def _refuse_stray_stars(tokens: Sequence[Token]) -> None:
    for token in tokens:
        if token.type == "text" and "**" in token.content:
            raise TextError(_TWO_STARS, token.content[token.content.index("**") :])
        if token.type in _NOT_BOLD and token.markup != "**":
            raise TextError(_TWO_STARS)


def _line(tokens: Sequence[Token]) -> Line:
    _refuse_stray_stars(tokens)
    parts: list[Inline] = []
    words: list[str] = []
    bold = False
    link: str | None = None

    def flush() -> None:
        text = "".join(words)
        words.clear()
        if not text:
            return
        if link is not None:
            parts.append(Link(text, link))
        else:
            parts.append(Bold(text) if bold else Words(text))

    for token in tokens:
        if token.type in ("text", "softbreak", "hardbreak"):
            words.append(token.content if token.type == "text" else " ")
            continue
        flush()
        if token.type in ("strong_open", "strong_close"):
            bold = token.type == "strong_open"
        elif token.type == "link_open":
            link = _safe(str(token.attrGet("href") or ""))
        elif token.type == "link_close":
            link = None
    flush()
    return tuple(parts)


def _safe(address: str) -> str:
    if not _SAFE_LINK.fullmatch(address):
        raise TextError(
            f"A link cannot lead to “{address[:60]}”. Use a web address that starts with "
            "https://, mailto: and an email address, tel: and a number, or the name of another "
            "standard's file",
            address,
        )
    return address
