"""Rich text as Markdown: Python-Markdown must give back exactly the words, bold and links."""

import re
from collections.abc import Callable
from html.parser import HTMLParser

import markdown
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.render.pages.markdown import bullets, clean, escape, line, prose
from generator.richtext import Bold, Bullets, Line, Link, Paragraph, Prose, Words, plain

EXTENSIONS = ["toc", "tables", "fenced_code"]
"""What MkDocs always switches on."""

NASTY = (
    "# Heading", "#", "##", "C#", "C# #", "1. one", "12.", "1) one", "- item", "-", "--", "---",
    "* * *", "***", "_ _ _", "+ plus", "> quote", "    code", "\tcode", "```", "~~~", "~~~~",
    "`code`", "``", "*em*", "**b**", "_em_", "__init__", "snake_case", "2 * 3 * 4", "[TOC]",
    "[a](b)", "![a](b)", "[a]", "[a]: b", "[^1]", "<b>", "</p>", "<!-- x -->", "<script>", "<?php",
    "< 3", "a<b>c", "<a@b.c>", "<https://a.b>", "&amp;", "&copy", "&#60;", "&#0", "AT&T", "&", "\\", "\\*",
    "\\\\", "a | b", "|---|", "--|--", ":-|-:", "===", "{: #id }", "{{ x }}", "{% x %}", "!",
    "Help!", "https://a.b/c_d_e", "a_b@c.d", "a  b", "a\nb", "a\r\nb", "a\n\n# b", "a\n---", "a\n===",
    "\x00", "a\x02b\x03c", "\x0b", "\x85", "\u2028", "\u00a0", "\ufeff", "\u202eabc", "é ł 字 🏠",
    "klzzwxh:0001", "wzxhzdk:0", "(x", "x)", "x](y", ":smile:", "$1$", "^2^", "~sub~", "==m==", "[",
    "]:", "]", '"q"', "'q'", "...", "(c)", "»", "50%", "%", "@everyone", "@@", "–", "=", "term\n: def",
)  # fmt: skip
TEXT = st.one_of(
    st.text(max_size=40),
    st.text("#*_-+>`~[](){}<>!|\\&;:=. \t\nab12", max_size=25),
    st.lists(st.sampled_from(NASTY), max_size=4).map("".join),
    st.lists(st.sampled_from(NASTY), max_size=4).map(" ".join),
)
ADDRESS = st.one_of(
    st.just("repairs"),
    st.text("abc_*()[]<>&;=?#%'\"\\`! é", max_size=12).map("https://a.example/".__add__),
)
PARTS = st.one_of(TEXT.map(Words), TEXT.map(Bold), st.builds(Link, TEXT, ADDRESS))
LINES = st.lists(PARTS, max_size=5).map(tuple)


