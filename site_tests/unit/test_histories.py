"""A landlord's history: what changed on which day, and nothing of what is secret."""

import shutil
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from generator import histories as past_versions
from generator.changes.model import Kind
from generator.diagnostics import Collector
from generator.histories import histories, not_known
from generator.model import NO_HISTORY, History, LeftOut
from generator.pipeline import make_edition
from generator.remembering.remembered import Memory
from generator.remembering.sealed import Sealed
from generator.source.past import newest_commit
from site_tests.conftest import ROOT
from site_tests.repository import Repository
from site_tests.test_cases import PRINTED

TODAY = date(2026, 11, 22)
LANDLORD = "harbour-homes"
REPAIRS = f"content/{LANDLORD}/standards/repairs.yml"
SAFETY = f"content/{LANDLORD}/standards/safety.yml"
KPI = f"data/{LANDLORD}/kpi.csv"
ROW = "repairs-on-time,all,FY2024-25,91.7,,,,final,,Harbour Homes repairs system,,,\n"


class Story:
    """A project that gets a version on each day that is told."""

    def __init__(self, root: Path) -> None:
        self.root = shutil.copytree(ROOT / "site_tests/cases/start", root)
        self._last: tuple[bytes, ...] = ()

    def on(self, day: str, *edits: tuple[str, str, str] | Callable[[], object]) -> None:
        """Commit, at noon, after edits: a file with the words to replace, or what to do."""
        for edit in edits:
            if callable(edit):
                edit()
                continue
            path, old, new = edit
            text = (self.root / path).read_text(encoding="utf-8")
            assert old in text
            (self.root / path).write_text(text.replace(old, new, 1), encoding="utf-8")
        repository = Repository(self.root)
        noon = datetime.combine(date.fromisoformat(day), datetime.min.time(), UTC).replace(hour=12)
        made = repository.commit(repository.tree_of(self.root), *self._last, at=noon)
        self._last = (made,)
        repository.close()

    def add(self, path: str, text: str) -> Callable[[], object]:
        return lambda: (self.root / path).write_text(text, encoding="utf-8")

    def second_standard(self, publish: str = "live") -> Callable[[], object]:
        text = (self.root / REPAIRS).read_text(encoding="utf-8")
        text = text.replace("title: Repairs", "title: Safety").replace("finish", "check")
        text = text.replace("repairs-on-time", "checks-on-time")
        return self.add(SAFETY, text.replace("publish: live", f"publish: {publish}"))

    @property
    def history(self) -> History:
        return histories(self.root, TODAY).get(LANDLORD, NO_HISTORY)

    @property
    def published(self) -> History:
        """The history without what may not be told."""
        known = histories(self.root, TODAY)
        collector = Collector()
        edition = make_edition(
            self.root, TODAY, collector, lambda _: None, histories=known, pages=False, kept=PRINTED
        )
        assert edition is not None, [each.message for each in collector]
        return edition.catalogue.publication(LANDLORD).history


def days(history: History) -> dict[str, list[Kind]]:
    return {day.on.isoformat(): [change.kind for change in day.changes] for day in history.days}


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path / "project")


LATER = (REPAIRS, "within 24 hours", "within 48 hours")
WEAKER = (REPAIRS, "We clean up", "We aim to clean up")
SPOILT = (REPAIRS, "title:", "titel:")
MENDED = (REPAIRS, "titel:", "title:")


def test_each_day_tells_what_it_changed_the_newest_first(story: Story) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", LATER)
    story.on("2026-03-04", WEAKER, (REPAIRS, "target: 95", "target: 97"))
    assert days(story.history) == {
        "2026-03-04": [Kind.WEAKER, Kind.TARGET_RAISED],
        "2026-03-02": [Kind.LONGER],
    }
    assert list(days(story.history)) == ["2026-03-04", "2026-03-02"]
    assert story.history.began
    assert story.history.since == datetime(2026, 3, 1, 12, tzinfo=UTC)


def test_what_was_changed_and_put_back_on_one_day_is_not_told(story: Story) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", LATER)
    story.on("2026-03-02", tuple(LATER[n] for n in (0, 2, 1)))  # type: ignore[arg-type]
    assert story.history.days == ()


