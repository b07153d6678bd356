"""What GitHub runs for us: the workflows are sound, and their scripts do what they say."""

import json
import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from site_tests.conftest import ROOT
from site_tests.repository import Repository

WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
SCRIPTS = ROOT / ".github" / "scripts"
BIN = Path(sys.executable).parent
REPAIRS = Path("content/harbour-homes/standards/repairs.yml")


def run(*command: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_linter_for_workflows_finds_nothing() -> None:
    done = run(BIN / "zizmor", "--offline", "--persona", "pedantic", ".github")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_workflows_keep_to_github_s_schema() -> None:
    done = run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-workflows", *WORKFLOWS)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_issue_forms_keep_to_github_s_schema() -> None:
    forms = sorted((ROOT / ".github/ISSUE_TEMPLATE").glob("*.yml"))
    names = [form for form in forms if form.name != "config.yml"]
    assert len(names) >= 2
    done = run(BIN / "check-jsonschema", "--builtin-schema", "vendor.github-issue-forms", *names)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_form_for_a_change_is_up_to_date_and_names_no_draft(tmp_path: Path) -> None:
    for name in ("content", "data", ".github"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    path = Path(".github/ISSUE_TEMPLATE/suggest-a-change.yml")
    run(BIN / "deal", "schema", "--root", str(tmp_path))
    assert (tmp_path / path).read_text() == (ROOT / path).read_text(), "run “deal schema”"
    standard = tmp_path / "content/papworth-trust/standards/moving-in.yml"
    standard.write_text(standard.read_text().replace("publish: live", "publish: draft"))
    run(BIN / "deal", "schema", "--root", str(tmp_path))
    text = " ".join((tmp_path / path).read_text().split())
    assert "Papworth Trust: Moving in" in " ".join((ROOT / path).read_text().split())
    assert "Papworth Trust: Moving in" not in text


def test_the_linter_would_find_something(tmp_path: Path) -> None:
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    bad = (
        (ROOT / ".github/workflows/review.yml")
        .read_text()
        .replace("run: make site", "run: echo ${{ github.event.pull_request.title }}")
    )
    (folder / "bad.yml").write_text(bad)
    done = subprocess.run(
        [BIN / "zizmor", "--offline", tmp_path], capture_output=True, text=True, check=False
    )
    assert "template-injection" in done.stdout


def test_what_runs_a_branch_may_write_nothing_and_knows_no_secret() -> None:
    text = (ROOT / ".github/workflows/review.yml").read_text()
    review = yaml.safe_load(text)
    assert review["permissions"] == {"contents": "read"}
    assert all("permissions" not in job for job in review["jobs"].values())
    assert "secrets." not in text
    assert "github.token" not in text
    assert list(review[True]) == ["pull_request"]  # YAML reads “on” as yes


def test_what_may_write_runs_only_main() -> None:
    comment = yaml.safe_load((ROOT / ".github/workflows/comment.yml").read_text())
    steps = comment["jobs"]["comment"]["steps"]
    checkout = next(step for step in steps if "checkout" in step.get("uses", ""))
    assert set(checkout["with"]) == {"persist-credentials"}, "no ref: the newest of main"


def test_what_makes_pages_has_the_past_that_they_tell_of() -> None:
    for name in ("publish", "review"):
        workflow = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text())
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        checkout = next(step for step in steps if "checkout" in step.get("uses", ""))
        assert any(step.get("run") == "make site" for step in steps)
        assert checkout["with"]["fetch-depth"] == 0


def test_what_a_branch_or_an_earlier_run_made_is_deleted_before_anything_is_made() -> None:
    for name in ("publish", "review"):
        workflow = yaml.safe_load((ROOT / f".github/workflows/{name}.yml").read_text())
        steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
        runs = [step["run"] for step in steps if "run" in step]
        assert runs[0] == "rm -rf build"
        assert not any("cache" in step.get("uses", "") for step in steps)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with one commit, and a `deal` that needs no setting up."""
    root = shutil.copytree(ROOT / "site_tests/cases/start", tmp_path / "project")
    (root / ".venv/bin").mkdir(parents=True)
    (root / ".venv/bin/deal").symlink_to(BIN / "deal")
    program(root / "setup/install", "exit 0")
    return root


def program(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/usr/bin/env bash\n{text}\n")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)


def commit(root: Path, *parents: bytes) -> bytes:
    repository = Repository(root)
    made = repository.commit(repository.tree_of(root), *parents)
    repository.close()
    return made


def script(root: Path, name: str, *arguments: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [SCRIPTS / name, *arguments],
        cwd=root,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        check=False,
    )


def change(root: Path, old: str, new: str) -> None:
    text = (root / REPAIRS).read_text()
    assert old in text
    (root / REPAIRS).write_text(text.replace(old, new))


def test_the_review_marks_new_mistakes_on_their_lines_and_says_what_changes(project: Path) -> None:
    base = commit(project).decode()
    change(project, "within 24 hours.", "within 48 hours. #4")
    page = project / "summary.md"
    done = script(project, "review", BASE=base, GITHUB_STEP_SUMMARY=str(page))
    assert done.returncode == 0, done.stderr
    (warning,) = done.stdout.splitlines()
    assert warning.startswith(
        "::warning file=content/harbour-homes/standards/repairs.yml,line=6,endLine=6,col="
    )
    said = page.read_text()
    assert "1 warning that is new here" in said
    assert "**A time is longer**" in said
    kept = json.loads((project / "build/review.json").read_text())
    assert [each["rule"] for each in kept["findings"]] == ["words-after-hash"]


def test_the_review_fails_with_a_mistake_and_still_keeps_what_it_found(project: Path) -> None:
    base = commit(project).decode()
    change(project, "title:", "titel:")
    page = project / "summary.md"
    done = script(project, "review", BASE=base, GITHUB_STEP_SUMMARY=str(page))
    assert done.returncode == 1
    assert done.stdout.startswith("::error file=")
    assert "Did you mean “title”?" in page.read_text()
    assert (project / "build/review.json").is_file()


def test_what_was_wrong_before_is_only_counted(project: Path) -> None:
    change(project, "within 24 hours.", "within 24 hours. #4")
    base = commit(project).decode()
    change(project, "title: Repairs", "title: Mending")
    done = script(project, "review", BASE=base, GITHUB_STEP_SUMMARY=str(project / "s.md"))
    assert done.stdout == ""
    assert "Nothing new to mend" in (project / "s.md").read_text()
    assert "1 finding was there before this change" in (project / "s.md").read_text()


GH = r"""
echo "$*" >> "$CALLS"
case "$*" in
  *pulls*) echo "$NUMBER" ;;
  *PATCH*|*POST*) for word in "$@"; do case "$word" in body=@*) cat "${word#body=@}" > "$BODY" ;; esac; done ;;
  *comments*) echo "$OURS" ;;
