"""Rich text and plain strings to Markdown that says exactly those words and nothing else.

`pages` puts what comes from here into its templates. The target is Python-Markdown with `toc`
and `tables`, as MkDocs and Zensical run it; marks of other extensions are escaped as well where
that costs no readability.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import groupby
from urllib.parse import quote

from generator.richtext import Bold, Bullets, Inline, Line, Link, Paragraph, Prose, Words
from generator.tongue import marked, spoken


class Md(str):
    """Markdown that is ready to print: nothing escapes it again."""

    __slots__ = ()


StandardAddress = Callable[[str], str]
"""Where a link to a standard leads, given its slug: `repairs` to `repairs.md`."""

# What YAML and HTML cannot hold, and the two characters that Python-Markdown uses as its own.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_SPACES = re.compile("[ \t-\r\x1c-\x1f\x85\u2028\u2029]+")
_INNER_MARKS = re.compile(r"[\\`*_{\[\]]")
_ENTITY = re.compile(r"&(?=#|\w+;)")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_LIST_MARK = re.compile(r"^(?=[-+](?:[\s\-+]|$))")
_FENCE = re.compile(r"^~(?=~~)")
LINK_SCHEMES = ("https://", "http://", "mailto:", "tel:")
_SAFE_IN_URL = "/:?#@!$+,;=&%~-."


def clean(text: str) -> str:
    """The text on one line, without characters that cannot be printed."""
    return printable(text).strip()


def printable(text: str) -> str:
    """The text on one line with single spaces, also at its ends, and nothing unprintable."""
    return _SPACES.sub(" ", _UNPRINTABLE.sub("", text))


def escape(text: str) -> Md:
    """Plain text as Markdown: wherever it stands on a line, it reads as it was written."""
    return _at_line_start(_inner(clean(text)))


def _inner(text: str) -> str:
    """Plain text without the marks that work in the middle of a line."""
    text = _INNER_MARKS.sub(r"\\\g<0>", text)
    text = _ENTITY.sub("&amp;", text)
    # "[...]:" at the start of a line defines a link, even where the bracket is escaped.
    text = text.replace("\\]:", "\\]&#58;")
    text = text.replace("<", "&lt;").replace("|", "&#124;")
    return marked(text, in_english(), "</span>")


def in_english() -> str:
    """What stands before words that are not in the language of the page; `</span>` stands after them."""
    return '<span lang="en" dir="ltr">' if spoken().right_to_left else '<span lang="en">'


def _at_line_start(markdown: str) -> Md:
    """Escapes what means something only where a line starts, or where a heading ends."""
    markdown = _NUMBERED.sub(r"\1\\\2", markdown)
    markdown = _LIST_MARK.sub(r"\\", markdown)
    markdown = _FENCE.sub("&#126;", markdown)
    if markdown.startswith((">", "#")):
        markdown = f"\\{markdown}"
    if markdown.endswith("#") and markdown != "\\#":
        markdown = f"{markdown[:-1]}\\#"
    return Md(markdown)


def line(parts: Line, standard: StandardAddress) -> Md:
    """One line of rich text as Markdown."""
    rendered = ""
    for part in _joined(parts):
        piece = _inline(part, standard)
        if piece.startswith("[") and rendered.endswith("!"):
            rendered = f"{rendered[:-1]}\\!"
        rendered += piece
    return _at_line_start(_SPACES.sub(" ", rendered).strip())


def _joined(parts: Line) -> Iterable[Inline]:
    """The same words with neighbours of one kind in one piece: `**a****b**` is not bold."""
    cleaned = (replace(part, text=printable(part.text)) for part in parts)
    for kind, group in groupby((part for part in cleaned if part.text), key=type):
        if kind is Link:
            yield from group
        else:
            yield kind("".join(part.text for part in group))


def _inline(part: Inline, standard: StandardAddress) -> str:
    words = _inner(part.text)
    bare = words.strip()
    if isinstance(part, Words) or not bare:
        return words
    before, _, after = words.partition(bare)
    if isinstance(part, Bold):
        return f"{before}**{bare}**{after}"
    if part.to.startswith("tel:") and spoken().right_to_left:
        # The groups of a number would change places.
        bare = f'<span dir="ltr">{bare}</span>'
    return f"{before}[{bare}]({_address(part, standard)}){after}"


def _address(link: Link, standard: StandardAddress) -> str:
    if link.is_standard:
        return standard(link.to)
    if not link.to.startswith(LINK_SCHEMES):
        raise ValueError(f"“{link.to}” is not a link that may be published")
    return _ENTITY.sub("&amp;", quote(clean(link.to), safe=_SAFE_IN_URL))


def prose(blocks: Prose, standard: StandardAddress) -> Md:
    """Paragraphs and lists as Markdown, with a blank line between them."""
    return Md("\n\n".join(_block(block, standard) for block in blocks))


def _block(block: Paragraph | Bullets, standard: StandardAddress) -> str:
    if isinstance(block, Paragraph):
        return line(block.line, standard)
    return bullets(line(item, standard) for item in block.items)


def bullets(items: Iterable[Md]) -> Md:
    """A list, one item a line; items of nothing are left out."""
    return Md("\n".join(f"- {item}" for item in items if item))


def indented(block: Md) -> Md:
    """The same block inside a list item."""
    return Md("\n".join(f"    {row}" if row else "" for row in block.split("\n")))
