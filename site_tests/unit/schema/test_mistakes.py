"""Very wrong files are answered in good time, each mistake once."""

import re

from generator.diagnostics import Collector
from generator.schema.mistakes import read_fields
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
