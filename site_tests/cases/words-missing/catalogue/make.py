"""A catalogue with a gap, a guess, other words in braces and a link that leads elsewhere.

It is a small one, so that no line of it moves when the website says something new.
"""

from pathlib import Path

import pytest

from generator import tongue
from site_tests.mirrored import CODE, mirrored

CATALOGUE = f"""msgid ""
msgstr ""
"Language: {CODE}\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "{{amount}} or more"
msgstr "{{number}} {mirrored("or more")}"

#, fuzzy
msgid "Target met"
msgstr "{mirrored("Target met")}"

msgid "Target missed"
msgstr ""

msgid "{{count}} promise is paused"
msgid_plural "{{count}} promises are paused"
msgstr[0] "{{count}} {mirrored("promise is paused")}"
msgstr[1] ""

msgid "[Ask us](contact-us) what we keep about you."
msgstr "[{mirrored("Ask us")}](https://elsewhere.example)"

msgid "Paused"
msgstr "{mirrored("Paused")}"
"""


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = root.parent / "words"
    words.mkdir()
    (words / f"{CODE}.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(tongue, "WORDS", words)
    tongue.language.cache_clear()
