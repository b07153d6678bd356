"""The quick way gives what Python-Markdown gives, or nothing."""

from collections.abc import Sequence

import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.builders.quick_markdown import converted
from generator.render.pages.markdown import escape


def ways(body: str) -> tuple[str | None, str]:
    """What the quick way makes, and what Python-Markdown makes with the extensions of mkdocs.yml."""
    whole = markdown.markdown(body, extensions=["toc", "tables"])
    return converted(body, lambda written: written), whole


KNOWN = (
    "# Repairs\n\nWhat we *do*.".replace("*", ""),
    "## One\n\n### One\n\n### One\n\ntwo\nlines & more &amp; &lt;b> \\*so\\*",
    "- one\n- **two:** and [three](#four)\n\nafter",
    '- <span id="a"></span>One **and two**.\n\n    More of it.\n\n- Two.\n- Three.\n\n    More.',
    "1. **Stage 1**\n\n    We look.\n\n1. **Stage 2**",
    "1. one\n1. two",
    "## One\n\n" * 120 + "text",
    '<div class="a">\n<p>1 * 2 * 3</p>\n</div>\n\n## Two',
    "<h3>a</h3>\n<div><div>b</div></div>\n\n<ul>\n<li>c</li>\n</ul>",
    "These:\n\n    a:\n      - b <c> & d\n\nafter",
    'A **<a class="word" href="#w">word</a>** and <strong class="tag"><svg aria-hidden="true">'
    '<use xlink:href="#s"/></svg> Met</strong>.',
)


@pytest.mark.parametrize("body", KNOWN)
def test_what_our_pages_consist_of_is_known(body: str) -> None:
    quick, whole = ways(body)
    assert quick == whole


UNKNOWN = (
    "> quoted",
    "a | b\n--|--\n1 | 2",
    "Title\n=====",
    "- a\n    - b",
    "- a\n\n1. b",
    "`code`",
    "an <em>element</em>",
    "<div>\n<p>never closed",
    "<!-- comment -->",
    "![picture](a.png)",
    "[no such link][a]\n\n[a]: https://b.example",
    "two spaces  \nat the end",
    "a_b_c",
    "* * *",
    '<div class="</div>',
    '<div a"</div>',
    "<p class='</p>'>a</p>",
    "### One\x1f",
    "**>\n**>",
)


@pytest.mark.parametrize("body", UNKNOWN)
def test_what_they_do_not_consist_of_is_left_to_the_builder(body: str) -> None:
    assert ways(body)[0] is None


MARKS = "ab 1.)-+*_`[]()<>&#!\\|:~=\"'/;\n £é…"
texts = st.text(MARKS, max_size=24)
plain = texts.map(escape).filter(bool)
line = st.one_of(plain, st.builds("**{}** {}".format, plain, plain), plain.map("[{}](#a)".format))
block = st.one_of(
    line,
    line.map("## {}".format),
    st.lists(line.map("- {}".format), min_size=1).map("\n".join),
    st.lists(line.map("1. {}".format), min_size=1).map("\n\n".join),
    st.tuples(line, line).map(lambda two: f"- {two[0]}\n\n    {two[1]}"),
    line.map("    {}".format),
    plain.map("<p>{}</p>".format),
    texts,
)


@given(st.lists(block, min_size=1, max_size=5))
def test_whatever_is_written_the_quick_way_says_the_same_or_nothing(blocks: Sequence[str]) -> None:
    quick, whole = ways("\n\n".join(blocks))
    assert quick in (None, whole)


def test_a_link_that_leads_nowhere_is_left_to_the_builder() -> None:
    assert converted("[a](b.md)", lambda _: None) is None
