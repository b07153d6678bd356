"""Earlier versions out of git: the right one, and nothing from a repository that is hostile."""

import stat
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from dulwich.objects import Commit, Tag, Tree
from hypothesis import given
from hypothesis import strategies as st

from generator.source.files import YAML_LIMIT
from generator.source.history import earlier_version
from generator.source.repository import NoEarlierVersion
from site_tests.repository import AUTHOR, Repository

FILE = "content/harbour-homes/standards/repairs.yml"
EXECUTABLE, LINK, SUBMODULE = 0o100755, 0o120000, 0o160000
NO_ID = b"1" * 40


class Project(Repository):
    """A folder with a repository; each commit holds one version of FILE."""

    def version(
        self, content: bytes = b"one\n", *parents: bytes, branch: str = "refs/heads/main"
    ) -> bytes:
        tree = self.tree(FILE, self.blob(content), stat.S_IFREG | 0o644)
        return self.commit(tree, *parents, branch=branch)

    def read(self, since: str | None = None, file: str = FILE) -> bytes | None:
        """What the earlier version says; an assertion fails where there is none."""
        with earlier_version(self.root, since) as version:
            assert version is not None
            return version.file(file)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = Project(tmp_path / "project")
    yield made
    made.close()


def refused(project: Project | Path, since: str) -> str:
    """Why there is nothing to compare with, for one who asked."""
    root = project if isinstance(project, Path) else project.root
    try:
        with earlier_version(root, since) as version:
            assert version is not None
            version.file(FILE)
    except NoEarlierVersion as refusal:
        return str(refusal)
    pytest.fail(f"{since!r} was found")


def nothing(root: Path) -> bool:
    """Whether nothing is compared, and nobody is told, when nobody asked."""
    with earlier_version(root, None) as version:
        return version is None or version.file(FILE) is None


def test_the_newest_commit_is_the_one_to_compare_with(project: Project) -> None:
    first = project.version(b"one\n")
    second = project.version(b"two\n", first)
    assert project.read() == b"two\n"
    with earlier_version(project.root, None) as version:
        assert version is not None
        assert version.id == second.decode()[:7]


def test_a_file_that_was_not_there_is_new(project: Project) -> None:
    project.version()
    for file in (
        "content/harbour-homes/standards/new.yml",
        "content/new-homes/standards/repairs.yml",
        f"{FILE}/below",
        "content",
        "mkdocs.yml",
        "",
        "..",
        "../outside",
        f"content/../{FILE}",
        "content//harbour-homes",
        "caf\u00e9",
        "\udcff",
    ):
        assert project.read(file=file) is None, file


def test_finds_what_since_names(project: Project) -> None:
    first = project.version(b"one\n")
    second = project.version(b"two\n", first, branch="refs/remotes/origin/main")
    third = project.version(b"three\n", second)
    project.version(b"four\n", third)
    tag = Tag()
    tag.name, tag.tagger, tag.message, tag.object = b"v1", AUTHOR, b"", (Commit, first)
    tag.tag_time, tag.tag_timezone = 1_700_000_000, 0
    project.repo.object_store.add_object(tag)
    project.repo.refs[b"refs/tags/v1"] = tag.id
    project.repo.refs[b"refs/heads/a-branch-of-20-chars"] = first
    for name, content in {
        "HEAD": b"four\n",
        "HEAD~1": b"three\n",
        "HEAD^": b"three\n",
        "HEAD~2^": b"one\n",
        "main~2": b"two\n",
        "origin/main": b"two\n",
        "refs/remotes/origin/main": b"two\n",
        "v1": b"one\n",
        "a-branch-of-20-chars": b"one\n",
        third.decode(): b"three\n",
        third.decode()[:7]: b"three\n",
    }.items():
        assert project.read(name) == content, name


def test_what_others_did_on_main_is_no_change_of_ours(project: Project) -> None:
    fork = project.version(b"at the fork\n")
    project.version(b"main went on\n", fork, branch="refs/remotes/origin/main")
    project.version(b"ours\n", fork)
    assert project.read("origin/main") == b"at the fork\n"


