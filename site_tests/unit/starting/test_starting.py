"""`deal new`: what it makes builds at once, and what it cannot make is said and not half-made."""

import shutil
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from generator import write
from generator.cli import cli
from generator.diagnostics import Collector, Level
from generator.pipeline import Edition, make_edition
from generator.starting import NoStart, landlord_files, title_and_address
from site_tests.conftest import ROOT, TODAY
from site_tests.test_cases import PRINTED

START = ROOT / "site_tests" / "cases" / "start"


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """A project without a landlord."""
    (tmp_path / "content").mkdir()
    (tmp_path / "data").mkdir()
    shutil.copy(START / "mkdocs.yml", tmp_path)
    return tmp_path


@pytest.fixture
def with_one(tmp_path: Path) -> Path:
    return shutil.copytree(START, tmp_path / "project")


def new(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(cli, ["new", arguments[0], "--root", str(root), *arguments[1:]])


def edition(root: Path) -> tuple[Edition, Collector]:
    collector = Collector()
    made = make_edition(root, TODAY, collector, lambda _: None, kept=PRINTED)
    assert made is not None, [each.message for each in collector]
    return made, collector


def tree(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*")}


def test_a_landlord_alone_builds_with_nothing_but_questions(empty: Path) -> None:
    done = new(empty, "landlord", "Two Rivers: Homes & Co")
    assert done.exit_code == 0, done.output
    assert "Start with content/two-rivers-homes-co/landlord.yml" in done.output
    made, collector = edition(empty)
    assert made.catalogue.publications[0].landlord.name == "Two Rivers: Homes & Co"
    assert {each.level for each in collector} == {Level.QUESTION, Level.NOTE}
    assert any(file.path == "index.md" for file in made.files)


def test_a_landlord_beside_others_leaves_their_addresses_alone(with_one: Path) -> None:
    assert new(with_one, "landlord", "North").exit_code == 0
    before = {file.path for file in edition(with_one)[0].files}
    assert new(with_one, "landlord", "South").exit_code == 0
    after = {file.path for file in edition(with_one)[0].files}
    assert before < after
    assert "south/index.md" in after
    assert "data/south/figures.csv" in after


def test_what_is_made_up_is_never_published(empty: Path) -> None:
    new(empty, "landlord", "Two Rivers")
    made, _ = edition(empty)
    (publication,) = made.catalogue.publications
    assert publication.deals == ()
    assert publication.landlord.contacts == ()
    text = b"".join(file.content for file in made.files if file.path.endswith(".md"))
    for made_up in (b"something that tenants can count on", b"Tell us something"):
        assert made_up not in text


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Ynys Môn Homes", "ynys-mon-homes"),
        ("St. John’s & Co", "st-johns-co"),
        ("Cartrefi Cymru", "cartrefi-cymru"),
        ("No", "no"),
        ("010", "010"),
        ('"Quoted": # homes', None),
        ("A" * 200, "a" * 60),
        ("under_score", "under-score"),
    ],
)
def test_a_name_is_kept_as_it_was_typed(empty: Path, name: str, slug: str | None) -> None:
    done = new(empty, "landlord", name)
    if slug is None:
        assert done.exit_code == 1
        return
    assert done.exit_code == 0, done.output
    made, _ = edition(empty)
    landlord = made.catalogue.publications[0].landlord
    assert (landlord.name, landlord.slug) == (name, slug)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("Дом",), "“Дом” cannot be an address on the web. Add --address"),
        (("???",), "cannot be"),
        (("A", "--address", "../x"), "cannot be an address on the web"),
        (("A", "--address", "/etc"), "cannot be an address on the web"),
        (("A", "--address", "A B"), "cannot be an address on the web"),
        (("Help",), "The site needs the address “help” itself"),
        (("Data",), "The site needs the address “data” itself"),
        (("Regulator",), "The site needs the address “regulator” itself"),
        (("",), "There is nothing here yet"),
        (("a\x1b[31mb",), "cannot be the name"),
        (("<b>",), "cannot be the name"),
        (("Harbour Homes",), "content/harbour-homes is there already"),
        (("HARBOUR homes",), "content/harbour-homes is there already"),
    ],
)
def test_what_cannot_be_made_is_said_and_nothing_is_written(
    with_one: Path, arguments: tuple[str, ...], said: str
) -> None:
    before = tree(with_one)
    done = new(with_one, "landlord", *arguments)
    assert done.exit_code == 1, done.output
    assert said in done.output
    assert "Traceback" not in done.output
    assert "\x1b" not in done.output
    assert tree(with_one) == before


def test_a_folder_in_other_letters_counts_as_there(empty: Path) -> None:
    (empty / "data" / "Two-Rivers").mkdir()
    done = new(empty, "landlord", "Two Rivers")
    assert "data/two-rivers is there already" in done.output
    assert not (empty / "content" / "two-rivers").exists()


