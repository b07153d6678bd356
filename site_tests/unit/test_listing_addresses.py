"""`deal addresses`: adds what is new, keeps what was listed, and writes nothing over a mistake."""

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import cli
from generator.schema.addresses import FILE
from site_tests.conftest import ROOT, TODAY

HEAD = "address,page,given_up_because\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shutil.copytree(ROOT / "site_tests" / "cases" / "start", tmp_path / "project")


def run(root: Path) -> Result:
    return CliRunner().invoke(cli, ["addresses", "--root", str(root), "--today", str(TODAY)])


def test_the_first_time_every_page_of_a_file_is_listed(project: Path) -> None:
    done = run(project)
    assert done.exit_code == 0, done.output
    assert "5 addresses added to content/addresses.csv, which has 5 now." in done.output
    assert (project / FILE).read_text() == (
        f"{HEAD}go/harbour-homes/,harbour-homes,\n"
        "go/harbour-homes/how-we-are-doing/,harbour-homes/how-we-are-doing,\n"
        "go/harbour-homes/repairs/,harbour-homes/repairs,\n"
        "how-we-are-doing/,harbour-homes/how-we-are-doing,\n"
        "repairs/,harbour-homes/repairs,\n"
    )
    assert "0 addresses added" in run(project).output


def test_what_was_listed_stays_with_its_reason(project: Path) -> None:
    kept = 'go/old/,old,"It closed, and nothing took its place."\n'
    (project / FILE).write_text(f"{HEAD}{kept}")
    assert run(project).exit_code == 0
    assert kept in (project / FILE).read_text()


def test_a_mistake_stops_it(project: Path) -> None:
    repairs = project / "content/harbour-homes/standards/repairs.yml"
    repairs.write_text(repairs.read_text().replace("title:", "titel:"))
    done = run(project)
    assert done.exit_code == 1
    assert "Did you mean “title”?" in done.output
    assert not (project / FILE).exists()


def test_an_address_that_would_vanish_stops_it(project: Path) -> None:
    (project / FILE).write_text(f"{HEAD}go/old/,old,\n")
    done = run(project)
    assert done.exit_code == 1
    assert "go/old/ may be printed, and would lead nowhere." in done.output
    assert (project / FILE).read_text() == f"{HEAD}go/old/,old,\n"


def test_it_does_not_write_through_a_link(project: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.csv"
    outside.write_text(HEAD)
    (project / FILE).symlink_to(outside)
    assert run(project).exit_code == 1
    assert outside.read_text() == HEAD
