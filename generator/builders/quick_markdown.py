"""Converts the Markdown that our own pages consist of, ten times as fast as Python-Markdown does.

Only what `theme/pages` and `render.pages.markdown` write is known here. For all else `converted` gives
`None`, and the builder does it as ever: the result is the same letter for letter, or there is none.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from html import escape, unescape
from itertools import chain, count, groupby

from markdown.extensions.toc import slugify

_BLOCKS = re.compile(r"\n{2,}")
_HEADING = re.compile(r"(#{1,6}) +([^\n]*[^\n#])")
_ITEM = re.compile(r"(?:(-)|1\.) (?=\S)")
_PLAIN_START = re.compile(
    r"(?![0-9]+[.)](?:\s|$))(?:[^\W_]|[“‘(£\\&…]|\[|\*\*(?=\S)|<(?:span|a|strong) )"
)
_HTML = re.compile(r"<(div|dl|form|h[1-6]|nav|noscript|ol|p|section|table|ul)(?=[ >])")
_ODD_QUOTES = re.compile(r"""=(?:"[^"]*[<>]|')|<[^>]*<""")
_UNSEEN = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
"""Python takes some of these for spaces or for the ends of lines; no page of ours has one."""
_TAIL = re.compile(r"[ \t]$|^[ \t]", re.MULTILINE)

_PART = re.compile(
    r"""
    (?P<text>[^\\*_`\[\]<{&!\n]+|!(?!\[)|\n)
    |\\(?P<escaped>[\\`*_{}\[\]()>#+\-.!])
    |(?P<entity>&(?:\#[0-9]+|[A-Za-z][A-Za-z0-9]*);)
    |(?P<ampersand>&(?!\#|\w))
    |\*\*(?P<bold>(?![ \n])(?:[^\\*_`<]|\\[^\n]|<[^<>*_`\\\n]*>)+(?<![ \n\\]))\*\*(?!\*)
    |\[(?P<words>(?:[^\\\[\]<`]|\\[^\n])+)\]\((?P<link>[^\s()<>"'\\`*_\[\]{}]+)\)
    |(?P<html></?(?:a|span|strong|svg|use)(?:[ ][a-z:-]+="[^"<>&`*\\\[\]]*")*/?>)
    """,
    re.VERBOSE,
)

Address = Callable[[str], str | None]
"""Where a link leads on the site, given what is written; `None` if it leads nowhere."""


class _Unknown(Exception):
    """Something that only a whole Markdown converter knows."""


def converted(body: str, address: Address) -> str | None:
    """The HTML of a page's Markdown; `None` where there is anything in it that is not ours."""
    if _UNSEEN.search(body):
        return None
    try:
        return "\n".join(_top(_BLOCKS.split(body.strip("\n")), address)).rstrip("\n")
    except _Unknown:
        return None


def _top(blocks: Sequence[str], address: Address) -> Iterator[str]:
    """Each heading, paragraph, list and block of HTML. What is indented belongs to a list."""
    ids: set[str] = set()
    numbered = [(_kind(block), block) for block in blocks]
    for kind, group in groupby(numbered, key=lambda each: each[0] in ("list", "more")):
        own = list(group)
        if kind:
            of_list = [block for _, block in own]
            yield _code(of_list) if own[0][0] == "more" else _list(of_list, address)
            continue
        for what, block in own:
            if what == "html":
                yield f"{block}\n"
            elif what == "heading":
                yield _heading(block, ids, address)
            else:
                yield f"<p>{_inline(block, address)}</p>"


def _kind(block: str) -> str:
    if _HTML.match(block):
        _check_html(block)
        return "html"
    if block.startswith("#"):
        return "heading"
    if block.startswith("    "):
        return "more"
    if _ITEM.match(block):
        return "list"
    if not all(map(_PLAIN_START.match, block.split("\n"))):
        raise _Unknown
    return "text"


def _check_html(block: str) -> None:
    """A block must be whole elements, each from the start of a line to the end of one."""
    if "<!" in block or "<?" in block or _ODD_QUOTES.search(block):
        raise _Unknown
    at = 0
    while at < len(block):
        start = _HTML.match(block, at)
        if not start:
            raise _Unknown
        at = _end(block, start[1], start.start()) + 1


