import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.richtext import Bold, Bullets, Link, Paragraph, Words, plain_prose
from generator.richtext_reader import TextError, parse_line, parse_prose


def test_reads_bold_links_and_lists() -> None:
    text = "Call **us** or see [repairs](repairs).\n\n- one\n- **two**\n"
    assert parse_prose(text) == (
        Paragraph(
            (Words("Call "), Bold("us"), Words(" or see "), Link("repairs", "repairs"), Words("."))
        ),
        Bullets(((Words("one"),), (Bold("two"),))),
    )


def test_a_line_may_be_wrapped() -> None:
    assert parse_line("We come\nwithin 24 hours.") == (Words("We come within 24 hours."),)


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<!-- hidden -->",
        "[go](javascript:alert(1))",
        "[go](JaVaScRiPt:alert(1))",
        "[go](data:text/html;base64,PHNjcmlwdD4=)",
        "[go](//elsewhere.org)",
        "[go](../../etc/passwd)",
        "[go](file:///etc/passwd)",
        "![picture](https://example.org/a.png)",
        "# Heading",
        "> quote",
        "```\ncode\n```",
        "| a | b |",
        "*one star*",
        "- a\n  - b",
        "zero\u200bwidth",
        "right\u202eto left",
    ],
)
def test_refuses_with_words_that_say_what_to_do(text: str) -> None:
    with pytest.raises(TextError) as refused:
        parse_prose(text)
    assert len(str(refused.value)) > 15


@pytest.mark.parametrize(
    "text", ["5 < 6 & 7 > 2", "snake_case_name", "2 * 3 * 4", "#4 is a flat", "a | b", "{{ x }}"]
)
def test_plain_characters_stay_plain(text: str) -> None:
    assert plain_prose(parse_prose(text)) == text


@given(st.text(max_size=200) | st.text("[]()*_<>!#`|-\n :abjs/.\\&", max_size=60))
def test_anything_at_all_is_text_or_a_message(text: str) -> None:
    try:
        prose = parse_prose(text)
    except TextError:
        return
    for block in prose:
        lines = [block.line] if isinstance(block, Paragraph) else block.items
        for part in (part for line in lines for part in line):
            assert part.text
            if isinstance(part, Link):
                scheme = part.to.partition(":")[0]
                assert part.is_standard or scheme in ("https", "http", "mailto", "tel")
