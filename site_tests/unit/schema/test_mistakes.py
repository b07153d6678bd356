"""Very wrong files are answered in good time, each mistake once."""

import re

from generator.diagnostics import Collector
from generator.schema.mistakes import read_fields
from generator.schema.recipe import RecipeFields
from generator.schema.standard import StandardFields
from generator.source.files import SourceText
from generator.source.yaml_text import parse_yaml


def read(text: str) -> Collector:
    collector = Collector()
    document = parse_yaml(SourceText("a.yml", text, tuple(re.split("\n", text))), collector)
    assert document is not None
    assert read_fields(StandardFields, document, collector) is None
    return collector


def test_a_thousand_misspelt_promises_are_a_thousand_mistakes() -> None:
    items = "".join(f"  - promse: We do {n}.\n    postcard: yes\n" for n in range(1000))
    head = "title: A\ntheme: B\nsummary: C\nwhats_the_deal: D\npublish: live\n"
    found = list(read(f"{head}our_responsibilities:\n{items}"))
    assert len(found) == 1000
    assert {diagnostic.fix for diagnostic in found} == {"Did you mean “promise”?"}


def test_every_mistake_of_a_file_is_found_in_one_run() -> None:
    found = read("titel: A\ntheme: B\nsummary:\nwhats_the_deal: <b>\npublish: maybe\ntarget: 1\n")
    assert sorted((d.where.line, d.rule) for d in found) == [
        (1, "unknown-key"),
        (3, "wrong-value"),
        (4, "wrong-value"),
        (5, "wrong-value"),
        (6, "unknown-key"),
    ]


def test_a_list_whose_only_item_is_wrong_is_not_called_empty_too() -> None:
    text = (
        "title: F\nwrites: kpi.csv\ntables:\n  - measures: {column: 7}\n"
        "    areas: {always: all}\n    periods: {row: 3}\n"
    )
    collector = Collector()
    document = parse_yaml(SourceText("a.yml", text, tuple(text.split("\n"))), collector)
    assert document is not None
    assert read_fields(RecipeFields, document, collector) is None
    assert [(each.where.line, each.message) for each in collector] == [(4, "“7” is not a column.")]
