import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.diagnostics import Collector
from generator.source.files import SourceText
from generator.source.yaml_text import Document, parse_yaml


def read(text: str) -> tuple[Document | None, Collector]:
    collector = Collector()
    source = SourceText("file.yml", text, tuple(re.split(r"\r\n|\n|\r", text)))
    return parse_yaml(source, collector), collector


@pytest.mark.parametrize(
    "written", ["no", "Yes", "9:00", "010", "1_234", "0161 686 8000", "95%", "~", "2026-02-30"]
)
def test_every_value_stays_the_text_that_was_written(written: str) -> None:
    document, collector = read(f"value: {written}\n")
    assert document is not None
    assert document.tree == {"value": written}
    assert len(collector) == 0


def test_knows_the_place_of_every_value_and_key() -> None:
    document, _ = read("title: Repairs\nlist:\n  - one\n  - name: two\n")
    assert document is not None
    assert document.locate(("title",)).text == "title: Repairs"
    assert (document.locate(("title",)).line, document.locate(("title",)).column) == (1, 8)
    assert (document.locate(("list", 1, "name")).line, document.locate(("list", 0)).line) == (4, 3)
    assert document.locate_key(("list", 1, "name")).column == 5


def test_a_missing_path_is_placed_at_its_nearest_parent() -> None:
    document, _ = read("list:\n  - a line\n")
    assert document is not None
    assert document.locate(("list", 0, "promise")) == document.locate(("list", 0))


def test_finds_words_inside_a_block_of_text() -> None:
    document, _ = read("text: |\n  First line.\n  Within xx weeks.\nnext: xx\n")
    assert document is not None
    place = document.locate_words(("text",), "xx")
    assert (place.line, place.column) == (3, 10)


def test_words_that_are_spread_out_are_placed_at_their_value() -> None:
    document, _ = read("text: Within\n  xx\nnext: Within xx\n")
    assert document is not None
    assert document.locate_words(("text",), "Within xx").line == 1


_values = st.recursive(
    st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")), min_size=1),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text("abcdef_", min_size=1), inner, max_size=3)
    ),
    max_leaves=10,
)


@given(st.dictionaries(st.text("abcdef_", min_size=1), _values, min_size=1, max_size=4))
def test_reads_what_yaml_writes(tree: dict[str, object]) -> None:
    document, collector = read(yaml.safe_dump(tree, allow_unicode=True, width=10_000))
    if document is None or not document.sound:
        assert collector.failed
    else:
        assert document.tree == tree


@given(st.text(max_size=300) | st.text("[]{}:,-\n \"'&*!|>%@`#?<", max_size=80))
def test_anything_at_all_is_a_document_or_a_located_message(text: str) -> None:
    document, collector = read(text)
    assert document is not None or collector.failed
    for found in collector:
        assert found.where.line >= 1
        assert found.where.column >= 1