esac
"""


def post(project: Path, **answers: str) -> tuple[list[str], str]:
    """The calls that the script makes of GitHub, and the comment it leaves there."""
    program(project / "fake/gh", GH)
    calls, body = project / "calls", project / "body"
    done = script(
        project,
        "comment",
        "build/review.json",
        PATH=f"{project / 'fake'}:{os.environ['PATH']}",
        CALLS=str(calls),
        BODY=str(body),
        GITHUB_REPOSITORY="owner/deal",
        HEAD_OWNER="someone",
        HEAD_BRANCH="a;branch $(touch x)",
        HEAD_SHA="1" * 40,
        **answers,
    )
    assert done.returncode == 0, done.stderr
    return calls.read_text().splitlines(), body.read_text() if body.exists() else ""


@pytest.fixture
def reviewed(project: Path) -> Path:
    base = commit(project).decode()
    change(project, "within 24 hours", "within 48 hours")
    script(project, "review", BASE=base, GITHUB_STEP_SUMMARY=str(project / "s.md"))
    return project


def test_a_first_comment_is_posted(reviewed: Path) -> None:
    calls, body = post(reviewed, NUMBER="7", OURS="")
    assert "--method POST repos/owner/deal/issues/7/comments" in calls[-1]
    assert "head=someone:a;branch $(touch x)" in calls[0]
    assert "**A time is longer**" in body
    assert not (reviewed / "x").exists()


def test_a_later_comment_replaces_ours(reviewed: Path) -> None:
    calls, _ = post(reviewed, NUMBER="7", OURS="99")
    assert "--method PATCH repos/owner/deal/issues/comments/99" in calls[-1]


def test_without_an_open_pull_request_nothing_is_posted(reviewed: Path) -> None:
    calls, body = post(reviewed, NUMBER="", OURS="")
    assert len(calls) == 1
    assert body == ""


def test_a_file_that_is_no_review_posts_nothing(reviewed: Path) -> None:
    (reviewed / "build/review.json").write_text('{"findings": [], "comment": "<b>hi</b>"}')
    with pytest.raises(AssertionError, match="not a review"):
        post(reviewed, NUMBER="7", OURS="")


def test_a_hostile_review_is_shown_as_plain_words(reviewed: Path) -> None:
    path = reviewed / "build/review.json"
    kept = json.loads(path.read_text())
    (found,) = kept["changes"]
    evil = "<img src=x> [a](https://evil.example) @all #1 **b**\n::error::x\n# heading"
    found["before"] = found["after"] = found["place"]["landlord"] = evil
    found["why"] = [evil]
    path.write_text(json.dumps(kept))
    _, body = post(reviewed, NUMBER="7", OURS="")
    for live in (
        "<img",
        " [a]",
        "@all",
        "#1",
        "**b**",
        "https://evil",
        "\n::error",
        "\n# heading",
    ):
        assert live not in body


NAMES = (
    "evil\n::error file=x::injected.yml",
    "::set-output name=a::b.yml",
    "`code`**bold**.yml",
    "@everyone <img src=x onerror=alert(1)>.yml",
    "$(touch made).yml",
    "a,line=1,title=x.yml",
    "-rf.yml",
    "turned\u202e.yml",
)
FIGURES = Path("data/harbour-homes")


def test_a_hostile_branch_gets_our_own_lines_and_a_comment_of_plain_words(project: Path) -> None:
    """From the branch to the comment, as the two workflows go, with more mistakes than fit."""
    base = commit(project).decode()
    standards = (project / REPAIRS).parent
    for name in NAMES:
        (standards / name).write_text("::error::two\n::add-mask::x: @everyone\n", encoding="utf-8")
    (standards / "huge.yml").write_text("title: Huge\n" + "a" * 3_000_000)
    (standards / "deep.yml").write_text("title: " + "[" * 5_000)
    (standards / "secret.yml").symlink_to("/etc/passwd")
    (project / "content/etc").symlink_to("/etc")
    columns = (project / FIGURES / "kpi.csv").read_text().splitlines()[0]
    row = "::error::x,all,no,12x,,,,maybe" + "," * (columns.count(",") - 7)
    (project / FIGURES / "many.csv").write_text("\n".join([columns, *[row] * 4_000]))
    # What the branch makes of the scripts and the program is not asked: the comment runs main's.
    program(project / ".github/scripts/comment", "touch made")
    done = script(project, "review", BASE=base, GITHUB_STEP_SUMMARY=str(project / "s.md"))
    assert done.returncode == 1
    assert all(line.startswith("::error file=") for line in done.stdout.splitlines())
    assert len(done.stdout.splitlines()) == 10
    assert "root:" not in (project / "build/review.json").read_text()
    _, body = post(project, NUMBER="7", OURS="")
    assert "more." in body
    for live in ("<img", "@everyone", "`code`", "**bold**", "\n::", "\u202e"):
        assert live not in body
    assert not list(project.rglob("made"))
