"""A guide's Markdown to HTML, where every link leads somewhere on the site or is left out.

Guides are written for two places: the repository, where a link leads to a file, and the site,
where it leads to a page. HTML in a guide is shown as text, never as HTML.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from posixpath import normpath
from typing import TYPE_CHECKING

from generator.model import Guide, Help, Picture
from generator.render.pages.markdown import Md

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_AWAY = re.compile(r"(?:https://|mailto:|tel:|#)", re.IGNORECASE)
_TITLE = re.compile(r"# (.+)")


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # noqa: PLC0415 (guides are mostly remembered)

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def title(guide: Guide) -> str:
    """The guide's own heading."""
    match = _TITLE.match(guide.text)
    return match[1].strip() if match else guide.slug.capitalize()


def description(guide: Guide) -> str:
    """The guide's first paragraph, as plain words."""
    inline = (token for token in _parser().parse(_body(guide)) if token.type == "inline")
    first = next(inline, None)
    words = (part.content for part in (first.children or [] if first else []))
    return " ".join(" ".join(words).split())


def html(guide: Guide, help_: Help, repository: str) -> Md:
    """All of the guide below its heading. `repository` is a web address, or empty."""
    up = "" if guide.slug == "index" else "../"
    guides = {("README" if g.slug == "index" else g.slug): g.slug for g in help_.guides}
    pictures = {picture.name: picture for picture in help_.pictures}
    tokens = _parser().parse(_body(guide))
    for token in tokens:
        if token.type == "heading_open":
            token.attrSet("id", _anchor(tokens[tokens.index(token) + 1].content))
        if token.children:
            linked = _linked(token.children, guides, up, repository)
            token.children = [_pictured(part, pictures, up) for part in linked]
    made = _parser().renderer.render(tokens, _parser().options, {})
    # An empty line would end the block of HTML inside a Markdown page.
    made = re.sub(r"\n(?=\n)", "\n&#8203;", made.strip())
    return Md(f'<div class="guide">\n{made}\n</div>')


def _body(guide: Guide) -> str:
    return _TITLE.sub("", guide.text, count=1)


def _anchor(heading: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", heading.lower()).strip("-")


def _linked(
    parts: "list[Token]", guides: Mapping[str, str], up: str, repository: str
) -> "Iterator[Token]":
    """The parts with their links put right; the words of a link that leads nowhere stay."""
    left_out = False
    for part in parts:
        if part.type == "link_open":
            address = _address(str(part.attrGet("href") or ""), guides, up, repository)
            left_out = not address
            part.attrSet("href", address)
        if left_out and part.type in ("link_open", "link_close"):
            continue
        yield part


def _address(written: str, guides: Mapping[str, str], up: str, repository: str) -> str:
    if _AWAY.match(written):
        return written
    path, mark, anchor = written.partition("#")
    name = path.removesuffix(".md")
    if path.endswith(".md") and name in guides:
        slug = guides[name]
        return f"{up}{'' if slug == 'index' else f'{slug}/'}{mark}{anchor}" or "."
    file = normpath(f"content/help/{path}")
    if not repository or path.startswith("/") or file.startswith("..") or ":" in file:
        return ""
    return f"{repository}/blob/HEAD/{file}"


def _pictured(part: "Token", pictures: Mapping[str, Picture], up: str) -> "Token":
    if part.type != "image":
        return part
    folder, _, name = str(part.attrGet("src") or "").rpartition("/")
    picture = pictures.get(name) if folder == "pictures" else None
    if picture is None:
        return type(part)("text", "", 0, content=part.content)
    part.attrSet("src", f"{up}pictures/{picture.name}")
    part.attrSet("width", str(picture.width))
    part.attrSet("height", str(picture.height))
    part.attrSet("loading", "lazy")
    return part
