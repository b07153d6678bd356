"""A language that nobody speaks, made by machine from English, so that no real one is faked.

Each letter becomes a Hebrew letter by a table, so that its texts run from right to left
and a word that stayed in English is seen at once. Numbers, braces, marks and links stay.
"""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from babel.messages.pofile import write_po
from click.testing import CliRunner
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

from generator import tongue
from generator.catalogues import words
from generator.cli import cli
from generator.tongue import END, START
from site_tests.test_cases import CASES

CODE = "he"
"""Dates and plurals of a mirrored page are those of this language; its letters mean nothing."""
_LETTERS = "אבגדהוזחטיכלמנסעפצקרשתאבגד"
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_AT_THE_END = tuple(zip("ךםןףץ", "kmnpc", strict=True))
"""Letters that only the names of months have."""
_TABLE = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", _LETTERS + _LETTERS)
_KEPT = re.compile(rf"(\{{\w+\}}|\(figure\)|\]\([^)]*\)|{START}[^{END}]*{END})")

ONLY_ENGLISH = """
title: Noise
theme: Your home
summary: What we do about noise.
whats_the_deal: We listen to you.
our_responsibilities:
  - promise: We answer you within 5 working days.
    postcard: yes
your_responsibilities:
  - Be kind to your neighbours.
publish: live
"""
"""A standard that nobody translates."""


def mirrored(english: str) -> str:
    """The text in letters of the other direction."""
    parts = _KEPT.split(english)
    return "".join(
        part if number % 2 else part.translate(_TABLE) for number, part in enumerate(parts)
    )


def write_catalogue(folder: Path) -> None:
    """A catalogue of all words that are said, in letters that mean nothing."""
    catalogue = words()
    catalogue.locale = CODE
    for message in catalogue:
        if isinstance(message.id, str) and message.id:
            message.string = mirrored(message.id)
        elif message.id:
            several = tuple(mirrored(each) for each in message.id)
            message.string = (several[0], *several[1:] * (catalogue.num_plurals - 1))
    with (folder / f"{CODE}.po").open("wb") as file:
        write_po(file, catalogue)


def fill_in(draft: Path) -> None:
    """Turn what `deal new translation` wrote into a finished translation."""
    text = draft.read_text(encoding="utf-8").replace("publish: draft", "publish: live")
    head, *texts = text.split("  - english: ")
    done = []
    for each in texts:
        english, _, rest = each.partition("    translation: ")
        translation, _, end = rest.partition("    open_question: How is this said?\n")
        done.append(f"{english}    translation: {mirrored(translation)}{end}")
    draft.write_text("  - english: ".join([head, *done]), encoding="utf-8")


def write_fonts(fonts: Path) -> None:
    """Beside our fonts, one that draws each letter as the Latin one that it stands for.

    So a picture of a page can be read, from right to left, and no font is needed for a language that
    nobody speaks. It takes the name of the font that real Hebrew would be printed in.
    """
    for weight in ("Regular", "Bold"):
        font = TTFont(fonts / f"NotoSans-{weight}.ttf")
        latin = font.getBestCmap()
        for table in font["cmap"].tables:
            table.cmap = {
                ord(letter): latin[ord(name)]
                for letter, name in reversed([*zip(_LETTERS, _LATIN, strict=True), *_AT_THE_END])
            }
        for record in font["name"].names:
            if record.nameID in (1, 3, 4, 6, 16):
                record.string = record.toUnicode().replace("Noto Sans", "Noto Sans Hebrew")
        font.save(fonts / f"NotoSansHebrew-{weight}.ttf")


@contextmanager
def spoken(place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues with the one that means nothing, in which our words are looked up."""
    folder = shutil.copytree(tongue.WORDS, place / "words")
    write_catalogue(folder)
    monkeypatch.setattr(tongue, "WORDS", folder)
    tongue.language.cache_clear()
    yield folder
    tongue.language.cache_clear()


def translated(place: Path) -> Path:
    """A copy of the smallest project, with its landlord and its repairs in this language."""
    root = shutil.copytree(CASES / "start", place / "project")
    for name, file in (("landlord", "landlord"), ("repairs", "standards/repairs")):
        command = ["new", "translation", CODE, name, "--root", str(root), "--today", "2026-11-22"]
        done = CliRunner().invoke(cli, command)
        assert done.exit_code == 0, done.output
        fill_in(root / "content/harbour-homes" / f"{file}.{CODE}.yml")
    return root
