"""A pull request is told what is new in it, and not what stood there before."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.diagnostics import Collector
from generator.differences import differences
from generator.review import new_findings

START = Path(__file__).parents[1] / "cases" / "start"
FILE = "content/harbour-homes/standards/repairs.yml"
BEFORE = """\
  - promise: We mend your home promptly, and we ask the RSH. Ring us at any time you like.
  - We tell you within 20 days. Ring us.
"""


def new_in(now: str, tmp_path: Path) -> tuple[list[str], int]:
    """The rules that speak anew when `BEFORE` becomes `now`, and how many spoke before."""
    for folder, text in (("before", BEFORE), ("now", now)):
        shutil.copytree(START, tmp_path / folder)
        file = tmp_path / folder / FILE
        written = file.read_text(encoding="utf-8").replace("your_resp", f"{text}your_resp")
        file.write_text(written, encoding="utf-8")
    collector = Collector()
    found = differences(tmp_path / "now", str(tmp_path / "before"), date(2026, 11, 22), collector)
    assert found is not None
    important = [each for each in collector if each.level <= 2]
    new, known = new_findings(important, [each for each in found.before if each.level <= 2])
    return [each.rule for each in new], known


@pytest.mark.parametrize(
    ("now", "rules"),
    [
        pytest.param(BEFORE, [], id="nothing changed"),
        pytest.param(BEFORE.replace("Ring", "Call"), [], id="other words in the same line"),
        pytest.param(f"{BEFORE}  - We are kind.\n", [], id="a line below"),
        pytest.param(
            BEFORE.replace("  - promise", "  - We are kind.\n  - promise"), [], id="a line above"
        ),
        pytest.param(
            BEFORE.replace("Ring us", "Answer us swiftly"), [], id="the same promise is vague once"
        ),
        pytest.param(
            f"{BEFORE}  - We answer promptly.\n", ["vague-promise"], id="the same word once more"
        ),
        pytest.param(BEFORE.replace("20", "30"), ["days-without-clock"], id="another time"),
        pytest.param(f"{BEFORE}  - The RSH is kind.\n", [], id="once a page was told"),
    ],
)
def test_only_what_is_new_is_told(now: str, rules: list[str], tmp_path: Path) -> None:
    assert new_in(now, tmp_path)[0] == rules


def test_what_was_known_is_counted(tmp_path: Path) -> None:
    assert new_in(BEFORE, tmp_path)[1] == 3


def test_changes_are_told_though_a_picture_was_missing_before(tmp_path: Path) -> None:
    before, now = tmp_path / "before", tmp_path / "now"
    shutil.copytree(START, before)
    shutil.copytree(START.parent / "version-number/easy-read", before, dirs_exist_ok=True)
    shutil.copytree(before, now)
    shutil.rmtree(before / "content/pictures")
    text = (now / FILE).read_text(encoding="utf-8")
    (now / FILE).write_text(text.replace("within 24 hours", "within 48 hours"), encoding="utf-8")
    found = differences(now, str(before), date(2026, 11, 22), Collector())
    assert found is not None
    assert len(found.changes) == 1
