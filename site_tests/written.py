"""Texts as a writer types them into a standard, read as the rules of plain language read them."""

import json
import re

from generator.diagnostics import Collector
from generator.language.check import RULES
from generator.language.page import Finding, Page, read_page
from generator.language.places import Places
from generator.schema.jargon import JargonFields
from generator.schema.landlord import LandlordFields
from generator.schema.mistakes import read_fields
from generator.schema.standard import StandardFields
from generator.source.files import SourceText
from generator.source.yaml_text import Document, parse_yaml

_NOTHING_ELSE = (
    "title: Repairs\ntheme: Your home\nsummary: Repairs.\nwhats_the_deal: Repairs.\npublish: live\n"
)
_LANDLORD = """
name: Harbour Homes
about: Homes.
contacts: [{kind: phone, label: Phone, to: 01632 960 001}]
areas: [{id: all, name: All our homes}]
themes: [{name: Your home, about: Repairs.}]
brand: {main: "#12435c", text: "#ffffff"}
how_we_check: {by: [We look.], reported: [We tell you.]}
if_we_miss_this: Tell us.
complaint_stages: [{name: Stage 1, what_happens: We answer.}]
"""

A_TRANSLATION = """made_from: 2026-11-22
translated_by: Nobody yet, this is a test
texts:
  - english: Repairs
    translation: Atgyweirio
publish: live
"""
"""The smallest file beside a standard that makes a page in another language."""


def document(text: str) -> Document | None:
    """A YAML file, or `None` if it cannot be read."""
    return parse_yaml(SourceText("a.yml", text, tuple(re.split("\n", text))), Collector())


def landlord(more: str = "") -> LandlordFields:
    """A landlord with what is needed, and more lines of its landlord.yml."""
    written = document(_LANDLORD + more)
    assert written is not None
    fields = read_fields(LandlordFields, written, Collector())
    assert fields is not None
    return fields


def page(
    fields: str,
    jargon: JargonFields | None = None,
    explained: frozenset[str] = frozenset(),
    of: LandlordFields | None = None,
) -> Page | None:
    """A standard with these fields (YAML), or `None` if no standard has such."""
    written = document(f"{fields}\n{_NOTHING_ELSE}")
    read = read_fields(StandardFields, written, Collector()) if written else None
    if written is None or read is None:
        return None
    return read_page(written, read, explained, of or landlord(), jargon)


def promise(text: str) -> str:
    """The fields of a standard whose only text is this promise."""
    return f"our_responsibilities:\n  - promise: {json.dumps(text, ensure_ascii=False)}"


def findings(read: Page | None, rule: str) -> list[Finding]:
    """What a rule finds on a page."""
    assert read is not None
    return [each for check in RULES for each in check(read) if each.rule == rule]


def found(text: str, rule: str) -> list[str]:
    """The words that a rule finds in a promise."""
    return [each.words for each in findings(page(promise(text)), rule)]


def places(read: Page | None, rule: str) -> list[tuple[int, str]]:
    """The line of each finding, and the words that the caret underlines there."""
    assert read is not None
    where = [Places(read.document).locate(each) for each in findings(read, rule)]
    return [(at.line, at.text[at.column - 1 :][: at.length]) for at in where]
