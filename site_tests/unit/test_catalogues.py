"""The catalogues are complete: each has all words that are said, with the same words in braces."""

from pathlib import Path

import pytest

from generator.catalogues import gaps, written
from generator.tongue import WORDS, known_languages

CATALOGUES = sorted(WORDS.glob("*.po"))


def test_welsh_is_there() -> None:
    assert "cy" in known_languages()


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: path.stem)
def test_a_catalogue_is_complete(path: Path) -> None:
    assert list(gaps(path)) == []
    assert path.read_bytes() == written(path), "run “make words”"


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"Targed heb ei gyrraedd"', '""', "cy.po has no words for “Target missed”"),
        ('"{amount} neu fwy"', '"{swm} neu fwy"', "cy.po has other words in braces for"),
        ("[Gofynnwch i ni](contact-us)", "[Gofynnwch](https://x.example)", "other links or bold"),
        ('msgid "Target missed"', 'msgid "Target not met"', "which nothing says any more"),
    ],
)
def test_gaps_are_found(tmp_path: Path, old: str, new: str, said: str) -> None:
    text = (WORDS / "cy.po").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "cy.po"
    path.write_text(text.replace(old, new), encoding="utf-8")
    assert any(said in gap for gap in gaps(path))
