"""`deal print`: which files it writes, what it says of them, and when it writes none."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.diagnostics import Collector
from generator.pipeline import make_edition
from site_tests.print.reading import reader, words
from site_tests.test_cases import CASES, TODAY

LAST = "31 March 2026"
CAMPAIGN = """
title: Ready for winter
summary: What to do before it freezes.
runs: {from: 2026-12-01}
introduction: Frost breaks pipes.
call_to_action: {heading: Is your heating broken?, text: Tell us.}
sections:
  - heading: Water
    do:
      - point: Find your stop tap.
        postcard: yes
publish: live
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    project = tmp_path / "project"
    shutil.copytree(CASES / "start", project)
    campaigns = project / "content" / "harbour-homes" / "campaigns"
    campaigns.mkdir()
    (campaigns / "winter.yml").write_text(CAMPAIGN, encoding="utf-8")
    return project


def deal_print(root: Path, *arguments: str) -> Result:
    given = ["print", *arguments, "--root", str(root), "--today", TODAY.isoformat()]
    done = CliRunner().invoke(cli, given)
    assert isinstance(done.exception, SystemExit | None), done.exc_info
    return done


def files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))


def test_one_file_is_made_and_described(root: Path) -> None:
    done = deal_print(root, "repairs", "--product", "postcard")
    path = root / "build" / "print" / "harbour-homes" / "repairs-postcard.pdf"
    size = -(-path.stat().st_size // 1000)
    assert (done.exit_code, files(root)) == (0, [path.relative_to(root).as_posix()])
    assert done.stdout.endswith(f"{path}\n  Postcard: A6, 2 pages, {size} KB, figures to {LAST}\n")


def test_all_of_a_standard_can_go_to_another_folder(root: Path, tmp_path: Path) -> None:
    done = deal_print(root, "repairs", "--to", str(tmp_path / "desk"))
    assert done.exit_code == 0
    made = files(tmp_path / "desk")
    assert {"repairs-leaflet.pdf", "repairs-large-print.pdf", "repairs-poster.pdf"} < set(made)
    assert all(name.startswith("repairs-") and name in done.stdout for name in made)


def test_it_makes_the_same_file_as_the_website_has(root: Path) -> None:
    edition = make_edition(root, TODAY, Collector(), lambda _: None)
    assert edition is not None
    deal_print(root, "harbour-homes")
    made = root / "build" / "print" / "harbour-homes"
    online = {
        file.path.removeprefix("print/"): file.content
        for file in edition.files
        if file.path.endswith(".pdf")
    }
    assert online == {name: (made / name).read_bytes() for name in files(made)} != {}


def test_a_campaign_is_printed_before_its_day_and_says_so(root: Path) -> None:
    done = deal_print(root, "winter", "--product", "postcard-press")
    (name,) = files(root)
    assert name.endswith("winter-postcard-press-from-2026-12-01.pdf")
    assert "“Ready for winter” begins on 1 December 2026. Do not hand it out before" in done.stdout
    pdf = (root / name).read_bytes()
    assert words(pdf).count("NOT BEFORE 1 December 2026: the campaign has not begun.") == 2
    assert deal_print(root, "harbour-homes", "--product", "postcard").stdout.count("winter") == 0


def test_nothing_asked_is_a_list_of_what_there_is(root: Path) -> None:
    listed = deal_print(root)
    assert listed.exit_code == 0
    for line in (
        "== Harbour Homes: harbour-homes\n",
        "  repairs        Repairs\n",
        "  winter         Ready for winter (begins on 1 December 2026)\n",
        "  your-home      Your home\n",
        "  booklet-fold ",
    ):
        assert line in listed.stdout, listed.stdout
    assert files(root) == []


def test_a_product_without_a_name_lists_those_that_there_are(root: Path) -> None:
    done = deal_print(root, "winter", "--product")
    assert done.exit_code == 0
    assert [line.split()[0] for line in done.stdout.splitlines() if line[2] != " "] == [
        "postcard",
        "postcard-press",
        "postcards-on-a4",
    ]
    assert files(root) == []


@pytest.mark.parametrize(
    ("text", "more", "message"),
    [
        ("title: Repairs", "titel: Repairs", "Did you mean “title”?"),
        ("We clean up", "We → clean up", "Our print font does not have “→”"),
    ],
    ids=["a mistake in a file", "a text that cannot be printed"],
)
def test_a_mistake_is_shown_where_it_is_and_nothing_is_written(
    root: Path, text: str, more: str, message: str
) -> None:
    file = root / "content" / "harbour-homes" / "standards" / "repairs.yml"
    file.write_text(file.read_text("utf-8").replace(text, more, 1), encoding="utf-8")
    done = deal_print(root, "repairs", "--product", "postcard")
    assert done.exit_code == 1
    assert "content/harbour-homes/standards/repairs.yml:" in done.stdout
    assert message in done.stdout
    assert done.stdout.endswith("Nothing was printed.\n")
    assert files(root) == []


def test_a_draft_is_not_printed(root: Path) -> None:
    file = root / "content" / "harbour-homes" / "campaigns" / "winter.yml"
    file.write_text(CAMPAIGN.replace("publish: live", "publish: draft"), encoding="utf-8")
    done = deal_print(root, "winter")
    assert done.exit_code == 1
    assert "Nothing is printed of “winter”: its file says “publish: draft”." in done.stderr


def test_a_folder_that_cannot_be_written_is_named(root: Path, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    done = deal_print(root, "repairs", "--product", "poster", "--to", f"{tmp_path}/taken/in")
    assert done.exit_code == 1
    assert "could not be written: " in done.stderr


def test_nothing_is_written_through_a_link(root: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (root / "build").mkdir()
    (root / "build" / "print").symlink_to(tmp_path / "elsewhere")
    done = deal_print(root, "repairs", "--product", "poster")
    assert done.exit_code == 1
    assert "is a link to another place" in done.stderr
    assert files(tmp_path / "elsewhere") == []


def test_pages_and_sizes_are_those_of_the_file(root: Path) -> None:
    done = deal_print(root, "repairs", "--product", "leaflet")
    (name,) = files(root)
    assert f"A4, {len(reader((root / name).read_bytes()).pages)} page" in done.stdout
