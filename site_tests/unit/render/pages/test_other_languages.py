"""What a catalogue brings is not believed where it asks for other words, or leads elsewhere."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import tongue
from generator.render.pages import make_pages
from site_tests.example import IN_WELSH

ASK = "[Ask us](contact-us) what we keep about you."


def privacy_with(words: Path, said: str) -> str:
    """The privacy page in Welsh, where one sentence of the catalogue is this one."""
    text = (words / "cy.po").read_text(encoding="utf-8")
    ours = "[Gofynnwch i ni](contact-us) beth rydym yn ei gadw amdanoch."
    assert ours in text
    (words / "cy.po").write_text(text.replace(ours, said), encoding="utf-8")
    tongue.language.cache_clear()
    files = {file.path: file.content for file in make_pages(IN_WELSH, ())}
    return files["cy/privacy.md"].decode()


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    folder = tmp_path / "words"
    folder.mkdir()
    (folder / "cy.po").write_bytes((tongue.WORDS / "cy.po").read_bytes())
    monkeypatch.setattr(tongue, "WORDS", folder)
    yield folder
    tongue.language.cache_clear()


@pytest.mark.parametrize(
    "said",
    [
        "[Gofynnwch](https://elsewhere.example) i ni.",
        "[Gofynnwch](javascript:alert(1)) i ni.",
        "<script>alert(1)</script> [Gofynnwch](contact-us)",
        "Gofynnwch i ni.",
    ],
)
def test_a_link_that_leads_elsewhere_is_not_followed(words: Path, said: str) -> None:
    page = privacy_with(words, said)
    assert '[<span lang="en">Ask us</span>](contact-us.md)' in page
    assert "elsewhere" not in page and "alert" not in page


def test_other_words_for_the_same_link_are_taken(words: Path) -> None:
    assert "[Dwedwch](contact-us.md) wrthym." in privacy_with(
        words, "[Dwedwch](contact-us) wrthym."
    )


@pytest.mark.parametrize("said", ["{swm} neu fwy", "{amount.__class__} neu fwy", "{amount[0]}"])
def test_braces_hold_only_what_the_english_has(words: Path, said: str) -> None:
    text = (words / "cy.po").read_text(encoding="utf-8")
    (words / "cy.po").write_text(text.replace("{amount} neu fwy", said), encoding="utf-8")
    tongue.language.cache_clear()
    spoken = tongue.language("cy")
    assert spoken is not None
    with tongue.speaking(spoken):
        found = tongue.say("{amount} or more", amount="3")
    assert found == f"{tongue.START}3 or more{tongue.END}"


def test_printed_pages_have_a_foot_in_their_language() -> None:
    (styles,) = (file for file in make_pages(IN_WELSH, ()) if file.path.endswith(".css"))
    english, _, welsh = styles.content.decode().partition(
        "body:lang(cy) { page: in-cy; }\n@page in-cy {"
    )
    assert '"Page " counter(page) " of " counter(pages)' in english
    assert '"Tudalen " counter(page) " o " counter(pages)' in welsh
    assert "Ffigurau hyd at" in welsh


def test_what_a_catalogue_says_at_the_foot_of_a_sheet_cannot_leave_its_words(words: Path) -> None:
    hostile = "Tudalen {page}'; * < /* {pages}"
    text = (words / "cy.po").read_text(encoding="utf-8")
    (words / "cy.po").write_text(
        text.replace("Tudalen {page} o {pages}", hostile), encoding="utf-8"
    )
    tongue.language.cache_clear()
    (styles,) = (file for file in make_pages(IN_WELSH, ()) if file.path.endswith(".css"))
    written = r'counter(page) "\27 \3b  \2a  \3c  \2f \2a  " counter(pages)'
    assert written in styles.content.decode()