def test_a_merge_made_for_a_pull_request_compares_with_main(project: Project) -> None:
    fork = project.version(b"at the fork\n")
    main = project.version(b"main went on\n", fork, branch="refs/remotes/origin/main")
    ours = project.version(b"ours\n", fork)
    project.version(b"merged\n", main, ours)
    assert project.read("origin/main") == b"main went on\n"


def test_without_a_common_past_it_says_so(project: Project) -> None:
    project.version(b"theirs\n", branch="refs/heads/other")
    project.version(b"ours\n")
    assert "both this one and" in refused(project, "other")


def test_a_shallow_copy_says_what_to_fetch(project: Project) -> None:
    """As CI makes one: two commits, whose parents are not here."""
    project.version(b"theirs\n", NO_ID, branch="refs/remotes/origin/main")
    ours = project.version(b"ours\n", b"2" * 40)
    shallow = (ours, project.repo.refs[b"refs/remotes/origin/main"])
    (project.root / ".git/shallow").write_bytes(b"".join(b"%s\n" % each for each in shallow))
    assert project.read() == b"ours\n"
    for name in ("origin/main", "HEAD~1", "v1"):
        assert "git fetch --unshallow" in refused(project, name), name


def test_without_a_repository_nothing_is_compared(tmp_path: Path) -> None:
    assert nothing(tmp_path)
    assert "not the top of a git repository" in refused(tmp_path, "HEAD")


def test_a_folder_inside_a_repository_is_not_its_top(project: Project) -> None:
    project.version()
    (project.root / "content").mkdir()
    assert nothing(project.root / "content")
    assert "not the top" in refused(project.root / "content", "HEAD")


def test_before_the_first_commit_nothing_is_compared(project: Project) -> None:
    assert nothing(project.root)
    assert "Nothing has been committed" in refused(project, "HEAD")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "nobody/knows",
        "--upload-pack=touch",
        "-",
        "..",
        "HEAD..HEAD",
        "../../outside",
        "refs/../../outside",
        "/etc/passwd",
        "HEAD:content",
        ":content",
        "HEAD@{1}",
        "HEAD^{tree}",
        "HEAD~999",
        "HEAD^2",
        "HEAD" + "^" * 5_000,
        "HEAD\n",
        "HEAD\x00",
        "a" * 40,
        "a" * 100_000,
        "ab",
        "caf\u00e9",
        "\udcff",
        "@",
        "*",
    ],
)
def test_a_name_that_is_no_version_is_refused(name: str, project: Project) -> None:
    project.version()
    (project.root.parent / "outside").write_bytes(NO_ID)
    assert "no version that is known here" in refused(project, name)


