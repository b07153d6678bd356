"""A catalogue in which a quote is missing: its last letter would be gone."""

from pathlib import Path

import pytest

from generator import tongue
from site_tests.mirrored import CODE, mirrored

CATALOGUE = f"""msgid ""
msgstr ""
"Language: {CODE}\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "Target missed"
msgstr "{mirrored("Target missed")}
"""


def make(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = root.parent / "words"
    words.mkdir()
    (words / f"{CODE}.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(tongue, "WORDS", words)
    tongue.language.cache_clear()
