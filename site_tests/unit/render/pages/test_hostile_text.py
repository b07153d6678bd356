"""Whatever a writer types, a page shows it as text: no HTML, Markdown, YAML or CSS gets through."""

import dataclasses
import json
import re
from decimal import Decimal
from enum import Enum
from typing import Any

import pytest

from generator.output import OutputFile
from generator.render.pages import make_pages
from site_tests.example import CATALOGUE, LANDLORD, PDFS
from site_tests.page_reader import Page, normal

HOSTILE = (
    '<script>alert("x")</script></p></div></table>',
    "</title><img src=x onerror=alert(1)>",
    "# * _x_ **y** `z` [a](javascript:b) ![c](d) <!-- --> &lt; \\",
    "{{ 7 * 7 }} {% include 'x' %} {# x #}",
    "\n\n---\n\ntitle: x\n\n    code\n\n- a\n1. b\n| c | d |\n|---|---|\n~~~\n```",
    '": "\'} \x00\x02\x85\u2028 #let x = 1; @page { } */ \\22 ',
)
KEPT = {"slug", "id", "ids", "kind", "key", "period", "first", "tsm", "url", "repo_url", "measures"}
KEPT_IN = {
    "Access": {"kind"},
    "Brand": {"main", "text"},
    "Campaign": {"standards"},
    "Check": {"on", "due"},
    "Contact": {"kind", "to"},
    "EasyPicture": {"name", "svg"},
    "Learning": {"standards", "when"},
    "LearningChange": {"on"},
    "Link": {"to"},
    "Moved": {"due"},
    "Paused": {"since", "review"},
    # A word that no text uses is explained nowhere; what it means is hostile.
    "Word": {"word", "also"},
}


def made_hostile(value: Any, with_text: str, name: str = "") -> Any:
    """The same value with hostile text before and after every text a writer could have written."""
    change: Any = value
    if isinstance(value, str) and value:
        change = f"{with_text} {value} {with_text}"
    elif isinstance(value, tuple) and name not in KEPT:
        change = tuple(made_hostile(each, with_text) for each in value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type | Enum | Decimal):
        kept = KEPT | KEPT_IN.get(type(value).__name__, set())
        if type(value).__name__ in {"Measure", "Series"}:
            kept -= {"measures"}
        change = dataclasses.replace(
            value,
            **{
                field.name: made_hostile(getattr(value, field.name), with_text, field.name)
                for field in dataclasses.fields(value)
                if field.name not in kept or not_an_id(getattr(value, field.name))
            },
        )
    return change


def not_an_id(value: object) -> bool:
    return isinstance(value, tuple) and any(dataclasses.is_dataclass(each) for each in value)


@pytest.fixture(scope="module")
def plain_files() -> list[OutputFile]:
    return list(make_pages(CATALOGUE, PDFS))


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_is_only_text(text: str, plain_files: list[OutputFile]) -> None:
    """The page has the same elements as the harmless one, and says the hostile text as text."""
    catalogue = made_hostile(CATALOGUE, text)
    for file, harmless in zip(make_pages(catalogue, PDFS), plain_files, strict=True):
        if file.content == harmless.content and file.path.startswith("help/"):
            continue  # our own words alone
        if file.path.endswith(".json"):
            # Read as data by a script that writes only text: the browser tests try it.
            assert json.loads(file.content).keys() == json.loads(harmless.content).keys()
            continue
        if file.path.endswith(".html"):
            tags = (re.findall("<[^ >]+", each.content.decode()) for each in (file, harmless))
            assert next(tags) == next(tags)
            continue
        if not file.path.endswith(".md"):
            assert b"</" not in file.content
            continue
        shown, expected = Page(file.content.decode()), Page(harmless.content.decode())
        if file.path == "search.md":
            # Other words stand under other letters.
            assert set(shown.elements) == set(expected.elements)
        else:
            assert shown.elements == expected.elements, file.path
        assert shown.matter.keys() == expected.matter.keys()
        assert shown.matter["deal"].keys() == expected.matter["deal"].keys()
        assert shown.all("h1")[0].startswith(normal(shown.matter["title"]))
        assert not [link for link in shown.links if link.startswith("javascript")]
        assert {link[1:] for link in shown.links if link.startswith("#")} <= set(shown.ids)


def test_a_landlords_styles_hold_its_name_as_text() -> None:
    landlord = dataclasses.replace(LANDLORD, name='A"; } </style> é\n\\')
    publication = dataclasses.replace(CATALOGUE.publications[0], landlord=landlord)
    catalogue = dataclasses.replace(CATALOGUE, publications=(publication,))
    css = make_pages(catalogue, ())[0].content.decode()
    assert "--brand: #1d3f72;" in css
    assert css.count("{") == css.count("}") == 4
    assert '"A\\22 \\3b  \\7d  \\3c \\2f style\\3e  \\e9  \\5c  \\b7 ' in css
    with pytest.raises(ValueError, match="not a colour"):
        make_pages(
            dataclasses.replace(
                catalogue,
                publications=(
                    dataclasses.replace(
                        publication,
                        landlord=dataclasses.replace(
                            landlord, brand=dataclasses.replace(landlord.brand, main="red;}")
                        ),
                    ),
                ),
            ),
            (),
        )