@given(name=st.text(max_size=30))
def test_any_name_at_all_gets_an_answer(
    name: str, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = tmp_path_factory.mktemp("any") / "project"
    made = Project(root)
    made.version()
    made.close()
    with suppress(NoEarlierVersion), earlier_version(root, name):
        pass


def test_a_tree_is_no_version(project: Project) -> None:
    project.version()
    tree = project.tree("x", project.blob(b"x"), stat.S_IFREG | 0o644)
    assert "no version" in refused(project, tree.decode())
    project.repo.refs[b"refs/heads/a-tree"] = tree
    assert "no version" in refused(project, "a-tree")


@pytest.mark.parametrize(
    ("mode", "read"),
    [
        (stat.S_IFREG | 0o644, True),
        (EXECUTABLE, True),
        (LINK, False),
        (SUBMODULE, False),
        (stat.S_IFDIR, False),
        (0, False),
        (0o777777777, False),
    ],
)
def test_only_plain_files_are_read(mode: int, read: bool, project: Project) -> None:
    """A link's blob is a path, and a submodule has no files here."""
    project.commit(project.tree(FILE, project.blob(b"../../etc/passwd"), mode))
    assert project.read() == (b"../../etc/passwd" if read else None)


@pytest.mark.parametrize("mode", [LINK, SUBMODULE, stat.S_IFREG | 0o644])
def test_only_plain_folders_are_entered(mode: int, project: Project) -> None:
    inside = project.tree("repairs.yml", project.blob(b"inside"), stat.S_IFREG | 0o644)
    project.commit(project.tree("content/harbour-homes/standards", inside, mode))
    assert project.read() is None


def test_a_file_that_is_too_big_is_left_out(project: Project) -> None:
    project.version(b"x" * YAML_LIMIT)
    assert project.read() is not None
    project.version(b"x" * (YAML_LIMIT + 1))
    assert project.read() is None


def test_a_huge_object_is_not_unpacked(project: Project) -> None:
    project.version(b"x" * 50_000_000)
    assert nothing(project.root)
    assert "missing, damaged" in refused(project, "HEAD")


def test_a_folder_with_very_many_names_is_read(project: Project) -> None:
    tree = Tree()
    blob = project.blob(b"one of many")
    for number in range(20_000):
        tree.add(b"\xff\xfe odd \x1b name %d" % number, stat.S_IFREG | 0o644, blob)
    tree.add(b"repairs.yml", stat.S_IFREG | 0o644, blob)
    project.repo.object_store.add_object(tree)
    folder = project.tree("content/harbour-homes/standards", tree.id, stat.S_IFDIR)
    project.commit(folder)
    assert project.read() == b"one of many"


def read_or_refused(project: Project, since: str | None) -> bytes | None:
    with suppress(NoEarlierVersion), earlier_version(project.root, since) as version:
        return version.file(FILE) if version else None
    return None


def objects_of(project: Project) -> list[Path]:
    return sorted(p for p in (project.root / ".git/objects").glob("??/*") if p.is_file())


@pytest.mark.parametrize(
    "damage",
    [b"", b"x", b"x\x9c" + b"\xff" * 40, b"\x00" * 200],
    ids=["empty", "one", "zip", "zero"],
)
def test_a_damaged_object_stops_nothing(damage: bytes, project: Project) -> None:
    project.version()
    assert len(objects_of(project)) == 6
    for broken in objects_of(project):
        whole = broken.read_bytes()
        broken.chmod(0o644)
        broken.write_bytes(damage)
        assert nothing(project.root)
        assert refused(project, "HEAD")
        broken.unlink()
        assert nothing(project.root)
        assert refused(project, "HEAD")
        broken.write_bytes(whole)
    assert project.read("HEAD") == b"one\n"


@pytest.mark.parametrize("suffix", ["pack", "idx"])
def test_a_damaged_pack_stops_nothing(suffix: str, project: Project) -> None:
    project.version(b"one\n", project.version(b"two\n"))
    project.repo.object_store.pack_loose_objects()
    assert project.read("HEAD") == b"one\n"
    pack = next((project.root / ".git/objects/pack").glob(f"*.{suffix}"))
    whole = pack.read_bytes()
    pack.chmod(0o644)
    for start in range(0, len(whole), 7):
        for damaged in (whole[:start], whole[:start] + b"\xff" * 9 + whole[start + 9 :]):
            pack.write_bytes(damaged)
            assert read_or_refused(project, None) in (None, b"one\n")
            assert read_or_refused(project, "HEAD~1") in (None, b"two\n")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("HEAD", b""),
        ("HEAD", b"ref: refs/heads/../../../outside\n"),
        ("HEAD", b"ref: ../outside\n"),
        ("HEAD", b"ref: /etc/passwd\n"),
        ("HEAD", b"ref: HEAD\n"),
        ("HEAD", b"\xff" * 100),
        ("HEAD", NO_ID),
        ("refs/heads/main", b"ref: refs/heads/main\n"),
        ("refs/heads/main", b"\x00" * 40),
        ("refs/heads/main", b"not an id\n"),
    ],
)
def test_a_damaged_name_stops_nothing(file: str, content: bytes, project: Project) -> None:
    commit = project.version()
    (project.root.parent / "outside").write_bytes(commit)
    (project.root / ".git" / file).write_bytes(content)
    assert nothing(project.root)
    assert refused(project, "HEAD")


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("config", b"[core"),
        ("config", b"\xff\xfe"),
        ("config", b"[core]\n\trepositoryformatversion = 99\n\tfsmonitor = touch run\n"),
        ("config", b"[include]\n\tpath = /dev/zero\n[core]\n\tworktree = /\n"),
        ("info/grafts", b"not a graft\n"),
        ("objects/pack/multi-pack-index", b"MIDX damaged"),
        ("objects/info/commit-graph", b"CGPH damaged"),
        ("objects/info/alternates", b"\xff\x00\n/dev\n"),
    ],
)
def test_what_is_not_needed_is_not_opened(file: str, content: bytes, project: Project) -> None:
    project.version()
    place = project.root / ".git" / file
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(content)
    assert project.read("HEAD") == b"one\n"


