"""Slips in a catalogue are found at their line, whatever the library would make of them."""

import pytest

from generator.source.catalogue_text import first_fault
from generator.tongue import WORDS

GOOD = """msgid ""
msgstr ""
"Language: cy\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"

# A remark.
#: a/file.py
#, fuzzy
msgid "one \\"word\\""
msgid_plural "two words"
msgstr[0] "un gair"
msgstr[1] ""
"dau "
"air"
"""


def test_what_is_right_is_right() -> None:
    assert first_fault(GOOD.encode(), "cy") == 0
    for path in WORDS.glob("*.po"):
        assert first_fault(path.read_bytes(), path.stem) == 0


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('"un gair"', '"un gair', 11),
        ('"un gair"', "un gair", 11),
        ('"un gair"', '"un "gair""', 11),
        ('"un gair"', '"un gair"\ngair', 12),
        ('"un gair"', "“un gair”", 11),
        ("msgstr[0]", "msgstr 0", 11),
        ("msgid_plural", "msgplural", 10),
        ("msgstr[1]", "msgstr[7]", 9),
        ("# A remark.", "<<<<<<< HEAD", 6),
        ("nplurals=2", "nplurals=many", 1),
        ("n != 1", "n != boom()", 1),
    ],
)
def test_a_slip_is_found_at_its_line(old: str, new: str, line: int) -> None:
    assert old in GOOD
    assert first_fault(GOOD.replace(old, new, 1).encode(), "cy") == line


def test_bytes_that_are_no_text_are_found() -> None:
    assert first_fault(GOOD.encode().replace(b"dau", b"da\xff"), "cy") == 13
