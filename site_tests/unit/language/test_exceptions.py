"""What a landlord lets stand, for all its texts or for one standard."""

import shutil
from pathlib import Path

from generator.diagnostics import Collector, Diagnostic, Level
from generator.language.check import check
from generator.project import read_project

START = Path(__file__).parents[2] / "cases" / "start"
PROMPTLY = "  - We answer promptly.\n  - We come promptly.\n"
LET_IT = "exceptions:\n  rule: vague-promise\n  words: Promptly\n  because: It is being agreed.\n"


def found(root: Path, standard: str = "", landlord: str = "") -> list[Diagnostic]:
    """What is found in a landlord's texts with vague promises and these lines added to files."""
    shutil.copytree(START, root)
    folder = root / "content" / "harbour-homes"
    path = folder / "standards" / "repairs.yml"
    text = path.read_text(encoding="utf-8")
    promised = text.replace("your_responsibilities:", f"{PROMPTLY}your_responsibilities:")
    path.write_text(promised + standard, encoding="utf-8")
    with (folder / "landlord.yml").open("a", encoding="utf-8") as stream:
        stream.write(landlord)
    collector = Collector()
    project = read_project(root, collector)
    assert project is not None
    check(project, collector)
    return [each for each in collector if each.level < Level.FACT]


def test_without_an_exception_each_is_found(tmp_path: Path) -> None:
    assert [each.rule for each in found(tmp_path / "p")] == ["vague-promise", "vague-promise"]


def test_an_exception_covers_its_words_in_the_standard(tmp_path: Path) -> None:
    assert found(tmp_path / "p", standard=LET_IT) == []


def test_an_exception_of_the_landlord_covers_all_standards(tmp_path: Path) -> None:
    assert found(tmp_path / "p", landlord=LET_IT) == []


def test_one_that_is_there_twice_is_needed_twice(tmp_path: Path) -> None:
    assert found(tmp_path / "p", standard=LET_IT, landlord=LET_IT) == []


def test_nothing_is_called_unneeded_while_a_file_cannot_be_read(tmp_path: Path) -> None:
    unneeded = LET_IT.replace("Promptly", "swiftly")
    broken = found(tmp_path / "p", standard="no_such_field: x\n", landlord=unneeded)
    assert [each.rule for each in broken] == ["unknown-key"]
    assert "exception-unused" in [e.rule for e in found(tmp_path / "q", landlord=unneeded)]
