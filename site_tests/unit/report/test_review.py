"""A review on GitHub: the worst first, nothing crowds out the rest, and no word becomes markup."""

import re

import pytest
from bs4 import BeautifulSoup
from markdown_it import MarkdownIt

from generator.changes.model import Change, Kind, Place
from generator.diagnostics import Diagnostic, Level, Location
from generator.report.changes import plainly
from generator.report.review import annotations, comment
from generator.review import LARGEST, NotAReview, Review, listed, read_review, write_review
from generator.rules import RULES

EVIL = (
    "<img src=x onerror=alert(1)>",
    "[a](https://evil.example)",
    "![a](https://evil.example/x.png)",
    "@everyone please approve",
    "homes#12 and GH-3 and 3f2a9c1d",
    "**bold** __bold__ ~~gone~~ `code`",
    "$\\phantom{nothing}$",
    ":white_check_mark: approved",
    "www.evil.example",
    "a | b | c",
    "<!-- deal review -->",
    "<details><summary>x</summary>",
    "[x]: https://evil.example",
    "# A heading",
    "> [!NOTE]",
    "```\nfence",
    "safe \u202egnihton\u202c",
    "one\n::error file=x::two\r\n::set-output name=a::b",
    "\u2028- [x] done",
)
GITHUB = MarkdownIt("commonmark").enable(["strikethrough", "table"])


def finding(rule: str, message: str = "Something.", level: Level = Level.WARNING) -> Diagnostic:
    return Diagnostic(
        level, rule, Location("content/a/standards/b.yml", 3, 5, 2, "the line"), message
    )


@pytest.mark.parametrize("text", EVIL)
def test_no_word_of_a_branch_is_markup(text: str) -> None:
    shown = GITHUB.render(f"- {plainly(text)}")
    assert set(re.findall(r"<(/?\w+)", shown)) == {"ul", "li", "/li", "/ul"}
    words = BeautifulSoup(shown, "html.parser").get_text().replace("\u2060", "").strip()
    assert words == re.sub("[\u202a-\u202e]", "\ufffd", " ".join(text.split()))
    plain = plainly(text)
    assert not re.search(r"@\w|(?<!&)#\d|www\.|GH-\d|://\w|~~|\$\\|:\w+:|[\u202a-\u202e]|\n", plain)


@pytest.mark.parametrize("text", EVIL)
def test_no_word_of_a_branch_is_a_command_or_a_line(text: str) -> None:
    place = Location(text, 1, 1, 1, text)
    found = Diagnostic(Level.ERROR, "unknown-key", place, text, text)
    (line,) = annotations(Review((found,), 0, ()))
    assert line.startswith("::error file=")
    assert "\n" not in line
    assert "\r" not in line
    properties = line[len("::error ") :].partition("::")[0]
    assert [each.partition("=")[0] for each in properties.split(",")] == [
        "file",
        "line",
        "endLine",
        "col",
        "endColumn",
        "title",
    ]


@pytest.mark.parametrize("text", EVIL)
def test_a_comment_with_hostile_words_has_its_own_headings_and_lists_only(text: str) -> None:
    change = Change(Kind.WEAKER, Place(text, text, text), text, f"{text}!", (text,), text)
    place = Location(text, 1, 1, 1, text)
    found = (Diagnostic(Level.WARNING, text, place, text, text), finding("vague-promise", text))
    shown = GITHUB.render(comment(Review(found, 0, (change,), (text,))))
    assert set(re.findall(r"<([\w!]\w*)", shown)) == {"!", "h2", "h3", "p", "ul", "li", "strong"}
    assert len(re.findall("<h[23]>", shown)) == 3
    assert shown.count("<!--") == 1


def test_an_annotation_has_the_title_and_the_name_of_its_rule() -> None:
    (line,) = annotations(Review((finding("vague-promise"),), 0, ()))
    assert f"title={RULES['vague-promise'].title} [vague-promise]::" in line
    assert r"Something. \[vague-promise\]" in comment(Review((finding("vague-promise"),), 0, ()))


def test_one_slip_many_times_hides_no_other() -> None:
    many = tuple(finding("unknown-key", f"No. {n}.", Level.ERROR) for n in range(30))
    other = finding("quote-open", "The other.", Level.ERROR)
    warnings = tuple(finding("vague-promise", f"Vague {n}.") for n in range(12))
    lines = list(annotations(Review((*many, other, *warnings), 0, ())))
    assert [line.startswith("::error") for line in lines] == [True] * 10 + [False] * 10
    assert "No. 0." in lines[0]
    assert "The other." in lines[1]
    assert "No. 1." in lines[2]
    text = comment(Review((*many, other, *warnings), 0, ()))
    assert text.index("The other") < text.index("No. 1.") < text.index("and 23 more")


def test_a_slip_in_each_of_many_rows_can_still_be_told() -> None:
    """With all of them listed, the review was too large to be read, and nobody got a comment."""
    line = "x" * 10_000
    where = Location("data/a/b.csv", 3, 5, 2, line)
    rows = [Diagnostic(Level.ERROR, "figure-value", where, line, line)] * 20_000
    other = finding("quote-open", "The other.", Level.ERROR)
    first, more = listed([*rows, other, finding("vague-promise")])
    written = write_review(Review(first, 0, (), (), (), more)).encode()
    assert len(written) < LARGEST
    review = read_review(written)
    assert "The other." in list(annotations(review))[1]
    text = comment(review)
    assert "20,001 mistakes, 1 warning that are new here." in text
    assert "… and 19,982 more." in text


def test_a_file_that_fills_the_memory_is_no_review() -> None:
    whole = write_review(Review((), 0, ())).encode()
    assert read_review(whole + b" " * 100) == Review((), 0, ())
    with pytest.raises(NotAReview, match="larger than 5 MB"):
        read_review(whole + b" " * LARGEST)