@pytest.mark.parametrize("content", [b"\xff\xfe\n", b"short\n", b"\n\n"])
def test_a_damaged_list_of_shallow_commits_stops_nothing(content: bytes, project: Project) -> None:
    project.version(b"one\n", project.version(b"two\n"))
    (project.root / ".git/shallow").write_bytes(content)
    with suppress(NoEarlierVersion):
        assert project.read("HEAD~1") == b"two\n"
    assert project.read() == b"one\n"


def test_objects_are_not_borrowed_from_another_repository(project: Project, tmp_path: Path) -> None:
    other = Project(tmp_path / "other")
    secret = other.version(b"secret\n")
    other.close()
    (project.root / ".git/objects/info").mkdir(exist_ok=True)
    borrowed = tmp_path / "other/.git/objects"
    (project.root / ".git/objects/info/alternates").write_text(f"{borrowed}\n")
    project.repo.refs[b"refs/heads/main"] = secret
    assert nothing(project.root)
    assert "kept in another place" in refused(project, "HEAD")


def test_a_link_in_place_of_the_repository_is_not_followed(
    project: Project, tmp_path: Path
) -> None:
    project.version()
    root = tmp_path / "linked"
    root.mkdir()
    (root / ".git").symlink_to(project.root / ".git")
    assert nothing(root)
    assert "not the top" in refused(root, "HEAD")


def linked_copy(project: Project, root: Path) -> Path:
    """A second working copy, as `git worktree add` makes it, on a branch of its own."""
    root.mkdir()
    own = project.root / ".git/worktrees/second"
    own.mkdir(parents=True)
    (root / ".git").write_text(f"gitdir: {own}\n")
    (own / "gitdir").write_text(f"{root / '.git'}\n")
    (own / "commondir").write_text("../..\n")
    (own / "HEAD").write_text("ref: refs/heads/second\n")
    return own


def test_a_linked_working_copy_has_its_own_newest_commit(project: Project, tmp_path: Path) -> None:
    first = project.version(b"one\n")
    project.version(b"two\n", first, branch="refs/heads/second")
    root = tmp_path / "second"
    linked_copy(project, root)
    with earlier_version(root, None) as version:
        assert version is not None
        assert version.file(FILE) == b"two\n"
    with earlier_version(root, "main") as version:
        assert version is not None
        assert version.file(FILE) == b"one\n"


@pytest.mark.parametrize("back", [None, "", "/elsewhere/.git\n", "\xff\n"])
def test_a_repository_that_does_not_know_this_copy_is_not_read(
    back: str | None, project: Project, tmp_path: Path
) -> None:
    project.version(branch="refs/heads/second")
    root = tmp_path / "second"
    own = linked_copy(project, root)
    (own / "gitdir").unlink()
    if back is not None:
        (own / "gitdir").write_text(back, encoding="latin-1")
    assert nothing(root)
    assert refused(root, "HEAD")


@pytest.mark.parametrize(
    "content", [b"", b"gitdir:", b"gitdir: \x00\n", b"\xff" * 9_000, b"gitdir: /\n"]
)
def test_a_damaged_git_file_stops_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / ".git").write_bytes(content)
    assert nothing(tmp_path)
    assert refused(tmp_path, "HEAD")