def test_a_link_is_not_followed(empty: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (empty / "data").rmdir()
    (empty / "data").symlink_to(elsewhere)
    done = new(empty, "landlord", "Two Rivers")
    assert "data is a link to another place" in done.output
    assert list(elsewhere.iterdir()) == []
    assert not (empty / "content" / "two-rivers").exists()


def test_half_a_landlord_is_taken_back(empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def fails(self: Path, target: Path) -> Path:
        if "data" in Path(target).parts[-2:] or Path(target).parent.name == "data":
            raise OSError("The disk is full")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", fails)
    with pytest.raises(OSError, match="full"):
        write.add_new(
            empty,
            ("content/two-rivers", "data/two-rivers"),
            landlord_files("Two Rivers", "two-rivers"),
        )
    assert tree(empty) == {"content", "data", "mkdocs.yml"}


def test_a_standard_is_a_draft_that_passes_every_check(with_one: Path) -> None:
    done = new(with_one, "standard", "Moving home: what we do")
    assert done.exit_code == 0, done.output
    path = with_one / "content/harbour-homes/standards/moving-home-what-we-do.yml"
    assert yaml.safe_load(path.read_text())["title"] == "Moving home: what we do"
    made, collector = edition(with_one)
    assert "moving" not in {file.path for file in made.files}
    assert not any(each.level < Level.QUESTION for each in collector)
    again = new(with_one, "standard", "Moving home: what we do")
    assert "is there already" in again.output


def test_a_standard_needs_to_know_whose_it_is(with_one: Path) -> None:
    new(with_one, "landlord", "North")
    assert (
        "Add --landlord with one of: harbour-homes, north" in new(with_one, "standard", "A").output
    )
    assert new(with_one, "standard", "A b", "--landlord", "north").exit_code == 0
    assert (with_one / "content/north/standards/a-b.yml").is_file()


@given(st.text(max_size=80))
def test_any_name_becomes_files_that_say_it_or_a_reason(name: str) -> None:
    try:
        title, slug = title_and_address(name, None, frozenset())
    except NoStart as reason:
        said = str(reason)
    else:
        said = ""
    assert said.isprintable()
    if said:
        return
    landlord, *_ = landlord_files(title, slug)
    assert yaml.safe_load(landlord.content)["name"] == title


def test_a_campaign_starts_as_a_draft_beside_the_standards(with_one: Path) -> None:
    done = new(with_one, "campaign", "Ready for frost")
    assert done.exit_code == 0, done.output
    path = "content/harbour-homes/campaigns/ready-for-frost.yml"
    assert f"Made {path}." in done.output
    made, collector = edition(with_one)
    assert made.catalogue.publications[0].landlord.campaigns == ()
    found = {each.rule for each in collector if each.level is not Level.FACT}
    assert found == {"open-question"}
    draft = (with_one / path).read_text()
    decided = "\n".join(row for row in draft.split("\n") if "What should people" not in row)
    (with_one / path).write_text(decided.replace("publish: draft", "publish: live"))
    (campaign,) = edition(with_one)[0].catalogue.publications[0].landlord.campaigns
    assert campaign.title == "Ready for frost"
    assert [len(section.do) for section in campaign.sections] == [1]


def test_a_campaign_cannot_take_the_address_of_a_standard(with_one: Path) -> None:
    done = new(with_one, "campaign", "Repairs")
    assert done.exit_code == 1
    assert "repairs.yml has the address “repairs”. Add another: --address" in done.output
    assert not (with_one / "content/harbour-homes/campaigns").exists()


def test_a_very_long_name_makes_a_standard_that_passes_every_check(with_one: Path) -> None:
    done = new(with_one, "standard", "Long " * 40, "--landlord", "harbour-homes")
    assert done.exit_code == 0, done.output
    edition(with_one)


def test_an_easy_read_version_starts_with_every_promise_and_is_no_mistake(with_one: Path) -> None:
    done = new(with_one, "easy-read", "repairs", "--today", "2026-11-22")
    assert done.exit_code == 0, done.output
    path = with_one / "content/harbour-homes/standards/repairs.easy-read.yml"
    made = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert [line["made_from"] for line in made["sections"][0]["lines"]] == [
        "We finish emergency repairs within 24 hours.",
        "We offer you an appointment for all other repairs.",
        "We clean up when the work is done.",
    ]
    _, collector = edition(with_one)
    assert {each.level for each in collector} == {Level.QUESTION, Level.FACT}
    again = new(with_one, "easy-read", "repairs")
    assert again.exit_code == 1
    assert "Nothing was written." in again.output


def test_an_easy_read_version_of_no_standard_is_not_made(with_one: Path) -> None:
    done = new(with_one, "easy-read", "repair")
    assert done.exit_code == 1
    assert "Did you mean “repairs”?" in done.output
