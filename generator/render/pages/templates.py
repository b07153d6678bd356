"""Fills the page templates: Markdown pages, and the HTML components that they call.

Both environments are safe by default: every plain string is escaped for the language it is put
into, and only values that say they are finished (`Md`, `Markup`) go in as they are.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from generator.output import OutputFile
from generator.remembering.compiled import Compiled
from generator.render.pages.anchors import anchor_of, sections
from generator.render.pages.html import words_html
from generator.render.pages.landlord_page import led, only_english, to_page
from generator.render.pages.markdown import Md, clean, escape, line
from generator.richtext import Line, Link, Words, line_in_english
from generator.richtext_reader import TextError, parse_line
from generator.tongue import ENGLISH, say, spoken, without_marks

THEME_PAGES = Path(__file__).resolve().parents[3] / "theme" / "pages"

_CONTENTS = Md("<!-- contents -->")


def _in_markdown(value: object) -> str:
    if isinstance(value, Md):
        return value
    if isinstance(value, str | int):
        return escape(str(value))
    raise TypeError(f"A Markdown template cannot print {value!r}")


def _in_html(value: object) -> str | Markup:
    """Text on one line: a blank line would end the block of HTML inside a Markdown page."""
    if isinstance(value, Markup):
        return value
    if isinstance(value, Md):
        raise TypeError(f"Markdown is not read inside a component: {value!r}")
    if isinstance(value, str | int):
        return words_html(str(value))
    raise TypeError(f"A component cannot print {value!r}")


_components = Environment(
    loader=FileSystemLoader(THEME_PAGES / "components"),
    autoescape=True,
    finalize=_in_html,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_pages = Environment(
    loader=FileSystemLoader(THEME_PAGES),
    autoescape=False,  # noqa: S701 (escaped as Markdown by `finalize`)
    finalize=_in_markdown,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def compile_once(compiled: Compiled) -> None:
    """From now on a template that is compiled already is taken from there."""
    _pages.bytecode_cache = _components.bytecode_cache = compiled


def component(name: str, value: object) -> Md:
    """The block of HTML that `components/<name>.html.j2` makes of a view, without blank lines.

    The template finds the value under the component's own name.
    """
    html = _components.get_template(f"{name}.html.j2").render({name.replace("-", "_"): value})
    return Md("\n".join(row for row in map(str.strip, html.split("\n")) if row))


def _heading(anchor: str, words: str, level: int = 2) -> Md:
    """A heading. Its address is made of its words in English, and is the same in other languages."""
    if spoken() is ENGLISH:
        return Md(f"{'#' * level} {escape(words)}")
    html = Markup('<h{} id="{}">{}</h{}>').format(level, anchor, words_html(words), level)
    return Md(html)


def said_heading(english: str, level: int = 2) -> Md:
    """A heading of ours: its address is the same in every language."""
    return _heading(anchor_of(english), say(english), level)


def _said_richly(english: str) -> Md:
    """Our own words with bold and links in them.

    A catalogue is read as a writer's text is, and not believed where it leads elsewhere. Links to a landlord's pages are written as links to standards are: by the page's own name.
    """
    ours, said = parse_line(english), say(english)
    if said != english:
        try:
            theirs = parse_line(said)
        except TextError:
            theirs = ()
        ours = theirs if _marks(theirs) == _marks(ours) else line_in_english(ours)
    return line(ours, to_page)


def _marks(words: Line) -> list[str]:
    """Where each link leads, and what is bold: the same in every language."""
    return sorted(
        part.to if isinstance(part, Link) else type(part).__name__
        for part in words
        if not isinstance(part, Words)
    )


def _link(english: str, page: str) -> Md:
    """A link to one of the landlord's pages, in the same language where it is there."""
    return Md(f"[{escape(led(page, say(english)))}]({to_page(page)})")


_pages.globals |= {
    "component": component,
    "heading": _heading,
    "say": say,
    "said_heading": said_heading,
    "said_richly": _said_richly,
    "page_link": _link,
    "only_english": only_english,
}
_components.globals["say"] = say


def fill(
    template: str,
    front_matter: Mapping[str, object],
    values: Mapping[str, object],
    finish: Callable[[str], str] = str,
) -> bytes:
    """A Markdown page: its front matter, then `<template>.md.j2` with these values.

    `finish` may add to the Markdown. Where the template says `{{ contents }}` the page gets the
    list of the sections that follow, also of those that were added.
    """
    body = finish(_pages.get_template(f"{template}.md.j2").render(values, contents=_CONTENTS))
    before, _, after = body.partition(_CONTENTS)
    if after:
        body = f"{before}{component('contents', sections(before, after))}{after}"
    return f"{_front_matter(front_matter)}\n{_single_spaced(body)}".encode()


def page_file(
    path: str,
    template: str,
    matter: Mapping[str, object],
    view: object,
    finish: Callable[[str], str] = str,
) -> OutputFile:
    """The page of a view, whose fields are what its template knows, by their names."""
    values = {field.name: getattr(view, field.name) for field in fields(view)}  # type: ignore[arg-type]
    return OutputFile(path, fill(template, matter, values, finish))


def _front_matter(matter: Mapping[str, object]) -> str:
    """YAML that holds any text: every value is JSON on one line; one level of groups."""
    rows = ["---"]
    for key, value in matter.items():
        if isinstance(value, Mapping):
            rows += [
                f"{key}:",
                *(f"  {_key(name)}: {_json(inner)}" for name, inner in value.items()),
            ]
        else:
            rows.append(f"{key}: {_json(value)}")
    return "\n".join([*rows, "---", ""])


def _key(name: str) -> str:
    return name if name.isidentifier() else _json(name)


def _json(value: object) -> str:
    return json.dumps(_cleaned(value), ensure_ascii=False)


def _cleaned(value: object) -> object:
    if isinstance(value, str):
        return clean(without_marks(value))
    if isinstance(value, Mapping):
        return {key: _cleaned(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_cleaned(inner) for inner in value]
    return value


def _single_spaced(body: str) -> str:
    """Never more than one blank line: what a loop leaves behind is nobody's to read."""
    rows: list[str] = []
    for row in body.split("\n"):
        if row.strip() or (rows and rows[-1]):
            rows.append(row.rstrip())
    return "\n".join(rows).rstrip("\n") + "\n"