def _end(block: str, tag: str, start: int) -> int:
    """Where the line ends on which this element ends."""
    depth = 0
    for edge in re.compile(rf"<(/?){tag}(?=[ >])").finditer(block, start):
        depth += -1 if edge[1] else 1
        if depth == 0:
            end = edge.end() + 1
            if block[end : end + 1] in ("", "\n"):
                return end
            break
    raise _Unknown


def _heading(block: str, ids: set[str], address: Address) -> str:
    match = _HEADING.fullmatch(block)
    if not match:
        raise _Unknown
    words = _inline(match[2], address)
    own = slugify(unescape(re.sub(r"<[^>]*>", "", words)).strip(), "-")
    if not own or re.search(r"_[0-9]+$", own):
        raise _Unknown
    more = (f"{own}_{number}" for number in count(1))
    own = next(each for each in chain((own,), more) if each not in ids)
    ids.add(own)
    level = len(match[1])
    return f'<h{level} id="{own}">{words}</h{level}>'


def _code(blocks: Sequence[str]) -> str:
    """An indented block that belongs to no list is shown as it is."""
    rows = [row[4:] for row in blocks[0].split("\n") if row.startswith("    ")]
    if len(blocks) > 1 or len(rows) <= blocks[0].count("\n") or blocks[0].endswith(" "):
        raise _Unknown
    text = escape("\n".join(rows), quote=False)
    return f"<pre><code>{text}\n</code></pre>"


def _list(blocks: Sequence[str], address: Address) -> str:
    """One list: an item is a line, or a line and indented paragraphs; a blank line makes it loose."""
    items: list[list[str]] = []
    tags = set()
    for number, block in enumerate(blocks):
        if block.startswith("    "):
            if not items or any(not row.startswith("    ") for row in block.split("\n")):
                raise _Unknown
            text = "\n".join(row[4:] for row in block.split("\n"))
            if _kind(text) != "text":
                raise _Unknown
            items[-1].append(text)
            continue
        rows = block.split("\n")
        for place, row in enumerate(rows):
            marker = _ITEM.match(row)
            if not marker or _kind(row[marker.end() :]) != "text":
                raise _Unknown
            tags.add("ul" if marker[1] else "ol")
            if place == 0 and number:
                _loosen(items[-1])
                items.append(["", row[marker.end() :]])
            else:
                items.append([row[marker.end() :]])
    if len(tags) != 1:
        raise _Unknown
    (tag,) = tags
    return "\n".join((f"<{tag}>", *(_item(item, address) for item in items), f"</{tag}>"))


def _loosen(item: list[str]) -> None:
    if len(item) == 1:
        item.insert(0, "")


def _item(item: Sequence[str], address: Address) -> str:
    """An item with one text is that text; with more, or where a blank line follows, paragraphs."""
    if len(item) == 1:
        return f"<li>{_inline(item[0], address)}</li>"
    paragraphs = (f"<p>{_inline(text, address)}</p>" for text in item if text)
    return "\n".join(("<li>", *paragraphs, "</li>"))


def _inline(text: str, address: Address) -> str:
    """A line's bold, links, escapes and elements; every other mark is unknown here."""
    if _TAIL.search(text):
        raise _Unknown
    made, at = [], 0
    while at < len(text):
        part = _PART.match(text, at)
        if not part:
            raise _Unknown
        made.append(_part(part, address))
        at = part.end()
    return "".join(made)


def _part(part: re.Match[str], address: Address) -> str:
    kind = part.lastgroup
    if kind in ("html", "entity"):
        return part[0]
    if kind in ("text", "escaped"):
        return part[kind].replace(">", "&gt;")
    if kind == "ampersand":
        return "&amp;"
    if kind == "bold":
        return f"<strong>{_inline(part['bold'], address)}</strong>"
    leads = address(part["link"])
    if leads is None or "&" in leads.replace("&amp;", ""):
        raise _Unknown
    return f'<a href="{leads}">{_inline(part["words"], address)}</a>'
