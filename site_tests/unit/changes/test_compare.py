"""Two versions of what is published, and every kind of change between them."""

import json
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.change_words import WORDS
from generator.changes.model import BETTER, WORSE, Kind
from generator.cli import cli
from site_tests.conftest import ROOT
from site_tests.repository import Repository

SIX_TOWN = Path("content/six-town-housing")
REPAIRS = SIX_TOWN / "standards/repairs.yml"
SAFE = SIX_TOWN / "standards/keeping-you-safe.yml"
FIGURES = Path("data/six-town-housing/tsm.csv")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One landlord of the real project: reading the others takes as long again."""
    return copy(ROOT, tmp_path_factory.mktemp("base") / "project")


@pytest.fixture
def now(base: Path, tmp_path: Path) -> Path:
    """A copy that tests change; it is compared with the base."""
    return copy(base, tmp_path / "now")


def copy(project: Path, to: Path) -> Path:
    others = shutil.ignore_patterns("torus-liverpool", "papworth-trust")
    for name in ("content", "data"):
        shutil.copytree(project / name, to / name, ignore=others)
    shutil.copy(project / "mkdocs.yml", to)
    return to


def change(root: Path, path: Path, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    (root / path).write_text(text.replace(old, new, 1), encoding="utf-8")


def diff(root: Path, *arguments: str) -> Result:
    day = ["diff", "--today", "2026-11-22", "--root", str(root)]
    return CliRunner().invoke(cli, [*day, *arguments])


def kinds(root: Path, base: Path) -> list[str]:
    done = diff(root, str(base), "--format", "json")
    assert done.exit_code == 0, done.output
    return [each["kind"] for each in json.loads(done.output)["changes"]]


def test_nothing_changed_between_a_project_and_itself(base: Path, now: Path) -> None:
    assert kinds(now, base) == []
    assert diff(now, str(base)).output == "Nothing changed for tenants.\n"


@pytest.mark.parametrize(
    ("edit", "kind"),
    [
        ((REPAIRS, "within 24 hours", "within 48 hours"), Kind.LONGER),
        ((REPAIRS, "We finish emergency", "We try to finish emergency"), Kind.WEAKER),
        ((REPAIRS, "target: 99", "target: 90"), Kind.TARGET_LOWERED),
        ((REPAIRS, "title: Repairs", "title: Mending"), Kind.REWORDED),
        ((REPAIRS, "name: Tenants satisfied", "name: People satisfied"), Kind.MEASURE_CHANGED),
        ((SIX_TOWN / "landlord.yml", "0161 686 8000", "0161 686 8001"), Kind.CONTACT_CHANGED),
    ],
)
def test_each_kind_of_change_is_found_alone(
    base: Path, now: Path, edit: tuple[Path, str, str], kind: Kind
) -> None:
    change(now, *edit)
    assert kinds(now, base) == [kind.value]


def test_a_way_to_get_in_touch_is_told_in_whole_sentences(now: Path, tmp_path: Path) -> None:
    before = copy(now, tmp_path / "before")
    for root, day in ((before, "Monday"), (now, "Tuesday")):
        number = "to: 0161 686 8000\n"
        more = f"    hours: We are open on {day}.\n    note: Ask for Repairs.\n"
        change(root, SIX_TOWN / "landlord.yml", number, number + more)
    told = diff(now, str(before)).output
    assert "0161 686 8000. We are open on Tuesday. Ask for Repairs.\n" in told


def test_a_promise_that_is_new_one_way_is_gone_the_other_way(base: Path, now: Path) -> None:
    change(now, REPAIRS, "our_responsibilities:", "our_responsibilities:\n  - We sing to you.")
    assert kinds(now, base) == [Kind.PROMISE_ADDED.value]
    assert kinds(base, now) == [Kind.PROMISE_REMOVED.value]


def test_a_duty_that_is_new_one_way_is_gone_the_other_way(base: Path, now: Path) -> None:
    change(now, REPAIRS, "your_responsibilities:", "your_responsibilities:\n  - Sing to us.")
    assert kinds(now, base) == [Kind.DUTY_ADDED.value]
    assert kinds(base, now) == [Kind.DUTY_REMOVED.value]


def test_a_pause_and_its_end_are_told(base: Path, now: Path) -> None:
    old = "  - promise: We finish emergency"
    pause = "  - paused:\n      because: Our vans are broken.\n    promise: We finish emergency"
    change(now, REPAIRS, old, pause)
    assert kinds(now, base) == [Kind.PROMISE_PAUSED.value]
    assert "Our vans are broken" in diff(now, str(base)).output
    assert kinds(base, now) == [Kind.PROMISE_RESUMED.value]


def test_a_promise_that_went_to_another_standard_is_neither_gone_nor_new(now: Path) -> None:
    change(now, REPAIRS, "our_responsibilities:", "our_responsibilities:\n  - We sing to you.")
    before = copy(now, now.parent / "before")
    change(now, REPAIRS, "  - We sing to you.\n", "")
    change(now, SAFE, "our_responsibilities:", "our_responsibilities:\n  - We sing to you.")
    assert kinds(now, before) == [Kind.MOVED.value]


def test_figures_that_are_new_one_way_are_gone_the_other_way(base: Path, now: Path) -> None:
    text = (now / FIGURES).read_text(encoding="utf-8")
    lost = next(row for row in text.splitlines(keepends=True) if re.match(r"TP02,all,FY2023", row))
    (now / FIGURES).write_text(text.replace(lost, ""), encoding="utf-8")
    assert kinds(now, base) == [Kind.FIGURE_REMOVED.value]
    assert kinds(base, now) == [Kind.FIGURE_ADDED.value]


def test_a_figure_that_was_put_right_is_told_with_both_values(base: Path, now: Path) -> None:
    text = (now / FIGURES).read_text(encoding="utf-8")
    row = next(row for row in text.splitlines(keepends=True) if re.match(r"TP02,all,FY2024", row))
    cells = row.split(",")
    cells[3] = "12.5"
    note = cells[:]
    note[8] = "Put right."
    (now / FIGURES).write_text(text.replace(row, ",".join(note)), encoding="utf-8")
    assert kinds(now, base) == [Kind.FIGURE_REVISED.value]
    output = diff(now, str(base)).output
    assert "74.9%" in output
    assert "12.5%" in output


def unpublish(root: Path, state: str) -> None:
    change(root, REPAIRS, "publish: live", f"publish: {state}")
    change(root, SIX_TOWN / "landlord.yml", "      - repairs\n", "")
    need = "  - words: Something in my home needs mending\n    standard: repairs\n"
    change(root, SIX_TOWN / "landlord.yml", need, "")


def test_a_standard_that_is_no_longer_published_is_gone(base: Path, now: Path) -> None:
    unpublish(now, "draft")
    assert kinds(now, base) == [Kind.STANDARD_REMOVED.value]
    assert kinds(base, now) == [Kind.STANDARD_ADDED.value]


def test_a_draft_never_appears(now: Path) -> None:
    unpublish(now, "confidential")
    before = copy(now, now.parent / "before")
    change(now, REPAIRS, "within 24 hours", "within 48 hours")
    assert kinds(now, before) == []
    for form in ("text", "markdown", "json"):
        assert "48 hours" not in diff(now, str(before), "--format", form).output


def test_the_worst_comes_first_and_wording_last(base: Path, now: Path) -> None:
    change(now, REPAIRS, "title: Repairs", "title: Mending")
    change(now, REPAIRS, "within 24 hours", "within 12 hours")
    change(now, REPAIRS, "target: 99", "target: 90")
    assert kinds(now, base) == ["target lowered", "time shorter", "reworded"]
    output = diff(now, str(base)).output
    headings = ["== Worse for tenants (1)", "== Better for tenants (1)", "== Only other words (1)"]
    assert [line for line in output.splitlines() if line.startswith("==")] == headings
    assert output.endswith(
        "3 changes: 1 worse for tenants, 1 better for tenants, 1 only other words.\n"
    )


def test_a_mistake_in_the_files_of_today_is_shown(base: Path, now: Path) -> None:
    change(now, REPAIRS, "title:", "titel:")
    done = diff(now, str(base))
    assert done.exit_code == 1
    assert "Did you mean “title”?" in done.output


def test_a_mistake_in_the_earlier_version_hides_that_standard_only(now: Path) -> None:
    before = copy(now, now.parent / "before")
    change(before, REPAIRS, "title:", "titel:")
    change(now, SAFE, "title: ", "title: A ")
    assert kinds(now, before) == [Kind.REWORDED.value]
    output = diff(now, str(before)).output
    assert "Not compared, because its earlier version has mistakes: content/six-town" in output


def test_without_a_base_the_newest_commit_is_compared(now: Path) -> None:
    repository = Repository(now)
    repository.commit(repository.tree_of(now))
    repository.close()
    change(now, REPAIRS, "within 24 hours", "within 48 hours")
    done = diff(now)
    assert done.exit_code == 0, done.output
    assert "“within 24 hours” is now “within 48 hours”" in done.output


def test_a_base_that_is_not_there_is_said(now: Path) -> None:
    done = diff(now, "origin/main")
    assert done.exit_code == 1
    assert "Traceback" not in done.output
    assert done.output.startswith("Error: ")


def test_markdown_shows_what_a_branch_writes_as_plain_words(base: Path, now: Path) -> None:
    words = '  - "We ask @everyone #1 at evil example."\n'
    change(now, REPAIRS, "our_responsibilities:\n", f"our_responsibilities:\n{words}")
    text = diff(now, str(base), "--format", "markdown").output
    assert "everyone" in text
    for live in ("@everyone", "#1"):
        assert live not in text


def test_each_kind_has_words_and_one_side() -> None:
    assert set(WORDS) == set(Kind)
    assert not WORSE & BETTER


def test_a_complaint_time_that_moves_into_its_own_field_is_no_new_promise(now: Path) -> None:
    landlord = SIX_TOWN / "landlord.yml"
    before = copy(now, now.parent / "before")
    told = "would put it right. We acknowledge it within 5 working days."
    change(before, landlord, "would put it right.", told)
    change(before, landlord, "    acknowledge_within: 5 working days\n", "")
    assert set(kinds(now, before)) == {Kind.REWORDED.value}
    change(before, landlord, told, "would put it right.")
    assert kinds(now, before) == [Kind.CLEARER.value]


def test_a_standard_that_is_harder_to_read_is_told_and_a_draft_is_not(now: Path) -> None:
    before = copy(now, now.parent / "before")
    old = (now / REPAIRS).read_text(encoding="utf-8")
    hard = "Operational considerations necessitate appropriate organisation of accommodation. "
    for root, text in ((before, "We mend it. " * 30), (now, hard * 30)):
        lines = old.replace("whats_the_deal:", f"whats_the_deal: {text}\nold:", 1).splitlines()
        start = next(n for n, line in enumerate(lines) if line.startswith("old:"))
        end = next(
            n
            for n in range(start + 1, len(lines))
            if not lines[n].startswith((" ", "-")) and lines[n]
        )
        (root / REPAIRS).write_text("\n".join([*lines[:start], *lines[end:], ""]), encoding="utf-8")
    told = "Repairs (Six Town Housing) is harder to read: reading age"
    assert told in diff(now, str(before)).output
    assert told in diff(now, str(before), "--format", "markdown").output
    (age,) = json.loads(diff(now, str(before), "--format", "json").output)["reading_ages"]
    assert age["standard"] == "Repairs" and age["was"] < age["now"]
    for root in (before, now):
        change(root, REPAIRS, "publish: live", "publish: draft")
    assert "harder" not in diff(now, str(before)).output
