"""Every component has an example that a page shows and the browser tests look at."""

from generator.render.pages import make_pages
from generator.render.pages.parts_page import EXAMPLES, PAGE, parts_view
from generator.render.pages.templates import component
from site_tests.example import CATALOGUE

SHOWN_ELSEWHERE = {
    "a-to-z": "its addresses start from the search page",
    "anchor": "nothing is seen of it",
    "columns": "looks as meanings does",
    "contents": "the page of the parts has one of its own",
    "easy-kept": "has styles of its own",
    "easy-lines": "has styles and pictures of its own",
    "find": "needs a search page",
    "forget": "filled by a script",
    "found": "needs a search page",
    "in-other-words": "a heading and sentences",
    "kept": "filled by a script",
    "letters": "has the styles of the search",
    "moved": "is a page of its own",
    "moves": "a heading, charts and a table",
    "needs": "has the styles of the home page",
    "parts": "the macros that the others are built of",
    "print-files": "has styles of its own",
    "results": "has styles of its own",
    "versions": "links between versions of a page",
}


def test_every_component_has_an_example_or_a_reason() -> None:
    there = {file.name.removesuffix(".html.j2") for file in EXAMPLES.parent.glob("*.j2")}
    shown = {part.name for part in parts_view().parts}
    assert shown.isdisjoint(SHOWN_ELSEWHERE)
    assert shown | set(SHOWN_ELSEWHERE) == there


def test_the_page_shows_each_example() -> None:
    (markdown,) = (
        file.content.decode()
        for file in make_pages(CATALOGUE, ())
        if file.path == f"help/{PAGE}.md"
    )
    for part in parts_view().parts:
        assert f"## {part.title}" in markdown
        assert component(part.name, part.value) in markdown
