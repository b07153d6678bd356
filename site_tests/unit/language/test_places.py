"""Every finding stands where its words stand in the file, however they are written there."""

import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.language.check import RULES
from generator.language.places import Places
from generator.schema.jargon import JargonFields
from site_tests.written import page, places

JARGON = JargonFields.model_validate({"words": [{"avoid": "void", "say": "empty home"}]})

WAYS = """\
our_responsibilities:
  - We carryout plain work.
  - "We \\"carryout\\" quoted work."
  - 'It''s time: we carryout single-quoted work.'
  - promise: We carryout
      work over two lines, and carryout more.
    more: >-
      We fold this, and
      carryout it.
good_to_know:
  - heading: Work
    items: [Work.]
    intro: |
      We **carryout** bold work, and [carryout links](https://carryout.example).

      - An item: carryout.
      - Another that carryout
        goes on.
"""


def test_finds_the_words_in_every_way_to_write_them() -> None:
    assert sorted(line for line, _ in places(page(WAYS), "slip")) == [
        *(2, 3, 4, 5, 6, 9),
        *(14, 14, 16, 17),
    ]
    assert {words for _, words in places(page(WAYS), "slip")} == {"carryout"}


def test_words_over_two_lines_are_underlined_to_the_end_of_the_first() -> None:
    text = "our_responsibilities:\n  - promise: We answer complaints with\n      10 working days."
    assert places(page(text), "slip") == [(2, "with")]


PIECES = st.one_of(
    st.sampled_from(
        [
            *("carryout", "the the", "here", "click here", "[here](https://a.example)", "promptly"),
            *("20 days", "RSH", "(RSH)", "tenant", "customer", "YOUR RENT", "MUST", "void", "**"),
            *("“", "’", "'", '"', ". ", "\n", "\n\n- ", "é", "漢字", ": ", "word " * 30, "\u00a0"),
        ]
    ),
    st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=8),
)
# Nothing at all and letters that nobody sees are refused before a rule looks: `schema` tests it.
TEXTS = st.lists(PIECES, min_size=1, max_size=12).map(" ".join).filter(str.strip)
STYLES = st.sampled_from([None, "'", '"', "|", ">"])


@settings(max_examples=400)
@given(st.lists(TEXTS, min_size=1, max_size=3), TEXTS, STYLES, st.sampled_from([30, 80, 10_000]))
def test_anything_can_stand_in_a_text(
    promises: list[str], text: str, style: str | None, width: int
) -> None:
    fields = {
        "good_to_know": [{"heading": "A", "intro": text, "items": ["B"]}],
        "our_responsibilities": promises,
    }
    written = yaml.dump(fields, default_style=style, width=width, allow_unicode=True)
    read = page(written, JARGON)
    # Half of what is made at random no standard may hold. Too much of it would fail the test.
    assume(read is not None)
    assert read is not None
    lines = read.document.source.lines
    for rule in RULES:
        for found in rule(read):
            at = Places(read.document).locate(found)
            assert 1 <= at.line <= len(lines)
            assert at.text == lines[at.line - 1]
            assert at.length >= 1
            assert at.column - 1 + at.length <= len(at.text) or at.length == 1
            assert found.text.lines[found.number][found.start :].startswith(found.words)
