"""The past of main: its versions in order, each on a day that can be believed."""

import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.source.past import Past, believed, past
from site_tests.repository import Repository

TODAY = date(2026, 11, 22)
FILE = "content/harbour-homes/landlord.yml"
TIMES = st.lists(
    st.none() | st.integers(1, 4_000_000_000).map(lambda at: datetime.fromtimestamp(at, UTC)),
    max_size=30,
)


def at(year: int, month: int = 1, day: int = 1, hour: int = 12) -> datetime:
    return datetime(year, month, day, hour, tzinfo=UTC)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Repository]:
    made = Repository(tmp_path / "project")
    yield made
    made.close()


def version(project: Repository, text: str, *parents: bytes, when: datetime) -> bytes:
    tree = project.tree(FILE, project.blob(text.encode()), stat.S_IFREG | 0o644)
    return project.commit(tree, *parents, at=when)


def read(root: Path, today: date = TODAY) -> tuple[Past, list[tuple[str, bytes | None]]]:
    with past(root, today) as found:
        return found, [
            (each.at.date().isoformat(), each.version.file(FILE)) for each in found.versions
        ]


def test_the_last_version_of_each_day_oldest_first(project: Repository) -> None:
    one = version(project, "one", when=at(2026, 3, 1))
    two = version(project, "two", one, when=at(2026, 3, 2, 8))
    version(project, "three", two, when=at(2026, 3, 2, 23))
    found, versions = read(project.root)
    assert versions == [("2026-03-01", b"one"), ("2026-03-02", b"three")]
    assert found.whole


def test_what_stood_on_a_branch_before_its_merge_stood_on_no_page(project: Repository) -> None:
    start = version(project, "start", when=at(2026, 3, 1))
    branch = version(project, "half-done", start, when=at(2026, 3, 2))
    main = version(project, "main", start, when=at(2026, 3, 3))
    version(project, "merged", main, branch, when=at(2026, 3, 4))
    assert [text for _, text in read(project.root)[1]] == [b"start", b"main", b"merged"]


def test_without_a_repository_nothing_is_known(tmp_path: Path) -> None:
    assert read(tmp_path) == (Past(), [])
    (tmp_path / ".git").write_text("gitdir: /etc")
    assert read(tmp_path) == (Past(), [])


def test_with_a_damaged_repository_nothing_is_known(project: Repository) -> None:
    one = version(project, "one", when=at(2026, 3, 1))
    version(project, "two", one, when=at(2026, 3, 2))
    name = one.decode()
    (project.root / ".git/objects" / name[:2] / name[2:]).write_bytes(b"damage")
    assert read(project.root) == (Past(), [])


def test_a_clone_without_its_whole_past_says_so(project: Repository) -> None:
    one = version(project, "one", when=at(2026, 3, 1))
    two = version(project, "two", one, when=at(2026, 3, 2))
    (project.root / ".git/shallow").write_bytes(two + b"\n")
    found, versions = read(project.root)
    assert [text for _, text in versions] == [b"two"]
    assert not found.whole


def test_a_packed_clone_has_the_same_past(project: Repository) -> None:
    one = version(project, "one", when=at(2026, 3, 1))
    version(project, "two", one, when=at(2026, 3, 2))
    loose = read(project.root)[1]
    assert project.repo.object_store.pack_loose_objects()
    assert read(project.root)[1] == loose


@pytest.mark.parametrize("wrong", [at(2099), at(1971), at(2027)])
def test_one_wrong_clock_does_not_move_the_others(project: Repository, wrong: datetime) -> None:
    one = version(project, "one", when=at(2026, 3, 1))
    two = version(project, "two", one, when=at(2026, 3, 2))
    strange = version(project, "strange", two, when=wrong)
    version(project, "four", strange, when=at(2026, 3, 4))
    assert read(project.root)[1] == [
        ("2026-03-01", b"one"),
        ("2026-03-02", b"strange"),
        ("2026-03-04", b"four"),
    ]


def test_a_first_version_whose_clock_is_wrong_has_no_day(project: Repository) -> None:
    one = version(project, "one", when=at(2099))
    version(project, "two", one, when=at(2026, 3, 2))
    found, versions = read(project.root)
    assert versions == [("2026-03-02", b"two")]
    assert not found.whole


def test_a_version_of_tomorrow_is_believed_where_the_day_starts_later(project: Repository) -> None:
    version(project, "one", when=at(2026, 11, 23))
    assert read(project.root)[1] == [("2026-11-23", b"one")]
    assert read(project.root, TODAY - timedelta(days=1))[1] == []


@given(TIMES)
def test_believed_times_never_go_back_and_are_times_that_were_given(
    times: list[datetime | None],
) -> None:
    found = believed(times)
    assert len(found) == len(times)
    known = [each for each in found if each is not None]
    assert all(one <= other for one, other in pairwise(known))
    assert set(known) <= set(times)
    assert found[len(found) - len(known) :] == known, "unknown only before the first"


@given(TIMES, st.integers(0, 29))
def test_times_in_order_are_all_believed_but_the_one_that_lies(
    times: list[datetime | None], place: int
) -> None:
    true = sorted(each for each in times if each is not None)
    assert believed(true) == true
    if len(true) > 2 and place < len(true):
        lie = [*true[:place], None, *true[place + 1 :]]
        kept = believed(lie)
        assert [each for n, each in enumerate(kept) if n != place] == [
            each for n, each in enumerate(true) if n != place
        ]