class Reader(HTMLParser):
    """Collects what a page says: its words, its elements in order, and where links lead."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""
        self.elements: list[str] = []
        self.links: list[str | None] = []
        self.bold = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag == "a":
            self.links.append(dict(attrs)["href"])

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_decl(self, decl: str) -> None:
        raise AssertionError(f"a declaration: {decl}")


def read(source: str) -> Reader:
    reader = Reader()
    reader.feed(markdown.markdown(source, extensions=EXTENSIONS))
    reader.close()
    return reader


def normal(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def address(slug: str) -> str:
    return f"{slug}.md"


def all_nasty(test: Callable[[str], None]) -> Callable[[str], None]:
    for text in NASTY:
        test = example(text)(test)
    return test


@all_nasty
@given(TEXT)
def test_a_paragraph_says_the_text_and_nothing_else(text: str) -> None:
    page = read(f"before\n\n{escape(text)}\n\nafter")
    assert normal(page.words) == normal(f"before {clean(text)} after")
    assert page.elements == (["p", "p", "p"] if clean(text) else ["p", "p"])


@all_nasty
@given(TEXT)
def test_a_heading_says_the_text_and_nothing_else(text: str) -> None:
    page = read(f"# {escape(text)}.\n\nx\n\n## {escape(text)}\n\nafter")
    assert normal(page.words) == normal(f"{clean(text)}. x {clean(text)} after")
    assert page.elements == ["h1", "p", "h2", "p"]


@given(st.lists(TEXT, min_size=1, max_size=4))
def test_a_list_has_the_items_and_nothing_else(texts: list[str]) -> None:
    said = [text for text in texts if clean(text)]
    page = read(f"before\n\n{bullets(escape(text) for text in said)}\n\nafter")
    assert normal(page.words) == normal(" ".join(["before", *map(clean, said), "after"]))
    assert page.elements == ["p", *(["ul", *["li" for _ in said]] if said else []), "p"]


@given(LINES)
@example((Words("Call us now!"), Link("Phone", "tel:0161")))
@example((Words("1"), Bold(""), Words(". one")))
@example((Bold("a"), Words("\x02"), Bold("b")))
@example((Words("1."), Bold(" one")))
@example((Link("a]b[c", "https://a.example/(x)_y_"), Words("(z)")))
@example((Link("]:", "https://a.example/"), Words(" after")))
def test_a_line_keeps_its_words_bold_and_links(parts: Line) -> None:
    page = read(f"before\n\n{line(parts, address)}\n\nafter")
    assert normal(page.words) == normal(f"before {clean(plain(parts))} after")
    assert set(page.elements) <= {"p", "strong", "a"}
    shown = [part for part in parts if isinstance(part, Link) and clean(part.text)]
    assert len(page.links) == len(shown)


@given(
    st.lists(
        st.one_of(st.builds(Paragraph, LINES), st.builds(Bullets, st.tuples(LINES, LINES))),
        max_size=3,
    )
)
def test_prose_keeps_its_blocks(blocks: list[Paragraph | Bullets]) -> None:
    page = read(prose(tuple(blocks), address))
    assert set(page.elements) <= {"p", "ul", "li", "strong", "a"}


@pytest.mark.parametrize(
    "text",
    [
        "We did it in 2 days.",
        "Call 0161 496 0000 (free), Monday to Friday.",
        "It costs £3.50 - or nothing at all!",
        "Flat #4, 1-3 High Street; A&E is open 24/7.",
        "“You said, we did” – 95% or more?",
        "We’ll answer in 10 working days: see our policy.",
        "-5 degrees",
    ],
)
def test_ordinary_text_stays_readable(text: str) -> None:
    assert escape(text) == text


ESCAPED = {
    "1. First": "1\\. First",
    "- dash": "\\- dash",
    "# 4 High Street": "\\# 4 High Street",
    "C#": "C\\#",
    "a_b": "a\\_b",
    "<b>": "&lt;b>",
    "&copy; us": "&amp;copy; us",
    "a | b": "a &#124; b",
}


@pytest.mark.parametrize("text", ESCAPED)
def test_escapes_what_markdown_would_act_on(text: str) -> None:
    assert escape(text) == ESCAPED[text]


LINKS = {
    "a standard": ("repairs", "repairs.md"),
    "a web address": ("https://a.example/b?c=d&e=f#g", "https://a.example/b?c=d&e=f#g"),
    "marks in an address": (
        "https://a.example/a_b*(c)[d]",
        "https://a.example/a_b%2A%28c%29%5Bd%5D",
    ),
    "what looks like an entity": ("https://a.example/?a&copy;b", "https://a.example/?a&copy;b"),
    "quotes and spaces": ('https://a.example/" onclick="x', "https://a.example/%22%20onclick=%22x"),
    "a phone": ("tel:+44 161 496 0000", "tel:+44%20161%20496%200000"),
    "an email": ("mailto:a_b@c.example", "mailto:a_b@c.example"),
}


@pytest.mark.parametrize(("to", "href"), LINKS.values(), ids=LINKS)
def test_links_lead_where_they_should(to: str, href: str) -> None:
    page = read(line((Link("there", to),), address))
    assert page.links == [href]


@pytest.mark.parametrize(
    "to", ["javascript:alert(1)", "data:text/html,x", "ftp://a", "JAVASCRIPT:x"]
)
def test_other_links_are_a_bug(to: str) -> None:
    with pytest.raises(ValueError, match="not a link that may be published"):
        line((Link("there", to),), address)


def test_lists_and_bold() -> None:
    blocks: Prose = (
        Paragraph((Words("We repair "), Bold("most "), Words("things."))),
        Bullets(((Words("one"),), (Link("two", "repairs"),))),
    )
    assert prose(blocks, address) == "We repair **most** things.\n\n- one\n- [two](repairs.md)"