def test_what_changed_elsewhere_makes_no_day(story: Story) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", story.add("README.md", "Hello\n"))
    assert story.history.days == ()


def test_what_is_not_committed_is_not_told(story: Story) -> None:
    story.on("2026-03-01")
    story.second_standard()()
    assert story.history.days == ()


def test_only_a_commit_that_touched_a_landlord_s_files_has_its_past_read_again(
    story: Story, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[object] = []
    of_one = past_versions._read
    monkeypatch.setattr(past_versions, "_read", lambda *rest: (read.append(rest), of_one(*rest))[1])

    def told_again(today: date = TODAY) -> int:
        """How many versions a next program reads to tell the same as one that remembers nothing."""
        read.clear()
        told = histories(story.root, today, Memory(Sealed(tmp_path / "remembered", b"ours")))
        count = len(read)
        assert told == histories(story.root, today)
        return count

    story.on("2026-03-01")
    story.on("2026-03-02", LATER)
    assert [told_again(), told_again()] == [2, 0]
    story.on("2026-03-03", story.add("README.md", "Hello\n"))
    assert told_again() == 0
    story.on("2026-03-04", WEAKER)
    assert [told_again(), told_again()] == [3, 0]
    assert told_again(date(2026, 11, 23)) == 3


def test_a_copy_without_git_knows_nothing(story: Story) -> None:
    assert story.history == NO_HISTORY


def test_a_spoilt_standard_stays_as_it_was_until_it_is_mended(story: Story) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", SPOILT, story.second_standard())
    story.on("2026-03-03", MENDED, LATER)
    story.on("2026-03-04", WEAKER)
    assert days(story.history) == {
        "2026-03-04": [Kind.WEAKER],
        "2026-03-03": [Kind.LONGER],
        "2026-03-02": [Kind.STANDARD_ADDED],
    }


def test_an_easy_read_version_needs_no_picture_to_be_in_the_past(story: Story) -> None:
    case = ROOT / "site_tests/cases/version-number/easy-read"
    story.on("2026-03-01", lambda: shutil.copytree(case, story.root, dirs_exist_ok=True))
    story.on("2026-03-02", LATER)
    assert days(story.history) == {"2026-03-02": [Kind.LONGER]}


def test_a_standard_that_was_never_readable_is_not_new_when_it_is(story: Story) -> None:
    story.on("2026-03-01", SPOILT, story.second_standard())
    (story.root / SAFETY).write_text((story.root / SAFETY).read_text().replace("titel", "title"))
    story.on("2026-03-02")
    story.on("2026-03-03", MENDED)
    story.on("2026-03-04", LATER)
    assert days(story.history)["2026-03-04"] == [Kind.LONGER]
    assert "2026-03-03" not in days(story.history)


def test_a_version_that_is_refused_is_told_under_the_next_day(story: Story) -> None:
    landlord = f"content/{LANDLORD}/landlord.yml"
    story.on("2026-03-01")
    story.on("2026-03-02", LATER, (landlord, "name: Harbour", "nam: Harbour"))
    story.on("2026-03-03", (landlord, "nam: Harbour", "name: Harbour"))
    assert days(story.history) == {"2026-03-03": [Kind.LONGER]}
    assert story.history.late
    assert story.history.began


def test_a_first_version_that_is_refused_is_no_beginning(story: Story) -> None:
    landlord = f"content/{LANDLORD}/landlord.yml"
    story.on("2026-03-01", (landlord, "name: Harbour", "nam: Harbour"))
    story.on("2026-03-02", (landlord, "nam: Harbour", "name: Harbour"))
    story.on("2026-03-03", LATER)
    history = story.history
    assert history.since == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert not history.began
    assert not history.late


def test_two_years_are_told(story: Story) -> None:
    story.on("2022-03-01")
    story.on("2023-03-01", LATER)
    story.on("2024-12-01", WEAKER)
    story.on("2026-03-04", (REPAIRS, "target: 95", "target: 97"))
    assert list(days(story.history)) == ["2026-03-04", "2024-12-01"]
    assert story.history.since == datetime(2023, 3, 1, 12, tzinfo=UTC)
    assert not story.history.began


def test_so_many_days_are_told(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.histories._MOST", 2)
    story.on("2026-03-01")
    for day, hours in (("02", 25), ("03", 26), ("04", 27)):
        story.on(f"2026-03-{day}", (REPAIRS, f"{hours - 1} hours", f"{hours} hours"))
    assert list(days(story.history)) == ["2026-03-04", "2026-03-03"]
    assert not story.history.began


def test_new_figures_are_told_up_to_their_last_day(story: Story) -> None:
    story.on("2026-06-01")
    story.on("2026-06-02", lambda: (story.root / KPI).open("a").write(ROW))
    (day,) = story.published.days
    assert [change.kind for change in day.changes] == [Kind.FIGURE_ADDED]
    assert day.figures_to == date(2025, 3, 31)
    assert "91.7" not in str(day)


def test_a_figure_that_was_put_right_is_told_while_it_is_shown(story: Story) -> None:
    story.on("2026-06-01")
    story.on("2026-06-02", (KPI, "96.2,,,,final,,", "95.1,,,,revised,We counted one twice.,"))
    (change,) = story.published.days[0].changes
    assert ("96.2%" in change.before, "95.1%" in change.after) == (True, True)
    story.on("2026-06-03", (KPI, "95.1,,,,revised,We counted one twice.,", ",,,,suppressed,,"))
    assert "96.2" not in str(story.published)
    assert "95.1" not in str(story.published)
    assert [day.changes[0].kind for day in story.published.days] == [
        Kind.FIGURE_REMOVED,
        Kind.FIGURE_REVISED,
    ]


def test_figures_about_few_people_are_left_out_by_the_strictest_rule(story: Story) -> None:
    landlord = f"content/{LANDLORD}/landlord.yml"
    name = (landlord, "name: Harbour Homes\n", "name: Harbour Homes\nsmallest_group: 5\n")
    story.on("2026-06-01", name, (KPI, "96.2,,,,", "96.2,,,7,"))
    story.on("2026-06-02", (KPI, "96.2,,,7,", "87.5,,,8,"))
    assert Kind.FIGURE_REVISED in days(story.history)["2026-06-02"]
    story.on("2026-06-03", (landlord, "smallest_group: 5", "smallest_group: 10"))
    assert story.history.days == ()


def test_a_draft_and_what_was_said_in_it_is_never_told(story: Story) -> None:
    story.on("2026-03-01", story.second_standard("draft"))
    story.on("2026-03-02", (SAFETY, "within 24 hours", "within 48 hours"))
    assert story.history.days == ()
    story.on("2026-03-03", (SAFETY, "publish: draft", "publish: live"))
    assert days(story.history) == {"2026-03-03": [Kind.STANDARD_ADDED]}


@pytest.mark.parametrize(("state", "titled"), [("draft", True), ("confidential", False)])
def test_of_a_standard_that_went_only_that_is_told(story: Story, state: str, titled: bool) -> None:
    story.on("2026-03-01", story.second_standard())
    story.on("2026-03-02", (SAFETY, "within 24 hours", "within 48 hours"))
    assert "48 hours" in str(story.published)
    story.on("2026-03-03", (SAFETY, "publish: live", f"publish: {state}"))
    published = story.published
    assert days(published) == {"2026-03-03": [Kind.STANDARD_REMOVED]}
    assert "48 hours" not in str(published)
    assert ("Safety" in str(published)) is titled


def test_two_clones_have_the_same_history(story: Story) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", LATER)
    known = story.history
    shutil.copytree(story.root, story.root.parent / "clone")
    repository = Repository(story.root.parent / "clone")
    repository.repo.object_store.pack_loose_objects()
    repository.close()
    assert histories(story.root.parent / "clone", TODAY)[LANDLORD] == known


def not_known_of(story: Story) -> str:
    return not_known(story.root, TODAY, histories(story.root, TODAY))


def test_who_builds_is_told_what_is_not_known_of_the_past(story: Story) -> None:
    assert "can tell nothing: this folder has no earlier versions in git" in not_known_of(story)
    story.on("2026-03-01")
    assert not_known_of(story) == ""
    story.on("2026-03-02", LATER)
    newest = newest_commit(story.root)
    (story.root / ".git/shallow").write_text(f"{newest}\n")
    assert not_known_of(story) == (
        "“What has changed” goes back only to 2 March 2026: this copy lacks the older versions. "
        "“git fetch --unshallow” brings them."
    )


def test_what_is_too_old_to_be_told_is_not_missed(story: Story) -> None:
    story.on("2022-03-01")
    newest = newest_commit(story.root)
    story.on("2026-03-02", LATER)
    (story.root / ".git/shallow").write_text(f"{newest}\n")
    assert not_known_of(story) == ""


def test_a_damaged_past_is_told_to_who_builds(story: Story) -> None:
    story.on("2026-03-01")
    (story.root / ".git/HEAD").write_text("ref: refs/heads/gone\n")
    assert newest_commit(story.root) == ""
    assert "can tell nothing" in not_known_of(story)


NAMED = (REPAIRS, "We clean up", "Ann Example cleans up")
UNNAMED = (REPAIRS, "Ann Example cleans up", "We clean up")
LANDLORD_FILE = f"content/{LANDLORD}/landlord.yml"


def leave_out(story: Story, page: str, days_: str) -> Callable[[], object]:
    text = (
        f"left_out_of_changes:\n  - page: {page}\n    days: {days_}\n"
        "    because: It named a person.\n    decided: 2026-03-05\n"
    )
    return lambda: (story.root / LANDLORD_FILE).open("a").write(text)


def test_a_person_s_name_can_be_left_out_and_the_page_says_so(story: Story) -> None:
    story.on("2026-03-01", story.second_standard())
    story.on("2026-03-02", NAMED, (SAFETY, "within 24 hours", "within 48 hours"))
    story.on("2026-03-03", UNNAMED)
    assert str(story.published).count("Ann Example") == 2
    story.on("2026-03-05", leave_out(story, "repairs", "[2026-03-02, 2026-03-03]"))
    third, second = story.published.days
    assert "Ann Example" not in str(story.published)
    assert [change.kind for change in second.changes] == [Kind.LONGER]
    assert third.changes == ()
    for each in (second, third):
        assert (each.before, each.after) == ("", ""), "the versions would show it side by side"
        assert each.left_out == (LeftOut("repairs", "It named a person.", date(2026, 3, 5)),)


@pytest.mark.parametrize(
    ("page", "on", "said"),
    [
        (
            "repairs",
            "2026-03-03",
            "Nothing changed in “repairs” on 3 March 2026, so nothing is left out.",
        ),
        (
            "repair",
            "2026-03-02",
            "Nothing changed in “repair” on 2 March 2026, so nothing is left out.",
        ),
        ("repairs", "2026-03-02", ""),
        ("repairs", "2026-02-01", ""),
    ],
    ids=["another day", "another page", "right", "before all that is known"],
)
def test_a_mistyped_day_or_page_is_reported(story: Story, page: str, on: str, said: str) -> None:
    story.on("2026-03-01")
    story.on("2026-03-02", NAMED)
    story.on("2026-03-05", leave_out(story, page, on))
    collector = Collector()
    known = histories(story.root, TODAY)
    assert make_edition(
        story.root, TODAY, collector, lambda _: None, histories=known, pages=False, kept=PRINTED
    )
    found = [each.message for each in collector if each.rule == "left-out-unknown"]
    assert found == ([said] if said else [])


def test_what_is_left_out_of_a_draft_does_not_name_it(story: Story) -> None:
    story.on("2026-03-01", story.second_standard())
    story.on("2026-03-02", (SAFETY, "within 24 hours", "within 48 hours"))
    story.on("2026-03-03", (SAFETY, "publish: live", "publish: confidential"))
    story.on("2026-03-05", leave_out(story, "safety", "2026-03-02"))
    assert "afety" not in str(story.published)
